"""Projects (dự án): their facts, their progress, and that it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.model.facts import Fact, Facts
from generator.model.registers.project import stale_from
from tests.making import document, site, when
from tests.registers.clean import clean_tree
from tests.registers.records import record
from tests.workspace import Workspace

PROJECT = {
    "ten": "Đường liên thôn Thí Dụ",
    "trang_thai": "Đang thực hiện",
    "chu_dau_tu": "Ủy ban nhân dân xã Ví Dụ",
    "dia_diem": "Thôn 1",
    "tong_muc_dau_tu": "1.500.000.000 đồng",
    "nguon_von": "[Ngân sách xã, Nhân dân đóng góp]",
    "tien_do": """
  - {ngay: 2026-03-01, phan_tram: 10, noi_dung: Khởi công}
  - {ngay: 15/05/2026, phan_tram: 40, noi_dung: Xong phần móng}""",
}
PAGE = "du-an/duong.html"


def built(project: Workspace, **fields: str) -> list[str]:
    """Build a commune with a project and return the places of all problems."""
    record(project, "vi-du/du-an/duong", **(PROJECT | fields))
    return project.build(jobs=1).places


def progress(*days: str, state: str = "dang-thuc-hien") -> Facts:
    """Return the facts of a project with progress of some days."""
    rows = tuple(Facts((Fact("ngay", when(day)),)) for day in days)
    return Facts((Fact("trang_thai", state), Fact("tien_do", rows)))


def test_r34_a_project_shows_its_state_and_its_last_news_first(project: Workspace) -> None:
    """Facts as people write them, the newest progress on top, its day as that of the page."""
    assert built(project) == []
    page = LexborHTMLParser(project.page("vi-du", PAGE))
    facts = {
        row.css("dt")[0].text(): row.css("dd")[0].text() for row in page.css(".record-facts div")
    }
    assert facts["Trạng thái"] == "Đang thực hiện"
    assert facts["Tổng mức đầu tư"] == "1.500.000.000 đồng"
    rows = [[cell.text() for cell in row.css("td")] for row in page.css("tbody tr")]
    assert rows == [["15/05/2026", "40", "Xong phần móng"], ["01/03/2026", "10", "Khởi công"]]
    assert "Cập nhật 15/05/2026" in " ".join(page.css(".byline")[0].text().split())
    assert "<lastmod>2026-05-15</lastmod>" in project.page("vi-du", "sitemap.xml")
    assert PROJECT["ten"] in project.page("vi-du", "du-an/trang-thai/dang-thuc-hien/index.html")


@pytest.mark.parametrize(("field", "empty"), [("trang_thai", '""'), ("tien_do", "[]")])
def test_r34_state_and_progress_must_be_there(field: str, empty: str, project: Workspace) -> None:
    """An empty one holds the project back, as one that is missing."""
    places = built(project, **{field: empty})
    assert [place.rpartition(" ")[2] for place in places] == ["gia-tri-rong"]
    assert not project.exists("vi-du", PAGE)


@pytest.mark.parametrize(
    ("days", "state", "expected"),
    [
        (["2025-06-14", "2025-01-01"], "dang-thuc-hien", "2026-06-15"),
        (["2024-02-29"], "dang-thuc-hien", "2025-03-01"),
        (["2025-06-14T08:00:00"], "dang-thuc-hien", "2026-06-15"),
        (["2020-01-01"], "hoan-thanh", ""),
        ([], "dang-thuc-hien", ""),
    ],
)
def test_r34_news_are_old_after_a_year(days: list[str], state: str, expected: str) -> None:
    """The day after the same day of the next year; of a project under way only."""
    found = stale_from(progress(*days, state=state))
    assert (found.iso[:10] if found else "") == expected


@pytest.mark.parametrize(
    ("clock", "codes", "due"),
    [
        ("2026-06-14T23:59:59", [], "2026-06-15"),
        ("2026-06-15T00:00:00", ["tien-do-cu"], ""),
    ],
)
def test_r34_old_news_are_told_by_the_clock_alone(clock: str, codes: list[str], due: str) -> None:
    """And a build is due at that moment."""
    item = document("content/vi-du/du-an/duong.md", facts=progress("2025-06-14"))
    found = site([item], clock=when(clock))
    assert [each.code for each in found.problems] == codes
    assert (found.next_change.iso[:10] if found.next_change else "") == due


def test_r34_a_later_build_tells_it_and_makes_nothing(project: Workspace, tmp_path: Path) -> None:
    """Though no file was touched: a warning is no change of the pages."""
    work = Workspace(tmp_path / "work")
    assert built(work) == []
    later = "2027-05-16T00:00:00+07:00"
    found = work.build(jobs=1, clock=later)
    assert found.codes == ["tien-do-cu"]
    assert found.rendered("vi-du") == set()
    assert work.tree("vi-du") == clean_tree(work, tmp_path / "clean", "vi-du", later)


def test_a_compensation_names_nobody(project: Workspace) -> None:
    """Its columns are sums; a name has no place."""
    places = built(project, den_bu="[{noi_dung: Đất, so_ho: 3, ho_ten: Nguyễn Văn Thí}]")
    assert [place.rpartition(" ")[2] for place in places] == ["truong-la-gan"]
