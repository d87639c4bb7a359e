"""What a reader can set and do: size of text, contrast, read aloud, print, save, share."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visiting import visit

pytestmark = pytest.mark.browser

_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
_GROUND = "getComputedStyle(document.body).backgroundColor"
_VOICE = """
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
  speaking: false, said: [], getVoices: () => [{ lang: "LANG" }],
  speak(each) { this.said.push(each.text); this.speaking = true; },
  cancel() { this.speaking = false; },
}) });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def test_text_grows_and_shrinks_and_stays_so(address: str, page: Page) -> None:
    """R73: two steps up, kept on the next page; A leads back to where it began."""
    visit(page, address, "article")
    before = page.evaluate(_SIZE)
    for _ in range(2):
        page.get_by_role("button", name="chữ to hơn").click()
    larger = page.evaluate(_SIZE)
    visit(page, address, "list")
    assert page.evaluate(_SIZE) == larger > before * 1.3
    page.get_by_role("button", name="chữ cỡ thường").click()
    assert page.evaluate(_SIZE) == before
    page.get_by_role("button", name="chữ nhỏ hơn").click()
    assert page.evaluate(_SIZE) < before


def test_high_contrast_is_black_and_stays_so(address: str, page: Page) -> None:
    """R73: the button says whether it is on; the next page is as dark."""
    visit(page, address, "article")
    button = page.get_by_role("button", name="Tương phản cao")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    visit(page, address, "home")
    assert page.evaluate(_GROUND) == "rgb(0, 0, 0)"
    page.get_by_role("button", name="Tương phản cao").click()
    assert page.evaluate(_GROUND) == "rgb(255, 255, 255)"


def test_settings_work_where_nothing_may_be_kept(address: str, page: Page) -> None:
    """A browser without storage forgets them, and complains of nothing."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw 1; } })")
    visit(page, address, "article")
    page.get_by_role("button", name="chữ to hơn").click()
    assert complaints == []
    expect(page.get_by_role("button", name="In", exact=True)).to_be_visible()


def test_a_text_is_printed(address: str, page: Page) -> None:
    """R14: the button asks the browser to print."""
    visit(page, address, "article")
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="In", exact=True).click()
    assert page.evaluate("window.printed")


def test_a_saved_copy_needs_nothing_else(
    address: str, page: Page, browser: Browser, tmp_path: Path
) -> None:
    """R14: one file with style and pictures inside, that opens without a network."""
    visit(page, address, "article")
    with page.expect_download() as download:
        page.get_by_role("button", name="Lưu", exact=True).click()
    place = tmp_path / "bai.html"
    download.value.save_as(place)
    text = place.read_text("utf-8")
    assert download.value.suggested_filename == "ngay-hoi.html"
    assert "<script" not in text
    asked: list[str] = []
    context = browser.new_context(offline=True)
    copy = context.new_page()
    copy.on("request", lambda request: asked.append(request.url[:5]))
    copy.goto(place.as_uri())
    assert {*asked} == {"file:"}  # addresses of data are asked of nobody
    assert copy.evaluate("[...document.images].every((each) => each.naturalWidth > 0)")
    assert copy.evaluate("document.styleSheets.length") == 1
    context.close()


def test_a_text_is_shared_by_plain_links(address: str, page: Page) -> None:
    """R14: links without anybody's script; their address is the canonical one."""
    visit(page, address, "article")
    canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    encoded = page.evaluate("(url) => encodeURIComponent(url)", canonical).replace("%2F", "/")
    links = page.locator(".share a")
    found = [links.nth(number).get_attribute("href") or "" for number in range(links.count())]
    assert [link.partition(":")[0] for link in found] == ["https", "mailto"]
    assert all(encoded in link for link in found)


@pytest.mark.parametrize(("lang", "shown"), [("vi-VN", True), ("en-US", False)])
def test_reading_aloud_needs_a_vietnamese_voice(
    lang: str, shown: bool, address: str, page: Page
) -> None:
    """Another voice would read nonsense: there is no button then."""
    page.add_init_script(_VOICE.replace("LANG", lang))
    visit(page, address, "article")
    assert page.locator("[data-tool=listen]").is_visible() == shown


def test_a_text_is_read_aloud_and_stopped(address: str, page: Page) -> None:
    """From the title to the last paragraph; the same button stops it."""
    page.add_init_script(_VOICE.replace("LANG", "vi-VN"))
    visit(page, address, "article")
    button = page.locator("[data-tool=listen]")
    button.click()
    said = page.evaluate("speechSynthesis.said")
    assert said[0] == page.locator("h1").inner_text()
    assert len(said) > 8
    expect(button).to_have_text("Dừng")
    button.click()
    expect(button).to_have_text("Nghe")
    assert not page.evaluate("speechSynthesis.speaking")
