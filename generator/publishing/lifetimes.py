"""What a release shows, and whether readers may get it back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.model.lifetimes import LIFETIMES, Lifetimes
from generator.publishing.outcomes import Refusal
from generator.values import value_of


def lifetimes_of(tree: Path) -> Lifetimes:
    """Return the lifetimes of a release, none where it does not tell; raises ValueError."""
    try:
        return value_of((tree / LIFETIMES).read_bytes(), Lifetimes)
    except FileNotFoundError:
        return Lifetimes()


def is_there(tree: Path, address: str) -> bool:
    """Whether a release has a file at an address of its site."""
    return (tree / file_at(address)).is_file()


def file_at(address: str) -> str:
    """Return the path of the file at an address."""
    path = address.removeprefix("/")
    return path + "index.html" if path.endswith("/") or not path else path


def shows(tree: Path, own: Lifetimes, address: str) -> bool:
    """Whether a release, whose lifetimes are `own`, has something of the item at an address."""
    return address in own.named or (is_there(tree, address) and address not in own.notices)


def must_not_return(tree: Path, later: Sequence[Path], now: str) -> Refusal | None:
    """Return a refusal where a release shows what was withdrawn since, or whose time is over.

    `later` are the releases since, newest first: the newest that knows of an address is right,
    also where the notice itself is gone by now. `now` is an instant as in Ends.
    """
    own = lifetimes_of(tree)
    withdrawn: set[str] = set()
    ended = {each.path for each in own.over(now)}
    for number, each in enumerate(later):
        known = lifetimes_of(each)
        over = {*known.ended, *(end.path for end in known.over(now))}
        for found, paths in ((withdrawn, known.notices - own.notices), (ended, over)):
            back = {path for path in paths if shows(tree, own, path)}
            found |= {path for path in back if not _is_shown_again(path, later[:number])}
    if withdrawn:
        return Refusal("withdrawn", tuple(sorted(withdrawn)))
    return Refusal("ended", tuple(sorted(ended))) if ended else None


def _is_shown_again(path: str, newer: Sequence[Path]) -> bool:
    return any(is_there(each, path) for each in newer)
