"""Eleventy: a process per site, one configuration; Nunjucks, lists by pagination over data."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

from scripts.benchmark.front_matter import listed, source_of
from scripts.benchmark.measuring import Command, said
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import (
    MENU,
    OWN,
    PER_PAGE,
    SECTIONS,
    SHARED,
    TAG_NAMES,
    TEMPLATES,
    identity_of,
    write,
)
from scripts.benchmark.workload import CATEGORIES, Commune, Item, Workload


class Eleventy:
    """Eleventy with its own Markdown (markdown-it) and no template language inside texts."""

    name = "eleventy"
    note = "a process per site, two at a time; Nunjucks, collections computed once a site"
    few = True

    def __init__(self, tools: Path) -> None:
        self.modules = (tools / "npm/node_modules").resolve()
        self.program = str(self.modules / "@11ty/eleventy/cmd.cjs")

    def version(self) -> str:
        return said(Command(("node", self.program, "--version"), Path.cwd())).strip()

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(TEMPLATES / "eleventy", root)
        shutil.copytree(REPOSITORY / "themes/base/static", root / "assets")
        (root / "node_modules").symlink_to(self.modules)
        shared = {"sections": SECTIONS, "categories": CATEGORIES, "tagNames": TAG_NAMES}
        settings = {**shared, "menu": MENU, "perPage": PER_PAGE}
        write(root / "network.json", json.dumps(settings, ensure_ascii=False))
        for item in network.shared:
            _write_article(root / "shared", SHARED, item)
        for commune in network.communes:
            _write_commune(root, commune)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        program = ("node", self.program, "--quiet", f"--config={root}/eleventy.config.cjs")
        return [
            Command(
                (*program, "--input=content", f"--output=../../public/{slug}"),
                root / "sites" / slug,
            )
            for slug in slugs
        ]


def _write_commune(root: Path, commune: Commune) -> None:
    folder = root / "sites" / commune.slug
    identity = json.dumps(dataclasses.asdict(identity_of(commune)), ensure_ascii=False)
    write(folder / "site.json", identity)
    for item in commune.articles:
        _write_article(folder / "content" / OWN, OWN, item)
    for item in commune.pages:
        fields = {"layout": "page.njk", "permalink": f"{item.slug}.html", "kind": "page"}
        write(folder / f"content/{item.slug}.md", source_of(item, fields))
    (folder / "content" / SHARED).symlink_to(root / "shared")
    for path in sorted((root / "pages").iterdir()):
        (folder / "content" / path.name).symlink_to(path)


def _write_article(folder: Path, section: str, item: Item) -> None:
    fields = {
        "layout": "article.njk",
        "permalink": f"{section}/{item.year}/{item.slug}.html",
        "kind": "article",
        "section": section,
        "date": item.date,
        "category": item.category,
        "labels": listed(item.tags),
    }
    write(folder / item.year / f"{item.slug}.md", source_of(item, fields))
