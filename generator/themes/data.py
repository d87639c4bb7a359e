"""Data for machines inside pages, which no content can break out of: metadata, JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from markupsafe import Markup

from generator.model.when import When
from generator.themes.escaping import escape
from generator.values import json_of

_TYPE = {"@type"}
HEADLINE = 110  # characters that search engines show of a headline
# JSON needs none of these outside texts, and in texts their escapes mean the same.
_ESCAPES = (
    ("&", "\\u0026"),
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def meta(values: Mapping[str, object], attribute: str = "name") -> Markup:
    """Return a `meta` element for each value that is known; `attribute` is what its key is.

    One call for all: to write each value in a template takes twice the time.
    """
    found: list[str] = []
    for key, value in values.items():
        if value:
            text = escape(value.iso if type(value) is When else value)
            found.append(f'<meta {attribute}="{key}" content="{text}">')
    return Markup("\n".join(found))  # noqa: S704 escaped above


def json_ld(value: object) -> Markup:
    """Return a value as JSON for a script element, without what is empty, in its own order.

    A thing of which nothing but its type is known is empty too.
    """
    return Markup(_written(value))  # noqa: S704 escaped there


def _written(value: object) -> str:
    text = json_of(_known(value))
    for character, written in _ESCAPES:
        if character in text:
            text = text.replace(character, written)
    return text


class Named(Protocol):
    """An address of the site and the words for it."""

    @property
    def url(self) -> str: ...
    @property
    def text(self) -> str: ...


def headline(title: str) -> str:
    """Return a title as long as a headline may be, cut between words."""
    if len(title) <= HEADLINE:
        return title
    whole_words = title[:HEADLINE].rpartition(" ")[0].rstrip(" ,;:–-")
    return (whole_words or title[: HEADLINE - 1]) + "…"


def trail(links: tuple[Named, ...], title: str, base_url: str, home: str) -> Markup:
    """Return a BreadcrumbList as JSON: from the home page, which is called `home`, to a page.

    `links` stand between; what is above a page is made once for all pages below it.
    """
    return Markup(f"{_above(links, base_url, home)}{_written(title)}}}]}}")  # noqa: S704 escaped


@lru_cache(maxsize=10_000)
def _above(links: tuple[Named, ...], base_url: str, home: str) -> str:
    places = [(home, base_url), *((each.text, base_url + each.url[1:]) for each in links)]
    above = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(places, 1)
    ]
    whole = {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [*above, {"@type": "ListItem", "position": len(places) + 1}],
    }
    return _written(whole).removesuffix("}]}") + ',"name":'


def _known(value: object) -> object:
    """Return a value without its empty parts; None where nothing is left."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, dict):
        return _known_items(value)
    if isinstance(value, When):
        return value.iso
    if isinstance(value, list | tuple):
        return [part for each in value if (part := _known(each)) is not None] or None
    return value


def _known_items(value: dict[str, object]) -> dict[str, object] | None:
    known: dict[str, object] = {}
    for key, each in value.items():
        part = each or None if type(each) is str else _known(each)  # most are texts
        if part is not None:
            known[key] = part
    return known if known.keys() - _TYPE else None
