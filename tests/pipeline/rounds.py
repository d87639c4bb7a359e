"""Rounds of random changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pipeline.changing import CHANGES, Network


@dataclass(frozen=True, slots=True)
class Tally:
    """For each sort of step: how often it was taken, what it changed, what it cut short."""

    steps: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    cut_short: Counter[str] = field(default_factory=Counter)


def change_at_random(
    rounds: int, first: int = 0, sorts: Sequence[str] = CHANGES, times: int = 1
) -> Tally:
    """Take rounds of steps, each in a network of its own: every sort some times, in any order.

    Rounds have numbers from `first` on; one of the same number takes the same steps.
    """
    tally = Tally()
    for number in range(first, first + rounds):
        with TemporaryDirectory(ignore_cleanup_errors=True) as top:
            network = Network(Path(top), number)
            network.begin()
            for name in network.chance.sample([*sorts] * times, len(sorts) * times):
                try:
                    getattr(network, name)()
                except AssertionError as error:
                    error.add_note(f"round {number}, {name}")
                    raise
            tally.steps.update(network.steps)
            tally.changed.update(network.changed)
            tally.cut_short.update(network.cut_short)
    return tally
