"""Blocks of our dialect: indented text, numbered lists, tables, footnotes, admonitions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, OListProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableProcessor

_TITLES = {
    "note": "Ghi chú",
    "info": "Thông tin",
    "tip": "Mẹo",
    "hint": "Gợi ý",
    "important": "Quan trọng",
    "warning": "Lưu ý",
    "caution": "Thận trọng",
    "danger": "Nguy hiểm",
}


class IndentedText(BlockProcessor):
    """Reads text that is indented like code as the text it is, and remembers its first line."""

    def __init__(self, parser: BlockParser, found: list[str]) -> None:
        super().__init__(parser)
        self.found = found

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(" " * self.tab_length)

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        self.found.append(block.split("\n", 1)[0].strip())
        blocks.insert(0, "\n".join(line.lstrip(" ") for line in block.split("\n")))


class NumberedList(OListProcessor):
    """A list that keeps the numbers that were typed (`3.` after `1.` stays 3)."""

    LAZY_OL = False
    SIBLING_TAGS: ClassVar[list[str]] = ["ol"]

    def run(self, parent: Element, blocks: list[str]) -> None:
        numbers = [
            int(match[0])
            for line in blocks[0].split("\n")
            if self.CHILD_RE.match(line) and (match := re.match(r"\s*(\d{1,9})", line))
        ]
        sibling = self.lastChild(parent)
        continued = sibling is not None and sibling.tag in self.SIBLING_TAGS
        before = len(sibling) if sibling is not None and continued else 0
        super().run(parent, blocks)
        listed = parent if parent.tag in ("ol", "ul") else self.lastChild(parent)
        if listed is None or (len(set(numbers)) == 1 and len(numbers) > 1):
            return
        items = [item for item in listed[before:] if item.tag == "li"]
        due = before + int(listed.get("start", "1"))
        for item, number in zip(items, numbers, strict=False):
            if number != due:
                item.set("value", str(number))
            due = number + 1


class WholeRows(TableProcessor):
    """A table that keeps the words of cells beyond its columns: they join the last cell."""

    # The library's own name for it; the stubs leave out what begins with an underscore.
    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        cells: list[str] = self._split_row(row)  # type: ignore[attr-defined]
        super()._build_row(row, parent, align)  # type: ignore[misc]
        if surplus := cells[len(align) :]:
            last = parent[-1][-1]
            last.text = " | ".join([last.text or "", *(cell.strip() for cell in surplus)])


class MergedFootnotes(FootnoteExtension):
    """Footnotes whose text is joined where two have one name."""

    def setFootnote(self, id: str, text: str) -> None:
        """Keep a footnote (the name is Python-Markdown's)."""
        before = self.footnotes.get(id)
        super().setFootnote(id, f"{before}\n\n{text}" if before else text)


class VietnameseAdmonition(AdmonitionProcessor):
    """`!!! note` with a Vietnamese title; other words after `!!!` are the title themselves."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return the class and the title (the name is Python-Markdown's)."""
        words, title = match.group(1), match.group(2)
        kind = words.split(" ", 1)[0].lower()
        if kind not in _TITLES:
            return "note", f"{words}: {title}" if title else words
        return kind, title or _TITLES[kind]
