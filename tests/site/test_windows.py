"""Publication windows: what is shown at a moment, and when that changes next."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.document import Document, Syndicate, Withdrawal
from generator.model.when import When
from generator.site.windows import Held, coming, held_back, is_emergency, pinned
from generator.sources.zones import clock_of, when_of
from generator.values import replace
from tests.making import document, shared, when

PATH = "content/vi-du/tin-tuc/2026/a.md"
ZONE = "Asia/Ho_Chi_Minh"


def moments(**fields: str) -> Document:
    """Return an article of 2020 with moments."""
    return document(PATH, date="2020-01-01", **{key: when(text) for key, text in fields.items()})


@pytest.mark.parametrize(
    ("given", "clock", "expected"),
    [
        (document(PATH, date="2026-06-15"), "2026-06-14T23:59:59", ("date", "2026-06-15T00:00:00")),
        (document(PATH, date="2026-06-15"), "2026-06-15T00:00:00", None),
        (
            document(PATH, date="2026-06-15T07:30:00"),
            "2026-06-15T07:29:59",
            ("date", "2026-06-15T07:30:00"),
        ),
        (document(PATH, date="2026-06-15T07:30:00"), "2026-06-15T07:30:00", None),
        (
            moments(publish_from="2026-06-15"),
            "2026-06-14T23:59:59",
            ("from", "2026-06-15T00:00:00"),
        ),
        (moments(publish_from="2026-06-15"), "2026-06-15T00:00:00", None),
        (moments(publish_until="2026-06-15"), "2026-06-15T23:59:59", None),
        (moments(publish_until="2026-06-15"), "2026-06-16T00:00:00", ("until", None)),
        (moments(publish_until="2026-06-15T08:00:00"), "2026-06-15T08:00:00", None),
        (moments(publish_until="2026-06-15T08:00:00"), "2026-06-15T08:00:01", ("until", None)),
        (
            moments(publish_from="2026-06-20", publish_until="2026-06-21"),
            "2026-06-15T00:00:00",
            ("from", "2026-06-20T00:00:00"),
        ),
        (document(PATH, date="2026-06-15", draft=True), "2030-01-01T00:00:00", ("draft", None)),
        (document("content/vi-du/a.md"), "1999-01-01T00:00:00", None),
    ],
)
def test_a_text_is_shown_in_its_window(
    given: Document, clock: str, expected: tuple[str, str | None] | None
) -> None:
    """A future date and `publish_from` hold back from midnight on, a day lasts to its end."""
    held = held_back(given, when(clock), drafts=False)
    due = when(expected[1]) if expected and expected[1] else None
    assert held == (Held(given.path, expected[0], due) if expected else None)


def test_drafts_are_shown_where_they_are_asked_for() -> None:
    """A preview shows drafts, but keeps to their dates."""
    draft = document(PATH, date="2026-06-15", draft=True)
    assert held_back(draft, when("2026-06-15T00:00:00"), drafts=True) is None
    assert held_back(draft, when("2026-06-14T00:00:00"), drafts=True) is not None


def test_what_was_withdrawn_is_there_at_all_times() -> None:
    """R55: as a notice, before its window and after; a draft has none."""
    gone = moments(publish_from="2026-06-20", publish_until="2026-06-21")
    gone = replace(gone, withdrawn=Withdrawal(when("2026-06-01"), "Sai."))
    assert held_back(gone, when("2026-06-15T00:00:00"), drafts=False) is None
    assert held_back(gone, when("2030-01-01T00:00:00"), drafts=False) is None
    draft = replace(gone, draft=True)
    assert held_back(draft, when("2030-01-01T00:00:00"), drafts=False) == Held(PATH, "draft")


@pytest.mark.parametrize(
    ("clock", "shown"),
    [
        (datetime(2026, 6, 14, 16, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 6, 14, 17, 0, 0, tzinfo=UTC), True),
        (datetime.fromisoformat("2026-06-15T00:00:00+07:00"), True),
        (datetime.fromisoformat("2026-06-15T00:00:00+09:00"), False),
    ],
)
def test_a_day_begins_at_the_province_s_midnight(clock: datetime, shown: bool) -> None:
    """Wherever the build runs, 15 June begins at 17:00 UTC of 14 June."""
    held = held_back(document(PATH, date="2026-06-15"), clock_of(clock, ZONE), drafts=False)
    assert (held is None) is shown


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([], None),
        ([document(PATH, date="2026-06-01")], None),
        ([document(PATH, date="2026-06-20")], "2026-06-20T00:00:00"),
        ([document(PATH, date="2026-06-20", draft=True)], None),
        ([moments(publish_until="2026-06-15")], "2026-06-16T00:00:00"),
        ([moments(publish_until="2026-06-15T12:00:00")], "2026-06-15T12:00:01"),
        (
            [moments(publish_from="2026-07-01"), moments(publish_until="2026-06-30")],
            "2026-07-01T00:00:00",
        ),
        ([moments(publish_until="2026-06-01")], None),
    ],
)
def test_the_next_change_is_the_first_moment_ahead(
    documents: list[Document], expected: str | None
) -> None:
    """A build is due when anything comes or goes, and never for what is over."""
    found = next_change(documents, when("2026-06-15T12:00:00"))
    assert found == (when(expected) if expected else None)


def test_a_pin_that_ends_is_a_change() -> None:
    """A pinned item moves down when its pin ends."""
    item = shared("content/_tinh/tin-tuc/2026/a.md", pin_until=when("2026-06-30"))
    clock = when("2026-06-15T12:00:00")
    assert next_change([item], clock) == when("2026-07-01T00:00:00")


DATES = st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1)).map(  # noqa: DTZ001 local time
    lambda moment: when_of(moment, ZONE)
)
DAYS = DATES.map(lambda moment: When(moment.day, offset=moment.offset))
WINDOWS = st.builds(
    replace,
    st.just(document(PATH)),
    date=DATES | DAYS,
    publish_from=st.none() | DATES | DAYS,
    publish_until=st.none() | DATES | DAYS,
)


@given(st.lists(WINDOWS, max_size=3), st.tuples(DATES, DATES).map(sorted))
def test_nothing_changes_before_the_next_change(
    documents: list[Document], clocks: list[When]
) -> None:
    """From a build to the next change every moment shows the same texts."""
    clock, later = clocks
    change = next_change(documents, clock)
    assume(change is None or later < change)
    assert shown_at(documents, later) == shown_at(documents, clock)


def next_change(documents: list[Document], clock: When) -> When | None:
    """Return the first moment that is coming for any of the texts."""
    moments = (each for text in documents for each in coming(text, clock, drafts=False))
    return min(moments, default=None)


def shown_at(documents: list[Document], clock: When) -> list[bool]:
    """Return which documents are shown at a moment."""
    return [held_back(each, clock, drafts=False) is None for each in documents]


@pytest.mark.parametrize(
    ("syndication", "clock", "is_pinned", "emergency"),
    [
        ({}, "2026-06-15T12:00:00", False, False),
        ({"pin_until": when("2026-06-15")}, "2026-06-15T23:59:59", True, False),
        ({"pin_until": when("2026-06-15")}, "2026-06-16T00:00:00", False, False),
        ({"priority": "emergency"}, "2030-01-01T00:00:00", False, True),
        ({"priority": "priority"}, "2026-06-15T12:00:00", False, False),
        (
            {"priority": "emergency", "pin_until": when("2026-06-15")},
            "2026-06-15T12:00:00",
            True,
            True,
        ),
        (
            {"priority": "emergency", "pin_until": when("2026-06-15")},
            "2026-06-16T00:00:00",
            False,
            False,
        ),
    ],
)
def test_pins_and_emergencies_end(
    syndication: dict[str, object], clock: str, is_pinned: bool, emergency: bool
) -> None:
    """A pin lasts to the end of its day; an emergency as long, or as long as it is shown."""
    given = document(PATH, syndicate=Syndicate(**syndication))  # type: ignore[arg-type]
    assert pinned(given, when(clock)) is is_pinned
    assert is_emergency(given, when(clock)) is emergency
