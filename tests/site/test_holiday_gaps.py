"""Holidays that opening hours need: which years are told as missing, and from when on."""

from __future__ import annotations

import pytest

from generator.model.holidays import HolidayYear
from generator.model.settings import ContactSetting, Opening
from generator.model.span import Span
from generator.problems import problem
from generator.values import replace
from tests.making import PROVINCE, settings, site, when

HERE, THERE = Span("content/vi-du/thong-tin.yml", 4, 5), Span("sites/_holidays.yml", 4, 20)
KNOWN = HolidayYear(2026, "Thông báo thí dụ", True, (), (), THERE)
OPEN = settings(
    contact=ContactSetting(opening=(Opening((0,), 420, 690),), opening_where=HERE),
    province=replace(PROVINCE, holidays=(KNOWN,)),
)


@pytest.mark.parametrize(
    ("clock", "missing", "next_change"),
    [
        ("2026-06-15T12:00:00", [], "2026-12-18"),
        ("2026-12-17T23:59:59", [], "2026-12-18"),
        ("2026-12-18T00:00:00", [2027], "2027-12-18"),
        ("2027-12-18T00:00:00", [2027, 2028], "2028-01-01"),
        ("2025-12-17T23:59:59", [2025], "2026-01-01"),
        ("2026-01-01T00:00:00", [], "2026-12-18"),
        ("2030-06-15T12:00:00", [2030], "2030-12-18"),
    ],
)
def test_r51_a_year_that_opening_hours_need_and_that_is_missing_is_a_fault(
    clock: str, missing: list[int], next_change: str
) -> None:
    """At the hours that need it, from 14 days before the year on; builds are due at that time."""
    made = site(of=OPEN, clock=when(clock))
    assert list(made.problems) == [problem("thieu-lich-nghi", HERE, year=year) for year in missing]
    assert made.next_change == when(f"{next_change}T00:00:00")


def test_r51_a_year_that_nobody_compared_is_told_where_it_stands() -> None:
    """As long as hours need it."""
    unchecked = (replace(KNOWN, checked=False),)
    of = replace(OPEN, province=replace(PROVINCE, holidays=unchecked))
    told = problem("lich-nghi-chua-kiem", THERE, year=2026, width=5)
    assert site(of=of, clock=when("2026-06-15")).problems == (told,)
    assert told not in site(of=of, clock=when("2027-06-15")).problems


def test_nothing_is_missing_where_nobody_needs_it() -> None:
    """A site without opening hours has no problem and no moment."""
    made = site(of=replace(OPEN, contact=ContactSetting(hours="Giờ hành chính")))
    assert (made.problems, made.next_change) == ((), None)
