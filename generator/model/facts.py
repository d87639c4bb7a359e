"""Facts: the values of a record's own fields, typed by its register."""

from __future__ import annotations

from generator.model.body import Ref
from generator.model.span import NOWHERE, Span
from generator.model.when import When
from generator.values import Struct


class Fact(Struct, frozen=True):
    """The value of one field and the place where it was written."""

    name: str
    value: Value
    where: Span = NOWHERE


class Facts(Struct, frozen=True):
    """The facts of a record, or of one row of a table, in the order of the register.

    What an editor left out is not there; what is unknown is there and empty.
    """

    items: tuple[Fact, ...] = ()

    def get(self, name: str) -> Value | None:
        """Return the value of a field, None where it was left out."""
        return next((each.value for each in self.items if each.name == name), None)

    def where(self, name: str) -> Span:
        """Return the place of a field's value."""
        return next((each.where for each in self.items if each.name == name), NOWHERE)

    def text(self, name: str) -> str:
        """Return the text of a field, "" where it is unknown or left out."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int | None:
        """Return the whole number of a field, None where it is unknown or left out."""
        value = self.get(name)
        return value if isinstance(value, int) else None

    def when(self, name: str) -> When | None:
        """Return the day or moment of a field, None where it is unknown or left out."""
        value = self.get(name)
        return value if isinstance(value, When) else None

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the texts of a field that holds several."""
        return tuple(each for each in self._many(name) if isinstance(each, str))

    def refs(self, name: str) -> tuple[Ref, ...]:
        """Return the references of a field: files, other records."""
        return tuple(each for each in self._many(name) if isinstance(each, Ref))

    @property
    def targets(self) -> tuple[Ref, ...]:
        """The files and records that its fields name, in order."""
        found: list[Ref] = []
        for each in self.items:
            for part in each.value if isinstance(each.value, tuple) else ():
                found += part.targets if isinstance(part, Facts) else ()
                found += (part,) if isinstance(part, Ref) else ()
        return tuple(found)

    def rows(self, name: str) -> tuple[Facts, ...]:
        """Return the rows of a field that is a table."""
        return tuple(each for each in self._many(name) if isinstance(each, Facts))

    def _many(self, name: str) -> tuple[str | Ref | Facts, ...]:
        value = self.get(name)
        return value if isinstance(value, tuple) else ()


Value = str | int | bool | When | tuple[str | Ref | Facts, ...]
NO_FACTS = Facts()
