"""Rounds of random changes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pipeline.changing import CHANGES, Network


def change_at_random(rounds: int) -> tuple[Counter[str], Counter[str]]:
    """Take rounds of one step of every sort, each in a network of its own and another order.

    Return how often each sort of step was taken and how many outputs it changed.
    """
    steps: Counter[str] = Counter()
    changed: Counter[str] = Counter()

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
            steps.update(network.steps)
            changed.update(network.changed)

    change()
    return steps, changed
