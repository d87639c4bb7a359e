"""Signatures: whether a file may have changed since it was read, by what the file system says.

The time of the last status change and the inode are part of it: a tool that restores an old
modification time cannot restore those. A file that was touched just before it was read may
change again within the same tick of the clock, so its signature is not to be trusted.
"""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from generator.digests import digest_bytes
from generator.sources.ignored import is_skipped
from generator.values import Struct

TICK = 12_000_000  # nanoseconds; file systems stamp files by a clock of 1 to 10 ms
_SLOWEST = 2.5  # seconds; FAT counts in twos
_BRIEF = 0.0005  # seconds

Signature = tuple[int, int, int, int]  # size, modification and change in ns, inode


def signature_of(info: os.stat_result) -> Signature:
    """Return the signature of a file."""
    return info.st_size, info.st_mtime_ns, info.st_ctime_ns, info.st_ino


def is_settled(signature: Signature, began: int) -> bool:
    """Whether a file was last touched well before `began` (nanoseconds since the epoch)."""
    return max(signature[1], signature[2]) < began - TICK


def settle() -> None:
    """Wait until whatever is touched from now on gets another time than what was touched before."""
    time.sleep(TICK / 1e9)


def settle_in(folder: Path) -> None:
    """Do as `settle`, but ask the clock of a folder's file system: the folder itself is touched.

    Where it cannot be, or that clock stands still, the wait is as long as clocks need at most.
    """
    last = time.monotonic() + _SLOWEST
    try:
        began = _touched(folder)
        while _touched(folder) == began and time.monotonic() < last:
            time.sleep(_BRIEF)
    except OSError:
        settle()


def _touched(folder: Path) -> int:
    os.utime(folder)
    return folder.stat().st_mtime_ns


class Listing(Struct, frozen=True):
    """A folder's files as one digest; `settled` is false when one of them is too young."""

    digest: str
    settled: bool


def listing_of(folder: Path, began: int, skip: tuple[str, ...] = ()) -> Listing:
    """Return the listing of all files below a folder, without the names `skip` at its top."""
    lines: list[str] = []
    newest = _list(os.fspath(folder), "", lines, frozenset(skip))
    digest = digest_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    return Listing(digest, newest < began - TICK)


def listing_of_file(path: Path, began: int) -> Listing:
    """Return the listing of one file, or that it is missing."""
    lines: list[str] = []
    try:
        info = path.lstat()
    except OSError as error:
        return Listing(f"?{error.errno}", settled=True)
    newest = max(info.st_mtime_ns, info.st_ctime_ns)
    lines.append(f"{info.st_mode} {signature_of(info)}")
    if stat.S_ISLNK(info.st_mode):
        newest = max(newest, _linked(os.fspath(path), lines))
    return Listing("\n".join(lines), newest < began - TICK)


def _list(folder: str, inside: str, lines: list[str], skip: frozenset[str] = frozenset()) -> int:
    """Write a line for each file; return the newest time of all."""
    newest = 0
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry) for entry in entries)
    except OSError as error:
        lines.append(f"{inside}?{error.errno}")
        return newest
    for name, entry in found:
        if is_skipped(name) or name in skip:
            continue
        if entry.is_dir(follow_symlinks=False):
            newest = max(newest, _list(entry.path, f"{inside}{name}/", lines))
            continue
        info = entry.stat(follow_symlinks=False)
        modified, changed = info.st_mtime_ns, info.st_ctime_ns
        if modified > newest or changed > newest:
            newest = max(modified, changed)
        lines.append(
            f"{inside}{name} {info.st_mode} {info.st_size} {modified} {changed} {info.st_ino}"
        )
        if entry.is_symlink():
            newest = max(newest, _linked(entry.path, lines))
    return newest


def _linked(path: str, lines: list[str]) -> int:
    """Write a line for what a symbolic link leads to."""
    try:
        info = os.stat(path)  # noqa: PTH116 the path is a string on purpose: 6,000 files a scan
    except OSError as error:
        lines.append(f"-> {error.errno}")
        return 0
    lines.append(f"-> {os.path.realpath(path)} {info.st_mode} {signature_of(info)}")
    return max(info.st_mtime_ns, info.st_ctime_ns)
