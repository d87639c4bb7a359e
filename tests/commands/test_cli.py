"""The command line: exit statuses, output for programs, new files, serving."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.commands.serve import TreeServer
from generator.servers.headers import CSP
from generator.settings.reading import read_settings
from generator.sources.signatures import settle
from tests.workspace import CLOCK, REPOSITORY, Workspace


def run(
    project: Workspace, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "generator", "--root", str(project.root), *arguments]
    return subprocess.run(  # noqa: S603 our own interpreter and package
        command,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        check=False,
        timeout=120,
    )


def test_a_clean_build_is_quiet_on_stdout_and_exits_with_0(project: Workspace) -> None:
    """Everything for people goes to stderr, in Vietnamese."""
    done = run(project, "build", "--clock", CLOCK)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("Đã dựng 3 trang, ")


def test_errors_and_faults_exit_with_1_and_all_else_is_built(project: Workspace) -> None:
    """The whole diagnostic is shown, grouped by commune."""
    project.article("vi-du", "2026/le-hoi", date="31/02/2025")
    done = run(project, "build", "--clock", CLOCK)
    assert done.returncode == 1
    assert (
        "── vi-du: 1 lỗi\n\n"
        "content/vi-du/tin-tuc/2026/le-hoi.md:3:7: "
        "lỗi[ngay-khong-hop-le]: `date` không phải là một ngày có thật\n"
        "  3 | date: 31/02/2025\n"
        "    |       ^^^^^^^^^^\n"
        "  vì sao:  tháng 2 năm 2025 có 28 ngày\n"
        "  cách sửa: viết `date: 2025-02-28`\n"
    ) in done.stderr
    assert "Traceback" not in done.stderr
    assert project.exists("vi-du", "index.html")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["build", "--site", "khong-co"], 2),
        (["build", "--group", "khong-co"], 2),
        (["build", "--clock", "hôm qua"], 2),
        (["build", "--jobs", "0"], 2),
        (["khong-co"], 2),
        (["new", "article", "--site", "khong-co", "Tên"], 2),
        (["new", "article", "--site", "vi-du", "…"], 2),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], status: int, project: Workspace) -> None:
    """Nothing is written, and no traceback is shown."""
    done = run(project, *arguments)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert not (project.root / "public").exists()


@pytest.mark.parametrize("path", ["sites/_defaults.yml", "sites/_province.yml"])
@pytest.mark.parametrize("text", ["nam: [", "tên: x\n", None])
def test_unusable_shared_settings_exit_with_2(
    path: str, text: str | None, project: Workspace
) -> None:
    """Without the shared files nothing is written."""
    (project.root / path).unlink()
    if text is not None:
        project.write(path, text)
    done = run(project, "build")
    assert done.returncode == 2
    assert path in done.stderr
    assert not (project.root / "public").exists()


def test_a_theme_that_every_site_needs_exits_with_2(project: Workspace) -> None:
    """A broken base stops everything before anything is written."""
    project.write("themes/base/templates/header.html", "{% if %}")
    done = run(project, "build")
    assert done.returncode == 2
    assert "themes/base/templates/header.html:1:1: lỗi[mau-sai]" in done.stderr
    assert not (project.root / "public").exists()


def test_a_folder_that_is_not_ours_is_never_touched(project: Workspace) -> None:
    """A non-empty folder without our mark stops the build before the first write."""
    project.write("public/vi-du/index.html", "của người khác")
    done = run(project, "build")
    assert done.returncode == 2
    assert project.tree("vi-du") == {"index.html": "của người khác".encode()}
    assert not project.exists("tinh", "index.html")


def test_a_wrong_number_of_sites_is_an_error_and_all_is_built(project: Workspace) -> None:
    """`expected_sites` counts the communes' files."""
    project.edit("sites/_province.yml", "hub: tinh", "hub: tinh\nexpected_sites: 3")
    done = run(project, "build")
    assert done.returncode == 1
    assert "có 2 trang cấp xã, khác với 3 như đã khai báo" in done.stderr
    assert project.exists("vi-du", "index.html")


def test_json_is_one_document_on_stdout(project: Workspace) -> None:
    """The document of DESIGN §5; `check` gives the same form."""
    project.article("vi-du", "2026/bai", "[x](y.md)", date="2026-06-01")
    built = json.loads(run(project, "build", "--json", "--clock", CLOCK).stdout)
    checked = json.loads(run(project, "check", "--format", "json", "--clock", CLOCK).stdout)
    assert (built["version"], built["ok"]) == (1, False)
    assert built["summary"]["faults"] == 1
    assert built["problems"] == checked["problems"]
    assert set(built["problems"][0]) == {
        "code",
        "severity",
        "path",
        "line",
        "column",
        "message",
        "hint",
    }
    assert set(built["sites"][0]) == {
        "slug",
        "ok",
        "planned",
        "rendered",
        "reasons",
        "written",
        "deleted",
        "next_change",
        "held",
    }
    assert set(built["summary"]) == set(checked["summary"])


def test_strict_counts_warnings(project: Workspace) -> None:
    """A warning is status 0, with --strict 1."""
    project.article("vi-du", "2026/bai", date="05/06/2026")
    assert run(project, "check").returncode == 0
    assert run(project, "check", "--strict").returncode == 1


def test_check_makes_nothing_and_can_look_at_one_file(project: Workspace) -> None:
    """The problems of the named files only."""
    project.article("vi-du", "2026/mot", date="x")
    project.article("gia-dinh", "2026/hai", date="x")
    path = str(project.root / "content/vi-du")
    done = run(project, "check", "--format", "github", path)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=content/vi-du/tin-tuc/2026/mot.md,line=3,col=7,")
    assert "hai.md" not in done.stdout
    assert not (project.root / "public").exists()


def test_new_article_is_a_draft_that_builds(project: Workspace) -> None:
    """The file has the day's date, a quoted title, and no problem."""
    done = run(project, "new", "article", "--site", "vi-du", "--clock", CLOCK, 'Lễ hội: "Cầu Ngư"')
    assert done.stdout == "content/vi-du/tin-tuc/2026/le-hoi-cau-ngu.md\n"
    text = (project.root / done.stdout.strip()).read_text("utf-8")
    assert 'title: "Lễ hội: \\"Cầu Ngư\\""\ndate: 2026-06-15T12:00:00\n' in text
    assert run(project, "check", "--strict", "--clock", CLOCK).returncode == 0
    again = run(project, "new", "article", "--site", "vi-du", "--clock", CLOCK, "Lễ hội Cầu Ngư")
    assert again.returncode == 2


def test_clean_deletes_only_what_we_made(project: Workspace) -> None:
    """Trees with our mark and the cache."""
    run(project, "build")
    project.write("public/khac/index.html", "x")
    assert run(project, "clean").returncode == 0
    assert [path.name for path in (project.root / "public").iterdir()] == ["khac"]
    assert not (project.root / ".cache").exists()


def test_source_date_epoch_is_the_clock(project: Workspace) -> None:
    """`--clock` beats SOURCE_DATE_EPOCH beats now."""
    project.article("vi-du", "2026/bai", date="2026-06-01")
    run(project, "build", SOURCE_DATE_EPOCH="1767225600")  # 2026-01-01
    assert not project.exists("vi-du", "tin-tuc/2026/bai.html")
    run(project, "build", "--clock", CLOCK, SOURCE_DATE_EPOCH="1767225600")
    assert project.exists("vi-du", "tin-tuc/2026/bai.html")


@pytest.fixture
def served(project: Workspace) -> TreeServer:
    """A server of a built network."""
    project.build(jobs=1)
    network, _ = read_settings(project.root)
    assert network is not None
    return TreeServer(project.root / "public", network)


@pytest.mark.parametrize(
    ("target", "status", "location"),
    [
        ("/", 302, "/tinh/"),
        ("/vi-du", 301, "/vi-du/"),
        ("/vi-du/", 200, ""),
        ("/vi-du/tin-tuc/?x=1", 200, ""),
        ("/vi-du/khong-co.html", 404, ""),
        ("/khong-co/", 404, ""),
        ("/vi-du/.site/trangxa", 404, ""),
        ("/vi-du/../tinh/index.html", 404, ""),
        ("/vi-du/%2e%2e/%2e%2e/sites/_province.yml", 404, ""),
    ],
)
def test_serve_answers(target: str, status: int, location: str, served: TreeServer) -> None:
    """All trees below /<slug>/ on one port, nothing else."""
    answer = served.answer(target)
    assert (answer[0], answer[3]) == (status, location)


def test_serve_rewrites_addresses_in_the_response_only(
    served: TreeServer, project: Workspace
) -> None:
    """From the hub one reaches a commune on the same port; files keep their real addresses."""
    body = served.answer("/tinh/")[2].decode()
    assert 'href="/vi-du/"' in body
    assert "https://vi-du.thinghiem.example/" not in body
    assert "https://vi-du.thinghiem.example/" in project.page("tinh", "index.html")
    lost = served.answer("/vi-du/khong-co.html")[2].decode()
    assert 'href="/vi-du/assets/site.' in lost


def test_the_policy_allows_nothing_inline() -> None:
    """The preview has the headers of production."""
    assert "unsafe" not in CSP
    assert CSP.startswith("default-src 'none'")


def test_help_is_there_before_anything_heavy_is_imported() -> None:
    """`--help` imports neither Markdown nor pydantic."""
    heavy = "{'markdown', 'pydantic', 'jinja2', 'nh3'}"
    code = f"import sys, generator.cli; print({heavy} & set(sys.modules))"
    done = subprocess.run(  # noqa: S603 our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert done.stdout.strip() == "set()"


def test_an_edited_body_needs_no_schemas(project: Workspace) -> None:
    """They take longer to make than all that such a build does."""
    project.article("vi-du", "2026/bai", "Một.")
    settle()  # else the settings count as written just now, and are read again
    project.build(jobs=1)
    settle()
    project.edit("content/vi-du/tin-tuc/2026/bai.md", "Một.", "Hai.")
    code = (
        "import sys; from generator.cli import main\n"
        f"sys.argv = ['trangxa', '--root', {str(project.root)!r}, 'build', '--jobs', '1',"
        f" '--clock', {CLOCK!r}]\n"
        "try: main()\nfinally: print([name for name in sys.modules if name == 'pydantic'])"
    )
    done = subprocess.run(  # noqa: S603 our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY
    )
    assert done.stdout.endswith("[]\n")
    assert "Hai." in project.page("vi-du", "tin-tuc/2026/bai.html")


@pytest.mark.parametrize(
    ("redirected", "status"),
    [("", 3), (">&-", 3), ("2>&-", 3), (">/dev/full", 120)],
    ids=["heard", "nobody listens", "nobody hears of faults", "lost"],
)
def test_the_program_ends_with_its_status(redirected: str, status: int) -> None:
    """Also where nobody listens; what was said and is lost is a failure, as Python has it."""
    code = (
        "import sys, generator.__main__ as program;"
        "program.main = lambda: (print(1), sys.exit(3));"
        "program.run()"
    )
    done = subprocess.run(  # noqa: S602 our own words
        f'{sys.executable} -c "{code}" {redirected}',
        shell=True,
        capture_output=True,
        check=False,
        cwd=REPOSITORY,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )
    assert done.returncode == status
    assert done.stdout == (b"" if ">" in redirected[:1] else b"1\n")


def test_scripts_are_executable() -> None:
    """People run them by name."""
    scripts = ("build", "test", "check", "serve", "venv", "lock", "make-communes")
    assert [
        name for name in scripts if not os.access(Path(REPOSITORY, "scripts", name), os.X_OK)
    ] == []
