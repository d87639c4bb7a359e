"""Views of the pages that sheets give: the organisation, the hamlets, each hamlet."""

from __future__ import annotations

from generator.model.when import When
from generator.outputs.record_views import OccurrenceView
from generator.outputs.views import BodyParts, Chrome, Head, Image, Link, Summary
from generator.values import Struct


class PersonView(Struct, frozen=True):
    """A post and who holds it; a name of "" is unknown, unless the post is `vacant`."""

    post: str
    name: str
    vacant: bool
    phone: str
    phone_uri: str  # "tel:+84…"
    email: str
    duties: tuple[str, ...]
    since: When | None
    until: When | None
    image: Image | None


class UnitView(Struct, frozen=True):
    """A body (cơ quan, bộ phận), its posts, and the bodies that belong to it."""

    id: str
    name: str
    phone: str
    phone_uri: str
    email: str
    address: str
    duties: tuple[str, ...]
    people: tuple[PersonView, ...]
    units: tuple[UnitView, ...]


class OrganisationView(Struct, frozen=True):
    """The organisation of the commune (tổ chức bộ máy); without units nothing is known yet.

    `data` are its posts for spreadsheets and programs.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    title: str
    updated: When | None
    units: tuple[UnitView, ...]
    data: tuple[Link, ...]


class HamletEntry(Struct, frozen=True):
    """A hamlet in the list of all: its page, who is at its head, how many live there."""

    url: str
    name: str
    person: PersonView
    households: int | None
    people: int | None


class HamletsView(Struct, frozen=True):
    """The list of hamlets and quarters (thôn, khu phố); without items nothing is known yet.

    `data` is the same for spreadsheets and programs.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    title: str
    intro: BodyParts
    items: tuple[HamletEntry, ...]
    data: tuple[Link, ...]


class HamletView(Struct, frozen=True):
    """A hamlet or quarter: who is who, and what is addressed to it.

    `counted` is the day of the numbers, `pages` are what has no date, `items` the newest of what
    has, `older` leads to the rest; `times` are those of its schedules in the coming weeks, whose
    calendar is at `calendar`, "" where there are none.
    """

    head: Head
    chrome: Chrome
    breadcrumbs: tuple[Link, ...]
    title: str
    persons: tuple[PersonView, ...]
    households: int | None
    people: int | None
    counted: When | None
    house: str
    pages: tuple[Summary, ...]
    items: tuple[Summary, ...]
    older: Link | None
    feed: str
    times: tuple[OccurrenceView, ...]
    calendar: str
