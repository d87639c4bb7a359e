"""What a clean build makes of a workspace, to compare with what builds of changes made."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.workspace import Workspace


def clean_tree(project: Workspace, place: Path, slug: str, clock: str) -> dict[str, bytes]:
    """Return the tree of a site as a build of a fresh copy makes it; `place` must not exist."""
    other = Workspace(place)
    for folder in ("sites", "content"):
        shutil.copytree(project.root / folder, place / folder, dirs_exist_ok=True)
    other.build(jobs=1, clock=clock)
    return other.tree(slug)
