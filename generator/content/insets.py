"""Pictures in the HTML of a text: where they stand, and what the editor said of each."""

from __future__ import annotations

import re
from html import unescape

from generator.model.body import Inset, Ref
from generator.model.span import Span

_ATTRIBUTES = r'(?:\s[\w:-]+(?:="[^"]*")?)*'
IMAGE = rf"<img{_ATTRIBUTES}>"
ALONE = rf"<p>(?P<alone>{IMAGE})</p>"
ROW = rf"<p>(?P<row>{IMAGE}(?:\s*(?:<br>\s*)*{IMAGE})+)\s*</p>"  # side by side, no word between
_TAG = re.compile(IMAGE)
_ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)")?')
_OURS = ("src", "alt", "width", "height")
_NESTED = re.compile(r"<picture\b[^>]*>(.*?)</picture>", re.S)


def images_of(row: str) -> list[str]:
    """Return the elements of the pictures in a row."""
    return _TAG.findall(row)


def without_nesting(html: str) -> str:
    """Return HTML whose pictures stand by themselves: each gets a `<picture>` of its own."""
    if "<picture" not in html:
        return html
    return _NESTED.sub(lambda match: "".join(images_of(match[1])), html)


def alt_of(tag: str) -> str:
    """Return the words for those who do not see a picture, as HTML."""
    return dict(_attributes(tag)).get("alt", "")


def inset(tag: str, target: str, where: Span, role: str) -> Inset:
    """Return a picture of a text; one that stands alone with a title has that for its caption."""
    attributes = dict(_attributes(tag))
    caption = unescape(attributes.get("title", "")) if role == "figure" else ""
    role = role if role != "figure" or caption else ""
    missing = f'<span class="missing">{alt_of(tag)}</span>'
    otherwise = f"<p>{missing}</p>" if role == "figure" else missing
    taken = (*_OURS, "title") if caption else _OURS
    kept = (f' {name}="{value}"' for name, value in attributes.items() if name not in taken)
    ref = Ref(target, "", "", otherwise, where, media=True)
    return Inset(ref, unescape(alt_of(tag)), caption, role, "".join(kept))


def _attributes(tag: str) -> list[tuple[str, str]]:
    return _ATTRIBUTE.findall(tag.removeprefix("<img"))
