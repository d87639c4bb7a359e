"""Drafts of records: an editor looks at them before anything is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.fields import Field, Register
from generator.model.registers import REGISTERS
from tests.registers.records import record
from tests.workspace import Workspace


def unfinished(register: Register) -> dict[str, str]:
    """Return front matter of a draft that says nothing but a title and a date."""
    dates = {register.date_from or "date": "2026-06-01"} if register.dated else {}
    return {"title": "Chưa xong", "draft": "true", **dates}


def write_draft(project: Workspace, register: Register, name: str, **fields: str) -> None:
    """Write a draft in which some fields stand, and all others are empty."""
    year = "2026/" * register.dated
    empty = dict.fromkeys((each.name for each in register.fields), '""')
    front = empty | fields | unfinished(register)
    record(project, f"vi-du/{register.folder}/{year}{name}", **front)


def first_row(field: Field) -> str:
    """Return a table of one row, as the scaffold shows it."""
    cells = (f'{each.name}: "{each.example}"' for each in field.columns if each.example)
    return f"[{{{', '.join(cells)}}}]"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A commune with two drafts of every kind: one has nothing, one the rows of its tables."""
    project = Workspace(tmp_path_factory.mktemp("drafts"))
    for register in REGISTERS:
        rows = {each.name: first_row(each) for each in register.fields if each.columns}
        write_draft(project, register, "trong")
        write_draft(project, register, "dong-dau", **rows)
    assert "loi-noi-bo" not in project.build(jobs=1, drafts=True).codes
    return project


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
@pytest.mark.parametrize("name", ["trong", "dong-dau"])
def test_a_draft_of_which_nothing_is_known_has_a_page(
    name: str, register: Register, preview: Workspace
) -> None:
    """What finished records must have cannot stop the preview of a site."""
    year = "2026/" * register.dated
    assert "Chưa xong" in preview.page("vi-du", str(Path(register.folder, year, f"{name}.html")))
