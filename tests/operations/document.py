"""docs/operations.md as the commands that it gives, with what it says that they print."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from tests.workspace import REPOSITORY

TEXT = (REPOSITORY / "docs/operations.md").read_text("utf-8")
_FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^\1```$", re.M | re.S)
_WORDS = {
    "<id>": r"[0-9a-f]{16}",
    "<time>": r"\d\d/\d\d/\d{4} \d\d:\d\d",
    "<n>": r"[\d.]+",
}
_ANY = "…"


@dataclass(frozen=True)
class Block:
    """Commands for a host, "" for the first one, and what they print, None where it is not told."""

    commands: str
    host: str
    output: str | None

    def prints(self, said: str) -> bool:
        """Whether this is what the page says; `…` are lines that it leaves out."""
        if self.output is None:
            return True
        pattern = ""
        for line in self.output.splitlines():
            pattern += r"(?:.*\n)*" if line.strip() == _ANY else f"{_pattern(line)}\n"
        lines = "".join(f"{line.rstrip()}\n" for line in said.splitlines())
        return re.fullmatch(pattern, lines) is not None


def _pattern(line: str) -> str:
    """Return a regular expression for a line with its placeholders."""
    parts = re.split("(" + "|".join(map(re.escape, _WORDS)) + ")", line)
    return "".join(_WORDS.get(part, re.escape(part)) for part in parts)


def section(number: int) -> str:
    """Return the text of a numbered section."""
    found = re.search(rf"^## {number}\. .*?(?=^## |\Z)", TEXT, re.M | re.S)
    assert found, f"docs/operations.md has no section {number}"
    return found[0]


def fences(number: int) -> list[tuple[str, str]]:
    """Return the languages and texts of the fenced blocks of a section, in order."""
    found = _FENCE.finditer(section(number))
    return [(each[2], textwrap.dedent(each[3])) for each in found]


def blocks(number: int) -> list[Block]:
    """Return the commands of a section in order, each with the output right after it."""
    found = fences(number)
    outputs = [*(text if kind == "text" else None for kind, text in found[1:]), None]
    return [
        Block(text, host[1] if (host := re.match(r"# on (\w+)\n", text)) else "", output)
        for (kind, text), output in zip(found, outputs, strict=True)
        if kind == "sh"
    ]
