"""Markdown to HTML. The one module that knows Python-Markdown and Pygments.

An instance is made once per process and reset between documents; after a crash it is dropped.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.codehilite import CodeHiliteExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.tables import TableExtension

from generator.content.dialect import ContentsExtension, Dialect, MergedFootnotes
from generator.content.limits import TooSlow, cpu_limit
from generator.model.body import Heading
from generator.values import Struct
from generator.vietnamese.slugs import slug_of


def _heading_id(text: str) -> str:
    """Return the id of a heading; `site`, counted `site_1`, would look like the theme's."""
    slug = slug_of(text) or "muc"
    return "muc-site" if slug == "site" else slug


class Unreadable(Exception):
    """Python-Markdown crashed on a text; `slow` says that it was stopped for taking too long."""

    def __init__(self, *, slow: bool) -> None:
        super().__init__("slow" if slow else "crash")
        self.slow = slow


class Converted(Struct, frozen=True):
    """HTML, not yet sanitised; the headings; the first lines of blocks that look like code."""

    html: str
    headings: tuple[Heading, ...]
    indented: tuple[str, ...]


def convert(text: str, title: str) -> Converted:
    """Return a text as HTML; raises Unreadable after two seconds of CPU time or a crash."""
    markdown, dialect = _instance()
    try:
        with cpu_limit():
            markdown.reset()
            dialect.begin(text, title)
            html = markdown.convert(text)
            headings = tuple(_headings(markdown.toc_tokens))  # type: ignore[attr-defined]
            return Converted(html, headings, tuple(dialect.indented))
    except TooSlow:
        _instance.cache_clear()
        raise Unreadable(slow=True) from None
    except Exception as error:  # any crash of the library is one document's problem
        _instance.cache_clear()
        raise Unreadable(slow=False) from error


@lru_cache(maxsize=1)
def _instance() -> tuple[Markdown, Dialect]:
    dialect = Dialect()
    extensions = [  # by themselves: by their names, all that is installed would be looked through
        TableExtension(),
        FencedCodeExtension(),
        CodeHiliteExtension(guess_lang=False, css_class="codehilite"),
        ContentsExtension(slugify=lambda text, separator: _heading_id(text), toc_depth="2-6"),
        AttrListExtension(),
        AdmonitionExtension(),
        MergedFootnotes(BACKLINK_TITLE="Về chỗ chú thích {} trong bài", BACKLINK_TEXT="↩"),
        dialect,
    ]
    markdown = Markdown(extensions=extensions, output_format="html")
    # The library looks through the first for every element, and makes a list for every block.
    markdown.block_level_elements = frozenset(markdown.block_level_elements)  # type: ignore[assignment]
    markdown.parser.blockprocessors = tuple(markdown.parser.blockprocessors)  # type: ignore[assignment]
    return markdown, dialect


def _headings(tokens: list[dict[str, object]]) -> list[Heading]:
    found: list[Heading] = []
    for token in tokens:
        text = unescape(re.sub(r"<[^>]*>", "", str(token["name"])))
        found.append(Heading(int(str(token["level"])), str(token["id"]), text))
        children = token["children"]
        assert isinstance(children, list)
        found += _headings(children)
    return found
