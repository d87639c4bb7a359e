"""Assembling: from settings, a commune's tree and its edition to a site. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.document import Document, Tree
from generator.model.exchange import Edition
from generator.model.kinds import GENERATED_URLS
from generator.model.registers.campaign import RUNNING
from generator.model.settings import MenuEntry, SiteSettings
from generator.model.weeks import monday_of
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.absences import away, early_withdrawals, shown_and_withdrawn, without_taken
from generator.site.assembled import (
    Away,
    Elsewhere,
    MenuLink,
    Page,
    Redirect,
    Section,
    Site,
    TermPages,
)
from generator.site.collisions import redirects_of, unique_ids, without_collisions
from generator.site.expiry import expiry_moments, expiry_problems
from generator.site.given import Given, own_page
from generator.site.permalinks import absolute
from generator.site.record_checks import record_problems
from generator.site.relations import relations_of
from generator.site.schedules import schedule_problems
from generator.site.sections import sections_of
from generator.site.sheets import (
    documents_of,
    sheets_in,
    tenure_moments,
    terms_over,
    with_addressed,
    with_hamlets,
)
from generator.site.slots import with_slots
from generator.site.states import with_states
from generator.site.taxonomy import categories_of, newest_first, tags_of
from generator.site.twins import stale_twins
from generator.site.windows import Held, coming, held_back
from generator.values import replace

Window = tuple[Document, Held | None]


def assemble(
    settings: SiteSettings,
    tree: Tree,
    edition: Edition,
    origins: tuple[Tree, ...],
    given: Given,
    *,
    clock: When,
    drafts: bool = False,
) -> Site:
    """Return the site as it is at `clock`, with the problems of its addresses and menu.

    `given` is what the origins give to communes, or to the hub where the site is the hub.
    """
    sheets = sheets_in(settings, tree)
    windows = [(each, held_back(each, clock, drafts=drafts)) for each in tree.documents]
    shown = (each for each, held in windows if not held)
    own = (own_page(each, settings, clock) for each in (*shown, *documents_of(tree.name, sheets)))
    addressed, problems = without_collisions([*own, *_addressed(settings, edition, given)])
    pages, withdrawn = shown_and_withdrawn(addressed)
    relations, found = relations_of(pages)
    pages = with_states(pages, relations, clock)
    problems += [*found, *unique_ids(addressed), *early_withdrawals(withdrawn, clock)]
    problems += [*_advice(settings, pages, clock), *terms_over(tree, clock)]
    sections = sections_of(with_hamlets(settings, sheets), pages, _texts(settings, tree, origins))
    sheets, found = with_addressed(sheets, pages)
    articles = newest_first([page for page in pages if page.document.kind == "article"])
    menu, lost = _menu(settings, addressed, sections)
    problems += [*found, *lost]
    categories = categories_of(articles, settings.province.categories)
    tags = tags_of(articles, settings.province.tags)
    terms = (term for section in sections for term in section.terms)
    taken = _taken(addressed, pages, (*sections, *terms, *categories, *tags))
    aliases, found = redirects_of(addressed, taken)
    problems += found
    redirects, silenced = _redirects_and_silenced(aliases, withdrawn)
    absent = _away(windows, edition, given)
    return Site(
        settings=settings,
        pages=pages,
        sections=with_slots(sections, settings, clock),
        categories=categories,
        tags=tags,
        menu=menu,
        redirects=redirects,
        guides=tuple(page for page in pages if page.url in given.guides),
        alerts=tuple(page for page in articles if page.emergency),
        campaigns=tuple(page for page in pages if page.state == RUNNING),
        elsewhere=_elsewhere(addressed, given),
        held=_held(windows, edition, given),
        withdrawn=withdrawn,
        silenced=silenced,
        away=without_taken(absent, (*taken, *(alias.path for alias in aliases))),
        next_change=_next_change(settings, tree, edition, given, clock, drafts=drafts),
        problems=tuple(problems),
        monday=When(monday_of(clock.day), offset=clock.offset),
        drafts=drafts,
        sheets=sheets,
        relations=relations,
    )


def _advice(settings: SiteSettings, pages: tuple[Page, ...], clock: When) -> Iterator[Problem]:
    """Yield what is no longer good at `clock`, of the pages and of the settings."""
    yield from stale_twins(pages)
    yield from record_problems(pages, clock)
    yield from schedule_problems(pages, settings.province, clock)
    yield from expiry_problems(settings, clock)


def _texts(settings: SiteSettings, tree: Tree, origins: tuple[Tree, ...]) -> tuple[Document, ...]:
    """Return the texts above the lists of sections: the hub has those of origins too."""
    given = (text for each in origins for text in each.sections)
    return (*(given if settings.is_hub else ()), *tree.sections)


def _addressed(settings: SiteSettings, edition: Edition, given: Given) -> Iterator[Page]:
    """Yield the pages that are given to this site."""
    for page in given.pages:
        if page.document.path in edition.paths:
            if page.canonical:
                yield page
            else:
                yield replace(page, canonical=absolute(settings.base_url, page.url))


def _taken(
    addressed: tuple[Page, ...],
    shown: tuple[Page, ...],
    lists: Iterable[Section | TermPages],
) -> frozenset[str]:
    """Return the addresses of the site: of pages and notices, of lists, of what is always there."""
    years = [page.url.rpartition("/")[0] + "/" for page in shown if page.document.year]
    urls = [page.url for page in addressed] + [each.url for each in lists]
    return GENERATED_URLS.union(urls, years)


def _redirects_and_silenced(
    aliases: tuple[Redirect, ...], withdrawn: tuple[Page, ...]
) -> tuple[tuple[Redirect, ...], tuple[Redirect, ...]]:
    """Return the old addresses that lead on, and those of what was withdrawn, which do not."""
    notices = {page.url for page in withdrawn}
    return (
        tuple(alias for alias in aliases if alias.to not in notices),
        tuple(alias for alias in aliases if alias.to in notices),
    )


def _away(windows: list[Window], edition: Edition, given: Given) -> Iterator[Away]:
    """Yield the documents that their windows hold back here, with their addresses."""
    for document, held in windows:
        if held and (found := away(document, held, syndicated=False)):
            yield found
    yield from (each for each in given.away if each.source in edition.paths)


def _held(windows: list[Window], edition: Edition, given: Given) -> tuple[Held, ...]:
    """Return the documents that are not shown now."""
    own = (held for _, held in windows if held)
    found = [*own, *(each for each in given.held if each.path in edition.paths)]
    return tuple(sorted(found, key=lambda each: each.path))


def _next_change(
    settings: SiteSettings,
    tree: Tree,
    edition: Edition,
    given: Given,
    clock: When,
    *,
    drafts: bool,
) -> When | None:
    """Return the first moment after `clock` at which any document comes, goes or moves.

    Or something of the settings is no longer good, or somebody's term is over.
    """
    own = (each for document in tree.documents for each in coming(document, clock, drafts=drafts))
    moments = [*own, *(each for path, each in given.coming if path in edition.paths)]
    settled = (*expiry_moments(settings, clock), *tenure_moments(tree))
    moments += (each for each in settled if not each.begins_by(clock))
    return min(moments, default=None)


def _elsewhere(pages: tuple[Page, ...], given: Given) -> tuple[Elsewhere, ...]:
    here = {page.document.path for page in pages if page.origin}
    return tuple(each for each in given.elsewhere if each.source not in here)


def _menu(
    settings: SiteSettings, pages: tuple[Page, ...], sections: tuple[Section, ...]
) -> tuple[tuple[MenuLink, ...], list[Problem]]:
    """Return the menu of this site: what is empty and optional hides, what is missing is told.

    What was withdrawn hides too, and nobody has to be told.
    """
    titles = {"/": "", "/so-do.html": "", "/tim-kiem.html": ""}
    titles |= {section.url: section.title for section in sections}
    titles |= {page.url: page.document.title for page in pages if not page.document.withdrawn}
    known = titles.keys() | {page.url for page in pages}
    empty = {section.url for section in sections if not section.pages}
    links: list[MenuLink] = []
    problems: list[Problem] = []
    for entry in settings.menu:
        if entry.to in titles and not (entry.optional and entry.to in empty):
            links.append(MenuLink(entry.to, entry.text or titles[entry.to]))
        elif entry.to not in known and not (entry.optional or _not_for(settings, entry)):
            problems.append(problem("menu-hong", entry.where, width=len(entry.to), to=entry.to))
    return tuple(links), problems


def _not_for(settings: SiteSettings, entry: MenuEntry) -> bool:
    return settings.is_hub and entry.to in ("/tin-tinh/", "/thon-khu-pho/")
