"""The hamlets and quarters of a commune (thôn, khu phố), as one file declares them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.people import Officer
from generator.model.registers.sheets import HAMLET_TYPES
from generator.model.settings import capital
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.values import Struct

HAMLETS_FOLDER = "thon-khu-pho"
HAMLETS_TITLE = "Thôn, khu phố"


class Hamlet(Struct, frozen=True):
    """A hamlet or quarter; numbers and days of None, and texts of "", are unknown.

    `name` is without the type; `house` is the address of the meeting house; `counted` is the day
    of the numbers; `where` is the place of its id.
    """

    id: str
    name: str
    type: str
    head: Officer
    deputies: tuple[Officer, ...] = ()
    secretary: Officer | None = None
    households: int | None = None
    people: int | None = None
    counted: When | None = None
    house: str = ""
    where: Span = NOWHERE

    @property
    def full_name(self) -> str:
        """`Thôn 1`."""
        return capital(f"{HAMLET_TYPES[self.type][0]} {self.name}")

    @property
    def officers(self) -> Iterator[Officer]:
        """Everybody who is named."""
        yield self.head
        yield from self.deputies
        if self.secretary:
            yield self.secretary


class Hamlets(Struct, frozen=True):
    """All hamlets of a commune in the order of the file, which is at `path`.

    `declared` is how many there are by decision, None where the file does not say; `where` is its
    place.
    """

    path: str
    title: str = HAMLETS_TITLE
    items: tuple[Hamlet, ...] = ()
    declared: int | None = None
    where: Span = NOWHERE

    @property
    def officers(self) -> Iterator[Officer]:
        """Everybody who is named."""
        return (officer for hamlet in self.items for officer in hamlet.officers)


def hamlet_url(id: str) -> str:
    """Return the address of the page of a hamlet."""
    return f"/{HAMLETS_FOLDER}/{id}.html"
