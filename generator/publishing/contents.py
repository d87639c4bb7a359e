"""The store: every content once, under its hash, with what is sent to those who unpack.

A content is written after its compressed forms, so that who finds it has all. Modes and times do
not depend on who writes: the time follows from the hash, in whole seconds, because web servers
make the validator of a conditional request of time and size.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from generator.publishing.places import ASSETS
from generator.sources.whole import unfinished

_TEXT = (
    *(".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".webmanifest"),
    *(".csv", ".ics", ".vtt", ".md"),
)
_FORMS = (".gz", ".br")
_FIRST, _SPAN = 1_000_000_000, 500_000_000  # 2001 to 2017: always past


def forms_of(path: str) -> tuple[str, ...]:
    """Return the suffixes of the compressed forms that a file may have: text, and assets twice."""
    if not path.endswith(_TEXT) or path.startswith(".site/"):
        return ()
    return _FORMS if path.startswith(ASSETS) else _FORMS[:1]


def form_at(path: str, named: Container[str]) -> str:
    """Return the suffix by which a file of a tree is a compressed form, "" for any other.

    `named` are the files that the tree has for themselves.
    """
    suffix = path[-3:]
    return suffix if path not in named and suffix in forms_of(path[:-3]) else ""


def time_of(sha256: str) -> int:
    """Return the time of modification of a content, in seconds since the epoch."""
    return _FIRST + int(sha256[:12], 16) % _SPAN


def place_of(store: str, sha256: str) -> str:
    """Return where a content is kept."""
    return f"{store}/{sha256[:2]}/{sha256}"


def keep(store: str, sha256: str, path: str, content: bytes) -> int:
    """Keep a content and its compressed forms; return the bytes written, 0 where it was there.

    One whose size or time is not what it was written with was altered: it is written anew.
    """
    kept = place_of(store, sha256)
    with suppress(FileNotFoundError):
        there = os.stat(kept)  # noqa: PTH116 strings: 36,000 files
        if (there.st_size, there.st_mtime_ns) == (len(content), time_of(sha256) * 1_000_000_000):
            return 0
        for suffix in ("", *_FORMS):
            Path(kept + suffix).unlink(missing_ok=True)
    written = 0
    for suffix in forms_of(path):
        packed = _packed(content, suffix)
        if len(packed) < len(content):
            written += _write(kept + suffix, packed, time_of(sha256))
    return written + _write(kept, content, time_of(sha256))


def unpacked(content: bytes, form: str) -> bytes:
    """Return what a compressed form holds; raises OSError, EOFError or ValueError."""
    if form == ".gz":
        try:
            return gzip.decompress(content)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    if form == ".br":
        import brotli

        try:
            whole: bytes = brotli.decompress(content)
        except brotli.error as error:
            raise ValueError(str(error)) from error
        return whole
    return content


def _packed(content: bytes, suffix: str) -> bytes:
    if suffix == ".gz":
        return gzip.compress(content, 9, mtime=0)
    import brotli  # seldom: assets change with themes

    packed: bytes = brotli.compress(content, quality=11)
    return packed


def _write(place: str, content: bytes, time: int) -> int:
    """Write a file that nobody changes any more; it appears whole, with its mode and time.

    Raises OSError, which names the file.
    """
    folder, name = os.path.split(place)
    finished = unfinished(folder, name)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        make_folder(folder)
        file = os.open(finished, flags, 0o644)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
            os.fchmod(file, 0o444)
            os.utime(file, (time, time))
        finally:
            os.close(file)
    except OSError as error:
        with suppress(OSError):
            Path(finished).unlink()
        raise OSError(error.errno, error.strerror, place) from error
    try:
        os.link(finished, place)
    except FileExistsError:  # by another worker: what it linked already stays the one file
        return 0
    finally:
        Path(finished).unlink()
    return len(content)


def make_folder(folder: str | Path) -> None:
    """Make a folder and those above it; publishers have the umask that lets servers enter."""
    Path(folder).mkdir(parents=True, exist_ok=True)


def drop_unused(store: str, sha256: str) -> None:
    """Delete a content that no release links to any more, with its forms; raises OSError."""
    kept = place_of(store, sha256)
    for place in (kept, *(kept + suffix for suffix in _FORMS)):
        with suppress(FileNotFoundError):
            if os.lstat(place).st_nlink == 1:
                Path(place).unlink()
