"""Outputs: the pages of schedules, with the coming weeks day by day, and a calendar beside each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.facts import Facts
from generator.model.registers.schedule import SCHEDULE
from generator.model.weeks import last_shown
from generator.model.when import When
from generator.model.workdays import Workdays
from generator.outputs.calendars import CalendarView, EventView
from generator.outputs.desk import Desk
from generator.outputs.output import Output, paths_of, template, written
from generator.outputs.record_views import OccurrenceView, ScheduleView
from generator.outputs.records import record_view
from generator.site.assembled import Page
from generator.site.occurrences import (
    UNKNOWN,
    Occurrence,
    events_of,
    names_day,
    occurrences_of,
)
from generator.site.permalinks import absolute, file_of
from generator.values import replace
from generator.vietnamese.hours import clock_words, minutes_of, span_words
from generator.vietnamese.writing import short_date


def schedule(desk: Desk, page: Page) -> Iterator[Output]:
    """Yield the page of a schedule and its calendar."""
    found = coming_occurrences(desk, page)
    monday = desk.site.monday
    view = ScheduleView(
        rules=tuple(_rules(page.document.facts)),
        first=monday if found else None,
        last=replace(monday, day=last_shown(monday.day)) if found else None,
        occurrences=tuple(_occurrence(each, monday.offset) for each in found),
        calendar=calendar_url(page),
    )
    whole = replace(record_view(desk, page), schedule=view)
    yield template(file_of(page.url), "schedule.html", whole, paths_of([page]))
    calendar = calendar_of(desk, page.document.title, page.canonical, (page,))
    yield written(file_of(view.calendar), "calendar", calendar, paths_of([page]))


def calendar_url(page: Page) -> str:
    """Return the address of a schedule's calendar."""
    return page.url.removesuffix(".html") + ".ics"


def coming_occurrences(desk: Desk, page: Page) -> tuple[Occurrence, ...]:
    """Return what a schedule gives in the weeks that pages show, in order."""
    monday = desk.site.monday.day
    workdays = Workdays(desk.site.settings.province.holidays)
    return occurrences_of(page.document.facts, workdays, monday, last_shown(monday)).items


def calendar_events(desk: Desk, page: Page) -> tuple[EventView, ...]:
    """Return the events of a schedule's calendar: the coming weeks, and all its single events."""
    found = {each.id: each for each in events_of(page.document.facts)}
    found |= {each.id: each for each in coming_occurrences(desk, page)}
    ordered = sorted(found.values(), key=lambda each: each.sort_key)
    return tuple(_event(desk, page, each) for each in ordered)


def calendar_of(desk: Desk, name: str, url: str, pages: tuple[Page, ...]) -> CalendarView:
    """Return the calendar of some schedules, at an absolute address."""
    settings = desk.site.settings
    events = [event for page in pages for event in calendar_events(desk, page)]
    return CalendarView(
        name=f"{name} – {settings.full_name}",
        url=url,
        zone=settings.province.zone,
        offset=desk.site.monday.offset,
        events=tuple(sorted(events, key=lambda event: event.begin)),
    )


def coming_times(desk: Desk, pages: tuple[Page, ...]) -> tuple[OccurrenceView, ...]:
    """Return what some schedules give in the weeks that pages show, in order, by their titles."""
    offset = desk.site.monday.offset
    found = (
        replace(view, subject=view.subject or page.document.title)
        for page in pages
        for view in (_occurrence(each, offset) for each in coming_occurrences(desk, page))
    )
    return tuple(sorted(found, key=lambda view: view.when))


def _event(desk: Desk, page: Page, each: Occurrence) -> EventView:
    document, settings = page.document, desk.site.settings
    facts, offset = document.facts, desk.site.monday.offset
    writer = page.origin.id if page.origin else settings.slug
    begin = _moment(each.day, each.begin, offset)
    changed = document.updated or document.date or facts.when("ap_dung_tu") or begin
    notes = (facts.text("chuc_vu"), facts.text("ho_ten"), each.people, _note(each))
    return EventView(
        uid=f"{writer}/{document.id}/{each.id}@{settings.province.feed_authority}",
        title=each.subject or document.title,
        begin=begin,
        end=_moment(each.day, each.end, offset) if each.end != UNKNOWN else None,
        changed=changed,
        place=each.place or facts.text("dia_diem"),
        text="\n".join(filter(None, notes)),
        url=absolute(settings.base_url, page.url),
        cancelled=each.cancelled,
    )


def _note(each: Occurrence) -> str:
    if each.cancelled:
        return each.reason
    why = f" ({each.holiday})" if each.holiday else ""
    return f"Dời từ ngày {short_date(each.planned)}{why}" if each.moved else ""


def _occurrence(each: Occurrence, offset: int) -> OccurrenceView:
    return OccurrenceView(
        when=_moment(each.day, each.begin, offset),
        hours=_hours(each.begin, each.end),
        subject=each.subject,
        place=each.place,
        people=each.people,
        planned=_moment(each.planned, UNKNOWN, offset) if each.moved else None,
        holiday=each.holiday,
        cancelled=each.cancelled,
        reason=each.reason,
    )


def _moment(day: date, minute: int, offset: int) -> When:
    return When(day, -1 if minute == UNKNOWN else minute * 60, offset)


def _hours(begin: int, end: int) -> str:
    if begin == UNKNOWN:
        return ""
    return clock_words(begin) if end == UNKNOWN else span_words(begin, end)


def _rules(facts: Facts) -> Iterator[str]:
    """Yield the rules in words: `Thứ Năm hằng tuần, 7 giờ 30 – 11 giờ 30`."""
    for row in facts.rows("hang_tuan"):
        yield _rule(f"{_word('hang_tuan', row, 'thu')} hằng tuần", row)
    for row in filter(names_day, facts.rows("hang_thang")):
        number = row.number("ngay")
        day = f"ngày {number:02}" if number else _word("hang_thang", row, "thu")
        week = f" {_word('hang_thang', row, 'tuan')}" if row.text("tuan") else ""
        yield _rule(f"{day}{week} hằng tháng", row)


def _rule(days: str, row: Facts) -> str:
    begin, end = minutes_of(row.text("tu_gio")), minutes_of(row.text("den_gio"))
    known = begin is not None and end is not None and end > begin
    hours = _hours(UNKNOWN if begin is None else begin, end or UNKNOWN if known else UNKNOWN)
    parts = ", ".join(part for part in (days, hours) if part)
    subject = row.text("noi_dung")
    return f"{parts[:1].upper()}{parts[1:]}" + (f": {subject}" if subject else "")


def _word(table: str, row: Facts, name: str) -> str:
    """Return the words for readers of a choice in a row."""
    columns = {each.name: each for each in SCHEDULE.field(table).columns}
    return columns[name].choice(row.text(name))
