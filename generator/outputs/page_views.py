"""Views of whole pages, one for each template; their parts are in `views`."""

from __future__ import annotations

from generator.model.when import When
from generator.outputs.views import (
    BodyParts,
    Chrome,
    Head,
    Image,
    Link,
    Summary,
    TocEntry,
)
from generator.values import Struct


class ArticleText(Struct, frozen=True):
    """What an article holds between header and footer: equal in many sites for what origins give.

    `origin` and `origin_url` are set where another office wrote it.
    """

    breadcrumbs: tuple[Link, ...]
    title: str
    date: When | None
    updated: When | None
    author: str
    source: Link | None
    source_date: When | None
    summary: str
    image: Image | None
    category: Link | None
    tags: tuple[Link, ...]
    headings: tuple[TocEntry, ...]
    body: BodyParts
    origin: str
    origin_url: str
    newer: Link | None
    older: Link | None


class ArticleView(Struct, frozen=True):
    """An article."""

    head: Head
    chrome: Chrome
    text: ArticleText


class PageView(Struct, frozen=True):
    """A page of its own, such as the introduction."""

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    title: str
    updated: When | None
    summary: str
    image: Image | None
    headings: tuple[TocEntry, ...]
    body: BodyParts
    origin: str
    origin_url: str


class ListView(Struct, frozen=True):
    """A list: a section, a year, a category, a tag, or one of its numbered pages.

    `shows` says which: section, pages, year, category or tag. `number` is the number of a
    numbered page, 0 on the list's own page; `items` may be empty, and the page then says so.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    shows: str
    title: str
    number: int
    intro: BodyParts
    items: tuple[Summary, ...]
    newer: Link | None
    older: Link | None
    years: tuple[Link, ...]
    feed: str


class HomeView(Struct, frozen=True):
    """The home page of a commune: who, where, which number, what is new, what must I do."""

    head: Head
    chrome: Chrome
    introduction: str
    local: tuple[Summary, ...]
    local_more: Link | None
    province: tuple[Summary, ...]
    province_more: Link | None
    guides: tuple[Summary, ...]
    sections: tuple[Link, ...]
    banner: Image | None = None


class DirectoryEntry(Struct, frozen=True):
    """A site in the hub's directory."""

    url: str
    name: str
    type: str
    full_name: str


class District(Struct, frozen=True):
    """A district of the hub's directory with its sites in Vietnamese order."""

    id: str
    name: str
    sites: tuple[DirectoryEntry, ...]


class HubView(Struct, frozen=True):
    """The home page of the hub: the directory of all communes and the province's news."""

    head: Head
    chrome: Chrome
    introduction: str
    news: tuple[Summary, ...]
    news_more: Link | None
    guides: tuple[Summary, ...]
    districts: tuple[District, ...]
    site_count: int


class LinkGroup(Struct, frozen=True):
    """A titled group of links on the site map for people."""

    title: str
    links: tuple[Link, ...]


class SiteMapView(Struct, frozen=True):
    """The site map for people (sơ đồ trang)."""

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]


class NotFoundView(Struct, frozen=True):
    """The page for an address that does not exist; all its links use the base path."""

    head: Head
    chrome: Chrome
    sections: tuple[Link, ...]


class RedirectView(Struct, frozen=True):
    """A small page at an old address: `to` is relative to it, `canonical` absolute."""

    to: str
    canonical: str
