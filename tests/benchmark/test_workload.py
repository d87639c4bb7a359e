"""The workload of the bench: the same for everybody who measures, and of the size it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.benchmark.ours import write_workspace
from scripts.benchmark.scenarios import SCENARIOS, Scenario
from scripts.benchmark.workload import SIZES, Size, Workload, workload

TINY = Size(sites=2, own=3, pages=1, shared=4)


def test_equal_seeds_give_equal_networks() -> None:
    """Two people who measure with one seed measure the same work."""
    assert workload(TINY, seed=7) == workload(TINY, seed=7)


def test_other_seeds_give_other_networks() -> None:
    """The seed is used."""
    assert workload(TINY, seed=7) != workload(TINY, seed=8)


def test_a_network_is_of_the_size_it_says() -> None:
    """Sites, articles, pages and shared articles are counted."""
    network = workload(TINY)
    assert [len(commune.articles) for commune in network.communes] == [3, 3]
    assert [len(commune.pages) for commune in network.communes] == [1, 1]
    assert len(network.shared) == 4


def test_the_default_size_is_the_one_of_the_bars() -> None:
    """124 sites, 48 sources each, 200 shared: about 36,000 pages with lists."""
    assert SIZES["default"] == Size(sites=124, own=40, pages=8, shared=200)


def test_a_body_is_about_as_long_as_a_real_one() -> None:
    """About 3,100 bytes, as the bars were set for."""
    sizes = [len(item.body.encode()) for item in workload(SIZES["small"]).shared]
    assert 2_800 < sum(sizes) / len(sizes) < 3_400


@pytest.mark.parametrize("scenario", SCENARIOS[1:], ids=lambda scenario: scenario.key)
def test_every_change_changes_the_workspace_anew(scenario: Scenario, tmp_path: Path) -> None:
    """A scenario that edits nothing would be measured as nothing changed."""
    network = workload(TINY)
    write_workspace(tmp_path / "work", network)
    states = [_texts(tmp_path)]
    states += [_edited(scenario, tmp_path, network, number) for number in (1, 2)]
    assert states[0] != states[1] != states[2] != states[0]


def _edited(scenario: Scenario, root: Path, network: Workload, number: int) -> dict[str, bytes]:
    scenario.edit(root / "work", network, number)
    return _texts(root)


def _texts(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
