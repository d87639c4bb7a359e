"""A crawl of built trees: where every link of every page leads."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"))


@dataclass
class Crawl:
    """What a crawl found: pages read, links that lead nowhere, canonical addresses."""

    pages: int = 0
    links: int = 0
    broken: list[str] = field(default_factory=list)
    canonical: dict[str, str] = field(default_factory=dict)
    ids_twice: list[str] = field(default_factory=list)


def crawl(out: Path, bases: dict[str, str]) -> Crawl:
    """Read all trees below `out` as if each stood at its base URL; `bases` maps slug to URL."""
    found = Crawl()
    places = sorted(((base, slug) for slug, base in bases.items()), key=lambda each: -len(each[0]))
    files = {
        slug: {path.relative_to(out / slug).as_posix() for path in (out / slug).rglob("*")}
        for slug in bases
    }
    anchors: dict[str, set[str]] = {}
    for slug, base in bases.items():
        for path in sorted(files[slug]):
            if path.endswith(".html"):
                _page(found, out / slug / path, base + path, anchors)
    known = {
        base + path.removesuffix("index.html") if path.endswith("index.html") else base + path
        for base, slug in places
        for path in files[slug]
    }
    for page, targets in anchors.items():
        for target in targets:
            found.links += 1
            inside = any(target.startswith(base) for base, _ in places)
            if inside and unquote(target.partition("#")[0]) not in known:
                found.broken.append(f"{page} -> {target}")
    return found


def _page(found: Crawl, place: Path, url: str, anchors: dict[str, set[str]]) -> None:
    tree = LexborHTMLParser(place.read_text("utf-8"))
    found.pages += 1
    at = url.removesuffix("index.html") if url.endswith("/index.html") else url
    targets = anchors.setdefault(url, set())
    for tag, attribute in _LINKS:
        for node in tree.css(f"{tag}[{attribute}]"):
            target = node.attributes.get(attribute) or ""
            if urlsplit(target).scheme in ("", "http", "https"):
                targets.add(urljoin(at, target))
            if tag == "link" and node.attributes.get("rel") == "canonical":
                found.canonical[url] = target
    for node in tree.css("source[srcset]"):
        for candidate in (node.attributes.get("srcset") or "").split(", "):
            targets.add(urljoin(at, candidate.split(" ")[0]))
    ids = [node.attributes.get("id") for node in tree.css("[id]")]
    if len(ids) != len(set(ids)):
        found.ids_twice.append(url)


def traces(out: Path, slug: str) -> dict[str, str]:
    """Return the paths of pages that other offices wrote, by id of the item."""
    document = json.loads((out / slug / ".site/origins.json").read_text("utf-8"))
    return {page["id"]: page["path"] for page in document["pages"]}
