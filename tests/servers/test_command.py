"""`trangxa server`: files that say what changed, from settings and what is delivered."""

from __future__ import annotations

import pytest

from generator.commands.run import OK
from tests.servers.running import configured
from tests.workspace import Workspace


def write(project: Workspace, *options: str, to: str = "live", kind: str = "nginx") -> int:
    """Write the configuration for a folder of the workspace; return the exit status."""
    words = ("--root", str(project.root), "server", kind, "--to", str(project.root / to))
    return configured((*words, *options))


def conf(project: Workspace, to: str = "live") -> str:
    """Return the written configuration."""
    return (project.root / to / "server/nginx/trangxa.conf").read_text()


def test_the_path_of_a_changed_file_goes_to_stdout(
    project: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script knows whether the server has to load it."""
    assert write(project) == OK
    assert capsys.readouterr().out == f"{project.root}/live/server/nginx/trangxa.conf\n"
    assert write(project) == OK
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Cấu hình không có gì thay đổi.\n")
    project.edit("sites/vi-du.yml", "type: xa", "type: xa\nold_hosts: [cu.example]")
    assert write(project) == OK
    assert capsys.readouterr().out == f"{project.root}/live/server/nginx/trangxa.conf\n"
