"""What a schedule gives day by day: by its rules, moved off holidays, and its single events. Pure.

A rule's day on which offices are closed moves to the next working day. A weekday that the rule
itself names stays, also a Saturday or Sunday, unless it is a holiday.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.model.facts import Facts
from generator.model.registers.schedule import LAST_WEEK
from generator.model.weeks import LONGEST_MOVE
from generator.model.when import When
from generator.model.workdays import SATURDAY, Workdays
from generator.values import Struct, replace
from generator.vietnamese.hours import WEEKDAY_WORDS, minutes_of

UNKNOWN = -1
_DAY = timedelta(days=1)


class Occurrence(Struct, frozen=True):
    """One time of a schedule: its day, that of its rule, minutes of the day (-1 is unknown).

    `id` names it in its schedule for ever. `holiday` is what it was moved for, "" for a weekend
    or where it was not moved; `reason` is why it is cancelled, where somebody said it.
    """

    id: str
    day: date
    planned: date
    begin: int = UNKNOWN
    end: int = UNKNOWN
    subject: str = ""
    place: str = ""
    people: str = ""
    holiday: str = ""
    cancelled: bool = False
    reason: str = ""

    @property
    def moved(self) -> bool:
        """Whether it is on another day than its rule says."""
        return self.day != self.planned

    @property
    def sort_key(self) -> tuple[date, int, str, str]:
        """In the order of a calendar."""
        return self.day, self.begin, self.subject, self.id


class Occurrences(Struct, frozen=True):
    """The occurrences of some days in order, and the years whose holidays they need."""

    items: tuple[Occurrence, ...] = ()
    years: tuple[int, ...] = ()


def occurrences_of(facts: Facts, workdays: Workdays, first: date, last: date) -> Occurrences:
    """Return what a schedule gives from one day to another, both included."""
    cancelled = {when.day: row.text("ly_do") for row, when in _dated(facts.rows("nghi"))}
    ruled = _by_rules(facts, first - LONGEST_MOVE, last)
    moved = (_moved(each, named, workdays, cancelled) for each, named in ruled)
    inside = [each for each in _without_doubles(moved) if first <= each.day <= last]
    events = [each for each in events_of(facts) if first <= each.day <= last]
    years = sorted({day.year for each in inside for day in (each.planned, each.day)})
    ordered = sorted(inside + events, key=lambda each: each.sort_key)
    return Occurrences(tuple(ordered), tuple(years))


def events_of(facts: Facts) -> Iterator[Occurrence]:
    """Yield the single events of a schedule, whenever they are."""
    cancelled = {when.day: row.text("ly_do") for row, when in _dated(facts.rows("nghi"))}
    count: dict[date, int] = {}
    for row, when in _dated(facts.rows("su_kien")):
        day = when.day
        count[day] = count.get(day, 0) + 1
        yield Occurrence(
            f"su-kien-{day}" + _ordinal(count[day]),
            day,
            day,
            *_times(row),
            subject=row.text("noi_dung"),
            place=row.text("dia_diem"),
            people=row.text("thanh_phan"),
            cancelled=day in cancelled,
            reason=cancelled.get(day, ""),
        )


def _by_rules(facts: Facts, first: date, last: date) -> Iterator[tuple[Occurrence, bool]]:
    """Yield what the rules say of each day, before anything is moved.

    And whether the rule names the weekday.
    """
    start, end = facts.when("ap_dung_tu"), facts.when("ap_dung_den")
    day = max(first, start.day) if start else first
    last = min(last, end.day) if end else last
    weekly, monthly = facts.rows("hang_tuan"), facts.rows("hang_thang")
    while day <= last:
        rows = [row for row in weekly if row.text("thu") == WEEKDAY_WORDS[day.weekday()]]
        rows += [row for row in monthly if _is_on(row, day)]
        for number, row in enumerate(rows, 1):
            id = f"{day}{_ordinal(number)}"
            named = row.number("ngay") is None
            yield Occurrence(id, day, day, *_times(row), subject=row.text("noi_dung")), named
        day += _DAY


def _is_on(row: Facts, day: date) -> bool:
    """Whether a monthly rule means a day; the 31st is the last day of a shorter month."""
    next_month = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    length = (next_month - day.replace(day=1)).days
    number = row.number("ngay")
    if number is not None:
        return day.day == min(number, length)
    if not row.text("tuan") or row.text("thu") != WEEKDAY_WORDS[day.weekday()]:
        return False
    if row.text("tuan") == LAST_WEEK:
        return day.day + 7 > length
    return (day.day + 6) // 7 == int(row.text("tuan"))


def names_day(row: Facts) -> bool:
    """Whether a monthly rule says on which day it is."""
    number = row.number("ngay")
    if number is not None:
        return 1 <= number <= 31 and not (row.text("tuan") or row.text("thu"))
    return bool(row.text("tuan") and row.text("thu"))


def _moved(
    each: Occurrence, named: bool, workdays: Workdays, cancelled: dict[date, str]
) -> Occurrence:
    """Return an occurrence on the day on which it is, cancelled where somebody said so."""
    day, holiday = each.planned, workdays.holiday(each.planned)
    stays = named and day.weekday() >= SATURDAY and not holiday
    if not (stays or day in cancelled or workdays.is_working(day)):
        each = replace(each, day=workdays.next_working(day).day, holiday=holiday)
    if each.day in cancelled:
        return replace(each, cancelled=True, reason=cancelled[each.day])
    return each


def _without_doubles(items: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Yield occurrences, of those that fell together one: that which was not moved, else the first.

    So a week of holidays does not become five receptions on one morning.
    """
    seen: set[tuple[date, int, int, str]] = set()
    for each in sorted(items, key=lambda each: (each.moved, each.planned)):
        key = (each.day, each.begin, each.end, each.subject)
        if key not in seen and each.day - each.planned <= LONGEST_MOVE:
            seen.add(key)
            yield each


def _dated(rows: tuple[Facts, ...]) -> Iterator[tuple[Facts, When]]:
    for row in rows:
        if when := row.when("ngay"):
            yield row, when


def _times(row: Facts) -> tuple[int, int]:
    begin, end = minutes_of(row.text("tu_gio")), minutes_of(row.text("den_gio"))
    return (
        UNKNOWN if begin is None else begin,
        UNKNOWN if begin is None or end is None or end <= begin else end,
    )


def _ordinal(number: int) -> str:
    return f"-{number}" if number > 1 else ""
