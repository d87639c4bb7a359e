"""What templates may call: addresses relative to a page, dates and numbers as people write them."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.when import When
from generator.vietnamese.writing import long_date, number, short_date


def relative(root: str, url: str) -> str:
    """Return an address of the site as a page at depth `root` writes it."""
    if not url.startswith("/"):
        return url
    return root + url[1:] or "./"


def _clock(when: When | None) -> str:
    return when.clock_time if when else ""


def _date(when: When) -> str:
    return short_date(when.day)


def _long_date(when: When) -> str:
    return long_date(when.day)


def _iso(when: When) -> str:
    return when.iso


FILTERS: dict[str, Callable[..., str]] = {
    "date": _date,
    "long_date": _long_date,
    "iso": _iso,
    "clock": _clock,
    "number": number,
}
