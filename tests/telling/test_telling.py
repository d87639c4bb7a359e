"""What people and programs are told of a run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build.reports import BuildReport, Remade, SiteReport
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.site.windows import Held
from generator.telling.machine import github_annotations, is_ok, report_json, sarif
from generator.telling.problems_text import SourceLines, counts_text, owner_of, problems_text
from generator.telling.summary import build_text, check_text, moment_text, site_line
from tests.making import when

UNKNOWN = {"key": "tieu_de", "guess": "title", "known": "title, date"}
ERROR = problem("truong-la-gan", Span("content/vi-du/a.md", 2, 1), UNKNOWN, width=7)
FAULT = problem("lien-ket-hong", Span("content/vi-du/b.md", 3, 5), {"target": "c.md"}, width=4)
WARNING = problem("co-bom", Span("content/gia-dinh/a.md", 1, 1))
SHARED = problem("thieu-tep-cai-dat", Span("sites/_defaults.yml"))
REPORT = BuildReport(
    sites=(
        SiteReport("gia-dinh", planned=20, problems=(WARNING,)),
        SiteReport(
            "vi-du",
            planned=1214,
            rendered=(Remade("a.html", "new"),),
            written=("a.html", "b.html"),
            deleted=("c.html",),
            held=(
                Held("content/vi-du/mai.md", "date", when("2026-06-16")),
                Held("content/vi-du/nhap.md", "draft"),
            ),
            next_change=when("2026-06-16T00:00:00"),
            problems=(ERROR, FAULT),
            failed=True,
        ),
    ),
    problems=(WARNING, ERROR, FAULT),
    gone=("cu",),
)
CLEAN = BuildReport((SiteReport("vi-du", planned=14),), ())


def test_the_summary_of_a_build_in_vietnamese() -> None:
    """What was built, what is held back and why, what failed, what is wrong, what comes next."""
    assert build_text(REPORT, 12.345, "vi") == (
        "Đã dựng 2 trang, 1.234 tệp: ghi 2, xóa 1, hết 12,3 giây.\n"
        "Đã xóa cây trang cu: không còn tệp sites/cu.yml.\n"
        "Chưa hoặc không còn đăng: 2\n"
        "  content/vi-du/mai.md (chưa tới ngày: 16/06/2026)\n"
        "  content/vi-du/nhap.md (bản nháp)\n"
        "Giữ nguyên bản trước: vi-du\n"
        "1 lỗi, 1 sai sót, 1 lưu ý\n"
        "Lần dựng tới: 16/06/2026 00:00"
    )


def test_the_summary_of_a_build_in_english() -> None:
    """The same for those who operate the network from elsewhere."""
    assert build_text(REPORT, 12.345, "en").splitlines() == [
        "2 sites, 1234 files: 2 written, 1 deleted, 12.3 s",
        "deleted the tree of cu: its site file is gone",
        "Held back: 2",
        "  content/vi-du/mai.md (dated later: 16/06/2026)",
        "  content/vi-du/nhap.md (draft)",
        "Left as they were: vi-du",
        "1 errors, 1 faults, 1 warnings",
        "Next change at 16/06/2026 00:00",
    ]


@pytest.mark.parametrize(
    ("lang", "text"), [("vi", "Đã kiểm tra 1 trang."), ("en", "1 sites checked.")]
)
def test_a_clean_check_is_one_line(lang: str, text: str) -> None:
    """Where nothing is wrong nothing more is said."""
    assert check_text(CLEAN, lang) == text


def test_a_long_list_of_held_texts_is_cut() -> None:
    """The number is told, the first 20 are named, each text once however many sites hold it."""
    held = tuple(Held(f"content/_tinh/{number:02}.md", "draft") for number in range(30))
    report = BuildReport((SiteReport("a", held=held), SiteReport("b", held=held)), ())
    lines = check_text(report, "vi").splitlines()
    assert lines[1] == "Chưa hoặc không còn đăng: 30"
    assert lines[21:] == ["  content/_tinh/19.md (bản nháp)", "  …"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2023-11-05", "05/11/2023"), ("2023-11-05T07:30:59", "05/11/2023 07:30")],
)
def test_a_moment_is_told_as_people_write_it(text: str, expected: str) -> None:
    """Day, month, year; the time where it is known."""
    assert moment_text(when(text)) == expected


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (0, "gia-dinh: ok planned=20 rendered=0 written=0 deleted=0"),
        (1, "vi-du: failed planned=1214 rendered=1 written=2 deleted=1\n  a.html: new"),
    ],
)
def test_a_site_is_a_line_of_a_log_and_one_for_each_file_made(number: int, line: str) -> None:
    """`-v` shows lines that programs can search."""
    assert site_line(REPORT.sites[number]) == line


def test_the_report_for_programs() -> None:
    """The document of DESIGN §5, key by key."""
    told = json.loads(report_json(REPORT, "vi"))
    moment = "2026-06-16T00:00:00+07:00"
    assert told["summary"] == {
        "sites": 2,
        "planned": 1234,
        "rendered": 1,
        "written": 2,
        "deleted": 1,
        "errors": 1,
        "faults": 1,
        "warnings": 1,
        "next_change": moment,
    }
    assert (told["version"], told["ok"], set(told)) == (
        1,
        False,
        {"version", "ok", "summary", "sites", "problems"},
    )
    assert [(site["slug"], site["ok"], site["next_change"]) for site in told["sites"]] == [
        ("gia-dinh", True, None),
        ("vi-du", False, moment),
    ]
    assert told["sites"][1]["written"] == ["a.html", "b.html"]
    assert told["problems"][1] == {
        "code": "truong-la-gan",
        "severity": "error",
        "path": "content/vi-du/a.md",
        "line": 2,
        "column": 1,
        "message": "không có trường `tieu_de`; có phải ý bạn là `title`?",
        "hint": "đổi `tieu_de` thành `title`",
    }


@pytest.mark.parametrize(
    ("problems", "ok"),
    [((), True), ((WARNING,), True), ((FAULT,), False), ((WARNING, ERROR), False)],
)
def test_warnings_are_advice(problems: tuple[Problem, ...], ok: bool) -> None:
    """`ok` is neither error nor fault, of all and of each site."""
    assert is_ok(BuildReport((), problems)) is ok
    assert SiteReport("a", problems=problems).ok is ok


def test_annotations_keep_their_lines() -> None:
    """One command a line; what would end a property or a line is escaped."""
    odd = problem("lien-ket-hong", Span("content/vi-du/a,b:c%.md"), {"target": "x\ny%"})
    first, second = github_annotations([ERROR, odd], "vi").splitlines()
    assert first.startswith(
        "::error file=content/vi-du/a.md,line=2,col=1,title=truong-la-gan::không có trường"
    )
    assert second.startswith("::error file=content/vi-du/a%2Cb%3Ac%25.md,line=1,col=1,title=")
    assert "%25" in second.partition("title=")[2]


def test_sarif_names_rules_and_places() -> None:
    """Each code is a rule once; a problem of a whole file has no region."""
    (run,) = json.loads(sarif([ERROR, ERROR, SHARED, WARNING], "vi"))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["co-bom", "thieu-tep-cai-dat", "truong-la-gan"]
    assert [result["level"] for result in run["results"]] == ["error", "error", "error", "warning"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert places[0] == {
        "artifactLocation": {"uri": "content/vi-du/a.md"},
        "region": {"startLine": 2, "startColumn": 1},
    }
    assert places[2] == {"artifactLocation": {"uri": "sites/_defaults.yml"}}


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("content/vi-du/tin-tuc/a.md", "vi-du"),
        ("sites/vi-du.yml", "vi-du"),
        ("content/vi-du", "vi-du"),
        ("content/_tinh/a.md", ""),
        ("sites/_province.yml", ""),
        ("themes/base/theme.yml", ""),
    ],
)
def test_each_problem_has_an_owner(path: str, owner: str) -> None:
    """A commune's files are its own; offices, themes and common settings are shared."""
    assert owner_of(problem("co-bom", Span(path))) == owner


def test_problems_are_grouped_by_commune(tmp_path: Path) -> None:
    """Shared ones first, then each commune's with their number, each with its marked line."""
    (tmp_path / "content/vi-du").mkdir(parents=True)
    (tmp_path / "content/vi-du/a.md").write_text("---\ntieu_de: Lễ hội\n---\n")
    text = problems_text([FAULT, ERROR, WARNING, SHARED], tmp_path, "vi")
    heads = [line for line in text.splitlines() if line.startswith("──")]
    assert heads == ["── Dùng chung: 1 lỗi", "── gia-dinh: 1 lưu ý", "── vi-du: 1 lỗi, 1 sai sót"]
    assert (
        "\n\ncontent/vi-du/a.md:2:1: lỗi[truong-la-gan]: "
        "không có trường `tieu_de`; có phải ý bạn là `title`?\n"
        "  2 | tieu_de: Lễ hội\n"
        "    | ^^^^^^^\n"
        "  vì sao:  các trường được dùng ở đây: title, date\n"
        "  cách sửa: đổi `tieu_de` thành `title`\n\n"
    ) in text
    assert problems_text([], tmp_path, "vi") == ""


def test_the_order_of_problems_does_not_matter(tmp_path: Path) -> None:
    """However they were found, they are told in one order."""
    found = [FAULT, ERROR, WARNING, SHARED]
    assert problems_text(found, tmp_path, "vi") == problems_text(found[::-1], tmp_path, "vi")


@pytest.mark.parametrize(
    ("problems", "text"),
    [
        ([ERROR], "1 lỗi"),
        ([WARNING, ERROR, ERROR], "2 lỗi, 1 lưu ý"),
        ([WARNING, FAULT], "1 sai sót, 1 lưu ý"),
        ([], ""),
    ],
)
def test_problems_are_counted_by_gravity(problems: list[Problem], text: str) -> None:
    """What is grave comes first."""
    assert counts_text(problems, "vi") == text


def test_source_lines_are_those_that_were_read(tmp_path: Path) -> None:
    """BOM and CRLF do not move the mark; what is not there is empty."""
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfmot\r\nha\xcc\x80i\rba")
    lines = SourceLines(tmp_path)
    assert [lines("a.md", number) for number in (1, 2, 3, 4)] == ["mot", "hài", "ba", ""]
    assert lines("khong-co.md", 1) == ""
