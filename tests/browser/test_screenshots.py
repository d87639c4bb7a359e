"""The pictures that people look at."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.pages.screenshots import take
from tests.browser.network import picture

pytestmark = pytest.mark.browser
FEWEST = 40  # a page of one colour has hardly a handful of values


def values(png: bytes) -> int:
    """Return how many different bytes there are in the rows of a PNG."""
    at, packed = 8, b""
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        packed += png[at + 8 : at + 8 + length] * (png[at + 4 : at + 8] == b"IDAT")
        at += length + 12
    return len(set(zlib.decompress(packed)))


def test_pictures_show_something(address: str, browser: Browser, tmp_path: Path) -> None:
    """At both widths, light and dark, a picture is not blank."""
    taken = take(browser, address, ["home", "article"], tmp_path)
    assert sorted(place.name for place in taken) == sorted(
        f"{kind}-{look}.png"
        for kind in ("home", "article")
        for look in ("390-light", "390-dark", "1280-light", "1280-dark")
    )
    assert min(values(place.read_bytes()) for place in taken) > FEWEST


def test_a_blank_picture_is_told(browser: Browser) -> None:
    """An empty page has few values, a gradient many."""
    page = browser.new_page()
    assert values(page.screenshot()) < FEWEST < values(picture(200, 200))
    page.close()
