"""What editors owe to readers: approval by somebody else than the author."""

from __future__ import annotations

from generator.content.schemas import FrontMatter
from generator.problems import Problem, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import locate
from generator.vietnamese.folding import folded


def approval_advice(fields: FrontMatter, at: Mapping) -> list[Problem]:
    """Return a warning where the author approved the text; names are compared without marks."""
    approved = fields.approved
    if approved is None or not _same(approved.by, fields.author):
        return []
    where, written = locate(at, ("approved", "by"))
    return [problem("tu-duyet", where, width=len(written))]


def _same(name: str, other: str) -> bool:
    return folded(name).split() == folded(other).split()
