"""Steps that are left out where a text has nothing for them: most have for few.

Each gives what the library's own gives; it only looks first whether there is anything to do.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

MARKER = "[TOC]"
# Each line begins with a letter, so that no block but a paragraph can begin in it; no table either.
_PLAIN = re.compile(r"[^\W\d_][^\n|]*(?:\n[^\W\d_][^\n|]*)*")
# Each inline pattern that is registered needs one of these.
_BEGINS_PATTERN = re.compile(r"[`\\\[<&*_]|  \n")

# The preprocessors that few texts need, and what a text has where it needs them.
_SELDOM = {"fenced_code_block": ("```", "~~~"), "tag_like": ("<",), "html_block": ("<", "&")}


class Preprocessors:
    """Leaves out the preprocessors that a text has nothing for: each takes it apart by lines."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        signs = {md.preprocessors[name]: signs for name, signs in _SELDOM.items()}
        self._all = [(each, signs.get(each, ("",))) for each in md.preprocessors]

    def choose(self, text: str) -> None:
        """Have the next text go through those that it needs."""
        self._md.preprocessors = [  # type: ignore[assignment]  # the library goes through them
            each for each, signs in self._all if any(sign in text for sign in signs)
        ]


class PlainParagraph(ParagraphProcessor):
    """Takes a block that can be nothing but a paragraph before eleven others look at it."""

    def test(self, parent: Element, block: str) -> bool:
        return _PLAIN.fullmatch(block) is not None


class QuickInlines(InlineProcessor):
    """Leaves words alone in which no pattern of ours can begin: most words of most texts.

    The library tries each of its sixteen patterns on every piece of text. The name is the one
    under which it calls itself; where it has another one, this only saves no time.
    """

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if _BEGINS_PATTERN.search(data) is None:
            return data
        handled: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return handled


class QuickUnescape(UnescapeTreeprocessor):
    """Looks for escaped characters where the text has a backslash."""

    has_escapes = True

    def run(self, root: Element) -> None:
        """Put the characters back (the name is Python-Markdown's)."""
        if self.has_escapes:
            super().run(root)


class Contents(TocTreeprocessor):
    """Makes the list of contents where the text asks for it; ids of headings always."""

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """Return the list, or nothing (the name is Python-Markdown's)."""
        return super().build_toc_div(toc_list) if self.marker else Element("div")


class ContentsExtension(TocExtension):
    """The library's extension with our `Contents`."""

    TreeProcessorClass = Contents
