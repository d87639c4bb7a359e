"""Tables: what a CSV file holds, its numbers free of any locale."""

from __future__ import annotations

from generator.digests import Digested
from generator.problems import Problem
from generator.values import Struct

ORDER, TEXT, NUMBER, YEAR = "order", "text", "number", "year"


class Column(Struct, frozen=True):
    """A column: its words and the form of its cells.

    `order` numbers the rows (I, 1, a), `year` holds years, which are numbers that nobody groups.
    """

    label: str
    form: str = TEXT


class Table(Digested, frozen=True):
    """A table as read. `digest` is that of the file; one that cannot be shown has no columns.

    Numbers are written as in JSON (`1234567.5`), an empty cell is "". `totals` are the numbers of
    rows that add up others, `lines` the lines of all rows in the file, `problems` what its editor
    is told where a page shows it.
    """

    digest: str
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    totals: tuple[int, ...] = ()
    lines: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def heading(self) -> int:
        """The column that names a row: the first that does not number it."""
        return next((i for i, each in enumerate(self.columns) if each.form != ORDER), 0)
