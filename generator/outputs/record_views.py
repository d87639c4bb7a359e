"""Views of the pages of records."""

from __future__ import annotations

from generator.digests import Digested
from generator.model.document import Correction
from generator.model.fields import State
from generator.model.when import When
from generator.outputs.views import (
    BodyParts,
    Chrome,
    Counter,
    CreditView,
    FactView,
    Head,
    Image,
    Link,
    TocEntry,
)
from generator.values import Struct


class Ending(Struct, frozen=True):
    """A document that replaces or repeals the one that is shown: since when, and whether it does.

    `since` is None where the day is not known. `repeals` says that nothing takes its place.
    """

    link: Link
    since: When | None
    begun: bool
    repeals: bool


class OccurrenceView(Struct, frozen=True):
    """One time of a schedule: a moment, or a day; its hours in words, "" where unknown.

    `planned` is the day from which it was moved, `holiday` for which one, "" for a weekend.
    """

    when: When
    hours: str
    subject: str
    place: str
    people: str
    planned: When | None
    holiday: str
    cancelled: bool
    reason: str


class ScheduleView(Struct, frozen=True):
    """What a schedule gives from `first` to `last`, its rules in words, where its calendar is.

    Where it gives nothing there are no such days, so that the page of what is over stays.
    """

    rules: tuple[str, ...]
    first: When | None
    last: When | None
    occurrences: tuple[OccurrenceView, ...]
    calendar: str


class ColumnView(Struct, frozen=True):
    """A column of a table: its words, whether it holds numbers."""

    label: str
    is_number: bool


class TableView(Digested, frozen=True):
    """A table that a record shows, its cells as people write them.

    `heading` is the number of the column that names a row, `totals` are the numbers of rows that
    add up others, `data` leads to the same table for spreadsheets and programs.
    """

    digest: str
    caption: str
    columns: tuple[ColumnView, ...]
    rows: tuple[tuple[str, ...], ...]
    heading: int
    totals: tuple[int, ...]
    data: tuple[Link, ...] = ()


class RecordView(Struct, frozen=True):
    """The page of a record: its facts, its state at the build's clock, its text."""

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    title: str
    state: State | None
    date: When | None
    updated: When | None
    summary: str
    image: Image | None
    facts: tuple[FactView, ...]
    headings: tuple[TocEntry, ...]
    body: BodyParts
    origin: str
    origin_url: str
    author: str
    source: CreditView | None
    corrections: tuple[Correction, ...]
    counter: Counter | None = None  # where people hand in papers for it
    poster: str = ""  # the address of its sheet for the notice board
    endings: tuple[Ending, ...] = ()
    schedule: ScheduleView | None = None
    tables: tuple[TableView, ...] = ()


class PosterView(Struct, frozen=True):
    """A sheet of A4 for notice boards: `address` is that of the live page, absolute, for the code.

    `since` and `until` are between which days it hangs; `page` leads back.
    """

    head: Head
    chrome: Chrome
    title: str
    state: State | None
    date: When | None
    since: When | None
    until: When | None
    summary: str
    facts: tuple[FactView, ...]
    counter: Counter
    page: str
    address: str
