"""Relations: which documents of a site replace, repeal, amend or concern which. Pure."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from generator.model.body import Ref
from generator.model.document import Document
from generator.model.document_numbers import normal_number, numbers_in, read_number
from generator.model.registers.document import DOCUMENT, ENDING, NAMED_BY
from generator.problems import Problem, problem
from generator.site.assembled import NO_RELATIONS, Naming, Page, Relations
from generator.values import Struct, replace
from generator.vietnamese.folding import folded


class _Documents(Struct, frozen=True):
    """The documents of a site by the paths of their sources, and by their numbers."""

    by_path: dict[str, Page]
    by_number: dict[str, tuple[Page, ...]]


def relations_of(pages: tuple[Page, ...]) -> tuple[Relations, list[Problem]]:
    """Return how the documents among pages are related, and what cannot be right about it."""
    documents = sorted(
        (page for page in pages if page.document.kind == DOCUMENT.name),
        key=lambda page: page.sort_key,
    )
    if not documents:
        return NO_RELATIONS, []
    known = _Documents({page.document.path: page for page in documents}, _by_number(documents))
    named: dict[tuple[str, str], Page] = {}
    naming: dict[str, list[Naming]] = {}
    for page in documents:
        for field, ref in _refs(page.document):
            if found := _meant(known, page.document, ref.text):
                named[page.document.path, ref.text] = found
                each = Naming(field, page)
                if each not in (listed := naming.setdefault(found.url, [])):
                    listed.append(each)
    relations = _with_looped(
        Relations(named, {url: tuple(listed) for url, listed in naming.items()}), documents
    )
    problems = [*_cycles(documents, relations), *_duplicates(documents)]
    return relations, problems


def _refs(document: Document) -> Iterator[tuple[str, Ref]]:
    for field in NAMED_BY:
        yield from ((field, ref) for ref in document.facts.refs(field))


def _by_number(documents: list[Page]) -> dict[str, tuple[Page, ...]]:
    found: dict[str, tuple[Page, ...]] = {}
    for page in documents:
        number = page.document.facts.text("so_hieu")
        found[number] = (*found.get(number, ()), page)
    return found


def _meant(known: _Documents, document: Document, text: str) -> Page | None:
    """Return the page that a path or a number means: of several, that of the same office."""
    if text.endswith(".md"):
        folder = posixpath.dirname(document.path)
        return known.by_path.get(posixpath.normpath(posixpath.join(folder, text)))
    numbers = (normal_number(text),) if normal_number(text) else numbers_in(text)
    if len(numbers) != 1:
        return None
    pages = known.by_number.get(numbers[0], ())
    if len(pages) > 1:
        office = document.facts.text("co_quan_ban_hanh")
        pages = tuple(
            page for page in pages if page.document.facts.text("co_quan_ban_hanh") == office
        )
    return pages[0] if len(pages) == 1 else None


def _ended_by(relations: Relations, page: Page) -> tuple[Page, ...]:
    return tuple(each.page for each in relations.naming.get(page.url, ()) if each.field in ENDING)


def _is_in_cycle(relations: Relations, page: Page) -> bool:
    """Whether a document ends itself, by way of others or directly."""
    waiting, seen = list(_ended_by(relations, page)), set()
    while waiting:
        above = waiting.pop()
        if above.url == page.url:
            return True
        if above.url not in seen:
            seen.add(above.url)
            waiting += _ended_by(relations, above)
    return False


def _with_looped(relations: Relations, documents: list[Page]) -> Relations:
    ending = (page for page in documents if any(map(page.document.facts.refs, ENDING)))
    looped = frozenset(page.url for page in ending if _is_in_cycle(relations, page))
    return replace(relations, looped=looped)


def _cycles(documents: list[Page], relations: Relations) -> Iterator[Problem]:
    """Yield a fault for each document of a cycle, at the reference that closes it."""
    looped = relations.looped
    for page in documents if looped else ():
        for field in ENDING:
            for ref in page.document.facts.refs(field):
                found = relations.named.get((page.document.path, ref.text))
                if page.url in looped and found and found.url in looped:
                    values = {"target": ref.text, "other": found.document.path}
                    yield problem("thay-the-vong", ref.where, values, width=len(ref.text))


def _duplicates(documents: list[Page]) -> Iterator[Problem]:
    """Yield a fault for each document whose number its office has given in that year before."""
    first: dict[tuple[str, str, int], Page] = {}
    for page in sorted(documents, key=lambda page: page.document.path):
        document = page.document
        number = read_number(document.facts.text("so_hieu"))
        day = document.facts.when("ngay_ban_hanh")
        if number is None or day is None:
            continue
        year = number.year or day.day.year
        sign = f"{number.number}/{number.type}-{number.body}"
        key = (sign, folded(document.facts.text("co_quan_ban_hanh")), year)
        other = first.setdefault(key, page)
        if other is not page:
            values = {"number": number.text, "year": year, "other": other.document.path}
            where = document.facts.where("so_hieu")
            yield problem("van-ban-trung", where, values, width=len(number.text))
