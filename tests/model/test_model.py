"""Plain values: moments, spans, documents, settings."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.body import Body
from generator.model.document import Document
from generator.model.kinds import GENERATED_SEGMENTS, KIND_BY_FOLDER, KIND_BY_NAME, KINDS
from generator.model.settings import TYPE_NAMES, Group, capital
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.values import replace

DAY = date(2023, 11, 5)
EVENING = 20 * 3600 + 30 * 60
VIETNAM = 7 * 60

WHENS = st.builds(
    When,
    day=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    second=st.integers(-1, 86399),
    offset=st.just(VIETNAM),
)
CLOCKS = WHENS.map(lambda when: when.start)


@pytest.mark.parametrize(
    ("when", "iso", "instant", "clock_time"),
    [
        (When(DAY, offset=VIETNAM), "2023-11-05", "2023-11-05T00:00:00+07:00", ""),
        (
            When(DAY, EVENING, VIETNAM),
            "2023-11-05T20:30:00+07:00",
            "2023-11-05T20:30:00+07:00",
            "20:30",
        ),
        (When(DAY, 0, 0), "2023-11-05T00:00:00+00:00", "2023-11-05T00:00:00+00:00", "00:00"),
        (
            When(DAY, 86399, -210),
            "2023-11-05T23:59:59-03:30",
            "2023-11-05T23:59:59-03:30",
            "23:59",
        ),
    ],
)
def test_a_moment_is_written_for_machines_and_people(
    when: When, iso: str, instant: str, clock_time: str
) -> None:
    """A day has no time for people, and its midnight where a standard asks for an instant."""
    assert (when.iso, when.instant, when.clock_time) == (iso, instant, clock_time)


@pytest.mark.parametrize(
    ("when", "utc"),
    [
        (When(DAY, offset=VIETNAM), "2023-11-04T17:00:00Z"),
        (When(DAY, EVENING, VIETNAM), "2023-11-05T13:30:00Z"),
        (When(DAY, 86399, -210), "2023-11-06T03:29:59Z"),
    ],
)
def test_an_instant_is_written_in_utc(when: When, utc: str) -> None:
    """For programs of any zone; a day counts from its midnight."""
    assert when.utc == utc


@pytest.mark.parametrize(
    ("when", "clock", "begun", "ended"),
    [
        (When(DAY), When(DAY - timedelta(days=1), 86399), False, False),
        (When(DAY), When(DAY, 0), True, False),
        (When(DAY), When(DAY, 86399), True, False),
        (When(DAY), When(DAY + timedelta(days=1), 0), True, True),
        (When(DAY, EVENING), When(DAY, EVENING - 1), False, False),
        (When(DAY, EVENING), When(DAY, EVENING), True, False),
        (When(DAY, EVENING), When(DAY, EVENING + 1), True, True),
        (When(DAY, 0), When(DAY, 0), True, False),
    ],
)
def test_a_day_lasts_until_midnight_and_a_moment_one_second(
    when: When, clock: When, begun: bool, ended: bool
) -> None:
    """A day begins at 00:00 and ends with its last second; a moment is over one second later."""
    assert (when.begins_by(clock), when.ended_by(clock)) == (begun, ended)


@pytest.mark.parametrize(
    ("when", "after"),
    [
        (When(DAY, offset=VIETNAM), When(date(2023, 11, 6), 0, VIETNAM)),
        (When(DAY, EVENING, VIETNAM), When(DAY, EVENING + 1, VIETNAM)),
        (When(DAY, 86399, VIETNAM), When(date(2023, 11, 6), 0, VIETNAM)),
        (When(date(2023, 12, 31), offset=VIETNAM), When(date(2024, 1, 1), 0, VIETNAM)),
    ],
)
def test_what_comes_after(when: When, after: When) -> None:
    """After a day comes the next midnight, after a moment the next second."""
    assert when.after == after


@given(WHENS)
def test_start_and_after_are_where_the_answers_change(when: When) -> None:
    """At its start a moment has begun, and at `after`, and not a second earlier, it is over."""
    assert when.begins_by(when.start)
    assert not when.ended_by(when.start)
    assert when.ended_by(when.after)


@given(WHENS, CLOCKS)
def test_nothing_ends_before_it_begins(when: When, clock: When) -> None:
    """What is over has begun, and begins by the clock exactly when its start is not after it."""
    assert when.begins_by(clock) or not when.ended_by(clock)
    assert when.begins_by(clock) == (when.start <= clock)
    assert when.ended_by(clock) == (when.after <= clock)


def test_a_day_sorts_before_its_moments() -> None:
    """Days and moments have one order, whatever order they come in."""
    ordered = [When(DAY), When(DAY, 0), When(DAY, EVENING), When(DAY + timedelta(days=1))]
    assert sorted(random.Random(1).sample(ordered, 4)) == ordered  # noqa: S311 no secret


def test_spans_sort_by_file_line_and_column() -> None:
    """Problems are told in the order of the file, what concerns all of it first."""
    ordered = [NOWHERE, Span("a.md"), Span("a.md", 2, 9), Span("a.md", 10, 1), Span("b.md")]
    assert sorted(random.Random(1).sample(ordered, 5)) == ordered  # noqa: S311 no secret


def test_a_value_never_changes() -> None:
    """Change makes a new value."""
    where = Span("a.md", 1, 1)
    with pytest.raises(AttributeError):
        where.line = 2  # type: ignore[misc]
    assert replace(where, line=2) == Span("a.md", 2, 1)


@pytest.mark.parametrize(
    ("summary", "excerpt"), [("Tóm tắt.", "Tóm tắt."), ("", "Những chữ đầu tiên")]
)
def test_lists_show_the_summary_or_the_first_words(summary: str, excerpt: str) -> None:
    """A summary beats the first words of the text."""
    body = Body(("<p>Những chữ đầu tiên</p>",), excerpt="Những chữ đầu tiên")
    document = Document("a.md", "a", "page", "", "a", 0, "a", "A", body, summary=summary)
    assert document.excerpt == excerpt


def test_each_kind_has_a_folder_of_its_own() -> None:
    """A folder means one kind, and no kind's folder is one that the generator makes."""
    assert len(KIND_BY_FOLDER) == len(KINDS) - len(("page", "organisation"))
    assert len(KIND_BY_NAME) == len(KINDS)
    assert not GENERATED_SEGMENTS & set(KIND_BY_FOLDER)


@pytest.mark.parametrize(
    ("kind", "district"),
    [("huyện", True), ("thị xã", True), ("thành phố", True), ("quận", True), ("", False)],
)
def test_a_district_is_known_by_its_kind(kind: str, district: bool) -> None:
    """Only a unit between commune and province is shown as the parent."""
    assert Group("duc-linh", "Đức Linh", kind).is_district is district


@pytest.mark.parametrize(
    ("text", "expected"),
    [("đặc khu Phú Quý", "Đặc khu Phú Quý"), ("xã Ea H'leo", "Xã Ea H'leo"), ("", "")],
)
def test_a_capital_changes_only_the_first_letter(text: str, expected: str) -> None:
    """Names keep their own capitals."""
    assert capital(text) == expected


def test_the_types_of_units_have_their_names() -> None:
    """Every type of unit that a site file may have is named in Vietnamese."""
    assert list(TYPE_NAMES.values()) == ["xã", "phường", "thị trấn", "đặc khu", "tỉnh"]
