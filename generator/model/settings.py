"""Settings after all layers are merged: of the network, and of each site."""

from __future__ import annotations

from datetime import date

from generator.digests import Shared
from generator.model.holidays import HolidayYear
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.values import Struct

TYPE_NAMES = {
    "xa": "xã",
    "phuong": "phường",
    "thi-tran": "thị trấn",
    "dac-khu": "đặc khu",
    "tinh": "tỉnh",
}
OWN_SETTINGS = "thong-tin.yml"  # what a commune says of itself
DISTRICT_KINDS = ("huyện", "thị xã", "thành phố", "quận")


class Group(Struct, frozen=True):
    """A set of sites: a district of its time, or any other."""

    id: str
    name: str
    kind: str

    @property
    def is_district(self) -> bool:
        """Whether the group is a unit between commune and province."""
        return self.kind in DISTRICT_KINDS


class Origin(Struct, frozen=True):
    """An office that writes for others: its tree, its id, its name as readers see it."""

    tree: str
    id: str
    name: str


class Term(Struct, frozen=True):
    """A term of a shared vocabulary."""

    id: str
    title: str


class SectionSetting(Struct, frozen=True):
    """A standard section: its folder, its title, whether it hides while it is empty."""

    folder: str
    title: str
    optional: bool = False


class MenuEntry(Struct, frozen=True):
    """An entry of the menu: a path of the site; `text` "" means the title of the target."""

    to: str
    text: str
    optional: bool
    where: Span


class Opening(Struct, frozen=True):
    """Days of the week (0 is Monday) on which an office is open from one minute to another."""

    days: tuple[int, ...]
    begin: int
    end: int


class ContactSetting(Struct, frozen=True):
    """How to reach the agency; "" is unknown. `opening_where` is the place of `opening`."""

    address: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    opening: tuple[Opening, ...] = ()
    opening_where: Span = NOWHERE


class CounterSetting(Struct, frozen=True):
    """The counter where people hand in papers; "" is as in the agency's contact."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""


class HotlineSetting(Struct, frozen=True):
    """A telephone number that citizens must know, and whose it is."""

    name: str
    phone: str


class AccountableSetting(Struct, frozen=True):
    """Who answers for the site; "" is unknown."""

    name: str = ""
    post: str = ""


class SecuritySetting(Struct, frozen=True):
    """Where to tell of a weakness, as an address, and until when that holds (RFC 9116).

    `where` is the place of the end in the settings.
    """

    contact: str
    expires: When
    where: Span


class TrafficLabel(Struct, frozen=True):
    """The state's traffic label (EMC): the address of its script, the words that readers see."""

    script: str
    label: str


class LookSetting(Struct, frozen=True):
    """How a site looks; "" is the theme's own.

    `accent` is a colour `#rrggbb`; `crest` and `banner` are pictures of the site's own folder.
    Each knows where it was written.
    """

    accent: str = ""
    crest: str = ""
    banner: str = ""
    accent_where: Span = NOWHERE
    crest_where: Span = NOWHERE
    banner_where: Span = NOWHERE


class OldHost(Struct, frozen=True):
    """A host that a site had before, and where it was written."""

    name: str
    where: Span


class Rejection(Struct, frozen=True):
    """An origin's items that a site does not show: `by` is id, tag or category."""

    by: str
    value: str
    why: str


class ProvinceSettings(Shared, frozen=True):
    """What all sites share."""

    name: str
    zone: str
    hub: str
    hub_url: str
    pattern: str  # base URL with {slug}
    groups: tuple[Group, ...]
    categories: tuple[Term, ...]
    tags: tuple[str, ...]
    origins: tuple[Origin, ...]
    feed_authority: str
    trusted_hosts: tuple[str, ...]
    emc: TrafficLabel | None = None  # with {id}
    holidays: tuple[HolidayYear, ...] = ()  # the years that are known, in order
    portals: tuple[str, ...] = ()  # hosts of public services


class SiteSettings(Struct, frozen=True):
    """One site. `base_url` ends with `/`; `where` is its file.

    `needs_approval`: what nobody approved is not shown.
    """

    slug: str
    name: str
    type: str
    code: str
    groups: tuple[str, ...]
    district: Group | None
    base_url: str
    theme: str
    valid_from: date | None
    sections: tuple[SectionSetting, ...]
    menu: tuple[MenuEntry, ...]
    contact: ContactSetting
    accountable: AccountableSetting
    rejections: tuple[Rejection, ...]
    limit_on_home: int
    province: ProvinceSettings
    where: Span
    theme_where: Span
    security: SecuritySetting | None = None
    emc: TrafficLabel | None = None
    look: LookSetting = LookSetting()
    old_hosts: tuple[OldHost, ...] = ()
    counter: CounterSetting = CounterSetting()
    hotlines: tuple[HotlineSetting, ...] = ()
    needs_approval: bool = False

    @property
    def is_hub(self) -> bool:
        """Whether this is the province's own site."""
        return self.slug == self.province.hub

    @property
    def full_name(self) -> str:
        """`Xã Đức Tín`."""
        return capital(f"{TYPE_NAMES[self.type]} {self.name}")

    @property
    def agency(self) -> str:
        """`Ủy ban nhân dân xã Đức Tín`."""
        return f"Ủy ban nhân dân {TYPE_NAMES[self.type]} {self.name}"

    @property
    def addressed_as(self) -> frozenset[str]:
        """The words of `syndicate` that mean this site."""
        words = {"all", f"type:{self.type}", f"site:{self.slug}"}
        return frozenset(words | {f"group:{group}" for group in self.groups})


class Network(Struct, frozen=True):
    """The province and its usable sites in order of their slugs."""

    province: ProvinceSettings
    sites: tuple[SiteSettings, ...]
    site_files: tuple[str, ...]  # slugs of all site files, usable or not


def capital(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]
