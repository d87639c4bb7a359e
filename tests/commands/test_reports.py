"""`--reports`: the files that a build and a check leave for people and programs."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.commands.build import run_build
from generator.commands.run import Run
from generator.themes.loading import forget_themes
from tests.commands.test_cli import run as run_program
from tests.workspace import CLOCK, Workspace

NAMES = ["_defaults", "_province", "_themes", "_tinh", "gia-dinh", "tinh", "vi-du"]


def build(project: Workspace, **options: object) -> int:
    """Build with reports; return the exit status."""
    forget_themes()
    run = Run(project.root, "vi", -1)
    wish = project.project(jobs=1, **options)
    return run_build(run, wish, as_json=False, reports=project.root / "reports")


def texts(project: Workspace) -> dict[str, str]:
    """Return all files of the reports."""
    top = project.root / "reports"
    return {
        path.relative_to(top).as_posix(): path.read_text("utf-8")
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }


def names(project: Workspace) -> list[str]:
    """Return the names of those who have a file of problems."""
    return sorted(path.stem for path in (project.root / "reports/problems").glob("*.json"))


def test_a_build_leaves_problems_summary_and_figures(project: Workspace) -> None:
    """The status is that of a build without reports."""
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    assert build(project) == 1
    told = texts(project)
    problems = [f"problems/{name}.{kind}" for name in NAMES for kind in ("json", "txt")]
    assert list(told) == [*problems, "summary.md", "trangxa.prom"]
    assert "content/vi-du/tin-tuc/2026/le-hoi.md, dòng 3" in told["problems/vi-du.txt"]
    assert "     3 | date: 31/02/2025\n" in told["problems/vi-du.txt"]
    assert told["problems/vi-du.txt"].startswith("Kính gửi: Ủy ban nhân dân xã Ví Dụ\n")
    assert "\ntrangxa_build_exit_status 1\n" in told["trangxa.prom"]
    assert "| vi-du | 1 | 0 | 0 |\n" in told["summary.md"]
    assert not project.exists("vi-du", "reports")


def test_a_build_with_nothing_to_do_says_the_same_and_touches_no_letter(
    project: Workspace,
) -> None:
    """Who sends what is new sends nothing."""
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    build(project)
    letters = project.root / "reports/problems"
    before = {path.name: path.stat().st_ino for path in letters.iterdir()}
    assert build(project) == 1
    assert {path.name: path.stat().st_ino for path in letters.iterdir()} == before
    assert "vi-du | 1 | 0 | 0" in texts(project)["summary.md"]


def test_a_mended_file_changes_its_commune_s_letter_alone(project: Workspace) -> None:
    """The list of problems is empty then."""
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    build(project)
    before = texts(project)
    project.article("vi-du", "2026/le-hoi", date="2025-02-28")
    assert build(project) == 0
    after = texts(project)
    changed = {
        name for name in after if name.startswith("problems/") and after[name] != before[name]
    }
    assert changed == {"problems/vi-du.json", "problems/vi-du.txt"}
    assert json.loads(after["problems/vi-du.json"])["problems"] == []


def test_the_files_of_a_site_that_is_gone_are_deleted_and_no_others(project: Workspace) -> None:
    """What somebody else put there stays."""
    build(project)
    project.write("reports/problems/khac.json", '{"của": "người khác"}')
    project.write("reports/problems/khac.txt", "của người khác")
    (project.root / "sites/gia-dinh.yml").unlink()
    build(project)
    kept = [name for name in [*NAMES, "khac"] if name != "gia-dinh"]
    assert names(project) == sorted(kept)
    assert not (project.root / "reports/problems/gia-dinh.txt").exists()
    assert (project.root / "reports/problems/khac.txt").exists()


def test_a_build_of_one_site_tells_of_that_site_alone(project: Workspace) -> None:
    """Nothing of the others is known then: their files, and the figures of the network, stay."""
    project.article("gia-dinh", "2026/tin", date="31/02/2025")
    build(project)
    before = texts(project)
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    build(project, sites=("vi-du",))
    after = texts(project)
    assert {name for name in after if after[name] != before[name]} == {
        "problems/vi-du.json",
        "problems/vi-du.txt",
        "summary.md",
    }


def test_unusable_settings_leave_the_communes_files_alone(project: Workspace) -> None:
    """Status 2 is told with the reason; of the communes nothing is known."""
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    build(project)
    before = texts(project)
    project.write("sites/_defaults.yml", "nam: [")
    assert build(project) == 2
    after = texts(project)
    assert "sites/_defaults.yml" in after["problems/_defaults.txt"]
    assert after["problems/vi-du.json"] == before["problems/vi-du.json"]
    assert after["summary.md"].startswith("## Không dựng được\n")
    assert "\ntrangxa_build_exit_status 2\n" in after["trangxa.prom"]
    assert "trangxa_build_sites" not in after["trangxa.prom"]


def test_a_refused_folder_is_told_to_monitoring(project: Workspace) -> None:
    """Nothing was built, so nothing is said of problems."""
    project.write("public/vi-du/index.html", "của người khác")
    assert build(project) == 2
    assert list(texts(project)) == ["summary.md", "trangxa.prom"]
    assert "\ntrangxa_build_exit_status 2\n" in texts(project)["trangxa.prom"]


def test_a_check_leaves_problems_and_summary(project: Workspace) -> None:
    """Of all files, whichever it was asked to tell of; the figures are those of builds."""
    project.article("vi-du", "2026/mot", date="x")
    project.article("gia-dinh", "2026/hai", date="x")
    reports, path = str(project.root / "reports"), str(project.root / "content/vi-du")
    done = run_program(project, "check", "--clock", CLOCK, "--reports", reports, path)
    assert (done.returncode, "hai.md" in done.stderr) == (1, False)
    told = texts(project)
    assert names(project) == NAMES
    assert "trangxa.prom" not in told
    assert told["summary.md"].startswith("## Đã kiểm tra, có lỗi cần sửa\n")
    assert "hai.md" in told["problems/gia-dinh.txt"]


@pytest.mark.parametrize("path", ["reports", "reports/summary.md/x", "reports/problems"])
def test_reports_that_cannot_be_written_stop_nothing(path: str, project: Workspace) -> None:
    """They are told; what was in their place stays, and the status is that of the build."""
    place = project.root / path
    project.write(path, "của người khác")
    reports = str(project.root / "reports")
    done = run_program(project, "build", "--clock", CLOCK, "--reports", reports)
    assert done.returncode == 0
    assert f"không ghi được báo cáo vào {reports}: " in done.stderr
    assert place.read_text("utf-8") == "của người khác"


def test_a_linked_file_shows_nothing_of_another_commune(project: Workspace) -> None:
    """A commune that links to another's text reads no word of it in its letter."""
    project.article("gia-dinh", "2026/mat", "Chuyện riêng.", date="31/02/2025")
    link = project.root / "content/vi-du/tin-tuc/2026/mat.md"
    link.parent.mkdir(parents=True)
    link.symlink_to(project.root / "content/gia-dinh/tin-tuc/2026/mat.md")
    build(project)
    told = texts(project)
    assert "31/02/2025" in told["problems/gia-dinh.txt"]
    assert "mat.md" in told["problems/vi-du.txt"]
    assert "31/02/2025" not in told["problems/vi-du.txt"]


def test_everybody_who_may_read_trees_may_read_reports(project: Workspace) -> None:
    """Collectors run as other users."""
    build(project)
    modes = {path.stat().st_mode & 0o777 for path in Path(project.root, "reports").glob("*.prom")}
    mask = os.umask(0)
    os.umask(mask)
    assert modes == {0o666 & ~mask}
