"""Rounds of random changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pipeline.changing import CHANGES, Network


@dataclass(frozen=True, slots=True)
class Tally:
    """For each sort of step: how often it was taken, what it changed, what it cut short."""

    steps: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    cut_short: Counter[str] = field(default_factory=Counter)


def change_at_random(rounds: int) -> Tally:
    """Take rounds of one step of every sort, each in a network of its own and another order."""
    tally = Tally()

    @settings(
        max_examples=rounds, phases=(Phase.generate,), suppress_health_check=tuple(HealthCheck)
    )
    @given(order=st.permutations(CHANGES), seed=st.integers(0, 2**32))
    def change(order: list[str], seed: int) -> None:
        with TemporaryDirectory(ignore_cleanup_errors=True) as top:
            network = Network(Path(top), seed)
            network.begin()
            for name in order:
                getattr(network, name)()
            tally.steps.update(network.steps)
            tally.changed.update(network.changed)
            tally.cut_short.update(network.cut_short)

    change()
    return tally
