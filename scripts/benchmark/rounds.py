"""Rounds of changes: each sort in turn, with the floors and the peers on one site beside them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from scripts.benchmark.course import Course
from scripts.benchmark.figures import OURS, Changed, Costs
from scripts.benchmark.floors import stat_floor, write_floor
from scripts.benchmark.measuring import Cost, run
from scripts.benchmark.scenarios import SCENARIOS
from scripts.benchmark.telling import tell

RESTORED = "`.cache` and `public` restored on another path, new times"
ALONE = "`.cache` alone restored"
_SHORT = frozenset({"nothing", "own body", "province body"})
_AGAIN = 3
_WHOLE = (OURS, "hugo")  # whose clean builds changes are compared with


@dataclass(slots=True)
class Rounds:
    """What was measured, round by round, so that figures of one round can be compared."""

    changes: dict[str, Changed] = field(default_factory=dict)
    whole: dict[str, Costs] = field(default_factory=dict)
    one_site: dict[str, Costs] = field(default_factory=dict)
    floors: dict[str, Costs] = field(default_factory=dict)

    def add(self, key: str, title: str, cost: Cost, files: int) -> None:
        """Keep the cost of a change."""
        before = self.changes.get(key, Changed(title, (), files))
        self.changes[key] = Changed(title, (*before.costs, cost), before.files)
        tell(f"round {len(before.costs) + 1}: {key} {cost.wall:.3f} s, {files} files")


def small_rounds(course: Course, rounds: int, keys: Iterable[str]) -> Rounds:
    """Measure only these changes; trangxa's tree stands as clean builds left it."""
    found = Rounds()
    course.build(OURS)
    for number in range(1, rounds + 1):
        _change(course, found, number, set(keys))
    return found


def full_rounds(course: Course, rounds: int) -> Rounds:
    """Measure all changes, restored caches, floors, and the peers on one site.

    Each round begins with the clean builds that they are compared with: a machine that others use
    has slow minutes, which must not fall on one side alone.
    """
    found = Rounds()
    root = course.roots[OURS]
    for number in range(1, rounds + 1):
        _build_whole(course, found)
        for again in range(_AGAIN):
            # Short ones are measured more often, beside what they are compared with.
            _change(course, found, number * _AGAIN + again, _SHORT)
            _build_one(course, found, number)
        _change(course, found, number, {scenario.key for scenario in SCENARIOS} - _SHORT)
        _restore(course, found)
        for floor, measured in (("write", write_floor(root)), ("stat", stat_floor(root))):
            found.floors[floor] = (*found.floors.get(floor, ()), measured)
    return found


def _build_whole(course: Course, found: Rounds) -> None:
    """Build everything from nothing once more."""
    for name in _WHOLE:
        if name in course.peers:
            course.clear(name)
            cost = course.build(name)
            found.whole[name] = (*found.whole.get(name, ()), cost)
            tell(f"beside the changes: {name} {cost.wall:.2f} s")


def _build_one(course: Course, found: Rounds, number: int) -> None:
    """Let the peers build the one site that changed."""
    for name in course.peers:
        if name not in (OURS, "loop"):
            cost = course.build_one(name, course.slugs[number % len(course.slugs)])
            found.one_site[name] = (*found.one_site.get(name, ()), cost)


def _change(course: Course, found: Rounds, number: int, keys: set[str]) -> None:
    root = course.roots[OURS]
    for scenario in SCENARIOS:
        if scenario.key in keys:
            scenario.edit(root, course.network, number)
            before = state_of(root / "public")
            cost = course.build(OURS)
            files = _differing(before, state_of(root / "public"))
            found.add(scenario.key, scenario.title, cost, files)


def _restore(course: Course, found: Rounds) -> None:
    root = course.roots[OURS]
    copy = root.parent / "restored"
    shutil.copytree(root, copy, copy_function=shutil.copyfile, symlinks=True)
    for title in (RESTORED, ALONE):
        before = state_of(copy / "public")
        cost = run(course.peers[OURS].commands(copy, course.slugs))
        found.add(title, title, cost, _differing(before, state_of(copy / "public")))
        shutil.rmtree(copy / "public")
    shutil.rmtree(copy)


def state_of(public: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of every file, by which a file that was written can be told."""
    found = {}
    for path in public.rglob("*") if public.exists() else ():
        if path.is_file():
            status = path.stat()
            found[str(path)] = status.st_ino, status.st_mtime_ns
    return found


def _differing(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> int:
    return len(dict(before.items() ^ after.items()))
