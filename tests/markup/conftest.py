"""The network of every kind of page, built, and the tools that check it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.network import SITES, write_kinds


@pytest.fixture(scope="session")
def trees(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The trees of a commune with much, a ward with nothing, and the province."""
    workspace = write_kinds(tmp_path_factory.mktemp("markup"))
    assert workspace.build().text() == ""
    return [workspace.root / "public" / slug for slug in SITES]
