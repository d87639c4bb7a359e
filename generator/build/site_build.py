"""Building one site: assemble, plan, make everything, then write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.build.project import Project
from generator.build.reports import SiteReport
from generator.build.writing import drop_links, inside, prune, write_if_changed
from generator.model.document import Tree
from generator.model.settings import Network, SiteSettings
from generator.model.span import Span
from generator.outputs.machine import asset
from generator.outputs.output import AssetCopy, FileCopy, Output
from generator.outputs.plan import Plan, plan
from generator.outputs.writers import WRITERS
from generator.problems import problem
from generator.site.assemble import assemble
from generator.site.assembled import Site
from generator.site.links import index_of
from generator.site.syndication import Commons, Edition
from generator.themes.theme import Theme, ThemeError


@dataclass(frozen=True, slots=True)
class SiteTask:
    """All that building one site depends on."""

    settings: SiteSettings
    tree: Tree
    edition: Edition
    commons: Commons


def prepare_site(
    task: SiteTask, project: Project, network: Network, theme: Theme
) -> tuple[Site, Plan]:
    """Return the assembled site and everything it must have. Pure."""
    site = assemble(
        task.settings,
        task.tree,
        task.edition,
        task.commons,
        clock=project.clock_in(network),
        drafts=project.drafts,
    )
    index = index_of(site, task.tree, task.commons)
    assets = [asset(each.path, name, each.digest) for name, each in theme.assets.items()]
    return site, plan(site, index, network, assets)


def build_site(task: SiteTask, project: Project, network: Network, theme: Theme) -> SiteReport:
    """Build a site; nothing is written unless everything could be made."""
    site, wanted = prepare_site(task, project, network, theme)
    problems = [*site.problems, *wanted.problems]
    theme.forget_fragments()
    try:
        made = [(output.path, make(output, project.root, theme)) for output in wanted.outputs]
    except ThemeError as error:
        return SiteReport(task.settings.slug, problems=(*problems, error.problem), failed=True)
    tree = project.out / task.settings.slug
    try:
        written, deleted = write_tree(tree, made)
    except OSError as error:
        where = Span(_shown(error, project))
        problems.append(problem("khong-ghi-duoc", where, reason=error.strerror or error))
        return SiteReport(task.settings.slug, problems=tuple(problems), failed=True)
    return SiteReport(
        slug=task.settings.slug,
        planned=len(made),
        rendered=tuple(path for path, _ in made),
        written=tuple(written),
        deleted=tuple(deleted),
        held=site.held,
        next_change=site.next_change,
        problems=tuple(problems),
    )


def make(output: Output, root: Path, theme: Theme) -> bytes:
    """Return the bytes of an output; raises ThemeError where its template fails."""
    if output.maker.kind == "template":
        return theme.render(output.maker.name, output.view).encode()
    if isinstance(output.view, FileCopy):
        return (root / output.view.source).read_bytes()
    if isinstance(output.view, AssetCopy):
        return theme.assets[output.view.name].content
    return WRITERS[output.maker.name](output.view).encode()


def write_tree(tree: Path, made: list[tuple[str, bytes]]) -> tuple[list[str], list[str]]:
    """Write the files of a tree and delete all others; return the paths written and deleted."""
    drop_links(tree)
    written = [path for path, content in made if write_if_changed(inside(tree, path), content)]
    return written, prune(tree, (path for path, _ in made))


def _shown(error: OSError, project: Project) -> str:
    """Return the file of an error, relative to the root where it is below it."""
    path = Path(error.filename2 or error.filename or project.out)
    return (
        path.relative_to(project.root) if path.is_relative_to(project.root) else path
    ).as_posix()
