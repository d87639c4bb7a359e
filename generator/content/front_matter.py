"""From a text file to its validated front matter and the text of its body."""

from __future__ import annotations

from typing import TypeVar

from pydantic_core import PydanticCustomError

from generator.content.halves import Halves, halves_of
from generator.content.moments import advice_for, read_when
from generator.content.rules import ContentRules
from generator.content.schemas import DATE_KEYS
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import INVISIBLE, Text
from generator.sources.nodes import Listing, Mapping, Node, Scalar, read_mapping
from generator.sources.schema import Schema, choice, validated
from generator.values import Struct

Fields = TypeVar("Fields", bound=Schema)


class Split(Struct, frozen=True):
    """The front matter of a file as nodes, and its halves as they are written."""

    front: Mapping
    halves: Halves


def split(source: Text) -> tuple[Split | None, list[Problem]]:
    """Return the two halves of a document, or None where the front matter cannot be read."""
    halves = halves_of(source)
    if isinstance(halves, Problem):
        return None, [halves]
    node, problems = read_mapping(halves.front, source.path, halves.front_line)
    return (Split(node, halves) if node else None), problems


def read_fields(
    model: type[Fields], front: Mapping, rules: ContentRules
) -> tuple[Fields | None, list[Problem]]:
    """Return the validated fields, or None; problems hold warnings about readable oddities too."""
    fields, problems = validated(model, front, {"rules": rules})
    return fields, [_with_choices(found, rules) for found in problems] + _advice(front, rules)


def _with_choices(found: Problem, rules: ContentRules) -> Problem:
    """Name the words that would have been right."""
    values: dict[str, object] = dict(found.values)
    if found.code == "chuyen-muc-la":
        values |= choice(str(values["value"]), list(rules.categories))
    elif found.code == "dich-la":
        values |= choice(str(values["value"]), list(rules.addressees))
    else:
        return found
    where = Span(found.path, found.line, found.column)
    return problem(found.code, where, values, width=found.width)


def _advice(front: Mapping, rules: ContentRules) -> list[Problem]:
    """Warn of dates in a form that other tools refuse, and of characters that nobody sees."""
    problems: list[Problem] = []
    for key, node in front.items:
        problems += _date_advice(key.text, node, rules)
        problems += _hidden(key.text, node)
    return problems


def _date_advice(key: str, node: Node, rules: ContentRules) -> list[Problem]:
    if isinstance(node, Mapping):
        below = [_date_advice(name.text, value, rules) for name, value in node.items]
        return [each for found in below for each in found]
    code = advice_for(node.text) if isinstance(node, Scalar) and key in DATE_KEYS else ""
    if not code or not isinstance(node, Scalar):
        return []
    try:
        fix = read_when(node.text, rules.zone)
    except PydanticCustomError:
        return []
    shown = fix.iso[:19]
    return [problem(code, node.where, width=len(node.text), field=key, value=node.text, fix=shown)]


def _hidden(key: str, node: Node) -> list[Problem]:
    if isinstance(node, Scalar):
        found = INVISIBLE.search(node.text)
        if not found:
            return []
        mark = f"U+{ord(found[0]):04X}"
        column = node.where.column + (found.start() if node.bare else found.start() + 1)
        return [
            problem(
                "ky-tu-an", Span(node.where.path, node.where.line, column), field=key, mark=mark
            )
        ]
    below = node.items if isinstance(node, Listing) else tuple(value for _, value in node.items)
    return [each for child in below for each in _hidden(key, child)]
