"""Writers: the bytes of files for machines, from their views. Each is a pure function."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from xml.etree import ElementTree as ET

from generator.model.lifetimes import Lifetimes
from generator.outputs.calendars import calendar
from generator.outputs.data_writers import dataset, index, json_text, schema, table
from generator.outputs.feeds import FeedEntry, FeedView
from generator.outputs.look import LookView
from generator.outputs.machine import (
    MarkView,
    RedirectsView,
    RobotsView,
    SitemapView,
    TracesView,
)
from generator.outputs.security import SecurityView
from generator.outputs.shards import search_index
from generator.outputs.table_writers import sheet, table_data

_ATOM = "http://www.w3.org/2005/Atom"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def feed(view: FeedView) -> str:
    """Return an Atom feed (RFC 4287)."""
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    _child(root, "id", view.id)
    _child(root, "title", view.title)
    _child(root, "updated", view.updated)
    _child(ET.SubElement(root, "author"), "name", view.author)
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": view.url})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": view.home})
    _child(root, "generator", "trangxa")
    for entry in view.entries:
        _entry(ET.SubElement(root, "entry"), entry)
    return _xml(root)


def _entry(node: ET.Element, entry: FeedEntry) -> None:
    _child(node, "id", entry.id)
    _child(node, "title", entry.title)
    ET.SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    _child(node, "published", entry.published)
    _child(node, "updated", entry.updated)
    _child(ET.SubElement(node, "author"), "name", entry.author)
    if entry.category:
        ET.SubElement(node, "category", {"term": entry.category})
    if entry.summary:
        _child(node, "summary", entry.summary)


def sitemap(view: SitemapView) -> str:
    """Return a sitemap (sitemaps.org, protocol 0.9)."""
    root = ET.Element("urlset", {"xmlns": _SITEMAP})
    for entry in view.entries:
        node = ET.SubElement(root, "url")
        _child(node, "loc", entry.url)
        if entry.changed:
            _child(node, "lastmod", entry.changed)
    return _xml(root)


def robots(view: RobotsView) -> str:
    """Return robots.txt: everything may be read."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {view.sitemap}\n"


def redirects(view: RedirectsView) -> str:
    """Return the list of old addresses for web servers."""
    moved = [{"from": each.path, "to": each.to, "status": 301} for each in view.redirects]
    return json_text({"version": 1, "redirects": moved})


def traces(view: TracesView) -> str:
    """Return the list of pages that other offices wrote."""
    pages = [
        {
            "path": page.path,
            "origin": page.origin,
            "id": page.id,
            "source": page.source,
            "canonical": page.canonical,
        }
        for page in view.pages
    ]
    return json_text({"version": 1, "pages": pages})


def lifetimes(view: Lifetimes) -> str:
    """Return the list of what is withdrawn, what has ended and what ends when, for publishing."""
    ends = [
        {"path": each.path, "files": list(each.files), "until": each.until} for each in view.ends
    ]
    withdrawn = [{"path": each.path, "date": each.date} for each in view.withdrawn]
    lists = {"withdrawn": withdrawn, "ended": list(view.ended), "ends": ends}
    return json_text({"version": 1, **lists})


def mark(view: MarkView) -> str:
    """Return the mark that says that trangxa made the tree."""
    return f"trangxa 1\n{view.slug}\n" + ("drafts\n" if view.drafts else "")


def security(view: SecurityView) -> str:
    """Return security.txt (RFC 9116)."""
    return (
        f"Contact: {view.contact}\n"
        f"Expires: {view.expires}\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: {view.canonical}\n"
    )


def look(view: LookView) -> str:
    """Return a site's own style sheet."""
    return view.css


WRITERS = cast(
    dict[str, Callable[[object], str]],
    {
        "feed": feed,
        "sitemap": sitemap,
        "robots": robots,
        "redirects": redirects,
        "traces": traces,
        "lifetimes": lifetimes,
        "mark": mark,
        "search": search_index,
        "security": security,
        "look": look,
        "calendar": calendar,
        "dataset": dataset,
        "table": table,
        "sheet": sheet,
        "table-data": table_data,
        "index": index,
        "schema": schema,
    },
)


def _child(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _xml(root: ET.Element) -> str:
    ET.indent(root, "")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode") + "\n"
