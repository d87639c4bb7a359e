"""One publisher at a time in a folder, and a mark that tells when one was cut short."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.publishing.contents import make_folder
from generator.publishing.history import History, read_history
from generator.publishing.places import Place
from generator.publishing.releases import sweep


@contextmanager
def publishing_to(place: Place, waiting: Callable[[], None]) -> Iterator[History]:
    """Hold the lock of a folder and give its history; what a cut-short run left is swept away.

    `waiting` is called once where another publisher has to end first.
    """
    make_folder(place.root)
    with place.lock.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)
        history = read_history(place)
        if place.unfinished.exists():
            sweep(place, kept_of(history))
            place.unfinished.unlink()
        yield history


def kept_of(history: History) -> dict[str, frozenset[str]]:
    """Return the releases that each site keeps."""
    return {
        slug: frozenset(step.release for step in site.steps) for slug, site in history.sites.items()
    }


def begin(place: Place) -> None:
    """Mark that something is being written: to be called before the first write."""
    place.unfinished.touch()


def end(place: Place) -> None:
    """Take the mark away: everything that was written is in use."""
    place.unfinished.unlink(missing_ok=True)
