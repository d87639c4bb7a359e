"""The table of a list of people: the columns that the list names, and no others."""

from __future__ import annotations

from generator.model.document import Document
from generator.model.facts import Facts
from generator.model.fields import MONEY, Field
from generator.model.fields import YEAR as YEAR_FIELD
from generator.model.registers.people import ORDER as ORDER_COLUMN
from generator.model.registers.people import PEOPLE, column_of
from generator.model.tables import NUMBER, ORDER, TEXT, YEAR, Column, Table
from generator.outputs.desk import Desk
from generator.outputs.record_views import TableView
from generator.outputs.tables import table_view
from generator.problems import problem
from generator.site.assembled import Page

_FORMS = {MONEY: NUMBER, YEAR_FIELD: YEAR}


def people_of(desk: Desk, page: Page) -> tuple[TableView, ...]:
    """Return the tables of a list of people: of its rows, and of its file."""
    document = page.document
    if document.kind != PEOPLE.name:
        return ()
    wanted = [each for name in document.facts.lines("cot") if (each := column_of(name))]
    caption = document.facts.text("noi_dung") or document.title
    found = [_table(wanted, [_cells(wanted, row) for row in document.facts.rows("hang")])]
    for ref in document.facts.refs("tep_bang"):
        file = desk.table(ref)
        if file and file.table:
            found.append(_chosen(desk, document, wanted, file.table))
    return tuple(table_view(caption, each) for each in found if each.rows)


def _cells(wanted: list[Field], row: Facts) -> tuple[str, ...]:
    values = (row.get(each.name) for each in wanted)
    return tuple("" if value is None else str(value) for value in values)


def _table(wanted: list[Field], rows: list[tuple[str, ...]]) -> Table:
    return Table("", tuple(map(_column, wanted)), tuple(rows))


def _column(field: Field) -> Column:
    form = ORDER if field.name == ORDER_COLUMN else _FORMS.get(field.form, TEXT)
    return Column(field.label, form)


def _chosen(desk: Desk, document: Document, wanted: list[Field], table: Table) -> Table:
    """Return the wanted columns of a file; one that it lacks becomes a problem and is empty."""
    there = {
        found.name: at for at, each in enumerate(table.columns) if (found := column_of(each.label))
    }
    for each in wanted:
        if each.name not in there:
            where = document.facts.where("cot")
            desk.problems.append(problem("cot-thieu", where, column=each.label))
    places = [there.get(each.name) for each in wanted]
    columns = tuple(
        _column(each) if at is None else Column(each.label, table.columns[at].form)
        for each, at in zip(wanted, places, strict=True)
    )
    rows = tuple(tuple("" if at is None else row[at] for at in places) for row in table.rows)
    return Table("", columns, rows, table.totals)
