"""Pelican: a process per site, the province's articles linked into each, sections as authors."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.measuring import Command, said
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import (
    MENU,
    OWN,
    SECTIONS,
    SHARED,
    TAG_NAMES,
    TEMPLATES,
    Identity,
    category_title,
    identity_of,
    summary_of,
    write,
)
from scripts.benchmark.workload import CATEGORIES, Commune, Item, Workload


class Pelican:
    """Pelican with the templates of the plain loop, and neighbours by a plugin of ten lines."""

    name = "pelican"
    note = "a process per site, two at a time; no cache of content, as its documentation advises"
    few = True

    def __init__(self, tools: Path) -> None:
        self.program = str(tools / "venv/bin/pelican")

    def version(self) -> str:
        return said(Command((self.program, "--version"), Path.cwd())).strip()

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(TEMPLATES / "jinja/templates", root / "theme/templates")
        shutil.copytree(TEMPLATES / "pelican", root, dirs_exist_ok=True)
        shutil.copytree(REPOSITORY / "themes/base/static", root / "theme/static")
        for item in network.shared:
            write(root / "shared" / item.year / f"{item.slug}.md", _source(item, SHARED))
        for commune in network.communes:
            self._write_commune(root, commune)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        return [
            Command(
                (
                    self.program,
                    "content",
                    "--settings=settings.py",
                    f"--output={root}/public/{slug}",
                ),
                root / "sites" / slug,
                {"PYTHONPATH": str(root)},
            )
            for slug in slugs
        ]

    def _write_commune(self, root: Path, commune: Commune) -> None:
        folder = root / "sites" / commune.slug
        write(folder / "settings.py", _settings(identity_of(commune)))
        for item in commune.articles:
            write(folder / "content" / OWN / item.year / f"{item.slug}.md", _source(item, OWN))
        (folder / "content" / SHARED).symlink_to(root / "shared")
        for item in commune.pages:
            write(folder / f"content/pages/{item.slug}.md", _source(item, ""))


def _settings(identity: Identity) -> str:
    values = {
        "SITEURL": identity.address.rstrip("/"),
        "SITENAME": identity.full_name,
        "AGENCY": identity.agency,
        "DISTRICT": identity.district,
        "MENU": MENU,
        "SECTIONS": SECTIONS,
        "CATEGORY_NAMES": CATEGORIES,
        "TAG_NAMES": TAG_NAMES,
    }
    lines = [f"{name} = {value!r}" for name, value in values.items()]
    return "\n".join(["from shared_settings import *", "", *lines, ""])


def _source(item: Item, section: str) -> str:
    """Return an article with Pelican's own fields: it knows no YAML."""
    fields = [f"Title: {item.title}", f"Slug: {item.slug}", f"Description: {summary_of(item)}"]
    if section:
        fields += [
            f"Date: {item.date}",
            f"Category: {category_title(item)}",
            f"Tags: {', '.join(item.tags)}",
            f"Authors: {SECTIONS[section]}",
            f"Section: {section}",
            f"Summary: {summary_of(item)}",
        ]
    return "\n".join([*fields, "", item.body])
