"""Which sites a run builds, and which folders belong to none."""

from __future__ import annotations

from generator.build.project import Project
from generator.build.refusals import UnknownSelection
from generator.model.settings import Network
from generator.model.span import Span
from generator.problems import Problem, problem


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


def unclaimed(project: Project, network: Network) -> list[Problem]:
    """Return a warning for each folder of content that no site file and no origin claims."""
    content = project.root / "content"
    known = {*network.site_files, *(origin.tree for origin in network.province.origins)}
    names = sorted(path.name for path in content.iterdir()) if content.is_dir() else []
    return [
        problem("thu-muc-khong-co-trang", Span(f"content/{name}"), name=name)
        for name in names
        if name not in known and not name.startswith(".") and (content / name).is_dir()
    ]
