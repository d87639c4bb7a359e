"""Working days: Monday to Friday, without holidays, with the days that make up for others. Pure.

Weekly rest on Saturday and Sunday: QĐ 188/1999/QĐ-TTg; holidays: Bộ luật Lao động 2019, Điều 112.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.holidays import HolidayYear
from generator.values import Struct

SATURDAY = 5
_DAY = timedelta(days=1)


class Reckoned(Struct, frozen=True):
    """A day that was reckoned. `missing` are the years that it needed and nobody wrote down.

    Of those only Saturdays and Sundays are known to be off, so the day may be too early.
    """

    day: date
    missing: tuple[int, ...] = ()


class Workdays:
    """The working days of the years that are known."""

    def __init__(self, years: Iterable[HolidayYear] = ()) -> None:
        years = tuple(years)
        self._known = {each.year for each in years}
        self._off = {each.off: "" for year in years for each in year.swaps}
        self._off |= {
            day: each.name for year in years for each in year.holidays for day in each.days
        }
        self._made_up = {each.work: each.off for year in years for each in year.swaps}

    def is_working(self, day: date) -> bool:
        """Whether offices work on a day."""
        if day in self._made_up:
            return True
        return day.weekday() < SATURDAY and day not in self._off

    def holiday(self, day: date) -> str:
        """Return the name of the holiday that a day is part of, "" where it is none."""
        return "" if day in self._made_up else self._off.get(day, "")

    def missing(self, first: date, last: date) -> tuple[int, ...]:
        """Return the years between two days that nobody wrote down."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self._known)

    def next_working(self, day: date) -> Reckoned:
        """Return the first working day that is not before a day."""
        found = day
        while not self.is_working(found):
            found += _DAY
        return Reckoned(found, self.missing(day, found))

    def after(self, day: date, count: int) -> Reckoned:
        """Return the working day that is `count` working days after a day, which never counts.

        So a term is counted (Bộ luật Dân sự 2015, Điều 147 and 148).
        """
        found = day
        while count:
            found += _DAY
            count -= self.is_working(found)
        return Reckoned(found, self.missing(day + _DAY, found))
