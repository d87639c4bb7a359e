"""Outputs for machines: sitemap, robots, redirects, traces of origin, the mark of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.marking import MARK
from generator.model.pictures import Variant
from generator.outputs.desk import Desk
from generator.outputs.lists import Listing, listings_of
from generator.outputs.output import AssetCopy, Maker, Output, paths_of, template, written
from generator.outputs.page_views import RedirectView
from generator.outputs.search import URL as SEARCH
from generator.site.assembled import Page
from generator.site.paging import leaves
from generator.site.permalinks import absolute, file_of, root_from
from generator.values import Struct


class SitemapEntry(Struct, frozen=True):
    """A page of the sitemap: its absolute address; the day of its last change, or ""."""

    url: str
    changed: str


class SitemapView(Struct, frozen=True):
    """The canonical pages of a site."""

    entries: tuple[SitemapEntry, ...]


class RobotsView(Struct, frozen=True):
    """What robots are told."""

    sitemap: str


class Moved(Struct, frozen=True):
    """An old address (a path of the site) and the one that took its place."""

    path: str
    to: str


class RedirectsView(Struct, frozen=True):
    """All old addresses of a site."""

    redirects: tuple[Moved, ...]


class Trace(Struct, frozen=True):
    """A page that another office wrote: its path, its source, its original's address."""

    path: str
    origin: str
    id: str
    source: str
    canonical: str


class TracesView(Struct, frozen=True):
    """All pages of a site that other offices wrote."""

    pages: tuple[Trace, ...]


class MarkView(Struct, frozen=True):
    """The mark that says that trangxa made a tree, and whether drafts are in it."""

    slug: str
    drafts: bool


def sitemap(desk: Desk) -> Iterator[Output]:
    """Yield sitemap.xml: home, lists, and the pages that are canonical here; and robots.txt."""
    base = desk.site.settings.base_url
    entries = [SitemapEntry(absolute(base, url), "") for url in ("/", "/so-do.html", SEARCH)]
    for listing in listings_of(desk.site):
        if listing.indexed:
            entries += _list_entries(base, listing)
    entries += [
        SitemapEntry(page.canonical, _changed(page))
        for page in desk.site.pages
        if page.canonical.startswith(base) and page.indexed
    ]
    ordered = tuple(sorted(entries, key=lambda entry: entry.url))
    yield written("sitemap.xml", "sitemap", SitemapView(ordered), paths_of(desk.site.pages))
    yield written("robots.txt", "robots", RobotsView(absolute(base, "/sitemap.xml")))


def _list_entries(base: str, listing: Listing) -> list[SitemapEntry]:
    return [
        SitemapEntry(
            absolute(base, listing.url_of(leaf.number)),
            max((_changed(page) for page in leaf.items), default=""),
        )
        for leaf in leaves(listing.pages)
        if leaf.number or listing.shows != "hamlet"
    ]


def _changed(page: Page) -> str:
    changed = page.document.updated or page.document.date
    return changed.iso if changed else ""


def redirects(desk: Desk) -> Iterator[Output]:
    """Yield the list of old addresses, and a small page where a file can stand at one."""
    moved = tuple(Moved(each.path, each.to) for each in desk.site.redirects)
    yield written(".site/redirects.json", "redirects", RedirectsView(moved))
    base = desk.site.settings.base_url
    for each in moved:
        if each.path.endswith((".html", "/")):
            to = root_from(each.path) + each.to.removeprefix("/")
            view = RedirectView(to or "./", absolute(base, each.to))
            yield template(file_of(each.path), "redirect.html", view)


def traces(desk: Desk) -> Iterator[Output]:
    """Yield the list of pages that other offices wrote, and the mark of the tree."""
    pages = tuple(
        Trace(page.url, page.origin.id, page.document.id, page.document.path, page.canonical)
        for page in desk.site.pages
        if page.origin
    )
    sources = paths_of(page for page in desk.site.pages if page.origin)
    yield written(".site/origins.json", "traces", TracesView(pages), sources)
    yield written(MARK, "mark", MarkView(desk.site.settings.slug, desk.site.drafts))


def attachments(desk: Desk) -> Iterator[Output]:
    """Yield the files that the pages planned so far use: comes after all that have bodies."""
    for (url, path), view in sorted(desk.files.items(), key=lambda each: each[0]):
        kind = "image" if isinstance(view, Variant) else "copy"
        yield Output(file_of(url), Maker(kind), view, (path,))


def asset(path: str, name: str, digest: str) -> Output:
    """Return the output of a theme's asset."""
    return Output(path, Maker("asset"), AssetCopy(name, digest))
