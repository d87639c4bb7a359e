"""What somebody writes in an afternoon: Jinja2 and Python-Markdown in a loop over the sites.

It runs in the folder of a workspace; bodies that several sites show are converted once. It reads
front matter with the C loader and neither checks, sanitises nor resolves anything.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

import jinja2
import markdown
import yaml

PER_PAGE = 24
HERE = Path(__file__).resolve().parent
_EXTENSIONS = ["tables", "fenced_code", "footnotes", "attr_list", "toc"]


@dataclass(slots=True)
class Fields:
    """Front matter."""

    title: str
    description: str
    date: date | None = None
    category: str = ""
    tags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Listed:
    """A section, category, tag or year."""

    slug: str
    name: str
    folder: str

    @property
    def url(self) -> str:
        """Its address in the site."""
        return f"{self.folder}{self.slug}/"


@dataclass(slots=True)
class Text:
    """An article or page, with the names that Pelican's templates use."""

    slug: str
    url: str
    title: str
    description: str
    content: str
    author: Listed | None = None
    date: date | None = None
    category: Listed | None = None
    tags: list[Listed] = field(default_factory=list)
    newer: Text | None = None
    older: Text | None = None


@dataclass(slots=True)
class Chunk:
    """One page of a list."""

    object_list: list[Text]
    url: str


class Loop:
    """Everything that all sites share."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.network = json.loads((root / "network.json").read_text(encoding="utf-8"))
        self.markdown = markdown.Markdown(extensions=_EXTENSIONS)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True
        )
        self.converted: dict[Path, tuple[Fields, str]] = {}

    def read(self, path: Path) -> tuple[Fields, str]:
        """Return front matter and HTML; a file is converted once."""
        if path not in self.converted:
            _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
            fields = Fields(**yaml.load(head, Loader=yaml.CSafeLoader))
            self.converted[path] = fields, self.markdown.reset().convert(body)
        return self.converted[path]

    def build(self, site: dict[str, str]) -> None:
        """Write one site."""
        own, shared = (Listed(slug, name, "") for slug, name in self.network["sections"].items())
        content = self.root / "content"
        groups = [
            (own, self.articles(own, content / site["slug"] / "tin-tuc")),
            (shared, self.articles(shared, content / "_tinh")),
        ]
        articles = newest_first([text for _, listed in groups for text in listed])
        pages = [self.text(path, None) for path in sorted((content / site["slug"]).glob("*.md"))]
        out = Writer(self, site, self.root / "public" / site["slug"])
        for text in articles:
            out.page("article.html", text.url, article=text)
        for text in pages:
            out.page("page.html", text.url, page=text)
        categories, tags = by_category(articles), by_tag(articles)
        years = [group for section, listed in groups for group in by_year(section, listed)]
        for listed, texts in (*groups, *categories, *tags, *years):
            out.listing(listed, texts)
        for listed, texts in groups:
            out.page("feed.xml", f"{listed.url}feed.xml", articles=texts[:20])
        out.page("feed.xml", "feed.xml", articles=groups[0][1][:20])
        out.page("index.html", "index.html", authors=groups)
        known = {"pages": pages, "authors": groups, "categories": categories, "tags": tags}
        out.page("so-do.html", "so-do.html", **known)
        out.page("404.html", "404.html")
        out.page("sitemap.xml", "sitemap.xml", articles=articles, pages=pages)
        out.page("robots.txt", "robots.txt")
        shutil.copytree(self.root / "assets", out.folder / "assets")

    def articles(self, section: Listed, folder: Path) -> list[Text]:
        """Return a section's articles, newest first, each with its neighbours."""
        found = newest_first([self.text(path, section) for path in folder.glob("*/*.md")])
        for newer, older in pairwise(found):
            newer.older, older.newer = older, newer
        return found

    def text(self, path: Path, section: Listed | None) -> Text:
        """Return an article of a section, or a page."""
        fields, html = self.read(path)
        start = Text(path.stem, f"{path.stem}.html", fields.title, fields.description, html)
        if section:
            start.url = f"{section.slug}/{path.parent.name}/{path.stem}.html"
            start.author, start.date = section, fields.date
            title = self.network["categories"][fields.category]
            start.category = Listed(fields.category, title, "chuyen-muc/")
            start.tags = [Listed(self.network["tags"][tag], tag, "the/") for tag in fields.tags]
        return start


class Writer:
    """Renders pages of one site into its folder."""

    def __init__(self, loop: Loop, site: dict[str, str], folder: Path) -> None:
        self.loop, self.folder = loop, folder
        self.context = {
            "SITEURL": site["address"].rstrip("/"),
            "SITENAME": site["full_name"],
            "AGENCY": site["agency"],
            "DISTRICT": site["district"],
            "MENU": loop.network["menu"],
        }

    def page(self, template: str, url: str, **values: object) -> None:
        """Write one page at its address."""
        path = self.folder / url
        path.parent.mkdir(parents=True, exist_ok=True)
        rendered = self.loop.environment.get_template(template)
        text = rendered.render(self.context, output_file=url, **values)
        path.write_text(text, encoding="utf-8")

    def listing(self, listed: Listed, texts: list[Text]) -> None:
        """Write a list, page by page."""
        chunks = [
            Chunk(
                texts[start : start + PER_PAGE], f"{listed.url}trang-{start // PER_PAGE + 1}.html"
            )
            for start in range(0, len(texts), PER_PAGE)
        ]
        chunks[0].url = f"{listed.url}index.html"
        for number, chunk in enumerate(chunks):
            self.page(
                "list.html",
                chunk.url,
                listed=listed,
                articles_page=chunk,
                articles_previous_page=chunks[number - 1] if number else None,
                articles_next_page=chunks[number + 1] if number + 1 < len(chunks) else None,
            )


def newest_first(texts: list[Text]) -> list[Text]:
    """Return texts by date, newest first."""
    return sorted(texts, key=lambda text: (text.date or date.min, text.slug), reverse=True)


def by_category(texts: list[Text]) -> list[tuple[Listed, list[Text]]]:
    """Return categories with their articles."""
    return _grouped((text.category, text) for text in texts if text.category)


def by_tag(texts: list[Text]) -> list[tuple[Listed, list[Text]]]:
    """Return tags with their articles."""
    return _grouped((tag, text) for text in texts for tag in text.tags)


def by_year(section: Listed, texts: list[Text]) -> list[tuple[Listed, list[Text]]]:
    """Return the years of a section with their articles."""
    return _grouped(
        (Listed(str(text.date.year), f"{section.name} {text.date.year}", section.url), text)
        for text in texts
        if text.date
    )


def _grouped(pairs: Iterator[tuple[Listed, Text]]) -> list[tuple[Listed, list[Text]]]:
    found: dict[str, tuple[Listed, list[Text]]] = {}
    for listed, text in pairs:
        found.setdefault(listed.url, (listed, []))[1].append(text)
    return [found[url] for url in sorted(found)]


if __name__ == "__main__":
    loop = Loop(Path.cwd())
    for each in loop.network["sites"]:
        loop.build(each)
