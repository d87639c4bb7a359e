"""Slots: the reports that each year is expected to have, and those that are missed. Pure."""

from __future__ import annotations

from generator.model.document import Document
from generator.model.registers.disclosure import DISCLOSURE, SLOTS, Slot, fills
from generator.model.settings import SiteSettings
from generator.model.when import When
from generator.site.assembled import FilledSlot, Page, Section, YearOfSlots
from generator.values import replace


def with_slots(
    sections: tuple[Section, ...], settings: SiteSettings, clock: When
) -> tuple[Section, ...]:
    """Return sections in order, that of the disclosures with its years at `clock`."""
    return tuple(
        replace(section, years=_years(section, settings, clock))
        if section.folder == DISCLOSURE.folder
        else section
        for section in sections
    )


def _years(section: Section, settings: SiteSettings, clock: When) -> tuple[YearOfSlots, ...]:
    """Return the years of which the site has disclosed anything, and the current one.

    What the province gives a commune is not the commune's own report.
    """
    own = [page for page in section.pages if page.origin is None or settings.is_hub]
    if not own:
        return ()
    years = {clock.day.year, *(_year(page.document) for page in own)}
    return tuple(
        YearOfSlots(year, tuple(_filled(slot, year, own, clock) for slot in SLOTS))
        for year in sorted(years, reverse=True)
    )


def _year(document: Document) -> int:
    return document.facts.number("nam") or document.year


def _filled(slot: Slot, year: int, pages: list[Page], clock: When) -> FilledSlot:
    found = tuple(page for page in pages if fills(page.document.facts, slot, year))
    missed = not found and slot.missed_from(year) <= clock.day
    return FilledSlot(slot.id, slot.label, found, missed)
