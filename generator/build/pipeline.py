"""The pipeline: settings, what sites give, who gets what, and each site (DESIGN §6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from generator.build import worker
from generator.build.pool import SitePool
from generator.build.project import Project
from generator.build.reports import BuildReport, SiteReport, all_problems
from generator.build.spool import Spool, spool_in
from generator.build.writing import check_ours, delete_gone
from generator.model.document import Tree
from generator.model.settings import Network
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.settings.reading import read_settings
from generator.site.syndication import (
    Commons,
    Contribution,
    Edition,
    contribution_of,
    syndicate,
)
from generator.themes.loading import load_theme, named_at

Progress = Callable[[SiteReport, int], None]


class UnknownSelection(Exception):
    """A site or group was named that does not exist."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def build(project: Project, progress: Progress = lambda _report, _total: None) -> BuildReport:
    """Build the selected sites; raises UnknownSelection, and NotOurs before anything is written."""
    return _run(project, progress, making=True)


def check(project: Project, progress: Progress = lambda _report, _total: None) -> BuildReport:
    """Read, assemble and plan the selected sites as a build would, and make nothing."""
    return _run(project, progress, making=False)


def _run(project: Project, progress: Progress, *, making: bool) -> BuildReport:
    network, problems = read_settings(project.root)
    if network is None:
        return BuildReport((), tuple(sorted(problems)), fatal=True)
    selected = select(project, network)
    problems += _unclaimed_folders(project, network)
    if themes := _fatal_themes(project, network):
        return BuildReport((), tuple(sorted({*problems, *themes})), fatal=True)
    if making:
        for slug in selected:
            check_ours(project.out / slug)
    with spool_in(project.cache) as spool:
        arguments = (project, network, spool.folder, making)
        try:
            with SitePool(project.jobs, worker.start, arguments) as pool:
                sites = _sites(project, network, selected, pool, spool, problems, progress)
        except OriginUnread as error:
            return BuildReport((), tuple(sorted({*problems, *error.problems})), fatal=True)
    gone: list[str] = []
    if making and project.selects_all:
        gone = delete_gone(project.out, network.site_files)
    return BuildReport(sites, all_problems(problems, sites), tuple(gone))


def _sites(
    project: Project,
    network: Network,
    selected: tuple[str, ...],
    pool: SitePool,
    spool: Spool,
    problems: list[Problem],
    progress: Progress,
) -> tuple[SiteReport, ...]:
    """Gather from all trees, decide who gets what, and build the selected sites."""
    origins = sorted(origin.tree for origin in network.province.origins)
    names = [*origins, *(site.slug for site in network.sites)]
    gathered = pool.map(worker.gather, names, died=lambda name: _lost(name, spool))
    gifts = [gift for gift in gathered if gift is not None]
    trees = _origin_trees(origins, spool, problems)
    hub = _hub_contribution(project, network, gifts, trees)
    others = [gift for gift in gifts if gift.slug != network.province.hub]
    contributions = sorted([*others, hub], key=lambda each: each.slug)
    spool.put(worker.COMMONS, Commons(trees, tuple(contributions)))
    editions = [each for each in syndicate(trees, network) if each.slug in selected]
    reports: list[SiteReport] = []
    for report in pool.map(worker.build, editions, died=_died):
        reports.append(report)
        progress(report, len(editions))
    return tuple(sorted(reports, key=lambda report: report.slug))


def select(project: Project, network: Network) -> tuple[str, ...]:
    """Return the slugs of the sites to build; the hub only when named or nothing is selected."""
    groups = {group.id for group in network.province.groups}
    for name in project.sites:
        if name not in network.site_files:
            raise UnknownSelection(name)
    for name in project.groups:
        if name not in groups:
            raise UnknownSelection(name)
    return tuple(
        site.slug
        for site in network.sites
        if project.selects_all
        or site.slug in project.sites
        or set(site.groups).intersection(project.groups)
    )


class OriginUnread(Exception):
    """An origin could not be read at all; without it every site would lose its items."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("an origin could not be read")
        self.problems = problems


def _origin_trees(names: list[str], spool: Spool, problems: list[Problem]) -> tuple[Tree, ...]:
    """Return the origins' trees that the workers read; raises OriginUnread."""
    trees: list[Tree] = []
    for name in names:
        read = spool.get(name)
        if isinstance(read, worker.Unread):
            raise OriginUnread(read.problems)
        tree, found = cast(tuple[Tree, list[Problem]], read)
        trees.append(tree)
        problems += found
    return tuple(trees)


def _hub_contribution(
    project: Project, network: Network, gifts: list[Contribution], origins: tuple[Tree, ...]
) -> Contribution:
    """Return the hub's offers: its own texts and, as their home, those of every origin."""
    province = network.province
    own = next((gift for gift in gifts if gift.slug == province.hub), None)
    clock = project.clock_in(network)
    base = Contribution(province.hub, province.hub_url)
    site = next((site for site in network.sites if site.is_hub), None)
    if site is None or own is None:
        return base
    theirs = contribution_of(site, origins, clock, drafts=project.drafts)
    return Contribution(province.hub, province.hub_url, (*own.offers, *theirs.offers))


def _fatal_themes(project: Project, network: Network) -> list[Problem]:
    """Return the problems of themes when no site has one that can be used."""
    loaded = [(site, load_theme(project.root, site.theme)) for site in network.sites]
    if not loaded or any(theme is not None for _, (theme, _) in loaded):
        return []
    return [
        found
        for site, (_, problems) in loaded
        for found in named_at(site.theme_where, problems, site.theme)
    ]


def _unclaimed_folders(project: Project, network: Network) -> list[Problem]:
    """Return a warning for each folder of content that no site file and no origin claims."""
    content = project.root / "content"
    known = {*network.site_files, *(origin.tree for origin in network.province.origins)}
    names = sorted(path.name for path in content.iterdir()) if content.is_dir() else []
    return [
        problem("thu-muc-khong-co-trang", Span(f"content/{name}"), name=name)
        for name in names
        if name not in known and not name.startswith(".") and (content / name).is_dir()
    ]


def _lost(name: str, spool: Spool) -> Contribution | None:
    """Stand in for a tree whose worker died while reading it."""
    spool.put(name, worker.Unread((worker.worker_died(name),)))
    return None


def _died(edition: Edition) -> SiteReport:
    return SiteReport(edition.slug, problems=(worker.worker_died(edition.slug),), failed=True)
