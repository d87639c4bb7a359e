"""Views of lists: sections, years, terms and their numbered pages."""

from __future__ import annotations

from generator.outputs.report_views import SlotsView
from generator.outputs.views import BodyParts, Chrome, Head, Link, Summary
from generator.values import Struct


class FacetTerm(Struct, frozen=True):
    """A term by which records are listed, and how many have it."""

    url: str
    text: str
    count: int


class FacetView(Struct, frozen=True):
    """The terms of one field."""

    name: str
    label: str
    terms: tuple[FacetTerm, ...]


class ListView(Struct, frozen=True):
    """A list: a section, a year, a category, a tag, or one of its numbered pages.

    `shows` says which: section, pages, year, category, tag or facet, whose words are `field`;
    `kind` is that of the items of a section, on its own page;
    `facets` are on the section's own page, `data` the same list for machines. `number` is the
    number of a numbered page, 0 on the list's own page; `items` may be empty, and the page then
    says so. `reports` are those that years are expected to have, the newest year first.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    shows: str
    title: str
    number: int
    intro: BodyParts
    items: tuple[Summary, ...]
    newer: Link | None
    older: Link | None
    years: tuple[Link, ...]
    feed: str
    facets: tuple[FacetView, ...] = ()
    data: tuple[Link, ...] = ()
    field: str = ""
    kind: str = ""
    reports: tuple[SlotsView, ...] = ()
