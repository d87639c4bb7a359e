"""Debian's Chromium without its windows: where it is, and how it runs as root and asks nobody.

It draws and runs pages as the whole browser does, in two thirds of the time.
"""

from __future__ import annotations

from pathlib import Path

CHROMIUM = Path("/usr/bin/chromium-headless-shell")
INSTALL = "run scripts/test as root, or: apt-get install chromium-headless-shell fonts-noto-core"
FLAGS = tuple(
    (
        "--no-sandbox --disable-gpu --disable-quic --no-first-run "
        "--disable-background-networking --disable-component-update --disable-sync"
    ).split()
)


def missing(*programs: tuple[Path, str]) -> list[str]:
    """Return which programs are not there, each with what installs it."""
    return [f"{place.name} is missing: {hint}" for place, hint in programs if not place.exists()]
