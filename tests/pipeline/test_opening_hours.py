"""Opening hours: in words, for search engines, for the script, and what they need."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.schema_org import things_in
from tests.workspace import Workspace

OWN = """=== content/vi-du/thong-tin.yml
contact:
  address: Số 1 đường Thí Dụ
  opening:
    - {days: thu-2 đến thu-6, from: 7:00, to: 11:30}
    - {days: thu-2 đến thu-6, from: 13:30, to: 17:00}
    - {days: thu-7, from: 7:00, to: 11:30}
"""
HOLIDAYS = """=== sites/_holidays.yml
years:
  2026:
    basis: Thông báo thí dụ
    basis_checked: true
    days:
      - {day: 2026-01-01, name: Tết Dương lịch}
      - {from: 2026-04-30, to: 2026-05-02, name: Nghỉ lễ}
    swaps: [{off: 2026-08-31, work: 2026-08-22}]
"""
WORDS = "Thứ Hai đến thứ Sáu: 7 giờ – 11 giờ 30, 13 giờ 30 – 17 giờ; thứ Bảy: 7 giờ – 11 giờ 30"
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


@pytest.fixture
def open_office(project: Workspace) -> Workspace:
    """A commune that says when it is open, in a year whose holidays are known."""
    project.files(OWN + HOLIDAYS)
    return project


def test_the_page_has_the_hours_in_words_and_for_the_script(open_office: Workspace) -> None:
    """In the contact block of the home page, in the footer; the script fills what is hidden."""
    assert open_office.build().places == []
    page = LexborHTMLParser(open_office.page("vi-du", "index.html"))
    assert WORDS in [each.text(strip=True) for each in page.css(".contact dd")]
    assert WORDS in [each.text(strip=True) for each in page.css(".colophon dd")]
    (box,) = page.css(".contact > .open-now[hidden]")
    data = {name: value for name, value in box.attributes.items() if name.startswith("data-")}
    day = "420-690 810-1020"
    assert data == {
        "data-week": f"|{day}|{day}|{day}|{day}|{day}|420-690",
        "data-off": "2026-01-01 2026-04-30 2026-05-01 2026-05-02 2026-08-31",
        "data-swaps": "2026-08-22=1",
        "data-years": "2026",
        "data-open": "Đang mở cửa, đến {time}",
        "data-closed": "Đã đóng cửa, mở lại lúc {time}",
        "data-hour": "giờ",
        "data-days": "Chủ nhật, thứ Hai, thứ Ba, thứ Tư, thứ Năm, thứ Sáu, thứ Bảy",
    }


def test_who_says_nothing_of_hours_has_nothing_for_the_script(open_office: Workspace) -> None:
    """Neither the home pages of others, nor other pages."""
    open_office.build()
    assert "open-now" not in open_office.page("gia-dinh", "index.html")
    assert "open-now" not in open_office.page("vi-du", "so-do.html")


def test_the_words_of_the_commune_win(open_office: Workspace) -> None:
    """Machines read the hours all the same."""
    own = "content/vi-du/thong-tin.yml"
    open_office.edit(own, "  opening:", "  hours: Giờ hành chính\n  opening:")
    open_office.build()
    page = open_office.page("vi-du", "index.html")
    assert "Giờ hành chính" in page and WORDS not in page and "data-week=" in page


def test_search_engines_are_told_the_hours(open_office: Workspace) -> None:
    """As openingHoursSpecification of the agency's place."""
    open_office.build()
    things = things_in(open_office.page("vi-du", "index.html"))
    kind = {"@type": "OpeningHoursSpecification"}
    assert things[0]["location"] == {
        "@type": "Place",
        "address": "Số 1 đường Thí Dụ",
        "openingHoursSpecification": [
            {**kind, "dayOfWeek": WEEKDAYS, "opens": "07:00", "closes": "11:30"},
            {**kind, "dayOfWeek": WEEKDAYS, "opens": "13:30", "closes": "17:00"},
            {**kind, "dayOfWeek": ["Saturday"], "opens": "07:00", "closes": "11:30"},
        ],
    }


def test_r51_time_alone_makes_the_fault(open_office: Workspace) -> None:
    """A build of nothing new says what a clean one says, also again, and writes nothing."""
    open_office.build(clock="2026-12-17T00:00:00+07:00")
    later = open_office.build(clock="2026-12-19T00:00:00+07:00")
    assert later.codes == ["thieu-lich-nghi"]
    assert later.written("vi-du") == set()
    assert open_office.build(clock="2026-12-20T00:00:00+07:00").codes == ["thieu-lich-nghi"]


def test_r51_the_province_is_told_once_of_a_year_that_nobody_compared(
    open_office: Workspace,
) -> None:
    """However many communes use it."""
    open_office.edit("sites/_holidays.yml", "checked: true", "checked: false")
    open_office.files(OWN.replace("vi-du", "gia-dinh"))
    assert open_office.check().places == ["sites/_holidays.yml:4:20 lich-nghi-chua-kiem"]


def test_a_new_holiday_makes_the_home_page_and_nothing_else(open_office: Workspace) -> None:
    """Of the sites that say when they are open."""
    open_office.build()
    open_office.edit("sites/_holidays.yml", "2026-05-02", "2026-05-03")
    built = open_office.build()
    assert (built.rendered("vi-du"), built.rendered("gia-dinh")) == ({"index.html"}, set())
