"""The repository's own communes, all or some, published by the commands that operators use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from generator.publishing.places import Place
from tests.workspace import REPOSITORY

HUB = "tinh-binh-thuan"
ORIGIN = "_province"
DOMAIN = "binhthuan.example"
# The limit of readers is in place, and far above what one machine can ask.
UNLIMITED = ("--rate", "100000")
_BEGIN = datetime.fromisoformat("2026-12-01T08:00:00+07:00")  # all that the repository has is shown
_SECONDS = 600  # longer is never


@dataclass(frozen=True)
class Province:
    """A copy of the repository's workspace in `top`, and the folder that it is published to."""

    top: Path
    slugs: tuple[str, ...]

    @property
    def root(self) -> Path:
        """The workspace."""
        return self.top / "workspace"

    @property
    def place(self) -> Place:
        """The folder that is published to."""
        return Place(self.top / "srv")

    def path(self, path: str) -> Path:
        """Return a place in the workspace; folders on the way are made."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words that must be there, once."""
        text = self.path(path).read_text()
        assert old in text, f"{old!r} is not in {path}"
        self.path(path).write_text(text.replace(old, new, 1))

    def build(self, day: float = 0) -> None:
        """Build as at a day after the beginning; links to communes that are left out are faults."""
        assert self.run("build", "--clock", moment(day)) in (0, 1)

    def publish(self, day: float = 0, *options: str) -> int:
        """Publish what is built; return the exit status."""
        return self.run("publish", *self.to, "--clock", moment(day), *options)

    def roll_back(self, day: float = 0, *options: str) -> int:
        """Go back; return the exit status."""
        return self.run("rollback", *self.to, "--clock", moment(day), *options)

    @property
    def to(self) -> tuple[str, str]:
        """The option that says where to publish to."""
        return "--to", str(self.place.root)

    def run(self, *words: str) -> int:
        """Run a command as an operator does, in a process of its own; return its exit status."""
        command = [sys.executable, "-m", "generator", "--root", str(self.root), *words]
        done = subprocess.run(  # noqa: S603 our own interpreter and package
            command,
            cwd=self.top,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode


def province(top: Path, communes: int) -> Province:
    """Copy the repository's workspace with its hub and the first communes; publish nothing."""
    root = top / "workspace"
    for folder in ("sites", "content", "themes"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    known = sorted(path.stem for path in root.glob("sites/[a-z]*.yml"))
    left = [slug for slug in known if slug != HUB][:communes]
    for slug in set(known) - {*left, HUB}:
        (root / f"sites/{slug}.yml").unlink()
        shutil.rmtree(root / f"content/{slug}", ignore_errors=True)
    made = Province(top, (HUB, *left))
    text = made.path("sites/_province.yml").read_text()
    expected = re.sub(r"^expected_sites: .*$", f"expected_sites: {len(left)}", text, flags=re.M)
    made.path("sites/_province.yml").write_text(expected)
    return made


def moment(day: float) -> str:
    """Return a moment so many days after the beginning."""
    return (_BEGIN + timedelta(days=day)).isoformat()


def article(title: str, body: str, *fields: str) -> str:
    """Return the text of an article."""
    front = "\n".join((f"title: {title}", "date: 2026-06-01", *fields))
    return f"---\n{front}\n---\n\n{body}\n"
