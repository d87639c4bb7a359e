"""The bench of publishing: first time, after an edit, after an item of the province, and back."""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmark.bars import Bar
from scripts.benchmark.machine import facts_of
from scripts.benchmark.measuring import Command, Cost, run
from scripts.benchmark.ours import REPOSITORY, write_workspace
from scripts.benchmark.scenarios import SCENARIOS
from scripts.benchmark.telling import tell
from scripts.benchmark.workload import SIZES, Workload, workload

_OURS = str(REPOSITORY / ".venv/bin/trangxa")
# Python keeps compiled modules unless it is told not to, as some containers do.
_ENVIRONMENT = {"PYTHONDONTWRITEBYTECODE": ""}
_FLOORS = 2  # so many floors are enough where a share is not reached
_FLOOR = str(Path(__file__).resolve().parent / "bare/hash_and_link_all.py")
_EDITS = {each.key: each.edit for each in SCENARIOS if each.key in ("own body", "province body")}


@dataclass(frozen=True, slots=True)
class Published:
    """One publication: its cost, that of its floor, seconds of renaming links, sites switched."""

    cost: Cost
    floor: Cost
    switching: float
    sites: int


@dataclass(frozen=True, slots=True)
class Course:
    """A workspace and the folder that it is published to."""

    work: Path
    network: Workload

    @property
    def root(self) -> Path:
        """The workspace."""
        return self.work / "workspace"

    @property
    def served(self) -> Path:
        """The folder that is published to."""
        return self.work / "served"

    def build(self) -> None:
        """Build what changed."""
        run([self._command("build")])

    def publish(self) -> Published:
        """Publish what changed and measure; the floor is taken right after it."""
        listed = self.work / "published.json"
        shell = f'"$0" -q publish --to "$1" --json >"{listed}"'
        cost = run([Command(("sh", "-c", shell, _OURS, str(self.served)), self.root, _ENVIRONMENT)])
        told = json.loads(listed.read_text("utf-8"))
        touched = [each["slug"] for each in told["sites"] if each["release"] != each["before"]]
        return Published(cost, self._floor(touched), told["switching_seconds"], len(touched))

    def go_back(self) -> Cost:
        """Go back in all sites that the last publication touched."""
        return run([self._command("rollback", "--to", str(self.served))])

    def _floor(self, slugs: list[str]) -> Cost:
        target = self.work / "floor"
        target.mkdir()
        trees = [str(self.root / "public" / slug) for slug in slugs]
        try:
            return run([Command((sys.executable, "-I", _FLOOR, str(target), *trees), self.root)])
        finally:
            shutil.rmtree(target)

    def _command(self, *arguments: str) -> Command:
        return Command((_OURS, "-q", *arguments), self.root, _ENVIRONMENT)


def measure(work: Path, size: str, rounds: int) -> Iterator[tuple[str, str]]:
    """Yield rows of what was measured, and at the end the bars."""
    course = Course(work, workload(SIZES[size]))
    write_workspace(course.root, course.network)
    course.build()
    first = course.publish()
    yield "first publication", _row(first)
    edits: dict[str, list[Published]] = {key: [] for key in _EDITS}
    backs: list[Cost] = []
    for number in range(rounds):
        for key, edit in _EDITS.items():
            edit(course.root, course.network, number)
            course.build()
            edits[key].append(course.publish())
            yield f"{key}, {edits[key][-1].sites} sites", _row(edits[key][-1])
        backs.append(course.go_back())
        yield "rollback of all sites", f"{backs[-1].wall:.3f} s, CPU {backs[-1].cpu:.3f} s"
    whole = first.cost.wall
    for key, must in (("own body", 0.02), ("province body", 0.08)):
        share = statistics.median(each.cost.wall / whole for each in edits[key])
        floor = statistics.median(each.cost.wall / each.floor.wall for each in edits[key])
        reached = "reached" if share <= must or floor <= _FLOORS else "NOT reached"
        text = f"{share:.4f} (must {must}), or {floor:.2f} of its floor (must {_FLOORS}): {reached}"
        yield f"**{key} ÷ first publication, wall**", text
    switching = statistics.median(each.switching for each in edits["province body"]) / whole
    yield _bar(Bar("all renames ÷ first publication", switching, 0.005, 0.005))
    back = statistics.median(each.wall for each in backs) / whole
    yield _bar(Bar("rollback of all sites ÷ first publication", back, 0.10, 0.10))


def _row(each: Published) -> str:
    return (
        f"{each.cost.wall:.3f} s, CPU {each.cost.cpu:.3f} s; floor {each.floor.wall:.3f} s; "
        f"renames {each.switching * 1000:.1f} ms"
    )


def _bar(bar: Bar) -> tuple[str, str]:
    return f"**{bar.title}**", f"{bar.figure:.4f} (must {bar.must}: {bar.verdict.split(',')[0]})"


def main() -> None:
    """Measure, print the table, and write it where it belongs."""
    parser = argparse.ArgumentParser("scripts/bench-publish", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="default")
    parser.add_argument("--runs", type=int, default=3, help="rounds of each measurement")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()))
    parser.add_argument("--report", type=Path, help="where to write the report")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-", dir=options.work) as folder:
        facts = facts_of(Path(folder))
        rows = []
        for title, text in measure(Path(folder), options.size, options.runs):
            tell(f"{title}: {text}")
            rows.append(f"| {title} | {text} |")
    lines = [f"| {key} | {value} |" for key, value in facts.items()]
    report = "\n".join(
        [_HEAD, "|  |  |", "|---|---|", *lines, "", "|  |  |", "|---|---|", *rows, ""]
    )
    print(report)
    if options.report:
        options.report.write_text(report, encoding="utf-8")


_HEAD = """# Performance of publishing

Written by `scripts/bench-publish`; change the program, not this file. The floor is what starting
Python, and hashing and linking every file of the touched trees in a bare loop, costs in the same
run. Compare ratios, never seconds with those of another machine.
"""

if __name__ == "__main__":
    main()
