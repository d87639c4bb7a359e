"""Pages of which half has not come: without scripts, and without styles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import SCREENS, visit

pytestmark = pytest.mark.browser

# Elements with `hidden` that hold more than controls which need a script. The form that combines
# the terms of a list is none of them: the list of each term is a link beside it.
_WANTED_BUT_HIDDEN = (
    "[hidden] :is(a, p, h1, h2, h3, li, form), :is(a, p, h1, h2, li)[hidden], "
    "form:not(.filtering)[hidden]"
)
_IN_ORDER = """() => {
  const all = [...document.querySelectorAll('body *')], at = css => all.indexOf(
    document.querySelector(css));
  return {
    h1: document.querySelectorAll('h1').length,
    skip: all[0].matches('a[href^="#"]'),
    landmarks: ['header', 'main', 'footer'].map(name => [...document.querySelectorAll(name)]
      .filter(node => node.parentElement === document.body).length),
    order: [at('body > header'), at('main'), at('h1'), at('body > footer')],
    first: document.querySelector('main :is(h1, h2, h3, h4)').tagName,
    text: at('h1') < at('.body, .items, .empty, .site-map, .directory, .summary, .units, .hamlets, '
      + '.poster-text, main form'),
    main: !!document.querySelector('main h1'),
    unnamed: [...document.querySelectorAll('nav, section, aside')]
      .filter(node => !node.ariaLabel && !node.getAttribute('aria-labelledby'))
      .map(node => node.outerHTML.slice(0, 99)),
  };
}"""


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """A page on a phone whose browser runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", SCREENS)
def test_a_page_needs_no_script(kind: str, address: str, scriptless: Page) -> None:
    """Without scripts text and links are shown, and nothing that one needs is hidden."""
    visit(scriptless, address, kind)
    assert scriptless.locator("main h1").is_visible()
    assert len(scriptless.locator("main").inner_text()) > 60
    assert scriptless.locator("main a, footer a").first.is_visible()
    assert scriptless.locator(_WANTED_BUT_HIDDEN).count() == 0


def test_what_waits_for_a_script_is_found(address: str, page: Page) -> None:
    """A paragraph that is hidden in the page, and a link in a hidden box, are told."""
    visit(page, address, "page")
    assert page.locator(_WANTED_BUT_HIDDEN).count() == 0
    page.evaluate("document.querySelector('main p').hidden = true")
    page.evaluate("document.querySelector('footer nav').hidden = true")
    assert page.locator(_WANTED_BUT_HIDDEN).count() > 2


@pytest.mark.parametrize("kind", ["home", "home-empty", "hub", "article"])
def test_the_menu_of_a_phone_needs_no_script(kind: str, address: str, scriptless: Page) -> None:
    """A tap on the menu's word shows its links."""
    visit(scriptless, address, kind)
    menu = scriptless.locator("header nav details").first
    menu.locator("summary").click()
    assert menu.locator("a").first.is_visible()
    assert menu.locator("a").last.is_visible()


@pytest.mark.parametrize("kind", SCREENS)
def test_a_page_needs_no_style(kind: str, address: str, page: Page) -> None:
    """Without styles a page reads from top to bottom: way past, header, h1, text, footer."""
    page.route("**/*.css", lambda route: route.abort())
    visit(page, address, kind)
    assert page.evaluate("getComputedStyle(document.body).margin") == "8px", "the browser's own"
    found = page.evaluate(_IN_ORDER)
    assert found["h1"] == 1
    assert found["main"]
    assert found["skip"]
    assert found["landmarks"] == [1, 1, 1]
    assert -1 not in found["order"]
    assert found["order"] == sorted(found["order"])
    assert found["text"]
    assert found["unnamed"] == []


@pytest.mark.parametrize("kind", SCREENS)
def test_headings_go_down_one_step_at_a_time(kind: str, address: str, page: Page) -> None:
    """No heading of the text skips a level."""
    visit(page, address, kind)
    levels = page.evaluate(
        "[...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
