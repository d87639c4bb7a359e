"""A plain loop of Jinja2 and Python-Markdown, in one process: what one need not install."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import json
import shutil
import sys
from pathlib import Path

from scripts.benchmark.front_matter import listed, source_of
from scripts.benchmark.measuring import Command
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import (
    MENU,
    OWN,
    SECTIONS,
    TAG_NAMES,
    TEMPLATES,
    identity_of,
    write,
)
from scripts.benchmark.workload import CATEGORIES, Item, Workload


class Loop:
    """The same libraries as trangxa's, without all that it does besides."""

    name = "loop"
    note = "Jinja2 and Python-Markdown, one process, shared bodies converted once, nothing checked"
    few = False

    def __init__(self, tools: Path) -> None:
        del tools  # its libraries are those of trangxa

    def version(self) -> str:
        names = ("jinja2", "markdown")
        return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(REPOSITORY / "themes/base/static", root / "assets")
        self.write_sites(root, network, tuple(each.slug for each in network.communes))
        for item in network.shared:
            _write_article(root / "content/_tinh", item)
        for commune in network.communes:
            for item in commune.articles:
                _write_article(root / "content" / commune.slug / OWN, item)
            for item in commune.pages:
                write(root / "content" / commune.slug / f"{item.slug}.md", source_of(item, {}))

    def write_sites(self, root: Path, network: Workload, slugs: tuple[str, ...]) -> None:
        """Write what the loop goes over."""
        sites = [dataclasses.asdict(identity_of(c)) for c in network.communes if c.slug in slugs]
        settings = {
            "sites": sites,
            "sections": SECTIONS,
            "categories": CATEGORIES,
            "tags": TAG_NAMES,
            "menu": MENU,
        }
        write(root / "network.json", json.dumps(settings, ensure_ascii=False))

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        return [Command((sys.executable, str(TEMPLATES / "jinja/loop.py")), root)]


def _write_article(folder: Path, item: Item) -> None:
    fields = {"date": item.date, "category": item.category, "tags": listed(item.tags)}
    write(folder / item.year / f"{item.slug}.md", source_of(item, fields))
