"""Themes in a build: checked once when a file of theirs is new, then kept for every process."""

from __future__ import annotations

from pathlib import Path

from generator.build.code import code_digest
from generator.build.project import Project
from generator.build.store import Store
from generator.problems import Problem
from generator.themes.chain import Prepared
from generator.themes.loading import load_theme
from generator.themes.theme import Theme


def prepare(project: Project, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Check a theme and keep it; return its fingerprint, or "" and what is wrong with it."""
    theme, problems = load_theme(project.root, name, compiled_in(project))
    if theme is None:
        return "", problems
    _store(project).put(name, theme.prepared())
    return theme.chain.fingerprint, ()


def usable(project: Project, name: str, fingerprint: str) -> Theme:
    """Return a theme that was found to be usable, as it was kept, or read once more."""
    kept = _store(project).get(name)
    if isinstance(kept, Prepared) and kept.fingerprint == fingerprint:
        return Theme(kept.folders, kept.digests, compiled_in(project))
    theme, _ = load_theme(project.root, name)
    assert theme is not None, "it changed while it was used"
    return theme


def compiled_in(project: Project) -> Path:
    """Return where compiled templates are kept: those of other code are of no use."""
    return project.cache / "templates" / code_digest()[:12]


def _store(project: Project) -> Store:
    return Store(project.cache / "themes")
