"""Explaining: why an output exists, what it is made of, and what would make it again."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from generator.build import worker
from generator.build.keys import key_of
from generator.build.ledger import state_name, store_of
from generator.build.making import why_made
from generator.build.project import Project
from generator.build.site_build import planned
from generator.build.site_task import SiteTask
from generator.build.state import current
from generator.build.surveying import Survey
from generator.build.theming import usable
from generator.build.writing import inside
from generator.digests import Digests
from generator.model.settings import OWN_SETTINGS, Network
from generator.outputs.output import Output
from generator.site.permalinks import absolute, file_of
from generator.values import Struct

_SETTINGS = ("sites/_defaults.yml", "sites/_province.yml")


class Explanation(Struct, frozen=True):
    """What is known of one output.

    `why` says whether the next build makes it: "" (it is current), new, code, template, view, or
    file (it is not on disk as it was left). `sites` are those that show its text.
    """

    slug: str
    path: str
    url: str
    maker: str
    sources: tuple[str, ...]
    templates: tuple[str, ...]
    settings: tuple[str, ...]
    sites: tuple[str, ...]
    why: str


def explain(survey: Survey, target: str) -> Explanation | None:
    """Return what is known of an output, named by its file or its address; None if there is none.

    Raises Unusable where nothing can be built.
    """
    commons, orders = survey.ordered()
    network = commons.network
    slug, path = named(target, survey.project, network)
    settings = next((site for site in network.sites if site.slug == slug), None)
    fingerprint = survey.ledger.themes.get(settings.theme) if settings else None
    if settings is None or fingerprint is None or slug in survey.unread:
        return None
    project = survey.project
    job = worker.Job(commons, False, orders, survey.ledger.themes)
    theme = usable(project, settings.theme, fingerprint)
    task = worker.task_of(job, settings, theme)
    _, wanted = planned(task, project, network)
    output = next((each for each in wanted.outputs if each.path == path), None)
    if output is None:
        return None
    by_template = output.maker.kind == "template"
    own = f"content/{slug}/{OWN_SETTINGS}"
    files = (*_SETTINGS, settings.where.path, own)
    return Explanation(
        slug=slug,
        path=path,
        url=absolute(settings.base_url, "/" + path.removesuffix("index.html")),
        maker=output.maker.name or output.maker.kind,
        sources=output.sources,
        templates=theme.files(output.maker.name) if by_template else (),
        settings=tuple(each for each in files if (project.root / each).exists()),
        sites=_shown_in(output, survey),
        why=_why(output, task, project),
    )


def named(target: str, project: Project, network: Network) -> tuple[str, str]:
    """Return the site and the path in its tree that a file or an address means; "" for none."""
    for site in network.sites:
        if target.startswith(site.base_url):
            return site.slug, file_of("/" + urlsplit(target[len(site.base_url) :]).path)
    for base in (Path.cwd(), project.root, project.out):
        place = base / target
        if place.is_relative_to(project.out) and place != project.out:
            slug, *rest = place.relative_to(project.out).parts
            tail = "/" if target.endswith("/") or not rest else ""
            return slug, file_of("/" + "/".join(rest) + (tail if rest else ""))
    return "", ""


def _shown_in(output: Output, survey: Survey) -> tuple[str, ...]:
    """Return the sites that show the texts of an output, where these are an origin's."""
    given = {path for path in output.sources if path.startswith("content/_")}
    if len(output.sources) != 1 or not given:
        return ()
    editions = survey.ledger.editions.items()
    return tuple(sorted(slug for slug, paths in editions if given <= paths))


def _why(output: Output, task: SiteTask, project: Project) -> str:
    """Return why the next build makes an output, or "" where it does not."""
    slug = task.settings.slug
    if not task.state.traces and store_of(project).is_of_other_code(state_name(slug)):
        return "code"
    before = task.state.traces.get(output.path)
    if why := why_made(before, key_of(output, task.theme, Digests())):
        return why
    return "" if current(inside(project.out / slug, output.path), before) else "file"
