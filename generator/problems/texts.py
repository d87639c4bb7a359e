"""Problems as text: the message, the reason and the way to mend it, and the marked line."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.problems.catalogue import CATALOGUE
from generator.problems.problem import Problem, Severity

_SEVERITY = {
    "vi": {Severity.ERROR: "lỗi", Severity.FAULT: "sai sót", Severity.WARNING: "lưu ý"},
    "en": {Severity.ERROR: "error", Severity.FAULT: "fault", Severity.WARNING: "warning"},
}
_LABELS = {"vi": ("vì sao:  ", "cách sửa: "), "en": ("why: ", "fix: ")}
_LONGEST_LINE = 120
_MASKED = ("du-lieu-ca-nhan",)  # reports go further than the files, into mail and public logs
_ORDERS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def message_of(problem: Problem, lang: str) -> str:
    """Return the one-line message."""
    return _fill(CATALOGUE[problem.code].text(lang)[0], problem)


def why_of(problem: Problem, lang: str) -> str:
    """Return the reason, or ""."""
    return _fill(CATALOGUE[problem.code].text(lang)[1], problem)


def fix_of(problem: Problem, lang: str) -> str:
    """Return what to do, or ""."""
    return _fill(CATALOGUE[problem.code].text(lang)[2], problem)


def full_text(problem: Problem, lang: str, line_of: Callable[[str, int], str]) -> str:
    """Return the whole diagnostic; `line_of(path, line)` gives the source line, or ""."""
    place = problem.path
    if problem.line:
        place += f":{problem.line}:{problem.column}"
    head = f"{place}: {_SEVERITY[lang][problem.severity]}[{problem.code}]"
    lines = [f"{head}: {message_of(problem, lang)}"]
    lines += marked_source(problem, line_of)
    why, fix = _LABELS[lang]
    if text := why_of(problem, lang):
        lines.append(f"  {why}{text}")
    if text := fix_of(problem, lang):
        lines.append(f"  {fix}{text}")
    return "\n".join(printable(line) for line in lines)


def marked_source(problem: Problem, line_of: Callable[[str, int], str]) -> list[str]:
    """Return the source line and a line of carets below what is meant, or nothing."""
    quoted = problem.line and problem.code not in _MASKED
    source = line_of(problem.path, problem.line) if quoted else ""
    return _marked(source, problem) if source else []


def printable(line: str) -> str:
    """Return a line whose control and direction characters no terminal can obey."""
    return _ORDERS.sub("\ufffd", line)


def _marked(source: str, problem: Problem) -> list[str]:
    """The source line and a line of carets below the marked characters, cut to a readable width."""
    start = max(0, problem.column - _LONGEST_LINE // 2) if problem.column > _LONGEST_LINE else 0
    shown = source[start : start + _LONGEST_LINE].replace("\t", " ")
    number = str(problem.line)
    before = problem.column - 1 - start
    carets = "^" * max(1, min(problem.width, len(shown) - before))
    return [
        f"  {number} | {shown}".rstrip(),
        f"  {' ' * len(number)} | {' ' * before}{carets}",
    ]


def _fill(text: str, problem: Problem) -> str:
    values = {name: value.replace("\n", " ") for name, value in problem.values}
    return text.format_map(values).strip()
