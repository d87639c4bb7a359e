"""Data for machines inside pages: JSON-LD (schema.org) that no content can break out of."""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from generator.model.when import When

HEADLINE = 110  # characters that search engines show of a headline
# JSON needs none of these outside texts, and in texts their escapes mean the same.
_ESCAPES = (
    ("&", "\\u0026"),
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_ld(value: object) -> Markup:
    """Return a value as JSON for a script element, without what is empty, in its own order.

    A thing of which nothing but its type is known is empty too.
    """
    text = _WRITE(_known(value))
    for character, escape in _ESCAPES:
        if character in text:
            text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 escaped above


def headline(title: str) -> str:
    """Return a title as long as a headline may be, cut between words."""
    if len(title) <= HEADLINE:
        return title
    return title[:HEADLINE].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _known(value: object) -> object:
    """Return a value without its empty parts; None where nothing is left."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, When):
        return value.iso
    if isinstance(value, dict):
        known = dict(_items(value))
        return known if known.keys() - {"@type"} else None
    if isinstance(value, list | tuple):
        return [each for each in map(_known, value) if each is not None] or None
    return value


def _items(value: dict[str, object]) -> Iterator[tuple[str, object]]:
    for key, each in value.items():
        known = _known(each)
        if known is not None:
            yield key, known
