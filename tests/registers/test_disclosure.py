"""Public disclosures (công khai): their yearly reports, their tables as pages and as data."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.document import Document, Syndicate
from generator.model.facts import Fact, Facts
from generator.model.registers.disclosure import DISCLOSURE, SLOTS
from generator.site.assembled import Section, YearOfSlots
from generator.vietnamese.numbers import plain_number
from tests.making import ORIGIN, document, site, when
from tests.registers.clean import clean_tree
from tests.workspace import Workspace

FOLDER = "content/vi-du/cong-khai/2026"
ITEM = f"""
=== {FOLDER}/du-toan.md
---
title: Dự toán thu năm 2026
loai: Dự toán ngân sách
nam: 2026
so_hieu: 15/QĐ-UBND
ngay_cong_khai: 2026-01-10
bang:
  - {{ten: Thu ngân sách, tep: thu.csv}}
---

Chữ.
=== {FOLDER}/thu.csv
STT;Nội dung;Năm;Số tiền (đồng);Ghi chú
I;Thuế, phí;2026;1.234.567,5;=1+1
II;Bổ sung;2026;1.000;+84 252
;Tổng cộng;;1.235.567,5;-
"""
GIVEN = "syndicate: {to: ['site:gia-dinh']}\n"
TABLE = "cong-khai/2026/du-toan/bang-thu"


def disclosure(
    name: str, type: str, year: int, period: str = "", *, tree: str = "vi-du"
) -> Document:
    """Return a disclosure of a commune, or of an origin, which gives it to all."""
    facts = Facts((Fact("loai", type), Fact("nam", year), Fact("ky", period)))
    share = Syndicate() if tree.startswith("_") else None
    path = f"content/{tree}/cong-khai/2020/{name}.md"
    return document(path, date="2020-01-02", facts=facts, syndicate=share)


def years(*files: Document, clock: str, given: tuple[Document, ...] = ()) -> list[YearOfSlots]:
    """Return the years that the section of disclosures shows."""
    made = site(files, clock=when(clock), given=given)
    found = made.section(DISCLOSURE.folder)
    return list(found.years) if isinstance(found, Section) else []


def states(year: YearOfSlots) -> dict[str, str]:
    """Return what is there, missed or not yet due of a year, by slot."""
    return {
        slot.id: "there" if slot.pages else "missed" if slot.missed else "not yet"
        for slot in year.slots
    }


def test_r32_a_year_has_a_plan_and_then_a_result() -> None:
    """The result is missed from the first day of the next year on."""
    plan = disclosure("ke-hoach", "ke-hoach", 2025)
    last, first = years(plan, clock="2025-12-31T23:59:59"), years(plan, clock="2026-01-01T00:00:00")
    assert states(last[0])["ke-hoach"] == "there"
    assert states(last[0])["ket-qua"] == "not yet"
    assert [each.year for each in first] == [2026, 2025]
    assert states(first[1])["ket-qua"] == "missed"
    assert states(first[0])["ke-hoach"] == "missed"


@pytest.mark.parametrize(
    ("clock", "missed"),
    [
        ("2026-03-31T23:59:59", {"ke-hoach", "du-toan"}),
        ("2026-04-01T00:00:00", {"ke-hoach", "du-toan", "quy-1"}),
        ("2026-07-01T00:00:00", {"ke-hoach", "du-toan", "quy-1", "6-thang"}),
        ("2026-10-01T00:00:00", {"ke-hoach", "du-toan", "quy-1", "6-thang", "9-thang"}),
        ("2027-01-01T00:00:00", {each.id for each in SLOTS}),
    ],
)
def test_r33_a_report_is_missed_when_its_period_is_over(clock: str, missed: set[str]) -> None:
    """Each at the first moment after it, by the clock alone."""
    item = disclosure("phi", "phi-le-phi", 2026)
    found = next(each for each in years(item, clock=clock) if each.year == 2026)
    assert {id for id, state in states(found).items() if state == "missed"} == missed


def test_r33_each_report_fills_its_own_slot() -> None:
    """By type, year and period; without a period a report is of the whole year."""
    items = [
        disclosure("a", "thuc-hien-ngan-sach", 2026, "quy-1"),
        disclosure("b", "thuc-hien-ngan-sach", 2026, "quy-2"),
        disclosure("c", "quyet-toan", 2025),
        disclosure("d", "quyet-toan", 2025, "ca-nam"),
        disclosure("e", "du-toan", 2026, "6-thang"),
    ]
    now, last = years(*items, clock="2026-06-15")
    assert {id for id, state in states(now).items() if state == "there"} == {"quy-1"}
    filled = {slot.id: [page.document.slug for page in slot.pages] for slot in last.slots}
    assert filled["quyet-toan"] == ["d", "c"]


def test_what_the_province_gives_is_not_the_communes_own_report() -> None:
    """It is in the list, and no year waits for anything because of it."""
    given = disclosure("a", "du-toan", 2026, tree=ORIGIN.tree)
    assert years(clock="2026-06-15", given=(given,)) == []


def test_r33_the_next_build_is_due_when_a_report_will_be_missed() -> None:
    """Also for years that nothing was told of yet."""
    item = disclosure("phi", "phi-le-phi", 2020)
    found = [
        site([item], clock=when(clock)).next_change
        for clock in ("2026-03-31T12:00:00", "2026-04-01T00:00:00", "2026-11-01T12:00:00")
    ]
    assert [each.iso[:10] if each else "" for each in found] == [
        "2026-04-01",
        "2026-07-01",
        "2027-01-01",
    ]


def test_no_slot_is_told_as_law_that_nobody_has_read() -> None:
    """Each names its basis, and none of these was read in its own text."""
    assert all(each.basis for each in SLOTS)
    assert not any(each.checked for each in SLOTS)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A commune with a budget that has a table."""
    project = Workspace(tmp_path_factory.mktemp("disclosure") / "work")
    project.edit("sites/_defaults.yml", "menu:", "  cong-khai: {title: Công khai}\nmenu:")
    project.files(ITEM)
    assert project.build(jobs=1).places == []
    return project


def test_r33_the_section_shows_what_is_there_and_what_is_missed(built: Workspace) -> None:
    """For each year, each report once, by its words."""
    page = LexborHTMLParser(built.page("vi-du", "cong-khai/index.html"))
    rows = page.css(".reports tbody tr")
    told = {row.css("th")[0].text(): " ".join(row.css("td")[0].text().split()) for row in rows}
    assert told["Dự toán ngân sách"] == "Dự toán thu năm 2026 10/01/2026"
    assert told["Thực hiện ngân sách quý I"] == "chưa công bố"
    assert told["Thực hiện ngân sách 6 tháng"] == "chưa đến kỳ"
    assert len(rows) == len(SLOTS)


def test_a_section_without_disclosures_is_empty_as_any_other(built: Workspace) -> None:
    """No table of what is missing, no promise."""
    page = built.page("gia-dinh", "cong-khai/index.html")
    assert "Mục này chưa có thông tin." in page
    assert "chưa công bố" not in page


def test_r35_each_sort_of_disclosure_has_a_list_of_its_own(built: Workspace) -> None:
    """With its items and no others."""
    assert "Dự toán thu năm 2026" in built.page("vi-du", "cong-khai/loai/du-toan/index.html")
    assert not built.exists("vi-du", "cong-khai/loai/phi-le-phi/index.html")


def test_r42_page_csv_and_json_hold_the_same_table(built: Workspace) -> None:
    """Names, words, numbers and counts; those of the page as people here write them."""
    page = LexborHTMLParser(built.page("vi-du", "cong-khai/2026/du-toan.html")).css(
        "table.figures"
    )[0]
    shown = [[cell.text() for cell in row.css("td, th")] for row in page.css("tr")]
    table = list(csv.reader(StringIO(built.page("vi-du", f"{TABLE}.csv").removeprefix("\ufeff"))))
    data = json.loads(built.page("vi-du", f"{TABLE}.json"))
    names = [each["name"] for each in data["columns"]]
    assert shown[0] == table[0] == names == ["STT", "Nội dung", "Năm", "Số tiền (đồng)", "Ghi chú"]
    assert len(shown) == len(table) == data["count"] + 1 == 4
    assert [row[3] for row in shown[1:]] == ["1.234.567,5", "1.000", "1.235.567,5"]
    assert [plain_number(row[3]) for row in shown[1:]] == [row[3] for row in table[1:]]
    assert [row[3] for row in data["rows"]] == [1234567.5, 1000, 1235567.5]
    assert [row[2] for row in data["rows"]] == [2026, 2026, None]
    assert [row[:3] for row in shown[1:]] == [row[:3] for row in table[1:]]
    assert [row[1] for row in data["rows"]] == [row[1] for row in table[1:]]
    assert data["totals"] == [2]


def test_r42_a_table_can_be_read_aloud(built: Workspace) -> None:
    """It has a caption; each column and each row has a heading; numbers stand right."""
    page = LexborHTMLParser(built.page("vi-du", "cong-khai/2026/du-toan.html"))
    table = page.css("table.figures")[0]
    assert table.css("caption")[0].text() == "Thu ngân sách"
    assert [each.attributes["scope"] for each in table.css("thead th")] == ["col"] * 5
    assert [each.text() for each in table.css("tbody th[scope=row]")] == [
        "Thuế, phí",
        "Bổ sung",
        "Tổng cộng",
    ]
    assert len(table.css("tbody td.right")) == 6
    links = [each.attributes["href"] for each in page.css("a[aria-label$='Thu ngân sách']")]
    assert links == [f"../../{TABLE}.csv", f"../../{TABLE}.json"]


def test_a_cell_is_no_formula(built: Workspace) -> None:
    """What a spreadsheet would reckon is quoted; telephones and numbers are not."""
    text = built.page("vi-du", f"{TABLE}.csv")
    assert ",'=1+1\n" in text
    assert ",+84 252\n" in text


def test_the_lists_data_lead_to_the_table(built: Workspace) -> None:
    """To the one with numbers of no locale; the file as it was uploaded is not published."""
    data = json.loads(built.page("vi-du", "data/cong-khai.json"))["items"][0]
    address = f"https://vi-du.thinghiem.example/{TABLE}.csv"
    assert data["bang"] == [{"ten": "Thu ngân sách", "tep": [address]}]
    assert (data["loai"], data["nam"]) == ("du-toan", 2026)
    assert not built.exists("vi-du", "tep/cong-khai/2026/thu.csv")


def test_r42_an_edited_table_makes_what_shows_it_and_nothing_else(
    built: Workspace, tmp_path: Path
) -> None:
    """The bytes are those of a clean build, also when a quarter ends."""
    built.edit(f"{FOLDER}/thu.csv", "1.000;", "2.000;")
    found = built.build(jobs=1)
    assert found.codes == ["tong-khong-khop"]
    assert found.rendered("vi-du") == {
        "cong-khai/2026/du-toan.html",
        f"{TABLE}.csv",
        f"{TABLE}.json",
    }
    built.edit(f"{FOLDER}/du-toan.md", "Chữ.", "Lời.")
    found = built.build(jobs=1)
    assert found.codes == ["tong-khong-khop"]
    assert f"{TABLE}.csv" not in found.rendered("vi-du")
    later = "2026-07-01T00:00:00+07:00"
    assert built.build(jobs=1, clock=later).rendered("vi-du") == {"cong-khai/index.html"}
    assert built.tree("vi-du") == clean_tree(built, tmp_path / "clean", "vi-du", later)


def test_r42_a_table_of_the_province_is_beside_the_page_of_each_site(project: Workspace) -> None:
    """With the site's own address in it."""
    project.files(
        ITEM.replace("content/vi-du/", "content/_tinh/").replace("bang:", GIVEN + "bang:")
    )
    assert project.build(jobs=1).places == []
    data = json.loads(project.page("gia-dinh", f"{TABLE}.json"))
    assert data["page"] == "https://gia-dinh.thinghiem.example/cong-khai/2026/du-toan.html"
    assert project.exists("gia-dinh", f"{TABLE}.csv")
    assert project.exists("tinh", f"{TABLE}.csv")
    assert not project.exists("vi-du", f"{TABLE}.csv")
