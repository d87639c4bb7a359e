"""The registers: kinds of content whose records have fields of their own, a module for each."""

from __future__ import annotations

from generator.model.fields import Register
from generator.model.registers.document import DOCUMENT

REGISTERS: tuple[Register, ...] = (DOCUMENT,)
REGISTER_BY_NAME = {each.name: each for each in REGISTERS}
