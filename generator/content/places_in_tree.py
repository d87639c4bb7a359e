"""What a file's place in its tree means: kind, folder, year, slug and id."""

from __future__ import annotations

import re

from generator.model.fields import Kind
from generator.model.kinds import (
    ENGLISH,
    GENERATED_PAGES,
    GENERATED_SEGMENTS,
    KIND_BY_FOLDER,
    KIND_BY_NAME,
    SHEET_FILES,
)
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.values import Struct
from generator.vietnamese.slugs import slug_of

SECTION_TEXT = "_index.md"


class TreePlace(Struct, frozen=True):
    """A text's place: its kind; the folder (slugs, for pages); the year of its folder or 0."""

    kind: Kind
    folder: str
    year: int
    slug: str
    id: str


def place_of(path: str, tree: str) -> TreePlace | Problem:
    """Return what the path of a Markdown file below `content/<tree>/` means, or why it may not."""
    inside = path.removeprefix(f"content/{tree}/").removesuffix(".md")
    segments = inside.split("/")
    kind = KIND_BY_FOLDER.get(segments[0], KIND_BY_NAME["page"]) if len(segments) > 1 else None
    kind = kind or KIND_BY_NAME["page"]
    if kind.sheet:
        return problem("thon-trong-tep", Span(path), folder=segments[0], sheet=kind.sheet)
    if not kind.ready:
        return problem("thu-muc-danh-rieng", Span(path), folder=segments[0])
    if len(segments) > 1 and segments[-1] == "index":
        segments = segments[:-1]
        if kind.folder and len(segments) == 1:  # the text above a section's list is `_index.md`
            return problem("ten-danh-rieng", Span(path), name="index")
    inside = "/".join(segments)
    name = segments[-1]
    slug = slug_of(name)
    if not slug:
        return problem("ten-tep-khong-hop-le", Span(path), name=name)
    folders = segments[1:-1] if kind.folder else segments[:-1]
    year = int(folders[0]) if kind.dated and folders and re.fullmatch(r"\d{4}", folders[0]) else 0
    folder = "" if kind.folder else "/".join(slug_of(segment) or "muc" for segment in folders)
    return TreePlace(kind, folder, year, slug, inside)


def is_english(folder: str) -> bool:
    """Whether a folder of pages (slugs) is that of the English ones, or in it."""
    return folder.partition("/")[0] == ENGLISH


def refused_slug(slug: str, place: TreePlace, where: Span) -> Problem | None:
    """Return the problem of a slug or folder whose paths the generator itself makes, or None."""
    first = place.folder.split("/", 1)[0]
    if first in GENERATED_SEGMENTS:
        return problem("ten-danh-rieng", where, name=first)
    at_root = place.kind.name == "page" and not place.folder
    if generated_slug(slug) or (at_root and slug in GENERATED_PAGES):
        return problem("ten-danh-rieng", where, name=slug)
    return None


def generated_slug(slug: str) -> bool:
    """Whether the generator itself makes a file of this name in some folders."""
    return slug in ("index", "feed") or re.fullmatch(r"trang-\d+", slug) is not None


def is_sheet(path: str, tree: str) -> bool:
    """Whether a file holds all of a kind, without texts."""
    return path.removeprefix(f"content/{tree}/") in SHEET_FILES


def reserved_file(path: str, tree: str) -> Problem | None:
    """Return the problem of a file that waits for a kind of its own, or None."""
    first, _, rest = path.removeprefix(f"content/{tree}/").partition("/")
    kind = KIND_BY_FOLDER.get(first)
    waits = kind is not None and not (kind.ready or kind.sheet)
    if rest and waits and rest != SECTION_TEXT:
        return problem("thu-muc-danh-rieng", Span(path), folder=first)
    return None
