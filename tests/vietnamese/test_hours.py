"""Days of the week and hours of the day, read and written."""

from __future__ import annotations

import pytest

from generator.vietnamese.hours import (
    clock_words,
    minutes_of,
    span_words,
    weekday_of,
    weekdays_of,
    weekdays_words,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("thu-2", 0),
        ("Thứ Hai", 0),
        ("thứ 6", 4),
        ("T7", 5),
        ("chu-nhat", 6),
        ("Chủ nhật", 6),
        ("CN", 6),
        ("thu-8", None),
        ("Hai", None),
        ("", None),
    ],
)
def test_a_day_of_the_week_has_several_spellings(text: str, day: int | None) -> None:
    """What people write in registers and schedules."""
    assert weekday_of(text) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("thu-2 đến thu-6", (0, 1, 2, 3, 4)),
        ("thứ Hai – thứ Tư", (0, 1, 2)),
        ("T6..CN", (4, 5, 6)),
        ("thu-6 đến thu-2", ()),
        ("thu-2 đến thu-2", ()),
        ("thu-2 đến thu-4 đến thu-6", ()),
        ("thu-2, thu-3", ()),
    ],
)
def test_days_go_forwards_in_the_week(text: str, days: tuple[int, ...]) -> None:
    """From Monday to Sunday; anything else names no days."""
    assert weekdays_of(text) == days


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("07:30", 450),
        ("7:00", 420),
        ("7h30", 450),
        ("7h", 420),
        ("13 giờ 30", 810),
        ("07:30:00", 450),
        ("24:00", 1440),
        ("24:01", None),
        ("7:60", None),
        ("7:5", None),
        ("730", None),
        ("", None),
    ],
)
def test_a_time_of_day_is_read_in_minutes(text: str, minutes: int | None) -> None:
    """With a colon, with h or with giờ."""
    assert minutes_of(text) == minutes


def test_times_are_written_as_people_say_them() -> None:
    """Full hours have no minutes."""
    assert [clock_words(each) for each in (420, 425, 690)] == ["7 giờ", "7 giờ 05", "11 giờ 30"]
    assert span_words(810, 1020) == "13 giờ 30 – 17 giờ"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0, 1, 2, 3, 4), "thứ Hai đến thứ Sáu"),
        ((0, 1), "thứ Hai, thứ Ba"),
        ((1, 3, 6), "thứ Ba, thứ Năm, Chủ nhật"),
        ((5,), "thứ Bảy"),
        (tuple(range(7)), "hằng ngày"),
    ],
)
def test_days_are_written_as_people_say_them(days: tuple[int, ...], words: str) -> None:
    """From one to another where there are more than two."""
    assert weekdays_words(days) == words
