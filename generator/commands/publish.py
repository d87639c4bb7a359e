"""`trangxa publish`: what was built becomes what readers get."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.build.lock import locked
from generator.build.project import Project
from generator.commands.reporting import Reports
from generator.commands.run import OK, UNPUBLISHED, USAGE, Run, is_published_to, wait_for
from generator.publishing.places import Place
from generator.publishing.publish import Wish, publish
from generator.publishing.trees import source_of
from generator.telling.build_metrics import Ran
from generator.telling.publishing import publication_text, purge_text
from generator.values import Struct

_QUIET = ("taken-back",)  # somebody wanted it so


class Told(Struct, frozen=True):
    """Who is told, beside people: programs by JSON, and whoever reads a folder of reports."""

    as_json: bool = False
    reports: Path | None = None


def run_publish(run: Run, project: Project, place: Place, wish: Wish, told: Told) -> int:
    """Publish, or only say what that would do; return the exit status."""
    try:
        return _published(run, project, place, wish, told)
    except OSError as error:
        run.complain(f"không công bố được: {error}", f"nothing was published: {error}")
        return UNPUBLISHED


def _published(run: Run, project: Project, place: Place, wish: Wish, told: Told) -> int:
    began = time.monotonic()
    if not is_published_to(run, place, also_empty=True) or _overlap(run, project, place.root):
        return USAGE
    source = source_of(project)
    for slug in wish.sites:
        if slug not in source.slugs():
            run.complain(f"không có cây trang đã dựng `{slug}`", f"there is no tree `{slug}`")
            return USAGE
    with locked(project.cache, lambda: wait_for(run)):
        made = publish(source, place, wish, lambda: wait_for(run))
    if told.as_json:
        from generator.telling.machine import publication_json

        print(publication_json(made))
    run.say(publication_text(made, run.lang, dry=wish.dry))
    left = [each for each in made.refused if each.refusal and each.refusal.code not in _QUIET]
    status = UNPUBLISHED if left else OK
    if told.reports and not wish.dry:
        ran = Ran(status, time.monotonic() - began, time.time())
        Reports(run, told.reports).of_publication(made, ran)
    return status


def _overlap(run: Run, project: Project, root: Path) -> bool:
    """Whether one of two folders is inside the other: a build deletes what it does not know."""
    here, there = root.resolve(), project.out.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here):
        run.complain(
            f"{root} và {project.out} không được nằm trong nhau",
            f"{root} and {project.out} must not be inside each other",
        )
        return True
    return False


def run_purge(run: Run, project: Project, place: Place, url: str) -> int:
    """Delete an item's bytes from all kept releases; return the exit status."""
    try:
        return _purged(run, project, place, url)
    except (OSError, ValueError) as error:
        run.complain(f"không xóa hẳn được: {error}", f"could not purge: {error}")
        return UNPUBLISHED


def _purged(run: Run, project: Project, place: Place, url: str) -> int:
    from generator.publishing.purging import purge
    from generator.settings.reading import read_settings

    if not is_published_to(run, place):
        return USAGE
    network, _ = read_settings(project.root)
    sites = {site.base_url: site.slug for site in network.sites} if network else {}
    base = max((each for each in sites if url.startswith(each)), key=len, default=None)
    if base is None:
        run.complain(f"không có trang nào ở địa chỉ {url}", f"no site has the address {url}")
        return USAGE
    address = "/" + unquote(urlsplit(url.removeprefix(base)).path)
    done = purge(place, sites[base], address, lambda: wait_for(run))
    run.say(purge_text(done, run.lang))
    return UNPUBLISHED if done.shown else OK
