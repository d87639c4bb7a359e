"""Where in a body something was written: the n-th occurrence outside code."""

from __future__ import annotations

import re
from collections import Counter

from generator.model.span import Span

_FENCED = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[`~]*[ \t]*$", re.M | re.S)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


class Places:
    """Finds the places of one body; each call for the same words moves on to the next one."""

    def __init__(self, path: str, text: str, line: int) -> None:
        self.path = path
        self.line = line
        self.text = text
        self._outside: str | None = None
        self._seen: Counter[str] = Counter()

    @property
    def outside(self) -> str:
        """The text with code blanked out, of equal length."""
        if self._outside is None:
            masked = _FENCED.sub(_blank, self.text)
            self._outside = _CODE.sub(_blank, masked)
        return self._outside

    def at(self, offset: int) -> Span:
        """Return the place of an offset of the text."""
        before = self.text.rfind("\n", 0, offset) + 1
        return Span(self.path, self.line + self.text.count("\n", 0, offset), offset - before + 1)

    def next(self, words: str) -> Span:
        """Return the place of the next occurrence, or the last one, or the body's first line."""
        self._seen[words] += 1
        offset = -1
        for _ in range(self._seen[words]):
            found = self.outside.find(words, offset + 1)
            if found < 0:
                break
            offset = found
        return self.at(offset) if offset >= 0 else Span(self.path, self.line, 1)

    def search(self, pattern: str, nth: int) -> Span | None:
        """Return the place of the n-th match (from 0) outside code, or None."""
        for number, match in enumerate(re.finditer(pattern, self.outside, re.I | re.M)):
            if number == nth:
                return self.at(match.start())
        return None


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
