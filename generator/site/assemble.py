"""Assembling: from settings, a commune's tree and its edition to a site. Pure."""

from __future__ import annotations

from generator.model.document import Document, Tree
from generator.model.exchange import Edition
from generator.model.kinds import GENERATED_URLS
from generator.model.settings import MenuEntry, Origin, SiteSettings
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Elsewhere, MenuLink, Page, Section, Site
from generator.site.collisions import redirects_of, unique_ids, without_collisions
from generator.site.permalinks import absolute, permalink
from generator.site.sections import sections_of
from generator.site.taxonomy import categories_of, newest_first, tags_of
from generator.site.windows import Held, held_back, is_emergency, next_change, pinned


def assemble(
    settings: SiteSettings,
    tree: Tree,
    edition: Edition,
    origins: tuple[Tree, ...],
    *,
    clock: When,
    drafts: bool = False,
) -> Site:
    """Return the site as it is at `clock`, with the problems of its addresses and menu."""
    candidates = [*tree.documents, *_addressed(edition, origins)]
    held, shown = _split(candidates, clock, drafts=drafts)
    writers = {origin.tree: origin for origin in settings.province.origins}
    wanted = [_page(settings, document, writers.get(document.tree), clock) for document in shown]
    pages, problems = without_collisions(wanted)
    problems += unique_ids(pages)
    texts = tree.sections
    if settings.is_hub:
        texts = (*(text for each in origins for text in each.sections), *texts)
    sections = sections_of(settings, pages, texts)
    articles = tuple(page for page in pages if page.document.kind == "article")
    menu, found = _menu(settings, pages, sections)
    problems += found
    categories = categories_of(articles, settings.province.categories)
    tags = tags_of(articles, settings.province.tags)
    lists = [section.url for section in sections] + [term.url for term in (*categories, *tags)]
    years = [page.url.rpartition("/")[0] + "/" for page in pages if page.document.year]
    taken = frozenset([*(page.url for page in pages), *lists, *years])
    redirects, found = redirects_of(pages, taken | GENERATED_URLS)
    problems += found
    return Site(
        settings=settings,
        pages=pages,
        sections=sections,
        categories=categories,
        tags=tags,
        menu=menu,
        redirects=redirects,
        guides=_guides(pages, origins),
        alerts=newest_first([page for page in articles if page.emergency]),
        elsewhere=_elsewhere(settings, pages, origins, clock, drafts=drafts),
        held=held,
        next_change=next_change(candidates, clock, drafts=drafts),
        problems=tuple(problems),
    )


def _addressed(edition: Edition, origins: tuple[Tree, ...]) -> list[Document]:
    return [
        document
        for tree in origins
        for document in tree.documents
        if document.path in edition.paths
    ]


def _split(
    documents: list[Document], clock: When, *, drafts: bool
) -> tuple[tuple[Held, ...], list[Document]]:
    held: list[Held] = []
    shown: list[Document] = []
    for document in documents:
        reason = held_back(document, clock, drafts=drafts)
        if reason is None:
            shown.append(document)
        else:
            held.append(reason)
    return tuple(sorted(held, key=lambda each: each.path)), shown


def _page(settings: SiteSettings, document: Document, origin: Origin | None, clock: When) -> Page:
    syndicated = origin is not None and not settings.is_hub
    url = permalink(document, syndicated=syndicated)
    canonical = absolute(settings.base_url, url)
    share = document.syndicate
    if syndicated and (share is None or share.canonical == "origin"):
        canonical = absolute(settings.province.hub_url, permalink(document, syndicated=False))
    emergency = origin is not None and is_emergency(document, clock)
    return Page(document, url, canonical, origin, pinned(document, clock), emergency)


def _guides(pages: tuple[Page, ...], origins: tuple[Tree, ...]) -> tuple[Page, ...]:
    """Return the pages that the origins give to all: what every citizen must know."""
    offered = {
        permalink(document, syndicated=True)
        for tree in origins
        for document in tree.documents
        if document.kind == "page" and document.syndicate is not None
    }
    return tuple(page for page in pages if page.url in offered)


def _elsewhere(
    settings: SiteSettings,
    pages: tuple[Page, ...],
    origins: tuple[Tree, ...],
    clock: When,
    *,
    drafts: bool,
) -> tuple[Elsewhere, ...]:
    here = {page.document.path for page in pages}
    ids = {origin.tree: origin.id for origin in settings.province.origins}
    hub = settings.province.hub_url
    return tuple(
        Elsewhere(
            document.path,
            ids[tree.name],
            document.id,
            absolute(hub, permalink(document, syndicated=False)),
        )
        for tree in origins
        for document in tree.documents
        if document.path not in here and not held_back(document, clock, drafts=drafts)
    )


def _menu(
    settings: SiteSettings, pages: tuple[Page, ...], sections: tuple[Section, ...]
) -> tuple[tuple[MenuLink, ...], list[Problem]]:
    """Return the menu of this site: what is empty and optional hides, what is missing is told."""
    titles = {"/": "", "/so-do.html": ""}
    titles |= {section.url: section.title for section in sections}
    titles |= {page.url: page.document.title for page in pages}
    empty = {section.url for section in sections if not section.pages}
    links: list[MenuLink] = []
    problems: list[Problem] = []
    for entry in settings.menu:
        if entry.to in titles and not (entry.optional and entry.to in empty):
            links.append(MenuLink(entry.to, entry.text or titles[entry.to]))
        elif entry.to not in titles and not (entry.optional or _not_for(settings, entry)):
            problems.append(problem("menu-hong", entry.where, width=len(entry.to), to=entry.to))
    return tuple(links), problems


def _not_for(settings: SiteSettings, entry: MenuEntry) -> bool:
    return settings.is_hub and entry.to == "/tin-tinh/"
