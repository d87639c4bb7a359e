"""Our dialect of Python-Markdown: what keeps every word of a Vietnamese official text.

- indented lines are paragraphs, not code: in such texts indentation is never code;
- `\\` at the end of a line breaks it, as in pandoc and CommonMark;
- list numbers stay as they were typed, as clauses of law are cited by number;
- `<Tên xã>` is text unless HTML has such an element; `{…}` is text unless it begins with `:#.`;
- admonitions have Vietnamese titles; tables align by class; tabs and headings as DESIGN §4.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from generator.content.dialect.blocks import (
    IndentedText,
    MergedFootnotes,
    NumberedList,
    VietnameseAdmonition,
    WholeRows,
)
from generator.content.dialect.inlines import MarkedAttributes, TagLikeText
from generator.content.dialect.sparing import (
    MARKER,
    Contents,
    ContentsExtension,
    PlainParagraph,
    Preprocessors,
    QuickInlines,
    QuickUnescape,
)
from generator.content.dialect.trees import Cells, HeadingLevels

__all__ = ["ContentsExtension", "Dialect", "MergedFootnotes"]


_TABLES = {"use_align_attribute": True}


class Dialect(Extension):
    """Puts the parts of our dialect into a Markdown instance."""

    def __init__(self) -> None:
        super().__init__()
        self.indented: list[str] = []
        self.headings = HeadingLevels()
        self._attributes: MarkedAttributes | None = None
        self._escapes: QuickUnescape | None = None
        self._contents: Contents | None = None
        self._preprocessors: Preprocessors | None = None

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the parts (the name is Python-Markdown's)."""
        md.registerExtension(self)
        parser = md.parser
        parser.blockprocessors.register(PlainParagraph(parser), "plain_paragraph", 1000)
        parser.blockprocessors.register(IndentedText(parser, self.indented), "code", 80)
        parser.blockprocessors.register(WholeRows(parser, _TABLES), "table", 75)
        parser.blockprocessors.register(NumberedList(parser), "olist", 40)
        parser.blockprocessors.register(VietnameseAdmonition(parser), "admonition", 105)
        md.preprocessors.register(TagLikeText(md), "tag_like", 22)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_br", 181)
        md.treeprocessors.register(QuickInlines(md), "inline", 20)
        self._attributes = MarkedAttributes(md)
        self._escapes = QuickUnescape(md)
        md.treeprocessors.register(self._attributes, "attr_list", 8)
        md.treeprocessors.register(self._escapes, "unescape", 0)
        md.treeprocessors.register(self.headings, "heading_levels", 15)
        md.treeprocessors.register(Cells(md), "cells", 7)
        contents = md.treeprocessors["toc"]
        assert isinstance(contents, Contents), "ContentsExtension comes first"
        self._contents = contents
        self._preprocessors = Preprocessors(md)

    def reset(self) -> None:
        """Forget the last document."""
        self.indented.clear()
        self.headings.title = ""

    def begin(self, text: str, title: str) -> None:
        """Look at a text that is to be converted, and remember what it has."""
        assert self._attributes and self._escapes, "extendMarkdown() comes first"
        assert self._contents and self._preprocessors, "extendMarkdown() comes first"
        self.headings.title = title
        self._attributes.has_braces = "{" in text
        self._escapes.has_escapes = "\\" in text
        self._contents.marker = MARKER if MARKER in text else ""
        self._preprocessors.choose(text)
