"""Names that are no content: hidden files, backups of editors, what file managers leave behind."""

from __future__ import annotations

_LEFT_BEHIND = ("Thumbs.db", "desktop.ini")


def is_skipped(name: str) -> bool:
    """Whether a file or folder of this name is left out."""
    return name.startswith(".") or name.endswith("~") or name in _LEFT_BEHIND
