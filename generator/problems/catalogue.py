"""The catalogue: every code that there is. Codes are stable; docs/problems.md explains each."""

from __future__ import annotations

from generator.problems.entry import Entry
from generator.problems.of_bodies import BODIES
from generator.problems.of_builds import BUILDS
from generator.problems.of_calendar import CALENDAR
from generator.problems.of_dates import DATES
from generator.problems.of_disclosures import DISCLOSURES
from generator.problems.of_editing import EDITING
from generator.problems.of_files import FILES
from generator.problems.of_front_matter import FRONT_MATTER
from generator.problems.of_imports import IMPORTS
from generator.problems.of_pictures import PICTURES
from generator.problems.of_procedures import PROCEDURES
from generator.problems.of_records import RECORDS
from generator.problems.of_registers import REGISTERS
from generator.problems.of_settings import SETTINGS
from generator.problems.of_sheets import SHEETS

CATALOGUE: dict[str, Entry] = {
    **FILES,
    **FRONT_MATTER,
    **EDITING,
    **DATES,
    **REGISTERS,
    **PROCEDURES,
    **RECORDS,
    **DISCLOSURES,
    **BODIES,
    **PICTURES,
    **SHEETS,
    **SETTINGS,
    **CALENDAR,
    **BUILDS,
    **IMPORTS,
}
