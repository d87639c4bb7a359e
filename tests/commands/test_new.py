"""`trangxa new`: a file to begin with, for each kind."""

from __future__ import annotations

import shutil

import pytest

from generator.commands.new import run_new
from generator.commands.run import OK, Run
from generator.model.fields import OPTIONAL, Register
from generator.model.kinds import KINDS
from generator.model.registers import REGISTERS
from tests.example.commune import HERE
from tests.workspace import Workspace

READY = [each.name for each in KINDS if each.ready]


@pytest.fixture(autouse=True)
def holidays(project: Workspace) -> None:
    """The workspace knows the holidays of the year, by which answers are due."""
    shutil.copy(HERE / "sites" / "_holidays.yml", project.root / "sites")


def begun(project: Workspace, kind: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Begin a record and return its path."""
    run = Run(project.root, "vi", -1)
    then = project.project(clock="2026-06-01T08:00:00+07:00")  # the examples are of that month
    assert run_new(run, then, kind, "vi-du", "Việc thí dụ") == OK
    return capsys.readouterr().out.strip()


@pytest.mark.parametrize("kind", READY)
def test_what_an_editor_begins_with_is_no_mistake(
    kind: str, project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new file is a draft that holds nothing back, in the folder of its kind."""
    path = begun(project, kind, capsys)
    assert (project.root / path).is_file()
    found = project.check(jobs=1).problems
    assert [each for each in found if each.severity.value != "warning"] == []


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
def test_a_new_record_names_every_field_and_says_what_it_is(
    register: Register, project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """What must be there is to be filled in, the rest is a comment with an example."""
    text = (project.root / begun(project, register.name, capsys)).read_text("utf-8")
    lines = text.splitlines()
    for field in register.fields:
        begins = f"# {field.name}:" if field.need == OPTIONAL else f"{field.name}:"
        (line,) = [each for each in lines if each.startswith(begins)]
        assert f"# {field.label}" in line


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
def test_the_examples_of_a_new_record_can_be_read(
    register: Register, project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """An editor who takes a comment away has a value of the right form."""
    path = begun(project, register.name, capsys)
    text = (project.root / path).read_text("utf-8")
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    lines = [line.removeprefix("# ").split("  #")[0].rstrip() for line in front.splitlines()]
    project.write(path, "---\n" + "\n".join(lines) + "\n---\n" + body)
    errors = [each for each in project.check(jobs=1).problems if each.severity.value == "error"]
    assert [(each.code, each.line) for each in errors] == []
