"""Uploads: lists for an object store or a static host, in the order in which nothing is missing.

Below a folder of the operator's, for each site:

<slug>/1-assets.txt … 5-deletions.txt   paths in the tree, one a line; a list of nothing is no file
<slug>/tree                             a link to the release that the lists lead to
<slug>/listed.json                      what the host has when all is done
<slug>/uploaded.json                    what the host has, as was last confirmed; `unsure` are the
                                        paths that lists have named since: it may have them or not
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from generator.publishing.contents import form_at
from generator.publishing.manifests import live_release, read_manifest
from generator.publishing.places import ASSETS, Place
from generator.sources.whole import write_whole
from generator.values import Struct, json_of, replace, value_of

LISTS = ("1-assets", "2-contents", "3-new-pages", "4-pages", "5-deletions")
_UPLOADED, _LISTED, _TREE = "uploaded.json", "listed.json", "tree"


class Known(Struct, frozen=True):
    """What a host has of a site: the release, its files with their SHA-256."""

    version: int = 1
    release: str = ""
    files: Mapping[str, str] = {}
    unsure: tuple[str, ...] = ()


class Uploads(Struct, frozen=True):
    """What is to be done for a site: the release that it leads to, paths by the name of a list."""

    slug: str
    release: str
    lists: Mapping[str, tuple[str, ...]]


def write_lists(place: Place, folder: Path, slug: str) -> Uploads:
    """Write the lists that lead from what was confirmed to what is delivered.

    The caller holds the lock of the published folder. Raises OSError or ValueError.
    """
    own = folder / slug
    own.mkdir(parents=True, exist_ok=True)
    known, wanted = known_to_be_there(folder, slug), _delivered(place, slug)
    found = Uploads(slug, wanted.release, _lists(known, wanted))
    named = {path for paths in found.lists.values() for path in paths}
    if named:  # before anything can be uploaded
        unsure = tuple(sorted({*known.unsure, *named}))
        write_whole(own / _UPLOADED, _text(replace(known, unsure=unsure)))
    _clear(own)
    for name, paths in found.lists.items():
        if paths:
            write_whole(own / f"{name}.txt", "".join(f"{path}\n" for path in paths).encode())
    (own / _TREE).symlink_to(place.release(slug, wanted.release), target_is_directory=True)
    write_whole(own / _LISTED, _text(wanted))
    return found


def confirm(folder: Path, slug: str) -> Known | None:
    """Remember that the lists of a site were followed; None where there are none."""
    own = folder / slug
    try:
        done = value_of((own / _LISTED).read_bytes(), Known)
    except FileNotFoundError:
        return None
    write_whole(own / _UPLOADED, _text(done))
    _clear(own)
    return done


def known_to_be_there(folder: Path, slug: str) -> Known:
    """Return what was last confirmed of a site, nothing where nothing was."""
    try:
        return value_of((folder / slug / _UPLOADED).read_bytes(), Known)
    except FileNotFoundError:
        return Known()


def _delivered(place: Place, slug: str) -> Known:
    """Return what a site delivers, without what is for web servers of our own."""
    release = live_release(place, slug)
    hashes = {file.path: file.sha256 for file in read_manifest(place.manifest(slug, release)).files}
    tree = place.release(slug, release)
    files = {
        path: hashes.get(path) or sha256((tree / path).read_bytes()).hexdigest()
        for path in _walked(f"{tree}", hashes)
    }
    return Known(1, release, dict(sorted(files.items())))


def _walked(tree: str, named: Mapping[str, str]) -> Iterator[str]:
    """Yield the paths of a tree's files that readers of any web server can ask for."""
    for folder, _, names in os.walk(tree):
        for name in names:
            path = f"{folder}/{name}"[len(tree) + 1 :]
            if not form_at(path, named) and not path.startswith(".site/"):
                yield path


def _lists(known: Known, wanted: Known) -> dict[str, tuple[str, ...]]:
    """Return what to upload and delete, by the name of the list, in the order of the lists.

    Assets and contents name nothing that is not there; new pages are not yet led to; all other
    pages, and feeds, sitemap, search and data, name what went before.
    """
    unsure = frozenset(known.unsure)
    lists: dict[str, list[str]] = {name: [] for name in LISTS}
    for path, content in wanted.files.items():
        if path in unsure or known.files.get(path) != content:
            lists[_list_of(path, is_new=path not in known.files)].append(path)
    lists["5-deletions"] += sorted((known.files.keys() | unsure) - wanted.files.keys())
    return {name: tuple(paths) for name, paths in lists.items()}


def _list_of(path: str, *, is_new: bool) -> str:
    if path.startswith(ASSETS):
        return "1-assets"
    if path.endswith(".html"):
        return "3-new-pages" if is_new else "4-pages"
    if path.startswith(("search/", "data/")) or path.rpartition("/")[2] in (
        "feed.xml",
        "sitemap.xml",
    ):
        return "4-pages"
    return "2-contents"


def _clear(own: Path) -> None:
    """Delete the lists of an earlier run; what they led to first."""
    for name in (_LISTED, _TREE, *(f"{name}.txt" for name in LISTS)):
        (own / name).unlink(missing_ok=True)


def _text(known: Known) -> bytes:
    return json_of(known).encode() + b"\n"
