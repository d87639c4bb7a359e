"""Pages on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import visit

pytestmark = pytest.mark.browser
A4 = (596, 843)  # in points of 1/72 inch, rounded up as Chromium does

# What is of no use on paper, by what it is.
SCREEN_ONLY = """() => [...document.querySelectorAll(
  'header nav:has(details), a[href="#site_noi-dung"], [rel=prev], [rel=next], button, ' +
  'form[role=search], input, iframe, audio, video, nav.contents, nav.breadcrumbs')]
  .filter(node => node.checkVisibility() && node.getBoundingClientRect().height > 0)
  .map(node => node.outerHTML.slice(0, 120))"""
ADDRESSES = """() => [...document.querySelectorAll('.body a[href^=http]')].map(node =>
  getComputedStyle(node, '::after').content.includes(node.href))"""


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Return the width and height of each page of a PDF in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(("kind", "most"), [("home", 4), ("article", 5), ("list", 5)])
def test_a_page_prints_on_sheets_of_a4(kind: str, most: int, address: str, page: Page) -> None:
    """Nothing is cut off by the paper's edge, and few sheets are used."""
    visit(page, address, kind)
    printed = sheets(page.pdf(format="A4"))
    assert set(printed) == {A4}
    assert len(printed) <= most


@pytest.mark.parametrize("kind", ["home", "article", "list", "list-numbered", "page", "search"])
def test_what_is_of_no_use_on_paper_is_left_out(kind: str, address: str, page: Page) -> None:
    """Menu, tools, pager, players and the like are not printed; the text is."""
    visit(page, address, kind)
    assert page.evaluate(SCREEN_ONLY) != []
    page.emulate_media(media="print")
    found = page.evaluate(SCREEN_ONLY)
    assert found == [], "\n".join(found)
    assert page.locator("main h1").is_visible()


def test_addresses_of_links_are_printed(address: str, page: Page) -> None:
    """Who reads on paper sees where a link to another host leads, on screen nobody does."""
    visit(page, address, "article")
    assert set(page.evaluate(ADDRESSES)) == {False}
    page.emulate_media(media="print")
    assert set(page.evaluate(ADDRESSES)) == {True}


def test_paper_is_white_in_a_dark_room(address: str, page: Page) -> None:
    """Dark colours are for screens."""
    visit(page, address, "article")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") != "rgb(236, 232, 225)"
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
