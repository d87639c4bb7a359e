"""Answers: old addresses of which a site says what became of what stood there. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.body import Ref
from generator.model.document import Document
from generator.model.span import Span
from generator.site.collisions import folded
from generator.site.links import LinkIndex, Target, resolve
from generator.site.permalinks import file_of, posters_of


def answered(index: LinkIndex) -> frozenset[str]:
    """Return the files, as paths in the tree, that nobody has to miss.

    They are those of redirects, of notices, and of what its window holds back; with the files
    that such texts lead to, which go with them.
    """
    site = index.site
    urls = [each.path for each in (*site.redirects, *site.silenced)]
    for page in site.withdrawn:
        urls += [page.url, *posters_of(page.document, page.url)]
    urls += [url for each in site.away for url in each.urls]
    urls += [url for document in _absent(index) for url in _files(index, document)]
    return frozenset(folded(file_of(url)) for url in urls)


def _absent(index: LinkIndex) -> Iterator[Document]:
    absent = {page.document.path for page in index.site.withdrawn}
    absent |= {each.source for each in index.site.away}
    for tree in (index.tree, *index.origins) if absent else ():
        yield from (each for each in tree.documents if each.path in absent)


def _files(index: LinkIndex, document: Document) -> Iterator[str]:
    """Yield the addresses of the files that a text leads to."""
    for target in document.targets:
        found = resolve(index, Ref(target, "", "", "", Span(document.path)))
        if isinstance(found, Target) and found.attachment:
            yield found.url.partition("#")[0]
