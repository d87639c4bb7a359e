"""Days on which offices are closed, and days on which they work instead: data of each year."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.span import Span
from generator.values import Struct


class Holiday(Struct, frozen=True):
    """Days of one name on which offices are closed, the first and the last included."""

    first: date
    last: date
    name: str

    @property
    def days(self) -> tuple[date, ...]:
        """Its days, in order."""
        count = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=number) for number in range(count))


class Swap(Struct, frozen=True):
    """A working day that is off, and the day of rest on which it is made up (làm bù)."""

    off: date
    work: date


class HolidayYear(Struct, frozen=True):
    """What is known of a year: on which basis, and whether somebody compared it with that.

    `where` is the place of the year in its file.
    """

    year: int
    basis: str
    checked: bool
    holidays: tuple[Holiday, ...]
    swaps: tuple[Swap, ...]
    where: Span
