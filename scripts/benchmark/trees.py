"""Whether a built tree holds the pages of the workload, whoever built it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from scripts.benchmark.peer import MENU, SECTIONS, TAG_NAMES, identity_of, items_of
from scripts.benchmark.workload import Commune, Workload

_LINK = re.compile(r'href="?([^"\s>]+)')
_MARK = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]+>", re.DOTALL)
_YEAR = re.compile(r"[^/]+/\d{4}(/|$)")
"""Archives of years repeat their section's list."""
_KIND = "Trang thông tin điện tử"
_FEEDS = ("feed.xml", *(f"{section}/feed.xml" for section in SECTIONS))
SAMPLED = 7
"""Each so many articles are read word by word, in the first, middle and last site."""


@dataclass(frozen=True, slots=True)
class Tree:
    """What was found below one `public`: counts, the mean bytes of an article, what is missing."""

    articles: int
    pages: int
    lists: int
    files: int
    size: int
    article_size: int
    missing: tuple[str, ...]


def examine(public: Path, network: Workload) -> Tree:
    """Return what `public` holds of the network; `missing` is empty when all parts are there."""
    communes = network.communes
    sampled = {0, len(communes) // 2, len(communes) - 1}
    articles = pages = lists = files = size = article_size = 0
    missing: list[str] = []
    for number, commune in enumerate(communes):
        site = Site(public / commune.slug)
        wanted = [f"{section}/{it.year}/{it.slug}" for section, it in items_of(network, commune)]
        own = [item.slug for item in commune.pages]
        missing += [f"{commune.slug}/{name}" for name in (*wanted, *own) if name not in site.pages]
        made = [site.pages[name] for name in wanted if name in site.pages]
        articles += len(made)
        article_size += sum(path.stat().st_size for path in made)
        pages += sum(name in site.pages for name in own)
        lists += len(site.pages.keys() - {*wanted, *own})
        files += len(site.files)
        size += sum(path.stat().st_size for path in site.files)
        if number in sampled:
            missing += [f"{commune.slug}: {text}" for text in _faults(site, network, commune)]
    mean = article_size // max(articles, 1)
    return Tree(articles, pages, lists, files, size, mean, tuple(missing))


class Site:
    """One site's tree: its files, and its pages by address without suffix."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = sorted(path for path in folder.rglob("*") if path.is_file())
        self.pages = {
            _name(path.relative_to(folder).as_posix()): path
            for path in self.files
            if path.suffix == ".html"
        }

    def links(self, name: str) -> set[str]:
        """Return the pages that a page links to, by address without suffix."""
        path = self.pages[name]
        base = path.parent.relative_to(self.folder).as_posix()
        found = set()
        for target in _LINK.findall(path.read_text(encoding="utf-8")):
            parts = urlsplit(html.unescape(target))
            if parts.netloc and not parts.netloc.startswith(self.folder.name):
                continue
            place = unquote(parts.path)
            if not parts.netloc and not place.startswith("/"):
                place = normpath(f"/{base}/{place}")
            found.add(_name(place.lstrip("/")))
        return found

    def below(self, folder: str) -> Iterator[str]:
        """Return the names of a list's own page and of those below its folder."""
        return (name for name in self.pages if name == folder or name.startswith(f"{folder}/"))


def _faults(site: Site, network: Workload, commune: Commune) -> Iterator[str]:
    items = items_of(network, commune)
    names = {f"{section}/{item.year}/{item.slug}": item for section, item in items}
    yield from _faults_of_lists(site, network, commune)
    identity = identity_of(commune)
    ends = 0
    for number, (name, item) in enumerate(names.items()):
        if name not in site.pages or number % SAMPLED:
            continue
        links = site.links(name)
        text = site.pages[name].read_text(encoding="utf-8")
        words = " ".join(_words(_MARK.sub(" ", text)))
        if " ".join(_words(item.body)) not in words:
            yield f"{name} lacks its text"
        if " ".join(_words(item.title)) not in words:
            yield f"{name} lacks its title"
        if not all(" ".join(_words(each)) in words for each in (identity.agency, _KIND)):
            yield f"{name} lacks its header"
        if "Địa chỉ đang cập nhật" not in words or "Ghi rõ nguồn" not in words:
            yield f"{name} lacks its footer"
        if absent := [url for url, _ in MENU if _name(url) not in links]:
            yield f"{name} lacks {absent} of the menu"
        if f"chuyen-muc/{item.category}" not in links:
            yield f"{name} lacks its category"
        tags = {f"the/{TAG_NAMES[tag]}" for tag in item.tags}
        if not tags <= set(map(_plain, links)):
            yield f"{name} lacks its tags"
        neighbours = (links & names.keys()) - {name}
        ends += len(neighbours) < 2
        if not neighbours:
            yield f"{name} lacks its neighbours"
    # Of each section, the first and the last article have but one neighbour.
    if ends > 2 * len(SECTIONS):
        yield f"{ends} articles have one neighbour"


def _faults_of_lists(site: Site, network: Workload, commune: Commune) -> Iterator[str]:
    items = items_of(network, commune)
    wanted: dict[str, set[str]] = {}
    for section, item in items:
        name = f"{section}/{item.year}/{item.slug}"
        lists = (
            section,
            f"chuyen-muc/{item.category}",
            *(f"the/{TAG_NAMES[t]}" for t in item.tags),
        )
        for listing in lists:
            wanted.setdefault(listing, set()).add(name)
    articles = {f"{section}/{item.year}/{item.slug}" for section, item in items}
    plain = {_plain(name): name for name in site.pages}
    for listing, names in sorted(wanted.items()):
        pages = {
            name
            for name in site.below(plain.get(listing, listing))
            if name not in articles and not _YEAR.match(name)
        }
        linked = set().union(*map(site.links, pages))
        if absent := names - linked:
            yield f"list {listing} lacks {len(absent)} of {len(names)}"
    for feed in _FEEDS:
        path = site.folder / feed
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if len(re.findall(r"<(?:entry|item)\b", text)) != 20:
            yield f"feed {feed} does not hold 20 entries"
    if "" not in site.pages or "404" not in site.pages or "so-do" not in site.pages:
        yield "home page, 404 or site map is missing"
    if not (site.folder / "sitemap.xml").exists():
        yield "sitemap.xml is missing"


def _name(path: str) -> str:
    return path.removesuffix("index.html").removesuffix(".html").strip("/")


def _plain(name: str) -> str:
    # Hugo keeps đ in addresses (its issue 11534); that is no missing page.
    return name.replace("đ", "d")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", html.unescape(text))
