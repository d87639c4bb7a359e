"""publish, rollback, releases, expire, verify on the command line: statuses and what they say."""

from __future__ import annotations

import json
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from generator.cli import cli
from generator.commands.run import ERRORS, OK, UNPUBLISHED, USAGE
from tests.workspace import CLOCK, Workspace


class Line:
    """The command line over a workspace, published to `served/`."""

    def __init__(self, project: Workspace) -> None:
        self.project = project
        self.served = project.root / "served"

    def run(self, text: str) -> tuple[int, str, str]:
        """Run a command; `TO` stands for the folder; return status, stdout, stderr."""
        words = [str(self.served) if word == "TO" else word for word in text.split()]
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = cli.main(["--root", str(self.project.root), *words], standalone_mode=False)
        return status, out.getvalue(), err.getvalue()

    def build(self) -> None:
        """Build everything."""
        self.run(f"build --clock {CLOCK}")


def published(project: Workspace) -> Line:
    """Publish a workspace once."""
    project.article("vi-du", "2026/mot", "Chuyện một.")
    line = Line(project)
    line.build()
    assert line.run(f"publish --to TO --clock {CLOCK}")[0] == OK
    return line


@pytest.fixture
def line(project: Workspace) -> Line:
    """A workspace that was published once."""
    return published(project)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Line:
    """One that no test changes."""
    return published(Workspace(tmp_path_factory.mktemp("still")))


def test_publishing_says_how_many_sites_and_what_changes_for_readers(line: Line) -> None:
    """In Vietnamese, and in English for those who ask."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    status, _, told = line.run("publish --to TO --dry-run")
    assert status == OK
    assert "  mới: /tin-tuc/2026/hai.html\n" in told
    assert "  đổi: /index.html\n" in told
    assert told.endswith("Sẽ công bố 1 trang; 2 trang không đổi.\n")
    status, _, told = line.run("--lang en publish --to TO")
    assert (status, told.splitlines()[-1]) == (OK, "1 sites published (number 2), 2 as they were")
    assert line.run("publish --to TO")[2] == "Không có gì mới để công bố; 3 trang không đổi.\n"


def test_a_refused_tree_is_status_3_and_says_what_to_do(line: Line) -> None:
    """The file is named."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    line.project.write("public/vi-du/index.html", "sửa tay")
    status, _, told = line.run("publish --to TO")
    assert status == UNPUBLISHED
    assert told.startswith(
        "vi-du: không công bố: tệp bị sửa sau khi dựng; hãy chạy `trangxa build --verify`\n"
        "  index.html\n"
    )


def test_a_program_reads_json(line: Line) -> None:
    """One document on stdout."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    status, out, _ = line.run("publish --to TO --json")
    document = json.loads(out)
    assert (status, document["ok"], document["number"]) == (OK, True, 2)
    found = next(each for each in document["sites"] if each["slug"] == "vi-du")
    assert found["new"] == ["tin-tuc/2026/hai.html"]
    assert found["release"] != found["before"]


def test_rollback_says_from_which_release_to_which(line: Line) -> None:
    """And is status 3 where it cannot."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    line.run("publish --to TO")
    status, _, told = line.run("rollback --to TO")
    assert (status, told.splitlines()[-1]) == (OK, "Đã lùi lại 1 trang.")
    assert " → " in told
    status, _, told = line.run("rollback --to TO --site vi-du")
    assert status == UNPUBLISHED
    assert "vi-du: không lùi lại: không còn bản trước để lùi lại" in told


def test_what_was_taken_back_is_told_and_no_error(line: Line) -> None:
    """Somebody wanted it so: a timer is not to cry every five minutes."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    line.run("publish --to TO")
    line.run("rollback --to TO")
    status, _, told = line.run("publish --to TO")
    assert status == OK
    assert "đúng bản vừa bị lùi lại" in told
    assert "--again" in told


def test_releases_are_listed_newest_first_with_the_moment_in_vietnam(line: Line) -> None:
    """A star stands at what is delivered."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    line.run("publish --to TO --clock 2026-06-16T00:30:00+07:00")
    line.run("rollback --to TO")
    status, out, _ = line.run("releases --to TO --site vi-du")
    head, newer, older = out.splitlines()
    assert (status, head) == (OK, "vi-du:")
    assert newer.startswith("    ")
    assert newer.endswith("16/06/2026 00:30  lần 2")
    assert older.startswith("  * ")
    assert older.endswith("15/06/2026 12:00  lần 1")


def test_verify_names_what_differs(line: Line) -> None:
    """Status 1; 0 while everything is as it was."""
    status, _, told = line.run("verify TO")
    assert (status, told) == (OK, "Mọi tệp đúng như đã công bố.\n")
    page = line.served / "sites/vi-du/current/index.html"
    page.chmod(0o644)
    page.write_text("sửa trên máy chủ")
    (page.parent / "la.html").write_text("thêm")
    (page.parent / "so-do.html").unlink()
    status, _, told = line.run("verify TO")
    assert status == ERRORS
    release = page.parent.readlink().name
    assert told == (
        f"vi-du/{release}/index.html: bị sửa\n"
        f"vi-du/{release}/la.html: bị thêm\n"
        f"vi-du/{release}/so-do.html: bị thiếu\n"
        "3 tệp sai khác.\n"
    )


def test_nothing_expired_is_nothing_to_say(still: Line) -> None:
    """A timer runs it every few minutes."""
    assert still.run(f"expire --to TO --clock {CLOCK}") == (OK, "", "")


@pytest.mark.parametrize(
    "command",
    [
        "publish --to {root}/content",
        "publish --to {root}/public/x",
        "publish --to {root}",
        "publish --to {root}/sites/vi-du.yml",
        "publish --to TO --site khong-co",
        "publish --to TO --purge https://khac.example/a.html",
        "publish --to {root}/moi --purge https://vi-du.thinghiem.example/a.html",
        "rollback --to {root}/content",
        "rollback --to {root}/khong-co",
        "releases --to TO --site khong-co",
        "expire --to {root}/content",
        "verify {root}/content",
    ],
)
def test_a_wrong_folder_site_or_address_is_wrong_usage(still: Line, command: str) -> None:
    """Nothing is written there, and one line says why."""
    root = still.project.root
    before = sorted(root.rglob("*"))
    status, out, told = still.run(command.format(root=root))
    assert (status, out, told.count("\n")) == (USAGE, "", 1)
    assert sorted(root.rglob("*")) == before


def test_what_cannot_be_written_is_status_3(line: Line) -> None:
    """In a line, without a traceback."""
    line.project.article("vi-du", "2026/hai")
    line.build()
    (line.served / "lock").unlink()
    (line.served / "lock").mkdir()
    status, _, told = line.run("publish --to TO")
    assert (status, told.count("\n")) == (UNPUBLISHED, 1)
    assert told.startswith("không công bố được: ")


def test_purging_what_is_still_delivered_says_to_withdraw_it_first(still: Line) -> None:
    """Nothing is deleted."""
    before = sorted(still.served.rglob("*"))
    url = "https://vi-du.thinghiem.example/tin-tuc/2026/mot.html"
    status, _, told = still.run(f"publish --to TO --purge {url}")
    assert status == UNPUBLISHED
    assert told.startswith("Còn đang phát ở: vi-du.")
    assert sorted(still.served.rglob("*")) == before


def test_purging_says_what_is_out_of_reach(line: Line) -> None:
    """History of git, caches, backups."""
    (line.project.root / "content/vi-du/tin-tuc/2026/mot.md").unlink()
    line.build()
    line.run("publish --to TO")
    url = "https://vi-du.thinghiem.example/tin-tuc/2026/mot.html"
    status, _, told = line.run(f"publish --to TO --purge {url}")
    assert status == OK
    assert "Số bản đã xóa: 1\n" in told
    assert "lịch sử git" in told
    assert _pages(line.served) == []


def _pages(served: Path) -> list[Path]:
    return list(served.rglob("tin-tuc/2026/mot.html"))
