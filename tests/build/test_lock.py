"""One build at a time: the second waits for the first, and then finds its work done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build.lock import locked
from tests.workspace import CLOCK, REPOSITORY, Workspace

# Holds the lock until it is told to let go, at most for a minute; its work takes a while to end.
HOLDER = """
import select, sys, time
from pathlib import Path
from generator.build.lock import locked

cache = Path(sys.argv[1])
with locked(cache, lambda: None):
    print("held", flush=True)
    select.select([sys.stdin], [], [], 60)
    time.sleep(0.2)
    (cache / "done").touch()
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPOSITORY)}


def holder_of(cache: Path) -> subprocess.Popen[str]:
    """Return another process that holds the lock."""
    holder = subprocess.Popen(  # noqa: S603 our own interpreter and package
        [sys.executable, "-c", HOLDER, str(cache)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def building(root: Path) -> subprocess.Popen[str]:
    """Return a process that builds a workspace."""
    options = ["--root", str(root), "build", "--jobs", "1", "--clock", CLOCK, "--json"]
    return subprocess.Popen(  # noqa: S603 our own interpreter and package
        [sys.executable, "-m", "generator", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )


def test_a_free_lock_is_had_at_once(tmp_path: Path) -> None:
    """Nobody is told to wait, also when it was held before; the folder need not exist."""
    told: list[str] = []
    cache = tmp_path / "a" / ".cache"
    with locked(cache, lambda: told.append("wait")):
        assert told == []
    with locked(cache, lambda: told.append("wait")):
        assert told == []


def test_a_lock_is_free_after_an_error(tmp_path: Path) -> None:
    """A build that ends badly stops no other."""
    told: list[str] = []
    with pytest.raises(RuntimeError), locked(tmp_path, lambda: None):
        raise RuntimeError
    with locked(tmp_path, lambda: told.append("wait")):
        assert told == []


def test_who_finds_the_lock_held_says_so_once_and_goes_on_later(tmp_path: Path) -> None:
    """The holder is told to end only by the other's saying that it waits."""
    told: list[str] = []

    def waiting() -> None:
        told.append("held" if holder.poll() is None else "free")
        assert holder.stdin is not None
        holder.stdin.close()

    with holder_of(tmp_path) as holder, locked(tmp_path, waiting):
        assert told == ["held"]
        assert (tmp_path / "done").exists()
    assert holder.returncode == 0


def test_a_killed_holder_lets_go(tmp_path: Path) -> None:
    """The lock goes with the process, so that no stale one is ever in the way."""
    told: list[str] = []
    with holder_of(tmp_path) as holder:
        holder.kill()
        assert holder.wait(60) != 0
        with locked(tmp_path, lambda: told.append("wait")):
            assert told == []


def test_another_workspace_has_a_lock_of_its_own(tmp_path: Path) -> None:
    """Two provinces on one machine do not wait for each other."""
    told: list[str] = []
    with holder_of(tmp_path / "mot") as holder:
        with locked(tmp_path / "hai", lambda: told.append("wait")):
            assert told == []
        assert holder.poll() is None


def test_two_builds_at_once_make_everything_once(
    project: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One makes it all, the other nothing, and the trees are those of a build alone."""
    alone = Workspace(tmp_path_factory.mktemp("alone"))
    write(alone)
    alone.build(jobs=1)
    write(project)
    builds = [building(project.root), building(project.root)]
    told = [json.loads(build.communicate(timeout=300)[0])["summary"] for build in builds]
    assert [build.returncode for build in builds] == [0, 0]
    expected = {slug: alone.tree(slug) for slug in ("gia-dinh", "tinh", "vi-du")}
    assert sorted(each["rendered"] for each in told) == [0, sum(map(len, expected.values()))]
    assert {slug: project.tree(slug) for slug in expected} == expected


def write(workspace: Workspace) -> None:
    """Write some content."""
    workspace.article("vi-du", "2026/mot")
    workspace.article("_tinh", "2026/hai")
