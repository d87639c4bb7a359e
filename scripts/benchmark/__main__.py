"""The bench: builds one network with trangxa and its peers in turn, and tells how they compare."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.benchmark.course import Course
from scripts.benchmark.eleventy import Eleventy
from scripts.benchmark.figures import OURS, Figures
from scripts.benchmark.hugo import Hugo
from scripts.benchmark.jekyll import Jekyll
from scripts.benchmark.leaving import leave, sentence_of
from scripts.benchmark.loop import Loop
from scripts.benchmark.machine import facts_of
from scripts.benchmark.measuring import CommandError
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import Peer
from scripts.benchmark.pelican import Pelican
from scripts.benchmark.report import report_of
from scripts.benchmark.rounds import full_rounds, small_rounds
from scripts.benchmark.telling import tell
from scripts.benchmark.trangxa import Trangxa
from scripts.benchmark.workload import SIZES
from scripts.benchmark.zola import Zola

PEERS = (Hugo, Zola, Loop, Pelican, Eleventy, Jekyll)
_GROWN = ("nothing", "own body", "province body")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a run measures."""

    size: str
    peers: tuple[str, ...]
    runs: int
    growth: bool
    memory: bool


def main() -> None:
    """Measure, print the report, and write it where it belongs."""
    parser = _parser()
    options = parser.parse_args()
    names = tuple(filter(None, options.peers.split(",")))
    if unknown := sorted({*names} - {*_names()}):
        parser.error(f"no such peers: {', '.join(unknown)}")
    choices = Choices(
        "small" if options.quick else options.size,
        names,
        1 if options.quick else options.runs,
        options.growth,
        memory=not options.quick,
    )
    with tempfile.TemporaryDirectory(prefix="trangxa-bench-", dir=options.work) as folder:
        report = report_of(measure(choices, Path(folder), options.tools))
    print(report)
    target = options.report
    if target is None and choices.size == "default" and set(choices.peers) == set(_names()):
        target = REPOSITORY / "docs/performance.md"
    if target:
        target.write_text(report, encoding="utf-8")
        tell(f"written to {target}")


def measure(choices: Choices, work: Path, tools: Path) -> Figures:
    """Return all figures of a run; `work` is an empty folder, `tools` holds the peers."""
    facts = facts_of(work)
    known = {each.name: each(tools) for each in PEERS}
    peers, versions, missing = _installed([known[name] for name in choices.peers])
    fast = [Trangxa(), *(peer for peer in peers if not peer.few)]
    course = Course(work, choices.size, fast)
    figures = Figures(
        facts=facts,
        versions={OURS: Trangxa().version(), **versions},
        notes={peer.name: peer.note for peer in (Trangxa(), *peers)},
        missing=missing,
        main=course.clean_builds(choices.runs, choices.memory),
    )
    rounds = full_rounds(course, choices.runs)
    figures = replace(
        figures,
        changes=rounds.changes,
        whole=rounds.whole,
        one_site=rounds.one_site,
        floors=rounds.floors,
    )
    course.close()
    if slow := [peer for peer in peers if peer.few]:
        course = Course(work / "few", "small", [Trangxa(), *slow])
        figures = replace(figures, few=course.clean_builds(choices.runs, choices.memory))
        course.close()
    if choices.growth:
        figures = _grow(figures, choices, work)
    hugo = known["hugo"]
    if "hugo" in versions and isinstance(hugo, Hugo):
        figures = replace(figures, leaving=sentence_of(leave(hugo)))
    return figures


def _grow(figures: Figures, choices: Choices, work: Path) -> Figures:
    """Return the figures with those of the large workload, which only trangxa builds."""
    course = Course(work, "large", [Trangxa()])
    large = course.clean_builds(choices.runs, choices.memory)
    changes = small_rounds(course, choices.runs, _GROWN).changes
    course.close()
    return replace(figures, large=large, large_changes=changes)


def _installed(
    peers: Sequence[Peer],
) -> tuple[list[Peer], dict[str, str], dict[str, str]]:
    """Return the peers that run, their versions, and why the others do not."""
    found, versions, missing = [], {}, {}
    for peer in peers:
        try:
            versions[peer.name] = peer.version()
        except (OSError, CommandError) as error:
            missing[peer.name] = str(error).splitlines()[0]
            tell(f"MISSING {peer.name}: {missing[peer.name]}")
        else:
            found.append(peer)
    return found, versions, missing


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("scripts/bench", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="default")
    parser.add_argument("--peers", default=",".join(_names()), help="names, with commas between")
    parser.add_argument("--runs", type=int, default=3, help="rounds of each measurement")
    parser.add_argument("--growth", action="store_true", help="measure the large workload, too")
    parser.add_argument("--quick", action="store_true", help="one round of few sites")
    parser.add_argument("--report", type=Path, help="where to write the report")
    parser.add_argument("--work", type=Path, default=_work(), help="where the workloads are put")
    parser.add_argument("--tools", type=Path, default=REPOSITORY / ".cache/bench")
    return parser


def _names() -> list[str]:
    return [peer.name for peer in PEERS]


def _work() -> Path:
    """Return the folder for workloads: in memory where there is such a place, as disks throttle."""
    memory = Path("/dev/shm")  # noqa: S108 a fresh folder is made below it
    free = shutil.disk_usage(memory).free if memory.is_dir() else 0
    return memory if free > 6e9 else Path(tempfile.gettempdir())


if __name__ == "__main__":
    main()
