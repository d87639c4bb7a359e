"""Lifetimes: what a tree says of what is withdrawn, and until when the rest may be shown.

The build writes them, publishing reads them again.
"""

from __future__ import annotations

from generator.values import Struct

LIFETIMES = ".site/lifetimes.json"


class Withdrawn(Struct, frozen=True):
    """An address of what was withdrawn, and since when: `2026-06-01`."""

    path: str
    date: str


class Ends(Struct, frozen=True):
    """A page that is shown until an instant (RFC 3339, UTC), and the files that go with it."""

    path: str
    files: tuple[str, ...]
    until: str


class Lifetimes(Struct, frozen=True):
    """The lifetimes of a site's pages; all addresses are from its root, in order.

    `ended` are addresses whose time is over; `named` are those of them that were only taken down:
    lists, feeds and search still name them.
    """

    version: int = 1
    withdrawn: tuple[Withdrawn, ...] = ()
    ended: tuple[str, ...] = ()
    ends: tuple[Ends, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def notices(self) -> frozenset[str]:
        """The addresses at which a notice stands."""
        return frozenset(each.path for each in self.withdrawn)

    def over(self, now: str) -> tuple[Ends, ...]:
        """Return what may no longer be shown at an instant."""
        return tuple(each for each in self.ends if each.until <= now)
