"""Where in a body something was written: the n-th occurrence outside code."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from generator.model.span import Span

_FENCE = re.compile(r"`{3,}|~{3,}")
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


class Places:
    """Finds the places of one body; each call for the same words moves on to the next one."""

    def __init__(self, path: str, text: str, line: int) -> None:
        self.path = path
        self.line = line
        self.text = text
        self._last: dict[str, int] = {}
        self._done: set[str] = set()
        self._found: dict[str, list[int]] = {}

    @property
    def has_no_code(self) -> bool:
        """Whether the text surely has no code: it would begin with one of these."""
        return "`" not in self.text and "~~~" not in self.text

    @cached_property
    def outside(self) -> str:
        """The text with code blanked out, of equal length."""
        if self.has_no_code:
            return self.text
        return _CODE.sub(_blank, _without_fences(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def at(self, offset: int) -> Span:
        """Return the place of an offset of the text."""
        number = bisect_right(self._starts, offset) - 1
        return Span(self.path, self.line + number, offset - self._starts[number] + 1)

    def next(self, words: str) -> Span:
        """Return the place of the next occurrence, or the last one, or the body's first line."""
        last = self._last.get(words, -1)
        found = -1 if words in self._done else self.outside.find(words, last + 1)
        if found < 0:
            self._done.add(words)
        else:
            last = self._last[words] = found
        return self.at(last) if last >= 0 else Span(self.path, self.line, 1)

    def search(self, pattern: str, nth: int) -> Span | None:
        """Return the place of the n-th match (from 0) outside code, or None."""
        if pattern not in self._found:
            matches = re.finditer(pattern, self.outside, re.I | re.M)
            self._found[pattern] = [match.start() for match in matches]
        found = self._found[pattern]
        return self.at(found[nth]) if nth < len(found) else None


def _without_fences(text: str) -> str:
    """Blank out fenced code, looking for each sort of fence to the end of the text only once."""
    lines = text.split("\n")
    hopeless: dict[str, int] = {}
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        if opening and len(opening[0]) < hopeless.get(opening[0][0], len(text) + 1):
            fence = opening[0]
            closing = (n for n in range(number + 1, len(lines)) if _closes(lines[n], fence))
            end = next(closing, None)
            if end is None:
                hopeless[fence[0]] = len(fence)
            else:
                lines[number : end + 1] = [" " * len(line) for line in lines[number : end + 1]]
                number = end
        number += 1
    return "\n".join(lines)


def _closes(line: str, fence: str) -> bool:
    return line.startswith(fence) and not line.rstrip(" \t").strip("`~")


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
