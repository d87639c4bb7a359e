"""One diagnostic: a stable code, the place, and the values that its text names."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from generator.problems.catalogue import CATALOGUE
from generator.values import Struct


class Severity(StrEnum):
    """An error holds a document back, a fault is built and reported, a warning is advice."""

    ERROR = "error"
    FAULT = "fault"
    WARNING = "warning"


class Problem(Struct, frozen=True, order=True):
    """A diagnostic. `line` and `column` count from 1, 0 means the file as a whole.

    `width` is the number of characters to mark; `values` fill the placeholders of the text.
    """

    path: str
    line: int
    column: int
    code: str
    values: tuple[tuple[str, str], ...] = ()
    width: int = 1

    @property
    def severity(self) -> Severity:
        """How grave it is, by its code."""
        return severity_of(self.code)


class Place(Protocol):
    """Anything that says where it was written."""

    @property
    def path(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def severity_of(code: str) -> Severity:
    """Return the severity of a code; raises KeyError for a code that is not in the catalogue."""
    return Severity(CATALOGUE[code].severity)


def problem(
    code: str,
    where: Place,
    values: Mapping[str, object] | None = None,
    *,
    width: int = 1,
    **more: object,
) -> Problem:
    """Return a problem at a place, which is anything with path, line and column."""
    named = {**(values or {}), **more}
    texts = tuple(sorted((name, str(value)) for name, value in named.items()))
    return Problem(where.path, where.line, where.column, code, texts, max(width, 1))
