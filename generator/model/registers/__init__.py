"""The registers: kinds of content whose records have fields of their own, a module for each."""

from __future__ import annotations

from generator.model.fields import Register
from generator.model.registers.campaign import CAMPAIGN
from generator.model.registers.consultation import CONSULTATION
from generator.model.registers.disclosure import DISCLOSURE
from generator.model.registers.document import DOCUMENT
from generator.model.registers.notice import NOTICE
from generator.model.registers.people import PEOPLE
from generator.model.registers.procedure import PROCEDURE
from generator.model.registers.project import PROJECT
from generator.model.registers.question import QUESTION
from generator.model.registers.schedule import SCHEDULE
from generator.model.registers.sheets import HAMLET, ORGANISATION

REGISTERS: tuple[Register, ...] = (
    DOCUMENT,
    PROCEDURE,
    NOTICE,
    CONSULTATION,
    QUESTION,
    CAMPAIGN,
    SCHEDULE,
    DISCLOSURE,
    PROJECT,
    PEOPLE,
)
SHEETS: tuple[Register, ...] = (ORGANISATION, HAMLET)  # one file holds all, without texts
REGISTER_BY_NAME = {each.name: each for each in (*REGISTERS, *SHEETS)}
UNINDEXED_FOLDERS = frozenset(each.folder for each in REGISTERS if not each.indexed)
