"""The memory of a tree of processes: the sum of their proportional set sizes, sampled."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

INTERVAL = 0.05
_MIB = 1024


def peak_of(work: Callable[[str], object], name: str) -> float:
    """Do the work on what is named; return the most MiB that this process's descendants had."""
    done = threading.Event()
    peak = 0

    def sample() -> None:
        nonlocal peak
        while not done.wait(INTERVAL):
            peak = max(peak, sum(map(_proportional, _descendants(os.getpid()))))

    thread = threading.Thread(target=sample)
    thread.start()
    try:
        work(name)
    finally:
        done.set()
        thread.join()
    return peak / _MIB


def _descendants(root: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name stands in brackets and may itself hold some.
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    found, queue = [], [root]
    while queue:
        below = children.get(queue.pop(), [])
        found += below
        queue += below
    return found


def _proportional(process: int) -> int:
    """Return the set size in KiB; 0 for a process that has ended."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:"), 0)
