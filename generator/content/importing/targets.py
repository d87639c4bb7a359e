"""Targets: the fields that an import fills, and by which keys other registers call them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.model.fields import DAY, LINES, MANY, TEXT, Choice, Field, Register
from generator.sources.spellings import SPELLINGS
from generator.values import Struct
from generator.vietnamese.folding import folded

# Generic keys in the order in which they are written; others say how a page is shown, and that is
# for the new site's editors. An address of the old site is an alias of the new one.
GENERIC = {
    "title": TEXT,
    "date": DAY,
    "updated": DAY,
    "summary": TEXT,
    "category": TEXT,
    "tags": LINES,
    "author": TEXT,
    "source": TEXT,
    "lang": TEXT,
    "slug": TEXT,
    "aliases": LINES,
}
_OLD_ADDRESSES = ("permalink", "url", "duong_dan")


class Target(Struct, frozen=True):
    """A field to fill; `keys` are the spellings of its key, `plain`, the best first.

    The first `mapped` of them were named by the one who imports.
    """

    field: Field
    keys: tuple[str, ...]
    mapped: int = 0
    own: bool = True  # of the register, not generic

    @property
    def name(self) -> str:
        """The key in our front matter."""
        return self.field.name

    @property
    def many(self) -> bool:
        """Whether it takes a list."""
        return self.field.form in MANY


def plain(key: str) -> str:
    """Return a key without marks, capitals, spaces and underscores: `Số hiệu` → `sohieu`."""
    return re.sub(r"[^a-z0-9]", "", folded(key))


def targets_of(register: Register, more: Mapping[str, tuple[str, ...]]) -> tuple[Target, ...]:
    """Return the fields of a register, then generic ones; `more` names further keys of each."""
    own = [(each, (each.name, each.label, *each.also)) for each in register.fields]
    generic = [(Field(name, name, form), _spellings(name)) for name, form in GENERIC.items()]
    found: list[Target] = []
    taken = {plain(key) for keys in more.values() for key in keys}
    for field, spellings in [*own, *generic]:
        mapped = tuple(plain(key) for key in more.get(field.name, ()))
        keys = [key for key in map(plain, spellings) if key not in taken]
        taken |= set(keys)
        every = tuple(dict.fromkeys((*mapped, *keys)))
        found.append(Target(field, every, len(mapped), own=field in register.fields))
    return tuple(found)


def _spellings(name: str) -> tuple[str, ...]:
    others = [key for key, meant in SPELLINGS.items() if meant == name]
    if name == "aliases":
        others += _OLD_ADDRESSES
    return (name, *(each for each in others if name != "slug" or each not in _OLD_ADDRESSES))


def choice_of(field: Field, text: str) -> Choice | None:
    """Return the choice that a text names, also where more words follow, or None.

    `Nghị định sửa đổi` is a Nghị định, and so is `NĐ-CP`.
    """
    wanted, first = folded(text), text.partition("-")[0].strip()
    for each in field.choices:
        if wanted in map(folded, (each.id, each.label)) or first in each.also:
            return each
    longer = [each for each in field.choices if f"{wanted} ".startswith(f"{folded(each.label)} ")]
    return max(longer, key=lambda each: len(each.label), default=None)
