"""The bars that issue 3 sets, each with the figure that a run reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.benchmark.figures import (
    OURS,
    Costs,
    Figures,
    cpu,
    fastest,
    ratio,
    share,
    times,
    wall,
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what is compared, the figure, what it must not exceed, what it should reach."""

    title: str
    figure: float
    must: float
    aim: float
    unit: str = ""

    @property
    def verdict(self) -> str:
        """Say in words how the figure stands to the bar."""
        if self.figure <= self.aim:
            return "reached, aim too"
        return "reached" if self.figure <= self.must else "NOT reached"


def bars_of(figures: Figures) -> tuple[Bar, ...]:
    """Return the bars for which the run has figures."""
    return (
        *_cold(figures),
        *_few(figures),
        *_changes(figures),
        *_memory(figures),
        *_growth(figures),
    )


def _cold(figures: Figures) -> Iterator[Bar]:
    costs = figures.main.costs
    for name, must, aim in (("hugo", 0.60, 0.40), ("zola", 0.75, 0.50)):
        if name in costs:
            figure = ratio(costs[OURS], costs[name], cpu)
            yield Bar(f"cold ÷ {name}, CPU", figure, must, aim)
    if "write" in figures.floors:
        ours = figures.beside[OURS]
        yield Bar("cold ÷ write floor, wall", ratio(ours, figures.floors["write"], wall), 20, 12)


def _few(figures: Figures) -> Iterator[Bar]:
    if not figures.few:
        return
    costs = figures.few.costs
    for name in ("pelican", "eleventy", "jekyll"):
        if name in costs:
            figure = ratio(costs[OURS], costs[name], wall)
            yield Bar(f"cold ÷ {name}, {figures.few.sites} sites, wall", figure, 0.30, 0.20)


def _changes(figures: Figures) -> Iterator[Bar]:
    whole = figures.beside
    cold = whole[OURS]
    spent = {key: changed.costs for key, changed in figures.changes.items()}
    for key, must, aim in (
        ("nothing", 0.015, 0.010),
        ("own body", 0.035, 0.020),
        ("province body", 0.06, 0.04),
        ("footer", 0.32, 0.25),
    ):
        if key in spent:
            yield Bar(f"{key} ÷ cold, worse of wall and CPU", share(spent[key], cold), must, aim)
    if "nothing" in spent and "stat" in figures.floors:
        figure = ratio(spent["nothing"], figures.floors["stat"], wall)
        yield Bar("nothing ÷ stat floor, wall", figure, 4, 2.5)
    if "own body" in spent and figures.one_site:
        name = fastest(figures.one_site)
        figure = ratio(spent["own body"], figures.one_site[name], wall)
        yield Bar(f"own body ÷ {name} on that one site, wall", figure, 1.4, 0.9)
    if "province body" in spent and "hugo" in whole:
        figure = share(spent["province body"], whole["hugo"])
        title = "province body ÷ hugo's rebuild, worse of wall and CPU"
        yield Bar(title, figure, 0.025, 0.015)


def _memory(figures: Figures) -> Iterator[Bar]:
    if OURS in figures.main.memory and figures.main.size == "default":
        yield Bar("memory, default", figures.main.memory[OURS], 150, 90, " MiB")
    if figures.large and OURS in figures.large.memory:
        yield Bar("memory, large", figures.large.memory[OURS], 250, 140, " MiB")


def _growth(figures: Figures) -> Iterator[Bar]:
    if not figures.large or OURS not in figures.large.costs:
        return
    yield _grown("cold", figures.main.costs[OURS], figures.large.costs[OURS], (2.6, 2.3))
    for key, bars in (
        ("nothing", (1.6, 1.4)),
        ("own body", (1.6, 1.4)),
        ("province body", (2.3, 2.0)),
    ):
        if key in figures.changes and key in figures.large_changes:
            small, large = figures.changes[key].costs, figures.large_changes[key].costs
            yield _grown(key, small, large, bars)


def _grown(key: str, small: Costs, large: Costs, bars: tuple[float, float]) -> Bar:
    title = f"growth default → large, {key}, worse of wall and CPU"
    return Bar(title, times(large, small), *bars)
