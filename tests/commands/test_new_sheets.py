"""`trangxa new organisation` and `hamlet`: files to fill in, which can be used as they are."""

from __future__ import annotations

import re

import pytest

from generator.model.sheet_scaffolds import sheet_scaffold
from tests.commands.test_cli import run
from tests.pictures import photo
from tests.workspace import CLOCK, Workspace


def new(project: Workspace, kind: str, site: str) -> int:
    """Call the command and return its exit status."""
    return run(project, "new", kind, "--site", site, "--clock", CLOCK, "Của xã").returncode


@pytest.mark.parametrize(
    ("kind", "name", "address"),
    [
        ("organisation", "to-chuc.yml", "to-chuc.html"),
        ("hamlet", "thon-khu-pho.yml", "thon-khu-pho/thon-1.html"),
    ],
)
def test_a_new_sheet_can_be_used_at_once(
    kind: str, name: str, address: str, project: Workspace
) -> None:
    """It raises no problem and has its page; what is there already is never changed."""
    assert new(project, kind, "vi-du") == 0
    text = (project.root / "content/vi-du" / name).read_text("utf-8")
    assert text.startswith('title: "Của xã"\n')
    assert project.build(jobs=1).places == []
    assert project.exists("vi-du", address)
    assert new(project, kind, "vi-du") == 2


@pytest.mark.parametrize(
    ("kind", "name"), [("organisation", "to-chuc.yml"), ("hamlet", "thon-khu-pho.yml")]
)
def test_what_stands_there_as_a_comment_is_right_too(
    kind: str, name: str, project: Workspace
) -> None:
    """Whoever takes the marks away has what the file may hold."""
    project.write("content/vi-du/anh/chu-tich.jpg", photo(120, 160))
    text = sheet_scaffold(kind, '"Của xã"', "2026-06-15")
    whole, count = re.subn(r"(?m)^( *)# (?=[a-z_]+:)", r"\1", text)
    project.write(f"content/vi-du/{name}", whole)
    assert count > 1
    assert [code for code in project.check(jobs=1).codes if code != "nhiem-ky-het"] == []


@pytest.mark.parametrize("kind", ["organisation", "hamlet"])
def test_an_origin_has_no_sheet(kind: str, project: Workspace) -> None:
    """It is no unit; nothing is written."""
    assert new(project, kind, "_tinh") == 2
    assert not (project.root / "content/_tinh").exists()
