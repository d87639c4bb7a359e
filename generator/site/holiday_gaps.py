"""Holidays that something needs and nobody wrote down, or compared with their basis. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.settings import ProvinceSettings, SiteSettings
from generator.model.span import Span
from generator.model.when import When
from generator.problems import Problem, problem

AHEAD = timedelta(days=14)  # so long may an office be closed before it opens again


def opening_gaps(settings: SiteSettings, clock: When) -> list[Problem]:
    """Return what is wrong with the holidays that opening hours need now and in the next days."""
    if not settings.contact.opening:
        return []
    province, where = settings.province, settings.contact.opening_where
    return holiday_gaps(province, where, _years_at(clock.day))


def gap_moments(settings: SiteSettings, clock: When) -> tuple[When, ...]:
    """Return the moments around `clock` at which what `opening_gaps` returns changes."""
    if not settings.contact.opening:
        return ()
    years = [clock.day.year, *(year.year for year in settings.province.holidays)]
    begins = [date(year, 1, 1) for year in range(min(years) - 1, max(years) + 3)]
    days = (day for begin in begins for day in (begin - AHEAD, begin))
    return tuple(
        moment
        for moment in (When(day, 0, clock.offset) for day in days)
        if opening_gaps(settings, moment)
        != opening_gaps(settings, When(moment.day - timedelta(days=1), 0, clock.offset))
    )


def holiday_gaps(province: ProvinceSettings, where: Span, years: Iterable[int]) -> list[Problem]:
    """Return a fault for each year that is needed at a place and that nobody wrote down.

    And a warning, where it stands, for each one that nobody compared with its basis.
    """
    needed = sorted(set(years))
    known = {year.year: year for year in province.holidays}
    missing = [problem("thieu-lich-nghi", where, year=year) for year in needed if year not in known]
    unchecked = (known[year] for year in needed if year in known and not known[year].checked)
    return missing + [
        problem("lich-nghi-chua-kiem", each.where, year=each.year, width=5) for each in unchecked
    ]


def _years_at(day: date) -> set[int]:
    return {day.year, (day + AHEAD).year}
