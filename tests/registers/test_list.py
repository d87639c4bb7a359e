"""Lists of people (danh sách, R76): few columns, few days, found by nobody who was not told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.content.documents import document_of
from generator.content.people_lists import people_in
from generator.content.rules import ContentRules
from generator.sources.files import Text
from tests.registers.clean import clean_tree
from tests.workspace import Workspace

LIST = "content/vi-du/danh-sach/2026/ho-tro.md"
FILE = "content/vi-du/danh-sach/2026/ho-tro.csv"
PAGE = "danh-sach/2026/ho-tro.html"
AFTER = "2026-06-21T00:00:00"
# All that can name the list or who is in it.
SECRETS = ("Hộ được hỗ trợ", "Nguyễn Văn Thí", "Trần Thị Dụ", "Lý do xét", "ho-tro")
FILES = f"""
=== {LIST}
---
title: Hộ được hỗ trợ
niem_yet_tu: 2026-06-10
niem_yet_den: 2026-06-20
cot: [STT, Họ và tên, Thôn, Số tiền]
hang:
  - {{stt: 1, ho_ten: Nguyễn Văn Thí, nam_sinh: 1980, thon: Thôn 1, so_tien: 1.000.000}}
tep_bang: ho-tro.csv
tags: [Chung]
thon: [thon-mot]
---

Lý do xét. Liên hệ văn phòng 0252 3000 000.
=== {FILE}
STT;Họ tên;Năm sinh;Khu phố;Số tiền hỗ trợ
2;Trần Thị Dụ;1975;Thôn 2;2.000.000
"""
HAMLETS = """
=== content/vi-du/thon-khu-pho.yml
thon: [{id: thon-mot, name: Một, type: thon, truong: {name: Vũ Văn Mẫu}}]
"""


def written(project: Workspace) -> Workspace:
    """Write a commune with a list."""
    project.edit("sites/_defaults.yml", "menu:", "  danh-sach: {title: Danh sách}\nmenu:")
    project.files(FILES + HAMLETS)
    return project


@pytest.fixture
def listed(project: Workspace) -> Workspace:
    """A commune with a list; not yet built."""
    return written(project)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The same beside an article with its tag, and a list of the province; built."""
    project = written(Workspace(tmp_path_factory.mktemp("list") / "work"))
    project.article("vi-du", "2026/tin", tags="[Chung]")
    text = (project.root / LIST).read_text()
    project.write(
        "content/_tinh/danh-sach/2026/chung.md",
        text.replace("tags: [Chung]\nthon: [thon-mot]", "syndicate: {to: ['site:gia-dinh']}"),
    )
    project.write("content/_tinh/danh-sach/2026/ho-tro.csv", (project.root / FILE).read_text())
    assert project.build(jobs=1).places == []
    return project


def shown(project: Workspace, clock: str) -> tuple[bool, bool]:
    """Build at a moment; return whether the list is there, and whether anything names somebody."""
    project.build(jobs=1, clock=f"{clock}+07:00")
    whole = b"".join(project.tree("vi-du").values()).decode("utf-8", "replace")
    return project.exists("vi-du", PAGE), "Trần Thị Dụ" in whole


def codes(old: str, new: str) -> list[str]:
    """Return the codes of the problems of a list in which something is written otherwise."""
    text = FILES.split("---", 1)[1].partition("\n=== ")[0]
    assert old in text
    source = Text(LIST, f"---{text.replace(old, new)}", "")
    _, problems = document_of(source, "vi-du", ContentRules("Asia/Ho_Chi_Minh", (), ()))
    return [each.code for each in problems]


def test_r76_a_list_shows_the_columns_that_it_names(built: Workspace) -> None:
    """Of its rows and of its file, under the same words; the year of birth is not among them."""
    page = LexborHTMLParser(built.page("vi-du", PAGE))
    rows = [[cell.text() for cell in row.css("td, th")] for row in page.css("table.figures tr")]
    head = ["STT", "Họ và tên", "Thôn (khu phố)", "Số tiền hỗ trợ"]
    assert rows == [
        head,
        ["1", "Nguyễn Văn Thí", "Thôn 1", "1.000.000"],
        head,
        ["2", "Trần Thị Dụ", "Thôn 2", "2.000.000"],
    ]
    assert "1980" not in built.page("vi-du", PAGE)


def test_r76_a_list_is_nowhere_but_in_its_own_section(built: Workspace) -> None:
    """No search, feed, sitemap, data, site map, tag or hamlet; and no file of its rows."""
    named = {
        path
        for path, content in built.tree("vi-du").items()
        if any(secret in content.decode("utf-8", "replace") for secret in SECRETS)
    }
    lists = {PAGE, "danh-sach/index.html", "danh-sach/2026/index.html"}
    assert named == {*lists, ".site/lifetimes.json"}
    assert {path for path in built.tree("vi-du") if "danh-sach" in path} == lists
    assert "danh-sach" not in built.page("vi-du", "sitemap.xml")


@pytest.mark.parametrize("path", [PAGE, "danh-sach/index.html", "danh-sach/2026/index.html"])
def test_r76_search_engines_are_told_to_leave_it_out(path: str, built: Workspace) -> None:
    """The list and what names it; and it has no links to share it, and no feed."""
    page = built.page("vi-du", path)
    assert '<meta name="robots" content="noindex">' in page
    assert 'class="share"' not in page
    assert "danh-sach/feed.xml" not in page


def test_r76_what_the_province_lists_is_hidden_in_each_site(built: Workspace) -> None:
    """Where it is shared, as in the hub, which has no schema of lists either."""
    shown = {
        (slug, path)
        for slug in ("gia-dinh", "tinh")
        for path, content in built.tree(slug).items()
        if "Nguyễn Văn Thí" in content.decode("utf-8", "replace")
    }
    assert shown == {(slug, "danh-sach/2026/chung.html") for slug in ("gia-dinh", "tinh")}
    assert "danh-sach" not in built.page("tinh", "sitemap.xml")
    assert not built.exists("tinh", "data/schema/list.json")


def test_r76_a_list_is_gone_the_day_after(listed: Workspace, tmp_path: Path) -> None:
    """By the clock alone, from every page; the bytes are those of a clean build."""
    clocks = ("2026-06-09T23:59:59", "2026-06-10T00:00:00", "2026-06-20T23:59:59", AFTER)
    gone, there = (False, False), (True, True)
    assert [shown(listed, clock) for clock in clocks] == [gone, there, there, gone]
    after = clean_tree(listed, tmp_path / "clean", "vi-du", f"{AFTER}+07:00")
    assert listed.tree("vi-du") == after


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("niem_yet_den: 2026-06-20\n", "", ["thieu-truong"]),
        ("niem_yet_tu: 2026-06-10\n", "", ["thieu-truong"]),
        ("2026-06-20", "2026-06-01", ["ngay-nguoc"]),
        ("2026-06-20", "2026-08-08", []),
        ("2026-06-20", "2026-08-09", ["niem-yet-qua-dai"]),
        ("cot: [STT, ", "cot: [Số CCCD, ", ["cot-bi-cam"]),
        ("cot: [STT, ", "cot: [Nghề nghiệp, ", ["cot-la"]),
        ("nam_sinh: 1980", "so_cccd: 12", ["cot-bi-cam"]),
        ("nam_sinh: 1980", "nghe: nông", ["truong-la"]),
        ("nam_sinh: 1980", "nam_sinh: 1/2/1980", ["nam-khong-hop-le"]),
        ("Thôn 1", "0912 345 678", ["du-lieu-ca-nhan"]),
        ("Lý do xét.", "Căn cước 001234567890.", ["du-lieu-ca-nhan"]),
        ("tep_bang: ho-tro.csv", "tep_bang: ../../ho-tro.csv", ["bang-ngoai-danh-sach"]),
    ],
)
def test_r76_what_a_list_may_not_hold_is_told(old: str, new: str, expected: list[str]) -> None:
    """Windows, columns, keys, cells and the text below."""
    assert codes(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Khu phố", "Số điện thoại", ["1 cot-bi-cam"]),
        ("Khu phố", "Nghề", ["1 cot-la"]),
        ("Thôn 2", "001234567890", ["2 du-lieu-ca-nhan"]),
        (";1975;", ";1/2/1975;", ["2 du-lieu-ca-nhan"]),
        (";1975;", ";khoảng 1975;", ["2 nam-khong-hop-le"]),
        ("2.000.000", "0912345678901", ["2 du-lieu-ca-nhan"]),
    ],
)
def test_r76_a_file_that_may_not_be_shown_is_refused(
    old: str, new: str, expected: list[str]
) -> None:
    """Each reason at its line."""
    text = FILES.partition(f"=== {FILE}\n")[2]
    assert old in text
    table, problems = people_in(text.replace(old, new).encode(), FILE, "digest")
    assert [f"{each.line} {each.code}" for each in problems] == expected
    assert table is None


def test_r76_nothing_of_a_refused_file_is_shown(listed: Workspace) -> None:
    """The page is there without its rows, and says so to its editor."""
    listed.edit(FILE, "Thôn 2", "001234567890")
    assert listed.build(jobs=1).codes == ["du-lieu-ca-nhan", "lien-ket-tep-loi"]
    assert "Trần Thị Dụ" not in listed.page("vi-du", PAGE)
    assert "Nguyễn Văn Thí" in listed.page("vi-du", PAGE)


def test_r76_an_edited_text_is_looked_at_again(listed: Workspace) -> None:
    """Also where only the text below the front matter is new; the last good one stays."""
    listed.build(jobs=1)
    listed.edit(LIST, "Lý do xét.", "Số 001234567890.")
    assert listed.build(jobs=1).codes == ["du-lieu-ca-nhan"]
    assert "Lý do xét." in listed.page("vi-du", PAGE)
    listed.edit(LIST, "Số 001234567890.", "Lý do khác.")
    assert listed.build(jobs=1).codes == []
    assert "Lý do khác." in listed.page("vi-du", PAGE)


def test_r76_no_text_publishes_the_file_of_a_list(listed: Workspace) -> None:
    """A link to it is told, and its words are shown."""
    listed.article("vi-du", "2026/tin", "[tải về](../../danh-sach/2026/ho-tro.csv)")
    assert listed.build(jobs=1).codes == ["tep-danh-sach"]
    assert "tải về" in listed.page("vi-du", "tin-tuc/2026/tin.html")
    assert not [path for path in listed.tree("vi-du") if path.endswith("ho-tro.csv")]


def test_r76_no_other_record_shows_the_file_of_a_list(listed: Workspace) -> None:
    """Neither as a table nor as a file, nor in the data."""
    listed.write(
        "content/vi-du/cong-khai/2026/ho-tro.md",
        """---
title: Kinh phí
loai: An sinh
nam: 2026
ngay_cong_khai: 2026-06-10
bang: [{ten: Bảng, tep: ../../danh-sach/2026/ho-tro.csv}]
tep: [../../danh-sach/2026/ho-tro.csv]
---
""",
    )
    assert listed.build(jobs=1).codes == ["tep-danh-sach", "tep-danh-sach"]
    named = {
        path
        for path, content in listed.tree("vi-du").items()
        if "Trần Thị Dụ" in content.decode("utf-8", "replace") or path.endswith("ho-tro.csv")
    }
    assert named == {PAGE}
    data = json.loads(listed.page("vi-du", "data/cong-khai.json"))["items"][0]
    assert data["bang"] == [{"ten": "Bảng", "tep": []}]
    assert data["tep"] == [{"url": None, "bytes": None, "digest": None}]


def test_r75_a_report_does_not_quote_what_names_somebody(listed: Workspace) -> None:
    """Neither for people nor for programs."""
    listed.edit(LIST, "Thôn 1", "0912 345 678")
    found = listed.check(jobs=1)
    assert "0912" not in found.text()
    assert "0912" not in json.dumps([each.values for each in found.problems])
