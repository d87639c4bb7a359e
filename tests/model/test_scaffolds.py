"""Scaffolds: what `new` writes is read, and so are its examples."""

from __future__ import annotations

import re

import pytest

from generator.content.documents import document_of
from generator.content.rules import ContentRules
from generator.model.fields import Register
from generator.model.registers import REGISTERS
from generator.model.scaffolds import scaffold
from generator.problems import Problem, Severity
from generator.sources.files import Text

RULES = ContentRules("Asia/Ho_Chi_Minh", (), ())
REGISTER = pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)


def errors(register: Register, text: str) -> list[Problem]:
    """Return the errors in a file of a register."""
    year = "2026/" if register.dated else ""
    source = Text(f"content/vi-du/{register.folder}/{year}viec-moi.md", text, "")
    _, problems = document_of(source, "vi-du", RULES)
    return [each for each in problems if each.severity is Severity.ERROR]


def written(register: Register) -> str:
    """Return a new file of a register."""
    return scaffold(register, '"Việc mới"', "2026-01-05T08:00:00")


@REGISTER
def test_a_new_file_is_read_as_it_is(register: Register) -> None:
    """A draft may lack what is not known yet; nothing in it is shown by mistake."""
    assert errors(register, written(register)) == []


@REGISTER
def test_a_new_file_names_every_field(register: Register) -> None:
    """With words for editors; what may be left out is a comment."""
    lines = re.findall(r"^(?:# )?(\w+):.*# ", written(register), re.M)
    names = [field.name for field in register.fields]
    assert [each for each in lines if each in names] == names


@REGISTER
def test_the_examples_of_a_new_file_are_read(register: Register) -> None:
    """Whoever takes away the mark of a comment has something that works."""
    text = re.sub(r"^# (?=\w+:|  - )", "", written(register), flags=re.M)
    assert errors(register, text) == []
