"""`trangxa import`: what others wrote becomes what our own reader takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.problems import Severity
from tests.workspace import REPOSITORY, Workspace

TO = "content/vi-du/van-ban"
LETTER = "---\nVB: 123/UBND-VX\nloai: Công văn\n---\n\nKính gửi các thôn.\n"


def run(project: Workspace, *words: str) -> Result:
    """Run the import of documents as on the command line."""
    root = str(project.root)
    words = ("--root", root, "import", "document", *words)
    return CliRunner().invoke(cli, words, standalone_mode=False, catch_exceptions=False)


def test_texts_of_other_registers_are_read_by_our_own_reader(project: Workspace) -> None:
    """Whatever they look like; only drafts of unknown day wait for it."""
    result = run(project, str(REPOSITORY / "tests" / "texts"), TO)
    assert len(result.stdout.splitlines()) == 13
    problems = project.check(drafts=True).problems
    errors = [each for each in problems if each.severity is Severity.ERROR]
    assert {dict(each.values)["field"] for each in errors} == {"ngay_ban_hanh"}
    assert {"/" in each.path.removeprefix(f"{TO}/") for each in errors} == {False}  # no year


def test_a_second_run_changes_nothing_and_says_so(project: Workspace) -> None:
    """What editors have done since is safe."""
    texts = str(REPOSITORY / "tests" / "texts" / "register-front-matter.md")
    run(project, texts, TO)
    path = f"{TO}/2026/register-front-matter.md"
    project.edit(path, "Người Ký Mẫu", "Người Ký Khác")
    again = run(project, texts, TO)
    assert again.stdout == ""
    assert "nhap-da-co" in again.stderr
    assert "Người Ký Khác" in (project.root / path).read_text()


def test_keys_are_named_by_a_file(project: Workspace, tmp_path: Path) -> None:
    """A register that calls its fields as nobody else does."""
    project.write("cu/thu.md", LETTER)
    project.write("map.yml", "so_hieu: [VB]\nco_quan_ban_hanh: Nơi gửi\n")
    result = run(
        project, "--map", str(project.root / "map.yml"), str(project.root / "cu" / "thu.md"), TO
    )
    assert result.stdout == f"{TO}/thu.md\n"
    assert 'so_hieu: "123/UBND-VX"\n' in (project.root / TO / "thu.md").read_text()
    assert "nhap-khoa-la" not in result.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sohieu: [VB]\n", "truong-la-gan"),
        ("so_hieu: {a: b}\n", "sai-kieu-danh-sach"),
        ("so_hieu: [VB\n", "yaml-"),
    ],
)
def test_a_file_of_keys_that_cannot_be_used_stops_the_import(
    project: Workspace, text: str, told: str
) -> None:
    """Before anything is written."""
    project.write("cu/thu.md", LETTER)
    project.write("map.yml", text)
    result = run(project, "--map", str(project.root / "map.yml"), str(project.root / "cu"), TO)
    assert (result.return_value, result.stdout) == (2, "")
    assert told in result.stderr
    assert not (project.root / TO).exists()


@pytest.mark.parametrize(
    "to",
    ["content/vi-du", "content/khong-co/van-ban", "content/vi-du/van-ban/2026", "../van-ban"],
)
def test_documents_go_to_the_folder_of_documents_of_a_site(project: Workspace, to: str) -> None:
    """Anywhere else they would not be documents."""
    project.write("cu/thu.md", LETTER)
    result = run(project, str(project.root / "cu"), to)
    assert (result.return_value, result.stdout) == (2, "")


def test_what_is_not_there_is_said(project: Workspace) -> None:
    """Nothing is written."""
    assert run(project, str(project.root / "cu"), TO).return_value == 2
