"""Writers of the tables of records: as CSV and as JSON, with numbers of no locale. Pure."""

from __future__ import annotations

from generator.model.tables import NUMBER, YEAR, Column
from generator.outputs.data_writers import csv_text, safe_cell
from generator.outputs.tables import SheetView
from generator.values import json_of

_NUMBERS = (NUMBER, YEAR)


def sheet(view: SheetView) -> str:
    """Return a table as CSV: a point begins decimals, nothing groups thousands."""
    columns = view.table.columns
    rows = (
        [
            cell if column.form in _NUMBERS else safe_cell(cell)
            for column, cell in zip(columns, row, strict=True)
        ]
        for row in view.table.rows
    )
    return csv_text((safe_cell(each.label) for each in columns), rows)


def table_data(view: SheetView) -> str:
    """Return a table as JSON, a row to a line; numbers are exact, an empty one is null."""
    columns = view.table.columns
    head = {
        "version": 1,
        "title": view.title,
        "page": view.page,
        "columns": [
            {"name": each.label, "type": "number" if each.form in _NUMBERS else "string"}
            for each in columns
        ],
        "totals": list(view.table.totals),
        "count": len(view.table.rows),
    }
    rows = ",\n".join(f"[{','.join(map(_value, columns, row))}]" for row in view.table.rows)
    return f'{json_of(head)[:-1]},"rows":[\n{rows}\n]}}\n'


def _value(column: Column, cell: str) -> str:
    if column.form in _NUMBERS:
        return cell or "null"
    return json_of(cell)
