"""What happens in a worker: one site's tree is read, or one site is built, and nothing else."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from generator.build.project import Project, rules_for
from generator.build.reports import SiteReport
from generator.build.site_build import SiteTask, build_site, prepare_site
from generator.build.spool import Spool
from generator.content.trees import read_tree
from generator.model.document import Tree
from generator.model.settings import Network, SiteSettings
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.site.syndication import Commons, Contribution, Edition, contribution_of
from generator.themes.loading import load_theme, named_at

COMMONS = "commons"


@dataclass
class Job:
    """What a worker knows of the run; the commons are read once, when first needed."""

    project: Project
    network: Network
    spool: Spool
    making: bool
    commons: Commons | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Stands for a tree that could not be read at all: its site is left as it was."""

    problems: tuple[Problem, ...]


_job: Job | None = None


def start(project: Project, network: Network, folder: Path, making: bool) -> None:
    """Begin a worker's life: called once in every process."""
    global _job  # a worker's whole state, set once
    _job = Job(project, network, Spool(folder), making)


def gather(name: str) -> Contribution | None:
    """Read a tree and keep it for `build`; return what a site's own offers to the network.

    An origin's tree is read here too, its bodies made once for everybody; it offers nothing.
    """
    job = _the_job()
    settings = next((site for site in job.network.sites if site.slug == name), None)
    try:
        tree, problems = read_tree(job.project.root, name, rules_for(job.network, name))
    except Exception:  # the worker's boundary: keeps the tree's name and the traceback
        job.spool.put(name, Unread((crash(name),)))
        return Contribution(name, settings.base_url) if settings else None
    job.spool.put(name, (tree, problems))
    if settings is None:
        return None
    clock = job.project.clock_in(job.network)
    return contribution_of(settings, [tree], clock, drafts=job.project.drafts)


def build(edition: Edition) -> SiteReport:
    """Build one site, or only plan it, and report every problem."""
    job = _the_job()
    slug = edition.slug
    try:
        return _build(job, edition)
    except Exception:  # the worker's boundary: keeps the site's slug and the traceback
        return SiteReport(slug, problems=(crash(slug),), failed=True)


def _build(job: Job, edition: Edition) -> SiteReport:
    slug = edition.slug
    settings = _settings(job, slug)
    read = job.spool.get(slug)
    if isinstance(read, Unread):
        return SiteReport(slug, problems=read.problems, failed=True)
    tree, found = cast(tuple[Tree, list[Problem]], read)
    theme, theme_problems = load_theme(job.project.root, settings.theme)
    if theme is None:
        placed = named_at(settings.theme_where, theme_problems, settings.theme)
        return SiteReport(slug, problems=(*found, *placed), failed=True)
    if job.commons is None:
        job.commons = cast(Commons, job.spool.get(COMMONS))
    task = SiteTask(settings, tree, edition, job.commons)
    if job.making:
        report = build_site(task, job.project, job.network, theme)
    else:
        site, wanted = prepare_site(task, job.project, job.network, theme)
        report = SiteReport(
            slug,
            planned=len(wanted.outputs),
            held=site.held,
            next_change=site.next_change,
            problems=(*site.problems, *wanted.problems),
        )
    return _with(report, found)


def _with(report: SiteReport, found: list[Problem]) -> SiteReport:
    return replace(report, problems=(*found, *report.problems))


def _the_job() -> Job:
    assert _job is not None, "start() comes first"
    return _job


def _settings(job: Job, slug: str) -> SiteSettings:
    return next(site for site in job.network.sites if site.slug == slug)


def crash(name: str) -> Problem:
    """Return the problem of a defect of ours in one tree, with the traceback for developers."""
    trace = traceback.format_exc()
    last = trace.strip().rsplit("\n", 1)[-1]
    return problem("loi-noi-bo", _place(name), reason=last, trace=trace)


def worker_died(name: str) -> Problem:
    """Return the problem of a tree whose worker was killed."""
    return problem("tien-trinh-chet", _place(name))


def _place(name: str) -> Span:
    return Span(f"content/{name}" if name.startswith("_") else f"sites/{name}.yml")
