"""Twins: one page in two languages, `/gioi-thieu.html` and `/en/gioi-thieu.html`. Pure."""

from __future__ import annotations

from generator.model.document import Document
from generator.model.kinds import ENGLISH
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Page

ENGLISH_HOME = f"/{ENGLISH}/"


def is_english(url: str) -> bool:
    """Whether an address is that of an English page or of their list."""
    return url.startswith(ENGLISH_HOME)


def twins_of(pages: tuple[Page, ...]) -> dict[str, Page]:
    """Return the twins of pages by their addresses, of both languages.

    Both are canonical here: what another site's page is a copy of has its twin there.
    """
    english = {page.url: page for page in pages if is_english(page.url)}
    if not english:
        return {}
    twins: dict[str, Page] = {}
    for page in pages:
        other = english.get(ENGLISH_HOME + page.url[1:])
        if other and _base(page) == _base(other):
            twins[page.url], twins[other.url] = other, page
    return twins


def _base(page: Page) -> str:
    return page.canonical.removesuffix(page.url)


def stale_twins(pages: tuple[Page, ...]) -> list[Problem]:
    """Return a warning for each English page that is not known to be as new as its twin."""
    twins = twins_of(pages)
    pairs = [(twins[page.url], page) for url, page in twins.items() if is_english(url)]
    found = (_stale(english.document, page.document) for english, page in pairs)
    return [each for each in found if each]


def _stale(english: Document, vietnamese: Document) -> Problem | None:
    new, old = _changed(vietnamese), _changed(english)
    if new is None or (old is not None and old.day >= new.day):
        return None
    values = {"other": vietnamese.path, "new": new.day, "old": old.day if old else "–"}
    return problem("ban-tieng-anh-cu", english.where, values)


def _changed(document: Document) -> When | None:
    return document.updated or document.date
