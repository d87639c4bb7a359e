"""Validity: whether a document is in force at a moment, by its days and by what ends it. Pure."""

from __future__ import annotations

from generator.model.document import Document
from generator.model.fields import State
from generator.model.registers.document import AMENDED, ENDING, IN_FORCE, NOT_YET, OVER
from generator.model.when import When
from generator.site.assembled import Page, Relations


def validity(page: Page, relations: Relations, clock: When) -> State | None:
    """Return the state of a document, None where the day from which it is in force is unknown.

    Its own last day comes first, then what replaces or repeals it: from the day on which that
    takes effect, whatever becomes of that later. Documents that end each other end nothing.
    """
    facts = page.document.facts
    end, begin = facts.when("het_hieu_luc"), facts.when("ngay_hieu_luc")
    if end and end.begins_by(clock):
        return OVER
    naming = [] if page.url not in relations.naming else list(relations.naming[page.url])
    ending = [each.page.document for each in naming if each.field in ENDING]
    if any(has_begun(each, clock) for each in ending) and page.url not in relations.looped:
        return OVER
    if begin is None:
        return None
    if not begin.begins_by(clock):
        return NOT_YET
    amending = relations.names(page.url, "sua_doi")
    return AMENDED if any(has_begun(each.document, clock) for each in amending) else IN_FORCE


def has_begun(document: Document, clock: When) -> bool:
    """Whether a document has taken effect by a moment; what is unknown has not."""
    begin = document.facts.when("ngay_hieu_luc")
    return begin is not None and begin.begins_by(clock)
