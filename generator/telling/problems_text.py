"""Problems for people: grouped by commune, sorted, counted."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from generator.problems import Problem, Severity
from generator.problems.texts import full_text

_COUNTS = {
    "vi": {Severity.ERROR: "lỗi", Severity.FAULT: "sai sót", Severity.WARNING: "lưu ý"},
    "en": {Severity.ERROR: "errors", Severity.FAULT: "faults", Severity.WARNING: "warnings"},
}
_SHARED = {"vi": "Dùng chung", "en": "Shared"}


def problems_text(problems: Iterable[Problem], root: Path, lang: str) -> str:
    """Return all problems as text, a group for each commune, "" where there are none."""
    line_of = SourceLines(root)
    ordered = sorted(problems, key=lambda found: (owner_of(found), found))
    groups = []
    for owner, found in groupby(ordered, key=owner_of):
        listed = list(found)
        head = f"── {owner or _SHARED[lang]}: {counts_text(listed, lang)}"
        groups.append("\n\n".join([head, *(full_text(each, lang, line_of) for each in listed)]))
    return "\n\n".join(groups)


def owner_of(found: Problem) -> str:
    """Return the slug of the commune whose file it is, "" for shared files."""
    first, _, rest = found.path.partition("/")
    name = rest.split("/")[0].removesuffix(".yml")
    return name if first in ("content", "sites") and not name.startswith("_") else ""


def counts_text(problems: Iterable[Problem], lang: str) -> str:
    """Return `1 lỗi, 2 lưu ý`."""
    counts = Counter(found.severity for found in problems)
    words = _COUNTS[lang]
    return ", ".join(f"{counts[each]} {words[each]}" for each in Severity if counts[each])


class SourceLines:
    """Reads source lines for marking, each file once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, list[str]] = {}

    def __call__(self, path: str, line: int) -> str:
        if path not in self._files:
            try:
                text = (self._root / path).read_text("utf-8-sig", errors="replace")
            except OSError:
                text = ""
            text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
            self._files[path] = text.split("\n")
        lines = self._files[path]
        return lines[line - 1] if line <= len(lines) else ""
