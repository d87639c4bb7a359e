"""The report of a run in Markdown: what is printed, and what docs/performance.md holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scripts.benchmark.bars import bars_of
from scripts.benchmark.figures import (
    OURS,
    Changed,
    Costs,
    Field,
    Figures,
    cpu,
    fastest,
    is_busy,
    middle,
    part,
    ratio,
    wall,
)
from scripts.benchmark.workload import SIZES

_HEAD = """\
# Performance

Written by `scripts/bench`; change the program, not this file. All figures are medians of one run in
which the generators take turns, so that noise falls on all alike. Compare ratios, never seconds
with those of another machine. CPU is the processor time of the whole tree of processes.
"""
_REPEAT = """\
## How to repeat

`scripts/bench` installs the peers into `.cache/bench` and runs this; `scripts/bench --quick` is a
look in a minute; `--growth` adds the large workload; `--help` tells the rest. The workload is
seeded and fictitious (`scripts/benchmark/workload.py`); the templates of the peers are in
`scripts/benchmark/peers/`. Every tree is checked: all articles and pages are there, and in sampled
pages the words of the text, title, header, menu, category, tags, neighbours and footer; all lists
together name every article of their section, category and tag; three feeds hold twenty entries
each.

trangxa does more than the peers in these figures: it reads strictly and reports problems with their
line, sanitises every body, checks and rewrites references for each site, makes summaries itself
(peers find them ready in their sources), writes links that work under any path, keeps the last good
text of a broken source, and builds the hub's site besides.
"""


def report_of(figures: Figures) -> str:
    """Return the report as Markdown."""
    parts = [_HEAD, _bars(figures), _facts(figures), _cold("Clean builds", figures.main)]
    if figures.few:
        parts.append(_cold("Clean builds of few sites, with slower peers", figures.few))
    parts.append(_pages(figures))
    if figures.changes:
        title = f"After a change ({figures.main.size})"
        parts.append(_changes(title, figures.changes, figures.beside[OURS]))
        if figures.whole:
            parts.append(_whole(figures.whole))
    if figures.one_site:
        parts.append(_one_site(figures))
    if figures.floors:
        parts.append(_floors(figures.floors))
    if figures.large:
        parts += [_cold("Growth: clean builds of the large workload", figures.large)]
        parts.append(
            _changes("After a change (large)", figures.large_changes, figures.large.costs[OURS])
        )
    if figures.leaving:
        parts.append(f"## Leaving\n\n{figures.leaving}\n")
    return "\n".join([*parts, _REPEAT])


def _bars(figures: Figures) -> str:
    rows = [
        (
            bar.title,
            f"{_number(bar.figure)}{bar.unit}",
            f"{bar.must:g}",
            f"{bar.aim:g}",
            bar.verdict,
        )
        for bar in bars_of(figures)
    ]
    head = ("what", "figure", "must", "aim", "")
    notes = []
    if figures.main.size != "default":
        notes.append(f"They are set for the default workload; this is {figures.main.size}.")
    if is_busy(figures.main.costs[OURS]):
        notes.append("Others used the machine during clean builds: seconds on the clock mislead.")
    text = "".join(f"**{note}**\n\n" for note in notes)
    return f"## The bars\n\n{text}{_table(head, rows)}"


def _facts(figures: Figures) -> str:
    size = SIZES[figures.main.size]
    rows = [(name, value) for name, value in figures.facts.items()]
    rows += [(f"{name} version", version) for name, version in figures.versions.items()]
    rows += [(f"{name}", f"**missing**: {why}") for name, why in figures.missing.items()]
    rows += [
        (
            f"workload {figures.main.size}",
            f"{size.sites} sites, {size.own} own articles and {size.pages} pages each, "
            f"{size.shared} province articles shown in every site",
        )
    ]
    notes = "".join(f"- {name}: {note}.\n" for name, note in figures.notes.items())
    return f"## The run\n\n{_table(('', ''), rows)}\n{notes}"


def _cold(title: str, field: Field) -> str:
    ours = field.costs.get(OURS, ())
    rows = []
    for name, costs in field.costs.items():
        compared = (
            (f"{ratio(ours, costs, wall):.2f}", f"{ratio(ours, costs, cpu):.2f}")
            if ours
            else ("", "")
        )
        memory = f"{field.memory[name]:.0f}" if name in field.memory else "–"
        spent = (f"{middle(costs, wall):.2f}", f"{middle(costs, cpu):.2f}")
        rows.append((name, *spent, *compared, memory, str(len(costs))))
    head = ("", "wall s", "CPU s", "trangxa ÷ it, wall", "CPU", "memory MiB", "rounds")
    return f"## {title} ({field.size}, {field.sites} sites)\n\n{_table(head, rows)}"


def _pages(figures: Figures) -> str:
    fields = [each for each in (figures.main, figures.few, figures.large) if each]
    rows = [
        (
            f"{name}, {field.size}",
            *(f"{each:,}" for each in (tree.articles, tree.pages, tree.lists, tree.files)),
            f"{tree.size / 1e6:,.1f}",
            f"{tree.article_size:,}",
            "yes" if not tree.missing else f"NO: {len(tree.missing)}, {tree.missing[0]}",
        )
        for field in fields
        for name, tree in field.trees.items()
    ]
    head = (
        "",
        "articles",
        "pages",
        "lists and others",
        "files",
        "MB",
        "article, bytes",
        "complete",
    )
    return f"## The pages, checked\n\nSites of the communes only.\n\n{_table(head, rows)}"


def _changes(title: str, changes: dict[str, Changed], cold: Costs) -> str:
    rows = [
        (
            changed.title,
            f"{middle(changed.costs, wall):.3f}",
            f"{middle(changed.costs, cpu):.3f}",
            f"{part(changed.costs, cold, wall):.4f}",
            f"{part(changed.costs, cold, cpu):.4f}",
            f"{changed.files:,}",
        )
        for changed in changes.values()
    ]
    head = ("", "wall s", "CPU s", "÷ own cold, wall", "CPU", "files touched")
    return f"## {title}\n\n{_table(head, rows)}"


def _whole(whole: dict[str, Costs]) -> str:
    told = ", ".join(
        f"{name} {middle(costs, wall):.2f} s ({middle(costs, cpu):.2f} s CPU)"
        for name, costs in whole.items()
    )
    return f"Clean builds in the same rounds, which these are compared with: {told}.\n"


def _one_site(figures: Figures) -> str:
    rows = [
        (name, f"{middle(costs, wall):.3f}", f"{middle(costs, cpu):.3f}")
        for name, costs in figures.one_site.items()
    ]
    return (
        "## The peers on the one site that changed\n\n"
        "Peers make everything anew after any change; who knows which commune changed can run them "
        f"on that site alone. The fastest is {fastest(figures.one_site)}.\n\n"
        f"{_table(('', 'wall s', 'CPU s'), rows)}"
    )


def _floors(floors: dict[str, Costs]) -> str:
    titles = {
        "write": "write all bytes from memory, two processes",
        "stat": "start Python, stat all inputs and output folders",
    }
    rows = [
        (titles[name], f"{middle(costs, wall):.3f}", f"{middle(costs, cpu):.3f}")
        for name, costs in floors.items()
    ]
    return f"## Floors\n\n{_table(('', 'wall s', 'CPU s'), rows)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(_lines(head, rows)) + "\n"


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _number(figure: float) -> str:
    return f"{figure:.3f}" if figure < 0.1 else f"{figure:.2f}"
