"""Checks of records that need the whole site, or its clock. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.fields import Field
from generator.model.registers import REGISTER_BY_NAME
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Page
from generator.site.projects import stale_projects
from generator.site.windows import stale_from


def record_problems(pages: tuple[Page, ...], clock: When) -> Iterator[Problem]:
    """Yield an error for each value that only one record may have, and a warning for old news."""
    first: dict[tuple[str, str, str], Page] = {}
    records = (page for page in pages if page.document.kind in REGISTER_BY_NAME)
    for page in sorted(records, key=lambda page: (page.origin is not None, page.document.path)):
        for field in REGISTER_BY_NAME[page.document.kind].fields:
            if field.unique:
                yield from _taken(page, field, first)
            if field.stale:
                yield from _stale(page, field, clock)
    yield from stale_projects(pages, clock)


def _taken(page: Page, field: Field, first: dict[tuple[str, str, str], Page]) -> Iterator[Problem]:
    facts = page.document.facts
    value = facts.text(field.name)
    other = first.setdefault((page.document.kind, field.name, value), page) if value else page
    if other is not page:
        values = {"label": field.label, "value": value, "other": other.document.path}
        yield problem("trung-gia-tri", facts.where(field.name), values, width=len(value))


def _stale(page: Page, field: Field, clock: When) -> Iterator[Problem]:
    facts = page.document.facts
    moment = facts.when(field.name)
    if moment and stale_from(field, moment).begins_by(clock):
        values = {"field": field.name, "label": field.label, "day": moment.day, "days": field.stale}
        yield problem("thong-tin-cu", facts.where(field.name), values, width=10)
