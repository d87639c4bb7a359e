"""Words of our dialect: what looks like HTML or like an attribute list but is text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.preprocessors import Preprocessor

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


class MarkedAttributes(AttrListTreeprocessor):
    """Attribute lists only where braces begin with `:`, `#` or `.`, and there are some."""

    has_braces = True

    _BASE = r"\{(?::[ ]*|(?=[#.]))([^\}\n ][^\}\n]*)[ ]*\}"
    # The stubs call these final; the library reads them through self.
    HEADER_RE = re.compile(rf"[ ]+{_BASE}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_BASE}")  # type: ignore[misc]

    def run(self, doc: Element) -> None:
        """Set the attributes (the name is Python-Markdown's)."""
        if self.has_braces:
            super().run(doc)
