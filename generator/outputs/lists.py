"""Outputs: lists of sections, years, categories and tags, in pages with stable numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.fields import Register
from generator.model.hamlets import HAMLETS_FOLDER, hamlet_url
from generator.model.kinds import KIND_BY_FOLDER
from generator.model.registers import UNINDEXED_FOLDERS
from generator.outputs.data import data_links
from generator.outputs.desk import Desk, newest
from generator.outputs.list_views import FacetTerm, FacetView, ListView
from generator.outputs.output import Output, paths_of, template
from generator.outputs.report_views import SlotsView, SlotView
from generator.outputs.views import BodyParts, Link
from generator.site.assemble import Site
from generator.site.assembled import (
    Facet,
    FilledSlot,
    Neighbourhood,
    Page,
    Section,
    TermPages,
)
from generator.site.paging import Leaf, leaf_url, leaves
from generator.site.permalinks import file_of
from generator.site.twins import is_english
from generator.values import Struct, replace

YEAR = "nam"  # the facet of the years of a dated register; its words are the theme's


class Listing(Struct, frozen=True):
    """A list to show: `shows` says of what, `above` is the page that it belongs to.

    `own` is the address of its own page where that is no list; `archive` are the pages of its
    years, more than `pages` where some of them are over.
    """

    shows: str
    url: str
    title: str
    pages: tuple[Page, ...]
    above: Link | None = None
    years: tuple[Link, ...] = ()
    feed: str = ""
    archive: tuple[Page, ...] = ()
    facets: tuple[Facet, ...] = ()
    field: str = ""
    own: str = ""

    @property
    def indexed(self) -> bool:
        """Whether those who were not told the address find it."""
        return self.url.split("/")[1] not in UNINDEXED_FOLDERS

    def url_of(self, number: int) -> str:
        """Return the address of one of its pages, 0 for its own."""
        return self.own or self.url if number == 0 else leaf_url(self.url, number)


def listings_of(site: Site) -> tuple[Listing, ...]:
    """Return every list of a site."""
    found: list[Listing] = []
    for section in site.sections:
        if section.folder == HAMLETS_FOLDER:
            found += [Listing("hamlets", section.url, section.title, (), own=section.url)]
        else:
            found += _section(section)
    found += [hamlet_listing(each) for each in site.sheets.neighbourhoods]
    for shows, terms in (("category", site.categories), ("tag", site.tags)):
        found += [_term(shows, term) for term in terms]
    return tuple(found)


def _section(section: Section) -> list[Listing]:
    by_terms = _by_terms(section)
    if not section.dated:
        pages = section.pages
        own = Listing("pages", section.url, section.title, pages, facets=section.facets)
        return [own, *by_terms]
    years = sorted({page.document.year for page in section.pages}, reverse=True)
    links = tuple(Link(f"{section.url}{year}/", str(year)) for year in years)
    own = Listing(
        "section",
        section.url,
        section.title,
        _current(section),
        years=links,
        feed=section.url + "feed.xml" if section.indexed else "",
        archive=section.pages,
        facets=section.facets,
    )
    above = Link(section.url, section.title)
    return [own, *by_terms] + [
        Listing(
            "year",
            link.url,
            f"{section.title} {link.text}",
            tuple(page for page in section.pages if str(page.document.year) == link.text),
            above,
            links,
        )
        for link in links
    ]


def _current(section: Section) -> tuple[Page, ...]:
    """Return the pages of a section's own list: what is over may be in its archive alone."""
    register = KIND_BY_FOLDER.get(section.folder)
    if not isinstance(register, Register) or not register.archives:
        return section.pages
    return tuple(page for page in section.pages if not (page.state and page.state.tone == "over"))


def _by_terms(section: Section) -> list[Listing]:
    """Return the list of each term of a section's facets."""
    above = Link(section.url, section.title)
    return [
        Listing("facet", term.url, term.title, term.pages, above, field=facet.label)
        for facet in section.facets
        for term in facet.terms
    ]


def _term(shows: str, term: TermPages) -> Listing:
    return Listing(shows, term.url, term.title, term.pages)


def hamlet_listing(each: Neighbourhood) -> Listing:
    """Return the list of what is addressed to a hamlet, whose own page is the hamlet's."""
    hamlet = each.hamlet
    url = f"/{HAMLETS_FOLDER}/{hamlet.id}/"
    name, own = hamlet.full_name, hamlet_url(hamlet.id)
    above = Link(own, name)
    return Listing("hamlet", url, name, each.dated, above, feed=url + "feed.xml", own=own)


def lists(desk: Desk) -> Iterator[Output]:
    """Yield every page of every list."""
    for listing in listings_of(desk.site):
        for leaf in leaves(listing.pages):
            if listing.own and not leaf.number:
                continue
            url = listing.url_of(leaf.number)
            section = desk.site.section(listing.url.strip("/"))
            text = [section.text] if section and section.text and not leaf.number else []
            sources = (*text, *paths_of(leaf.items))
            name = "english-list.html" if is_english(url) else "list.html"
            yield template(file_of(url), name, _view(desk, listing, leaf), sources)


def _view(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> ListView:
    url = listing.url_of(leaf.number)
    items = tuple(desk.summary(page) for page in leaf.items)
    feeds = (Link(listing.feed, listing.title),) if listing.feed else ()
    head = desk.head(url, listing.title, _description(desk, listing, leaf))
    head = replace(head, feeds=feeds, date=newest(items), indexed=listing.indexed)
    return ListView(
        head=head,
        chrome=desk.chrome(url),
        breadcrumbs=(listing.above,) if listing.above else (),
        shows=listing.shows,
        title=listing.title,
        number=leaf.number,
        intro=_intro(desk, listing, leaf),
        items=items,
        newer=neighbour(listing, leaf.newer),
        older=neighbour(listing, leaf.older),
        years=listing.years,
        feed=listing.feed,
        facets=() if leaf.number else _facets(listing),
        data=() if leaf.number else data_links(desk.site.section(listing.url.strip("/"))),
        field=listing.field,
        kind="" if leaf.number else _kind(listing),
        reports=_reports(desk, listing, leaf),
    )


def _kind(listing: Listing) -> str:
    """Return the kind of the items of a section's list, "" for any other list."""
    kind = KIND_BY_FOLDER.get(listing.url.strip("/"))
    return kind.name if kind else ""


def _reports(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> tuple[SlotsView, ...]:
    section = desk.site.section(listing.url.strip("/"))
    if leaf.number or section is None:
        return ()
    return tuple(SlotsView(each.year, tuple(map(_slot, each.slots))) for each in section.years)


def _slot(slot: FilledSlot) -> SlotView:
    items = tuple((Link(page.url, page.document.title), page.document.date) for page in slot.pages)
    return SlotView(slot.label, items, slot.missed)


def _facets(listing: Listing) -> tuple[FacetView, ...]:
    """Return the terms by which records are listed, the years of dated ones among them."""
    found = tuple(
        FacetView(
            facet.name,
            facet.label,
            tuple(FacetTerm(term.url, term.title, len(term.pages)) for term in facet.terms),
        )
        for facet in listing.facets
        if facet.terms
    )
    counts = Counter(str(page.document.year) for page in listing.archive)
    years = tuple(FacetTerm(each.url, each.text, counts[each.text]) for each in listing.years)
    return (*found, FacetView(YEAR, "", years)) if found and years else found


def neighbour(listing: Listing, number: int | None) -> Link | None:
    """Return the link to a page of a list by its number, None where there is none."""
    return None if number is None else Link(listing.url_of(number), listing.title)


def _description(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> str:
    section = desk.site.section(listing.url.strip("/"))
    return section.intro.excerpt if section and section.intro and not leaf.number else ""


def _intro(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> BodyParts:
    section = desk.site.section(listing.url.strip("/"))
    if leaf.number or section is None or section.intro is None:
        return ()
    return desk.body(section.intro, listing.url)
