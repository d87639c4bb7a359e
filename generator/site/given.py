"""What origins give: their documents as pages, made once for all communes. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.document import Document, Tree
from generator.model.exchange import Edition
from generator.model.kinds import ENGLISH
from generator.model.settings import Origin, ProvinceSettings, SiteSettings
from generator.model.when import When
from generator.site.absences import away
from generator.site.assembled import Away, Elsewhere, Page
from generator.site.permalinks import absolute, permalink
from generator.site.windows import Held, coming, held_back, is_emergency, pinned
from generator.values import Struct, replace


class Given(Struct, frozen=True):
    """The origins' documents at a moment, in order: as communes show them, or as the hub does.

    A page whose canonical address is its own in each site has none yet. `held` are the documents
    that are not shown, `coming` the moments at which one comes, goes or moves, by path, `guides`
    the addresses of the pages that every citizen must know, `elsewhere` where the hub shows each,
    `away` those of `held` that their windows hold back.
    """

    pages: tuple[Page, ...]
    held: tuple[Held, ...]
    coming: tuple[tuple[str, When], ...]
    guides: frozenset[str]
    elsewhere: tuple[Elsewhere, ...]
    away: tuple[Away, ...] = ()


def given_by(
    origins: tuple[Tree, ...],
    province: ProvinceSettings,
    *,
    clock: When,
    drafts: bool,
    to_hub: bool,
) -> Given:
    """Return what the origins give at `clock` to the hub, or to communes."""
    writers = {origin.tree: origin for origin in province.origins}
    pages: list[Page] = []
    held: list[Held] = []
    moments: list[tuple[str, When]] = []
    elsewhere: list[Elsewhere] = []
    guides: set[str] = set()
    absent: list[Away] = []
    for tree in origins:
        writer = writers[tree.name]
        for document in tree.documents:
            moments += ((document.path, each) for each in coming(document, clock, drafts=drafts))
            if _is_guide(document):
                guides.add(permalink(document, syndicated=True))
            if reason := held_back(document, clock, drafts=drafts):
                held.append(reason)
                if found := away(document, reason, syndicated=not to_hub):
                    absent.append(found)
                continue
            home = absolute(province.hub_url, permalink(document, syndicated=False))
            pages.append(_page(document, writer, home, clock, to_hub=to_hub))
            there = Elsewhere(document.path, writer.id, document.id, home, document.title)
            elsewhere.append(there)
    return Given(
        tuple(pages),
        tuple(held),
        tuple(moments),
        frozenset(guides),
        tuple(elsewhere),
        tuple(absent),
    )


def _is_guide(document: Document) -> bool:
    """Whether a page is one that every citizen must know: in Vietnamese, and given to communes."""
    english = document.folder.partition("/")[0] == ENGLISH
    return document.kind == "page" and document.syndicate is not None and not english


def _page(document: Document, writer: Origin, home: str, clock: When, *, to_hub: bool) -> Page:
    url = permalink(document, syndicated=not to_hub)
    share = document.syndicate
    of_hub = not to_hub and (share is None or share.canonical == "origin")
    canonical = home if of_hub else ""
    emergency = is_emergency(document, clock)
    return Page(document, url, canonical, writer, pinned(document, clock), emergency)


def own_page(document: Document, settings: SiteSettings, clock: When) -> Page:
    """Return the page that a document of a site's own tree has."""
    url = permalink(document, syndicated=False)
    canonical = absolute(settings.base_url, url)
    return Page(document, url, canonical, None, pinned(document, clock))


def given_to(settings: SiteSettings, edition: Edition, given: Given) -> Iterator[Page]:
    """Yield the pages that are given to this site."""
    for page in given.pages:
        if page.document.path in edition.paths:
            if page.canonical:
                yield page
            else:
                yield replace(page, canonical=absolute(settings.base_url, page.url))
