"""The site that both searches are tried on: a fictitious commune, built, with both indexes.

Both hold the same pages: articles of one year, half of them the province's, and eight pages. Lists,
which Pagefind would index too, are kept from it, so that its index is not larger than need be.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.build.pipeline import build
from generator.build.project import Project
from scripts.benchmark.ours import write_workspace
from scripts.benchmark.workload import Item, Size, Workload, workload
from scripts.pages.prose import Prose
from tests.workspace import REPOSITORY

PAGEFIND = REPOSITORY / "scripts/node/node_modules/pagefind/lib/runner/bin.cjs"
SITE = "vi-du-000"
YEAR = "2023"
PAGES = 8
PLACE, PROCEDURE = "Phường Đức Tín", "Thủ tục hộ tịch"
# What is put into every n-th article: into the title of the first, into the end of the others.
EVERY = {PLACE: 10, PROCEDURE: 12}


def network_of_one(articles: int) -> Workload:
    """Return a commune with half of the articles, and a province with the other half."""
    made = workload(Size(sites=1, own=articles // 2, pages=PAGES, shared=articles - articles // 2))
    prose = Prose()
    own = _varied(made.communes[0].articles, prose)
    pages = tuple(_reworded(page, prose) for page in made.communes[0].pages)
    return Workload(
        communes=(replace(made.communes[0], articles=own, pages=pages),),
        shared=_varied(made.shared, prose),
    )


def _varied(items: tuple[Item, ...], prose: Prose) -> tuple[Item, ...]:
    return tuple(
        _planted(replace(_reworded(item, prose), date=YEAR + item.date[4:]), number)
        for number, item in enumerate(items)
    )


def _reworded(item: Item, prose: Prose) -> Item:
    return replace(item, title=prose.reworded(item.title), body=prose.reworded(item.body))


def _planted(item: Item, number: int) -> Item:
    for words, every in EVERY.items():
        if number == 0:
            item = replace(item, title=f"{words}: {item.title}")
        elif number % every == 0:
            item = replace(item, body=f"{item.body}\n{words}.\n")
    return item


def planted(network: Workload, words: str) -> frozenset[str]:
    """Return the addresses in the commune's site of the articles that hold some words."""
    places = {"tin-tuc": network.communes[0].articles, "tin-tinh": network.shared}
    return frozenset(
        f"{folder}/{item.year}/{item.slug}.html"
        for folder, items in places.items()
        for item in items
        if words in item.title or words in item.body
    )


def build_site(root: Path, network: Workload) -> None:
    """Write and build the network below `root`; put Pagefind's index into the commune's tree."""
    write_workspace(root, network)
    clock = datetime.fromisoformat(f"{YEAR}-12-31T12:00:00+07:00")
    report = build(Project(root=root, out=root / "public", clock=clock, jobs=1))
    if report.problems:
        raise RuntimeError(f"the made texts have problems: {report.problems[0]}")
    tree, copy = root / "public" / SITE, root / "copy"
    for address in indexed(tree):
        place = copy / address
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(tree / address, place)
    # Only what a page says, as ours: not its menu and its foot.
    options = ["--silent", "--root-selector", "main", "--output-path", str(tree / "pagefind")]
    command = [str(shutil.which("node")), str(PAGEFIND), "--site", str(copy), *options]
    subprocess.run(command, check=True)  # noqa: S603


def indexed(tree: Path) -> list[str]:
    """Return the addresses of the pages that our index of a built tree holds."""
    return sorted(
        url
        for shard in (tree / "search").glob("*.json")
        for _, url, *_ in json.loads(shard.read_text("utf-8"))["d"]
    )
