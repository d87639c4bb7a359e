"""Whether the office is open now, by the clock of Vietnam, wherever the reader is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.network import KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("now", "state", "words"),
    [
        ("2026-06-15T06:59:59+07:00", "closed", "Đã đóng cửa, mở lại lúc 7 giờ"),
        ("2026-06-15T07:00:00+07:00", "open", "Đang mở cửa, đến 11 giờ 30"),
        ("2026-06-15T11:29:59+07:00", "open", "Đang mở cửa, đến 11 giờ 30"),
        ("2026-06-15T11:30:00+07:00", "closed", "Đã đóng cửa, mở lại lúc 13 giờ 30"),
        ("2026-06-15T17:00:00+07:00", "closed", "Đã đóng cửa, mở lại lúc 7 giờ thứ Ba, 16/06"),
        ("2026-06-19T23:30:00+07:00", "closed", "Đã đóng cửa, mở lại lúc 7 giờ thứ Hai, 22/06"),
        ("2026-02-13T17:00:00+07:00", "closed", "Đã đóng cửa, mở lại lúc 7 giờ thứ Hai, 23/02"),
        ("2026-08-22T08:00:00+07:00", "open", "Đang mở cửa, đến 11 giờ 30"),
        ("2026-08-31T08:00:00+07:00", "closed", "Đã đóng cửa, mở lại lúc 7 giờ thứ Năm, 03/09"),
    ],
)
def test_the_home_page_says_whether_the_office_is_open(
    now: str, state: str, words: str, browser: Browser, address: str
) -> None:
    """Through the day, over weekends, holidays and days that make up for others."""
    with browser.new_context(timezone_id="America/New_York") as context:
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(address + KINDS["home"])
        box = page.locator(".open-now")
        expect(box).to_have_text(words)
        expect(box).to_have_attribute("data-state", state)
        expect(box).to_be_visible()


@pytest.mark.parametrize("now", ["2025-06-16T08:00:00+07:00", "2026-12-31T18:00:00+07:00"])
def test_nothing_is_said_where_holidays_are_unknown(
    now: str, browser: Browser, address: str
) -> None:
    """It could be wrong."""
    with browser.new_context() as context:
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(address + KINDS["home"])
        expect(page.locator(".open-now")).to_have_attribute("data-state", "")
        expect(page.locator(".open-now")).to_be_hidden()


def test_the_words_follow_the_clock(browser: Browser, address: str) -> None:
    """A page that stays open says so a minute later."""
    with browser.new_context() as context:
        page = context.new_page()
        page.clock.install(time="2026-06-15T11:29:30+07:00")
        page.goto(address + KINDS["home"])
        box = page.locator(".open-now")
        expect(box).to_have_attribute("data-state", "open")
        page.clock.fast_forward(61_000)
        expect(box).to_have_attribute("data-state", "closed")
