"""Files of lists of people: checked before anything of them can be shown."""

from __future__ import annotations

import re

from generator.content.halves import Halves
from generator.content.tables import Rows, rows_of, table_of
from generator.model.personal import PHONE, personal_value
from generator.model.registers import UNINDEXED_FOLDERS
from generator.model.registers.people import BIRTH_YEAR, column_of, odd_column, odd_value
from generator.model.span import Span
from generator.model.tables import Table
from generator.problems import Problem, problem
from generator.sources.files import PROBLEM_LIMIT

_YEAR = re.compile(r"(?:19|20)\d\d|")


def is_confined(path: str) -> bool:
    """Whether a file of content is in a folder of which no file may be published as it is."""
    parts = path.split("/")
    return len(parts) > 3 and parts[2] in UNINDEXED_FOLDERS


def people_in(content: bytes, path: str, digest: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Return the table of a list of people, or None and each column and cell that forbids it."""
    rows = rows_of(content, path)
    if isinstance(rows, Problem):
        return Table(digest, problems=(rows,)), ()
    problems = (*_odd_columns(rows, path), *_odd_cells(rows, path))
    if problems:
        return None, problems[:PROBLEM_LIMIT]
    return table_of(content, path, digest), ()


def _odd_columns(rows: Rows, path: str) -> list[Problem]:
    line, names = rows[0]
    found = filter(None, map(odd_column, filter(None, names)))
    return [problem(code, Span(path, line, 1), values) for code, values in found]


def _odd_cells(rows: Rows, path: str) -> list[Problem]:
    columns = [column_of(name) for name in rows[0][1]]
    problems = []
    for line, cells in rows[1:]:
        for column, text in zip(columns, cells, strict=True):
            what = odd_value(column, text) if column else ""
            if column and column.name == BIRTH_YEAR and not what and not _YEAR.fullmatch(text):
                problems.append(
                    problem("nam-khong-hop-le", Span(path, line, 1), field=column.label)
                )
            elif column and what:
                values = {"column": column.label, "what": what}
                problems.append(problem("du-lieu-ca-nhan", Span(path, line, 1), values))
    return problems


def exposed_in(path: str, halves: Halves) -> list[Problem]:
    """Return an error for each line of a list's text that names somebody by a number.

    The telephone of an office may stand there.
    """
    if not is_confined(path):
        return []
    problems = []
    for number, line in enumerate(halves.body.split("\n")):
        what = personal_value(line)
        if what and what != PHONE:
            where = Span(path, halves.line + number, 1)
            problems.append(problem("du-lieu-ca-nhan", where, column="thân bài", what=what))
    return problems[:PROBLEM_LIMIT]
