"""States are kept whole, or by what a small build changed in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.keys import Key
from generator.build.state import SiteState, Trace, keep_state, kept_state
from generator.build.store import Store
from generator.model.span import Span
from generator.problems import problem
from generator.values import replace

PATHS = [f"tin-tuc/2026/{number}.html" for number in range(8)]
STATE = SiteState(
    inputs="inputs",
    frame="frame",
    texts={"content/vi-du/a.md": "a", "content/vi-du/b.md": "b"},
    traces={path: Trace(Key("maker", "view"), "content", (1, 2, 3, 4)) for path in PATHS},
)
FOUND = (problem("co-bom", Span("content/vi-du/a.md")),)


def edited(state: SiteState, view: str) -> SiteState:
    """Return the state after another build of one page, with a problem."""
    trace = Trace(Key("maker", view), view, (1, 2, 3, 5))
    texts = {**state.texts, "content/vi-du/a.md": view}
    return replace(state, texts=texts, traces={**state.traces, PATHS[0]: trace}, problems=FOUND)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that keeps STATE."""
    store = Store(tmp_path / "state")
    keep_state(store, "site-vi-du", SiteState(), STATE)
    return store


def test_a_state_that_was_never_kept_is_one_of_nothing(store: Store) -> None:
    """As is what was kept under its name by somebody else."""
    assert kept_state(store, "site-khac") == SiteState()
    store.put("site-khac", ("something", "else"))
    assert kept_state(store, "site-khac") == SiteState()


def test_few_changes_are_kept_beside_a_state(store: Store) -> None:
    """What comes back is the new state, and the file has hardly grown."""
    size = (store.folder / "site-vi-du").stat().st_size
    first = edited(STATE, "one")
    keep_state(store, "site-vi-du", kept_state(store, "site-vi-du"), first)
    assert kept_state(store, "site-vi-du") == replace(first, additions=1)
    assert (store.folder / "site-vi-du").stat().st_size < size * 2
    second = edited(first, "two")
    keep_state(store, "site-vi-du", kept_state(store, "site-vi-du"), second)
    assert kept_state(store, "site-vi-du") == replace(second, additions=2)


def test_nothing_new_is_not_kept_again(store: Store) -> None:
    """The file is left alone."""
    before = (store.folder / "site-vi-du").read_bytes()
    keep_state(store, "site-vi-du", STATE, replace(STATE, texts=dict(STATE.texts)))
    assert (store.folder / "site-vi-du").read_bytes() == before


@pytest.mark.parametrize(
    "after",
    [
        replace(STATE, inputs="other"),
        replace(STATE, frame="other"),
        replace(STATE, traces={path: STATE.traces[path] for path in PATHS[1:]}),
        replace(STATE, texts={"content/vi-du/a.md": "a"}),
        replace(STATE, traces={path: edited(STATE, "x").traces[PATHS[0]] for path in PATHS}),
    ],
    ids=["inputs", "frame", "a page is gone", "a text is gone", "many pages"],
)
def test_more_than_few_changes_are_kept_whole(after: SiteState, store: Store) -> None:
    """The new state takes the place of the old one."""
    keep_state(store, "site-vi-du", STATE, after)
    assert kept_state(store, "site-vi-du") == after


def test_changes_do_not_pile_up(store: Store) -> None:
    """After some the state is kept whole again."""
    state = STATE
    counts = []
    for number in range(20):
        before = kept_state(store, "site-vi-du")
        state = edited(before, str(number))
        keep_state(store, "site-vi-du", before, state)
        counts.append(kept_state(store, "site-vi-du").additions)
    assert max(counts) == 16
    assert counts[16] == 0
    assert kept_state(store, "site-vi-du").texts == state.texts


def test_half_a_change_spoils_a_state(store: Store) -> None:
    """Who was killed while it was kept may have written its pages: nothing is known of them."""
    keep_state(store, "site-vi-du", STATE, edited(STATE, "one"))
    place = store.folder / "site-vi-du"
    place.write_bytes(place.read_bytes()[:-3])
    assert kept_state(store, "site-vi-du") == SiteState()
