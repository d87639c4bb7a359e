"""A few walks of readers, in a real browser with the headers of production."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_one_walks_from_the_hub_to_a_commune_and_back(address: str, page: Page) -> None:
    """The directory leads to a commune, and its header back to the hub, on one port."""
    page.goto(address)
    page.get_by_role("link", name="Ví Dụ").first.click()
    assert urlsplit(page.url).path == "/vi-du/"
    page.get_by_role("link", name="Tỉnh Thí Nghiệm").first.click()
    assert urlsplit(page.url).path == "/tinh/"


def test_an_old_address_leads_to_the_new_one(address: str, page: Page) -> None:
    """A redirect works without a server's help."""
    page.goto(address + "vi-du/tin-cu/1.html")
    page.wait_for_url("**/vi-du/tin-tuc/2026/ngay-hoi.html")
    assert page.locator("h1").is_visible()


def test_an_emergency_is_on_top_of_every_page_of_its_commune(address: str, page: Page) -> None:
    """It is the first thing after the way past the menu, and leads to its text."""
    page.goto(address + "vi-du/van-ban/")
    page.get_by_role("link", name="Mưa rất lớn từ chiều nay").click()
    assert urlsplit(page.url).path == "/vi-du/tin-tinh/2026/mua-lon.html"
    page.goto(address + "gia-dinh/")
    assert page.get_by_role("link", name="Mưa rất lớn từ chiều nay").count() == 0


def test_the_headers_are_those_of_production(address: str, page: Page) -> None:
    """The policy lets no script and no style stand in a page."""
    response = page.goto(address + "vi-du/")
    assert response is not None
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["content-encoding"] == "gzip"
