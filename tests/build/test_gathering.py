"""Gathering: trees are read once; who builds with them takes what was kept."""

from __future__ import annotations

import pytest

from generator.build.gathering import outlines_of, records_of
from generator.settings.reading import read_settings
from tests.workspace import Workspace


@pytest.mark.parametrize("slug", ["vi-du", "tinh"], ids=["with a text", "empty"])
def test_a_tree_as_gathered_is_not_read_again(
    slug: str, project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that holds nothing is known, too."""
    project.article("vi-du", "2026/mot")
    assert project.build(jobs=1).problems == ()
    network, _ = read_settings(project.root)
    assert network is not None
    monkeypatch.setattr("generator.content.trees.read_tree", lambda *_, **__: pytest.fail(slug))
    built = project.project()
    wanted = ["content/vi-du/tin-tuc/2026/mot.md"] if slug == "vi-du" else []
    assert list(records_of(slug, built, network)) == wanted
    assert list(outlines_of(slug, built, network)) == wanted
