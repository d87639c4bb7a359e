"""Manifests: what a release holds, file by file, and the id that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.publishing.places import Place
from generator.values import Struct, json_of, value_of

_ID = 16


class File(Struct, frozen=True, array_like=True):
    """A file of a release: its path in the tree, its size in bytes, SHA-256 of its content."""

    path: str
    size: int
    sha256: str

    @property
    def is_page(self) -> bool:
        """Whether readers see it as a page."""
        return self.path.endswith(".html") and self.path != "404.html"


class Manifest(Struct, frozen=True):
    """The files of a release as they were built, in order of their paths."""

    version: int
    site: str
    release: str
    files: tuple[File, ...]

    @property
    def by_path(self) -> dict[str, File]:
        """The files by path."""
        return {file.path: file for file in self.files}


def manifest_of(site: str, files: Iterable[File]) -> Manifest:
    """Return the manifest of files; the release's id follows from their paths and contents."""
    ordered = tuple(sorted(files, key=lambda file: file.path))
    listed = "".join(f"{file.path}\0{file.sha256}\n" for file in ordered)
    return Manifest(1, site, sha256(listed.encode()).hexdigest()[:_ID], ordered)


def read_manifest(place: Path) -> Manifest:
    """Return a manifest; raises OSError where there is none, ValueError where it is none."""
    return value_of(place.read_bytes(), Manifest)


def text_of(manifest: Manifest) -> bytes:
    """Return a manifest as it is kept."""
    return json_of(manifest).encode() + b"\n"


def live_release(place: Place, slug: str) -> str:
    """Return the id of the release that is delivered, "" where there is none; raises OSError."""
    try:
        return place.current(slug).readlink().name
    except FileNotFoundError:
        return ""


def live_manifest(place: Place, slug: str) -> Manifest | None:
    """Return the manifest of what is delivered, None where none is left; raises OSError."""
    release = live_release(place, slug)
    try:
        return read_manifest(place.manifest(slug, release)) if release else None
    except (FileNotFoundError, ValueError):
        return None
