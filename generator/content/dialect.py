"""Our dialect of Python-Markdown: what keeps every word of a Vietnamese official text.

- indented lines are paragraphs, not code: in such texts indentation is never code;
- `\\` at the end of a line breaks it, as in pandoc and CommonMark;
- list numbers stay as they were typed, as clauses of law are cited by number;
- `<Tên xã>` is text unless HTML has such an element; `{…}` is text unless it begins with `:#.`;
- admonitions have Vietnamese titles; tables align by class; tabs and headings as DESIGN §4.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, OListProcessor
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

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
_TAG_LIKE = re.compile(r"<(?=/?[^\W\d_][^\s<>:@/]*)(/?)([^\W\d_][\w-]*)(?![\w:@.+-]*[:@])")
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


class Dialect(Extension):
    """Puts the parts of our dialect into a Markdown instance."""

    def __init__(self) -> None:
        super().__init__()
        self.indented: list[str] = []
        self.headings = HeadingLevels()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the parts (the name is Python-Markdown's)."""
        md.registerExtension(self)
        parser = md.parser
        parser.blockprocessors.register(IndentedText(parser, self.indented), "code", 80)
        parser.blockprocessors.register(NumberedList(parser), "olist", 40)
        parser.blockprocessors.register(VietnameseAdmonition(parser), "admonition", 105)
        md.preprocessors.register(TagLikeText(md), "tag_like", 22)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(\\)\n", "br"), "backslash_br", 181)
        md.treeprocessors.register(MarkedAttributes(md), "attr_list", 8)
        md.treeprocessors.register(self.headings, "heading_levels", 15)
        md.treeprocessors.register(AlignedCells(md), "aligned_cells", 7)

    def reset(self) -> None:
        """Forget the last document."""
        self.indented.clear()
        self.headings.title = ""


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
    SIBLING_TAGS = ["ol"]

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
        if listed is None or len(set(numbers)) == 1 and len(numbers) > 1:
            return
        items = [item for item in listed[before:] if item.tag == "li"]
        due = before + int(listed.get("start", "1"))
        for item, number in zip(items, numbers, strict=False):
            if number != due:
                item.set("value", str(number))
            due = number + 1


class VietnameseAdmonition(AdmonitionProcessor):
    """`!!! note` with a Vietnamese title; other words after `!!!` are the title themselves."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return the class and the title (the name is Python-Markdown's)."""
        words, title = match.group(1), match.group(2)
        kind = words.split(" ", 1)[0].lower()
        if kind not in _TITLES:
            return "note", f"{words}: {title}" if title else words
        return kind, title or _TITLES[kind]


class TagLikeText(Preprocessor):
    """Escapes `<` before words that are no HTML element, outside code."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "<" not in text:
            return lines
        pieces = re.split(r"(`+[^`\n]*`+)", text)
        pieces[::2] = [_TAG_LIKE.sub(_escaped, piece) for piece in pieces[::2]]
        return "".join(pieces).split("\n")


def _escaped(match: re.Match[str]) -> str:
    return match[0] if match[2].lower() in ELEMENTS else "&lt;" + match[0][1:]


class MarkedAttributes(AttrListTreeprocessor):
    """Attribute lists only where braces begin with `:`, `#` or `.`."""

    _BASE = r"\{(?::[ ]*|(?=[#.]))([^\}\n ][^\}\n]*)[ ]*\}"
    HEADER_RE = re.compile(rf"[ ]+{_BASE}[ ]*$")
    BLOCK_RE = re.compile(rf"\n[ ]*{_BASE}[ ]*$")
    INLINE_RE = re.compile(rf"^{_BASE}")


class HeadingLevels(Treeprocessor):
    """Drops an h1 that repeats the title; a body with an h1 of its own shifts down by one."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""

    def run(self, root: Element) -> None:
        first = next((element for element in root if element.tag == "h1"), None)
        if first is not None and _folded("".join(first.itertext())) == _folded(self.title):
            root.remove(first)
        headings = [element for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
        if any(heading.tag == "h1" for heading in headings):
            for heading in headings:
                heading.tag = f"h{min(int(heading.tag[1]) + 1, 6)}"


class AlignedCells(Treeprocessor):
    """Turns the alignment of table cells into a class, as styles are not for content."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("td", "th") and (side := cell.attrib.pop("align", "")):
                cell.set("class", f"{cell.get('class', '')} {side}".strip())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
