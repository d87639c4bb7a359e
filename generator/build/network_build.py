"""Building what changed: each site that is not as it was ordered (DESIGN §6)."""

from __future__ import annotations

from collections.abc import Callable

from generator.build import worker
from generator.build.commons import Commons
from generator.build.ledger import SiteFacts, drop_ledger, save_ledger, time_of
from generator.build.ordering import Order, is_done, is_made_of
from generator.build.pool import SitePool
from generator.build.reports import BuildReport, SiteReport
from generator.build.selection import select
from generator.build.surveying import Survey
from generator.build.writing import check_free, check_ours, delete_gone
from generator.sources.signatures import settle_in
from generator.values import replace

_BATCHES = 8  # for each worker

Progress = Callable[[SiteReport, int], None]


def build_network(
    survey: Survey, commons: Commons, orders: dict[str, Order], progress: Progress
) -> BuildReport:
    """Build, or only check, the selected sites; raises NotOurs before anything is written."""
    project, spent = survey.project, survey.spent
    selected = select(project, commons.network)
    if survey.making:
        check_free(project.out)
        for slug in sorted({*selected} - survey.untouched):
            check_ours(project.out / slug)
        drop_ledger(project)
    with spent.on("build"):
        wanted = {slug: orders[slug] for slug in selected}
        reports = _build_sites(survey, commons, wanted, progress)
    gone: list[str] = []
    if survey.making:
        if project.selects_all:
            gone = delete_gone(project.out, commons.network.site_files)
        if project.selects_all and survey.read_settings:
            from generator.build.sweeping import forget_gone  # seldom

            forget_gone(project, commons.network)
        with spent.on("close"):
            settle_in(project.out)
            _close(survey, orders, reports)
    return replace(survey.ledger.report(reports), gone=tuple(gone), spent=spent.rows())


def _build_sites(
    survey: Survey, commons: Commons, orders: dict[str, Order], progress: Progress
) -> dict[str, SiteReport]:
    """Build the sites that are not as ordered, those with most to make first."""
    ledger, project = survey.ledger, survey.project
    reports = {slug: survey.unread[slug] for slug in orders if slug in survey.unread}
    wanted: list[str] = []
    for slug, order in orders.items():
        if slug in reports:
            continue
        if survey.making and not project.verify and is_done(order, ledger):
            reports[slug] = ledger.sites[slug].report
        else:
            wanted.append(slug)
    hub = commons.network.province.hub
    # The hub shows what all origins write and lists all sites: it takes longest.
    wanted.sort(key=lambda slug: (slug != hub, -ledger.trees[slug].size, slug))
    for report in reports.values():
        progress(report, len(orders))
    job = worker.Job(commons, survey.making, orders, ledger.themes)
    with SitePool(project.jobs, worker.start, (job,)) as pool:
        batch = _batch(wanted, orders, survey)
        for report in pool.map(worker.build, wanted, died=worker.building_died, batch=batch):
            reports[report.slug] = report
            progress(report, len(orders))
    return reports


def _batch(wanted: list[str], orders: dict[str, Order], survey: Survey) -> int:
    """Return how many sites a worker gets at once: several where all need only few pages."""
    facts = survey.ledger.sites
    if any(slug not in facts or facts[slug].inputs != orders[slug].inputs for slug in wanted):
        return 1
    return max(1, len(wanted) // (survey.project.jobs * _BATCHES))


def _close(survey: Survey, orders: dict[str, Order], reports: dict[str, SiteReport]) -> None:
    """Write down what was built from what, once the clock of the file system has moved on."""
    ledger = survey.ledger
    sites: dict[str, SiteFacts] = {}
    for slug, order in orders.items():
        report, facts = reports.get(slug), ledger.sites.get(slug)
        if facts and (report is facts.report or (report is None and is_made_of(order, facts))):
            sites[slug] = facts
        elif report and not report.failed:
            before = dict(facts.folders) if facts and report.untouched else {}
            folders = tuple(sorted((before | dict(report.folders)).items()))
            made_of = order.inputs, order.texts, order.frame, order.window
            sites[slug] = SiteFacts(*made_of, folders, report.without_files())
    ledger.sites = sites
    ledger.scan = survey.scan
    ledger.out_time = time_of(survey.project.out)
    save_ledger(survey.project, ledger)
