"""One address, one page: who keeps it when several sources want it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.model.kinds import GENERATED_URLS, KINDS
from generator.problems import Problem, problem
from generator.site.assembled import Page, Redirect
from generator.site.permalinks import aliases_at, file_of

_KIND_ORDER = {kind.name: number for number, kind in enumerate(KINDS)}


@lru_cache(maxsize=10_000)  # a network has the same addresses in each of its sites
def folded(url: str) -> str:
    """Return an address as file systems that ignore case and form see it."""
    return unicodedata.normalize("NFC", url).casefold()


def without_collisions(pages: Iterable[Page]) -> tuple[tuple[Page, ...], list[Problem]]:
    """Return the pages that keep their addresses, and an error for each that does not.

    A commune's own file silently takes the place of an origin's; else the first by (kind, path)
    keeps the address.
    """
    kept: dict[str, Page] = {}
    problems: list[Problem] = []
    for page in sorted(pages, key=_rank):
        first = kept.setdefault(folded(page.url), page)
        if first is page or (page.origin and not first.origin):
            continue
        document = page.document
        values = {"url": page.url, "other": first.document.path}
        problems.append(problem("trung-dia-chi", document.where, values))
    return tuple(sorted(kept.values(), key=lambda page: page.url)), problems


def _rank(page: Page) -> tuple[bool, int, str]:
    return page.origin is not None, _KIND_ORDER[page.document.kind], page.document.path


def unique_ids(pages: tuple[Page, ...]) -> list[Problem]:
    """Return an error for each id that two documents of one tree share: feeds rely on it."""
    if len({(page.document.tree, page.document.id) for page in pages}) == len(pages):
        return []
    first: dict[tuple[str, str], Page] = {}
    problems: list[Problem] = []
    for page in sorted(pages, key=lambda page: page.document.path):
        document = page.document
        other = first.setdefault((document.tree, document.id), page)
        if other is not page:
            values = {"id": document.id, "other": other.document.path}
            problems.append(problem("trung-id", document.where, values))
    return problems


def taken_by(
    addressed: tuple[Page, ...], shown: tuple[Page, ...], lists: Iterable[str]
) -> frozenset[str]:
    """Return the addresses of a site: of pages and notices, of lists, of what is always there.

    `lists` are those of its lists.
    """
    years = [page.url.rpartition("/")[0] + "/" for page in shown if page.document.year]
    urls = [page.url for page in addressed]
    return GENERATED_URLS.union(urls, years, lists)


def redirects_of(
    pages: tuple[Page, ...], taken: frozenset[str]
) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """Return the old addresses of the pages; one that is in use is an error."""
    found: dict[str, Redirect] = {}
    problems: list[Problem] = []
    moved = [
        page for page in pages if page.document.aliases and aliases_at(page.document, page.url)
    ]
    if not moved:
        return (), []
    used = {folded(file_of(url)) for url in taken}
    folders = {above for path in used for above in _above(path)}
    for page in moved:
        for alias in page.document.aliases:
            key = folded(file_of(alias.path))
            claims = [key, *_above(key)]
            if key in folders or any(
                each in used or each in found or is_generated(each) for each in claims
            ):
                values = {"alias": alias.path}
                problems.append(problem("alias-trung", alias.where, values))
                continue
            found[key] = Redirect(alias.path, page.url)
            folders.update(_above(key))
    return tuple(sorted(found.values(), key=lambda each: each.path)), problems


def _above(path: str) -> list[str]:
    """Return the folders of a file, without the root: `a/b/c` → `a`, `a/b`."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def is_generated(path: str) -> bool:
    """Whether the generator makes the file in every site that has its folder."""
    made = ("sitemap.xml", "robots.txt", "404.html", "so-do.html", "tim-kiem.html")
    return path in made or bool(re.search(r"(?:^|/)(?:feed\.xml|trang-\d+\.html)$", path))
