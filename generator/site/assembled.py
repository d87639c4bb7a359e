"""What assembling gives: pages with their addresses, sections, terms, menu."""

from __future__ import annotations

from datetime import date

from generator.model.body import Body
from generator.model.document import Document
from generator.model.fields import State
from generator.model.hamlets import Hamlet, Hamlets
from generator.model.kinds import KIND_BY_NAME
from generator.model.organisation import Organisation
from generator.model.registers import UNINDEXED_FOLDERS
from generator.model.settings import Origin
from generator.values import Struct, field


class Page(Struct, frozen=True):
    """A document in a site. `origin` is set where another office wrote it."""

    document: Document
    url: str
    canonical: str
    origin: Origin | None = None
    pinned: bool = False
    emergency: bool = False
    state: State | None = None

    @property
    def indexed(self) -> bool:
        """Whether those who were not told the address find it: by search, feeds, sitemap, data."""
        return KIND_BY_NAME[self.document.kind].indexed

    @property
    def dated(self) -> bool:
        """Whether pages of its kind are listed by date."""
        return KIND_BY_NAME[self.document.kind].dated

    @property
    def sort_key(self) -> tuple[date, int, str]:
        """Oldest first; of one moment, by path."""
        moment = self.document.date
        assert moment is not None, "only dated pages are listed by date"
        return moment.day, moment.second, self.document.path


class TermPages(Struct, frozen=True):
    """A category or tag and the pages that carry it, newest first."""

    url: str
    title: str
    pages: tuple[Page, ...]


class Facet(Struct, frozen=True):
    """The terms of one field by which the records of a section are listed: its name and words."""

    name: str
    label: str
    terms: tuple[TermPages, ...]


class FilledSlot(Struct, frozen=True):
    """A report that a year is expected to have: its words, the pages that are it.

    `missed`: its time is over and there is none.
    """

    id: str
    label: str
    pages: tuple[Page, ...]
    missed: bool


class YearOfSlots(Struct, frozen=True):
    """The reports of a year."""

    year: int
    slots: tuple[FilledSlot, ...]


class Section(Struct, frozen=True):
    """A folder of the site with its own list. `pages` are newest first, or by title if undated."""

    folder: str
    title: str
    pages: tuple[Page, ...]
    intro: Body | None = None
    dated: bool = True
    text: str = ""  # the path of the source of `intro`
    facets: tuple[Facet, ...] = ()
    years: tuple[YearOfSlots, ...] = ()  # newest first

    @property
    def url(self) -> str:
        """The address of the section."""
        return f"/{self.folder}/"

    @property
    def indexed(self) -> bool:
        """Whether those who were not told the address find its items, see `Page`."""
        return self.folder not in UNINDEXED_FOLDERS

    @property
    def terms(self) -> tuple[TermPages, ...]:
        """The terms of all its facets."""
        return tuple(term for facet in self.facets for term in facet.terms)


class Neighbourhood(Struct, frozen=True):
    """A hamlet and what is addressed to it: the dated pages, newest first, and the others."""

    hamlet: Hamlet
    dated: tuple[Page, ...] = ()
    undated: tuple[Page, ...] = ()


class Sheets(Struct, frozen=True):
    """The organisation and the hamlets of a site, and what is addressed to each hamlet.

    One that is there and empty is asked for by the menu, and nothing is known of it yet.
    """

    organisation: Organisation | None = None
    hamlets: Hamlets | None = None
    neighbourhoods: tuple[Neighbourhood, ...] = ()


NO_SHEETS = Sheets()


class MenuLink(Struct, frozen=True):
    """A checked entry of the menu."""

    url: str
    text: str


class Redirect(Struct, frozen=True):
    """An old address and the address that took its place."""

    path: str
    to: str


class Away(Struct, frozen=True):
    """A document that its window holds back: its source, why (date, from, until), its addresses."""

    source: str
    why: str
    urls: tuple[str, ...]


class Elsewhere(Struct, frozen=True):
    """An origin's document that the hub shows and this site does not: its address there."""

    source: str
    origin_id: str
    id: str
    url: str
    title: str = ""


class Naming(Struct, frozen=True):
    """A document that names another in one of its fields."""

    field: str
    page: Page


class Relations(Struct, frozen=True):
    """Which documents of a site name which.

    `named` are the pages that references mean, by the path of the source and the words of the
    reference; `naming` are those that name a page, by its address, the oldest first;
    `looped` are the addresses of documents that end themselves, by way of others or directly.
    """

    named: dict[tuple[str, str], Page] = field(default_factory=dict)
    naming: dict[str, tuple[Naming, ...]] = field(default_factory=dict)
    looped: frozenset[str] = frozenset()

    def names(self, url: str, field: str) -> tuple[Page, ...]:
        """Return the pages that name a page in a field."""
        return tuple(each.page for each in self.naming.get(url, ()) if each.field == field)


NO_RELATIONS = Relations()
