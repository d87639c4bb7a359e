"""Waiting for the disk. sync(2) tells nobody what was lost on the way; syncfs(2) does."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path


def wait_for_disk(folder: Path) -> None:
    """Return when all that was written to a folder's file system is on the disk.

    Raises OSError where something could not be written, on Linux; elsewhere nobody says so.
    """
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if syncfs is None:
        os.sync()
        return
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        if syncfs(file) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(file)
