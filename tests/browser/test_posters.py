"""Sheets for notice boards in a browser: one page of A4, read by telephones."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.test_print import A4, sheets
from tests.browser.visiting import visit
from tests.example.commune import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", ["poster", "poster-full"])
def test_a_sheet_for_the_board_is_one_page_of_a4(kind: str, address: str, page: Page) -> None:
    """However long title and summary are; nothing of the site stands around it."""
    visit(page, address, kind)
    assert page.locator("header.masthead").is_visible()
    assert sheets(page.pdf(format="A4")) == [A4]
    page.emulate_media(media="print")
    assert not page.locator("header.masthead, footer.colophon").first.is_visible()
    assert page.locator(".poster-code svg").is_visible()


@pytest.mark.parametrize("kind", ["poster", "poster-full"])
def test_nothing_of_a_sheet_is_cut_off(kind: str, address: str, page: Page) -> None:
    """All of it is inside the sheet, down to the code and the telephone."""
    visit(page, address, kind)
    page.set_viewport_size({"width": 643, "height": 971})  # A4 without its margins of 2 cm
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "(node => node.scrollHeight - node.clientHeight)(document.querySelector('.poster'))"
    )
    assert hidden <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_telephone_reads_the_code_from_the_screen(scheme: str, address: str, page: Page) -> None:
    """In the dark too, as it is black on white there as well."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit(page, address, "poster")
    picture = Image.open(io.BytesIO(page.locator(".poster-code").screenshot()))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == f"https://xa-mau.thinghiem.example/{PAGES['procedure']}"
