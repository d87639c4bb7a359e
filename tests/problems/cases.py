"""All cases: a code of the catalogue and what provokes it."""

from __future__ import annotations

from tests.problems.case import Case
from tests.problems.of_bodies import BODIES
from tests.problems.of_builds import BUILDS
from tests.problems.of_calendar import CALENDAR
from tests.problems.of_dates import DATES
from tests.problems.of_disclosures import DISCLOSURES
from tests.problems.of_documents import DOCUMENTS
from tests.problems.of_editing import EDITING
from tests.problems.of_files import FILES
from tests.problems.of_front_matter import FRONT_MATTER
from tests.problems.of_imports import IMPORTS
from tests.problems.of_pictures import PICTURES
from tests.problems.of_procedures import PROCEDURES
from tests.problems.of_records import RECORDS
from tests.problems.of_registers import REGISTERS
from tests.problems.of_settings import SETTINGS
from tests.problems.of_sheets import SHEETS

CASES: dict[str, Case] = {
    **FILES,
    **FRONT_MATTER,
    **EDITING,
    **DATES,
    **REGISTERS,
    **DOCUMENTS,
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
