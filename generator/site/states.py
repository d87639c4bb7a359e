"""States: what a record is at the build's clock, such as open or over. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.document import Document
from generator.model.fields import Period, State
from generator.model.registers import REGISTER_BY_NAME
from generator.model.registers.document import DOCUMENT
from generator.model.when import When
from generator.site.assembled import Page, Relations
from generator.site.validity import validity
from generator.values import replace


def with_states(pages: tuple[Page, ...], relations: Relations, clock: When) -> tuple[Page, ...]:
    """Return pages in order, those of records with their states at `clock`."""
    found = {page.url: _state(page, relations, clock) for page in _records(pages)}
    if not any(found.values()):
        return pages
    return tuple(
        replace(page, state=state) if (state := found.get(page.url)) else page for page in pages
    )


def _records(pages: tuple[Page, ...]) -> Iterator[Page]:
    return (page for page in pages if page.document.kind in REGISTER_BY_NAME)


def _state(page: Page, relations: Relations, clock: When) -> State | None:
    if page.document.kind == DOCUMENT.name:
        return validity(page, relations, clock)
    register = REGISTER_BY_NAME[page.document.kind]
    if register.rule:
        return register.rule(page.document.facts, clock)
    period = register.period
    return _in_period(page.document, period, clock) if period else None


def _in_period(document: Document, period: Period, clock: When) -> State:
    """Return the state that follows from two days; one that is not known is no limit."""
    start, end = document.facts.when(period.start), document.facts.when(period.end)
    if end and end.ended_by(clock):
        return period.after
    if start and not start.begins_by(clock):
        return period.before
    return period.during
