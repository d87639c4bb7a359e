"""Random changes find the faults that they are there to find."""

from __future__ import annotations

import pytest

from generator.build.keys import Key, key_of
from generator.sources.last_good import LastGood
from tests.pipeline.changing import CHANGES
from tests.pipeline.rounds import change_at_random

FAULTS = {
    "key without code": ("generator.build.store._code", lambda: b"always"),
    "key without template": (
        "generator.build.making.key_of",
        lambda *given: Key("", key_of(*given).view),
    ),
    "key without view": (
        "generator.build.making.key_of",
        lambda *given: Key(key_of(*given).maker, ""),
    ),
    "no prune": ("generator.build.site_build.prune", lambda tree, keep: []),
    "last good dropped": (f"{LastGood.__module__}.LastGood.get", lambda self, path: None),
    "marker not removed": ("generator.build.network_build.drop_ledger", lambda project: None),
}


# Steps that find a fault which most others do not touch.
SORTS = {
    "last good dropped": ("break_text", "edit_title", "step_clock"),
    "marker not removed": ("crash",),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps find what they are there to find."""
    monkeypatch.setattr(*FAULTS[name])
    with pytest.raises(AssertionError):
        change_at_random(8, sorts=SORTS.get(name, CHANGES), times=8 if name in SORTS else 1)
