"""Pages without a mouse: the way past the menu, and a walk over everything that can be used."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import SCREENS, visit

pytestmark = pytest.mark.browser
ENOUGH = 300  # steps after which a walk that has not come to its end is in a trap

# Everything that can be used and is shown, in the order of the document, each with its number.
_USABLE = """() => {
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, ' +
    'audio[controls], video[controls], [tabindex="0"]';
  return [...document.querySelectorAll(all)].filter(node => !node.disabled &&
    node.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true}))
    .map((node, number) => { node.walked = number; return node.outerHTML.slice(0, 90); });
}"""
# The number of what has the focus; -1 for the document; a box that scrolls has none.
_HERE = """() => {
  const node = document.activeElement;
  if (node === document.body || !node) return [-1, '', true];
  const style = getComputedStyle(node), box = node.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return [node.walked ?? -2, node.outerHTML.slice(0, 90), outlined && shown];
}"""


# Within these the focus is shown by the browser, or by another host.
_PLAYERS = ("<audio", "<video", "<iframe")


class Walk:
    """Steps with the Tab key over a page: what could be used, what was reached, what not seen."""

    def __init__(self, page: Page) -> None:
        page.emulate_media(reduced_motion="reduce")  # else the page still rolls to the focus
        self.usable: list[str] = page.evaluate(_USABLE)
        self.reached: list[int] = []
        self.unseen: list[str] = []
        self.ended = False
        for _ in range(ENOUGH):
            page.keyboard.press("Tab")
            number, html, visible = page.evaluate(_HERE)
            if number == -1:
                self.ended = True
                break
            if number != -2 and number not in self.reached[-1:]:  # a player has several stops
                self.reached.append(number)
            if not visible and not html.startswith(_PLAYERS):
                self.unseen.append(html)

    @property
    def missed(self) -> list[str]:
        """What can be used and was not reached."""
        return [html for number, html in enumerate(self.usable) if number not in self.reached]


@pytest.mark.parametrize("kind", SCREENS)
def test_the_first_tab_is_the_way_past_the_menu(kind: str, address: str, page: Page) -> None:
    """Who walks with the keyboard reaches the text at once, and sees the link that leads there."""
    visit(page, address, kind)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#site_noi-dung"
    box = link.bounding_box()
    assert box is not None and box["x"] >= 0 and box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main, footer')")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["home", "hub", "list", "article", "search"])
def test_a_walk_reaches_everything(kind: str, width: int, address: str, page: Page) -> None:
    """Tab after Tab leads over everything that can be used, in order, visibly, and out again."""
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, address, kind)
    walk = Walk(page)
    assert walk.ended, "the walk is caught"
    assert walk.missed == [], "\n".join(walk.missed)
    assert walk.reached == sorted(walk.reached)
    assert walk.unseen == [], "\n".join(walk.unseen)


def test_a_trap_and_a_hidden_focus_are_found(address: str, page: Page) -> None:
    """An element that keeps the focus, and one without outline, are told."""
    visit(page, address, "page")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('afterbegin', "
        "'<button id=trap>x</button>');"
        "const trap = document.querySelector('#trap'); trap.style.outline = 'none';"
        "trap.onkeydown = event => event.preventDefault(); true"
    )
    walk = Walk(page)
    assert not walk.ended
    assert any("trap" in html for html in walk.unseen)


@pytest.mark.parametrize("kind", ["home", "home-empty", "hub", "article"])
def test_the_menu_of_a_phone_opens_with_a_key(kind: str, address: str, page: Page) -> None:
    """The menu is closed at first on a phone, and Enter opens it."""
    page.set_viewport_size({"width": 360, "height": 800})
    visit(page, address, kind)
    menu = page.locator("header nav details").first
    assert not menu.locator("a").first.is_visible()
    menu.locator("summary").press("Enter")
    assert menu.locator("a").first.is_visible()
