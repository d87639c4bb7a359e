"""CSV files as tables: their cells typed by what the whole column holds, their totals added up."""

from __future__ import annotations

import csv
import re

from generator.model.span import Span
from generator.model.tables import NUMBER, ORDER, TEXT, YEAR, Column, Table
from generator.problems import Problem, problem
from generator.sources.files import INVISIBLE, normal
from generator.vietnamese.folding import folded
from generator.vietnamese.numbers import (
    is_odd_number,
    plain_number,
    same_number,
    sum_of,
    written_number,
)

BYTES, ROWS, COLUMNS = 1 << 20, 2000, 40
Rows = list[tuple[int, list[str]]]  # the line of each row, and its cells

_NOTHING = ("", "-", "–", "—", "…", "...")
_ORDERS = ("stt", "tt", "so tt", "so thu tu")
_TOTALS = ("tong", "tong cong", "tong so", "cong", "tong cong:", "cong:", "tong:")
_GRAND = ("tong", "tong cong", "tong so", "tong cong:", "tong:")
_NOT_ADDED = ("%", "ty le", "ti le", "binh quan", "don gia", "so voi", "muc thu")
_ROMAN = r"(?=[IVXL])X{0,3}L?X{0,3}(?:IX|IV|V?I{0,3})"
_LEVELS = (r"[A-HJ-UWY-ZĐ]", r"\d+")  # letters that are no Roman numbers


def table_of(content: bytes, path: str, digest: str) -> Table:
    """Return the table that a CSV file holds; where it holds none, its problems say why."""
    rows = rows_of(content, path)
    if isinstance(rows, Problem):
        return Table(digest, problems=(rows,))
    (_, head), body = rows[0], rows[1:]
    columns = [_column(label, [cells[at] for _, cells in body]) for at, label in enumerate(head)]
    made = Table(
        digest,
        tuple(columns),
        tuple(tuple(map(_cell, columns, cells)) for _, cells in body),
        tuple(number for number, (_, cells) in enumerate(body) if _total_word(cells)),
        tuple(line for line, _ in body),
    )
    problems = [*_odd_numbers(columns, body, path), *_wrong_sums(made, path)]
    return Table(digest, made.columns, made.rows, made.totals, made.lines, tuple(problems))


def rows_of(content: bytes, path: str) -> Rows | Problem:
    """Return the rows of a CSV file, the first of which names the columns, or why it has none."""
    if len(content) > BYTES:
        return _too_large(path)
    try:
        text = normal(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return problem("bang-khong-doc-duoc", Span(path))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = next((line for line in text.split("\n") if line.strip()), "")
    mark = ";" if 0 < head.count(";") >= head.count(",") else ","
    reader = csv.reader((f"{line}\n" for line in text.split("\n")), delimiter=mark)
    rows: Rows = []
    try:
        for row in reader:
            cells = [" ".join(INVISIBLE.sub("", cell).split()) for cell in row]
            if any(cells):
                rows.append((reader.line_num, cells))
            if len(rows) > ROWS + 1:
                return _too_large(path)
    except csv.Error:
        return problem("bang-khong-doc-duoc", Span(path, reader.line_num, 1))
    return _squared(rows, path)


def _too_large(path: str) -> Problem:
    return problem("bang-qua-lon", Span(path), rows=ROWS, columns=COLUMNS, size=BYTES >> 20)


def _squared(rows: Rows, path: str) -> Rows | Problem:
    """Return rows that are as long as the first; empty columns at the end are none."""
    if len(rows) < 2:
        return problem("bang-khong-doc-duoc", Span(path))
    while rows[0][1] and not rows[0][1][-1]:
        rows[0][1].pop()
    width = len(rows[0][1])
    if width > COLUMNS:
        return _too_large(path)
    for line, cells in rows:
        if any(cells[width:]):
            values = {"found": len(cells), "wanted": width}
            return problem("bang-lech-cot", Span(path, line, 1), values)
    return [(line, [*cells, *[""] * width][:width]) for line, cells in rows]


def _column(label: str, cells: list[str]) -> Column:
    """Return a column in the form that all its cells have."""
    plain = folded(label)
    if plain.strip(" .") in _ORDERS:
        return Column(label, ORDER)
    known = [cell for cell in cells if cell not in _NOTHING]
    if not known or not all(map(plain_number, known)):
        return Column(label, TEXT)
    years = all(re.fullmatch(r"(19|20|21)\d\d", cell) for cell in known)
    return Column(label, YEAR if years and re.search(r"\bnam\b", plain) else NUMBER)


def _cell(column: Column, text: str) -> str:
    if column.form in (NUMBER, YEAR):
        return "" if text in _NOTHING else plain_number(text)
    return text


def _total_word(cells: list[str] | tuple[str, ...]) -> str:
    """Return the folded word by which a row says that it adds up others, else ""."""
    return next((word for cell in cells[:2] if (word := folded(cell)) in _TOTALS), "")


def _odd_numbers(columns: list[Column], body: Rows, path: str) -> list[Problem]:
    """Return a warning for the first odd number of each column that is mostly of numbers."""
    found = []
    for at, column in enumerate(columns):
        cells = [(line, row[at]) for line, row in body if row[at] not in _NOTHING]
        odd = [each for each in cells if column.form == TEXT and is_odd_number(each[1])]
        numbers = len(odd) + sum(1 for _, text in cells if plain_number(text))
        if odd and 2 * numbers > len(cells):
            line, text = odd[0]
            values = {"column": column.label, "value": text}
            found.append(problem("so-viet-la", Span(path, line, 1), values))
    return found


def _wrong_sums(table: Table, path: str) -> list[Problem]:
    """Return a warning for each column whose stated total is not the sum of its rows."""
    grand = [row for row in table.totals if _total_word(table.rows[row]) in _GRAND]
    candidates = grand if len(grand) == 1 else list(table.totals)
    if len(candidates) != 1:
        return []
    total, problems = candidates[0], []
    parts = _top_rows(table)
    for at, column in enumerate(table.columns):
        stated, label = table.rows[total][at], folded(column.label)
        if column.form != NUMBER or not stated or any(word in label for word in _NOT_ADDED):
            continue
        found = sum_of([row[at] for row in parts if row[at]])
        if not same_number(found, stated):
            values = {
                "column": column.label,
                "sum": written_number(found),
                "stated": written_number(stated),
            }
            where = Span(path, table.lines[total], 1)
            problems.append(problem("tong-khong-khop", where, values))
    return problems


def _top_rows(table: Table) -> list[tuple[str, ...]]:
    """Return the rows that a total adds up: those of the first level, where rows are numbered."""
    order = next((at for at, each in enumerate(table.columns) if each.form == ORDER), None)
    rows = [row for number, row in enumerate(table.rows) if number not in table.totals]
    marks = [row[order].strip(" .)") for row in rows] if order is not None else []
    first = next(filter(None, marks), "")
    level = _level(first)
    if not level:
        return rows
    return [row for row, mark in zip(rows, marks, strict=True) if re.fullmatch(level, mark)]


def _level(mark: str) -> str:
    """Return the pattern of the marks of a level, by its first: A, I or 1; "" for any other."""
    if re.fullmatch(_ROMAN, mark):
        return _ROMAN
    return next((each for each in _LEVELS if re.fullmatch(each, mark)), "")
