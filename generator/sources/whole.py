"""Writing files whole: a reader, and the next run after a crash, sees the old or the new one."""

from __future__ import annotations

import os
from pathlib import Path

_SUFFIX = ".tmp"


def is_unfinished(name: str) -> bool:
    """Whether a file of this name was left by a crash in `write_whole`."""
    return name.startswith(".") and name.endswith(_SUFFIX)


def write_whole(place: Path, content: bytes) -> None:
    """Write a file by renaming a finished one over it; raises OSError, which names the file."""
    finished = place.with_name(f".{place.name}.{os.getpid()}{_SUFFIX}")
    try:
        finished.write_bytes(content)
        finished.replace(place)
    except OSError as error:
        finished.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(place)) from error
