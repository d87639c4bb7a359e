"""Each commune's problems, apart from those of all others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build.reports import BuildReport, SiteReport
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.telling.commune_reports import commune_reports, is_commune_report
from generator.telling.machine import report_json
from generator.telling.problems_text import SourceLines

UNKNOWN = {"key": "tieu_de", "guess": "title", "known": "title, date"}
ERROR = problem("truong-la-gan", Span("content/vi-du/a.md", 2, 1), UNKNOWN, width=7)
FAULT = problem("lien-ket-hong", Span("content/vi-du/0.md", 3, 5), {"target": "c.md"}, width=4)
WARNING = problem("co-bom", Span("content/gia-dinh/a.md", 1, 1))
REPORT = BuildReport(
    sites=(SiteReport("gia-dinh"), SiteReport("vi-du", "Ủy ban nhân dân xã Ví Dụ")),
    problems=(WARNING, FAULT, ERROR),
    origins=("_tinh",),
)


def reports(*problems: Problem, lang: str = "vi") -> dict[str, str]:
    """Return the files of a run that found these problems; their sources cannot be read."""
    return commune_reports(
        BuildReport(REPORT.sites, problems, origins=REPORT.origins), lang, lambda _path, _line: ""
    )


def test_a_commune_is_sent_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    """How many, what that means, then each with file, line, reason and mend, the gravest first."""
    (tmp_path / "content/vi-du").mkdir(parents=True)
    (tmp_path / "content/vi-du/a.md").write_text("---\ntieu_de: Lễ hội\n---\n")
    assert commune_reports(REPORT, "vi", SourceLines(tmp_path))["vi-du.txt"] == (
        "Kính gửi: Ủy ban nhân dân xã Ví Dụ\n"
        "Về việc: nội dung trang thông tin điện tử vi-du\n\n"
        "Các tệp của đơn vị có 1 lỗi, 1 sai sót. Kính đề nghị đơn vị xem và sửa theo hướng dẫn "
        "dưới đây; sau khi sửa, lần dựng tiếp theo sẽ tự nhận.\n\n"
        "Lỗi: nội dung đó chưa được đăng; nếu trước đây đã có bản đúng thì trang vẫn hiện bản ấy "
        "cho đến khi sửa xong.\n"
        "Sai sót: trang vẫn được đăng, nhưng có chỗ không hiện như ý người viết.\n\n"
        "1. Lỗi – content/vi-du/a.md, dòng 2, cột 1\n"
        "   không có trường `tieu_de`; có phải ý bạn là `title`?\n"
        "     2 | tieu_de: Lễ hội\n"
        "       | ^^^^^^^\n"
        "   Vì sao: các trường được dùng ở đây: title, date\n"
        "   Cách sửa: đổi `tieu_de` thành `title`\n\n"
        "2. Sai sót – content/vi-du/0.md, dòng 3, cột 5\n"
        "   liên kết `c.md` không dẫn tới đâu\n"
        "   Vì sao: không có tệp hoặc trang ấy, hoặc nó chưa được đăng\n"
        "   Cách sửa: sửa đường dẫn; chữ của liên kết vẫn hiện\n\n"
        "Trân trọng cảm ơn.\n"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Kính gửi: Ủy ban nhân dân xã Ví Dụ\n"
            "Về việc: nội dung trang thông tin điện tử vi-du\n\n"
            "Các tệp của đơn vị không có lỗi, sai sót hay lưu ý nào.\n\n"
            "Trân trọng cảm ơn.\n",
        ),
        (
            "en",
            "To: Ủy ban nhân dân xã Ví Dụ\n"
            "About: content of the website vi-du\n\n"
            "There is nothing to mend in your files.\n\n"
            "Thank you.\n",
        ),
    ],
)
def test_where_nothing_is_wrong_the_text_says_so(lang: str, text: str) -> None:
    """Who sends what changed tells a commune that its mistakes are mended, too."""
    assert reports(lang=lang)["vi-du.txt"] == text


def test_everybody_has_both_files_also_without_a_problem() -> None:
    """Sites, origins, and what is shared under names that no site can have."""
    names = ("_defaults", "_province", "_themes", "_tinh", "gia-dinh", "vi-du")
    made = reports()
    assert list(made) == [f"{name}.{kind}" for name in names for kind in ("json", "txt")]
    assert json.loads(made["_tinh.json"]) == {"version": 1, "name": "_tinh", "problems": []}


def test_the_file_for_programs_has_the_form_of_the_whole_report() -> None:
    """The problems of `--json`, one commune's only."""
    whole = json.loads(report_json(REPORT, "vi"))["problems"]
    own = json.loads(commune_reports(REPORT, "vi", lambda _path, _line: "")["vi-du.json"])
    assert own["problems"] == [each for each in whole if "/vi-du/" in each["path"]]
    assert len(own["problems"]) == 2


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("content/vi-du/tin-tuc/a.md", "vi-du"),
        ("sites/vi-du.yml", "vi-du"),
        ("sites/khong-doc-duoc.yml", "khong-doc-duoc"),
        ("content/_tinh/a.md", "_tinh"),
        ("content/khong-co-trang", "_province"),
        ("content/../x", "_province"),
        ("sites/Xã Lạ.yml", "_province"),
        ("sites/_province.yml", "_province"),
        ("sites/_defaults.yml", "_defaults"),
        ("themes/vi-du/theme.yml", "_themes"),
        ("sites", "_province"),
    ],
)
def test_each_problem_is_told_to_one(path: str, name: str) -> None:
    """A commune's files are its own; what belongs to nobody is the province's."""
    made = reports(problem("co-bom", Span(path)))
    assert [each for each in made if path in made[each]] == [f"{name}.json", f"{name}.txt"]


def test_a_commune_sees_nothing_of_another() -> None:
    """Each text and file names its own files only."""
    made = reports(ERROR, FAULT, WARNING)
    assert [each for each in made if "content/vi-du/" in made[each]] == ["vi-du.json", "vi-du.txt"]
    assert "gia-dinh" not in made["vi-du.txt"] + made["vi-du.json"]


def test_no_terminal_obeys_a_text() -> None:
    """Control and direction characters of what editors wrote are replaced."""
    odd = problem("lien-ket-hong", Span("content/vi-du/a\x1b[2J.md", 3, 5), {"target": "\u202e"})
    assert not {"\x1b", "\u202e"} & set(reports(odd)["vi-du.txt"])


@pytest.mark.parametrize(
    ("name", "text", "ours"),
    [
        ("vi-du", '{"version": 1, "name": "vi-du", "problems": []}', True),
        ("khac", '{"version": 1, "name": "vi-du", "problems": []}', False),
        ("vi-du", '{"version": 1, "name": "vi-du", "problems": [], "x": 1}', False),
        ("vi-du", "[]", False),
        ("vi-du", "không phải JSON", False),
    ],
)
def test_a_report_is_known_again(name: str, text: str, ours: bool) -> None:
    """Only what was made here is deleted when its site is gone."""
    assert is_commune_report(name, text) is ours
