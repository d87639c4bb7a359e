"""Built trees as tests compare them."""

from __future__ import annotations

from pathlib import Path


def files(top: Path) -> dict[str, bytes]:
    """Return all files of built trees."""
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }
