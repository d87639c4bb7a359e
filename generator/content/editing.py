"""What editors owe to readers: approval by somebody else than the author, and corrections."""

from __future__ import annotations

from generator.content.schemas import FrontMatter
from generator.model.document import Correction
from generator.model.when import When
from generator.problems import Problem, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import locate
from generator.vietnamese.folding import folded


def corrections_of(fields: FrontMatter) -> tuple[Correction, ...]:
    """Return the corrections of a text by their dates."""
    return tuple(sorted(Correction(each.date, each.text) for each in fields.corrections))


def last_change(fields: FrontMatter) -> When | None:
    """Return when a text was last changed: as it says, or by its newest correction."""
    dates = [each.date for each in fields.corrections]
    return max([*dates, *([fields.updated] if fields.updated else [])], default=None)


def editing_advice(fields: FrontMatter, at: Mapping) -> list[Problem]:
    """Return warnings of an approval by the author, and of corrections at odds with their days."""
    return [*_approval_advice(fields, at), *_correction_advice(fields, at)]


def _correction_advice(fields: FrontMatter, at: Mapping) -> list[Problem]:
    problems: list[Problem] = []
    before: When | None = None
    for number, each in enumerate(fields.corrections):
        where, written = locate(at, ("corrections", number, "date"))
        if fields.date and each.date.after <= fields.date.start:
            values = {"date": fields.date.day}
            problems.append(problem("dinh-chinh-som", where, values, width=len(written)))
        elif before and each.date.start < before.start:
            problems.append(problem("dinh-chinh-lon-xon", where, width=len(written)))
        before = each.date
    return problems


def _approval_advice(fields: FrontMatter, at: Mapping) -> list[Problem]:
    """Return a warning where the author approved the text; names are compared without marks."""
    approved = fields.approved
    if approved is None or not _same(approved.by, fields.author):
        return []
    where, written = locate(at, ("approved", "by"))
    return [problem("tu-duyet", where, width=len(written))]


def _same(name: str, other: str) -> bool:
    return folded(name).split() == folded(other).split()
