"""The organisation of a commune: its bodies as a tree, their posts and who holds them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.people import Officer
from generator.model.when import When
from generator.values import Struct

ORGANISATION_URL = "/to-chuc.html"
ORGANISATION_TITLE = "Tổ chức bộ máy"


class Unit(Struct, frozen=True):
    """A body or a part of one; `within` is the id of the body that it belongs to, "" for none."""

    id: str
    name: str
    within: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    duties: tuple[str, ...] = ()
    officers: tuple[Officer, ...] = ()


class Organisation(Struct, frozen=True):
    """All bodies of a commune in the order of the file, which is at `path`."""

    path: str
    title: str = ORGANISATION_TITLE
    updated: When | None = None
    units: tuple[Unit, ...] = ()

    def below(self, id: str) -> tuple[Unit, ...]:
        """Return the bodies that belong to one, or to none where the id is ""."""
        return tuple(unit for unit in self.units if unit.within == id)

    @property
    def officers(self) -> Iterator[Officer]:
        """All posts."""
        return (officer for unit in self.units for officer in unit.officers)
