"""Adding a kind touches a model, a template, its strings, the manual and a test, nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import CLOCK, REPOSITORY, Workspace

MODEL = '''
"""Boats: what the commune's fishers go to sea with."""

from generator.model.fields import CHOICE, NUMBER, REQUIRED, Choice, Field, Register

BOAT = Register(
    name="boat",
    folder="tau-thuyen",
    dated=False,
    label="Tàu thuyền",
    fields=(
        Field("so_dang_ky", "Số đăng ký", need=REQUIRED, listed=True, example="TM-0001"),
        Field(
            "loai",
            "Loại tàu",
            CHOICE,
            need=REQUIRED,
            facet=True,
            choices=(Choice("thung", "Thuyền thúng"), Choice("luoi", "Tàu lưới")),
        ),
        Field("cong_suat", "Công suất (CV)", NUMBER),
    ),
)
'''
RECORD = (
    "---\ntitle: Tàu Thí Dụ\nso_dang_ky: TM-0001\nloai: Tàu lưới\ncong_suat: 1.200\n---\n\nChữ.\n"
)
REGISTERS = "generator/model/registers/__init__.py"


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with one more register: a module, and its name in the list of all."""
    root = tmp_path_factory.mktemp("code")
    shutil.copytree(REPOSITORY / "generator", root / "generator")
    (root / "generator/model/registers/boat.py").write_text(MODEL)
    listed = (root / REGISTERS).read_text("utf-8")
    imported = (
        "from generator.model.registers.boat import BOAT\nfrom generator.model.registers.campaign"
    )
    listed = listed.replace("from generator.model.registers.campaign", imported)
    before, _, after = listed.partition("REGISTERS: tuple[Register, ...] = (")
    (root / REGISTERS).write_text(f"{before}REGISTERS: tuple[Register, ...] = (BOAT, {after}")
    return root


def trangxa(code: Path, project: Workspace, *words: str) -> str:
    """Run the copy and return what it prints."""
    command = [sys.executable, "-m", "generator", "--root", str(project.root), *words]
    environment = os.environ | {"PYTHONPATH": str(code)}
    done = subprocess.run(  # noqa: S603 our own program
        command, cwd=code, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_kind_has_all_that_kinds_have(code: Path, project: Workspace) -> None:
    """A page, lists, data with a schema, a way to begin; from its declaration and its template."""
    template = (
        "{% extends \"record.html\" %}{% block after %}<p>{{ t('boat-note') }}</p>{% endblock %}"
    )
    project.write("themes/base/templates/boat.html", template)
    strings = project.root / "themes/base/strings/vi.yml"
    project.write("themes/base/strings/vi.yml", strings.read_text() + "boat-note: Ra khơi\n")
    project.write("content/vi-du/tau-thuyen/thi-du.md", RECORD)
    trangxa(code, project, "build", "--clock", CLOCK)
    page = project.page("vi-du", "tau-thuyen/thi-du.html")
    assert "<dt>Số đăng ký</dt><dd>TM-0001</dd>" in page
    assert "<p>Ra khơi</p>" in page
    assert "<h1>Tàu thuyền</h1>" in project.page("vi-du", "tau-thuyen/index.html")
    assert "Tàu Thí Dụ" in project.page("vi-du", "tau-thuyen/loai/luoi/index.html")
    (item,) = json.loads(project.page("vi-du", "data/tau-thuyen.json"))["items"]
    assert (item["loai"], item["cong_suat"]) == ("luoi", 1200)
    assert "cong_suat" in project.page("tinh", "data/schema/boat.json")
    path = trangxa(code, project, "new", "boat", "--site", "vi-du", "Tàu mới").strip()
    assert "# Số đăng ký" in (project.root / path).read_text("utf-8")
