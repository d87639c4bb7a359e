"""A clone of a small network, as a pipeline has it: git, scripts, pipelines, libraries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.workspace import REPOSITORY, Workspace

_COPIED = ("scripts/publish", "scripts/due", "scripts/venv", "scripts/requirements.txt")
_AS_THEY_STAND = (*_COPIED, "pyproject.toml", ".gitlab-ci.yml", ".github/workflows/publish.yml")


class Checkout(Workspace):
    """A workspace of three sites under git, in which the scripts find everything installed."""

    def __init__(self, root: Path) -> None:
        root.mkdir()
        super().__init__(root)
        for name in _AS_THEY_STAND:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, root / name)
        self.write(".gitignore", "/public/\n/.cache/\n/.venv/\n/reports/\n")
        self.pretend_to_be_installed()
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    @classmethod
    def at(cls, root: Path) -> Checkout:
        """Return the checkout that a folder holds already."""
        found = cls.__new__(cls)
        found.root = root
        return found

    def pretend_to_be_installed(self) -> None:
        """Lend it the libraries of this test, and the note by which scripts/venv knows them."""
        (self.root / ".venv").mkdir()
        for each in Path(sys.prefix).iterdir():
            if not each.name.endswith(".done"):
                (self.root / ".venv" / each.name).symlink_to(each)
        note = "cat scripts/requirements.txt pyproject.toml | cksum >.venv/requirements.txt.done"
        self.shell(note)

    def git(self, *words: str) -> str:
        """Run git as nobody in particular; return what it says."""
        who = ["-c", "user.name=Ai Đó", "-c", "user.email=ai@thinghiem.example"]
        done = subprocess.run(  # noqa: S603 our own words
            ["git", *who, *words],  # noqa: S607 found on the PATH
            cwd=self.root,
            capture_output=True,
            text=True,
            check=True,
            env=self.environment(),
        )
        return done.stdout

    def commit(self) -> None:
        """Commit all that there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Sửa")

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a pipeline that has nothing of this machine but programs."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.root.parent),
            "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            **more,
        }

    def shell(self, text: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a block of a pipeline as GitHub and GitLab do: in bash, to the first failure."""
        return subprocess.run(  # noqa: S603 a block of our own pipeline
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],  # noqa: S607
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
            env=self.environment(**environment),
            timeout=300,
        )
