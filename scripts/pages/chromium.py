"""Debian's Chromium: where it is, and with which flags it may run as root and talks to nobody."""

from __future__ import annotations

from pathlib import Path

CHROMIUM = Path("/usr/bin/chromium")
INSTALL = "run scripts/test as root, or: apt-get install chromium fonts-noto-core"
FLAGS = tuple(
    (
        "--no-sandbox --disable-gpu --disable-quic --no-first-run "
        "--disable-background-networking --disable-component-update --disable-sync"
    ).split()
)


def missing(*programs: tuple[Path, str]) -> list[str]:
    """Return which programs are not there, each with what installs it."""
    return [f"{place.name} is missing: {hint}" for place, hint in programs if not place.exists()]
