"""Release ids follow from content alone: not from who builds where, when and how."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.publishing.history import read_history
from generator.publishing.places import Place
from tests.pictures import photo
from tests.workspace import CLOCK, REPOSITORY, Workspace

# Another user, who may still read what root owns: Python itself may lie in a home.
_NOBODY = 65534
_AS_NOBODY = (
    *("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"),
    *("--inh-caps=+dac_override,+fowner", "--ambient-caps=+dac_override,+fowner"),
)
_OTHER_USER = _AS_NOBODY if os.getuid() == 0 else ()


@dataclass(frozen=True)
class Way:
    """How the program is run."""

    jobs: int
    umask: int
    environment: dict[str, str]
    user: tuple[str, ...] = ()


def published(root: Path, way: Way) -> dict[str, str]:
    """Build and publish a new workspace with the command line; return the ids of its releases."""
    project = Workspace(root)
    for number in range(12):
        project.article("vi-du", f"2026/bai-{number}", f"Chuyện **{number}**.", tags="[Ă, Â, B]")
    project.article("_tinh", "2026/chung", "Chuyện của tỉnh.\n\n![Ảnh](anh.jpg)")
    project.write("content/_tinh/tin-tuc/2026/anh.jpg", photo())
    if way.user:
        for path in (root, *root.rglob("*")):
            os.chown(path, _NOBODY, _NOBODY)
    for command in (("build",), ("publish", "--to", str(root / "served"))):
        subprocess.run(  # noqa: S603 our own program
            [
                *(*way.user, sys.executable, "-m", "generator", "--root", str(root), "-q"),
                *(*command, f"--jobs={way.jobs}", f"--clock={CLOCK}"),
            ],
            cwd=REPOSITORY,
            env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **way.environment},
            umask=way.umask,
            check=True,
        )
    history = read_history(Place(root / "served"))
    return {slug: site.steps[-1].release for slug, site in history.sites.items()}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The ids of a workspace that was published in one way."""
    zone = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    return published(tmp_path_factory.mktemp("a"), Way(1, 0o022, zone))


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """A folder of another user, below no folder that is root's alone."""
    with tempfile.TemporaryDirectory(prefix="một nơi khác ") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "sâu" / "hơn"


def test_two_clones_publish_the_same_release_ids(here: dict[str, str], elsewhere: Path) -> None:
    """Other paths, users, umasks, zones, locales, seeds and numbers of workers."""
    root = elsewhere
    root.mkdir(parents=True)
    zone = {"TZ": "America/New_York", "LC_ALL": "tr_TR.ISO-8859-9", "PYTHONHASHSEED": "7"}
    assert published(root, Way(3, 0o077, zone, _OTHER_USER)) == here


def test_everybody_can_read_what_was_published_under_a_strict_umask(
    tmp_path: Path, here: dict[str, str]
) -> None:
    """A web server is another user."""
    assert published(tmp_path, Way(1, 0o077, {})) == here
    served = tmp_path / "served"
    places = [path for path in (served / "sites").rglob("*") if not path.is_symlink()]
    modes = {
        path.stat().st_mode & 0o777 for path in places if path.is_file() and path.suffix != ".json"
    }
    assert modes == {0o444}
    assert {path.stat().st_mode & 0o777 for path in places if path.is_dir()} == {0o755}
