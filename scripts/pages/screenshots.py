"""Pictures of every kind of page, for people to look at."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.pages.chromium import CHROMIUM, FLAGS, INSTALL
from scripts.pages.server import served
from tests.browser.network import KINDS, write_kinds
from tests.browser.visiting import SCREENS

FOLDER = Path(".cache/screenshots")
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")


def take(browser: Browser, address: str, kinds: Iterable[str], folder: Path) -> list[Path]:
    """Take a picture of each kind of page, at two widths, light and dark; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    taken = [
        _picture(page, address + KINDS[kind], folder / f"{kind}-{width}-{scheme}.png")
        for width in WIDTHS
        for scheme in SCHEMES
        for kind in kinds
    ]
    page.close()
    return taken


def _picture(page: Page, url: str, place: Path) -> Path:
    _, width, scheme = place.stem.rsplit("-", 2)
    page.set_viewport_size({"width": int(width), "height": 844})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(url)
    page.screenshot(path=place, full_page=True)
    return place


def main(arguments: list[str]) -> int:
    """Build the network of all kinds of pages, and take pictures of it into a folder."""
    folder = Path(arguments[0]) if arguments else FOLDER
    if not CHROMIUM.exists():
        print(f"chromium: {INSTALL}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        workspace = write_kinds(Path(temporary))
        workspace.build()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with served(workspace.root) as address:
            taken = take(browser, address, SCREENS, folder)
        browser.close()
    print(f"{len(taken)} pictures in {folder}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
