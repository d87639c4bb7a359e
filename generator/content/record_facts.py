"""The facts of a record: from the fields of its front matter, with advice to the editor."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.content.schemas import FrontMatter
from generator.model.body import Ref
from generator.model.facts import Fact, Facts, Value
from generator.model.fields import FILES, KNOWN, REFS, ROWS, TABLE, Field, Register
from generator.model.span import Span
from generator.model.when import When
from generator.problems import Problem, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import Schema, locate
from generator.values import replace
from generator.vietnamese.folding import folded


def facts_of(register: Register, fields: FrontMatter, front: Mapping) -> Facts:
    """Return the facts that validated front matter holds."""
    return _facts(register.fields, fields, front, ())


def _facts(
    declared: tuple[Field, ...], fields: Schema, front: Mapping, above: tuple[int | str, ...]
) -> Facts:
    found = []
    for field in declared:
        if field.name in fields.model_fields_set:
            path = (*above, field.name)
            value = _value(field, getattr(fields, field.name), front, path)
            found.append(Fact(field.name, value, locate(front, path)[0]))
    return Facts(tuple(found))


def _value(field: Field, value: object, front: Mapping, path: tuple[int | str, ...]) -> Value:
    if field.form == ROWS and isinstance(value, tuple):
        rows = enumerate(value)
        return tuple(_facts(field.columns, row, front, (*path, number)) for number, row in rows)
    if field.form in (FILES, REFS, TABLE) and isinstance(value, tuple):
        return tuple(
            Ref(text, "", "", "", locate(front, (*path, number))[0])
            for number, text in enumerate(value)
        )
    if value is None:
        return ""
    assert isinstance(value, str | int | tuple | When), "the schema has made it so"
    return value


def with_right_keys(front: Mapping, register: Register) -> tuple[Mapping, list[Problem]]:
    """Return front matter with the keys of the register, and a warning for each other spelling."""
    names = {other: each.name for each in register.fields for other in _spellings(each)}
    present = {key.text for key, _ in front.items}
    problems: list[Problem] = []
    items = []
    for key, node in front.items:
        name = names.get(_plain(key.text), "")
        if name and key.text != name and name not in present:
            present.add(name)
            values = {"key": key.text, "name": name}
            problems.append(problem("truong-dong-nghia", key.where, values, width=len(key.text)))
            key = replace(key, text=name)
        items.append((key, node))
    return Mapping(tuple(items), front.where), problems


def _spellings(field: Field) -> tuple[str, ...]:
    return tuple(_plain(each) for each in (field.name, field.label, *field.also))


def _plain(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folded(key))


def advice_of(register: Register, facts: Facts, front: Mapping) -> list[Problem]:
    """Return warnings of what is not known, and of what is not written in its normal form."""
    problems: list[Problem] = []
    for field in register.fields:
        where, written = locate(front, (field.name,))
        if field.need == KNOWN and facts.get(field.name) in ("", ()):
            values = {"field": field.name, "label": field.label}
            problems.append(problem("chua-co-thong-tin", where, values))
        value = facts.text(field.name)
        if field.normal and value and written != value:
            values = {"field": field.name, "value": written, "fix": value}
            problems.append(problem(field.advice, where, values, width=len(written)))
    for odd in register.oddities(facts) if register.oddities else ():
        where, written = locate(front, (odd.field, *odd.at))
        problems.append(problem(odd.code, where, dict(odd.values), width=len(written)))
    return problems


def order_of(register: Register, facts: Facts) -> list[Problem]:
    """Return an error for each day that comes before the one that it may only follow."""
    problems: list[Problem] = []
    for first, second in register.ordered:
        start, end = facts.when(first), facts.when(second)
        if start and end and start.start >= end.after:
            values = {"field": second, "first": first, "start": start.iso}
            where = facts.where(second)
            problems.append(problem("ngay-nguoc", where, values, width=len(end.iso)))
    return problems


def completed(register: Register, fields: FrontMatter, facts: Facts) -> FrontMatter:
    """Return front matter that has title, date and window of its record where it says none."""
    found: dict[str, object] = {
        "title": fields.title or facts.text(register.title_from),
        "date": fields.date or facts.when(register.date_from),
        "publish_from": fields.publish_from or facts.when(register.from_from),
        "publish_until": fields.publish_until or facts.when(register.until_from),
        "updated": fields.updated or _last_day(facts.rows(register.updated_from)),
    }
    return fields.model_copy(update=found)


def _last_day(rows: tuple[Facts, ...]) -> When | None:
    days = [each.value for row in rows for each in row.items if isinstance(each.value, When)]
    return max(days, default=None)


def refused_keys(register: Register, problems: list[Problem]) -> list[Problem]:
    """Return problems in order, those of keys that nobody may write with what they would tell."""
    if register.refused is None:
        return problems
    return [_refusal(register.refused, each) for each in problems]


def _refusal(refused: Callable[[str], str], found: Problem) -> Problem:
    key = dict(found.values).get("key", "")
    what = refused(key) if found.code in ("truong-la", "truong-la-gan") else ""
    where = Span(found.path, found.line, found.column)
    values = {"column": key, "what": what, "known": dict(found.values).get("known", "")}
    return problem("cot-bi-cam", where, values, width=len(key)) if what else found
