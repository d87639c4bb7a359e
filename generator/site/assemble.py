"""Assembling: from settings, a commune's tree and its edition to a site. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.model.document import Document, Tree
from generator.model.exchange import Edition
from generator.model.registers.campaign import RUNNING
from generator.model.settings import SiteSettings
from generator.model.weeks import monday_of
from generator.model.when import When
from generator.problems import Problem
from generator.site.absences import away, early_withdrawals, shown_and_withdrawn, without_taken
from generator.site.advice import advice_of
from generator.site.assembled import (
    Away,
    Elsewhere,
    MenuLink,
    Page,
    Redirect,
    Relations,
    Section,
    Sheets,
    TermPages,
)
from generator.site.collisions import redirects_of, taken_by, unique_ids, without_collisions
from generator.site.expiry import expiry_moments
from generator.site.given import Given, given_to, own_page
from generator.site.menus import menu_of
from generator.site.relations import relations_of
from generator.site.sections import sections_of, texts_above
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
from generator.site.windows import Held, coming, held_back


@dataclass(frozen=True, eq=False)
class Site:
    """One commune as it is at `clock`, assembled; each part is made once, when it is asked for.

    `given` is what the origins give to communes, or to the hub where the site is the hub.
    """

    settings: SiteSettings
    tree: Tree
    edition: Edition
    origins: tuple[Tree, ...]
    given: Given
    clock: When
    drafts: bool = False

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """What is shown, by address."""
        return with_states(self._shown_and_withdrawn[0], self.relations, self.clock)

    @cached_property
    def in_order(self) -> tuple[Page, ...]:
        """What is shown: what is listed by date, the newest first, then the others by address."""
        dated = newest_first([page for page in self.pages if page.dated])
        return (*dated, *(page for page in self.pages if not page.dated))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The standard sections, then one for each other folder of pages."""
        texts = texts_above(self.settings, self.tree, self.origins)
        sections = sections_of(with_hamlets(self.settings, self._sheets), self.in_order, texts)
        return with_slots(sections, self.settings, self.clock)

    @cached_property
    def categories(self) -> tuple[TermPages, ...]:
        """The categories that articles have."""
        return categories_of(self._articles, self.settings.province.categories)

    @cached_property
    def tags(self) -> tuple[TermPages, ...]:
        """The tags that articles have."""
        return tags_of(self._articles, self.settings.province.tags)

    @property
    def menu(self) -> tuple[MenuLink, ...]:
        """The entries of the menu that lead somewhere."""
        return self._menu[0]

    @cached_property
    def guides(self) -> tuple[Page, ...]:
        """The pages that every citizen must know."""
        return tuple(page for page in self.pages if page.url in self.given.guides)

    @cached_property
    def alerts(self) -> tuple[Page, ...]:
        """The emergencies of now, the newest first."""
        return tuple(page for page in self._articles if page.emergency)

    @cached_property
    def campaigns(self) -> tuple[Page, ...]:
        """The campaigns that run now."""
        return tuple(page for page in self.pages if page.state == RUNNING)

    @property
    def sheets(self) -> Sheets:
        """The organisation and the hamlets."""
        return self._addressed_sheets[0]

    @property
    def relations(self) -> Relations:
        """Which documents name which."""
        return self._relations[0]

    @cached_property
    def elsewhere(self) -> tuple[Elsewhere, ...]:
        """The origins' documents that only the hub shows."""
        here = {page.document.path for page in self._addressed[0] if page.origin}
        return tuple(each for each in self.given.elsewhere if each.source not in here)

    @property
    def withdrawn(self) -> tuple[Page, ...]:
        """The pages in whose place a notice stands; they are in no list."""
        return self._shown_and_withdrawn[1]

    @cached_property
    def redirects(self) -> tuple[Redirect, ...]:
        """The old addresses that lead on."""
        return tuple(alias for alias in self._aliases[0] if alias.to not in self._notices)

    @cached_property
    def silenced(self) -> tuple[Redirect, ...]:
        """The old addresses of what was withdrawn, which do not lead on."""
        return tuple(alias for alias in self._aliases[0] if alias.to in self._notices)

    @cached_property
    def away(self) -> tuple[Away, ...]:
        """The documents that their windows hold back, with their addresses."""
        own = (away(each, held, syndicated=False) for each, held in self._windows if held)
        given = (each for each in self.given.away if each.source in self.edition.paths)
        absent = (each for each in (*own, *given) if each)
        return without_taken(absent, (*self._taken, *(alias.path for alias in self._aliases[0])))

    @property
    def held(self) -> tuple[Held, ...]:
        """The documents that are not shown now."""
        own = (held for _, held in self._windows if held)
        given = (each for each in self.given.held if each.path in self.edition.paths)
        return tuple(sorted((*own, *given), key=lambda each: each.path))

    @property
    def next_change(self) -> When | None:
        """The first moment after the clock at which any document comes, goes or moves.

        Or something of the settings is no longer good, or somebody's term is over.
        """
        shown = self.edition.paths
        own = (
            each
            for document in self.tree.documents
            for each in coming(document, self.clock, drafts=self.drafts)
        )
        moments = [*own, *(each for path, each in self.given.coming if path in shown)]
        settled = (*expiry_moments(self.settings, self.clock), *tenure_moments(self.tree))
        moments += (each for each in settled if not each.begins_by(self.clock))
        return min(moments, default=None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of addresses, names, dates and menu, and what is no longer good."""
        return (
            *self._addressed[1],
            *self._relations[1],
            *unique_ids(self._addressed[0]),
            *early_withdrawals(self.withdrawn, self.clock),
            *advice_of(self.settings, self.pages, self.clock),
            *terms_over(self.tree, self.clock),
            *self._addressed_sheets[1],
            *self._menu[1],
            *self._aliases[1],
        )

    @property
    def monday(self) -> When:
        """A day, of the clock's week."""
        return When(monday_of(self.clock.day), offset=self.clock.offset)

    def section(self, folder: str) -> Section | None:
        """Return the section of a folder, or None."""
        return next((each for each in self.sections if each.folder == folder), None)

    @cached_property
    def _sheets(self) -> Sheets:
        return sheets_in(self.settings, self.tree)

    @cached_property
    def _windows(self) -> list[tuple[Document, Held | None]]:
        clock, drafts = self.clock, self.drafts
        return [(each, held_back(each, clock, drafts=drafts)) for each in self.tree.documents]

    @cached_property
    def _addressed(self) -> tuple[tuple[Page, ...], list[Problem]]:
        """All pages that keep their addresses, withdrawn ones too, and the problems of others."""
        shown = (each for each, held in self._windows if not held)
        sheets = documents_of(self.tree.name, self._sheets)
        own = (own_page(each, self.settings, self.clock) for each in (*shown, *sheets))
        return without_collisions([*own, *given_to(self.settings, self.edition, self.given)])

    @cached_property
    def _shown_and_withdrawn(self) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
        return shown_and_withdrawn(self._addressed[0])

    @cached_property
    def _notices(self) -> frozenset[str]:
        return frozenset(page.url for page in self.withdrawn)

    @cached_property
    def _relations(self) -> tuple[Relations, list[Problem]]:
        return relations_of(self._shown_and_withdrawn[0])

    @cached_property
    def _addressed_sheets(self) -> tuple[Sheets, list[Problem]]:
        return with_addressed(self._sheets, self.pages)

    @cached_property
    def _articles(self) -> tuple[Page, ...]:
        return tuple(page for page in self.in_order if page.document.kind == "article")

    @cached_property
    def _menu(self) -> tuple[tuple[MenuLink, ...], list[Problem]]:
        return menu_of(self.settings, self._addressed[0], self.sections)

    @cached_property
    def _taken(self) -> frozenset[str]:
        facets = (term for section in self.sections for term in section.terms)
        terms = (term.url for term in (*facets, *self.categories, *self.tags))
        lists = (*(section.url for section in self.sections), *terms)
        return taken_by(self._addressed[0], self.pages, lists)

    @cached_property
    def _aliases(self) -> tuple[tuple[Redirect, ...], list[Problem]]:
        return redirects_of(self._addressed[0], self._taken)
