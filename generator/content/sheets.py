"""Sheets: files of a tree that hold all of a kind, without texts (`to-chuc.yml`)."""

from __future__ import annotations

from collections.abc import Callable

from generator.content.hamlets import hamlets_of
from generator.content.organisation import organisation_of
from generator.content.records import Sheet
from generator.content.rules import ContentRules
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Text
from generator.sources.nodes import Mapping, read_mapping

Read = tuple[Sheet | None, list[Problem]]
_READERS: dict[str, Callable[[Mapping, ContentRules], Read]] = {
    "to-chuc.yml": organisation_of,
    "thon-khu-pho.yml": hamlets_of,
}


def sheet_of(source: Text, rules: ContentRules) -> Read:
    """Return what a sheet holds, or None; every problem at once."""
    name = source.path.rpartition("/")[2]
    if rules.origin_id:
        return None, [problem("tep-cua-xa", Span(source.path), name=name)]
    node, problems = read_mapping(source.text, source.path)
    if node is None:
        return None, problems
    sheet, found = _READERS[name](node, rules)
    return sheet, [*problems, *found]
