"""The proof that a province can leave: Hugo builds the repository's content as it stands."""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts.benchmark.hugo import Hugo
from scripts.benchmark.measuring import Command, CommandError, said
from scripts.benchmark.ours import REPOSITORY
from scripts.benchmark.peer import write

_DRAFT = re.compile(r"^draft: *true", re.M)


@dataclass(frozen=True, slots=True)
class Left:
    """What Hugo made of one tree: texts it should show, pages it made, what it complained of."""

    name: str
    texts: int
    pages: int
    complaints: tuple[str, ...]


def leave(hugo: Hugo, content: Path = REPOSITORY / "content") -> tuple[Left, ...]:
    """Build each tree below `content` with Hugo and a template of two lines; nothing is copied."""
    with tempfile.TemporaryDirectory() as work:
        trees = sorted(path for path in content.iterdir() if path.is_dir())
        return tuple(_leave(hugo, Path(work) / tree.name, tree) for tree in trees)


def sentence_of(trees: tuple[Left, ...]) -> str:
    """Return what came out of it, in words."""
    clean = [tree for tree in trees if tree.pages == tree.texts and not tree.complaints]
    texts, pages = sum(tree.texts for tree in trees), sum(tree.pages for tree in trees)
    lines = [
        f"Hugo builds {len(clean)} of the {len(trees)} trees below `content/` as they stand: "
        f"{pages} pages of {texts} texts."
    ]
    for tree in trees:
        if tree not in clean:
            words = "; ".join(tree.complaints) or f"{tree.pages} pages of {tree.texts} texts"
            lines.append(f"- `{tree.name}`: {words}")
    return "\n".join(lines)


def _leave(hugo: Hugo, root: Path, tree: Path) -> Left:
    write(root / "layouts/all.html", "<title>{{ .Title }}</title>\n{{ .Content }}\n")
    settings = {
        "baseURL": "https://example.org/",
        "uglyURLs": True,
        "timeZone": "Asia/Ho_Chi_Minh",
        "disableKinds": ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"],
        "module": {"mounts": [{"source": str(tree.resolve()), "target": "content"}]},
    }
    write(root / "hugo.json", json.dumps(settings))
    try:
        text = said(Command((hugo.program, "--noBuildLock"), root))
    except CommandError as error:
        text = f"ERROR {error}"
    pages = sum(path.suffix == ".html" for path in (root / "public").rglob("*"))
    complaints = tuple(
        line.replace(str(tree.resolve()), tree.name)
        for line in text.splitlines()
        if line.startswith(("WARN", "ERROR"))
    )
    return Left(tree.name, sum(map(_is_shown, tree.rglob("*.md"))), pages, complaints)


def _is_shown(path: Path) -> bool:
    """Whether a text has a page of its own: neither the words above a list nor a draft."""
    return path.name != "_index.md" and not _DRAFT.search(path.read_text(encoding="utf-8"))
