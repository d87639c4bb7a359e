"""Categories and tags: own and syndicated articles together, by date."""

from __future__ import annotations

from generator.model.settings import Term
from generator.site.assembled import Page, TermPages
from generator.vietnamese.collation import sort_key
from generator.vietnamese.slugs import slug_of


def newest_first(pages: list[Page]) -> tuple[Page, ...]:
    """Return dated pages, the newest first."""
    return tuple(sorted(pages, key=lambda page: page.sort_key, reverse=True))


def categories_of(pages: tuple[Page, ...], terms: tuple[Term, ...]) -> tuple[TermPages, ...]:
    """Return the categories in use, in the order of the vocabulary."""
    found = {
        term.id: [page for page in pages if page.document.category == term.id] for term in terms
    }
    return tuple(
        TermPages(f"/chuyen-muc/{term.id}/", term.title, newest_first(found[term.id]))
        for term in terms
        if found[term.id]
    )


def tags_of(pages: tuple[Page, ...], vocabulary: tuple[str, ...]) -> tuple[TermPages, ...]:
    """Return the tags in use, in Vietnamese order.

    Tags with one slug are one tag, spelled as in the vocabulary, else as in the first by path.
    """
    names = {slug_of(name): name for name in reversed(vocabulary)}
    found: dict[str, dict[str, Page]] = {}
    for page in sorted(pages, key=lambda page: page.document.path):
        for tag in page.document.tags:
            names.setdefault(tag.slug, tag.name)
            found.setdefault(tag.slug, {})[page.url] = page
    tags = [
        TermPages(f"/the/{slug}/", names[slug], newest_first(list(listed.values())))
        for slug, listed in found.items()
    ]
    return tuple(sorted(tags, key=lambda tag: (sort_key(tag.title), tag.url)))
