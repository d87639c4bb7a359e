"""axe-core finds nothing on any kind of page, at two widths, in every look."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.visiting import SCREENS, visit
from tests.workspace import REPOSITORY

AXE = REPOSITORY / "scripts/node/node_modules/axe-core/axe.min.js"
TAGS = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"color_scheme": "light", "contrast": "more"},
    "forced colours": {"contrast": "no-preference", "forced_colors": "active"},
}
_RUN = """async tags => {
  const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']};
  const found = await axe.run(options);
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target} ${node.html.slice(0, 200)} – ${node.failureSummary}`));
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core."""
    return text_of(AXE)


def text_of(place: Path) -> str:
    """Return the text of an installed script."""
    assert place.exists(), "axe-core is missing: run scripts/node/install"
    return place.read_text("utf-8")


def violations(page: Page, axe: str, looks: Iterable[str]) -> list[str]:
    """Return what axe-core finds in each look: the rule, where, the element, and why."""
    page.evaluate(axe)
    found = []
    for look in looks:
        page.emulate_media(**LOOKS[look])
        found += [f"{look}: {each}" for each in page.evaluate(_RUN, TAGS)]
    return found


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", SCREENS)
def test_axe_finds_nothing(kind: str, width: int, address: str, axe: str, page: Page) -> None:
    """WCAG 2.2 AA and good practice, as far as a machine can tell."""
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, address, kind)
    found = violations(page, axe, LOOKS)
    assert found == [], "\n".join(found)


@pytest.mark.browser
def test_axe_finds_nothing_on_a_redirect(address: str, axe: str, page: Page) -> None:
    """A redirect has the browser's own colours; axe takes a dark canvas for white."""
    visit(page, address, "redirect")
    found = violations(page, axe, ["light"])
    assert found == [], "\n".join(found)


@pytest.mark.browser
def test_axe_finds_what_is_planted(address: str, axe: str, page: Page) -> None:
    """An image without words and grey on white are told."""
    visit(page, address, "page")
    page.evaluate(
        "document.querySelector('main p').innerHTML = '<img src=x> chữ';"
        "document.querySelector('main p').style.color = '#999'"
    )
    rules = {each.split(": ")[1] for each in violations(page, axe, ["light"])}
    assert {"image-alt", "color-contrast"} <= rules
