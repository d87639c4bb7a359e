"""Slugs: ASCII names for addresses, đ→d, the same for composed and decomposed input."""

from __future__ import annotations

from functools import lru_cache

from slugify import slugify

SLUG_LENGTH = 80


@lru_cache(maxsize=4096)
def slug_of(text: str) -> str:
    """Return `text` as `[a-z0-9-]{0,80}`; empty when nothing of it can be written in ASCII."""
    return slugify(text, max_length=SLUG_LENGTH, word_boundary=True)


def is_slug(text: str) -> bool:
    """Whether `text` is already a slug: 1–80 of a–z, 0–9 and hyphens, none at the ends."""
    return (
        0 < len(text) <= SLUG_LENGTH
        and text.isascii()
        and not (text.startswith("-") or text.endswith("-"))
        and all(c == "-" or (c.isalnum() and not c.isupper()) for c in text)
    )
