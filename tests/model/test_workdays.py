"""Working days: weekends, holidays, days that make up for others, ends of years, unknown years."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.holidays import Holiday, HolidayYear, Swap
from generator.model.span import NOWHERE
from generator.model.workdays import Reckoned, Workdays


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


def holiday(first: str, last: str, name: str) -> Holiday:
    """Return a holiday from one day to another."""
    return Holiday(day(first), day(last), name)


def year(number: int, *holidays: Holiday, swaps: tuple[Swap, ...] = ()) -> HolidayYear:
    """Return what is known of a year."""
    return HolidayYear(number, "Thông báo thí dụ", True, holidays, swaps, NOWHERE)


KNOWN = Workdays(
    [
        year(2025, holiday("2025-01-01", "2025-01-01", "Tết Dương lịch")),
        year(
            2026,
            holiday("2026-01-01", "2026-01-01", "Tết Dương lịch"),
            holiday("2026-02-14", "2026-02-22", "Tết Nguyên đán"),
            holiday("2026-09-01", "2026-09-02", "Quốc khánh"),
            swaps=(Swap(day("2026-08-31"), day("2026-08-22")),),
        ),
    ]
)


@pytest.mark.parametrize(
    ("given", "works", "name"),
    [
        ("2026-06-15", True, ""),  # Monday
        ("2026-06-19", True, ""),  # Friday
        ("2026-06-20", False, ""),
        ("2026-06-21", False, ""),
        ("2026-01-01", False, "Tết Dương lịch"),
        ("2026-02-13", True, ""),
        ("2026-02-14", False, "Tết Nguyên đán"),  # a Saturday of the holidays
        ("2026-02-17", False, "Tết Nguyên đán"),
        ("2026-02-23", True, ""),
        ("2026-08-22", True, ""),  # a Saturday that makes up for a Monday
        ("2026-08-31", False, ""),
    ],
)
def test_r51_a_day_is_off_on_weekends_and_holidays_and_works_where_it_makes_up(
    given: str, works: bool, name: str
) -> None:
    """A holiday has its name, other days have none."""
    assert (KNOWN.is_working(day(given)), KNOWN.holiday(day(given))) == (works, name)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2026-06-15", "2026-06-15"),
        ("2026-06-20", "2026-06-22"),
        ("2026-02-14", "2026-02-23"),  # nine days of Tết
        ("2026-08-22", "2026-08-22"),
        ("2026-08-29", "2026-09-03"),
        ("2026-01-01", "2026-01-02"),
        ("2025-12-31", "2025-12-31"),
    ],
)
def test_r40_the_next_working_day_is_the_day_itself_or_the_first_after_it(
    given: str, expected: str
) -> None:
    """Over weekends, holidays and swaps."""
    assert KNOWN.next_working(day(given)) == Reckoned(day(expected))


@pytest.mark.parametrize(
    ("given", "count", "expected"),
    [
        ("2026-06-15", 0, "2026-06-15"),
        ("2026-06-15", 1, "2026-06-16"),
        ("2026-06-19", 1, "2026-06-22"),
        ("2026-06-20", 1, "2026-06-22"),  # received on a Saturday
        ("2026-06-15", 15, "2026-07-06"),
        ("2026-02-09", 15, "2026-03-09"),  # five working days of Tết between
        ("2026-08-19", 15, "2026-09-11"),  # a Saturday works, a Monday does not
        ("2025-12-29", 15, "2026-01-20"),
    ],
)
def test_r38_fifteen_working_days_are_counted_without_the_day_they_begin_on(
    given: str, count: int, expected: str
) -> None:
    """Holidays and weekends do not count, days that make up for others do."""
    assert KNOWN.after(day(given), count) == Reckoned(day(expected))


@pytest.mark.parametrize(
    ("given", "count", "expected", "missing"),
    [
        ("2026-12-30", 15, "2027-01-20", (2027,)),
        ("2026-12-30", 1, "2026-12-31", ()),
        ("2028-05-05", 1, "2028-05-08", (2028,)),
        ("2024-12-31", 1, "2025-01-02", ()),
        ("2024-12-30", 1, "2024-12-31", (2024,)),
    ],
)
def test_r51_a_year_that_was_needed_and_is_unknown_is_named(
    given: str, count: int, expected: str, missing: tuple[int, ...]
) -> None:
    """Then only weekends are known to be off."""
    assert KNOWN.after(day(given), count) == Reckoned(day(expected), missing)
    assert KNOWN.next_working(day("2027-01-01")) == Reckoned(day("2027-01-01"), (2027,))


def test_without_any_year_weekends_are_off() -> None:
    """And every year is missing."""
    assert Workdays().next_working(day("2026-02-14")) == Reckoned(day("2026-02-16"), (2026,))
    assert Workdays().missing(day("2025-12-31"), day("2027-01-01")) == (2025, 2026, 2027)
