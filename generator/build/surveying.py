"""Surveying: what a run knows before it builds: settings, trees, who gets what (DESIGN §6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from generator.build import gatherer
from generator.build.aside import aside
from generator.build.commons import Commons
from generator.build.ledger import (
    Ledger,
    Outline,
    TreeFacts,
    keep_network,
    known_network,
)
from generator.build.ordering import Order, Orders, origin_names
from generator.build.pool import SitePool
from generator.build.project import Project, rules_for
from generator.build.reports import BuildReport, SiteReport
from generator.build.scanning import Scan, is_same
from generator.build.selection import select, unclaimed
from generator.build.spending import Spent
from generator.digests import Digests, digest_of
from generator.model.settings import Network
from generator.model.span import Span
from generator.model.when import When
from generator.problems import Problem
from generator.site.syndication import syndicate
from generator.sources.last_good import read_last_good, save_last_good
from generator.themes.fingerprints import Fingerprint
from generator.values import Struct, field, replace


class Unusable(Exception):
    """Something that every site needs cannot be used: nothing is written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("nothing can be built")
        self.problems = tuple(sorted(set(problems)))

    @property
    def report(self) -> BuildReport:
        """The report of a run that ended here."""
        return BuildReport((), self.problems, fatal=True)


class Survey(Struct):
    """One look at the whole network, by which the ledger is brought up to date.

    `untouched` are the sites whose trees are as they were left; `unread` are the reports of those
    whose content could not be read at all. `read_settings` says that the settings were not known.
    """

    project: Project
    ledger: Ledger
    scan: Scan
    making: bool
    untouched: frozenset[str] = frozenset()
    spent: Spent = field(default_factory=Spent)
    read_settings: bool = False
    unread: dict[str, SiteReport] = field(default_factory=dict)

    def ordered(self) -> tuple[Commons, dict[str, Order]]:
        """Return what sites have in common, and the orders of all sites.

        Raises Unusable, and UnknownSelection where a site or group is named that does not exist.
        """
        with self.spent.on("settings"):
            network = self._settings()
        select(self.project, network)
        commons = Commons(self.project, network, self.ledger)
        with self._loading_themes(network) as note_themes:
            with self.spent.on("read"):
                self._gather(commons)
            with self.spent.on("themes"):
                note_themes()
        with self.spent.on("syndicate"):
            return commons, self._orders(commons)

    def _settings(self) -> Network:
        """Return the network, read anew where a file of settings is; raises Unusable."""
        known = self.ledger.scan.settings if self.ledger.scan else None
        network = known_network(self.project, self.ledger.outline)
        if network is None or not is_same(known, self.scan.settings):
            network = self._read_settings()
        return network

    def _read_settings(self) -> Network:
        from generator.settings.reading import read_settings  # heavy, needed only here

        self.read_settings = True
        place = self.project.cache / "last-good" / "sites"
        good = read_last_good(place)
        network, problems = read_settings(self.project.root, good)
        if network is None:
            raise Unusable(problems)
        if self.making:
            save_last_good(place, good)
        ledger, digests = self.ledger, Digests()
        ledger.settings = {site.slug: digests.of(site) for site in network.sites}
        ledger.settings_problems = (*problems, *unclaimed(self.project, network))
        ledger.outline = Outline(
            digests.of((tuple(ledger.settings.items()), network.site_files)),
            network.province.zone,
            tuple(ledger.settings),
            tuple(origin.tree for origin in network.province.origins),
        )
        if self.making:
            keep_network(self.project, ledger.outline, network)
        return network

    @contextmanager
    def _loading_themes(self, network: Network) -> Iterator[Callable[[], None]]:
        """Begin to check the themes if one may be new; give a function that notes the usable ones.

        That raises Unusable where no site has one.
        """
        places = {site.theme: site.theme_where for site in network.sites}
        known = self.ledger.scan.themes if self.ledger.scan else None
        if is_same(known, self.scan.themes) and places.keys() == self.ledger.themes.keys():
            yield lambda: None
            return
        self.ledger.themes = {}
        work = partial(_prepared, self.project, sorted(places))
        if self.project.jobs == 1:
            yield lambda: self._note_themes(work(), places)
            return
        with aside(work) as prepared:
            yield lambda: self._note_themes(prepared() or work(), places)

    def _note_themes(self, found: dict[str, Fingerprint | None], places: dict[str, Span]) -> None:
        from generator.build.theming import problems_of  # heavy, as Jinja2 is

        problems: list[Problem] = []
        for name, fingerprint in found.items():
            if fingerprint:
                self.ledger.themes[name] = fingerprint
            else:
                problems += problems_of(self.project, name, places[name])
        if places and not self.ledger.themes:
            raise Unusable([*self.ledger.settings_problems, *problems])

    def _gather(self, commons: Commons) -> None:
        """Bring the facts of all trees up to date; raises Unusable without an origin."""
        network = commons.network
        origins = origin_names(network)
        names = [*origins, *(site.slug for site in network.sites)]
        facts = self.ledger.trees
        self.ledger.trees = {name: facts[name] for name in names if name in facts}
        clock = self.project.clock_in(network.province.zone)
        wanted = [name for name in names if not self._is_known(name, network, clock)]
        for name, found in self._gathered(wanted, commons):
            if isinstance(found, TreeFacts):
                self.ledger.trees[name] = found
            elif name in origins:
                raise Unusable([*self.ledger.settings_problems, *found.problems])
            else:
                self.ledger.trees[name] = TreeFacts()
                self.unread[name] = SiteReport(name, problems=found.problems, failed=True)

    def _gathered(
        self, wanted: list[str], commons: Commons
    ) -> Iterator[tuple[str, TreeFacts | gatherer.Unread]]:
        """Yield trees as they are gathered: several in workers, a lone one aside."""
        reading = gatherer.Reading(self.project, commons.network)
        if len(wanted) == 1 and self.project.jobs > 1:
            (name,) = wanted
            gatherer.start(reading)
            with aside(lambda: gatherer.gather(name)) as gathered:
                self._make_ready(commons, name)
                yield gathered() or gatherer.died(name)
            return
        if wanted and self.read_settings:  # else bodies may be all that is new
            gatherer.import_readers()  # once for all workers
        with SitePool(self.project.jobs, gatherer.start, (reading,)) as pool:
            yield from pool.map(gatherer.gather, wanted, died=gatherer.died)

    def _make_ready(self, commons: Commons, gathered: str) -> None:
        """Import and load what comes next, while a tree is gathered: the time would be wasted."""
        import concurrent.futures.process  # noqa: F401

        from generator.build import worker

        sites = commons.network.sites
        shown_by = {site.theme for site in sites if site.slug == gathered}
        for name, fingerprint in self.ledger.themes.items():
            if name in shown_by or not shown_by:
                worker.theme_of(self.project, name, fingerprint)
        if shown_by:
            commons.read_origins()

    def _is_known(self, name: str, network: Network, clock: When) -> bool:
        """Whether the ledger's facts of a tree still hold."""
        facts, scan = self.ledger.trees.get(name), self.ledger.scan
        before = scan.trees.get(name) if scan else None
        now = self.scan.trees.get(name)
        same = before is now if now is None else is_same(before, now)
        if facts is None or not facts.rules or not same:
            return False
        if self.read_settings and facts.rules != digest_of(rules_for(network, name)):
            return False
        return facts.window.holds(clock)

    def _orders(self, commons: Commons) -> dict[str, Order]:
        """Return the orders of all sites."""
        ledger, network = self.ledger, commons.network
        orders = Orders(self.project, ledger, network, commons.texts)
        made_of = orders.origins_digest()
        if ledger.editions_of != made_of:
            ledger.editions = syndicate(commons.origins, network)
            ledger.editions_of = made_of
        made = (orders.order(site, ledger.editions[site.slug]) for site in network.sites)
        return {
            order.slug: replace(order, untouched=order.slug in self.untouched) for order in made
        }


def _prepared(project: Project, names: list[str]) -> dict[str, Fingerprint | None]:
    """Check some themes; return the fingerprints of those that can be used."""
    from generator.build.theming import prepare  # heavy, as Jinja2 is

    return {name: prepare(project, name) for name in names}
