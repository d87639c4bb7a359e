"""What the sites of a run have in common: the origins' trees, and what each site offers."""

from __future__ import annotations

from generator.build.gathering import outlines_of, records_of, texts_of
from generator.build.ledger import Ledger
from generator.build.ordering import Order, origin_names
from generator.build.project import Project
from generator.content.records import Records, tree_of
from generator.model.document import Tree
from generator.model.exchange import Contribution, Edition, Offer
from generator.model.settings import Network
from generator.outputs.shared import Shared
from generator.site.given import Given, given_by
from generator.site.syndication import offers_of
from generator.values import Struct, field


class Commons(Struct):
    """Reads trees as gathered in this run, each once in a process; workers inherit what is read.

    Of a tree that offers nothing, as the ledger says, nothing is read.
    """

    project: Project
    network: Network
    ledger: Ledger
    shared: Shared = field(default_factory=Shared)
    _origins: tuple[Tree, ...] | None = None
    _texts: dict[str, str] = field(default_factory=dict)
    _contributions: dict[str, Contribution] = field(default_factory=dict)
    _given: dict[bool, Given] = field(default_factory=dict)

    @property
    def origins(self) -> tuple[Tree, ...]:
        """The trees of the origins, in order of their names."""
        return self._origins if self._origins is not None else self.read_origins()

    def read_origins(self) -> tuple[Tree, ...]:
        """Read the trees of the origins, and return them."""
        self._origins = tuple(self._origin(name) for name in origin_names(self.network))
        return self._origins

    @property
    def texts(self) -> dict[str, str]:
        """The digests of the origins' texts by path."""
        assert self.origins is not None, "reading them fills this"
        return self._texts

    def given(self, *, to_hub: bool) -> Given:
        """Return what the origins give to communes, or to the hub."""
        if to_hub not in self._given:
            province, project = self.network.province, self.project
            self._given[to_hub] = given_by(
                self.origins,
                province,
                clock=project.clock_in(province.zone),
                drafts=project.drafts,
                to_hub=to_hub,
            )
        return self._given[to_hub]

    def records(self, name: str) -> Records:
        """Return the records of a tree."""
        return records_of(name, self.project, self.network)

    def outlines(self, name: str) -> Records:
        """Return the records of a tree without the bodies of its documents."""
        return outlines_of(name, self.project, self.network)

    def edition(self, order: Order) -> Edition:
        """Return what the network gives to the site of an order."""
        neighbours = tuple(self._contribution(slug) for slug in order.neighbours)
        return Edition(order.slug, order.paths, neighbours)

    def _origin(self, name: str) -> Tree:
        records = self.records(name)
        tree = tree_of(name, records)
        self._texts |= texts_of(tree, records)
        return tree

    def _contribution(self, slug: str) -> Contribution:
        """Return what a site offers; the hub, the home of the origins, their texts too."""
        known = self._contributions.get(slug)
        if known is None:
            province = self.network.province
            site = next((each for each in self.network.sites if each.slug == slug), None)
            offers = self._offers(slug) if site else ()
            if site and site.is_hub:
                offers += tuple(each for tree in self.origins for each in self._offered(tree))
            base_url = site.base_url if site else province.hub_url
            known = self._contributions[slug] = Contribution(slug, base_url, offers)
        return known

    def _offers(self, slug: str) -> tuple[Offer, ...]:
        if not self.ledger.trees[slug].offers:
            return ()
        return self._offered(tree_of(slug, self.records(slug)))

    def _offered(self, tree: Tree) -> tuple[Offer, ...]:
        clock = self.project.clock_in(self.network.province.zone)
        return offers_of(tree, clock, drafts=self.project.drafts)
