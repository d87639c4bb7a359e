"""A workspace that is published, in this process, for tests."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from generator.build.lock import locked
from generator.publishing.expiring import expire
from generator.publishing.history import read_history
from generator.publishing.outcomes import Publication
from generator.publishing.places import Place
from generator.publishing.publish import Wish, publish
from generator.publishing.purging import Purge, purge
from generator.publishing.rollback import roll_back
from generator.publishing.trees import source_of
from generator.publishing.verifying import Wrong, verify
from generator.values import replace
from tests.workspace import CLOCK, REPOSITORY, Workspace

NOW = datetime.fromisoformat(CLOCK)


def copied(pattern: Path, root: Path) -> Workspace:
    """Return a copy of a workspace that keeps links and times."""
    copy = ["cp", "--archive", f"{pattern}/.", str(root)]
    subprocess.run(copy, check=True)  # noqa: S603 our own words
    return Workspace.standing(root)


class Published:
    """A workspace and the folder that it is published to, `served/` beside `public/`."""

    def __init__(self, project: Workspace) -> None:
        self.project = project
        self.place = Place(project.root / "served")

    def publish(self, **wish: object) -> Publication:
        """Publish what is built."""
        project = self.project.project()
        wanted = replace(Wish(NOW), **wish)
        with locked(project.cache, lambda: None):
            return publish(source_of(project), self.place, wanted)

    def build_and_publish(self, **wish: object) -> Publication:
        """Build, then publish."""
        self.project.build(clock=str(wish.get("clock", CLOCK)))
        return self.publish(**wish)

    def roll_back(self, *sites: str, clock: datetime = NOW) -> Publication:
        """Go back."""
        return roll_back(self.place, clock, sites)

    def expire(self, clock: str) -> Publication:
        """Take down what has had its time."""
        return expire(self.place, datetime.fromisoformat(clock), 10)

    def purge(self, slug: str, address: str) -> Purge:
        """Delete an item from all releases."""
        return purge(self.place, slug, address)

    def wrong(self) -> tuple[Wrong, ...]:
        """Return what is not as it was published."""
        return verify(self.place)

    def live(self, slug: str) -> str:
        """Return the id of the release that is delivered."""
        return self.place.current(slug).readlink().name

    def served(self, slug: str, path: str) -> bytes:
        """Return a file that is delivered."""
        return (self.place.current(slug) / path).read_bytes()

    def releases(self, slug: str) -> list[str]:
        """Return the releases of a site, oldest first."""
        return [step.release for step in read_history(self.place).site(slug).steps]

    def texts(self) -> bytes:
        """Return every byte of every file below the folder, unpacked forms apart, one text."""
        files = (path for path in sorted(self.place.root.rglob("*")) if path.is_file())
        return b"\0".join(path.read_bytes() for path in files)

    def claim(self, slug: str, **lifetimes: object) -> None:
        """Say in a built tree what is withdrawn and until when the rest is shown."""
        path = self.project.root / "public" / slug / ".site/lifetimes.json"
        path.write_text(json.dumps({"version": 1} | lifetimes), "utf-8")


def trangxa(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 our own interpreter and package
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        timeout=300,
    )


def codes(made: Publication) -> dict[str, str]:
    """Return why sites were refused."""
    return {each.slug: each.refusal.code for each in made.refused if each.refusal}


def switched(made: Publication) -> list[str]:
    """Return the sites that got another release."""
    return [each.slug for each in made.switched]
