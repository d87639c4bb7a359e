"""Loading a theme with all that it extends, once per process."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.themes.folder import ThemeFolder, read_folder
from generator.themes.theme import Theme


@lru_cache(maxsize=64)
def load_theme(root: Path, name: str) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Return a theme, or None and what is wrong with it or with a theme that it extends."""
    chain: list[ThemeFolder] = []
    current = name
    while current:
        if current in (folder.name for folder in chain):
            where = Span(f"themes/{chain[-1].name}/theme.yml")
            return None, (problem("giao-dien-vong", where, theme=current),)
        folder, problems = read_folder(root, current)
        if folder is None:
            return None, tuple(problems)
        chain.append(folder)
        current = folder.extends
    theme = Theme(tuple(chain))
    found = theme.problems()
    return (None if found else theme), tuple(found)


def forget_themes() -> None:
    """Forget what was loaded: a long-running process builds again after a change."""
    load_theme.cache_clear()
