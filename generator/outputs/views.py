"""Views: what pages are made of, and no more; plain frozen values whose hash is a page's key.

Addresses (`url`) are from the site's own root (`/tin-tuc/`) or absolute (`https://…`); templates
write them with `to(url)`, which makes them relative to the page. An empty string means unknown.
Views hold data; the words around it are strings of the theme.
"""

from __future__ import annotations

from generator.digests import Shared
from generator.model.fields import State
from generator.model.when import When
from generator.values import Struct


class Link(Struct, frozen=True):
    """An address and the words to click on."""

    url: str
    text: str


class CreditView(Struct, frozen=True):
    """Where a text was taken from: address, paper or office, author and date there.

    `quoted` says that it stands here word for word.
    """

    url: str
    text: str
    author: str
    date: When | None
    quoted: bool


class MenuItem(Struct, frozen=True):
    """An entry of the main menu. `state`: "" elsewhere, "page" this page, "section" inside it."""

    url: str
    text: str
    state: str = ""


class Identity(Struct, frozen=True):
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


class Contact(Struct, frozen=True):
    """How to reach the agency; "" is shown as "đang cập nhật"."""

    address: str
    phone: str
    phone_uri: str  # "tel:+84…"
    email: str
    hours: str


class Counter(Struct, frozen=True):
    """The counter where people hand in papers; "" is shown as "đang cập nhật"."""

    name: str
    address: str
    phone: str
    phone_uri: str
    email: str
    hours: str


class Accountable(Struct, frozen=True):
    """The person who answers for the site; "" is shown as "đang cập nhật"."""

    name: str
    post: str


class Source(Struct, frozen=True):
    """A WebP variant of a picture and its width in pixels."""

    url: str
    width: int


class Image(Struct, frozen=True):
    """A picture: the words for those who do not see it, its caption, its variants.

    `url` is the largest variant, of the size `width` × `height`, in a format that every program
    can read; `sources` are the variants for browsers to choose from, the smallest first.
    """

    url: str
    alt: str
    caption: str = ""
    width: int = 0
    height: int = 0
    sources: tuple[Source, ...] = ()


class EmbedView(Struct, frozen=True):
    """A thing inside a body that a template shows: `kind` is video, film or audio."""

    kind: str
    title: str
    url: str


class FileView(Struct, frozen=True):
    """A file to fetch: its address, name and type, size in bytes, digest of its content."""

    url: str
    name: str
    type: str
    size: int
    digest: str


class FactView(Struct, frozen=True):
    """A fact with its words; `form` says where its value is, and nothing there is unknown.

    `text`: text, time, email, web, switch (a choice is a text); `when`: day; `number`: number,
    money, year; `links`: refs, and whatever has lists of its own; `links` of one: phone;
    `lines`: lines; `files`: files; `columns` and `rows`: rows. A link without address is words.
    """

    name: str
    label: str
    form: str
    text: str = ""
    when: When | None = None
    number: int | None = None
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[FileView, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[FactView, ...], ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is a value."""
        number = self.number is not None
        return bool(self.text or self.when or number or self.lines or self.links or self.files) or (
            bool(self.rows)
        )


BodyParts = tuple[str | EmbedView, ...]  # str is safe HTML


class Summary(Struct, frozen=True):
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
    state: State | None = None
    facts: tuple[FactView, ...] = ()


class CampaignView(Struct, frozen=True):
    """A campaign that runs: from which day to which, and the line to call, None where unknown."""

    url: str
    title: str
    start: When
    end: When
    phone: Link | None


class Chrome(Shared, frozen=True):
    """What every page of one section and depth shows: header, menu, footer, emergencies, campaigns.

    Made once per site, section and depth. `root` leads to the site's root (`../`, "" or the
    base path on the 404 page). `look` is the address of the site's own style sheet, "" for none.
    """

    identity: Identity
    menu: tuple[MenuItem, ...]
    contact: Contact
    accountable: Accountable
    alerts: tuple[Link, ...]
    root: str
    english: str = ""  # the address of the English pages, "" where there are none
    traffic_label: Link | None = None  # of the state (EMC): its script and its words
    crest: Image | None = None
    look: str = ""
    campaigns: tuple[CampaignView, ...] = ()


class Alternate(Struct, frozen=True):
    """The same page in a language, or for readers of none that is there (`x-default`)."""

    lang: str
    url: str  # absolute


class Head(Struct, frozen=True):
    """The head of a page. `canonical` is absolute, or "" where a page has none (404).

    `date` is that of the page, of a list its newest item's; `creator` is the person who wrote it,
    "" for the `publisher`, the office that gave it, which is "" for the site's agency;
    `identifier` names the text for ever, "" where the canonical address has to;
    `alternates` are the page itself and its twins in other languages, or nothing.
    """

    path: str
    title: str
    description: str
    canonical: str
    lang: str
    feeds: tuple[Link, ...] = ()
    og_type: str = "website"
    image: str = ""  # absolute
    image_alt: str = ""
    indexed: bool = True
    date: When | None = None
    creator: str = ""
    publisher: str = ""
    subject: str = ""
    alternates: tuple[Alternate, ...] = ()
    identifier: str = ""


class TocEntry(Struct, frozen=True):
    """A heading of the text: level 2–6, the id of its anchor, its words."""

    level: int
    id: str
    text: str
