"""One publisher at a time in a folder, and a mark that tells when one was cut short."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from generator.build.lock import lock
from generator.publishing.contents import make_folder
from generator.publishing.history import History, read_history
from generator.publishing.outcomes import Publication
from generator.publishing.places import Place
from generator.publishing.releases import sweep


@contextmanager
def publishing_to(place: Place, waiting: Callable[[], None]) -> Iterator[History]:
    """Hold the lock of a folder and give its history; what a run cut short left is swept away.

    So is, at the end, what this run left because something could not be done: a full disk gets
    its room back at once. `waiting` is called once where another publisher has to end first.
    """
    with _alone(place, waiting):
        if place.unfinished.exists():
            _tidy(place)
        try:
            yield read_history(place)
        except OSError:
            _try_to_tidy(place)
            raise
        _try_to_tidy(place)


@contextmanager
def _alone(place: Place, waiting: Callable[[], None]) -> Iterator[None]:
    before = os.umask(0o022)  # one for all, from the first moment of a folder on
    try:
        make_folder(place.root)
        with place.lock.open("a") as file:
            lock(file.fileno(), waiting)
            yield
    finally:
        os.umask(before)


def _tidy(place: Place) -> None:
    sweep(place, kept_of(read_history(place)))
    place.unfinished.unlink()


def _try_to_tidy(place: Place) -> None:
    with suppress(OSError):  # then the next run does it
        if place.unfinished.exists():
            _tidy(place)


def kept_of(history: History) -> dict[str, frozenset[str]]:
    """Return the releases that each site keeps."""
    return {
        slug: frozenset(step.release for step in site.steps) for slug, site in history.sites.items()
    }


def begin(place: Place) -> None:
    """Mark that something is being written: to be called before the first write."""
    place.unfinished.touch()


def end(place: Place, made: Publication) -> None:
    """Take the mark away if everything that was written is in use: else a sweep does it."""
    if made.is_tidy:
        place.unfinished.unlink(missing_ok=True)
