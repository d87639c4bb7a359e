"""Where a value was written."""

from __future__ import annotations

from generator.values import Struct


class Span(Struct, frozen=True, order=True):
    """A file relative to the root, with line and column counted from 1 (0: the file as a whole)."""

    path: str
    line: int = 0
    column: int = 0


NOWHERE = Span("")
