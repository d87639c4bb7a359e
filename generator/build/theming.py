"""Themes in a build: checked once when a file of theirs is new, then kept for every process."""

from __future__ import annotations

from pathlib import Path

from generator.build.code import code_digest
from generator.build.project import Project
from generator.build.store import Store
from generator.model.span import Span
from generator.problems import Problem
from generator.themes.chain import Prepared
from generator.themes.fingerprints import Fingerprint
from generator.themes.theme import Theme


def prepare(project: Project, name: str) -> Fingerprint | None:
    """Check a theme and keep it; return its fingerprint, or None where something is wrong."""
    kept = _store(project).get(name)
    if isinstance(kept, Prepared):
        from generator.themes.inspection import recall

        recall(kept.seen)
    theme, _ = _load(project, name)
    if theme is None:
        return None
    prepared = theme.prepared()
    _store(project).put(name, prepared)
    return prepared.fingerprint


def usable(project: Project, name: str, fingerprint: Fingerprint) -> Theme:
    """Return a theme that was found to be usable, as it was kept, or read once more."""
    kept = _store(project).get(name)
    if isinstance(kept, Prepared) and kept.fingerprint == fingerprint:
        return Theme(kept.folders, kept, compiled_in(project))
    theme, _ = _load(project, name)
    assert theme is not None, "it changed while it was used"
    return theme


def problems_of(project: Project, name: str, where: Span) -> tuple[Problem, ...]:
    """Return what is wrong with a theme that `where` names."""
    from generator.themes.loading import named_at  # heavy, see _load

    return named_at(where, _load(project, name)[1], name)


def _load(project: Project, name: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    from generator.themes.loading import load_theme  # heavy, and needed only where files are new

    return load_theme(project.root, name, compiled_in(project))


def compiled_in(project: Project) -> Path:
    """Return where compiled templates are kept: those of other code are of no use."""
    return project.cache / "templates" / code_digest()[:12]


def _store(project: Project) -> Store:
    return Store(project.cache / "themes")
