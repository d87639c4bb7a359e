"""Hugo: a process per site, theme and configuration shared, the province's articles mounted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from scripts.benchmark.front_matter import listed, source_of
from scripts.benchmark.measuring import Command, said
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import (
    MENU,
    OWN,
    SECTIONS,
    SHARED,
    TEMPLATES,
    identity_of,
    write,
)
from scripts.benchmark.workload import CATEGORIES, Commune, Item, Workload


class Hugo:
    """Hugo as its documentation advises: cached partials, no list of a section on its pages."""

    name = "hugo"
    note = "a process per site, two at a time; header and footer by partialCached"
    few = False

    def __init__(self, tools: Path) -> None:
        # The console script of the package would start Python first; the binary is what counts.
        binaries = (tools / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo")
        self.program = str(next(iter(sorted(binaries)), shutil.which("hugo") or "hugo"))

    def version(self) -> str:
        return said(Command((self.program, "version"), Path.cwd())).split()[1].partition("-")[0]

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(TEMPLATES / "hugo", root)
        for name in ("site.css", "star.svg"):
            target = root / "static/assets" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(REPOSITORY / "themes/base/static" / name, target)
        for item in network.shared:
            _write_article(root / "content/_tinh", SHARED, item)
        for commune in network.communes:
            _write_commune(root, commune)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        cache = {"HUGO_CACHEDIR": str(root / ".cache")}
        return [
            Command(
                (
                    self.program,
                    f"--config=hugo.toml,sites/{slug}.json",
                    f"--destination=public/{slug}",
                    "--noBuildLock",
                    "--quiet",
                ),
                root,
                cache,
            )
            for slug in slugs
        ]


def _write_commune(root: Path, commune: Commune) -> None:
    identity = identity_of(commune)
    settings = {
        "baseURL": identity.address,
        "title": identity.full_name,
        "params": {
            "agency": identity.agency,
            "district": identity.district,
            "categories": CATEGORIES,
            "pages": [[page.slug, page.title] for page in commune.pages],
            "menu": [{"url": url, "text": text} for url, text in MENU],
        },
        "module": {
            "mounts": [
                {"source": f"content/{commune.slug}", "target": "content"},
                {"source": "content/_tinh", "target": f"content/{SHARED}"},
                {"source": "content/_all", "target": "content"},
            ]
        },
    }
    write(root / f"sites/{commune.slug}.json", json.dumps(settings, ensure_ascii=False))
    content = root / "content" / commune.slug
    for item in commune.articles:
        _write_article(content / OWN, OWN, item)
    for item in commune.pages:
        write(content / f"{item.slug}.md", source_of(item, {}))
    for section, title in SECTIONS.items():
        write(root / f"content/_all/{section}/_index.md", f"---\ntitle: {title}\n---\n")


def _write_article(folder: Path, section: str, item: Item) -> None:
    fields = {
        "date": item.date,
        "category": item.category,
        "tags": listed(item.tags),
        f"nam_{section.replace('-', '_')}": f'"{item.year}"',
    }
    write(folder / item.year / f"{item.slug}.md", source_of(item, fields))
