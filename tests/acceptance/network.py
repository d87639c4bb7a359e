"""A fictitious network of any size: sites, articles with links and pictures, province items."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.workspace import Workspace

GROUPS = 10
TYPES = ("xa", "xa", "phuong", "thi-tran")
# A picture of one pixel: a whole PNG.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "08d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


@dataclass(frozen=True)
class Item:
    """A province item: its slug, the words of `to` and `except`."""

    slug: str
    to: tuple[str, ...]
    without: tuple[str, ...] = ()

    def is_for(self, site: Commune) -> bool:
        """Whether a commune shows it, said independently of the product."""
        words = {"all", f"group:{site.group}", f"type:{site.type}", f"site:{site.slug}"}
        return bool(words & set(self.to)) and not words & set(self.without)


@dataclass(frozen=True)
class Commune:
    """A fictitious commune."""

    slug: str
    type: str
    group: str


def communes(count: int) -> list[Commune]:
    """Return that many communes."""
    return [
        Commune(f"vi-du-{number:03}", TYPES[number % len(TYPES)], f"mau-{number % GROUPS}")
        for number in range(count)
    ]


def items(count: int) -> list[Item]:
    """Return that many items, addressed in every way."""
    ways = (
        (("all",), ()),
        (("group:mau-1", "group:mau-2"), ()),
        (("type:phuong",), ("site:vi-du-002",)),
        (("site:vi-du-000", "site:vi-du-007"), ()),
        (("all",), ("group:mau-3", "type:thi-tran")),
    )
    return [Item(f"tin-{number:03}", *ways[number % len(ways)]) for number in range(count)]


def write_network(
    root: Path, *, sites: int, articles: int, shared: int, base_url: str
) -> Workspace:
    """Write a workspace of fictitious communes and return it."""
    workspace = Workspace(root)
    for path in root.glob("sites/[a-z]*.yml"):
        path.unlink()
    groups = "".join(f"  mau-{n}: {{name: Mẫu {n}, kind: huyện}}\n" for n in range(GROUPS))
    workspace.write("sites/tinh.yml", "name: Thí Nghiệm\ntype: tinh\n")
    workspace.edit("sites/_province.yml", "https://{slug}.thinghiem.example/", base_url)
    workspace.edit("sites/_province.yml", "groups:\n", f"groups:\n{groups}")
    for commune in communes(sites):
        _write_commune(workspace, commune, articles)
    for number, item in enumerate(items(shared)):
        _write_item(workspace, item, number)
    guide = "---\ntitle: Việc cần biết\nsyndicate: {to: [all]}\n---\n\n[Tin](tin-tuc/tin-000.md)\n"
    workspace.write("content/_tinh/can-biet.md", guide)
    return workspace


def _write_commune(workspace: Workspace, commune: Commune, articles: int) -> None:
    slug = commune.slug
    workspace.write(
        f"sites/{slug}.yml",
        f"name: Ví Dụ {slug[-3:]}\ntype: {commune.type}\ngroups: [{commune.group}]\n",
    )
    about = "---\ntitle: Giới thiệu\n---\n\nXã thí dụ. [Tin tức](/tin-tuc/), [tỉnh](site:tinh/).\n"
    workspace.write(f"content/{slug}/gioi-thieu.md", about)
    workspace.write(f"content/{slug}/tep/ban-do.png", PIXEL)
    for number in range(articles):
        year = 2023 + number % 3
        body = (
            f"Đoạn mở đầu của bài số {number}.\n\n## Mục một\n\n"
            f"Xem [giới thiệu](../../gioi-thieu.md) và ![bản đồ](../../tep/ban-do.png).\n\n"
            f"Theo [tin của tỉnh](tinh-thi-nghiem:tin-tuc/tin-{number % 5:03}).\n\n"
            "| Thôn | Hộ |\n|---|--:|\n| Một | 12 |\n\n- một\n- hai\n"
        )
        workspace.article(
            slug,
            f"{year}/bai-{number:03}",
            body,
            title=f"Bài số {number} của {slug}",
            date=f"{year}-0{1 + number % 9}-1{number % 10}",
            category=("kinh-te", "an-ninh")[number % 2],
            tags=f"[Nhãn {number % 4}]",
        )


def _write_item(workspace: Workspace, item: Item, number: int) -> None:
    body = (
        f"Tin số {number} của tỉnh. [Tin trước](tin-{max(number - 1, 0):03}.md), "
        "[tin khác](/tin-tuc/2026/tin-000.html), [xã](site:vi-du-000/gioi-thieu.html), "
        "[mục](../tin-tuc/), ![dấu](../anh/dau.png)\n"
    )
    workspace.write("content/_tinh/anh/dau.png", PIXEL)
    share = f"{{to: [{', '.join(item.to)}], except: [{', '.join(item.without)}]}}"
    workspace.article(
        "_tinh",
        item.slug,
        body,
        title=f"Tin số {number} của tỉnh",
        date=f"2026-0{1 + number % 5}-1{number % 10}",
        syndicate=share,
        tags="[Nhãn 1]",
    )
