"""Floors: what no generator in Python can go below, measured beside the builds."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from scripts.benchmark.measuring import Command, Cost, run, said

_BARE = Path(__file__).resolve().parent / "bare"


def write_floor(root: Path) -> Cost:
    """Return what writing all bytes of `root`/public from memory costs two processes."""
    target = root.parent / "floor"
    program = (sys.executable, str(_BARE / "write_all.py"), str(root / "public"), str(target))
    try:
        wall, cpu = map(float, said(Command(program, root)).split())
    finally:
        shutil.rmtree(target, ignore_errors=True)
    return Cost(wall, cpu)


def stat_floor(root: Path) -> Cost:
    """Return what starting Python and a stat of all inputs and output folders costs."""
    folders = sorted(str(path) for path in (root / "public").rglob("*") if path.is_dir())
    listing = root.parent / "folders.txt"
    listing.write_text("".join(f"{name}\n" for name in folders), encoding="utf-8")
    program = (sys.executable, "-I", str(_BARE / "stat_all.py"), str(root), str(listing))
    return run([Command(program, root)])
