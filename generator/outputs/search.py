"""Outputs: the search page and the shards of its index."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.digests import digest_of
from generator.model.body import NO_WORDS
from generator.model.document import Document
from generator.model.kinds import KIND_BY_NAME
from generator.model.settings import Network
from generator.outputs.desk import Desk
from generator.outputs.output import Output, paths_of, template, written
from generator.outputs.page_views import Letter, SearchView
from generator.outputs.shards import SHARD_SIZE, Entry, Shard
from generator.outputs.shared import Shared
from generator.outputs.views import Link
from generator.site.assembled import Page
from generator.site.paging import leaves
from generator.values import Struct
from generator.vietnamese.collation import sort_key
from generator.vietnamese.folding import initial, letters_first

URL = "/tim-kiem.html"
COMMUNES = "search/don-vi.json"  # in the hub: the names of all communes
OWN, GIVEN, UNDATED = "search/", "search/tinh-", "search/trang.json"
_NEWEST = 200  # items in the list of the page that needs no script


class Part(Struct, frozen=True):
    """The pages of one shard, and its path."""

    path: str
    pages: tuple[Page, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of their documents."""
        return paths_of(self.pages)


def search(desk: Desk, shared: Shared) -> Iterator[Output]:
    """Yield the search page and all shards of what the site shows."""
    parts = parts_of(desk.site.in_order)
    yield _page(desk, parts)
    yield from _shards(parts, shared)


def search_shards(desk: Desk, shared: Shared, only: frozenset[str]) -> Iterator[Output]:
    """Yield the shards that hold one of the documents whose paths are in `only`."""
    parts = parts_of(desk.site.in_order, only)
    yield from _shards([part for part in parts if not only.isdisjoint(part.paths)], shared)


def _page(desk: Desk, parts: list[Part]) -> Output:
    """Return the search page: a list from A to Z, which a script turns into a search."""
    site = desk.site
    pages = [page for page in site.in_order if page.indexed]
    dated = [page for page in pages if page.dated]
    years = sorted({page.document.year for page in dated}, reverse=True)
    communes = [COMMUNES] if site.settings.is_hub else []
    view = SearchView(
        head=desk.head(URL, ""),
        chrome=desk.chrome(URL),
        breadcrumbs=(),
        sections=tuple(
            Link(section.url, section.title)
            for section in site.sections
            if section.pages and section.indexed
        ),
        categories=tuple(Link(term.url, term.title) for term in site.categories),
        years=tuple(map(str, years)),
        shards=(*communes, *(part.path for part in parts)),
        letters=_letters([*(page for page in pages if not page.dated), *dated[:_NEWEST]]),
    )
    return template("tim-kiem.html", "search.html", view, paths_of(pages))


def _shards(parts: list[Part], shared: Shared) -> Iterator[Output]:
    for part in parts:
        given = part.path.startswith(GIVEN)
        shard = (
            shared.once("search", part.pages, partial(_shard, part.pages, True))
            if given
            else _shard(part.pages, False)
        )
        yield written(part.path, "search", shard, part.paths)


def commune_shard(network: Network) -> Output:
    """Return the shard of the hub that finds communes by name and district."""
    communes = [site for site in network.sites if not site.is_hub]
    communes.sort(key=lambda site: (sort_key(site.name), site.slug))
    entries = tuple(
        Entry(
            title=site.full_name,
            url=site.base_url,
            date="",
            summary=f"{site.district.kind} {site.district.name}" if site.district else "",
            category=site.name,  # what people call it
            terms="",
            words=NO_WORDS,
        )
        for site in communes
    )
    return written(COMMUNES, "search", Shard(digest_of(entries), False, entries))


def parts_of(pages: tuple[Page, ...], only: frozenset[str] | None = None) -> list[Part]:
    """Return the shards of pages in order: the newest first, what the site wrote before the rest.

    Pages of no date come after the newest of the newest year. Years and writers of which no
    document's path is in `only` may be left out.
    """
    years: dict[tuple[int, bool], list[Page]] = {}
    undated: list[Page] = []
    for page in pages:
        kind = KIND_BY_NAME[page.document.kind]
        if not kind.indexed:
            continue
        if kind.dated:
            years.setdefault((page.document.year, page.origin is not None), []).append(page)
        else:
            undated.append(page)
    found: list[tuple[tuple[int, int, int], Part]] = []
    for (year, given), listed in years.items():
        if only is not None and only.isdisjoint(page.document.path for page in listed):
            continue
        name = f"{GIVEN if given else OWN}{year}"
        for order, leaf in enumerate(leaves(tuple(listed), SHARD_SIZE)):
            path = f"{name}-{leaf.number}.json" if leaf.number else f"{name}.json"
            found.append(((-year, order, int(given)), Part(path, leaf.items)))
    if undated:
        newest = max((year for year, _ in years), default=0)
        found.append(((-newest, 0, 2), Part(UNDATED, tuple(undated))))
    return [part for _, part in sorted(found, key=lambda each: each[0])]


def _shard(pages: tuple[Page, ...], given: bool) -> Shard:
    entries = tuple(_entry(page.document, page.url) for page in pages)
    return Shard(digest_of(entries), given, entries)


def _entry(document: Document, url: str) -> Entry:
    return Entry(
        title=document.title,
        url=url.removeprefix("/"),
        date=document.date.day.isoformat() if document.date else "",
        summary=document.excerpt,
        category=document.category,
        terms=" ".join((*(tag.name for tag in document.tags), document.author)),
        words=document.body.words,
    )


def _letters(pages: list[Page]) -> tuple[Letter, ...]:
    """Return pages from A to Z, each letter of the Vietnamese alphabet apart."""
    found: dict[str, list[Link]] = {}
    for page in sorted(
        pages, key=lambda page: (sort_key(letters_first(page.document.title)), page.url)
    ):
        link = Link(page.url, page.document.title)
        found.setdefault(initial(link.text), []).append(link)
    return tuple(Letter(letter, tuple(links)) for letter, links in found.items())
