"""All figures of one run of the bench, as values, and the statistics drawn from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import median

from scripts.benchmark.measuring import Cost
from scripts.benchmark.trees import Tree

Costs = tuple[Cost, ...]
OURS = "trangxa"


@dataclass(frozen=True, slots=True)
class Changed:
    """What trangxa needs for a change: costs, and files written and deleted by the first round."""

    title: str
    costs: Costs
    files: int


@dataclass(frozen=True, slots=True)
class Field:
    """Clean builds of some generators over one workload, in turn; all have equally many rounds."""

    size: str
    sites: int
    costs: dict[str, Costs] = field(default_factory=dict)
    trees: dict[str, Tree] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that the report tells.

    `whole` are the clean builds that stand among the changes, to compare them with.
    """

    facts: dict[str, str]
    versions: dict[str, str]
    notes: dict[str, str]
    missing: dict[str, str]
    main: Field
    few: Field | None = None
    changes: dict[str, Changed] = field(default_factory=dict)
    whole: dict[str, Costs] = field(default_factory=dict)
    one_site: dict[str, Costs] = field(default_factory=dict)
    floors: dict[str, Costs] = field(default_factory=dict)
    large: Field | None = None
    large_changes: dict[str, Changed] = field(default_factory=dict)
    leaving: str = ""

    @property
    def beside(self) -> dict[str, Costs]:
        """The clean builds that changes are compared with: those of their rounds, if there are."""
        return {**self.main.costs, **self.whole}


def wall(cost: Cost) -> float:
    """Return the seconds on the clock."""
    return cost.wall


def cpu(cost: Cost) -> float:
    """Return the seconds of processors."""
    return cost.cpu


def middle(costs: Iterable[Cost], measure: Callable[[Cost], float]) -> float:
    """Return the median."""
    return median(map(measure, costs))


def ratio(ours: Costs, theirs: Costs, measure: Callable[[Cost], float]) -> float:
    """Return the median of the ratios round by round, or of the medians where rounds differ."""
    if len(ours) == len(theirs):
        pairs = zip(ours, theirs, strict=True)
        return median(measure(one) / measure(other) for one, other in pairs)
    return middle(ours, measure) / middle(theirs, measure)


def share(ours: Costs, whole: Costs) -> float:
    """Return what part of the whole a change costs: the worse of clock and processors.

    Where others use the machine, the clock of a long build stretches more than that of a short one,
    and the part would look smaller than it is.
    """
    return max(part(ours, whole, each) for each in (wall, cpu))


def part(ours: Costs, whole: Costs, measure: Callable[[Cost], float]) -> float:
    """Return what part of the whole a change costs.

    Where each round has one whole and equally many changes, they are compared before the median of
    all rounds is taken, as in `ratio`.
    """
    some, rest = divmod(len(ours), len(whole))
    if rest or not some:
        return middle(ours, measure) / middle(whole, measure)
    rounds = [ours[number * some : (number + 1) * some] for number in range(len(whole))]
    pairs = zip(rounds, whole, strict=True)
    return median(middle(changes, measure) / measure(one) for changes, one in pairs)


def times(ours: Costs, others: Costs) -> float:
    """Return how many times the others ours are, the worse of clock and processors."""
    return max(middle(ours, each) / middle(others, each) for each in (wall, cpu))


def is_busy(costs: Costs) -> bool:
    """Whether a build with two workers had clearly less than two processors."""
    return middle(costs, cpu) / middle(costs, wall) < 1.5


def fastest(costs: dict[str, Costs]) -> str:
    """Return the name of the one that needs the least time on the clock."""
    return min(costs, key=lambda name: middle(costs[name], wall))
