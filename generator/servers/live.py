"""What a built tree tells the web server: where old addresses lead, and what was withdrawn.

Servers compare these addresses without regard to case, so each stands once in that sense.
"""

from __future__ import annotations

import json
import re

from generator.values import Struct

_ADDRESS = re.compile(r"/[A-Za-z0-9._~/-]{0,400}")


class Moved(Struct, frozen=True):
    """An old address of a site and the one that took its place, both from the site's root."""

    path: str
    to: str


class Live(Struct, frozen=True):
    """What holds for the release of a site that is delivered."""

    moved: tuple[Moved, ...] = ()
    withdrawn: tuple[str, ...] = ()


def moved_in(text: bytes) -> tuple[Moved, ...]:
    """Return what `.site/redirects.json` holds; raises ValueError where it is not of its form."""
    found = [Moved(_address(each, "from"), _address(each, "to")) for each in _in(text, "redirects")]
    first: dict[str, Moved] = {}
    for each in found:
        if each.path.lower() != each.to.lower():  # it would lead to itself
            first.setdefault(each.path.lower(), each)
    return tuple(first.values())


def withdrawn_in(text: bytes) -> tuple[str, ...]:
    """Return what `.site/lifetimes.json` has as withdrawn; raises ValueError as above."""
    first: dict[str, str] = {}
    for each in _in(text, "withdrawn"):
        path = _address(each, "path")
        first.setdefault(path.lower(), path)
    return tuple(first.values())


def _in(text: bytes, name: str) -> list[dict[str, object]]:
    try:
        document = json.loads(text)
    except RecursionError:
        raise ValueError("too deep") from None
    if not isinstance(document, dict) or document.get("version") != 1:
        raise ValueError("another version")
    found = document.get(name)
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise ValueError(f"no {name}")
    return found


def _address(entry: dict[str, object], name: str) -> str:
    """Return an address that no configuration can take for anything else."""
    value = entry.get(name)
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
        raise ValueError(f"no address: {value!r}")
    if "//" in value or "/." in value:
        raise ValueError(f"no address: {value!r}")
    return value
