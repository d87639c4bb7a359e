"""Views of the reports that each year is expected to have."""

from __future__ import annotations

from generator.model.when import When
from generator.outputs.views import Link
from generator.values import Struct


class SlotView(Struct, frozen=True):
    """A report that a year is expected to have: the pages that are it, each with its date.

    `missed`: there is none, and its time is over.
    """

    label: str
    items: tuple[tuple[Link, When | None], ...]
    missed: bool


class SlotsView(Struct, frozen=True):
    """The reports of a year."""

    year: int
    slots: tuple[SlotView, ...]
