"""Work aside: a function runs in a child process, while this one does something else."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Answer = TypeVar("Answer")


@contextmanager
def aside(work: Callable[[], Answer]) -> Iterator[Callable[[], Answer | None]]:
    """Begin some work; give a function that waits for what it returns, once.

    That is None where it failed or its process died. A process with threads cannot be forked
    safely: there the work waits until it is asked for.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        yield work
        return
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_end(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        try:
            yield lambda: _answered(answer.read())
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _work_and_end(work: Callable[[], object], writing: int) -> None:
    """Be the child: answer, or end without an answer where anything fails."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
        with os.fdopen(writing, "wb") as answer:
            answer.write(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)


def _answered(answer: bytes) -> Answer | None:
    found: Answer | None = pickle.loads(answer) if answer else None  # noqa: S301 our own child
    return found
