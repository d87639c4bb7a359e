"""After any sequence of changes, accidents and repairs the trees equal those of a clean build."""

from __future__ import annotations

import secrets

import pytest

from tests.pipeline.rounds import change_at_random

# Where all is well these change nothing: the last good text stays, what is lost is made again.
HARMLESS = {"break text", "lose", "times"}


def test_every_build_gives_the_bytes_of_a_clean_one(pytestconfig: pytest.Config) -> None:
    """200 steps, or with --long 2,000, others in every run; `change_at_random(1, n)` repeats one.

    Each sort of step that should change something did.
    """
    long = pytestconfig.getoption("--long")
    tally = change_at_random(63, secrets.randbelow(10**9)) if long else change_at_random(6)
    for name, count in sorted(tally.steps.items()):
        cut = f", {tally.cut_short[name]} cut short" if name in tally.cut_short else ""
        print(f"{name:20} {count:4} steps, {tally.changed[name]:6} outputs changed{cut}")
    assert sum(tally.steps.values()) >= 200
    assert [name for name in tally.steps if not tally.changed[name] and name not in HARMLESS] == []
    assert all(tally.cut_short[name] for name in ("crash", "full disk"))
