"""Writers of data: datasets as JSON and CSV, their index and their schemas. Pure."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable

from generator.outputs.data import IndexView
from generator.outputs.datasets import Cell, Dataset, Item, Rows
from generator.outputs.shared import once_where_given
from generator.values import indented_json_of, json_of


def json_text(value: object) -> str:
    """Return plain values as JSON for people too, letters as they are."""
    return indented_json_of(value) + "\n"


def dataset(view: Dataset) -> str:
    """Return a dataset as JSON, an item to a line."""
    head = {
        "version": 1,
        "schema": view.schema,
        "site": view.site,
        "dataset": view.name,
        "count": len(view.rows.items),
    }
    return f'{json_of(head)[:-1]},"items":[\n{_items(view.rows)}\n]}}\n'


@once_where_given
def _items(rows: Rows) -> str:
    return ",\n".join(json_of(_plain(item)) for item in rows.items)


def table(view: Dataset) -> str:
    """Return a dataset as CSV."""
    return _table(view.rows)


@once_where_given
def _table(rows: Rows) -> str:
    cells = ([_cell(value) for _, value in item.pairs] for item in rows.items)
    return csv_text(rows.columns, cells)


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV (RFC 4180), with the mark by which Excel knows UTF-8."""
    lines = csv.writer(_Echo())
    return "\ufeff" + "".join(str(lines.writerow(row)) for row in (columns, *rows))


class _Echo:
    """A file that hands back what is written, so that `writerow` returns it."""

    def write(self, text: str) -> str:
        return text


def _cell(value: Cell) -> str:
    """Return a value as one text."""
    if isinstance(value, tuple):
        return "; ".join(map(_cell, value))
    if isinstance(value, Item):
        return " | ".join(_cell(each) for _, each in value.pairs)
    if value is None:
        return ""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return safe_cell(text)


def safe_cell(text: str) -> str:
    """Return a text as a cell of CSV: what a spreadsheet would take for a formula is quoted.

    Numbers and telephones may begin with a sign.
    """
    return f"'{text}" if re.match(r"[=@\t\r]|[+-](?![\d\s.,()]*$)", text) else text


def index(view: IndexView) -> str:
    """Return what a site has for programs."""
    found: dict[str, object] = {
        "version": 1,
        "site": {"slug": view.site, "name": view.name, "url": view.url},
        "datasets": [
            {
                "name": each.name,
                "title": each.title,
                "kind": each.kind,
                "count": each.count,
                "json": each.json,
                "csv": each.csv,
                "schema": each.schema,
            }
            for each in view.datasets
        ],
    }
    if view.sites:
        found["sites"] = [{"slug": slug, "index": url} for slug, url in view.sites]
    return json_text(found)


def schema(view: Item) -> str:
    """Return the JSON Schema of a kind's data."""
    return json_text(_plain(view))


def _plain(value: Cell) -> object:
    if isinstance(value, Item):
        return {name: _plain(each) for name, each in value.pairs}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
