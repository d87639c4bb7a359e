"""A whole workspace in one text block, built in this process, for tests of the pipeline."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.pipeline import build, check
from generator.build.project import Project
from generator.build.reports import BuildReport, SiteReport
from generator.problems import Problem
from generator.problems.texts import full_text
from generator.telling.problems_text import SourceLines
from generator.themes.loading import forget_themes

REPOSITORY = Path(__file__).resolve().parent.parent
CLOCK = "2026-06-15T12:00:00+07:00"
# Compiling the templates is most of the work of a small build; they are kept by their texts.
_COMPILED = TemporaryDirectory()

BASIS = """
=== sites/_defaults.yml
sections:
  tin-tuc: {title: Tin tức}
  tin-tinh: {title: Tin của tỉnh}
  van-ban: {title: Văn bản}
menu:
  - {to: /gioi-thieu.html, text: Giới thiệu, optional: true}
  - {to: /tin-tuc/}
  - {to: /tin-tinh/}
=== sites/_province.yml
name: Thí Nghiệm
base_url: https://{slug}.thinghiem.example/
hub: tinh
origins:
  _tinh: {name: UBND tỉnh Thí Nghiệm, id: tinh-thi-nghiem}
feed_authority: thinghiem.example
groups:
  mau: {name: Mẫu, kind: huyện}
  kieu: {name: Kiểu, kind: huyện}
categories: {kinh-te: Kinh tế, an-ninh: An ninh}
=== sites/tinh.yml
name: Thí Nghiệm
type: tinh
=== sites/vi-du.yml
name: Ví Dụ
type: xa
groups: [mau]
=== sites/gia-dinh.yml
name: Giả Định
type: phuong
groups: [kieu]
theme: phuong
"""


@dataclass(frozen=True)
class Built:
    """What a build reported, easy to ask."""

    report: BuildReport
    root: Path

    def site(self, slug: str) -> SiteReport:
        """Return the report of one site."""
        return next(site for site in self.report.sites if site.slug == slug)

    def rendered(self, slug: str) -> set[str]:
        """Return the paths that were made."""
        return {each.path for each in self.site(slug).rendered}

    def written(self, slug: str) -> set[str]:
        """Return the paths whose bytes were new."""
        return set(self.site(slug).written)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return every problem."""
        return self.report.problems

    @property
    def codes(self) -> list[str]:
        """Return the codes of all problems in order."""
        return [found.code for found in self.report.problems]

    @property
    def places(self) -> list[str]:
        """Return `path:line:column code` of all problems in order."""
        return [f"{p.path}:{p.line}:{p.column} {p.code}" for p in self.report.problems]

    def text(self, lang: str = "vi") -> str:
        """Return the full text of all problems."""
        lines = SourceLines(self.root)
        return "\n\n".join(full_text(found, lang, lines) for found in self.report.problems)


class Workspace:
    """A workspace below a temporary folder: three sites (tinh is the hub), the real themes."""

    def __init__(self, root: Path, basis: str = BASIS) -> None:
        self.root = root
        shutil.copytree(REPOSITORY / "themes", root / "themes")
        self.files(basis)

    @classmethod
    def standing(cls, root: Path) -> Workspace:
        """Return the workspace that a folder already is."""
        workspace = cls.__new__(cls)
        workspace.root = root
        return workspace

    def files(self, block: str) -> None:
        """Write the files of a text block: `=== path`, then the text up to the next one."""
        for part in block.lstrip("\n").split("=== ")[1:]:
            path, _, text = part.partition("\n")
            self.write(path.strip(), text)

    def write(self, path: str, text: str | bytes) -> None:
        """Write one file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words that must be there."""
        text = (self.root / path).read_text()
        assert old in text, f"{old!r} is not in {path}"
        self.write(path, text.replace(old, new))

    def article(self, slug: str, path: str, body: str = "Chữ.", **fields: str) -> None:
        """Write `content/<slug>/tin-tuc/<path>.md` with a title and a date."""
        known = {"title": path.rpartition("/")[2], "date": "2026-06-01"} | fields
        front = "".join(f"{key}: {value}\n" for key, value in known.items())
        self.write(f"content/{slug}/tin-tuc/{path}.md", f"---\n{front}---\n\n{body}\n")

    def project(self, **options: object) -> Project:
        """Return the project as the command line would make it."""
        values: dict[str, object] = {
            "root": self.root,
            "out": self.root / "public",
            "clock": datetime.fromisoformat(str(options.pop("clock", CLOCK))),
        }
        return Project(**(values | options))  # type: ignore[arg-type]

    def build(self, **options: object) -> Built:
        """Build in this process; the first build of a workspace finds templates compiled."""
        forget_themes()
        cache, compiled = self.root / ".cache", Path(_COMPILED.name) / "templates"
        if compiled.exists() and not cache.exists():
            shutil.copytree(compiled, cache / "templates")
        report = build(self.project(**options))
        if not compiled.exists() and (cache / "templates").exists():
            shutil.copytree(cache / "templates", compiled)
        return Built(report, self.root)

    def check(self, **options: object) -> Built:
        """Check in this process."""
        forget_themes()
        return Built(check(self.project(**options)), self.root)

    def page(self, slug: str, path: str) -> str:
        """Return the text of a built file."""
        return (self.root / "public" / slug / path).read_text("utf-8")

    def exists(self, slug: str, path: str) -> bool:
        """Whether a built file exists."""
        return (self.root / "public" / slug / path).exists()

    def tree(self, slug: str) -> dict[str, bytes]:
        """Return all files of a built tree."""
        top = self.root / "public" / slug
        return {
            path.relative_to(top).as_posix(): path.read_bytes()
            for path in sorted(top.rglob("*"))
            if path.is_file()
        }
