"""Outputs: tables of files, on the pages of records and, beside them, as CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.digests import Digested, digest_of
from generator.model.body import Ref
from generator.model.document import Attachment, Document
from generator.model.fields import ROWS, TABLE, TEXT, Field
from generator.model.registers import REGISTER_BY_NAME
from generator.model.tables import NUMBER, YEAR, Table
from generator.outputs.desk import Desk
from generator.outputs.output import Output, written
from generator.outputs.record_views import ColumnView, TableView
from generator.outputs.views import Link
from generator.site.assembled import Page
from generator.site.permalinks import absolute, file_of, file_slug
from generator.values import Struct
from generator.vietnamese.numbers import written_number


class Named(Struct, frozen=True):
    """A file that a record shows as a table, and its caption, "" for none of its own."""

    caption: str
    ref: Ref


class SheetView(Digested, frozen=True):
    """A table for spreadsheets and programs: who shows it, and what the file holds."""

    digest: str
    title: str
    page: str  # absolute
    table: Table


def named_tables(document: Document) -> Iterator[Named]:
    """Yield the tables that a record names, in order."""
    register = REGISTER_BY_NAME.get(document.kind)
    for field in register.fields if register else ():
        file = next((each for each in field.columns if each.form == TABLE), None)
        if field.form != ROWS or file is None:
            continue
        for row in document.facts.rows(field.name):
            caption = next((row.text(each.name) for each in field.columns if _is_text(each)), "")
            for ref in row.refs(file.name):
                yield Named(caption, ref)


def _is_text(field: Field) -> bool:
    return field.form == TEXT


def tables_of(desk: Desk, page: Page) -> tuple[TableView, ...]:
    """Return the tables that the page of a record shows; what is none becomes a problem."""
    found = []
    for named in named_tables(page.document):
        file = desk.table(named.ref)
        if file and file.table:
            url = _url(page, named.ref)
            data = (Link(url, "CSV"), Link(_json(url), "JSON"))
            found.append(table_view(named.caption, file.table, data))
    return tuple(found)


def table_view(caption: str, table: Table, data: tuple[Link, ...] = ()) -> TableView:
    """Return a table as pages show it."""
    forms = [column.form for column in table.columns]
    return TableView(
        digest_of((caption, table, data)),
        caption,
        tuple(ColumnView(each.label, each.form in (NUMBER, YEAR)) for each in table.columns),
        tuple(tuple(map(_written, forms, row)) for row in table.rows),
        table.heading,
        table.totals,
        data,
    )


def _written(form: str, cell: str) -> str:
    return written_number(cell) if form == NUMBER and cell else cell


def tables(desk: Desk) -> Iterator[Output]:
    """Yield each table that a record shows as CSV and as JSON, beside its page."""
    base = desk.site.settings.base_url
    for page in desk.site.pages:
        for named in named_tables(page.document):
            file = _shown(desk, named.ref)
            if file and file.table:
                where = absolute(base, page.url)
                digest = digest_of((named.caption, where, file.table))
                view = SheetView(digest, named.caption, where, file.table)
                url = _url(page, named.ref)
                sources = (page.document.path, file.path)
                yield written(file_of(url), "sheet", view, sources)
                yield written(file_of(_json(url)), "table-data", view, sources)


def _shown(desk: Desk, ref: Ref) -> Attachment | None:
    """Return the file of a table that is shown, without a word where it is none."""
    found = desk.seen(ref)
    file = found.attachment if found else None
    return file if file and file.table and file.table.columns else None


def _url(page: Page, ref: Ref) -> str:
    name = file_slug(ref.text.rpartition("/")[2])
    return f"{page.url.removesuffix('.html')}/bang-{name}"


def table_urls(desk: Desk, page: Page, refs: Iterable[Ref]) -> tuple[str, ...]:
    """Return the addresses at which a page has tables of files as CSV."""
    return tuple(_url(page, ref) for ref in refs if _shown(desk, ref))


def all_table_urls(desk: Desk, page: Page) -> tuple[str, ...]:
    """Return the addresses of all tables that a page has, in both forms."""
    refs = (named.ref for named in named_tables(page.document))
    return tuple(each for url in table_urls(desk, page, refs) for each in (url, _json(url)))


def _json(url: str) -> str:
    return url.rpartition(".")[0] + ".json"
