"""`thon-khu-pho.yml`: the hamlets and quarters of a commune, and who is at their head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from generator.content.fields import OptionalMoment
from generator.content.front_matter import read_fields
from generator.content.people import PersonFields, officer_of, private, unnamed
from generator.content.places_in_tree import generated_slug
from generator.content.rules import ContentRules
from generator.model.hamlets import HAMLETS_TITLE, Hamlet, Hamlets
from generator.model.registers.sheets import HAMLET_TYPES
from generator.model.settings import capital
from generator.problems import Problem, Severity, problem
from generator.sources.nodes import Mapping
from generator.sources.schema import Schema, locate
from generator.sources.values import Line, OptionalLine, Slug, WholeNumber, many

SECRETARY = "Bí thư chi bộ"


class HamletFields(Schema):
    """A hamlet or quarter: who is at its head must be said, if only as unknown."""

    id: Slug
    name: Line
    type: Literal[
        "thon", "khu-pho", "to-dan-pho", "ap", "ban", "buon", "khom", "lang", "soc", "xom"
    ]
    truong: PersonFields
    pho: Annotated[tuple[PersonFields, ...], BeforeValidator(many)] = ()
    bi_thu: PersonFields | None = None
    so_ho: WholeNumber | None = None
    so_khau: WholeNumber | None = None
    ngay_so_lieu: OptionalMoment = None
    nha_van_hoa: OptionalLine = ""


class HamletsFields(Schema):
    """The whole file; `so_luong` is how many there are by decision."""

    thon: Annotated[tuple[HamletFields, ...], BeforeValidator(many)]
    so_luong: WholeNumber | None = None
    title: Line = HAMLETS_TITLE


def hamlets_of(node: Mapping, rules: ContentRules) -> tuple[Hamlets | None, list[Problem]]:
    """Return the hamlets that the nodes of a file describe, or None, and every problem."""
    fields, found = read_fields(HamletsFields, node, rules)
    problems = [private(each) for each in found]
    if fields is None:
        return None, problems
    problems += _without_names(fields, node)
    problems += _with_usable_ids(fields, node)
    if any(each.severity is Severity.ERROR for each in problems):
        return None, problems
    items = tuple(_hamlet(each, node, number) for number, each in enumerate(fields.thon))
    where, written = locate(node, ("so_luong",))
    if fields.so_luong is not None and fields.so_luong != len(items):
        values = {"declared": fields.so_luong, "count": len(items)}
        problems.append(problem("so-luong-lech", where, values, width=len(written)))
    return Hamlets(node.where.path, fields.title, items, fields.so_luong, where), problems


def _hamlet(fields: HamletFields, node: Mapping, number: int) -> Hamlet:
    path = ("thon", number)
    _, head, deputy = map(capital, HAMLET_TYPES[fields.type])
    secretary = fields.bi_thu
    return Hamlet(
        id=fields.id,
        name=fields.name,
        type=fields.type,
        head=officer_of(fields.truong, head, node, (*path, "truong")),
        deputies=tuple(
            officer_of(each, deputy, node, (*path, "pho", place))
            for place, each in enumerate(fields.pho)
        ),
        secretary=officer_of(secretary, SECRETARY, node, (*path, "bi_thu")) if secretary else None,
        households=fields.so_ho,
        people=fields.so_khau,
        counted=fields.ngay_so_lieu,
        house=fields.nha_van_hoa,
        where=locate(node, (*path, "id"))[0],
    )


def _without_names(fields: HamletsFields, node: Mapping) -> Iterator[Problem]:
    for number, hamlet in enumerate(fields.thon):
        yield from unnamed(hamlet.truong, node, ("thon", number, "truong"))
        for place, deputy in enumerate(hamlet.pho):
            yield from unnamed(deputy, node, ("thon", number, "pho", place))
        if hamlet.bi_thu:
            yield from unnamed(hamlet.bi_thu, node, ("thon", number, "bi_thu"))


def _with_usable_ids(fields: HamletsFields, node: Mapping) -> Iterator[Problem]:
    """Yield an error for each id that is taken, or whose address the generator makes itself."""
    seen: set[str] = set()
    for number, hamlet in enumerate(fields.thon):
        where = locate(node, ("thon", number, "id"))[0]
        if hamlet.id in seen:
            yield problem("trung-ma", where, width=len(hamlet.id), id=hamlet.id)
        if generated_slug(hamlet.id):
            yield problem("ten-danh-rieng", where, width=len(hamlet.id), name=hamlet.id)
        seen.add(hamlet.id)
