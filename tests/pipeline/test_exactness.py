"""Bytes depend on the workspace and the clock, and on nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.network import write_network
from tests.workspace import CLOCK, REPOSITORY, Workspace

BASE = "https://{slug}.thinghiem.example/"


def small_network(root: Path) -> Workspace:
    """Return a network of a dozen communes."""
    return write_network(root, sites=12, articles=25, shared=12, base_url=BASE)


def all_trees(workspace: Workspace) -> dict[str, bytes]:
    """Return every built file of every site."""
    top = workspace.root / "public"
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }


def built_by_command(workspace: Workspace, *options: str, **environment: str) -> dict[str, bytes]:
    """Build in a fresh process, from another working folder, and return every file."""
    command = [sys.executable, "-m", "generator", "--root", str(workspace.root), "build"]
    subprocess.run(  # noqa: S603 our own interpreter and package
        [*command, "--clock", CLOCK, *options],
        check=True,
        cwd=workspace.root.parent,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
    )
    return all_trees(workspace)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The trees as one process builds them."""
    workspace = small_network(tmp_path_factory.mktemp("expected"))
    assert workspace.build(jobs=1).places == []
    return all_trees(workspace)


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (["--jobs", "1"], {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}),
        (["--jobs", "2"], {"PYTHONHASHSEED": "1", "TZ": "America/New_York"}),
        (["--jobs", "3"], {"PYTHONHASHSEED": "4711", "TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN"}),
    ],
)
def test_bytes_do_not_depend_on_workers_seeds_zones_or_paths(
    options: list[str], environment: dict[str, str], expected: dict[str, bytes], tmp_path: Path
) -> None:
    """Any number of workers, hash seed, time zone, locale and folder gives the same files."""
    workspace = small_network(tmp_path / "một nơi khác" / "nữa")
    assert built_by_command(workspace, *options, **environment) == expected


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    """What has not changed is not written again."""
    workspace = small_network(tmp_path)
    workspace.build(jobs=1)
    again = workspace.build(jobs=2).report.sites
    assert {(site.written, site.deleted) for site in again} == {((), ())}


def test_a_selected_site_has_the_bytes_of_a_full_build(
    expected: dict[str, bytes], tmp_path: Path
) -> None:
    """`--site` builds what is named, as a full build would, and nothing else."""
    workspace = small_network(tmp_path)
    workspace.build(jobs=1, sites=("vi-du-003",))
    tree = {path: content for path, content in expected.items() if path.startswith("vi-du-003/")}
    assert all_trees(workspace) == tree


def test_a_selected_group_is_its_members(tmp_path: Path) -> None:
    """`--group` builds the communes of a group; the hub only when named."""
    workspace = small_network(tmp_path)
    built = workspace.build(jobs=1, groups=("mau-1",), sites=("tinh",))
    assert [site.slug for site in built.report.sites] == ["tinh", "vi-du-001", "vi-du-011"]


def test_all_text_is_composed(tmp_path: Path) -> None:
    """Input in NFD gives the bytes of input in NFC."""
    workspace = Workspace(tmp_path)
    composed = (
        "---\ntitle: Lễ hội Cầu Ngư ở xã Ví Dụ\ndate: 2026-01-02\n---\n\n## Đường đến\n\nưỡn ẹo\n"
    )
    workspace.write("content/vi-du/tin-tuc/2026/lễ-hội.md", composed)
    workspace.build(jobs=1)
    first = workspace.tree("vi-du")
    import unicodedata

    (workspace.root / "content/vi-du/tin-tuc/2026/lễ-hội.md").unlink()
    name = unicodedata.normalize("NFD", "content/vi-du/tin-tuc/2026/lễ-hội.md")
    workspace.write(name, unicodedata.normalize("NFD", composed))
    workspace.build(jobs=1)
    assert workspace.tree("vi-du") == first
    assert "tin-tuc/2026/le-hoi.html" in first
