"""A case: a small workspace that provokes one problem, and what people then read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.workspace import Built, Workspace

Prepare = Callable[[Workspace, pytest.MonkeyPatch], None]
ARTICLE = "content/vi-du/tin-tuc/2026/tin.md"


def nothing(_project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Prepare nothing beside the files."""


def checked(project: Workspace) -> Built:
    """Look for problems as `trangxa check` does: everything is planned, nothing made."""
    return project.check(jobs=1)


def built(project: Workspace) -> Built:
    """Look for problems as `trangxa build` does."""
    return project.build(jobs=1)


def with_empty_templates(project: Workspace) -> Workspace:
    """Empty the templates, most of the time of a build of nothing; no problem depends on them."""
    for template in (project.root / "themes").rglob("*.html"):
        template.write_text("{% block content %}{% endblock %}\n")
    return project


@dataclass(frozen=True, slots=True)
class Case:
    """Files (a text block of tests/workspace.py) and what else provokes a problem; its text."""

    text: str
    files: str = ""
    prepare: Prepare = nothing
    run: Callable[[Workspace], Built] = checked


def article(front: str = "", body: str = "Chữ.", *, tree: str = "vi-du") -> str:
    """Return the block of an article: `front` follows its title and date on line 4."""
    lines = f"title: Tin\ndate: 2026-06-01\n{front}".rstrip("\n")
    return f"=== content/{tree}/tin-tuc/2026/tin.md\n---\n{lines}\n---\n\n{body}\n"


def document(text: str) -> str:
    """Return the block of an article of which every line is given."""
    return f"=== {ARTICLE}\n{text}"


def own(text: str) -> str:
    """Return the block of what a commune says of itself."""
    return f"=== content/vi-du/thong-tin.yml\n{text}\n"


def site(text: str) -> str:
    """Return the block of a commune's site file."""
    return f"=== sites/vi-du.yml\nname: Ví Dụ\ntype: xa\n{text}\n"


def home(text: str) -> str:
    """Return the block of a template of the theme `phuong`, which one commune uses."""
    return f"=== themes/phuong/templates/home.html\n{text}\n"


def holding(path: str, content: str | bytes) -> Prepare:
    """Return what writes a file of any bytes."""
    return lambda project, _: project.write(path, content)


def editing(path: str, old: str, new: str) -> Prepare:
    """Return what replaces words of a file."""
    return lambda project, _: project.edit(path, old, new)


def province(old: str, new: str) -> Prepare:
    """Return what replaces words of the province's settings."""
    return editing("sites/_province.yml", old, new)
