"""Verifying: whether every kept release is, byte for byte, what its manifest says."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.publishing.contents import form_at, unpacked
from generator.publishing.history import read_history
from generator.publishing.manifests import manifest_of, read_manifest
from generator.publishing.places import ASSETS, Place
from generator.values import Struct


class Wrong(Struct, frozen=True, order=True):
    """A file of a release that is altered, missing or extra; "" is the release as a whole."""

    site: str
    release: str
    path: str
    what: str


def verify(place: Place) -> tuple[Wrong, ...]:
    """Return everything below a published folder that is not as it was published.

    Raises OSError where something cannot be read.
    """
    seen: dict[int, str] = {}
    found: list[Wrong] = []
    for slug, site in read_history(place).sites.items():
        for release in sorted({step.release for step in site.steps}):
            found += (
                Wrong(slug, release, path, what)
                for path, what in _release(place, slug, release, seen)
            )
    return tuple(sorted(found))


def _release(
    place: Place, slug: str, release: str, seen: dict[int, str]
) -> Iterator[tuple[str, str]]:
    tree = place.release(slug, release)
    try:
        manifest = read_manifest(place.manifest(slug, release))
    except FileNotFoundError:
        yield "", "missing"
        return
    except ValueError:
        yield "", "altered"
        return
    if manifest_of(slug, manifest.files) != manifest or manifest.release != release:
        yield "", "altered"
    known = {file.path: file.sha256 for file in manifest.files}
    present = set(_files(tree))
    yield from ((path, "missing") for path in sorted(known.keys() - present))
    for path in sorted(present):
        form = form_at(path, known)
        original = path.removesuffix(form)
        digest = _hash(tree / path, seen, form)
        if original in known:
            if digest != known[original]:
                yield path, "altered"
        elif not _is_kept_asset(original, digest):
            yield path, "extra"


def _is_kept_asset(path: str, found: str) -> bool:
    """Whether a file is an asset of another release: its name says what its content is."""
    return path.startswith(ASSETS) and found != "" and f".{found[:8]}." in path


def _hash(place: Path, seen: dict[int, str], form: str) -> str:
    """Return the hash of a file's content, unpacked; a file that many releases have, once."""
    info = place.lstat()
    if not stat.S_ISREG(info.st_mode):
        return ""
    if info.st_ino not in seen:
        content = place.read_bytes()
        try:
            seen[info.st_ino] = sha256(unpacked(content, form)).hexdigest()
        except (OSError, EOFError, ValueError):
            seen[info.st_ino] = ""
    return seen[info.st_ino]


def _files(tree: Path) -> Iterator[str]:
    for folder, names, files in os.walk(tree):
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in (*files, *links):
            yield (Path(folder) / name).relative_to(tree).as_posix()
