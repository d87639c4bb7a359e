"""Outputs: Atom feeds (RFC 4287) of the site's own items, of dated sections and of hamlets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.desk import Desk
from generator.outputs.lists import hamlet_listing
from generator.outputs.output import Output, paths_of, written
from generator.site.assembled import Page
from generator.site.permalinks import TAG_YEAR, absolute, file_of
from generator.values import Struct

LENGTH = 20
_EPOCH = "1970-01-01T00:00:00Z"


class FeedEntry(Struct, frozen=True):
    """An item of a feed; `url` is absolute, dates are RFC 3339."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    author: str
    category: str


class FeedView(Struct, frozen=True):
    """A feed. `updated` is the newest item's, so that no clock gets into it."""

    id: str
    title: str
    author: str
    url: str
    home: str
    updated: str
    entries: tuple[FeedEntry, ...]


def feeds(desk: Desk) -> Iterator[Output]:
    """Yield the feed of the site's own items, one for each dated section and each hamlet."""
    settings = desk.site.settings
    own = desk.site.section("tin-tuc")
    yield _feed(desk, "/feed.xml", settings.full_name, "/", own.pages if own else ())
    for section in desk.site.sections:
        if section.dated and section.indexed:
            title = f"{section.title} – {settings.full_name}"
            yield _feed(desk, f"{section.url}feed.xml", title, section.url, section.pages)
    for listing in map(hamlet_listing, desk.site.sheets.neighbourhoods):
        title = f"{listing.title} – {settings.full_name}"
        yield _feed(desk, listing.feed, title, listing.own, listing.pages)


def _feed(desk: Desk, url: str, title: str, home: str, pages: tuple[Page, ...]) -> Output:
    settings = desk.site.settings
    entries = tuple(_entry(desk, page) for page in pages[:LENGTH])
    year = settings.valid_from.year if settings.valid_from else TAG_YEAR
    authority = settings.province.feed_authority
    view = FeedView(
        id=f"tag:{authority},{year}:{settings.slug}{url.removesuffix('feed.xml')}",
        title=title,
        author=settings.agency,
        url=absolute(settings.base_url, url),
        home=absolute(settings.base_url, home),
        updated=max((entry.updated for entry in entries), default=_EPOCH),
        entries=entries,
    )
    return written(file_of(url), "feed", view, paths_of(pages[:LENGTH]))


def _entry(desk: Desk, page: Page) -> FeedEntry:
    document, settings = page.document, desk.site.settings
    category = desk.categories.get(document.category)
    assert document.date is not None, "only dated pages are in feeds"
    published = document.date
    return FeedEntry(
        id=desk.identifier(page),
        title=document.title,
        url=absolute(settings.base_url, page.url),
        published=published.instant,
        updated=(document.updated or published).instant,
        summary=document.excerpt,
        author=document.author or (page.origin.name if page.origin else settings.agency),
        category=category.text if category else "",
    )
