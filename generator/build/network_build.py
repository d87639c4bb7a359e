"""Building what changed: settings, what trees hold, who gets what, and each site (DESIGN §6)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from generator.build import worker
from generator.build.commons import Commons
from generator.build.ledger import (
    Ledger,
    Outline,
    Scan,
    SiteFacts,
    TreeFacts,
    drop_ledger,
    is_same,
    is_untouched,
    keep_network,
    known_network,
    save_ledger,
    time_of,
)
from generator.build.ordering import Order, Orders, is_done, is_made_of, origin_names
from generator.build.pool import SitePool
from generator.build.project import Project, rules_for
from generator.build.reports import BuildReport, SiteReport
from generator.build.selection import select, unclaimed
from generator.build.spending import Spent
from generator.build.sweeping import forget_gone
from generator.build.theming import prepare, problems_of
from generator.build.writing import check_ours, delete_gone
from generator.digests import Digests, digest_of
from generator.model.settings import Network
from generator.problems import Problem
from generator.site.syndication import syndicate
from generator.sources.last_good import read_last_good, save_last_good
from generator.sources.signatures import settle

Progress = Callable[[SiteReport, int], None]


class Unusable(Exception):
    """Something that every site needs cannot be used: nothing is written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("nothing can be built")
        self.problems = tuple(problems)


@dataclass(slots=True)
class Building:
    """One run: what is known from the last one, and what is found out in this one."""

    project: Project
    ledger: Ledger
    scan: Scan
    making: bool
    progress: Progress
    spent: Spent = field(default_factory=Spent)

    def run(self) -> BuildReport:
        """Build, or only check, the selected sites; raises UnknownSelection and NotOurs."""
        try:
            return self._run()
        except Unusable as error:
            return BuildReport((), tuple(sorted(set(error.problems))), fatal=True)

    def ordered(self) -> tuple[Commons, dict[str, Order], dict[str, SiteReport]]:
        """Return what sites have in common, their orders, and the reports of those left unread.

        Raises Unusable, and UnknownSelection where a site or group is named that does not exist.
        """
        with self.spent.on("settings"):
            network = self._settings()
        select(self.project, network)
        with self.spent.on("themes"):
            self._load_themes(network)
        with self.spent.on("read"):
            unread = self._gather(network)
        with self.spent.on("syndicate"):
            commons = Commons(self.project, network, self.ledger.trees)
            orders = self._orders(commons)
        return commons, orders, unread

    def _run(self) -> BuildReport:
        commons, orders, unread = self.ordered()
        network = commons.network
        selected = select(self.project, network)
        if self.making:
            for slug in selected:
                check_ours(self.project.out / slug)
            drop_ledger(self.project)
        with self.spent.on("build"):
            reports = self._build(commons, {slug: orders[slug] for slug in selected}, unread)
        gone: list[str] = []
        if self.making and self.project.selects_all:
            gone = delete_gone(self.project.out, network.site_files)
        written = time.monotonic_ns()
        if self.making and self.project.selects_all:
            forget_gone(self.project, network)
        if self.making:
            with self.spent.on("close"):
                settle(written)
                self._close(orders, reports)
        return replace(self.ledger.report(reports), gone=tuple(gone), spent=self.spent.rows())

    def _settings(self) -> Network:
        """Return the network, read anew where a file of settings is; raises Unusable."""
        known = self.ledger.scan.settings if self.ledger.scan else None
        network = known_network(self.project, self.ledger.outline)
        if network is None or not is_same(known, self.scan.settings):
            network = self._read_settings()
        return network

    def _read_settings(self) -> Network:
        from generator.settings.reading import read_settings  # heavy, needed only here

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

    def _load_themes(self, network: Network) -> None:
        """Note the digests of the usable themes; raises Unusable where no site has one."""
        ledger = self.ledger
        places = {site.theme: site.theme_where for site in network.sites}
        known = ledger.scan.themes if ledger.scan else None
        if is_same(known, self.scan.themes) and places.keys() == ledger.themes.keys():
            return
        ledger.themes = {}
        problems: list[Problem] = []
        for name, where in sorted(places.items()):
            if fingerprint := prepare(self.project, name):
                ledger.themes[name] = fingerprint
            else:
                problems += problems_of(self.project, name, where)
        if places and not ledger.themes:
            raise Unusable([*ledger.settings_problems, *problems])

    def _gather(self, network: Network) -> dict[str, SiteReport]:
        """Bring the facts of all trees up to date; return the reports of sites left unread.

        Raises Unusable where an origin's tree cannot be read.
        """
        origins = origin_names(network)
        names = [*origins, *(site.slug for site in network.sites)]
        facts = self.ledger.trees
        self.ledger.trees = {name: facts[name] for name in names if name in facts}
        wanted = [name for name in names if not self._is_known(name, network)]
        reading = worker.Reading(self.project, network)
        unread: dict[str, SiteReport] = {}
        with SitePool(self.project.jobs, worker.start_reading, (reading,)) as pool:
            for name, found in pool.map(worker.gather, wanted, died=worker.gathering_died):
                if isinstance(found, TreeFacts):
                    self.ledger.trees[name] = found
                elif name in origins:
                    raise Unusable([*self.ledger.settings_problems, *found.problems])
                else:
                    self.ledger.trees[name] = TreeFacts()
                    unread[name] = SiteReport(name, problems=found.problems, failed=True)
        return unread

    def _is_known(self, name: str, network: Network) -> bool:
        """Whether the ledger's facts of a tree still hold."""
        facts, scan = self.ledger.trees.get(name), self.ledger.scan
        before = scan.trees.get(name) if scan else None
        now = self.scan.trees.get(name)
        same = before is now if now is None else is_same(before, now)
        return (
            facts is not None
            and same
            and facts.rules == digest_of(rules_for(network, name))
            and facts.window.holds(self.project.clock_in(network.province.zone))
        )

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
            order.slug: replace(order, untouched=self._is_untouched(order.slug)) for order in made
        }

    def _is_untouched(self, slug: str) -> bool:
        facts = self.ledger.sites.get(slug)
        return facts is not None and is_untouched(self.project.out / slug, facts)

    def _build(
        self, commons: Commons, orders: dict[str, Order], unread: dict[str, SiteReport]
    ) -> dict[str, SiteReport]:
        """Build the sites that are not as ordered, those with most to make first."""
        facts, trees = self.ledger.sites, self.ledger.trees
        reports = {slug: unread[slug] for slug in orders if slug in unread}
        wanted: list[str] = []
        for slug, order in orders.items():
            done = self.making and not self.project.verify and is_done(order, self.ledger)
            if done and slug not in unread:
                reports[slug] = facts[slug].report
            elif slug not in unread:
                wanted.append(slug)
        wanted.sort(key=lambda slug: (-trees[slug].size, slug))
        for report in reports.values():
            self.progress(report, len(orders))
        job = worker.Job(commons, self.making, orders, self.ledger.themes)
        with SitePool(self.project.jobs, worker.start, (job,)) as pool:
            for report in pool.map(worker.build, wanted, died=worker.building_died):
                reports[report.slug] = report
                self.progress(report, len(orders))
        return reports

    def _close(self, orders: dict[str, Order], reports: dict[str, SiteReport]) -> None:
        """Write down what was built from what, once the clock of the file system has moved on."""
        ledger, out = self.ledger, self.project.out
        sites: dict[str, SiteFacts] = {}
        for slug, order in orders.items():
            report, facts = reports.get(slug), ledger.sites.get(slug)
            if facts and (report is facts.report or (report is None and is_made_of(order, facts))):
                sites[slug] = facts
            elif report and not report.failed:
                sites[slug] = SiteFacts(
                    order.inputs,
                    order.texts,
                    order.frame,
                    order.window,
                    report.folders,
                    report.without_files(),
                )
        ledger.sites = sites
        ledger.scan = self.scan
        ledger.out_time = time_of(out)
        save_ledger(self.project, ledger)
