"""The form above a register's list in a real browser, with the headers of production."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.commands.serve import RequestHandler, TreeServer
from generator.settings.reading import read_settings
from tests.filing import document
from tests.workspace import Workspace

pytestmark = pytest.mark.browser

TYPES = (("Quyết định", "QĐ"), ("Kế hoạch", "KH"))
SUBJECTS = ("đèn đường", "Quý hội")
WORDS, TYPE, YEAR = "Từ cần tìm trong mục này, có dấu hay không dấu đều được", "Loại văn bản", "Năm"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a list of 48 documents: each half is of a type, of a subject, of a year."""
    workspace = Workspace(tmp_path_factory.mktemp("filtering"))
    for number in range(48):
        label, short = TYPES[number % 2]
        year = 2025 + number // 24
        day = f"{year}-03-{1 + number % 24:02}"
        text = document(
            so_hieu=f"{number + 1:02}/{year}/{short}-UBND",
            loai=label,
            trich_yeu=f"Việc thí dụ {number} về {SUBJECTS[number // 2 % 2]}",
            ngay_ban_hanh=day,
            ngay_hieu_luc=day,
            tep="[]",
        )
        workspace.write(f"content/vi-du/van-ban/{year}/so-{number}.md", text)
    workspace.build(jobs=1)
    network, _ = read_settings(workspace.root)
    assert network is not None
    site = TreeServer(workspace.root / "public", network)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(RequestHandler, site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/vi-du/van-ban/"
        server.shutdown()


def status(page: Page) -> Locator:
    """Return what is said to all readers when the list changes."""
    return page.locator(".list [role=status]")


def test_r13_words_and_choices_are_combined(page: Page, address: str) -> None:
    """With or without marks; the address of the page keeps what was asked for."""
    page.goto(address)
    page.get_by_label(WORDS).fill("den duong")
    expect(status(page)).to_have_text("24 kết quả")
    page.get_by_role("combobox", name=TYPE).select_option("ke-hoach")
    page.get_by_role("combobox", name=YEAR).select_option("2026")
    expect(status(page)).to_have_text("6 kết quả")
    expect(page.locator(".found-item")).to_have_count(6)
    assert page.url == f"{address}?q=den+duong&loai=ke-hoach&nam=2026"


def test_r13_each_choice_says_how_much_it_finds(page: Page, address: str) -> None:
    """Under what was chosen elsewhere."""
    page.goto(f"{address}?nam=2025")
    expect(status(page)).to_have_text("24 kết quả")
    assert page.get_by_role("combobox", name=TYPE).locator("option").all_inner_texts() == [
        "Tất cả (24)",
        "Quyết định (12)",
        "Kế hoạch (12)",
    ]


def test_r13_a_number_finds_its_document(page: Page, address: str) -> None:
    """And the entry leads to its page in this site."""
    page.goto(f"{address}?q=07/2025/QĐ-UBND")
    expect(status(page)).to_have_text("1 kết quả")
    page.locator(".found a").click()
    expect(page).to_have_url(f"{address}2025/so-6.html")


@pytest.mark.parametrize("words", ["thinghiem", "con hieu luc"])
def test_r13_words_of_programs_find_nothing(page: Page, address: str, words: str) -> None:
    """Identifiers, addresses and states stand in the data, not in what readers see."""
    page.goto(address)
    page.get_by_label(WORDS).fill(words)
    expect(status(page)).to_have_text("Không có kết quả nào. Thử bớt điều kiện.")


def test_r13_the_rest_is_shown_a_page_at_a_time_by_keyboard(page: Page, address: str) -> None:
    """The first new entry has the focus."""
    page.goto(f"{address}?loai=ke-hoach")
    expect(page.locator(".found-item")).to_have_count(20)
    page.get_by_role("button", name="Xem thêm kết quả").press("Enter")
    expect(page.locator(".found-item")).to_have_count(24)
    expect(page.locator(".found-item a").nth(20)).to_be_focused()


def test_r13_without_a_wish_the_whole_list_stands_there(page: Page, address: str) -> None:
    """As it does before, and where the data cannot be read."""
    page.goto(f"{address}?loai=ke-hoach")
    expect(page.locator(".list-items > .items")).to_be_hidden()
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page.locator(".list-items > .items")).to_be_visible()
    assert page.url == address


def test_r13_what_cannot_be_read_is_said(page: Page, address: str) -> None:
    """The lists of each term are still there."""

    def fail(route: Route) -> None:
        route.abort()

    page.route("**/data/*.json", fail)
    page.goto(f"{address}?loai=ke-hoach")
    expect(status(page)).to_contain_text("Không tải được dữ liệu")
    expect(page.locator(".list-items > .items")).to_be_visible()


def test_r13_without_scripts_there_are_lists_of_each_term(browser: Browser, address: str) -> None:
    """Static pages, with how many stand in each; no form that could do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".filtering")).to_be_hidden()
    page.get_by_role("link", name="Kế hoạch").click()
    expect(page.locator("h1")).to_have_text("Kế hoạch")
    context.close()
