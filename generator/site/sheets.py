"""Sheets in a site: the pages that they give, and what is addressed to each hamlet. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.digests import digest_of
from generator.model.body import Body, Words
from generator.model.document import Document, Mention, Tree
from generator.model.facts import Fact, Facts, Value
from generator.model.hamlets import HAMLETS_FOLDER, Hamlet, Hamlets
from generator.model.organisation import ORGANISATION_URL, Organisation, Unit
from generator.model.people import Officer, Tenure
from generator.model.registers.sheets import HAMLET, ORGANISATION
from generator.model.settings import SectionSetting, SiteSettings
from generator.model.span import Span
from generator.model.when import When
from generator.problems import Problem, problem
from generator.site.assembled import Neighbourhood, Page, Sheets
from generator.site.taxonomy import newest_first
from generator.values import replace
from generator.vietnamese.folding import word_set

_HAMLETS_URL = f"/{HAMLETS_FOLDER}/"


def sheets_in(settings: SiteSettings, tree: Tree) -> Sheets:
    """Return the sheets that a site shows: nothing is known yet of one that only the menu names.

    The hub has no hamlets.
    """
    organisation, hamlets = tree.organisation, tree.hamlets
    folder = f"content/{settings.slug}"
    if organisation is None and _is_in_menu(settings, ORGANISATION_URL):
        organisation = Organisation(f"{folder}/{ORGANISATION.sheet}")
    if hamlets is None and not settings.is_hub and _is_in_menu(settings, _HAMLETS_URL):
        hamlets = Hamlets(f"{folder}/{HAMLET.sheet}")
    return Sheets(organisation, hamlets)


def _is_in_menu(settings: SiteSettings, url: str) -> bool:
    return any(entry.to == url and not entry.optional for entry in settings.menu)


def documents_of(tree: str, sheets: Sheets) -> Iterator[Document]:
    """Yield a document for each page that sheets give, for lists, links, data and the search."""
    if sheets.organisation:
        yield _organisation(tree, sheets.organisation)
    if sheets.hamlets:
        for hamlet in sheets.hamlets.items:
            yield _hamlet(tree, sheets.hamlets.path, hamlet)


def _organisation(tree: str, organisation: Organisation) -> Document:
    units = organisation.units
    texts = [text for unit in units for text in (unit.name, unit.address, *unit.duties)]
    texts += _words(organisation.officers)
    return Document(
        path=organisation.path,
        tree=tree,
        kind=ORGANISATION.name,
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
        kind=HAMLET.name,
        folder="",
        slug=hamlet.id,
        year=0,
        id=f"{HAMLETS_FOLDER}/{hamlet.id}",
        title=hamlet.full_name,
        body=_body([hamlet.house, *_words(hamlet.officers)]),
        summary=f"{head.post}: {head.name}" if head.name else "",
        facts=_facts(hamlet),
        where=hamlet.where,
    )


def _facts(hamlet: Hamlet) -> Facts:
    """Return what the data hold of a hamlet."""
    head = hamlet.head
    known: dict[str, Value | None] = {
        "type": hamlet.type,
        "truong": head.name,
        "khuyet": head.vacant,
        "phone": head.phone,
        "so_ho": hamlet.households,
        "so_khau": hamlet.people,
        "ngay_so_lieu": hamlet.counted,
        "nha_van_hoa": hamlet.house,
    }
    return Facts(tuple(Fact(name, value) for name, value in known.items() if value is not None))


def post_facts(unit: Unit, officer: Officer) -> Facts:
    """Return what the data hold of a post."""
    tenure = officer.tenure or Tenure()
    known: dict[str, Value | None] = {
        "co_quan": unit.name,
        "post": officer.post,
        "name": officer.name,
        "khuyet": officer.vacant,
        "phone": officer.phone,
        "email": officer.email,
        "nhiem_vu": officer.duties,
        "tu": tenure.since,
        "den": tenure.until,
    }
    return Facts(tuple(Fact(name, value) for name, value in known.items() if value is not None))


def _words(officers: Iterable[Officer]) -> list[str]:
    return [text for each in officers for text in (each.post, each.name, each.phone, *each.duties)]


def _body(texts: list[str]) -> Body:
    """Return a body that holds nothing but words for the search."""
    words = " ".join(sorted(word_set(" ".join(texts))))
    return Body(words=Words(digest_of(words), words))


def with_hamlets(settings: SiteSettings, sheets: Sheets) -> SiteSettings:
    """Return settings that have a section for the hamlets, where there are any to show."""
    hamlets = sheets.hamlets
    if hamlets is None or any(each.folder == HAMLETS_FOLDER for each in settings.sections):
        return settings
    section = SectionSetting(HAMLETS_FOLDER, hamlets.title)
    return replace(settings, sections=(*settings.sections, section))


def with_addressed(sheets: Sheets, pages: tuple[Page, ...]) -> tuple[Sheets, list[Problem]]:
    """Return sheets with what is addressed to each hamlet, and a fault for each unknown one."""
    items = sheets.hamlets.items if sheets.hamlets else ()
    found: dict[str, list[Page]] = {each.id: [] for each in items}
    problems: list[Problem] = []
    for page in pages:
        for mention in page.document.hamlets:
            if mention.id not in found:
                problems.append(_unknown(mention, list(found)))
            elif page.indexed and page not in found[mention.id][-1:]:
                found[mention.id].append(page)
    if not items:
        return sheets, problems
    return replace(
        sheets, neighbourhoods=tuple(_neighbourhood(each, found[each.id]) for each in items)
    ), problems


def _unknown(mention: Mention, known: list[str]) -> Problem:
    near = get_close_matches(mention.id, known, n=1, cutoff=0.5)
    hint = near[0] if near else known[0] if known else ""
    values = {"id": mention.id, "known": ", ".join(known), "hint": hint}
    code = "thon-la" if known else "thon-chua-khai"
    return problem(code, mention.where, values, width=len(mention.id))


def _neighbourhood(hamlet: Hamlet, pages: list[Page]) -> Neighbourhood:
    dated = newest_first([page for page in pages if page.document.date])
    return Neighbourhood(hamlet, dated, tuple(page for page in pages if not page.document.date))


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
