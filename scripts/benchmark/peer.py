"""What the bench knows of a peer, and the words that every peer's pages show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from scripts.benchmark.measuring import Command
from scripts.benchmark.workload import CATEGORIES, Commune, Item, Workload

TEMPLATES = Path(__file__).resolve().parent / "peers"
OWN, SHARED = "tin-tuc", "tin-tinh"
SECTIONS = {OWN: "Tin tức", SHARED: "Tin của tỉnh"}
MENU = (
    ("", "Trang chủ"),
    (f"{OWN}/", SECTIONS[OWN]),
    (f"{SHARED}/", SECTIONS[SHARED]),
    ("trang-viec-0.html", "Giới thiệu"),
    ("so-do.html", "Sơ đồ"),
)
TAG_NAMES = {
    "Nông thôn mới": "nong-thon-moi",
    "Chuyển đổi số": "chuyen-doi-so",
    "Môi trường": "moi-truong",
    "Thể thao": "the-thao",
    "Lễ hội": "le-hoi",
    "Thủy lợi": "thuy-loi",
}
PER_PAGE = 24
"""trangxa's lists hold 20 items, the newest page of each up to 39: so lists are about as many."""
_TYPES = {"xa": "xã", "phuong": "phường", "thi-tran": "thị trấn"}


class Peer(Protocol):
    """A generator that makes the same pages."""

    name: str
    note: str
    few: bool
    """Whether it is measured on few sites only, being too slow for all."""

    def version(self) -> str:
        """Return the version; raises OSError or CommandError where it is not installed."""

    def write(self, root: Path, network: Workload) -> None:
        """Write the network below `root` as the peer's best users would."""

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        """Return the commands that build these sites into `root`/public/<slug>."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What header and footer say of a site."""

    slug: str
    address: str
    agency: str
    full_name: str
    district: str


def identity_of(commune: Commune) -> Identity:
    """Return the words that trangxa, too, makes of a commune's settings."""
    kind = _TYPES[commune.type]
    return Identity(
        slug=commune.slug,
        address=f"https://{commune.slug}.thinghiem.example/",
        agency=f"Ủy ban nhân dân {kind} {commune.name}",
        full_name=f"{kind[0].upper()}{kind[1:]} {commune.name}",
        district=f"Huyện Mẫu {commune.group.rpartition('-')[2]}",
    )


def items_of(network: Workload, commune: Commune) -> list[tuple[str, Item]]:
    """Return the articles of a site, each with its section."""
    return [(OWN, item) for item in commune.articles] + [(SHARED, item) for item in network.shared]


def summary_of(item: Item) -> str:
    """Return the beginning of an article: peers are given it, trangxa makes its own."""
    words = re.sub(r"[*#|]", "", item.body)[:260].split()
    return " ".join(words[:-1]) + "…"


def category_title(item: Item) -> str:
    """Return the category as people read it."""
    return CATEGORIES[item.category]


def write(path: Path, text: str) -> None:
    """Write a text, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
