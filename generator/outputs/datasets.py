"""Datasets: the lists of a site as rows of plain values, for programs. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.digests import digest_of
from generator.model.body import Ref
from generator.model.facts import Facts
from generator.model.fields import FILES, MANY, ROWS, TABLE, Field
from generator.model.kinds import KIND_BY_FOLDER, SYNDICATED
from generator.model.organisation import Organisation
from generator.model.registers import REGISTER_BY_NAME
from generator.model.registers.sheets import ORGANISATION
from generator.model.when import When
from generator.outputs.desk import Desk
from generator.outputs.shared import Listed, Shared
from generator.outputs.tables import table_urls
from generator.site.assembled import Page, Section
from generator.site.permalinks import absolute
from generator.site.sheets import post_facts
from generator.values import Struct

PAGES = "trang"


class Item(Struct, frozen=True):
    """Names and their values, in order."""

    pairs: tuple[tuple[str, Cell], ...]


Cell = str | int | bool | None | tuple["Cell", ...] | Item


class Rows(Listed, frozen=True, eq=False):
    """Items and their columns, in order."""

    columns: tuple[str, ...]
    items: tuple[Item, ...]


class Dataset(Struct, frozen=True):
    """A list of a site. `kind` names its schema."""

    name: str
    title: str
    kind: str
    site: str
    schema: str  # absolute
    rows: Rows


COMMON = ("id", "url", "title", "date", "updated", "summary", "category", "tags", "writer", "state")


def datasets_of(desk: Desk, shared: Shared) -> Iterator[Dataset]:
    """Yield a dataset for each list that holds something, and one of the site's pages.

    The news that origins give are the same in all communes that show the same.
    """
    for section in desk.site.sections:
        if kind := kind_of_data(section):
            given = section.folder == SYNDICATED
            make = partial(_rows, desk, kind, section.pages, given)
            rows = shared.once("data", section.pages, make) if given else make()
            yield _made(desk, (section.folder, section.title, kind), rows)
    pages = tuple(page for page in desk.site.pages if page.document.kind == "page")
    if pages:
        yield _made(desk, (PAGES, "", "page"), _rows(desk, "page", pages, False))
    known = desk.site.sheets.organisation
    if known and any(known.officers):
        yield _posts(desk, known)


def kind_of_data(section: Section) -> str:
    """Return the kind of the items of a section that has data, "" for one that has none."""
    kind = KIND_BY_FOLDER.get(section.folder)
    name = "article" if section.folder == SYNDICATED else kind.name if kind else ""
    return name if section.pages and section.indexed else ""


def _rows(desk: Desk, kind: str, pages: tuple[Page, ...], given: bool) -> Rows:
    register = REGISTER_BY_NAME.get(kind)
    fields = register.fields if register else ()
    columns = (*COMMON, *(field.name for field in fields))
    items = tuple(_item(desk, page, fields) for page in pages)
    return Rows(digest_of((columns, items)), given, columns, items)


def _posts(desk: Desk, known: Organisation) -> Dataset:
    """Return the posts of the organisation, in the order of the page."""
    held = ((unit, officer) for unit in known.units for officer in unit.officers)
    facts = (post_facts(unit, officer) for unit, officer in held)
    fields = ORGANISATION.fields
    items = tuple(Item(tuple((f.name, _cell(desk, f, each)) for f in fields)) for each in facts)
    columns = tuple(field.name for field in fields)
    name = ORGANISATION.sheet.removesuffix(".yml")
    rows = Rows(digest_of((columns, items)), False, columns, items)
    return _made(desk, (name, known.title, ORGANISATION.name), rows)


def _made(desk: Desk, named: tuple[str, str, str], rows: Rows) -> Dataset:
    """Return a dataset by its name, title and kind."""
    settings = desk.site.settings
    schema = schema_url(settings.province.hub_url, named[2])
    return Dataset(*named, settings.slug, schema, rows)


def schema_url(hub_url: str, kind: str) -> str:
    """Return the address of the schema of a kind's data; the hub has those of all."""
    return absolute(hub_url, f"/data/schema/{kind}.json")


def _item(desk: Desk, page: Page, fields: tuple[Field, ...]) -> Item:
    document = page.document
    common: tuple[Cell, ...] = (
        desk.identifier(page),
        page.canonical,
        document.title,
        document.date.iso if document.date else None,
        document.updated.iso if document.updated else None,
        document.excerpt,
        document.category,
        tuple(tag.name for tag in document.tags),
        desk.writer_of(page),
        page.state.id if page.state else None,
    )
    own = ((each.name, _cell(desk, each, document.facts, page)) for each in fields)
    return Item((*zip(COMMON, common, strict=True), *own))


def _cell(desk: Desk, field: Field, facts: Facts, page: Page | None = None) -> Cell:
    """Return a value as programs read it: None for what is unknown."""
    value = facts.get(field.name)
    if field.form == FILES:
        return tuple(_file(desk, ref) for ref in facts.refs(field.name))
    if field.form == TABLE:
        base = desk.site.settings.base_url
        urls = table_urls(desk, page, facts.refs(field.name)) if page else ()
        return tuple(absolute(base, url) for url in urls)
    if field.form == ROWS:
        return tuple(
            Item(tuple((each.name, _cell(desk, each, row, page)) for each in field.columns))
            for row in facts.rows(field.name)
        )
    if field.form in MANY:
        return tuple(_word(each) for each in value) if isinstance(value, tuple) else ()
    if isinstance(value, When):
        return value.iso
    if value is None or value == "" or isinstance(value, tuple):
        return None
    return value


def _word(value: str | Ref | Facts) -> str:
    return value.text if isinstance(value, Ref) else str(value)


def _file(desk: Desk, ref: Ref) -> Item:
    """Return a file: its absolute address, size in bytes and digest."""
    found = desk.seen(ref)
    if found is None or found.attachment is None:
        return Item((("url", None), ("bytes", None), ("digest", None)))
    url = absolute(desk.site.settings.base_url, found.url)
    file = found.attachment
    return Item((("url", url), ("bytes", file.size), ("digest", file.digest)))
