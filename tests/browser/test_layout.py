"""How pages fit: no horizontal scroll at any width or size of text, targets that fingers hit."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from playwright.sync_api import Page

from tests.browser.network import KINDS
from tests.browser.visiting import SCREENS, visit

pytestmark = pytest.mark.browser
WIDTHS = (320, 360, 768, 1440)
# What a reader sets as the usual and the twofold size of text in the browser.
USUAL, TWOFOLD = 16, 32

# What reaches beyond the right edge, but for what stands in a box that scrolls by itself.
_BEYOND = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth <= width) return [];
  for (const node of document.querySelectorAll('body *'))
    if (node.getBoundingClientRect().right > width + 1)
      found.push(node.outerHTML.slice(0, 120));
  return [`scrollWidth ${document.documentElement.scrollWidth} > ${width}`, ...found.slice(0, 5)];
}"""

# Targets smaller than 24 × 24, but for links in running text (WCAG 2.5.8, inline).
_SMALL = """() => {
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary, audio, ' +
    'video, [role=button], [role=tab], [tabindex="0"]';
  const words = node => node.nodeType === 3 && node.textContent.trim() !== '';
  const inline = node => getComputedStyle(node).display === 'inline' &&
    [...node.closest('p, li, td, th, dd, dt, blockquote, figcaption, div').childNodes].some(words);
  return [...document.querySelectorAll(targets)].filter(node => {
    const box = node.getBoundingClientRect();
    return node.checkVisibility({checkVisibilityCSS: true}) && box.right > 0 && !inline(node) &&
      (box.width < 23.95 || box.height < 23.95);
  }).map(node => {
    const box = node.getBoundingClientRect();
    return `${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${node.outerHTML.slice(0, 160)}`;
  });
}"""


def beyond(page: Page, sizes: Iterable[int]) -> list[str]:
    """Return what makes the page scroll sideways at each width, with each size of text."""
    found = []
    for size in sizes:
        set_size(page, size)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{width} px, text {size}: {each}" for each in page.evaluate(_BEYOND)]
    return found


def set_size(page: Page, size: int) -> None:
    """Set the size of text, as a reader does in the settings of the browser."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})


def small_targets(page: Page, widths: Iterable[int]) -> list[str]:
    """Return the targets that are too small at each width."""
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} px: {each}" for each in page.evaluate(_SMALL)]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_every_width(kind: str, address: str, page: Page) -> None:
    """No horizontal scroll from 320 to 1440 px, also with text of twice the usual size."""
    visit(page, address, kind)
    found = beyond(page, (USUAL, TWOFOLD))
    assert found == [], "\n".join(found)


def test_a_wide_thing_is_found(address: str, page: Page) -> None:
    """A box of 500 px is told at the widths that it does not fit."""
    visit(page, address, "page")
    page.evaluate("document.querySelector('main').style.minWidth = '500px'")
    found = beyond(page, [USUAL])
    assert [each[:6] for each in found if "scrollWidth" in each] == ["320 px", "360 px"]


def test_text_of_twice_the_size_is_shown_so(address: str, page: Page) -> None:
    """The setting of the reader counts: letters of the text are twice as large."""
    visit(page, address, "page")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    usual = page.evaluate(size)
    set_size(page, TWOFOLD)
    assert page.evaluate(size) == 2 * usual


@pytest.mark.parametrize("kind", SCREENS)
def test_targets_are_large_enough(kind: str, address: str, page: Page) -> None:
    """What one taps is at least 24 × 24 px, but for links in running text."""
    visit(page, address, kind)
    found = small_targets(page, (360, 1280))
    assert found == [], "\n".join(found)


def test_a_small_target_is_found(address: str, page: Page) -> None:
    """A button of 20 px is told; a link in a sentence is not."""
    visit(page, address, "page")
    page.evaluate(
        "document.querySelector('main p').innerHTML = "
        "'chữ <a href=x>chữ</a> <button id=small>x</button>';"
        "Object.assign(document.querySelector('#small').style, "
        "{width: '20px', height: '20px', padding: 0})"
    )
    assert ['id="small"' in each for each in small_targets(page, [360])] == [True]
