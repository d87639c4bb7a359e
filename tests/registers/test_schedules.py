"""Schedules: receptions of citizens and work, moved off holidays, on pages and as calendars."""

from __future__ import annotations

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.model.registers.schedule import SCHEDULE
from generator.model.scaffolds import scaffold
from tests.workspace import Built, Workspace

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PAGE, CALENDAR = "lich/tiep-cong-dan.html", "lich/tiep-cong-dan.ics"
RECEPTION = """=== content/vi-du/lich/tiep-cong-dan.md
---
title: Chủ tịch Ủy ban nhân dân xã tiếp công dân
loai: tiep-cong-dan
chuc_vu: Chủ tịch Ủy ban nhân dân xã
dia_diem: Phòng tiếp công dân
ap_dung_tu: 2026-01-01
hang_thang:
  - {ngay: 20, tu_gio: 07:30, den_gio: 11:30}
su_kien:
  - {ngay: 2026-06-16, noi_dung: Đối thoại, dia_diem: Hội trường, thanh_phan: Đoàn viên}
  - {ngay: 2026-12-24, tu_gio: 08:00, noi_dung: Tiếp công dân cuối năm}
nghi:
  - {ngay: 2026-07-20, ly_do: Đi công tác}
---

Người dân mang theo căn cước công dân.
=== sites/_holidays.yml
years:
  2026:
    basis: Thông báo thí dụ
    basis_checked: true
    days:
      - {from: 2026-09-01, to: 2026-09-02, name: Quốc khánh}
"""


@pytest.fixture
def reception(project: Workspace) -> Workspace:
    """A commune in which citizens are received on the 20th of each month."""
    project.files(RECEPTION)
    return project


def items(project: Workspace) -> list[LexborNode]:
    """Return the occurrences that the page shows."""
    return LexborHTMLParser(project.page("vi-du", PAGE)).css(".occurrence")


def days(project: Workspace) -> list[str]:
    """Return the moments of the occurrences that the page shows."""
    found = [each.css_first("time") for each in items(project)]
    return [str(each.attributes["datetime"]) for each in found if each]


def words(node: LexborNode) -> str:
    """Return the words of an element."""
    return " ".join(node.text(separator=" ").split())


def next_change(built: Built) -> str:
    """Return when the commune's next build is due."""
    found = built.site("vi-du").next_change
    return found.iso if found else ""


def test_r40_the_page_shows_eight_weeks_day_by_day(reception: Workspace) -> None:
    """With what was moved and from when, what is cancelled and why, and single events."""
    assert reception.build().places == []
    assert [words(each) for each in items(reception)] == [
        "Thứ Ba, ngày 16 tháng 6 năm 2026 Đối thoại Địa điểm: Hội trường Thành phần: Đoàn viên",
        "Thứ Hai, ngày 22 tháng 6 năm 2026 7 giờ 30 – 11 giờ 30 Dời từ ngày 20/06/2026: "
        "trùng ngày nghỉ",
        "Thứ Hai, ngày 20 tháng 7 năm 2026 7 giờ 30 – 11 giờ 30 Không có lịch Đi công tác",
    ]
    page = LexborHTMLParser(reception.page("vi-du", PAGE))
    assert [words(each) for each in page.css(".rules li")] == [
        "Ngày 20 hằng tháng, 7 giờ 30 – 11 giờ 30"
    ]
    (heading,) = page.css(".occurrences h2")
    assert words(heading) == "Lịch từ 15/06/2026 đến 09/08/2026"
    assert "Đang áp dụng" in reception.page("vi-du", PAGE)


def test_r40_what_falls_on_a_holiday_says_for_which_it_moved(reception: Workspace) -> None:
    """To the next working day."""
    path = "content/vi-du/lich/tiep-cong-dan.md"
    reception.edit(path, "{ngay: 20, tu_gio: 07:30, den_gio: 11:30}", "{tuan: 1, thu: thu-4}")
    reception.build(clock="2026-09-01T12:00:00+07:00")
    assert words(items(reception)[0]) == (
        "Thứ Năm, ngày 03 tháng 9 năm 2026 Dời từ ngày 02/09/2026: Quốc khánh"
    )


def test_r40_the_calendar_holds_the_same_and_all_single_events(reception: Workspace) -> None:
    """With identifiers that no build changes, and cancelled ones as such."""
    reception.build()
    found = {
        str(each["UID"]): (each.start, str(each["STATUS"]))
        for each in Calendar.from_ical(reception.page("vi-du", CALENDAR)).events
    }
    named = {
        uid.removeprefix("vi-du/lich/tiep-cong-dan/").removesuffix("@thinghiem.example"): value
        for uid, value in found.items()
    }
    assert named == {
        "su-kien-2026-06-16": (date(2026, 6, 16), "CONFIRMED"),
        "2026-06-20": (datetime(2026, 6, 22, 7, 30, tzinfo=ZONE), "CONFIRMED"),
        "2026-07-20": (datetime(2026, 7, 20, 7, 30, tzinfo=ZONE), "CANCELLED"),
        "su-kien-2026-12-24": (datetime(2026, 12, 24, 8, 0, tzinfo=ZONE), "CONFIRMED"),
    }
    assert f'href="../{CALENDAR}"' in reception.page("vi-du", PAGE)


def test_r40_every_monday_shows_another_week_by_the_clock_alone(reception: Workspace) -> None:
    """The page and nothing else, as no new time comes; the build before says when it is due."""
    first = reception.build(clock="2026-06-21T23:59:59+07:00")
    assert next_change(first) == "2026-06-22T00:00:00+07:00"
    again = reception.build(clock="2026-06-21T23:59:59+07:00")
    assert again.rendered("vi-du") == set()
    second = reception.build(clock="2026-06-22T00:00:00+07:00")
    assert second.rendered("vi-du") == {PAGE}
    assert days(reception) == ["2026-06-22T07:30:00+07:00", "2026-07-20T07:30:00+07:00"]
    reception.build(clock="2026-06-21T12:00:00+07:00")
    assert days(reception)[0] == "2026-06-16"


def test_a_schedule_that_is_over_needs_no_build_any_more(reception: Workspace) -> None:
    """Its page says so, and stays."""
    path = "content/vi-du/lich/tiep-cong-dan.md"
    reception.edit(path, "hang_thang:", "ap_dung_den: 2026-06-30\nhang_thang:")
    reception.edit(path, "2026-12-24", "2026-06-24")
    assert next_change(reception.build()) == "2026-06-22T00:00:00+07:00"
    over = reception.build(clock="2026-08-10T00:00:00+07:00")
    assert next_change(over) == ""
    assert "Hết áp dụng" in reception.page("vi-du", PAGE)
    assert "Trong các tuần tới không có buổi nào." in reception.page("vi-du", PAGE)
    later = reception.build(clock="2027-03-01T00:00:00+07:00")
    assert (later.rendered("vi-du"), next_change(later)) == (set(), "")
    reception.build()
    assert len(items(reception)) == 3


def test_r51_a_year_that_the_coming_weeks_need_is_told_at_the_rule(reception: Workspace) -> None:
    """The page is built all the same."""
    built = reception.build(clock="2026-12-07T12:00:00+07:00")
    assert built.places == ["content/vi-du/lich/tiep-cong-dan.md:8:3 thieu-lich-nghi"]
    assert days(reception)[-1] == "2027-01-20T07:30:00+07:00"


def test_a_schedule_that_ends_takes_its_calendar_with_it(reception: Workspace) -> None:
    """Whoever takes down what has had its time knows both addresses."""
    path = "content/vi-du/lich/tiep-cong-dan.md"
    reception.edit(path, "loai:", "publish_until: 2026-06-30\nloai:")
    reception.build()
    (end,) = json.loads(reception.page("vi-du", ".site/lifetimes.json"))["ends"]
    assert (end["path"], end["files"]) == (f"/{PAGE}", [f"/{CALENDAR}"])


def test_what_is_withdrawn_has_no_calendar(reception: Workspace) -> None:
    """The notice stands alone."""
    reception.build()
    path = "content/vi-du/lich/tiep-cong-dan.md"
    reception.edit(path, "loai:", "withdrawn: {date: 2026-06-10, why: Đăng nhầm}\nloai:")
    reception.build()
    assert not reception.exists("vi-du", CALENDAR)
    assert items(reception) == []


def test_a_schedule_of_the_province_is_the_communes_too(reception: Workspace) -> None:
    """At the same address, with the province's identifiers."""
    text = RECEPTION.partition("=== sites")[0].replace("content/vi-du", "content/_tinh")
    reception.files(text.replace("loai:", "syndicate: {to: [site:gia-dinh]}\nloai:"))
    reception.build()
    page = reception.page("gia-dinh", CALENDAR)
    assert "UID:tinh-thi-nghiem/lich/tiep-cong-dan/2026-06-20@thinghiem.example" in page
    assert reception.exists("tinh", PAGE)


def test_the_scaffold_is_a_schedule_when_it_is_filled_in(project: Workspace) -> None:
    """With every line that may be left out, as its example says."""
    text = scaffold(SCHEDULE, '"Tiếp công dân"', "2026-06-15")
    filled = text.replace("\n# ", "\n").replace('loai: ""', "loai: tiep-cong-dan")
    filled = filled.replace('ap_dung_tu: ""', "ap_dung_tu: 2026-01-01").replace("draft: true", "")
    project.write("content/vi-du/lich/moi.md", filled)
    project.files("=== sites" + RECEPTION.partition("=== sites")[2])
    assert set(project.check().codes) == {"chua-co-thong-tin"}
