"""`to-chuc.yml`: the bodies of a commune, their posts and who holds them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator

from generator.content.fields import OptionalMoment
from generator.content.front_matter import read_fields
from generator.content.people import PostFields, officer_of, private, unnamed
from generator.content.rules import ContentRules
from generator.model.organisation import ORGANISATION_TITLE, Organisation, Unit
from generator.problems import Problem, Severity, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import Schema, choice, locate
from generator.sources.values import Email, Line, Lines, OptionalLine, Phone, Slug, many
from generator.vietnamese.slugs import slug_of


class UnitFields(Schema):
    """A body (cơ quan, bộ phận); `thuoc` is the id of the one that it belongs to."""

    name: Line
    id: Slug | None = None
    thuoc: OptionalLine = ""
    phone: Phone = ""
    email: Email = ""
    address: OptionalLine = ""
    nhiem_vu: Lines = ()
    chuc_vu: Annotated[tuple[PostFields, ...], BeforeValidator(many)] = ()


class OrganisationFields(Schema):
    """The whole file."""

    co_quan: Annotated[tuple[UnitFields, ...], BeforeValidator(many)]
    title: Line = ORGANISATION_TITLE
    updated: OptionalMoment = None


def organisation_of(
    node: Mapping, rules: ContentRules
) -> tuple[Organisation | None, list[Problem]]:
    """Return the organisation that the nodes of a file describe, or None, and every problem."""
    fields, found = read_fields(OrganisationFields, node, rules)
    problems = [private(each) for each in found]
    if fields is None:
        return None, problems
    units = [_unit(each, node, number) for number, each in enumerate(fields.co_quan)]
    problems += _without_names(fields, node)
    problems += _in_a_tree(units, node)
    if any(each.severity is Severity.ERROR for each in problems):
        return None, problems
    return Organisation(node.where.path, fields.title, fields.updated, tuple(units)), problems


def _unit(fields: UnitFields, node: Mapping, number: int) -> Unit:
    path = ("co_quan", number)
    return Unit(
        id=fields.id or slug_of(fields.name) or f"co-quan-{number + 1}",
        name=fields.name,
        within=fields.thuoc,
        phone=fields.phone,
        email=fields.email,
        address=fields.address,
        duties=fields.nhiem_vu,
        officers=tuple(
            officer_of(each, each.post, node, (*path, "chuc_vu", place))
            for place, each in enumerate(fields.chuc_vu)
        ),
    )


def _without_names(fields: OrganisationFields, node: Mapping) -> Iterator[Problem]:
    for number, unit in enumerate(fields.co_quan):
        for place, post in enumerate(unit.chuc_vu):
            yield from unnamed(post, node, ("co_quan", number, "chuc_vu", place))


def _in_a_tree(units: list[Unit], node: Mapping) -> Iterator[Problem]:
    """Yield an error for each body whose id is taken, or whose way up does not end."""
    above: dict[str, str] = {}
    for number, unit in enumerate(units):
        key = "id" if locate(node, ("co_quan", number, "id"))[1] else "name"
        where, written = locate(node, ("co_quan", number, key))
        if unit.id in above:
            yield problem("trung-ma", where, width=len(written), id=unit.id)
        above.setdefault(unit.id, unit.within)
    for number, unit in enumerate(units):
        where = locate(node, ("co_quan", number, "thuoc"))[0]
        if unit.within and unit.within not in above:
            values = {"value": unit.within} | choice(unit.within, list(above))
            yield problem("co-quan-la", where, values, width=len(unit.within))
        elif _goes_round(unit.id, above):
            yield problem("co-quan-vong", where, width=len(unit.within), id=unit.within)


def _goes_round(id: str, above: dict[str, str]) -> bool:
    """Whether the way up from a body leads back to it."""
    seen: set[str] = set()
    at = above[id]
    while at and at != id and at not in seen:
        seen.add(at)
        at = above.get(at, "")
    return at == id
