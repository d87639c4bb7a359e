"""The rule that every built page obeys, said independently of the sanitiser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

FRAMES = "https://www.youtube-nocookie.com/embed/"
THEME_PREFIX = "site_"
# What the theme may use; a text is held to the narrower list below.
_FORBIDDEN = frozenset(
    """applet base basefont bgsound button embed fieldset form frame frameset image input isindex
    keygen layer marquee math menuitem noembed noframes noscript object option param plaintext
    portal select slot style svg template textarea xmp""".split()
)
_IN_TEXTS = frozenset(
    """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp small
    source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var audio
    video iframe""".split()
)
_IN_LETTERS = frozenset("a h2 h3 li p section ul".split())  # of the search page
_ADDRESSES = frozenset(
    "action background cite classid codebase data dynsrc formaction href icon longdesc "
    "lowsrc manifest ping poster profile src srcset usemap xlink:href".split()
)
_SCHEMES = ("", "http", "https", "mailto", "tel")
_REQUESTS = frozenset("background data dynsrc lowsrc poster src srcset".split())
_NEVER = frozenset("formaction ping srcdoc style target nonce autofocus is xmlns".split())
_ASSET = r"(?:/|(?:\.\./)*)assets/[a-z-]+\.[0-9a-f]{8}\.\w+"
_RUNNING = re.compile(r"(?:javascript|vbscript|livescript|data|blob|file|view-source)\s*:", re.I)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a page may be: a redirect page refreshes itself to a local address."""

    redirect: bool = False

    def violations(self, page: str) -> list[str]:
        """Return what is wrong with a page, and with what a browser makes of it a second time."""
        tree = LexborHTMLParser(page)
        again = LexborHTMLParser(tree.html or "")
        return sorted({*self._violations(tree), *self._violations(again)})

    def _violations(self, tree: LexborHTMLParser) -> Iterator[str]:
        assert tree.root is not None
        for node in tree.root.traverse(include_text=False):
            yield from self._element(node)
        for node in tree.css(".body *"):
            yield from _text_element(node)
        for node in tree.css(".letters *"):
            if node.tag not in _IN_LETTERS:
                yield f"in the list: {node.tag}"

    def _element(self, node: LexborNode) -> Iterator[str]:
        tag = node.tag or ""
        attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
        if tag in _FORBIDDEN and not _is_of_the_theme(node, tag, attributes):
            yield f"element {tag}"
        if tag == "script" and not _is_harmless_script(node, attributes):
            yield "element script"
        if tag == "iframe" and not attributes.get("src", "").startswith(FRAMES):
            yield "frame"
        if tag == "link":
            yield from _link(attributes)
        if tag == "meta" and "http-equiv" in attributes:
            yield from self._meta(attributes)
        for name, value in attributes.items():
            yield from _attribute(tag, name, value)

    def _meta(self, attributes: dict[str, str]) -> Iterator[str]:
        local = re.fullmatch(r"0; url=[A-Za-z0-9./_-]+", attributes.get("content", ""))
        if not self.redirect or attributes["http-equiv"] != "refresh" or not local:
            yield "meta http-equiv"


def _is_of_the_theme(node: LexborNode, tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element is a control or drawing that the theme itself has, in its place."""
    if tag == "svg":
        drawn = {each.tag for each in node.traverse(include_text=False)}
        return attributes.get("class") == "icon" and drawn <= {"svg", "circle", "path"}
    if tag == "form":
        local = re.fullmatch(r"[./]*tim-kiem\.html", attributes.get("action", ""))
        return attributes.get("role") == "search" and local is not None
    if tag == "template":
        return attributes.get("class") == "found-inside"
    above: set[str | None] = set()
    parent = node.parent
    while parent is not None:
        above.add(parent.attributes.get("class"))
        parent = parent.parent
    controls = {"reader-tools", "page-tools", "site-search", "searching"}
    own = attributes.get("class") == "found-more"
    known = tag in ("button", "fieldset", "input", "option", "select")
    return known and (own or bool(above & controls)) and "body" not in above


def _is_harmless_script(node: LexborNode, attributes: dict[str, str]) -> bool:
    """Whether a script is a data block, or one of the theme's own modules."""
    if attributes.get("type") == "application/ld+json":
        return True
    own = re.fullmatch(_ASSET, attributes.get("src", ""))
    return attributes.get("type") == "module" and own is not None and not node.text()


def _link(attributes: dict[str, str]) -> Iterator[str]:
    """Only the theme’s own sheet and icons are fetched; the others are only names."""
    rel, href = attributes.get("rel", ""), attributes.get("href", "")
    fetched = rel in ("icon", "apple-touch-icon", "stylesheet")
    if not fetched and rel not in ("canonical", "alternate", "schema.DC"):
        yield f"link {rel}"
    if fetched and not re.fullmatch(_ASSET, href):
        yield f"link {rel} to {href}"


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f"attribute {name}"
    if name in _NEVER:
        yield f"attribute {name}"
    plain = re.sub(r"[\x00-\x20]", "", value)
    if name in _ADDRESSES and _RUNNING.match(plain):
        yield f"address {name}"
    if name in _ADDRESSES and not _is_known_scheme(plain):
        yield f"scheme {name}"
    if name in _REQUESTS and tag != "iframe" and not _is_local(plain):
        yield f"request {name}"


def _is_known_scheme(address: str) -> bool:
    scheme, colon, _ = address.partition(":")
    return not colon or not re.fullmatch(r"[\w.+-]*", scheme) or scheme.lower() in _SCHEMES


def _is_local(address: str) -> bool:
    try:
        parts = urlsplit(address.replace("\\", "/"))
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc


def _text_element(node: LexborNode) -> Iterator[str]:
    """Hold an element of a text to the sanitising policy."""
    if node.tag not in _IN_TEXTS:
        yield f"in a text: {node.tag}"
    if (node.attributes.get("id") or "").lower().startswith(THEME_PREFIX):
        yield "in a text: id of the theme"
    if "name" in node.attributes:
        yield "in a text: name"
