"""A workspace that is compared with a clean build: the guarantee of DESIGN §7, as an oracle.

The clean build is of the workspace in which each broken file holds its last good text, or is
absent if it has none.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from unittest import mock

from generator.build.code import code_digest
from generator.build.pipeline import build
from generator.build.project import rules_for
from generator.content.trees import read_tree
from generator.outputs.writers import WRITERS
from generator.settings.holidays import HOLIDAYS
from generator.settings.reading import read_settings
from generator.sources.last_good import LastGood
from generator.sources.signatures import listing_of
from generator.themes.loading import forget_themes
from tests.workspace import Built, Workspace

START = datetime.fromisoformat("2026-06-15T12:00:00+07:00")
TREES = ("_tinh", "tinh", "vi-du", "gia-dinh")


class Guarded:
    """A workspace and its clean counterpart; the counters tell what was done to it."""

    def __init__(self, top: Path, number: int) -> None:
        self.number = number  # of the round: the same takes the same steps
        self.steps: Counter[str] = Counter()  # how often each sort of step was taken
        self.changed: Counter[str] = Counter()  # how many outputs it changed
        self.cut_short: Counter[str] = Counter()  # how many builds it cut short
        self.chance = random.Random(number)  # noqa: S311 a test
        self.top = top
        self.work = Workspace(self.top / "work")
        self.clean = Workspace(self.top / "clean")
        self.clock = START
        self.good: dict[str, str] = {}
        self.broken: set[str] = set()
        self.count = 0
        self.themes = ""
        self.code = 0

    def pick(self) -> int:
        """Return any number."""
        return self.chance.randrange(10_000)

    def fresh(self) -> int:
        """Return a number that was not used before."""
        self.count += 1
        return self.count

    def text(self, pick: int, tree: str = "") -> str:
        """Return one of the texts, by a number."""
        folder = self.work.root / "content" / tree
        found = sorted(path for path in folder.rglob("*.md") if path.name != "_index.md")
        found = [path for path in found if path.parts[-3:] != ("them",)]
        if not found:
            self.work.article(tree or "vi-du", "2025/bai-0")
            return self.text(pick, tree)
        return found[pick % len(found)].relative_to(self.work.root).as_posix()

    def read(self, path: str) -> str:
        return (self.work.root / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        self.work.write(path, text)

    def front(self, path: str, key: str, value: str) -> None:
        """Set a key of the front matter; a text without one gets one."""
        text = self.read(path)
        if not text.startswith("---\n"):
            text = f"---\ntitle: A\ndate: 2026-06-01\n---\n\n{text}"
        head, _, rest = text.removeprefix("---\n").partition("---\n")
        lines = [line for line in head.splitlines() if not line.startswith(f"{key}:")]
        self.write(path, "---\n" + "\n".join([*lines, f"{key}: {value}"]) + "\n---\n" + rest)

    def set_withdrawn(self, path: str) -> None:
        """Say in the front matter of a text that it is withdrawn."""
        pick = self.pick()
        day = (self.clock + timedelta(days=pick % 4 - 2)).date().isoformat()
        self.front(path, "withdrawn", f"{{date: {day}, why: Lý do {pick % 3}}}")

    def build(self, **options: object) -> Built:
        """Build as a new process would: templates are compiled again where one changed."""
        self.forget_old_themes()
        project = self.work.project(clock=self.clock.isoformat(), jobs=1, **options)
        with self.as_code():
            return Built(build(project), self.work.root)

    @contextmanager
    def as_code(self) -> Iterator[None]:
        """Be the version of the generator that is current now: each writes robots.txt its way."""
        digest = f"{code_digest()}-{self.code}"

        def robots(view: object) -> str:
            return f"# {self.code}\n{view}"

        with (
            mock.patch("generator.build.store.code_digest", lambda: digest),
            mock.patch.dict(WRITERS, robots=robots),
        ):
            yield

    def forget_old_themes(self) -> None:
        """Bring the clean workspace's themes up to date."""
        themes = self.work.root / "themes"
        found = listing_of(themes, 0).digest
        if found != self.themes:
            shutil.rmtree(self.clean.root / ".cache", ignore_errors=True)
            shutil.rmtree(self.clean.root / "themes")
            shutil.copytree(themes, self.clean.root / "themes")
            forget_themes()
            self.themes = found

    def step(self, name: str) -> None:
        """Build, compare with a clean build, and count what the step changed."""
        before = {slug: self.work.tree(slug) for slug in self.slugs(self.work)}
        self.build_and_compare()
        after = {slug: self.work.tree(slug) for slug in self.slugs(self.work)}
        self.steps[name] += 1
        self.changed[name] += sum(
            content != before.get(slug, {}).get(path)
            for slug, tree in after.items()
            for path, content in tree.items()
        )

    def slugs(self, workspace: Workspace) -> list[str]:
        public = workspace.root / "public"
        return sorted(path.name for path in public.iterdir()) if public.is_dir() else []

    def build_and_compare(self) -> None:
        left = {slug: self.work.tree(slug) for slug in self.slugs(self.work)}
        report = self.build()
        self.remember()
        self.write_clean()
        with self.as_code():
            clean = build(self.clean.project(clock=self.clock.isoformat(), jobs=1))
        usable = {site.slug for site in clean.sites if not site.failed}
        for slug in usable:
            assert self.work.tree(slug) == self.clean.tree(slug), slug
        for slug in set(self.slugs(self.work)) - usable:
            assert self.work.tree(slug) == left.get(slug, {}), slug
        for slug in set(self.slugs(self.clean)) - set(self.slugs(self.work)):
            raise AssertionError(f"{slug} is missing")
        if not self.broken:
            assert set(report.problems) == set(clean.problems)

    def remember(self) -> None:
        """Note the last good text of each file, read without any memory."""
        network, _ = read_settings(self.work.root)
        assert network is not None
        self.broken = set()
        present: set[str] = set()
        usable = {site.slug for site in network.sites}
        for place in sorted((self.work.root / "sites").glob("[a-z]*.yml")):
            path = f"sites/{place.name}"
            present.add(path)
            self._note(path, place.stem in usable)
        if (self.work.root / HOLIDAYS).exists():
            present.add(HOLIDAYS)
            self._note(HOLIDAYS, "checked: có" not in self.read(HOLIDAYS))
        for name in [*TREES, "them"]:
            own = f"content/{name}/thong-tin.yml"
            if (self.work.root / own).exists():
                present.add(own)
                self._note(own, "gọi xã" not in self.read(own))
            read = read_tree(
                self.work.root, name, rules_for(network, name), known={}, good=LastGood()
            )
            for path, record in read.records.items():
                if path.endswith((".md", ".yml")):
                    present.add(path)
                    self._note(path, not record.holds_nothing)
        self.good = {path: text for path, text in self.good.items() if path in present}

    def _note(self, path: str, fine: bool) -> None:
        if fine:
            self.good[path] = self.read(path)
        else:
            self.broken.add(path)

    def write_clean(self) -> None:
        """Write the workspace in which each broken file holds its last good text.

        Nothing is kept but templates as compiled, and these only while no theme changes.
        """
        for top in ("sites", "content", "public"):
            shutil.rmtree(self.clean.root / top, ignore_errors=True)
        for each in (self.clean.root / ".cache").glob("*"):
            if each.is_file():
                each.unlink()
            elif each.name != "templates":
                shutil.rmtree(each)
        for top in ("sites", "content"):
            shutil.copytree(self.work.root / top, self.clean.root / top)
        for path in sorted(self.broken):
            if path in self.good:
                self.clean.write(path, self.good[path])
            else:
                (self.clean.root / path).unlink()
