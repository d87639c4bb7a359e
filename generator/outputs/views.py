"""Views: all that one page may know, as plain frozen values. Their hash is a page's key.

Addresses (`url`) are from the site's own root (`/tin-tuc/`) or absolute (`https://…`); templates
write them with `to(url)`, which makes them relative to the page. An empty string means unknown.
Views hold data; the words around it are strings of the theme.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.when import When


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the words to click on."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the main menu. `state`: "" elsewhere, "page" this page, "section" inside it."""

    url: str
    text: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the site belongs to. `type`: xa, phuong, thi-tran, dac-khu or tinh (the hub)."""

    slug: str
    type: str
    name: str  # "Đức Tín"
    full_name: str  # "Xã Đức Tín"
    agency: str  # "Ủy ban nhân dân xã Đức Tín"
    district: str  # "Huyện Đức Linh"; "" for the hub
    province: str  # "Tỉnh Bình Thuận"
    base_url: str
    hub_url: str
    lang: str


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the agency; "" is shown as "đang cập nhật"."""

    address: str
    phone: str
    phone_uri: str  # "tel:+84…"
    email: str
    hours: str


@dataclass(frozen=True, slots=True)
class Accountable:
    """The person who answers for the site; "" is shown as "đang cập nhật"."""

    name: str
    post: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its address, the words for those who do not see it, its caption."""

    url: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A thing inside a body that a template shows: `kind` is video, film or audio."""

    kind: str
    title: str
    url: str


BodyParts = tuple[str | EmbedView, ...]  # str is safe HTML


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of an item. `origin` names who wrote it; "" is the site itself."""

    url: str
    title: str
    date: When | None
    summary: str
    image: Image | None
    origin: str
    category: Link | None
    priority: str
    pinned: bool
    lang: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page of one section and depth shows: header, menu, footer, emergencies.

    Made once per site, section and depth. `root` leads to the site's root (`../`, "" or the
    base path on the 404 page).
    """

    identity: Identity
    menu: tuple[MenuItem, ...]
    contact: Contact
    accountable: Accountable
    alerts: tuple[Link, ...]
    root: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page. `canonical` is absolute, or "" where a page has none (404)."""

    path: str
    title: str
    description: str
    canonical: str
    lang: str
    feeds: tuple[Link, ...] = ()
    og_type: str = "website"
    image: str = ""  # absolute
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of the text: level 2–6, the id of its anchor, its words."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article. `origin` and `origin_url` are set where another office wrote it."""

    head: Head
    chrome: Chrome
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


@dataclass(frozen=True, slots=True)
class PageView:
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


@dataclass(frozen=True, slots=True)
class ListView:
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


@dataclass(frozen=True, slots=True)
class HomeView:
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


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """A site in the hub's directory."""

    url: str
    name: str
    type: str
    full_name: str


@dataclass(frozen=True, slots=True)
class District:
    """A district of the hub's directory with its sites in Vietnamese order."""

    id: str
    name: str
    sites: tuple[DirectoryEntry, ...]


@dataclass(frozen=True, slots=True)
class HubView:
    """The home page of the hub: the directory of all communes and the province's news."""

    head: Head
    chrome: Chrome
    introduction: str
    news: tuple[Summary, ...]
    news_more: Link | None
    guides: tuple[Summary, ...]
    districts: tuple[District, ...]
    site_count: int


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A titled group of links on the site map for people."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """The site map for people (sơ đồ trang)."""

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that does not exist; all its links use the base path."""

    head: Head
    chrome: Chrome
    sections: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A small page at an old address: `to` is relative to it, `canonical` absolute."""

    to: str
    canonical: str
