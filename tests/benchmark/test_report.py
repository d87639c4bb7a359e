"""The report: the figures of a run come out of it as ratios, bars and words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.benchmark.bars import Bar, bars_of
from scripts.benchmark.figures import Changed, Costs, Field, Figures, cpu, ratio, share
from scripts.benchmark.measuring import Cost
from scripts.benchmark.report import report_of
from scripts.benchmark.trees import Tree

TREE = Tree(29_760, 992, 7_192, 38_936, 390_000_000, 8_226, ())
FIGURES = Figures(
    facts={"processors": "2"},
    versions={"trangxa": "1.2.3", "hugo": "0.168.0"},
    notes={"hugo": "a process per site"},
    missing={"jekyll": "No such file or directory: 'jekyll'"},
    main=Field(
        "default",
        124,
        costs={"trangxa": (Cost(10, 20), Cost(11, 18)), "hugo": (Cost(25, 40), Cost(20, 30))},
        trees={"trangxa": TREE, "hugo": replace(TREE, missing=("vi-du-000: feed is short",))},
        memory={"trangxa": 100.4},
    ),
    changes={"nothing": Changed("nothing changed", (Cost(0.21, 0.2),), 0)},
    one_site={"hugo": (Cost(0.25, 0.3),)},
    floors={"stat": (Cost(0.07, 0.07),)},
)


def test_ratios_are_taken_round_by_round() -> None:
    """A slow round is slow for both, so rounds are compared before the median is taken."""
    assert ratio((Cost(1, 2), Cost(10, 20)), (Cost(1, 4), Cost(10, 40)), cpu) == 0.5


def test_bars_say_whether_they_are_reached() -> None:
    """The median ratio of processor seconds is 0.55; nothing changed is 3 times its floor."""
    verdicts = {bar.title: bar.verdict for bar in bars_of(FIGURES)}
    assert verdicts == {
        "cold ÷ hugo, CPU": "reached",
        "nothing ÷ cold, worse of wall and CPU": "NOT reached",
        "nothing ÷ stat floor, wall": "reached",
        "memory, default": "reached",
    }


def test_a_busy_machine_is_told() -> None:
    """With less than two processors for two workers, the clock says little about either side."""
    field = replace(FIGURES.main, costs={"trangxa": (Cost(20, 21),)})
    assert "Others used the machine" in report_of(replace(FIGURES, main=field))
    assert "Others used the machine" not in report_of(FIGURES)


def test_the_worse_of_clock_and_processors_counts() -> None:
    """A clean build stretched by others does not make a change look small."""
    assert share((Cost(1, 1),), (Cost(40, 20),)) == 0.05


def test_a_slow_round_is_slow_for_changes_and_the_whole() -> None:
    """Three changes and one clean build a round: 0.02 in two rounds, 0.03 in the third."""
    quick, slow = (Cost(0.2, 0.1),) * 3, (Cost(0.6, 0.3),) * 3
    whole = (Cost(10, 10), Cost(30, 30), Cost(20, 20))
    assert share((*quick, *slow, *slow), whole) == pytest.approx(0.02)
    assert share(quick, (Cost(10, 10), Cost(40, 10))) == pytest.approx(0.01)


def test_changes_are_compared_with_the_clean_builds_of_their_rounds() -> None:
    """A slow minute of the machine does not fall on one side alone."""
    beside: dict[str, Costs] = {"trangxa": (Cost(21, 20),), "hugo": (Cost(42, 40),)}
    given = Changed("a province body", (Cost(0.84, 0.8),), 124)
    figures = replace(FIGURES, changes={"province body": given}, whole=beside)
    found = {bar.title: bar.figure for bar in bars_of(figures)}
    assert found["province body ÷ cold, worse of wall and CPU"] == 0.04
    assert found["province body ÷ hugo's rebuild, worse of wall and CPU"] == 0.02
    assert "trangxa 21.00 s (20.00 s CPU), hugo 42.00 s (40.00 s CPU)." in report_of(figures)


def test_a_figure_at_the_aim_reaches_it() -> None:
    """Bars are inclusive."""
    assert Bar("x", 0.4, 0.6, 0.4).verdict == "reached, aim too"


def test_the_report_shows_ratios_and_figures() -> None:
    """Each generator has a row with its medians and how trangxa compares."""
    text = report_of(FIGURES)
    assert "| hugo | 22.50 | 35.00 | 0.48 | 0.55 | – | 2 |" in text
    assert "| nothing changed | 0.210 | 0.200 | 0.0200 | 0.0105 | 0 |" in text


def test_the_report_tells_what_is_missing() -> None:
    """A peer that could not be installed and a tree that lacks a page are not passed over."""
    text = report_of(FIGURES)
    assert "| jekyll | **missing**: No such file or directory: 'jekyll' |" in text
    assert "NO: 1, vi-du-000: feed is short" in text
