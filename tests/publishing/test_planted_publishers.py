"""The same eyes find each fault of publishing that is known to happen."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publishing.loading import under_load
from tests.publishing.published import Published
from tests.publishing.reading import Reader, judged
from tests.publishing.timeline import Target, Timeline
from tests.servers.running import Nginx, running_nginx

PAGE: Target = ("vi-du", "tin-tuc/2026/mot.html")
DOMAIN = "thinghiem.example"
SOURCE = "content/vi-du/tin-tuc/2026/mot.md"
STYLE = "themes/base/static/site.css"
LONG_AGO = 1_000_000_000


@dataclass(frozen=True)
class Watched:
    """A published workspace, a server that delivers it, and somebody who reads."""

    site: Published
    server: Nginx
    timeline: Timeline
    watch: Reader

    @property
    def page(self) -> Path:
        """The file of the page that is spoiled."""
        return self.site.place.current(PAGE[0]) / PAGE[1]

    @property
    def style(self) -> Path:
        """The newest style sheet of the page."""
        tree = self.site.project.root / "public" / PAGE[0]
        (found,) = tree.glob("assets/site.*.css")
        return self.site.place.current(PAGE[0]) / found.relative_to(tree)

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a source, build and publish."""
        self.site.project.edit(path, old, new)
        with self.timeline.changing():
            self.site.build_and_publish()

    @property
    def kinds(self) -> set[str]:
        """The kinds of faults that the reader met."""
        return {each.kind for each in [*self.watch.faults, *judged(self.watch.seen, self.timeline)]}


@pytest.fixture
def watched(site: Published, tmp_path: Path) -> Iterator[Watched]:
    """A small network on nginx."""
    root, to = site.project.root, site.place.root
    with running_nginx(tmp_path / "nginx", root=root, to=to) as server:
        timeline = Timeline(site.place, ("vi-du", "gia-dinh", "tinh"), DOMAIN)
        watch = Reader(server.port, random.Random(1), timeline)  # noqa: S311 a seed
        yield Watched(site, server, timeline, watch)
        watch.close()


def one_time_for_all(watched: Watched) -> None:
    """Files have one time, as in an image of a container, and an edit keeps the size."""
    _set_times(watched)
    watched.watch.ask(PAGE, "")
    watched.edit(SOURCE, "nhất", "nhặt")
    _set_times(watched)
    watched.watch.ask(PAGE, "", again=True)


def _set_times(watched: Watched) -> None:
    for path in watched.site.place.root.rglob("*.html"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def half_a_page(watched: Watched) -> None:
    """A file is written in its place: half of it is there."""
    content = watched.page.read_bytes()
    watched.page.chmod(0o644)
    watched.page.write_bytes(content[: len(content) // 2])
    watched.watch.ask(PAGE, "")


def no_page(watched: Watched) -> None:
    """The old file is deleted before the new one is copied."""
    watched.page.unlink()
    watched.watch.ask(PAGE, "")


def no_link(watched: Watched) -> None:
    """The link is deleted before it is made again, as `ln -sfn` does."""
    watched.site.place.current(PAGE[0]).unlink()
    watched.watch.ask(PAGE, "")


def an_old_page(watched: Watched) -> None:
    """A site is copied file by file: some are of the new release, some of the old one."""
    content = watched.page.read_bytes()
    watched.edit(SOURCE, "nhất", "thứ nhất")
    watched.page.unlink()
    watched.page.write_bytes(content)
    watched.watch.ask(PAGE, "")


def no_old_assets(watched: Watched) -> None:
    """A release holds its own style sheet alone, not the one that readers' pages ask for."""
    old = watched.style
    watched.edit(STYLE, "body", "html body")
    (watched.site.place.current(PAGE[0]) / "assets" / old.name).unlink()
    watched.watch.ask_for_asset(PAGE[0], f"assets/{old.name}", "")


def another_style(watched: Watched) -> None:
    """A style sheet keeps its name and has other content."""
    watched.style.chmod(0o644)
    watched.style.write_text("body { color: red }")
    watched.watch.ask_for_asset(PAGE[0], f"assets/{watched.style.name}", "")


@pytest.mark.parametrize(
    ("plant", "kind", "counted"),
    [
        (one_time_for_all, "wrong-304", set()),
        (half_a_page, "cut", {"cut"}),
        (no_page, "failed", {"404"}),
        (no_link, "failed", {"404"}),
        (an_old_page, "wrong", set()),
        (no_old_assets, "asset", set()),
        (another_style, "unfit", set()),
    ],
)
def test_who_reads_under_load_finds_what_is_amiss(
    plant: Callable[[Watched], None], kind: str, counted: set[str], watched: Watched, tmp_path: Path
) -> None:
    """A publisher that makes this fault is found out by the readers, and by wrk where it can."""
    watched.watch.ask(PAGE, "")
    assert watched.kinds == set()
    plant(watched)
    assert kind in watched.kinds
    with under_load(
        (tmp_path / "load", watched.server.port), watched.timeline, {PAGE: "-"}
    ) as load:
        pass
    assert set(load.faults) == counted
