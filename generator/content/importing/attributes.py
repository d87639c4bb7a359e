"""The table of attributes that stands in the text of a record: `| **Số hiệu** | 15/QĐ-UBND |`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import groupby

from generator.values import Struct

_RULER = re.compile(r"\|?\s*:?-+:?\s*\|\s*:?-+:?\s*\|?")  # of two columns
_LINK = re.compile(r"!?\[([^\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)")


class Row(Struct, frozen=True):
    """A row: its words, its line counted from 0, the column of its key counted from 1."""

    key: str
    value: str
    line: int
    column: int


def attributes_in(body: str, is_key: Callable[[str], bool]) -> tuple[Row, ...]:
    """Return the rows of the first table of two columns that has a key in its first one.

    The words above the columns are whatever people like; a key among them is a row too.
    """
    for table in _tables(body):
        head, *rest = table
        if len(rest) < 2 or not _RULER.fullmatch(rest[0][1].strip()):
            continue
        rows = [_row(number, line) for number, line in rest[1:]]
        if any(is_key(row.key) for row in rows):
            first = _row(*head)
            return tuple([first, *rows] if is_key(first.key) else rows)
    return ()


def _tables(body: str) -> Iterator[list[tuple[int, str]]]:
    numbered = enumerate(body.split("\n"))
    for is_table, lines in groupby(numbered, key=lambda each: each[1].lstrip().startswith("|")):
        if is_table:
            yield list(lines)


def _row(number: int, line: str) -> Row:
    inside = re.sub(r"^\s*\||(?<!\\)\|\s*$", "", line)
    cell, *cells = re.split(r"(?<!\\)\|", inside)
    key = words(cell).rstrip(" :")
    return Row(key, " | ".join(map(words, cells)), number, max(line.find(key), 0) + 1)


def words(cell: str) -> str:
    """Return the words of a cell: links by their words, without marks of Markdown and HTML."""
    cell = _LINK.sub(r"\1", cell).replace("\\|", "|")
    cell = re.sub(r"<br\s*/?>", "; ", cell, flags=re.I)
    cell = re.sub(r"</?[A-Za-z][^<>]*>|\*+|__|`", "", cell)
    return " ".join(unescape(cell).split())
