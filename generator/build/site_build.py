"""Building one site: assemble, plan, make what is not current, then write."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.build.framing import all_with_new_frame
from generator.build.making import Made, make_all
from generator.build.project import Project
from generator.build.reports import Remade, SiteReport
from generator.build.site_task import SiteTask
from generator.build.state import SiteState, Trace, left, linked
from generator.build.writing import (
    drop_links,
    folders_of,
    inside,
    link_if_changed,
    prune,
    write_if_changed,
    write_new,
)
from generator.model.marking import MARK
from generator.model.settings import Network
from generator.model.span import Span
from generator.model.when import When
from generator.outputs.machine import asset
from generator.outputs.output import Output
from generator.outputs.plan import Plan, plan, plan_pages
from generator.problems import Problem, problem
from generator.site.answers import answered
from generator.site.assemble import Site
from generator.site.collisions import folded
from generator.site.links import LinkIndex
from generator.site.windows import Held
from generator.themes.theme import ThemeError
from generator.values import Struct, replace


def assembled(task: SiteTask, project: Project, network: Network) -> tuple[Site, LinkIndex]:
    """Return the site as it is at the build's clock, and where its links lead."""
    site = Site(
        task.settings,
        task.tree,
        task.edition,
        task.origins,
        task.given,
        clock=project.clock_in(network.province.zone),
        drafts=project.drafts,
    )
    return site, LinkIndex(site, task.tree, task.edition, task.origins)


def planned(task: SiteTask, project: Project, network: Network) -> tuple[Site, Plan]:
    """Return the assembled site and everything it must have."""
    site, index = assembled(task, project, network)
    return site, _plan_of(site, index, task, network)


def _plan_of(site: Site, index: LinkIndex, task: SiteTask, network: Network) -> Plan:
    assets = [asset(each.path, name, each.digest) for name, each in task.theme.assets.items()]
    return plan(site, index, network, assets, task.shared)


def build_site(
    task: SiteTask, project: Project, network: Network
) -> tuple[SiteReport, SiteState | None]:
    """Build a site and return its new state; nothing is written unless everything could be made.

    The state is None where the tree was left as it was.
    """
    tree = project.out / task.settings.slug
    task.theme.recall(task.state.frames.values() if task.has_known_frames else ())
    work = _work(task, project, network)
    slug, agency = task.settings.slug, task.settings.agency
    report = SiteReport(slug, agency, held=work.held, next_change=work.next_change)
    told = _sorted([*work.standing, *work.problems])
    try:
        with task.spent.on("make"):
            made = [*work.made, *make_all(work.wanted, work.kept, task, project)]
        with task.spent.on("write"):
            written = _write(tree, made, work.kept)
            deleted = prune(tree, work.kept) if work.whole else []
            folders = folders_of(tree, work.kept if work.whole else written)
    except ThemeError as error:
        return replace(report, problems=(*told, error.problem), failed=True), None
    except OSError as error:
        where = Span(_shown(error, project))
        found = problem("khong-ghi-duoc", where, reason=error.strerror or error)
        return replace(report, problems=(*told, found), failed=True), None
    report = replace(
        report,
        planned=len(work.kept),
        rendered=tuple(Remade(each.path, each.why) for each in made),
        written=tuple(written),
        deleted=tuple(deleted),
        problems=told,
        spent=task.spent.rows(),
        folders=folders,
        untouched=not work.whole,
    )
    state = SiteState(
        task.inputs,
        task.frame,
        task.texts,
        work.kept,
        frames={frame.digest: frame for frame in task.theme.frames},
        problems=tuple(work.problems),
        standing=work.standing,
        held=work.held,
        next_change=work.next_change,
    )
    return report, state


class Work(Struct, frozen=True):
    """What is to be done: `wanted` is to be made unless it is current, `made` is made already.

    `kept` is current, `whole` says that nothing else is to be in the tree; the rest is as in the
    state of a site.
    """

    kept: dict[str, Trace]
    held: tuple[Held, ...]
    next_change: When | None
    standing: tuple[Problem, ...]
    problems: list[Problem]
    wanted: tuple[Output, ...] = ()
    made: tuple[Made, ...] = ()
    whole: bool = False


def _work(task: SiteTask, project: Project, network: Network) -> Work:
    """Return what is to be done for a site.

    Where only texts changed, only the pages of their documents are planned: no other page shows
    more of a document than its skeleton. Where only the header or footer did, nothing is planned.
    """
    tree = project.out / task.settings.slug
    state, changed = task.state, task.changed_texts
    if changed is not None:
        with task.spent.on("plan"):
            site, index = assembled(task, project, network)
            wanted = plan_pages(site, index, changed, task.shared)
        problems = [each for each in state.problems if each.path not in changed]
        return _as_it_was(state, [*problems, *wanted.problems], wanted=wanted.outputs)
    if task.has_new_frame_alone:
        with task.spent.on("frame"):
            found = all_with_new_frame(task, tree)
        if found is not None:
            made = (Made(path, key, page, "template") for path, (key, page) in found.items())
            return _as_it_was(state, list(state.problems), made=tuple(made))
    with task.spent.on("plan"):
        site, wanted = planned(task, project, network)
    drop_links(tree)
    problems = list(wanted.problems)
    return Work(
        {}, site.held, site.next_change, site.problems, problems, wanted.outputs, whole=True
    )


def _as_it_was(
    state: SiteState,
    problems: list[Problem],
    *,
    wanted: tuple[Output, ...] = (),
    made: tuple[Made, ...] = (),
) -> Work:
    """Return the work for a site of which all else is as its state says."""
    kept = dict(state.traces)
    return Work(kept, state.held, state.next_change, state.standing, problems, wanted, made)


def _write(tree: Path, made: Iterable[Made], kept: dict[str, Trace]) -> list[str]:
    """Write what was made, note it in `kept`, and return the paths whose bytes were new."""
    written: list[str] = []
    write = write_if_changed if os.path.lexists(tree) else write_new
    for each in sorted(made, key=lambda each: each.path != MARK):  # the mark comes first
        path = each.path
        place = inside(tree, path)
        if isinstance(each.content, bytes):
            info = write(place, each.content)
            kept[path] = left(info or os.lstat(place), each.key, each.content)
        else:
            info = link_if_changed(place, each.content.place, each.content.digest)
            kept[path] = linked(info or os.lstat(place), each.key, each.content.digest)
        if info is not None:
            written.append(path)
    return written


def planning_report(task: SiteTask, project: Project, network: Network) -> SiteReport:
    """Return what a build would report, without making anything."""
    site, index = assembled(task, project, network)
    wanted = _plan_of(site, index, task, network)
    return SiteReport(
        task.settings.slug,
        task.settings.agency,
        planned=len(wanted.outputs),
        held=site.held,
        next_change=site.next_change,
        problems=_sorted([*site.problems, *wanted.problems]),
        files=frozenset(folded(output.path) for output in wanted.outputs),
        answered=answered(index),
    )


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems)))


def _shown(error: OSError, project: Project) -> str:
    """Return the file of an error, relative to the root where it is below it."""
    path = Path(error.filename2 or error.filename or project.out)
    inside_root = path.is_relative_to(project.root)
    return (path.relative_to(project.root) if inside_root else path).as_posix()
