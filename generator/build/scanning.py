"""Scanning: what the file system says of all inputs, before any of them is read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.aside import aside
from generator.digests import digest_of
from generator.model.settings import OWN_SETTINGS
from generator.sources.signatures import Listing, listing_of, listing_of_file
from generator.values import Struct


class Scan(Struct, frozen=True):
    """What the file system says of all inputs: the settings, the themes, each tree of content."""

    settings: Listing
    themes: Listing
    trees: dict[str, Listing]


@contextmanager
def scanning(root: Path) -> Iterator[Callable[[], Scan]]:
    """Begin a scan of the inputs as they are from now on; give a function that waits for it."""
    began = time.time_ns()
    with aside(lambda: scan_of(root, began)) as scanned:
        yield lambda: scanned() or scan_of(root, began)


def scan_of(root: Path, began: int) -> Scan:
    """Return what the file system says of the inputs; `began` is now, in nanoseconds."""
    names, folders = _folders(root / "content")
    own = [listing_of_file(root / "content" / name / OWN_SETTINGS, began) for name in folders]
    settings = [listing_of(root / "sites", began), *own]
    return Scan(
        Listing(
            digest_of((names, tuple(each.digest for each in settings))),
            all(each.settled for each in settings),
        ),
        listing_of(root / "themes", began),
        {name: listing_of(root / "content" / name, began, (OWN_SETTINGS,)) for name in folders},
    )


def _folders(content: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of everything in `content/`, and those of its folders."""
    try:
        with os.scandir(content) as entries:
            found = sorted((entry.name, entry.is_dir()) for entry in entries)
    except OSError:
        return (), ()
    return tuple(name for name, _ in found), tuple(name for name, folder in found if folder)


def same_scan(old: Scan, new: Scan) -> bool:
    """Whether all inputs are as they were, and were not too young then to be sure of it."""
    if old.trees.keys() != new.trees.keys():
        return False
    pairs = [(old.settings, new.settings), (old.themes, new.themes)]
    pairs += [(listing, new.trees[name]) for name, listing in old.trees.items()]
    return all(is_same(before, now) for before, now in pairs)


def is_same(before: Listing | None, now: Listing) -> bool:
    """Whether a part of the inputs is surely as it was."""
    return before is not None and before.settled and before.digest == now.digest
