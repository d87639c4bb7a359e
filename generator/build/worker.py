"""What happens in a worker that builds: one site, and nothing else."""

from __future__ import annotations

from functools import lru_cache

from generator.build.commons import Commons
from generator.build.crashes import crash, worker_died
from generator.build.ledger import state_name, store_of
from generator.build.ordering import Order
from generator.build.project import Project
from generator.build.reports import SiteReport
from generator.build.site_build import build_site, planning_report
from generator.build.site_task import SiteTask
from generator.build.state import keep_state, kept_state
from generator.build.theming import problems_of as theme_problems
from generator.build.theming import usable
from generator.build.verifying import checked, problems_of, seed_of
from generator.content.records import tree_of
from generator.model.settings import Network, SiteSettings
from generator.themes.fingerprints import Fingerprint
from generator.themes.theme import Theme
from generator.values import Struct, replace


class Job(Struct):
    """What a worker that builds sites knows of the run; `themes` are the usable ones."""

    commons: Commons
    making: bool
    orders: dict[str, Order]
    themes: dict[str, Fingerprint]

    @property
    def project(self) -> Project:
        """The workspace, and how it is built."""
        return self.commons.project

    @property
    def network(self) -> Network:
        """All settings."""
        return self.commons.network


_job: Job | None = None


def start(job: Job) -> None:
    """Begin the life of a worker that builds: called once in every process."""
    global _job  # a worker's whole state, set once
    _job = job


def building_died(slug: str) -> SiteReport:
    """Stand in for a worker that was killed while it built a site."""
    return SiteReport(slug, problems=(worker_died(slug),), failed=True)


def build(slug: str) -> SiteReport:
    """Build one site, or only plan it, and report every problem of its making."""
    try:
        return _build(_the_job(), slug)
    except Exception:  # the worker's boundary: keeps the site's slug and the traceback
        return SiteReport(slug, problems=(crash(slug),), failed=True)


def _build(job: Job, slug: str) -> SiteReport:
    settings = next(site for site in job.network.sites if site.slug == slug)
    fingerprint = job.themes.get(settings.theme)
    if fingerprint is None:
        found = theme_problems(job.project, settings.theme, settings.theme_where)
        return SiteReport(slug, settings.agency, problems=found, failed=True)
    task = task_of(job, settings, theme_of(job.project, settings.theme, fingerprint))
    if not job.making:
        return planning_report(task, job.project, job.network)
    if job.project.verify:
        return _verified(job, task)
    report, state = build_site(task, job.project, job.network)
    if state is not None:
        keep_state(store_of(job.project), state_name(slug), task.state, state)
    return report


@lru_cache(maxsize=8)
def theme_of(project: Project, name: str, fingerprint: Fingerprint) -> Theme:
    """Return a usable theme, whose templates are loaded as pages need them; workers inherit it."""
    return usable(project, name, fingerprint)


def _verified(job: Job, task: SiteTask) -> SiteReport:
    """Build a site trusting nothing on disk, and tell what was not as it was left."""
    tree = job.project.out / task.settings.slug
    found = checked(task.state, tree, seed_of(job.project))
    report, state = build_site(replace(task, state=found.state), job.project, job.network)
    if state is not None:
        store_of(job.project).put(state_name(task.settings.slug), state)
    return replace(report, repaired=tuple(problems_of(found, state, tree, job.project.root)))


def task_of(job: Job, settings: SiteSettings, theme: Theme) -> SiteTask:
    """Return all that building a site depends on."""
    order, commons = job.orders[settings.slug], job.commons
    own = commons.outlines(settings.slug)
    texts = {path: record.text for path, record in own.items() if record.document}
    texts |= {path: text for path, text in commons.texts.items() if path in order.paths}
    task = SiteTask(
        settings=settings,
        tree=tree_of(settings.slug, own),
        edition=commons.edition(order),
        origins=commons.origins,
        given=commons.given(to_hub=settings.is_hub),
        shared=commons.shared,
        theme=theme,
        inputs=order.inputs,
        frame=order.frame,
        texts=texts,
        state=kept_state(store_of(job.project), state_name(settings.slug)),
        untouched=order.untouched,
    )
    changed = task.changed_texts
    if job.making and not job.project.verify and changed is not None and not changed & own.keys():
        return task  # no page of its own is made, so no text of its own is needed
    return replace(task, tree=tree_of(settings.slug, commons.records(settings.slug)))


def _the_job() -> Job:
    assert _job is not None, "start() comes first"
    return _job
