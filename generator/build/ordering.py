"""What each site is built from: its edition, and digests that tell whether it must be built."""

from __future__ import annotations

from dataclasses import dataclass

from generator.build.ledger import Ledger, SiteFacts
from generator.build.project import Project
from generator.digests import Digests
from generator.model.exchange import Contribution, Edition
from generator.model.settings import Network, SiteSettings
from generator.site.windows import Window


@dataclass(frozen=True, slots=True)
class Order:
    """One site to build: what decides whether it must be built, as digests.

    `texts` is of the texts, `frame` of the templates of header and footer, `inputs` of all else;
    `window` is the time for which what is built holds; `untouched` says that its tree on disk is
    as it was left.
    """

    slug: str
    edition: Edition
    inputs: str
    texts: str
    frame: str
    window: Window
    untouched: bool = False


class Orders:
    """Makes the orders of a build; what sites share is digested once."""

    def __init__(self, project: Project, ledger: Ledger) -> None:
        network, trees = ledger.network, ledger.trees
        assert network is not None, "there are no sites without settings"
        self._project = project
        self._network = network
        self._settings = ledger.settings
        self._trees = trees
        self._themes = ledger.themes
        self._digests = Digests()
        self._origins = [trees[name] for name in origin_names(network)]
        self._contributions = self._contribute()
        self._texts: dict[frozenset[str], str] = {}
        self._paths: dict[frozenset[str], str] = {}
        named = [origin.named_sites for origin in self._origins]
        self._named = frozenset[str]().union(*named)

    def _contribute(self) -> dict[str, Contribution]:
        """Return what each site offers; the hub, the home of the origins, their texts too."""
        found = {}
        for site in self._network.sites:
            offers = self._trees[site.slug].offers
            if site.is_hub:
                offers += tuple(offer for origin in self._origins for offer in origin.offers)
            found[site.slug] = Contribution(site.slug, site.base_url, offers)
        hub = self._network.province.hub
        found.setdefault(hub, Contribution(hub, self._network.province.hub_url))
        return found

    def origins_digest(self) -> str:
        """Return the digest of what decides who shows what."""
        skeletons = tuple(each.skeleton for each in self._origins)
        return self._digests.of((self._all_settings(), skeletons))

    def _all_settings(self) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(self._settings.items()))

    def order(self, settings: SiteSettings, paths: frozenset[str]) -> Order:
        """Return the order of a site that shows the origins' documents of these paths."""
        tree = self._trees[settings.slug]
        named = {self._network.province.hub, *tree.named_sites, *self._named}
        neighbours = tuple(
            self._contributions[slug] for slug in sorted(named) if slug in self._contributions
        )
        window = shared_window([tree.window, *(origin.window for origin in self._origins)])
        theme = self._themes.get(settings.theme)
        inputs = self._digests.of(
            (
                self._settings[settings.slug],
                window,
                tree.skeleton,
                tuple(origin.skeleton for origin in self._origins),
                self._paths_digest(paths),
                neighbours,
                theme.pages if theme else "",
                self._project.drafts,
                self._all_settings() if settings.is_hub else "",
            )
        )
        texts = self._digests.of((tree.texts, self._texts_digest(paths)))
        edition = Edition(settings.slug, paths, neighbours)
        frame = theme.frame if theme else ""
        return Order(settings.slug, edition, inputs, texts, frame, window)

    def _paths_digest(self, paths: frozenset[str]) -> str:
        if paths not in self._paths:
            self._paths[paths] = self._digests.of(tuple(sorted(paths)))
        return self._paths[paths]

    def _texts_digest(self, paths: frozenset[str]) -> str:
        if paths not in self._texts:
            shown = [each for origin in self._origins for each in origin.texts if each[0] in paths]
            self._texts[paths] = self._digests.of(tuple(shown))
        return self._texts[paths]


def origin_names(network: Network) -> list[str]:
    """Return the trees of the origins, in order."""
    return sorted(origin.tree for origin in network.province.origins)


def shared_window(windows: list[Window]) -> Window:
    """Return the time in which all windows are open; they share the moment of the build."""
    since = [window.since for window in windows if window.since]
    until = [window.until for window in windows if window.until]
    return Window(max(since, default=None), min(until, default=None))


def is_made_of(order: Order, facts: SiteFacts | None) -> bool:
    """Whether a site was last built from exactly this."""
    made_of = (order.inputs, order.texts, order.frame)
    return facts is not None and (facts.inputs, facts.texts, facts.frame) == made_of


def is_done(order: Order, ledger: Ledger) -> bool:
    """Whether a site was built from exactly this into a tree that nobody touched since."""
    return order.untouched and is_made_of(order, ledger.sites.get(order.slug))
