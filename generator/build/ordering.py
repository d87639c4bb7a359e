"""What each site is built from, as digests that tell whether it must be built."""

from __future__ import annotations

from collections.abc import Mapping

from generator.build.ledger import Ledger, SiteFacts
from generator.build.project import Project
from generator.digests import Digests
from generator.model.settings import Network, SiteSettings
from generator.site.expiry import expiry_moments
from generator.site.windows import Window, window_around
from generator.values import Struct


class Order(Struct, frozen=True):
    """One site to build: what decides whether it must be built, as digests.

    `texts` is of the texts, `frame` of the templates of header and footer, `inputs` of all else.
    `paths` are the origins' documents that it shows; `neighbours` are the sites that its texts may
    link to: the hub and those that they name. `window` is the time for which what is built holds;
    `untouched` says that its tree on disk is as it was left.
    """

    slug: str
    paths: frozenset[str]
    neighbours: tuple[str, ...]
    inputs: str
    texts: str
    frame: str
    window: Window
    untouched: bool = False


class Orders:
    """Makes the orders of a build; what sites share is digested once.

    `texts` are the digests of the origins' texts by path.
    """

    def __init__(
        self, project: Project, ledger: Ledger, network: Network, texts: Mapping[str, str]
    ) -> None:
        trees = ledger.trees
        origins = [trees[name] for name in origin_names(network)]
        self._project = project
        self._clock = project.clock_in(network.province.zone)
        self._settings = ledger.settings
        self._all_settings = tuple(sorted(ledger.settings.items()))
        self._trees = trees
        self._themes = ledger.themes
        self._digests = Digests()
        self._origin_texts = texts
        self._skeletons = tuple(each.skeleton for each in origins)
        self._window = shared_window([each.window for each in origins])
        self._offers = _offers(network, ledger)
        self._texts: dict[frozenset[str], str] = {}
        self._paths: dict[frozenset[str], str] = {}
        named = [each.named_sites for each in origins]
        self._named = frozenset([network.province.hub]).union(*named)

    def origins_digest(self) -> str:
        """Return the digest of what decides who shows what."""
        return self._digests.of((self._all_settings, self._skeletons))

    def order(self, settings: SiteSettings, paths: frozenset[str]) -> Order:
        """Return the order of a site that shows the origins' documents of these paths."""
        tree = self._trees[settings.slug]
        named = self._offers.keys() & (tree.named_sites | self._named)
        neighbours = tuple(sorted(named))
        own = window_around(expiry_moments(settings, self._clock), self._clock)
        window = shared_window([tree.window, self._window, own])
        theme = self._themes.get(settings.theme)
        inputs = self._digests.of(
            (
                self._settings[settings.slug],
                window,
                tree.skeleton,
                self._skeletons,
                self._paths_digest(paths),
                tuple((slug, *self._offers[slug]) for slug in neighbours),
                theme.pages if theme else "",
                self._project.drafts,
                self._all_settings if settings.is_hub else "",
            )
        )
        texts = self._digests.of((tree.texts, self._texts_digest(paths)))
        frame = theme.frame if theme else ""
        return Order(settings.slug, paths, neighbours, inputs, texts, frame, window)

    def _paths_digest(self, paths: frozenset[str]) -> str:
        if paths not in self._paths:
            self._paths[paths] = self._digests.of(tuple(sorted(paths)))
        return self._paths[paths]

    def _texts_digest(self, paths: frozenset[str]) -> str:
        if paths not in self._texts:
            shown = (each for each in self._origin_texts.items() if each[0] in paths)
            self._texts[paths] = self._digests.of(tuple(shown))
        return self._texts[paths]


def _offers(network: Network, ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return the address of each site and digests of what it offers.

    The hub, the home of the origins, offers their texts too; it may have no site of its own.
    """
    found: dict[str, tuple[str, ...]] = {network.province.hub: (network.province.hub_url,)}
    for site in network.sites:
        names = [site.slug, *(origin_names(network) if site.is_hub else ())]
        found[site.slug] = (site.base_url, *(ledger.trees[name].offers for name in names))
    return found


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
