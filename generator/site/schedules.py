"""Schedules of a site: what is wrong with their rules, and the holidays that they need. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.facts import Facts
from generator.model.registers.schedule import SCHEDULE
from generator.model.settings import ProvinceSettings
from generator.model.weeks import last_shown, monday_of
from generator.model.when import When
from generator.model.workdays import Workdays
from generator.problems import Problem, problem
from generator.site.assembled import Page
from generator.site.holiday_gaps import holiday_gaps
from generator.site.occurrences import names_day, occurrences_of


def schedule_problems(
    pages: Iterable[Page], province: ProvinceSettings, clock: When
) -> list[Problem]:
    """Return a fault for each row that says no day or wrong times, and for each missing year."""
    found = [page.document.facts for page in pages if page.document.kind == SCHEDULE.name]
    if not found:
        return []
    workdays, monday = Workdays(province.holidays), monday_of(clock.day)
    problems: list[Problem] = []
    for facts in found:
        problems += [*_rows_without_day(facts), *_times_backwards(facts)]
        shown = occurrences_of(facts, workdays, monday, last_shown(monday))
        problems += holiday_gaps(province, facts.where(_rule(facts)), shown.years)
    return problems


def _rule(facts: Facts) -> str:
    return "hang_tuan" if facts.rows("hang_tuan") else "hang_thang"


def _rows_without_day(facts: Facts) -> Iterator[Problem]:
    for row in facts.rows("hang_thang"):
        if not names_day(row):
            where = row.items[0].where if row.items else facts.where("hang_thang")
            yield problem("lich-thieu-ngay", where)


def _times_backwards(facts: Facts) -> Iterator[Problem]:
    for table in ("hang_tuan", "hang_thang", "su_kien"):
        for row in facts.rows(table):
            begin, end = row.text("tu_gio"), row.text("den_gio")
            if end and not (begin and begin < end):
                yield problem("lich-gio-nguoc", row.where("den_gio"), end=end, width=len(end))
