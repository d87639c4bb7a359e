"""Facets: the records of a section by the terms of their fields, such as type or signer. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.fields import CHOICE, Field, Register
from generator.model.kinds import KIND_BY_FOLDER
from generator.site.assembled import Facet, Page, TermPages
from generator.vietnamese.collation import sort_key
from generator.vietnamese.slugs import slug_of

STATES = "tinh-trang"  # the facet of states; the filter of lists knows its name too


def facets_of(folder: str, pages: tuple[Page, ...]) -> tuple[Facet, ...]:
    """Return the facets of a section's records, in the order of the register.

    A term keeps the order of the pages; terms are in Vietnamese order, those of a closed
    vocabulary in its own.
    """
    register = KIND_BY_FOLDER.get(folder)
    if not pages or not isinstance(register, Register):
        return ()
    by_fields = tuple(
        Facet(facet_slug(field), field.label, _terms(folder, field, pages))
        for field in register.facets
    )
    if not register.by_state:
        return by_fields
    return (Facet(STATES, "Tình trạng", _states(folder, pages)), *by_fields)


def _states(folder: str, pages: tuple[Page, ...]) -> tuple[TermPages, ...]:
    """Return the states that records have now, in Vietnamese order."""
    found: dict[tuple[str, str], list[Page]] = {}
    for page in pages:
        if page.state:
            found.setdefault((page.state.label, page.state.id), []).append(page)
    return tuple(
        TermPages(f"/{folder}/{STATES}/{id}/", label, tuple(found[label, id]))
        for label, id in sorted(found, key=lambda key: (sort_key(key[0]), key[1]))
    )


def facet_slug(field: Field) -> str:
    """Return the segment of a field in the addresses of its lists."""
    return field.name.replace("_", "-")


def term_url(folder: str, field: Field, value: str) -> str:
    """Return the address of the list of a term; a word of a closed vocabulary has its own id."""
    slug = slug_of(value) or "khac"
    return f"/{folder}/{facet_slug(field)}/{slug}/"


def _terms(folder: str, field: Field, pages: tuple[Page, ...]) -> tuple[TermPages, ...]:
    found: dict[str, list[Page]] = {}
    names: dict[str, str] = {}
    for page in pages:
        for value in values_of(field, page):
            url = term_url(folder, field, value)
            names[url] = min(names.get(url, field.choice(value)), field.choice(value))
            listed = found.setdefault(url, [])
            if not listed or listed[-1] is not page:
                listed.append(page)
    order = {choice.label: number for number, choice in enumerate(field.choices)}
    urls = sorted(found, key=lambda url: (order.get(names[url], 0), sort_key(names[url]), url))
    return tuple(TermPages(url, names[url], tuple(found[url])) for url in urls)


def values_of(field: Field, page: Page) -> Iterator[str]:
    """Yield the terms of a field that a record has; what is unknown is none."""
    facts = page.document.facts
    number = facts.number(field.name) if field.form != CHOICE else None
    text = str(number) if number is not None else facts.text(field.name)
    if text:
        yield text
    yield from facts.lines(field.name)
