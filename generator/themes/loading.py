"""Loading a theme with all that it extends, once per process."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.themes.files import ThemeFolder
from generator.themes.folder import read_folder
from generator.themes.theme import Theme


@lru_cache(maxsize=64)
def load_theme(
    root: Path, name: str, compiled: Path | None = None
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Return a theme, or None and what is wrong with it or with a theme that it extends.

    Compiled templates are kept in the folder `compiled`.
    """
    chain: list[ThemeFolder] = []
    current = name
    while current:
        if current in (folder.name for folder in chain):
            where = chain[-1].extends_where
            found = problem("giao-dien-vong", where, width=len(current), theme=current)
            return None, (found,)
        folder, problems = read_folder(root, current)
        if folder is None:
            where = chain[-1].extends_where if chain else Span(f"themes/{current}")
            return None, named_at(where, problems, current)
        chain.append(folder)
        current = folder.extends
    theme = Theme(tuple(chain), compiled=compiled)
    faults = theme.problems()
    return (None if faults else theme), tuple(faults)


def named_at(where: Span, problems: Iterable[Problem], name: str) -> tuple[Problem, ...]:
    """Return the problems, with that of the missing theme `name` at the place that names it."""
    missing = f"themes/{name}"
    return tuple(
        problem(found.code, where, dict(found.values), width=len(name))
        if found.code == "giao-dien-la" and found.path == missing
        else found
        for found in problems
    )


def forget_themes() -> None:
    """Forget what was loaded: a long-running process builds again after a change."""
    load_theme.cache_clear()
