"""Syndication: which of the origins' documents each site shows. A projection, never a copy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.document import Document, Tree
from generator.model.settings import Network, Rejection, SiteSettings
from generator.model.when import When
from generator.site.permalinks import permalink
from generator.site.windows import held_back
from generator.vietnamese.slugs import slug_of


@dataclass(frozen=True, slots=True)
class Offer:
    """A page that another site may link to: its source and its address."""

    source: str
    url: str


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a site gives to the network before any is built."""

    slug: str
    base_url: str
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What the network gives to one site: the paths of the origins' documents that it shows."""

    slug: str
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Commons:
    """What all sites share while they are built: the origins' trees, everybody's offers."""

    trees: tuple[Tree, ...]
    contributions: tuple[Contribution, ...]


def syndicate(origins: Iterable[Tree], network: Network) -> tuple[Edition, ...]:
    """Return the edition of each site, in the order of the network's sites."""
    documents = [document for tree in origins for document in tree.documents]
    return tuple(
        Edition(
            site.slug,
            frozenset(document.path for document in documents if _shows(site, document)),
        )
        for site in network.sites
    )


def contribution_of(
    settings: SiteSettings, trees: Iterable[Tree], clock: When, *, drafts: bool
) -> Contribution:
    """Return what the site's own texts offer to others at `clock`."""
    offers = [
        Offer(document.path, permalink(document, syndicated=False))
        for tree in trees
        for document in tree.documents
        if not held_back(document, clock, drafts=drafts)
    ]
    return Contribution(settings.slug, settings.base_url, tuple(offers))


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
