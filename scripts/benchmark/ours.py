"""The network as a workspace of trangxa."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.workload import CATEGORIES, GROUPS, Commune, Item, Workload

REPOSITORY = Path(__file__).resolve().parent.parent.parent
_DEFAULTS = """\
sections:
  tin-tuc: {title: Tin tức}
  tin-tinh: {title: Tin của tỉnh}
menu:
  - {to: /, text: Trang chủ}
  - {to: /tin-tuc/}
  - {to: /tin-tinh/}
  - {to: /trang-viec-0.html, text: Giới thiệu, optional: true}
  - {to: /so-do.html, text: Sơ đồ}
"""
_PROVINCE = """\
name: Thí Nghiệm
base_url: https://{slug}.thinghiem.example/
hub: tinh
origins:
  _tinh: {name: UBND tỉnh Thí Nghiệm, id: tinh-thi-nghiem}
feed_authority: thinghiem.example
"""


def write_workspace(root: Path, network: Workload) -> None:
    """Write the network as settings, content and the shared themes below `root`."""
    shutil.copytree(REPOSITORY / "themes", root / "themes")
    groups = "".join(f"  mau-{n}: {{name: Mẫu {n}, kind: huyện}}\n" for n in range(GROUPS))
    terms = "".join(f"  {id}: {title}\n" for id, title in CATEGORIES.items())
    _write(root / "sites/_defaults.yml", _DEFAULTS)
    _write(root / "sites/_province.yml", f"{_PROVINCE}groups:\n{groups}categories:\n{terms}")
    _write(root / "sites/tinh.yml", "name: Thí Nghiệm\ntype: tinh\n")
    for commune in network.communes:
        _write_commune(root, commune)
    for item in network.shared:
        _write(root / f"content/_tinh/tin-tuc/{item.year}/{item.slug}.md", text_of(item))


def _write_commune(root: Path, commune: Commune) -> None:
    settings = f"name: {commune.name}\ntype: {commune.type}\ngroups: [{commune.group}]\n"
    _write(root / f"sites/{commune.slug}.yml", settings)
    content = root / "content" / commune.slug
    for item in commune.articles:
        _write(content / f"tin-tuc/{item.year}/{item.slug}.md", text_of(item))
    for item in commune.pages:
        _write(content / f"{item.slug}.md", text_of(item))


def text_of(item: Item) -> str:
    """Return an item as Markdown with front matter, as trangxa and Hugo both read it."""
    fields = [f'title: "{item.title}"']
    if item.date:
        fields += [
            f"date: {item.date}",
            f"category: {item.category}",
            f"tags: [{', '.join(item.tags)}]",
        ]
    return "\n".join(["---", *fields, "---", "", item.body])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
