"""Jekyll: a process per site, lists by a small plugin, header and footer rendered once."""

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
    PER_PAGE,
    SECTIONS,
    SHARED,
    TAG_NAMES,
    TEMPLATES,
    identity_of,
    write,
)
from scripts.benchmark.workload import CATEGORIES, Commune, Item, Workload


class Jekyll:
    """Jekyll with collections for the sections; its incremental mode is not exact, so unused."""

    name = "jekyll"
    note = "a process per site, two at a time; own plugin for lists and neighbours"
    few = True

    def __init__(self, tools: Path) -> None:
        del tools  # of the system: `apt-get install jekyll`
        self.program = shutil.which("jekyll") or "jekyll"

    def version(self) -> str:
        return said(Command((self.program, "--version"), Path.cwd())).split()[-1]

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(TEMPLATES / "jekyll", root)
        for item in network.shared:
            _write_article(root / "shared", item)
        for commune in network.communes:
            _write_commune(root, commune)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        return [
            Command(
                (
                    self.program,
                    "build",
                    "--quiet",
                    "--disable-disk-cache",
                    f"--config={root}/_config.yml,_site.yml",
                    f"--destination={root}/public/{slug}",
                ),
                root / "sites" / slug,
            )
            for slug in slugs
        ]


def _write_commune(root: Path, commune: Commune) -> None:
    identity = identity_of(commune)
    folder = root / "sites" / commune.slug
    settings = {
        "url": identity.address.rstrip("/"),
        "title": identity.full_name,
        "agency": identity.agency,
        "district": identity.district,
        "menu": [{"url": url, "text": text} for url, text in MENU],
        "sections": SECTIONS,
        "category_names": CATEGORIES,
        "tag_names": TAG_NAMES,
        "per_page": PER_PAGE,
    }
    write(folder / "_site.yml", json.dumps(settings, ensure_ascii=False))
    for item in commune.articles:
        _write_article(folder / f"_{OWN}", item)
    # Jekyll reads templates and collections below its source folder only, so each site has a copy.
    for name in ("_layouts", "_includes", "_plugins"):
        shutil.copytree(root / name, folder / name)
    shutil.copytree(root / "shared", folder / f"_{SHARED}")
    for item in commune.pages:
        fields = {"layout": "page", "permalink": f"/{item.slug}.html", "kind": "page"}
        write(folder / f"{item.slug}.md", source_of(item, fields))
    for path in sorted((root / "pages").iterdir()):
        shutil.copyfile(path, folder / path.name)
    shutil.copytree(REPOSITORY / "themes/base/static", folder / "assets")


def _write_article(folder: Path, item: Item) -> None:
    fields = {
        "date": item.date,
        "category": item.category,
        "labels": listed(item.tags),
        "year": f'"{item.year}"',
    }
    write(folder / item.year / f"{item.slug}.md", source_of(item, fields))
