"""Schedules day by day: rules, moves off holidays, single events, cancelled days."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.facts import Fact, Facts
from generator.model.holidays import Holiday, HolidayYear, Swap
from generator.model.span import NOWHERE
from generator.model.weeks import last_shown, monday_of, week_moments
from generator.model.workdays import Workdays
from generator.site.occurrences import Occurrence, names_day, occurrences_of
from tests.making import when

MORNING = {"tu_gio": "07:30", "den_gio": "11:30"}


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


def row(**fields: object) -> Facts:
    """Return a row of a table; a day is written as such."""
    values = {
        name: when(value) if name == "ngay" and isinstance(value, str) else value
        for name, value in fields.items()
    }
    return Facts(tuple(Fact(name, value) for name, value in values.items()))  # type: ignore[arg-type]


def schedule(start: str = "2026-01-01", end: str = "", **tables: list[Facts]) -> Facts:
    """Return the facts of a schedule."""
    items = [Fact("ap_dung_tu", when(start)), Fact("ap_dung_den", when(end) if end else "")]
    return Facts((*items, *(Fact(name, tuple(rows)) for name, rows in tables.items())))


def off(first: str, last: str, name: str) -> Holiday:
    """Return a holiday."""
    return Holiday(day(first), day(last), name)


WORKDAYS = Workdays(
    [
        HolidayYear(
            2026,
            "Thông báo thí dụ",
            True,
            (
                off("2026-02-14", "2026-02-22", "Tết Nguyên đán"),
                off("2026-04-30", "2026-04-30", "Ngày Chiến thắng"),
                off("2026-09-01", "2026-09-02", "Quốc khánh"),
            ),
            (Swap(day("2026-08-31"), day("2026-08-22")),),
            NOWHERE,
        )
    ]
)


def told(facts: Facts, first: str, last: str) -> list[str]:
    """Return the occurrences as `day begin–end` with what is special about them."""
    found = occurrences_of(facts, WORKDAYS, day(first), day(last))
    return [_told(each) for each in found.items]


def _told(each: Occurrence) -> str:
    moved = f" từ {each.planned} {each.holiday}".rstrip() if each.moved else ""
    cancelled = f" hủy {each.reason}".rstrip() if each.cancelled else ""
    return f"{each.day} {each.begin}-{each.end}{moved}{cancelled}"


def test_r40_a_weekly_rule_gives_its_weekday_of_every_week() -> None:
    """From its first day to its last."""
    facts = schedule("2026-06-11", "2026-06-25", hang_tuan=[row(thu="thu-5", **MORNING)])
    assert told(facts, "2026-06-01", "2026-07-31") == [
        "2026-06-11 450-690",
        "2026-06-18 450-690",
        "2026-06-25 450-690",
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"ngay": 15}, ["2026-06-15", "2026-07-15", "2026-08-17 từ 2026-08-15"]),
        ({"ngay": 31}, ["2026-06-01 từ 2026-05-31", "2026-06-30", "2026-07-31"]),
        ({"tuan": "1", "thu": "thu-2"}, ["2026-06-01", "2026-07-06", "2026-08-03"]),
        ({"tuan": "3", "thu": "thu-4"}, ["2026-06-17", "2026-07-15", "2026-08-19"]),
        ({"tuan": "cuoi", "thu": "thu-6"}, ["2026-06-26", "2026-07-31", "2026-08-28"]),
        ({"tuan": "2", "thu": "thu-7"}, ["2026-06-13", "2026-07-11", "2026-08-08"]),
        ({"tuan": "2"}, []),
        ({}, []),
    ],
)
def test_r40_a_monthly_rule_gives_a_day_or_a_weekday_of_every_month(
    rule: dict[str, object], expected: list[str]
) -> None:
    """The 31st is the last day of a shorter month; a Saturday that the rule names stays."""
    facts = schedule(hang_thang=[row(**rule)])
    found = [each.replace(" -1--1", "") for each in told(facts, "2026-06-01", "2026-09-05")]
    assert found[:3] == expected


@pytest.mark.parametrize(
    ("rule", "first", "last", "expected"),
    [
        ("thu-5", "2026-04-27", "2026-05-03", ["2026-05-01 từ 2026-04-30 Ngày Chiến thắng"]),
        ("thu-2", "2026-08-31", "2026-09-06", ["2026-09-03 từ 2026-08-31"]),
        ("thu-7", "2026-02-23", "2026-02-27", ["2026-02-23 từ 2026-02-14 Tết Nguyên đán"]),
        ("thu-7", "2026-08-17", "2026-08-23", ["2026-08-22"]),
        ("chu-nhat", "2026-06-15", "2026-06-21", ["2026-06-21"]),
    ],
)
def test_r40_what_falls_on_a_holiday_moves_to_the_next_working_day(
    rule: str, first: str, last: str, expected: list[str]
) -> None:
    """And says from which day, and for which holiday."""
    facts = schedule(hang_tuan=[row(thu=rule, **MORNING)])
    assert [each.replace(" 450-690", "") for each in told(facts, first, last)] == expected


def test_r40_a_day_of_the_month_on_a_weekend_moves_into_the_next_week() -> None:
    """It is found in that week too, where its own day is not shown."""
    facts = schedule(hang_thang=[row(ngay=20, **MORNING)])
    assert told(facts, "2026-06-15", "2026-06-21") == []
    assert told(facts, "2026-06-22", "2026-06-28") == ["2026-06-22 450-690 từ 2026-06-20"]


def test_a_week_of_holidays_does_not_become_five_receptions_on_one_morning() -> None:
    """What falls together with another one of the same hours is that one."""
    week = ("thu-2", "thu-3", "thu-4", "thu-5", "thu-6")
    facts = schedule(hang_tuan=[row(thu=each, **MORNING) for each in week])
    assert told(facts, "2026-02-16", "2026-02-24") == [
        "2026-02-23 450-690",
        "2026-02-24 450-690",
    ]


def test_a_cancelled_day_stays_and_says_why() -> None:
    """By the day of the rule, or by the one to which it was moved; single events too."""
    facts = schedule(
        hang_tuan=[row(thu="thu-5", **MORNING)],
        su_kien=[row(ngay="2026-06-19", noi_dung="Họp")],
        nghi=[
            row(ngay="2026-06-18", ly_do="Đi công tác"),
            row(ngay="2026-06-19", ly_do=""),
            row(ngay="2026-05-01"),
            row(ngay="2026-02-19"),
        ],
    )
    assert told(facts, "2026-06-15", "2026-06-21") == [
        "2026-06-18 450-690 hủy Đi công tác",
        "2026-06-19 -1--1 hủy",
    ]
    assert told(facts, "2026-05-01", "2026-05-01") == [
        "2026-05-01 450-690 từ 2026-04-30 Ngày Chiến thắng hủy"
    ]
    assert (
        told(facts, "2026-02-19", "2026-02-23")
        == ["2026-02-19 450-690 hủy", "2026-02-23 450-690 từ 2026-02-19 Tết Nguyên đán"][:1]
    )


def test_single_events_stay_on_their_days_among_the_others() -> None:
    """In the order of a calendar; an end before the beginning is unknown."""
    facts = schedule(
        hang_tuan=[row(thu="thu-7", **MORNING)],
        su_kien=[
            row(ngay="2026-06-20", noi_dung="Chiều", tu_gio="13:30", den_gio="12:00"),
            row(ngay="2026-06-20", noi_dung="Cả ngày", dia_diem="Hội trường"),
        ],
    )
    found = occurrences_of(facts, WORKDAYS, day("2026-06-20"), day("2026-06-20")).items
    assert [(each.id, each.begin, each.end, each.subject) for each in found] == [
        ("su-kien-2026-06-20-2", -1, -1, "Cả ngày"),
        ("2026-06-20", 450, 690, ""),
        ("su-kien-2026-06-20", 810, -1, "Chiều"),
    ]


def test_the_name_of_an_occurrence_does_not_depend_on_what_is_shown() -> None:
    """It is the day of its rule, whatever moves it."""
    facts = schedule(hang_tuan=[row(thu="thu-5", tu_gio="07:00"), row(thu="thu-5", tu_gio="13:00")])
    found = occurrences_of(facts, WORKDAYS, day("2026-05-01"), day("2026-05-01")).items
    assert [each.id for each in found] == ["2026-04-30", "2026-04-30-2"]


def test_r51_the_years_that_rules_need_are_named() -> None:
    """Single events need none."""
    rule = schedule(hang_tuan=[row(thu="thu-5")])
    first, last = day("2026-12-28"), day("2027-01-10")
    assert occurrences_of(rule, WORKDAYS, first, last).years == (2026, 2027)
    assert occurrences_of(rule, WORKDAYS, first, day("2026-12-31")).years == (2026,)
    event = schedule(su_kien=[row(ngay="2027-01-05", noi_dung="Họp")])
    assert occurrences_of(event, WORKDAYS, first, last).years == ()


@pytest.mark.parametrize(
    ("rule", "fine"),
    [
        ({"ngay": 15}, True),
        ({"tuan": "1", "thu": "thu-2"}, True),
        ({"ngay": 0}, False),
        ({"ngay": 32}, False),
        ({"ngay": 15, "thu": "thu-2"}, False),
        ({"tuan": "1"}, False),
        ({"thu": "thu-2"}, False),
        ({}, False),
    ],
)
def test_a_monthly_rule_names_a_day_or_a_week_with_a_weekday(
    rule: dict[str, object], fine: bool
) -> None:
    """Not both, and nothing less."""
    assert names_day(row(**rule)) is fine


def test_weeks_begin_on_monday() -> None:
    """Eight of them are shown."""
    assert monday_of(day("2026-06-15")) == monday_of(day("2026-06-21")) == day("2026-06-15")
    assert last_shown(day("2026-06-15")) == day("2026-08-09")


WEEKLY = [row(thu="thu-5")]


@pytest.mark.parametrize(
    ("facts", "clock", "moments"),
    [
        (schedule(hang_tuan=WEEKLY), "2026-06-17T12:00:00", ["2026-06-15", "2026-06-22"]),
        (schedule(hang_tuan=WEEKLY), "2026-06-21T23:59:59", ["2026-06-15", "2026-06-22"]),
        (schedule(hang_tuan=WEEKLY), "2026-06-22T00:00:00", ["2026-06-22", "2026-06-29"]),
        (
            schedule(end="2026-05-14", hang_tuan=WEEKLY),
            "2026-06-21T12:00:00",
            ["2026-06-15", "2026-06-15"],
        ),
        (
            schedule(end="2026-05-15", hang_tuan=WEEKLY),
            "2026-06-17T12:00:00",
            ["2026-06-15", "2026-06-22"],
        ),
        (
            schedule(su_kien=[row(ngay="2026-06-19", noi_dung="Họp")]),
            "2026-07-15T12:00:00",
            ["2026-06-22"],
        ),
        (schedule(), "2026-06-17T12:00:00", []),
    ],
)
def test_a_schedule_shows_other_weeks_every_monday_until_it_is_over(
    facts: Facts, clock: str, moments: list[str]
) -> None:
    """Then nothing of it can be shown any more."""
    found = [each.day.isoformat() for each in week_moments(facts, when(clock))]
    assert found == list(dict.fromkeys(moments))
