"""Where the time of a run goes: phases of the run, of its sites, and templates."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from generator.values import Struct, field

Rows = tuple[tuple[str, int, int], ...]  # name, nanoseconds, how often


class Spent(Struct):
    """Nanoseconds and how often, by name."""

    times: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        """Count the time until the end of a block."""
        began = time.perf_counter_ns()
        try:
            yield
        finally:
            self.add(name, time.perf_counter_ns() - began)

    def add(self, name: str, nanoseconds: int, count: int = 1) -> None:
        """Count a time."""
        self.times[name] = self.times.get(name, 0) + nanoseconds
        self.counts[name] = self.counts.get(name, 0) + count

    def rows(self) -> Rows:
        """Return name, nanoseconds and count, the longest first."""
        rows = ((name, spent, self.counts[name]) for name, spent in self.times.items())
        return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))


def added(each: Iterable[Rows]) -> Rows:
    """Return the sum of what many spent."""
    total = Spent()
    for rows in each:
        for name, nanoseconds, count in rows:
            total.add(name, nanoseconds, count)
    return total.rows()
