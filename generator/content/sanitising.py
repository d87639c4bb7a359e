"""The sanitising policy: what HTML a body may hold. The one module that knows nh3.

Everything else is removed, and told to the editor with its line. The order is Markdown, tree
processors, this; addresses are taken out here and put in again for each site that shows the body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection
from html.parser import HTMLParser

import nh3
from pygments.token import STANDARD_TYPES

from generator.content.places import Places
from generator.problems import Problem, problem
from generator.sources.files import normal

NESTING_LIMIT = 200
_TAGS = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp small
    source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var audio
    video""".split()
)
_DROPPED_WHOLE = frozenset(
    """script style template noscript noembed noframes title textarea xmp plaintext svg math
    object embed iframe applet form select button""".split()
)
_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title"},
    "a": {"href", "hreflang", "download"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
    "details": {"open"},
    "audio": {"src", "controls", "preload"},
    "video": {"src", "controls", "preload", "poster", "width", "height"},
    "source": {"src", "type", "media", "sizes"},
    "track": {"src", "kind", "srclang", "label", "default"},
}
_CLASSES = frozenset(
    """codehilite footnote footnote-ref footnote-backref admonition admonition-title note info tip
    hint important warning caution danger left center right""".split()
) | {name for name in STANDARD_TYPES.values() if name}
_CLASSED = ("div", "span", "p", "a", "sup", "li", "ol", "ul", "table", "td", "th", "pre", "code")
_ID = re.compile(r"[A-Za-z0-9][\w:.-]{0,79}")
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*):", re.I)
_STRANGE = re.compile(
    rf"\s(?:href|src)\s*=\s*[\"']?(?!https?:|mailto:|tel:){_SCHEME.pattern}", re.I
)
_ADDRESSES = (" href=", " src=", " poster=")
THEME_ID_PREFIX = "site_"

Address = Callable[[str, str, str], str | None]


class Sanitiser:
    """Cleans HTML for one set of address schemes; `address(tag, attribute, value)` rewrites."""

    def __init__(self, schemes: frozenset[str]) -> None:
        self.schemes = set(schemes) | {"http", "https", "mailto", "tel"}
        self._address: Address = _as_it_is
        self._cleaner = nh3.Cleaner(
            tags=set(_TAGS),
            clean_content_tags=set(_DROPPED_WHOLE),
            attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
            allowed_classes={tag: set(_CLASSES) for tag in _CLASSED},
            url_schemes=self.schemes,
            attribute_filter=self._attribute,
            link_rel=None,
        )

    def clean(self, html: str, address: Address) -> str:
        """Return HTML that holds only what the policy allows, in NFC, stable under itself."""
        text = html
        for _ in range(4):
            cleaned = _plain(self._cleaner.clean(text))
            if cleaned == text:
                break
            text = cleaned
        if not any(name in text for name in _ADDRESSES):
            return text
        self._address = address
        try:
            return self._cleaner.clean(text)
        finally:
            self._address = _as_it_is

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name in ("href", "src", "poster"):
            return self._address(tag, name, value.strip())
        if name == "id" and (not _ID.fullmatch(value) or value.lower().startswith(THEME_ID_PREFIX)):
            return None
        return value


def _as_it_is(_tag: str, _name: str, value: str) -> str:
    return value


def _plain(html: str) -> str:
    """As files are read: entities bring back what was removed there."""
    return normal(html)


def too_deep(html: str) -> bool:
    """Whether elements nest deeper than the limit: nh3 cannot be interrupted."""
    if html.count("<") <= NESTING_LIMIT:
        return False
    depth = deepest = 0
    for match in re.finditer(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)", html):
        if match[2].lower() in ("br", "hr", "img", "input", "col", "source", "track", "wbr"):
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest > NESTING_LIMIT


def removed(before: str, after: str, places: Places) -> list[Problem]:
    """Return a fault for each element and attribute of the source that was sanitised away."""
    if before == after:
        return []
    was, now = _Inventory(before), _Inventory(after)
    problems: list[Problem] = []
    for tag, count in sorted((was.tags - now.tags).items()):
        kept = was.tags[tag] - count
        for number in range(count):
            place = places.search(rf"<{re.escape(tag)}\b", number + (kept if tag in _TAGS else 0))
            if place:
                problems.append(problem("the-bi-bo", place, width=len(tag) + 1, tag=tag))
    gone = was.attributes - now.attributes
    for (tag, name), count in sorted(gone.items()):
        if tag in was.tags - now.tags and tag not in _TAGS:
            continue
        for number in range(count):
            pattern = rf"<{re.escape(tag)}\b[^<>]*?\s{re.escape(name)}\b"
            place = places.search(pattern, number)
            if place:
                problems.append(problem("thuoc-tinh-bi-bo", place, tag=tag, name=name))
    return problems


def refused_addresses(html: str, schemes: Collection[str]) -> list[str]:
    """Return the addresses of links and pictures whose scheme is none of `schemes`."""
    lowered = html.lower()
    if "href" not in lowered and "src" not in lowered:
        return []
    if not _STRANGE.search(html):
        return []
    return [
        address
        for address in _Inventory(html).addresses
        if (match := _SCHEME.match(address)) and match[1].lower() not in schemes
    ]


class _Inventory(HTMLParser):
    """Counts the elements and attributes of an HTML text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[tuple[str, str]] = Counter()
        self.addresses: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element (the name is HTMLParser's)."""
        self.tags[tag] += 1
        self.attributes.update((tag, name) for name, _ in attrs)
        self.addresses += [value for name, value in attrs if name in ("href", "src") and value]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element written `<br/>`."""
        self.handle_starttag(tag, attrs)
