"""Questions as read: until when they are to be answered, and whether answer and its day agree."""

from __future__ import annotations

from generator.content.rules import ContentRules
from generator.model.body import Body
from generator.model.facts import Fact, Facts
from generator.model.registers.question import due_by_law
from generator.model.when import When
from generator.model.workdays import Workdays
from generator.problems import Problem, problem
from generator.vietnamese.folding import folded

ANSWER = "tra loi"  # the heading that begins the answer, without marks


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


def answer_advice(facts: Facts, body: Body) -> list[Problem]:
    """Return a warning where there is an answer without its day, or a day without an answer."""
    written = any(folded(each.text).strip(" :.") == ANSWER for each in body.headings)
    dated = facts.when("ngay_tra_loi") is not None
    if written == dated:
        return []
    where = facts.where("ngay_tra_loi") if dated else facts.where("ngay_nhan")
    return [problem("thieu-cau-tra-loi" if dated else "thieu-ngay-tra-loi", where)]
