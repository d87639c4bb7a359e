"""The holidays of each year (`sites/_holidays.yml`): days off, and days that make up for them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.holidays import Holiday, HolidayYear, Swap
from generator.problems import Problem, problem
from generator.settings.files import Files
from generator.settings.values import Day
from generator.sources.nodes import Mapping
from generator.sources.schema import Schema, locate
from generator.sources.values import Line, Switch

HOLIDAYS = "sites/_holidays.yml"
_SATURDAY = 5


def _year(text: str) -> str:
    if not re.fullmatch(r"(19|20|21)\d\d", text):
        raise PydanticCustomError("nam-nghi-sai", "not a year")
    return text


Year = Annotated[str, AfterValidator(_year)]


class HolidayFields(Schema):
    """An item of `days`: one day, or the days from one to another."""

    day: Day | None = None
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    name: Line

    @model_validator(mode="after")
    def one_day_or_several(self) -> HolidayFields:
        """An item is `day`, or `from` and a later `to`."""
        if (self.day is None) == (self.from_ is None and self.to is None):
            raise PydanticCustomError("ngay-nghi-sai", "not exactly one of day and from–to")
        if self.day is None and not (self.from_ and self.to and self.from_ < self.to):
            raise PydanticCustomError("ngay-nghi-sai", "from without a later to")
        return self

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day."""
        first, last = self.day or self.from_, self.day or self.to
        assert first and last, "the schema allows nothing else"
        return first, last


class SwapFields(Schema):
    """An item of `swaps`: a working day that is off, a day of rest that is worked instead."""

    off: Day
    work: Day

    @model_validator(mode="after")
    def from_work_to_rest(self) -> SwapFields:
        """A day from Monday to Friday is off, a Saturday or Sunday is worked."""
        if self.off.weekday() >= _SATURDAY or self.work.weekday() < _SATURDAY:
            raise PydanticCustomError("hoan-doi-sai", "not a working day for a day of rest")
        return self


class YearFields(Schema):
    """A year: the decision, whether somebody compared the days with it, the days."""

    basis: Line
    basis_checked: Switch
    days: tuple[HolidayFields, ...]
    swaps: tuple[SwapFields, ...] = ()


class HolidaysFields(Schema):
    """`sites/_holidays.yml`."""

    years: dict[Year, YearFields]


def read_holidays(files: Files) -> tuple[HolidayYear, ...]:
    """Return the years that are known, in order; the file need not be there.

    A file that has errors is replaced by its last good text.
    """
    if not os.path.lexists(files.root / HOLIDAYS):
        return ()
    found = files.good_or_last(HOLIDAYS, HolidaysFields, _days_of_other_years)
    return _years(*found) if found else ()


def _days_of_other_years(fields: HolidaysFields, node: Mapping) -> list[Problem]:
    """Return a problem for each day that does not stand below its own year."""
    places = [
        (year, day, ("years", year, *path))
        for year, each in fields.years.items()
        for path, day in _days(each)
    ]
    return [
        problem(
            "ngay-nghi-khac-nam", locate(node, path)[0], year=year, day=day.isoformat(), width=10
        )
        for year, day, path in places
        if str(day.year) != year
    ]


def _days(fields: YearFields) -> Iterator[tuple[tuple[str | int, ...], date]]:
    """Yield the days of a year, each with its path in the year."""
    for number, item in enumerate(fields.days):
        for key, day in (("day", item.day), ("from", item.from_), ("to", item.to)):
            if day:
                yield ("days", number, key), day
    for number, swap in enumerate(fields.swaps):
        yield ("swaps", number, "off"), swap.off
        yield ("swaps", number, "work"), swap.work


def _years(fields: HolidaysFields, node: Mapping) -> tuple[HolidayYear, ...]:
    """Return the years in order; `node` tells where each was written."""
    return tuple(
        HolidayYear(
            year=int(year),
            basis=each.basis,
            checked=each.basis_checked,
            holidays=tuple(Holiday(*item.span, item.name) for item in each.days),
            swaps=tuple(Swap(item.off, item.work) for item in each.swaps),
            where=locate(node, ("years", year, "basis_checked"))[0],
        )
        for year, each in sorted(fields.years.items())
    )
