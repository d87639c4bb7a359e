"""A folder as `trangxa publish` leaves it, from the built trees of a workspace."""

from __future__ import annotations

import gzip
import os
import shutil
from pathlib import Path

import brotli

from generator.digests import digest_bytes

_TEXTS = {".html", ".xml", ".json", ".txt", ".css", ".js", ".svg"}
_PAST = 1_000_000_000  # seconds since the epoch; times are made of contents, and always over


def deliver(built: Path, to: Path, release: str = "r1") -> None:
    """Make a release of every built tree, with its compressed files, and switch to it."""
    for tree in sorted(built.iterdir()):
        home = to / "sites" / tree.name
        place = home / "releases" / release
        shutil.copytree(tree, place)
        for path in sorted(place.rglob("*")):
            if path.is_file() and path.suffix in _TEXTS and ".site" not in path.parts:
                content = path.read_bytes()
                _write(path.with_name(f"{path.name}.gz"), gzip.compress(content, 9, mtime=0))
                if "assets" in path.parts:
                    _write(path.with_name(f"{path.name}.br"), brotli.compress(content))
            if path.is_file():
                _write(path, path.read_bytes())
        switch(to, tree.name, release)


def switch(to: Path, slug: str, release: str) -> None:
    """Let a site's link lead to a release, in one step."""
    link = to / "sites" / slug / "current"
    fresh = link.with_name(".current")
    fresh.symlink_to(f"releases/{release}")
    fresh.replace(link)


def _write(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    moment = _PAST + int(digest_bytes(content)[:6], 16)
    os.utime(place, (moment, moment))
