"""Calendars for the programs of readers: views of iCalendar files (RFC 5545), and their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from generator.model.when import When
from generator.values import Struct

_LONGEST = 75  # octets of a line without its end, RFC 5545, section 3.1
_SPECIAL = re.compile(r"[\\;,]")


class EventView(Struct, frozen=True):
    """An event. `uid` never changes; it takes whole days where `begin` is a day.

    `end` is the moment at which it is over, or its last day; None is unknown. `url` is absolute,
    `changed` when its data changed last.
    """

    uid: str
    title: str
    begin: When
    end: When | None
    changed: When
    place: str = ""
    text: str = ""
    url: str = ""
    cancelled: bool = False


class CalendarView(Struct, frozen=True):
    """A calendar in a time zone: its name and address, `offset` is minutes east of UTC."""

    name: str
    url: str
    zone: str
    offset: int
    events: tuple[EventView, ...]


def calendar(view: CalendarView) -> str:
    """Return an iCalendar file: every line ends with CRLF and has at most 75 octets."""
    return "".join(f"{line}\r\n" for given in _lines(view) for line in _folded(given))


def _lines(view: CalendarView) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//trangxa//VI", "CALSCALE:GREGORIAN")
    yield f"NAME:{_text(view.name)}"  # RFC 7986; the next line says it to older programs
    yield f"X-WR-CALNAME:{_text(view.name)}"
    yield f"URL:{view.url}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    if any(event.begin.has_time for event in view.events):
        yield from _zone(view)
    for event in view.events:
        yield from _event(event, view.zone)
    yield "END:VCALENDAR"


def _zone(view: CalendarView) -> Iterator[str]:
    """Yield a zone without summer time, as that of Vietnam is."""
    hours, minutes = divmod(abs(view.offset), 60)
    offset = f"{'-' if view.offset < 0 else '+'}{hours:02}{minutes:02}"
    yield from ("BEGIN:VTIMEZONE", f"TZID:{view.zone}", "BEGIN:STANDARD")
    yield from ("DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}")
    yield from ("END:STANDARD", "END:VTIMEZONE")


def _event(event: EventView, zone: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_utc(event.changed)}"
    yield f"LAST-MODIFIED:{_utc(event.changed)}"
    yield _moment("DTSTART", event.begin, zone)
    if event.begin.has_time and event.end:
        yield _moment("DTEND", event.end, zone)
    elif not event.begin.has_time:
        last = event.end or event.begin
        yield f"DTEND;VALUE=DATE:{last.day + timedelta(days=1):%Y%m%d}"  # the day after
    yield f"SUMMARY:{_text(event.title)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if event.text:
        yield f"DESCRIPTION:{_text(event.text)}"
    if event.url:
        yield f"URL:{event.url}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _moment(name: str, when: When, zone: str) -> str:
    if not when.has_time:
        return f"{name};VALUE=DATE:{when.day:%Y%m%d}"
    return f"{name};TZID={zone}:{when.day:%Y%m%d}T{when.clock_time.replace(':', '')}00"


def _utc(when: When) -> str:
    return re.sub(r"[-:]", "", when.utc)


def _text(value: str) -> str:
    """Return a text as a value (RFC 5545, section 3.3.11)."""
    escaped = _SPECIAL.sub(lambda found: "\\" + found[0], value)
    return re.sub(r"\r\n|\r|\n", r"\\n", escaped)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, none of which ends inside a character."""
    room, part = _LONGEST, ""
    for character in line:
        size = len(character.encode())
        if size > room:
            yield part
            room, part = _LONGEST, " "
            room -= 1
        part += character
        room -= size
    yield part
