"""Views of whole pages, one for each template; their parts are in `views`."""

from __future__ import annotations

from generator.model.document import Correction
from generator.model.when import When
from generator.outputs.opening import OpeningView
from generator.outputs.views import (
    BodyParts,
    Chrome,
    CreditView,
    Head,
    Image,
    Link,
    Summary,
    TocEntry,
)
from generator.values import Struct


class ArticleText(Struct, frozen=True):
    """What an article holds between header and footer: equal in many sites for what origins give.

    `origin` and `origin_url` are set where another office wrote it; `writer` and `writer_url` are
    the office that did, here or elsewhere. `url` is the canonical address, `picture` the absolute
    one of the image there.
    """

    url: str
    lang: str
    writer: str
    writer_url: str
    picture: str
    breadcrumbs: tuple[Link, ...]
    title: str
    date: When | None
    updated: When | None
    author: str
    source: CreditView | None
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
    corrections: tuple[Correction, ...] = ()


class ArticleView(Struct, frozen=True):
    """An article."""

    head: Head
    chrome: Chrome
    text: ArticleText


class Hotline(Struct, frozen=True):
    """A telephone number that citizens must know, and whose it is."""

    name: str
    phone: str
    phone_uri: str


class PageView(Struct, frozen=True):
    """A page of its own, such as the introduction.

    `hotlines` are the site's numbers, None where the page does not ask for them.
    """

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
    twin: Link | None = None  # the same page in the other language
    author: str = ""
    source: CreditView | None = None
    corrections: tuple[Correction, ...] = ()
    hotlines: tuple[Hotline, ...] | None = None


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
    opening: OpeningView | None = None
    hamlets: tuple[Link, ...] = ()


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
    opening: OpeningView | None = None


class LinkGroup(Struct, frozen=True):
    """A titled group of links on the site map for people, in a language."""

    title: str
    links: tuple[Link, ...]
    lang: str = "vi"


class SiteMapView(Struct, frozen=True):
    """The site map for people (sơ đồ trang)."""

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]


class Letter(Struct, frozen=True):
    """The pages whose titles begin with one letter, "#" for what is none."""

    letter: str
    links: tuple[Link, ...]


class SearchView(Struct, frozen=True):
    """The search page (tìm kiếm): facets, the shards of the index, and the pages from A to Z.

    `shards` are paths from the site's root, in the order in which they are to be read.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    sections: tuple[Link, ...]
    categories: tuple[Link, ...]
    years: tuple[str, ...]
    shards: tuple[str, ...]
    letters: tuple[Letter, ...]


class NotFoundView(Struct, frozen=True):
    """The page for an address that does not exist; all its links use the base path."""

    head: Head
    chrome: Chrome
    sections: tuple[Link, ...]


class WithdrawnView(Struct, frozen=True):
    """The notice in the place of what was withdrawn: since when and why, and nothing else of it.

    `breadcrumbs` is the section that it was in, where that is still there.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    date: When
    why: str


class RedirectView(Struct, frozen=True):
    """A small page at an old address: `to` is relative to it, `canonical` absolute."""

    to: str
    canonical: str
