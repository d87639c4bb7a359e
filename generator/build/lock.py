"""One build at a time in a workspace: the second waits."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(cache: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a workspace; `waiting` is called once when another run holds it."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("a") as file:
        lock(file.fileno(), waiting)
        yield


def lock(file: int, waiting: Callable[[], None]) -> None:
    """Lock an open file, until it is closed; `waiting` is called once when another holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(file, fcntl.LOCK_EX)
