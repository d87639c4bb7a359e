"""Publishers that are killed at any moment, and publishers that meet: nothing is ever half."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
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


@dataclass
class Seen:
    """What was wrong, and how often what is tried did happen."""

    faults: list[str] = field(default_factory=list)
    cut: int = 0
    waited: int = 0


def kill_at_random(folder: Path, rounds: int) -> Seen:
    """Change, publish and be killed, publish again; a twin is never killed."""
    work, chance = edited(folder / "work", 1), random.Random(2)  # noqa: S311 chance, not secrecy
    to, twin = folder / "served", folder / "twin"
    options = ("--keep", "3", "--jobs")
    seen = Seen()
    with forks_in(folder) as forks:
        usual = max(published(forks, work.words(place, *options, "1")) for place in (to, twin))
        for number in range(rounds):
            work.change(number)
            before = delivered(to)
            usual = (usual + published(forks, work.words(twin, *options, "1"))) / 2
            moment = chance.random() * 1.1 * usual
            ended = killed(forks, work.words(to, *options, chance.choice("12")), moment)
            seen.cut += ended.status is None
            after, now = delivered(twin), delivered(to)
            mixed = {slug for slug in now if now[slug] not in (before[slug], after[slug])}
            seen.faults += [*broken(to), *mixed]
            published(forks, work.words(to, *options, "1"))
            seen.faults += differences(portrait(to), portrait(twin))
    return seen


def meet(folder: Path, count: int, rounds: int) -> Seen:
    """Change some workspaces, and publish twice at once to one folder, again and again."""
    works = [edited(folder / f"work-{number}", number) for number in range(count)]
    to = folder / "served"
    seen = Seen()
    with forks_in(folder) as one, forks_in(folder) as other:
        for number in range(rounds):
            for work in works:
                work.change(number)
            first = one.begin(*works[0].words(to, "--keep", "3"))
            second = other.begin(*works[-1].words(to, "--keep", "3"))
            ended = [first.end(), second.end()]
            seen.faults += [each.said for each in ended if each.status != 0]
            seen.waited += sum("đang chờ" in each.said for each in ended)
            seen.faults += [*broken(to), *leftovers(to)]
        verified = one.run("verify", str(to))
        seen.faults += [verified.said] if verified.status else []
    return seen


def leftovers(root: Path) -> list[str]:
    """Return what nobody needs any more."""
    hidden = [path.name for path in root.rglob(".*") if path.name != ".site"]
    return hidden + [path.name for path in root.glob("unfinished")]


def test_publishers_killed_at_random_moments_break_nothing(
    folder: Path, pytestconfig: pytest.Config
) -> None:
    """300 times: old or new, whole; and then as if nobody had ever been killed."""
    seen = kill_at_random(folder, KILLS[0 if pytestconfig.getoption("--long") else 1])
    assert seen.faults == []
    assert seen.cut > 5


@pytest.mark.parametrize("count", [1, 2])
def test_publishers_that_meet_wait_for_each_other(
    count: int, folder: Path, pytestconfig: pytest.Config
) -> None:
    """100 times two at once, of one workspace or of two: both succeed, what is left is whole."""
    seen = meet(folder, count, MEETINGS[0 if pytestconfig.getoption("--long") else 1])
    assert seen.faults == []
    assert seen.waited > 0
