"""Publishers that are killed at any moment, and publishers that meet: nothing is ever half."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.publishing.crashing import Ended, Forks, folder_in_memory, forks_in
from tests.publishing.states import broken, delivered, differences, portrait
from tests.workspace import CLOCK, Workspace

SCRIPT = "themes/base/static/folding.js"
KILLS, MEETINGS = (300, 30), (100, 10)  # with --long, and without


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: there is much to write and to delete."""
    with folder_in_memory(tmp_path) as folder:
        yield folder


@dataclass(frozen=True)
class Edited:
    """A workspace of three sites that changes at random."""

    work: Workspace
    chance: random.Random

    def change(self, number: int) -> None:
        """Change a text, add or delete one, or change what all sites show; then build."""
        slug = self.chance.choice(["tinh", "vi-du", "gia-dinh"])
        name = f"2026/bai-{self.chance.randrange(4)}"
        article = self.work.root / f"content/{slug}/tin-tuc/{name}.md"
        what = self.chance.choice(["write", "write", "share", "delete", "script", "look"])
        if what == "write":
            self.work.article(slug, name, f"Chữ {number}.")
        elif what == "share":
            self.work.article("_tinh", name, f"Chữ chung {number}.")
        elif what == "delete":
            article.unlink(missing_ok=True)
        elif what == "script":
            self.work.write(SCRIPT, f"// {number % 5}\n")
        else:
            self.work.write("content/vi-du/thong-tin.yml", f"contact: {{hours: Sáng {number}}}\n")
        self.work.build(jobs=1)

    def words(self, to: Path, *more: str) -> tuple[str, ...]:
        """Return the words that publish."""
        options = ("--to", str(to), "--clock", CLOCK, "--max-loss", "100", *more)
        return ("--root", str(self.work.root), "publish", *options)


def edited(root: Path, seed: int) -> Edited:
    """Return a workspace with some content, built."""
    root.mkdir()
    work = Edited(Workspace(root), random.Random(seed))  # noqa: S311 chance, not secrecy
    for slug in ("tinh", "vi-du", "gia-dinh"):
        work.work.article(slug, f"2026/bai-{seed % 4}", f"Bài đầu của {slug}, {seed}.")
    work.work.build(jobs=1)
    return work


def published(forks: Forks, words: tuple[str, ...]) -> float:
    """Publish without harm; return the seconds that it took."""
    began = time.monotonic()
    ended = forks.run(*words)
    assert ended.status == 0, ended.said
    return time.monotonic() - began


def killed(forks: Forks, words: tuple[str, ...], seconds: float) -> Ended:
    """Publish, and kill the publisher after some time, if it still runs."""
    running = forks.begin(*words)
    time.sleep(seconds)
    running.kill()
    return running.end()


def test_publishers_killed_at_random_moments_break_nothing(
    folder: Path, pytestconfig: pytest.Config
) -> None:
    """300 times: old or new, whole; and then as if nobody had ever been killed."""
    work, chance = edited(folder / "work", 1), random.Random(2)  # noqa: S311 chance
    to, twin = folder / "served", folder / "twin"
    options = ("--keep", "3", "--jobs")
    faults: list[str] = []
    cut = 0
    with forks_in(folder) as forks:
        usual = max(published(forks, work.words(place, *options, "1")) for place in (to, twin))
        for number in range(KILLS[0 if pytestconfig.getoption("--long") else 1]):
            work.change(number)
            before = delivered(to)
            usual = (usual + published(forks, work.words(twin, *options, "1"))) / 2
            jobs = chance.choice("12")
            moment = chance.random() * 1.1 * usual
            ended = killed(forks, work.words(to, *options, jobs), moment)
            cut += ended.status is None
            after, now = delivered(twin), delivered(to)
            mixed = {slug for slug in now if now[slug] not in (before[slug], after[slug])}
            faults += [*broken(to), *mixed]
            published(forks, work.words(to, *options, "1"))
            faults += differences(portrait(to), portrait(twin))
    assert faults == []
    assert cut > 5


@pytest.mark.parametrize("count", [1, 2])
def test_publishers_that_meet_wait_for_each_other(
    count: int, folder: Path, pytestconfig: pytest.Config
) -> None:
    """100 times two at once, of one workspace or of two: both succeed, what is left is whole."""
    works = [edited(folder / f"work-{number}", number) for number in range(count)]
    to = folder / "served"
    faults: list[str] = []
    waited = 0
    with ExitStack() as stack:
        forks = [stack.enter_context(forks_in(folder)) for _ in range(2)]
        for number in range(MEETINGS[0 if pytestconfig.getoption("--long") else 1]):
            for work in works:
                work.change(number)
            words = [works[0].words(to, "--keep", "3"), works[-1].words(to, "--keep", "3")]
            both = [each.begin(*words[place]) for place, each in enumerate(forks)]
            ended = [running.end() for running in both]
            faults += [each.said for each in ended if each.status != 0]
            waited += sum("đang chờ" in each.said for each in ended)
            faults += broken(to)
            faults += [path.name for path in to.rglob(".*") if path.name != ".site"]
            faults += [path.name for path in to.glob("unfinished")]
        faults += [f"verify: {forks[0].run('verify', str(to)).said}"]
    assert faults == ["verify: Mọi tệp đúng như đã công bố.\n"]
    assert waited > 0
