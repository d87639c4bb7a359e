"""What a first visit takes and how it settles: hosts, console, bytes, requests, shifts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.network import KINDS
from tests.browser.visiting import SCREENS, Seen, watch

pytestmark = pytest.mark.browser
KB = 1024


@pytest.fixture(scope="module")
def seen(browser: Browser, address: str) -> dict[str, Seen]:
    """One first visit of each kind of page, on a phone 360 px wide."""
    found = {}
    for kind in KINDS:
        context = browser.new_context(viewport={"width": 360, "height": 800})
        found[kind] = watch(context.new_page(), address, kind)
        context.close()
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_there(kind: str, seen: dict[str, Seen]) -> None:
    """Each kind of page is made; only the lost one answers 404."""
    assert seen[kind].status == (404 if kind == "not-found" else 200)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nobody_else(kind: str, seen: dict[str, Seen]) -> None:
    """No request leaves the site's own host."""
    assert seen[kind].other_hosts == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_nothing_to_complain_of(kind: str, seen: dict[str, Seen]) -> None:
    """The console stays empty, but for Chromium's own line about an answer 404."""
    own = [text for text in seen[kind].complaints if "status of 404" not in text]
    assert own == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(kind: str, seen: dict[str, Seen]) -> None:
    """Cumulative layout shift is 0, with pictures that come late."""
    assert seen[kind].shifts == []


@pytest.mark.parametrize("kind", SCREENS)
def test_the_largest_thing_is_text_or_has_its_size(kind: str, seen: dict[str, Seen]) -> None:
    """The largest contentful paint waits for nothing whose size is unknown."""
    largest = seen[kind].largest
    assert largest["tag"]
    assert largest["tag"] != "IMG" or (largest["width"] and largest["height"]), largest["html"]


@pytest.mark.parametrize(("kind", "limit"), [("home", 60), ("article", 35)])
def test_a_first_view_is_light(kind: str, limit: int, seen: dict[str, Seen]) -> None:
    """Text, styles and scripts fit the budget, compressed, in at most six requests."""
    assert seen[kind].size() <= limit * KB
    assert len(seen[kind].asked) <= 6, seen[kind].asked


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_alone_is_light(kind: str, seen: dict[str, Seen]) -> None:
    """The HTML of a page is at most 12 KB compressed, of a home page 20."""
    limit = 20 if kind in ("home", "home-empty", "hub") else 12
    assert 0 < seen[kind].size("document") <= limit * KB


def test_styles_are_light(seen: dict[str, Seen]) -> None:
    """All styles of all kinds of pages together are at most 8 KB."""
    found = [each for visit in seen.values() for each in visit.files]
    styles = (each for each in found if each.purpose == "stylesheet")
    sizes = {each.url.rpartition("/")[2]: each.size for each in styles}
    assert sum(sizes.values()) <= 8 * KB, sizes


@pytest.mark.parametrize("kind", KINDS)
def test_scripts_are_light(kind: str, seen: dict[str, Seen]) -> None:
    """Those of a page are at most 4 KB; of one that searches all of a site or a list, 6."""
    sizes = {each.url: each.size for each in seen[kind].files if each.purpose == "script"}
    searches = any(re.search(r"/(?:search|filtering)\.", url) for url in sizes)
    assert sum(sizes.values()) <= (6 if searches else 4) * KB, sizes


def test_sizes_are_those_of_compressed_files(seen: dict[str, Seen]) -> None:
    """The budgets look at real figures: no document and no stylesheet counts for nothing."""
    sizes = [each.size for each in seen["home"].files if not each.is_picture]
    assert len(sizes) >= 2
    assert min(sizes) > 0


def test_what_moves_and_what_asks_others_is_seen(address: str, page: Page) -> None:
    """A line that comes late moves the text; the policy refuses a picture of another host."""
    seen = watch(page, address, "page")
    assert (seen.shifts, seen.complaints, seen.other_hosts) == ([], [], [])
    page.evaluate("document.querySelector('main').prepend(document.createElement('hr'))")
    page.wait_for_function("shifts.length > 0")
    page.evaluate("new Image().src = 'https://vi-du.example/a.png'; true")
    page.wait_for_timeout(200)
    assert "Content Security Policy" in "".join(seen.complaints)
