"""Records of a workspace, written where they belong."""

from __future__ import annotations

from tests import filing
from tests.workspace import Workspace


def record(project: Workspace, path: str, *, body: str = "Chữ.", **fields: str) -> str:
    """Write `content/<path>.md` with some front matter and return its path."""
    place = f"content/{path}.md"
    project.write(place, filing.record(fields, body))
    return place


def document(project: Workspace, name: str = "qd-15", *, tree: str = "vi-du", **fields: str) -> str:
    """Write a document of a site or origin with its file and return its path."""
    project.files(filing.filed(name, tree=tree, **fields))
    return f"content/{tree}/van-ban/2026/{name}.md"
