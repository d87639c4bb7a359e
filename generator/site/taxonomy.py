"""Categories and tags: own and syndicated articles together, by date."""

from __future__ import annotations

from operator import attrgetter

from generator.model.settings import Term
from generator.site.assembled import Page, TermPages
from generator.vietnamese.collation import sort_key
from generator.vietnamese.slugs import slug_of


def newest_first(pages: list[Page]) -> tuple[Page, ...]:
    """Return dated pages, the newest first."""
    return tuple(sorted(pages, key=attrgetter("sort_key"), reverse=True))


def categories_of(pages: tuple[Page, ...], terms: tuple[Term, ...]) -> tuple[TermPages, ...]:
    """Return the categories of pages, which are newest first, in the order of the vocabulary."""
    found: dict[str, list[Page]] = {}
    for page in pages:
        found.setdefault(page.document.category, []).append(page)
    return tuple(
        TermPages(f"/chuyen-muc/{term.id}/", term.title, tuple(found[term.id]))
        for term in terms
        if term.id in found
    )


def tags_of(pages: tuple[Page, ...], vocabulary: tuple[str, ...]) -> tuple[TermPages, ...]:
    """Return the tags of pages, which are newest first, in Vietnamese order.

    Tags with one slug are one tag, spelled as in the vocabulary, else as in the first by path.
    """
    named = {slug_of(name): name for name in reversed(vocabulary)}
    found: dict[str, list[Page]] = {}
    spelled: dict[str, tuple[str, str]] = {}  # path and name
    for page in pages:
        path = page.document.path
        for tag in page.document.tags:
            listed = found.get(tag.slug)
            if listed is None:
                found[tag.slug], spelled[tag.slug] = [page], (path, tag.name)
                continue
            if listed[-1] is not page:
                listed.append(page)
            if path < spelled[tag.slug][0]:
                spelled[tag.slug] = path, tag.name
    tags = [
        TermPages(f"/the/{slug}/", named.get(slug, spelled[slug][1]), tuple(listed))
        for slug, listed in found.items()
    ]
    return tuple(sorted(tags, key=lambda tag: (sort_key(tag.title), tag.url)))
