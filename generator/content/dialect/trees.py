"""The tree of our dialect: levels of headings, alignment of cells."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


class HeadingLevels(Treeprocessor):
    """Drops an h1 that repeats the title; a body with an h1 of its own shifts down by one."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""

    def run(self, root: Element) -> None:
        first = next((element for element in root if element.tag == "h1"), None)
        if first is not None and _folded("".join(first.itertext())) == _folded(self.title):
            root.remove(first)
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        if any(heading.tag == "h1" for heading in headings):
            for heading in headings:
                heading.tag = f"h{min(int(heading.tag[1]) + 1, 6)}"


class Cells(Treeprocessor):
    """Turns the alignment of cells into a class; says that header cells head their columns."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag == "th":
                cell.set("scope", "col")
            if cell.tag in ("td", "th") and (side := cell.attrib.pop("align", "")):
                cell.set("class", f"{cell.get('class', '')} {side}".strip())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
