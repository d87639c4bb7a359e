"""`trangxa new`: a file to begin with, for each kind."""

from __future__ import annotations

import shutil

import pytest

from generator.commands.new import run_new
from generator.commands.run import OK, Run
from generator.model.kinds import KINDS
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


def test_what_an_editor_begins_with_is_no_mistake(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new file of any kind is a draft that holds nothing back, in the folder of its kind."""
    paths = [begun(project, kind, capsys) for kind in READY]
    assert [path for path in paths if not (project.root / path).is_file()] == []
    found = project.check(jobs=1).problems
    assert [each for each in found if each.severity.value != "warning"] == []
