"""What Markdown would garble: tables of pandoc and blocks indented like code."""

from __future__ import annotations

import re

from generator.content.places import Places
from generator.problems import Problem, problem

_RULER = re.compile(r"^ *-{2,}(?: +-{2,})+ *$|^ {2,}-{8,} *$")
_GRID = re.compile(r"^ *\+(?:[:=-]{3,}\+)+ *$")
_LOOKS = re.compile(rf"{_RULER.pattern}|{_GRID.pattern}", re.M)


def garbled(places: Places, indented: tuple[str, ...]) -> list[Problem]:
    """Return a fault for each pandoc table and each indented block, at its first line."""
    return _tables(places) + _indented(places, indented)


def _tables(places: Places) -> list[Problem]:
    if places.has_no_code and not _LOOKS.search(places.text):
        return []
    lines = places.outside.split("\n")
    problems: list[Problem] = []
    inside = False
    offset = 0
    for number, line in enumerate(lines):
        grid, ruler = _GRID.match(line), _RULER.match(line)
        if grid or ruler:
            if not inside:
                code = "bang-luoi-pandoc" if grid else "bang-pandoc"
                problems.append(problem(code, places.at(offset), width=len(line.rstrip())))
            last = number + 1 >= len(lines) or not lines[number + 1].strip()
            inside = not (inside and last) if ruler else not last
        offset += len(line) + 1
    return problems


def _indented(places: Places, indented: tuple[str, ...]) -> list[Problem]:
    problems: list[Problem] = []
    for first in indented:
        pattern = r"^(?: {4}| {0,3}\t)[ \t]*" + r"\s+".join(map(re.escape, first.split()))
        seen = sum(1 for other in problems if dict(other.values)["text"] == first[:60])
        place = places.search(pattern, seen) or places.at(0)
        problems.append(problem("thut-dong", place, width=4, text=first[:60]))
    return problems
