"""Syndication: which of the origins' documents each site shows. A projection, never a copy."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.document import Document, Tree
from generator.model.exchange import Offer
from generator.model.settings import Network, Rejection, SiteSettings
from generator.model.when import When
from generator.site.assembled import Sheets
from generator.site.permalinks import permalink
from generator.site.sheets import documents_of
from generator.site.windows import held_back
from generator.vietnamese.slugs import slug_of


def syndicate(origins: Iterable[Tree], network: Network) -> dict[str, frozenset[str]]:
    """Return the paths of the origins' documents that each site shows, by slug.

    Sites that show the same documents share one value.
    """
    documents = [document for tree in origins for document in tree.documents]
    shared: dict[frozenset[str], frozenset[str]] = {}
    editions: dict[str, frozenset[str]] = {}
    for site in network.sites:
        paths = frozenset(document.path for document in documents if _shows(site, document))
        editions[site.slug] = shared.setdefault(paths, paths)
    return editions


def offers_of(tree: Tree, clock: When, *, drafts: bool) -> tuple[Offer, ...]:
    """Return what a tree offers to other sites at `clock`."""
    return tuple(
        Offer(document.path, permalink(document, syndicated=False))
        for document in (
            *tree.documents,
            *documents_of(tree.name, Sheets(tree.organisation, tree.hamlets)),
        )
        if not held_back(document, clock, drafts=drafts)
    )


def _shows(site: SiteSettings, document: Document) -> bool:
    """Whether a site shows an origin's document: the hub shows all, others what is addressed."""
    if site.is_hub:
        return True
    share = document.syndicate
    if share is None:
        return document.kind == "article" and not _rejected(site, document)
    words = site.addressed_as
    if not words.intersection(share.to) or words.intersection(share.except_):
        return False
    return share.priority == "emergency" or not _rejected(site, document)


def _rejected(site: SiteSettings, document: Document) -> bool:
    return any(_matches(rejection, document) for rejection in site.rejections)


def _matches(rejection: Rejection, document: Document) -> bool:
    if rejection.by == "id":
        return rejection.value == document.id
    if rejection.by == "category":
        return rejection.value == document.category
    return slug_of(rejection.value) in {tag.slug for tag in document.tags}
