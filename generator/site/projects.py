"""Projects of which nothing was heard for a year though they are under way. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.registers.project import PROJECT, stale_from
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Page


def stale_projects(pages: Iterable[Page], clock: When) -> list[Problem]:
    """Return a warning for each project under way whose newest progress is older than a year."""
    found = (page.document for page in pages if page.document.kind == PROJECT.name)
    problems = []
    for document in found:
        moment = stale_from(document.facts)
        if moment and moment.begins_by(clock):
            newest = document.updated.day if document.updated else moment.day
            where = document.facts.where("tien_do")
            problems.append(problem("tien-do-cu", where, date=newest))
    return problems
