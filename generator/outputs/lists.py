"""Outputs: lists of sections, years, categories and tags, in pages with stable numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.fields import Register
from generator.model.kinds import KIND_BY_FOLDER
from generator.outputs.data import data_links
from generator.outputs.desk import Desk, newest
from generator.outputs.output import Output, paths_of, template
from generator.outputs.page_views import FacetTerm, FacetView, ListView
from generator.outputs.views import BodyParts, Link
from generator.site.assembled import Facet, Page, Section, Site, TermPages
from generator.site.paging import Leaf, leaf_url, leaves
from generator.site.permalinks import file_of
from generator.site.twins import is_english
from generator.values import Struct, replace

YEAR = "nam"  # the facet of the years of a dated register; its words are the theme's


class Listing(Struct, frozen=True):
    """A list to show: `shows` says of what, `above` is the section that it belongs to."""

    shows: str
    url: str
    title: str
    pages: tuple[Page, ...]
    above: Link | None = None
    years: tuple[Link, ...] = ()
    feed: str = ""
    facets: tuple[Facet, ...] = ()
    field: str = ""


def listings_of(site: Site) -> tuple[Listing, ...]:
    """Return every list of a site."""
    found: list[Listing] = []
    for section in site.sections:
        found += _section(section)
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
        feed=section.url + "feed.xml",
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


def lists(desk: Desk) -> Iterator[Output]:
    """Yield every page of every list."""
    for listing in listings_of(desk.site):
        for leaf in leaves(listing.pages):
            url = leaf_url(listing.url, leaf.number)
            section = desk.site.section(listing.url.strip("/"))
            text = [section.text] if section and section.text and not leaf.number else []
            sources = (*text, *paths_of(leaf.items))
            name = "english-list.html" if is_english(url) else "list.html"
            yield template(file_of(url), name, _view(desk, listing, leaf), sources)


def _view(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> ListView:
    url = leaf_url(listing.url, leaf.number)
    items = tuple(desk.summary(page) for page in leaf.items)
    feeds = (Link(listing.feed, listing.title),) if listing.feed else ()
    head = desk.head(url, listing.title, _description(desk, listing, leaf))
    head = replace(head, feeds=feeds, date=newest(items))
    return ListView(
        head=head,
        chrome=desk.chrome(url),
        breadcrumbs=(listing.above,) if listing.above else (),
        shows=listing.shows,
        title=listing.title,
        number=leaf.number,
        intro=_intro(desk, listing, leaf),
        items=items,
        newer=_neighbour(listing, leaf.newer),
        older=_neighbour(listing, leaf.older),
        years=listing.years,
        feed=listing.feed,
        facets=() if leaf.number else _facets(listing),
        data=() if leaf.number else data_links(desk.site.section(listing.url.strip("/"))),
        field=listing.field,
    )


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
    counts = Counter(str(page.document.year) for page in listing.pages)
    years = tuple(FacetTerm(each.url, each.text, counts[each.text]) for each in listing.years)
    return (*found, FacetView(YEAR, "", years)) if found and years else found


def _neighbour(listing: Listing, number: int | None) -> Link | None:
    return None if number is None else Link(leaf_url(listing.url, number), listing.title)


def _description(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> str:
    section = desk.site.section(listing.url.strip("/"))
    return section.intro.excerpt if section and section.intro and not leaf.number else ""


def _intro(desk: Desk, listing: Listing, leaf: Leaf[Page]) -> BodyParts:
    section = desk.site.section(listing.url.strip("/"))
    if leaf.number or section is None or section.intro is None:
        return ()
    return desk.body(section.intro, listing.url)
