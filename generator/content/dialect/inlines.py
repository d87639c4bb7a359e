"""Words of our dialect: what looks like HTML or like an attribute list but is text."""

from __future__ import annotations

import re

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor

ELEMENTS = frozenset(
    """a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del
    details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend
    li link main map mark marquee math menu meta meter nav noembed noframes noscript object ol
    optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script
    search section select small source span strike strong style sub summary sup svg table tbody
    td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp""".split()
)
_OPENING = re.compile(r"<(?=[/!?\w])")
_WHOLE_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>|<!--.*?-->", re.S)
# Each inline pattern that is registered needs one of these.
_BEGINS_PATTERN = re.compile(r"[`\\\[<&*_]|  \n")
_AUTOLINK = re.compile(r"<[^\s<>]+[:@][^\s<>]*>")


class TagLikeText(Preprocessor):
    """Escapes `<` outside code unless it begins a whole tag of HTML, a comment or an autolink."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of the text (the name is Python-Markdown's)."""
        text = "\n".join(lines)
        if "<" not in text:
            return lines
        pieces = re.split(r"(`+[^`\n]*`+)", text)
        pieces[::2] = [_OPENING.sub(_escaped, piece) for piece in pieces[::2]]
        return "".join(pieces).split("\n")


def _escaped(opening: re.Match[str]) -> str:
    text, start = opening.string, opening.start()
    if text.endswith("](", 0, start):  # an address in angle brackets
        return "<"
    tag = _WHOLE_TAG.match(text, start)
    if tag and (tag[1] is None or tag[1].lower() in ELEMENTS):
        return "<"
    return "<" if _AUTOLINK.match(text, start) else "&lt;"


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


class MarkedAttributes(AttrListTreeprocessor):
    """Attribute lists only where braces begin with `:`, `#` or `.`."""

    _BASE = r"\{(?::[ ]*|(?=[#.]))([^\}\n ][^\}\n]*)[ ]*\}"
    # The stubs call these final; the library reads them through self.
    HEADER_RE = re.compile(rf"[ ]+{_BASE}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_BASE}")  # type: ignore[misc]
