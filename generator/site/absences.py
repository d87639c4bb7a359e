"""Absences: what is withdrawn or held back by its window, and the addresses that it has. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Away, Page
from generator.site.collisions import folded, is_generated
from generator.site.permalinks import aliases_at, file_of, permalink, posters_of
from generator.site.windows import Held


def shown_and_withdrawn(pages: tuple[Page, ...]) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """Return the pages that are shown, and those in whose place a notice stands."""
    withdrawn = tuple(page for page in pages if page.document.withdrawn)
    if not withdrawn:
        return pages, ()
    return tuple(page for page in pages if not page.document.withdrawn), withdrawn


def early_withdrawals(pages: Iterable[Page], clock: When) -> list[Problem]:
    """Return a fault for each notice that tells of a day to come: it is in force at once."""
    found = (page.document.withdrawn for page in pages)
    return [
        problem("ngay-go-chua-toi", each.where, date=each.date.day, width=10)
        for each in found
        if each and not each.date.begins_by(clock)
    ]


def away(document: Document, held: Held, *, syndicated: bool) -> Away | None:
    """Return a document that its window holds back, with its addresses; None for any other."""
    if held.why in ("draft", "approval"):
        return None
    url = permalink(document, syndicated=syndicated)
    aliases = (alias.path for alias in aliases_at(document, url))
    return Away(document.path, held.why, (url, *posters_of(document, url), *aliases))


def without_taken(found: Iterable[Away], taken: Iterable[str]) -> tuple[Away, ...]:
    """Return what is away, in order, without the addresses at which something else stands."""
    found = tuple(found)
    used = {folded(file_of(url)) for url in taken} if found else frozenset[str]()

    def is_free(url: str) -> bool:
        path = folded(file_of(url))
        return path not in used and not is_generated(path)

    free = (Away(each.source, each.why, tuple(filter(is_free, each.urls))) for each in found)
    return tuple(sorted((each for each in free if each.urls), key=lambda each: each.source))
