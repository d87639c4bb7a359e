"""Sheets in a site: the pages that they give, and what is addressed to each hamlet. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.digests import digest_of
from generator.model.body import Body, Words
from generator.model.document import Document, Tree
from generator.model.hamlets import HAMLETS_FOLDER, Hamlet, Hamlets
from generator.model.organisation import ORGANISATION_URL, Organisation
from generator.model.people import Officer
from generator.model.settings import SectionSetting, SiteSettings
from generator.model.span import Span
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Neighbourhood, Page
from generator.site.taxonomy import newest_first
from generator.values import replace
from generator.vietnamese.folding import word_set

_HAMLETS_URL = f"/{HAMLETS_FOLDER}/"


def organisation_in(settings: SiteSettings, tree: Tree) -> Organisation | None:
    """Return the organisation that a site shows: nothing is known yet where only the menu names it.

    None where neither a file nor the menu does.
    """
    if tree.organisation or not _is_in_menu(settings, ORGANISATION_URL):
        return tree.organisation
    return Organisation(f"content/{settings.slug}/to-chuc.yml")


def hamlets_in(settings: SiteSettings, tree: Tree) -> Hamlets | None:
    """Return the hamlets that a site shows, as `organisation_in` does; the hub has none."""
    if tree.hamlets or settings.is_hub or not _is_in_menu(settings, _HAMLETS_URL):
        return tree.hamlets
    return Hamlets(f"content/{settings.slug}/thon-khu-pho.yml")


def _is_in_menu(settings: SiteSettings, url: str) -> bool:
    return any(entry.to == url and not entry.optional for entry in settings.menu)


def documents_of(
    tree: str, organisation: Organisation | None, hamlets: Hamlets | None
) -> Iterator[Document]:
    """Yield a document for each page that sheets give, for lists, links and the search."""
    if organisation:
        yield _organisation(tree, organisation)
    for hamlet in hamlets.items if hamlets else ():
        yield _hamlet(tree, hamlets.path if hamlets else "", hamlet)


def _organisation(tree: str, organisation: Organisation) -> Document:
    units = organisation.units
    texts = [text for unit in units for text in (unit.name, unit.address, *unit.duties)]
    texts += _words(organisation.officers)
    return Document(
        path=organisation.path,
        tree=tree,
        kind="organisation",
        folder="",
        slug="to-chuc",
        year=0,
        id="to-chuc",
        title=organisation.title,
        body=_body(texts),
        updated=organisation.updated,
        summary=", ".join(unit.name for unit in organisation.below("")),
        where=Span(organisation.path, 1, 1),
    )


def _hamlet(tree: str, path: str, hamlet: Hamlet) -> Document:
    head = hamlet.head
    return Document(
        path=path,
        tree=tree,
        kind="hamlet",
        folder="",
        slug=hamlet.id,
        year=0,
        id=f"{HAMLETS_FOLDER}/{hamlet.id}",
        title=hamlet.full_name,
        body=_body([hamlet.house, *_words(hamlet.officers)]),
        summary=f"{head.post}: {head.name}" if head.name else "",
        where=hamlet.where,
    )


def _words(officers: Iterable[Officer]) -> list[str]:
    return [text for each in officers for text in (each.post, each.name, each.phone, *each.duties)]


def _body(texts: list[str]) -> Body:
    """Return a body that holds nothing but words for the search."""
    words = " ".join(sorted(word_set(" ".join(texts))))
    return Body(words=Words(digest_of(words), words))


def with_hamlets(settings: SiteSettings, hamlets: Hamlets | None) -> SiteSettings:
    """Return settings that have a section for the hamlets, where there are any to show."""
    if hamlets is None or any(each.folder == HAMLETS_FOLDER for each in settings.sections):
        return settings
    section = SectionSetting(HAMLETS_FOLDER, hamlets.title)
    return replace(settings, sections=(*settings.sections, section))


def neighbourhoods_of(
    hamlets: Hamlets | None, pages: tuple[Page, ...]
) -> tuple[tuple[Neighbourhood, ...], list[Problem]]:
    """Return each hamlet with what is addressed to it, and a fault for each unknown one."""
    addressed: dict[str, list[Page]] = {each.id: [] for each in hamlets.items} if hamlets else {}
    problems: list[Problem] = []
    for page in pages:
        for mention in page.document.hamlets:
            if mention.id in addressed:
                if page not in addressed[mention.id][-1:]:
                    addressed[mention.id].append(page)
                continue
            near = get_close_matches(mention.id, addressed, n=1, cutoff=0.5)
            known = ", ".join(addressed)
            values = {
                "id": mention.id,
                "known": known,
                "hint": near[0] if near else next(iter(addressed), ""),
            }
            code = "thon-la" if addressed else "thon-chua-khai"
            problems.append(problem(code, mention.where, values, width=len(mention.id)))
    return tuple(
        Neighbourhood(
            hamlet,
            newest_first([page for page in addressed[hamlet.id] if page.document.date]),
            tuple(page for page in addressed[hamlet.id] if not page.document.date),
        )
        for hamlet in (hamlets.items if hamlets else ())
    ), problems


def tenure_moments(tree: Tree) -> Iterator[When]:
    """Yield the moments at which a term is over: what `terms_over` returns changes."""
    for officer in _officers(tree):
        if officer.tenure and officer.tenure.until and not officer.vacant:
            yield officer.tenure.until.after


def terms_over(tree: Tree, clock: When) -> Iterator[Problem]:
    """Yield a warning for each person whose term is over."""
    for officer in _officers(tree):
        tenure = officer.tenure
        if tenure and tenure.until and not officer.vacant and tenure.until.ended_by(clock):
            values = {"post": officer.post, "until": tenure.until.day}
            yield problem("nhiem-ky-het", tenure.where, values, width=10)


def _officers(tree: Tree) -> Iterator[Officer]:
    for sheet in (tree.organisation, tree.hamlets):
        if sheet:
            yield from sheet.officers
