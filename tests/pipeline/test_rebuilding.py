"""After any sequence of changes, accidents and repairs the trees equal those of a clean build."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.build.keys import Key, key_of
from generator.sources.last_good import LastGood
from tests.pipeline.changing import CHANGES, Network

# Where all is well these change nothing: the last good text stays, what is lost is made again.
HARMLESS = {"break text", "lose", "times"}


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


def test_every_build_gives_the_bytes_of_a_clean_one(pytestconfig: pytest.Config) -> None:
    """200 steps, 2,000 with --long; each sort of step that should change something did."""
    steps, changed = change_at_random(72 if pytestconfig.getoption("--long") else 8)
    for name, count in sorted(steps.items()):
        print(f"{name:20} {count:4} steps, {changed[name]:6} outputs changed")
    assert sum(steps.values()) >= 200
    assert [name for name in steps if not changed[name] and name not in HARMLESS] == []


FAULTS = {
    "key without code": ("generator.build.store._code", lambda: b"always"),
    "key without template": (
        "generator.build.site_build.key_of",
        lambda *given: Key("", key_of(*given).view),
    ),
    "key without view": (
        "generator.build.site_build.key_of",
        lambda *given: Key(key_of(*given).maker, ""),
    ),
    "no prune": ("generator.build.site_build.prune", lambda tree, keep: []),
    "last good dropped": (f"{LastGood.__module__}.LastGood.get", lambda self, path: None),
    "marker not removed": ("generator.build.network_build.drop_ledger", lambda project: None),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps find what they are there to find."""
    monkeypatch.setattr(*FAULTS[name])
    with pytest.raises(AssertionError):
        change_at_random(8)
