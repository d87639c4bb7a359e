"""Questions as read: until when they are due, what they tell of a person, whether they end well."""

from __future__ import annotations

import re
from html import unescape

from generator.content.rules import ContentRules
from generator.model.body import Body, Heading
from generator.model.facts import Fact, Facts
from generator.model.personal import ACCOUNT, ADDRESS, IDENTITY, MAIL, PHONE, personal_value
from generator.model.registers.question import due_by_law
from generator.model.span import Span
from generator.model.when import When
from generator.model.workdays import Workdays
from generator.problems import Problem, problem
from generator.vietnamese.folding import folded

ANSWER = "tra loi"  # the heading that begins the answer, without marks
_TELLING = frozenset({IDENTITY, PHONE, ACCOUNT, ADDRESS, MAIL})


def with_due_day(facts: Facts, rules: ContentRules) -> tuple[Facts, list[Problem]]:
    """Return facts with the day that follows from the law where none is written and one is needed.

    And a fault for each year whose holidays that needs and nobody wrote down.
    """
    received, due = facts.when("ngay_nhan"), due_by_law(facts, Workdays(rules.holidays))
    if received is None or due is None:
        return facts, []
    where = facts.where("ngay_nhan")
    items = (each for each in facts.items if each.name != "han_tra_loi")
    fact = Fact("han_tra_loi", When(due.day, offset=received.offset), where)
    missing = [problem("thieu-lich-nghi", where, year=year) for year in due.missing]
    return Facts((*items, fact)), missing


def asker_advice(title: str, body: Body, where: Span) -> list[Problem]:
    """Return a warning of what title and question tell of a person; answers may name an office."""
    html = "".join(part for part in body.parts if isinstance(part, str))
    answer = next((each.id for each in body.headings if _is_answer(each)), "")
    asked = html.partition(f'id="{answer}"')[0] if answer else html
    lines = (title, *re.sub(r"<[^>]*>", "\n", asked).splitlines())
    found = {what for line in lines if (what := personal_value(unescape(line))) in _TELLING}
    return [problem("cau-hoi-lo-thong-tin", where, what=what) for what in sorted(found)]


def _is_answer(heading: Heading) -> bool:
    return folded(heading.text).strip(" :.") == ANSWER


def answer_advice(facts: Facts, body: Body) -> list[Problem]:
    """Return a warning where there is an answer without its day, or a day without an answer."""
    written = any(map(_is_answer, body.headings))
    dated = facts.when("ngay_tra_loi") is not None
    if written == dated:
        return []
    where = facts.where("ngay_tra_loi") if dated else facts.where("ngay_nhan")
    return [problem("thieu-cau-tra-loi" if dated else "thieu-ngay-tra-loi", where)]
