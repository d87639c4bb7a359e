"""What templates may call: addresses relative to a page, dates and numbers as people write them."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model.when import When
from generator.themes.codes import qr_code
from generator.themes.data import headline, json_ld, meta, trail
from generator.vietnamese.writing import file_size, long_date, number, short_date

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
ROOT = "\ue00f"  # stands for what leads to the site's root; no content has this character
_BARE = re.compile(f"{ROOT}(?![^\"'\\s>])")


def relative(url: str) -> str:
    """Return an address of the site with ROOT in the place of what leads to its root."""
    return ROOT + url[1:] if url.startswith("/") else url


def placed(html: str, root: str) -> str:
    """Return a page that was made for any depth as it stands at one, given by `root`."""
    if not root:
        html = _BARE.sub("./", html)
    return html.replace(ROOT, root)


def _clock(when: When | None) -> str:
    return when.clock_time if when else ""


def _date(when: When) -> str:
    return short_date(when.day)


def _english_date(when: When) -> str:
    return f"{when.day.day} {_MONTHS[when.day.month - 1]} {when.day.year}"


def _long_date(when: When) -> str:
    return long_date(when.day)


def _iso(when: When) -> str:
    return when.iso


FILTERS: dict[str, Callable[..., str]] = {
    "date": _date,
    "long_date": _long_date,
    "english_date": _english_date,
    "iso": _iso,
    "clock": _clock,
    "number": number,
    "file_size": file_size,
    "headline": headline,
    "json_ld": json_ld,
    "meta": meta,
    "trail": trail,
    "qr_code": qr_code,
}
