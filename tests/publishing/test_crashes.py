"""Whatever call of a publisher fails, and wherever it is killed: readers get one whole release.

Each step is a run of a command with one call that fails, or at which it is killed: calls on files
below the published folder and the workspace. `--long` takes every step of publishing and of going
back and every third of the rest, else it is an eleventh to a hundredth.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import pytest

from tests.publishing.crashing import (
    ERRORS,
    KILL,
    Call,
    Ended,
    Forks,
    calls_below,
    folder_in_memory,
    forks_in,
    run_failing,
)
from tests.publishing.states import broken, delivered, differences, portrait
from tests.workspace import CLOCK, Workspace

LATER = "2026-07-15T12:00:00+07:00"
SCRIPT = "themes/base/static/folding.js"
ARTICLE = "content/vi-du/tin-tuc/2026/mot.md"
ADDRESS = "https://vi-du.thinghiem.example/tin-tuc/2026/mot.html"
# Every which step with and without --long: odd, as there are four ways to fail.
EVERY = {"publish": (1, 23), "rollback": (1, 11), "expire": (3, 35), "purge": (3, 105)}
THREADS = 2
PUBLISH = ("publish", "--jobs", "1", "--keep", "2")


@dataclass(frozen=True)
class Scenario:
    """A command on copies of a published folder, and what it leads to when nothing fails.

    `finish` completes it where it did not come to its end, and `each` does for a site that has
    still its old release; `lost` is a path that it deletes.
    """

    root: Path
    prepared: Path
    argv: tuple[str, ...]
    finish: tuple[str, ...]
    each: tuple[str, ...] = ()
    lost: str = "nothing"
    clock: str = CLOCK
    ends: tuple[int, ...] = (0, 3)

    def words(self, argv: tuple[str, ...], to: Path) -> tuple[str, ...]:
        """Return all the words of a command."""
        return ("--root", str(self.root), *argv, "--to", str(to), "--clock", self.clock)


def copy(source: Path, target: Path) -> Path:
    """Make a folder a copy of another, hard links among its files too."""
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)  # noqa: S603, S607
    return target


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where there is one: thousands of copies are made and deleted."""
    with folder_in_memory(tmp_path_factory.mktemp("crashes")) as folder:
        yield folder


@pytest.fixture(scope="module")
def scenarios(folder: Path) -> dict[str, Scenario]:
    """Two sites of five pages and more, published twice and built once more."""
    root = folder
    work = Workspace(root / "work")
    (work.root / "sites/gia-dinh.yml").unlink()
    work.edit("sites/_defaults.yml", "  van-ban: {title: Văn bản}\n", "")
    for slug in ("tinh", "vi-du"):
        work.write(f"content/{slug}/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nLần 1.\n")
        work.article(slug, "2026/mot")
    work.article("_tinh", "2026/chung", publish_until="2026-06-30")
    with forks_in(root) as forks:
        served = root / "served"
        one = _published(forks, work, served)
        work.edit(ARTICLE, "title:", "withdrawn: {date: 2026-06-02, why: Sai sót}\ntitle:")
        work.edit(SCRIPT, "(", "/* hai */ (")
        _published(forks, work, served)
        two = copy(served, root / "two")
        for slug in ("tinh", "vi-du"):
            work.edit(f"content/{slug}/gioi-thieu.md", "1.", "2.")
        work.edit(SCRIPT, "hai", "ba")
        (work.root / "content/tinh/tin-tuc/2026/mot.md").unlink()
        work.article("vi-du", "2026/moi")
        _published(forks, work, served)
    purge, expire = ("publish", "--purge", ADDRESS), ("expire", "--keep", "3")
    kept = f"sites/vi-du/releases/{one['vi-du']}"
    return {
        "publish": Scenario(work.root, two, PUBLISH, finish=PUBLISH),
        "rollback": Scenario(work.root, served, ("rollback",), finish=PUBLISH, each=("rollback",)),
        "expire": Scenario(work.root, served, expire, finish=expire, clock=LATER),
        # A settings file that cannot be read is a site that is not known: a use that is wrong.
        "purge": Scenario(work.root, two, purge, finish=purge, lost=kept, ends=(0, 2, 3)),
    }


def _published(forks: Forks, work: Workspace, to: Path) -> dict[str, str]:
    """Build and publish; return what is delivered."""
    work.build(jobs=1)
    ended = forks.run("--root", str(work.root), *PUBLISH, "--to", str(to), "--clock", CLOCK)
    assert ended.status == 0, ended.said
    return delivered(to)


class Stepper:
    """Runs a scenario again and again and tells what was wrong afterwards."""

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario = scenario
        self.folder = folder
        self.before = delivered(scenario.prepared)
        with forks_in(folder) as forks:
            to = copy(scenario.prepared, folder / "counted")
            argv = scenario.words(scenario.argv, to)
            self.calls = calls_below(forks, argv, folder / "log", (to, scenario.root))
            self.after = delivered(to)
            self._finish(forks, to)
        self.portrait = portrait(to)
        assert broken(to) == []

    @property
    def links(self) -> list[Call]:
        """The calls that make hard links."""
        return [call for call in self.calls if call.name.startswith("link")]

    def steps(self, every: int) -> list[tuple[Call, str]]:
        """Return every n-th of all steps, of each sort of call some."""
        return list(product(sorted(self.calls), (KILL, *ERRORS)))[::every]

    def faults(self, steps: list[tuple[Call, str]]) -> list[str]:
        """Take the steps, some at once; return all that was wrong."""
        with ThreadPoolExecutor(THREADS) as threads:
            parts = threads.map(self._walk, range(THREADS), [steps[i::THREADS] for i in range(2)])
            return [fault for part in parts for fault in part]

    def _walk(self, number: int, steps: list[tuple[Call, str]]) -> list[str]:
        with forks_in(self.folder) as forks:
            return [
                f"{call.name} {call.number} {how}: {fault}"
                for call, how in steps
                for fault in self._step(forks, self.folder / f"walk-{number}", call, how)
            ]

    def _step(self, forks: Forks, to: Path, call: Call, how: str) -> Iterator[str]:
        copy(self.scenario.prepared, to)
        ended = run_failing(forks, self.scenario.words(self.scenario.argv, to), call, how)
        yield from broken(to)
        now = delivered(to)
        mixed = {slug for slug in now if now[slug] not in (self.before[slug], self.after[slug])}
        if mixed or now.keys() != self.before.keys():
            yield f"delivered: {now}"
        if ended.status == 0 and (now != self.after or (to / self.scenario.lost).exists()):
            yield f"all is done, it says: {ended.said}"
        if ended.status is not None and not self._is_clean(ended):
            yield f"ended with {ended.status}: {ended.said}"
        yield from self._finish(forks, to)
        yield from differences(portrait(to), self.portrait)

    def _is_clean(self, ended: Ended) -> bool:
        """Whether a command that was not killed told people what came of it."""
        told = ended.said.strip() != "" and "Traceback" not in ended.said
        return told and ended.status in self.scenario.ends

    def _finish(self, forks: Forks, to: Path) -> list[str]:
        """Do the rest without a failure; return how that failed, which it must not."""
        commands = [self.scenario.finish]
        if self.scenario.each:
            late = [slug for slug, release in delivered(to).items() if release != self.after[slug]]
            commands += [(*self.scenario.each, "--site", slug) for slug in late]
        ended = [forks.run(*self.scenario.words(words, to)) for words in commands]
        return [f"not finished: {each.said}" for each in ended if each.status != 0]


@pytest.mark.parametrize("command", EVERY)
def test_no_call_that_fails_breaks_what_readers_get(
    command: str, scenarios: dict[str, Scenario], folder: Path, pytestconfig: pytest.Config
) -> None:
    """KILL, ENOSPC, EIO, EACCES at each: whole releases, no traceback, the next run is clean."""
    stepper = Stepper(scenarios[command], folder)
    steps = stepper.steps(EVERY[command][0 if pytestconfig.getoption("--long") else 1])
    assert len(steps) > 20
    assert stepper.faults(steps) == []


@pytest.mark.parametrize("how", [KILL, "ENOSPC"])
def test_workers_that_fail_leave_what_is_delivered(
    how: str, scenarios: dict[str, Scenario], folder: Path
) -> None:
    """Two processes at work, each killed at its twentieth link, or told that the disk is full."""
    argv = ("publish", "--jobs", "2", "--keep", "2")
    stepper = Stepper(replace(scenarios["publish"], argv=argv), folder)
    assert stepper.faults([(replace(stepper.links[0], number=20), how)]) == []


def test_where_hard_links_are_refused_it_is_said(
    scenarios: dict[str, Scenario], folder: Path
) -> None:
    """Some file systems have none: the text names what is needed, not only what failed."""
    stepper = Stepper(scenarios["publish"], folder)
    to = copy(scenarios["publish"].prepared, folder / "no-links")
    argv = scenarios["publish"].words(PUBLISH, to)
    with forks_in(folder) as forks:
        ended = run_failing(forks, argv, stepper.links[0], "EPERM")
    assert ended.status == 3
    assert "tinh: không công bố: thư mục công bố phải ở trên hệ thống tệp có liên kết cứng" in (
        ended.said
    )
