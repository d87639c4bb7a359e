"""The holidays of each year: what the file says, and what is used where it cannot be read."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.holidays import Holiday, HolidayYear, Swap
from generator.model.settings import ContactSetting, Opening
from generator.model.span import Span
from generator.settings.holidays import HOLIDAYS
from generator.settings.reading import read_settings
from generator.sources.last_good import LastGood
from tests.settings.test_reading import network
from tests.workspace import Workspace

KNOWN = """
years:
  2027:
    basis: Thông báo năm 2027
    basis_checked: false
    days: []
  2026:
    basis: Thông báo năm 2026
    basis_checked: true
    days:
      - {day: 2026-01-01, name: Tết Dương lịch}
      - {from: 2026-02-14, to: 2026-02-22, name: Tết Nguyên đán}
    swaps: [{off: 2026-08-31, work: 2026-08-22}]
"""


def test_r51_holidays_are_read_year_by_year(project: Workspace) -> None:
    """Days, swaps, the basis and whether somebody compared them; years in order."""
    project.write(HOLIDAYS, KNOWN)
    tet = Holiday(date(2026, 2, 14), date(2026, 2, 22), "Tết Nguyên đán")
    new_year = Holiday(date(2026, 1, 1), date(2026, 1, 1), "Tết Dương lịch")
    swap = Swap(date(2026, 8, 31), date(2026, 8, 22))
    basis = "Thông báo năm"
    assert network(project).province.holidays == (
        HolidayYear(2026, f"{basis} 2026", True, (new_year, tet), (swap,), Span(HOLIDAYS, 9, 20)),
        HolidayYear(2027, f"{basis} 2027", False, (), (), Span(HOLIDAYS, 5, 20)),
    )
    assert len(tet.days) == 9


def test_a_workspace_without_the_file_has_no_problem(project: Workspace) -> None:
    """As long as nothing needs a year."""
    assert network(project).province.holidays == ()


def test_r51_a_broken_file_is_replaced_by_its_last_good_text(project: Workspace) -> None:
    """The slip is told, and the days are those of before; without them there are none."""
    good = LastGood()
    project.write(HOLIDAYS, KNOWN)
    read_settings(project.root, good)
    project.edit(HOLIDAYS, "day: 2026-01-01", "day: 2025-01-01")
    found, problems = read_settings(project.root, good)
    assert [each.code for each in problems] == ["ngay-nghi-khac-nam"]
    assert found is not None
    assert [each.year for each in found.province.holidays] == [2026, 2027]
    found, _ = read_settings(project.root)
    assert found is not None and found.province.holidays == ()


def test_a_deleted_file_is_forgotten(project: Workspace) -> None:
    """Its last good text goes with it."""
    good = LastGood()
    project.write(HOLIDAYS, KNOWN)
    read_settings(project.root, good)
    (project.root / HOLIDAYS).unlink()
    read_settings(project.root, good)
    assert good.get(HOLIDAYS) is None


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("thu-2", (0,)),
        ("thu-2 đến thu-6", (0, 1, 2, 3, 4)),
        ("[thu-7, thu-3]", (1, 5)),
        ("[thu-2 đến thu-4, chu-nhat]", (0, 1, 2, 6)),
        ("Thứ Hai – Thứ Sáu", (0, 1, 2, 3, 4)),
        ("T2..CN", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_opening_hours_are_days_and_times(
    written: str, days: tuple[int, ...], project: Workspace
) -> None:
    """Days in order, times in minutes; the place is that of the list."""
    own = "content/vi-du/thong-tin.yml"
    project.write(own, f"contact:\n  opening: [{{days: {written}, from: 7h30, to: 11:30}}]\n")
    site = next(site for site in network(project).sites if site.slug == "vi-du")
    assert site.contact == ContactSetting(
        opening=(Opening(days, 450, 690),), opening_where=Span(own, 2, 12)
    )
