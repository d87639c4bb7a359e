"""A hard limit for code that content can make slow.

Python-Markdown has inputs of 4 KB that take seconds; a timer of CPU time stops it wherever it
is, also inside `re`. CPU time and not the wall's, so that no byte depends on the load.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType

CPU_SECONDS = 2.0


class TooSlow(BaseException):
    """The limit was reached. Not an Exception, so that no library swallows it."""


@contextmanager
def cpu_limit(seconds: float = CPU_SECONDS) -> Iterator[None]:
    """Raise TooSlow in the block after that much CPU time of this process's main thread."""
    if threading.current_thread() is not threading.main_thread():
        raise RuntimeError("bodies are made in a main thread, where timers reach them")
    _prepare()
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@lru_cache(maxsize=1)
def _prepare() -> None:
    """Take up the timer's signal, once in a process and those that it makes."""
    signal.signal(signal.SIGVTALRM, _stop)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow
