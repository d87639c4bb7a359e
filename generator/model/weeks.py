"""The weeks that a schedule's page shows: from the Monday of the clock's week on. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.facts import Facts
from generator.model.when import When

LONGEST_MOVE = timedelta(days=31)  # so that nothing comes back after the schedule's end
_WEEK = timedelta(weeks=1)
SHOWN = 8 * _WEEK


def monday_of(day: date) -> date:
    """Return the first day of a week."""
    return day - timedelta(days=day.weekday())


def last_shown(monday: date) -> date:
    """Return the last day of what is shown in the week of a Monday."""
    return monday + SHOWN - timedelta(days=1)


def week_moments(facts: Facts, clock: When) -> Iterator[When]:
    """Yield the moments around `clock` at which a schedule shows other weeks.

    That is every Monday, until the week in which nothing of it can be shown any more.
    """
    days = [when.day for row in facts.rows("su_kien") if (when := row.when("ngay"))]
    endless = False
    if facts.rows("hang_tuan") or facts.rows("hang_thang"):
        end = facts.when("ap_dung_den")
        days += [end.day + LONGEST_MOVE] if end else []
        endless = end is None
    monday = monday_of(clock.day)
    over = monday_of(max(days)) + _WEEK if days else monday
    if endless or monday < over:
        yield from (When(day, 0, clock.offset) for day in (monday, monday + _WEEK))
    elif days:
        yield When(over, 0, clock.offset)
