"""iCalendar files (RFC 5545): what a calendar program reads of them, and their very lines."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from generator.model.when import When
from generator.outputs.calendars import CalendarView, EventView, calendar
from generator.values import replace
from tests.making import when

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
EVENT = EventView(
    uid="vi-du/lich/tiep-cong-dan/2026-06-15@thinghiem.example",
    title="Tiếp công dân",
    begin=when("2026-06-15T07:30:00"),
    end=when("2026-06-15T11:30:00"),
    changed=when("2026-05-20T08:00:00"),
    place="Phòng tiếp công dân, xã Ví Dụ; tầng 1",
    text="Chủ tịch Ủy ban nhân dân xã\nĐiện thoại: 0252 3000 000",
    url="https://vi-du.thinghiem.example/lich/tiep-cong-dan.html",
)


def made(*events: EventView) -> str:
    """Return the file of a calendar of some events."""
    view = CalendarView(
        "Lịch tiếp công dân", "https://vi-du.thinghiem.example/", "Asia/Ho_Chi_Minh", 420, events
    )
    return calendar(view)


def read(*events: EventView) -> Calendar:
    """Return what a calendar program makes of such a file."""
    return Calendar.from_ical(made(*events))


def only(event: EventView) -> Event:
    """Return what a calendar program makes of one event."""
    (found,) = read(event).events
    return found


def test_r40_a_calendar_program_reads_an_event_as_it_was_meant() -> None:
    """Times of Vietnam, texts with marks, commas and new lines."""
    found = only(EVENT)
    assert found.start == datetime(2026, 6, 15, 7, 30, tzinfo=ZONE)
    assert found.end == datetime(2026, 6, 15, 11, 30, tzinfo=ZONE)
    assert found["UID"] == EVENT.uid
    assert datetime(2026, 5, 20, 1, 0, tzinfo=UTC) == found.DTSTAMP
    texts = (found["SUMMARY"], found["LOCATION"], found["DESCRIPTION"], found["URL"])
    assert texts == (EVENT.title, EVENT.place, EVENT.text, EVENT.url)
    assert found["STATUS"] == "CONFIRMED"


def test_a_calendar_says_whose_it_is_and_in_which_zone() -> None:
    """Vietnam has no summer time."""
    found = read(EVENT)
    assert (found["VERSION"], found["CALSCALE"]) == ("2.0", "GREGORIAN")
    assert found["NAME"] == found["X-WR-CALNAME"] == "Lịch tiếp công dân"
    (zone,) = found.timezones
    assert zone["TZID"] == "Asia/Ho_Chi_Minh"
    assert timedelta(hours=7) == zone.standard[0].TZOFFSETTO


@pytest.mark.parametrize(
    ("end", "after"),
    [(None, date(2026, 6, 16)), (when("2026-06-17"), date(2026, 6, 18))],
)
def test_an_event_of_whole_days_ends_before_the_day_after(end: When | None, after: date) -> None:
    """A calendar without times needs no zone."""
    event = replace(EVENT, begin=when("2026-06-15"), end=end)
    found = only(event)
    assert (found.start, found.end) == (date(2026, 6, 15), after)
    assert "VTIMEZONE" not in made(event)


def test_an_event_may_have_no_end() -> None:
    """Then it is a moment."""
    assert "DTEND" not in only(replace(EVENT, end=None))


def test_a_cancelled_event_stays_and_says_so() -> None:
    """Programs strike it through, and its UID is what it was."""
    found = only(replace(EVENT, cancelled=True))
    assert (found["STATUS"], found["UID"]) == ("CANCELLED", EVENT.uid)


def test_a_calendar_of_nothing_is_a_calendar() -> None:
    """Programs that know its address do not complain."""
    assert read().events == []


def test_the_lines_of_a_file_are_these() -> None:
    """Lines end with CRLF; a long one goes on after a space."""
    text = made(replace(EVENT, place="", text="", url="", title="Tiếp công dân " + "a" * 60))
    assert text.split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//trangxa//VI",
        "CALSCALE:GREGORIAN",
        "NAME:Lịch tiếp công dân",
        "X-WR-CALNAME:Lịch tiếp công dân",
        "URL:https://vi-du.thinghiem.example/",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Ho_Chi_Minh",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:vi-du/lich/tiep-cong-dan/2026-06-15@thinghiem.example",
        "DTSTAMP:20260520T010000Z",
        "LAST-MODIFIED:20260520T010000Z",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260615T073000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20260615T113000",
        "SUMMARY:Tiếp công dân " + "a" * 49,
        " " + "a" * 11,
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=200))
def test_any_text_is_folded_and_escaped_so_that_it_comes_back(text: str) -> None:
    """No line is longer than 75 octets, none ends inside a character."""
    event = replace(EVENT, text=text)
    assert max(len(line) for line in made(event).encode().split(b"\r\n")) <= 75
    assert str(only(event)["DESCRIPTION"]) == text
