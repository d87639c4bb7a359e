"""A published workspace of a hub and two communes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.published import Published, copied
from tests.workspace import Workspace


@pytest.fixture(autouse=True)
def no_wait_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power, and a disk that others write to takes seconds to rest."""
    monkeypatch.setattr("generator.publishing.disk.wait_for_disk", lambda _folder: None)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network with a few articles, built and published."""
    project = Workspace(tmp_path_factory.mktemp("pattern"))
    project.article("vi-du", "2026/mot", "Chuyện thứ nhất.")
    project.article("vi-du", "2026/hai", "Chuyện thứ hai.")
    project.article("gia-dinh", "2026/ba", "Chuyện thứ ba.")
    project.article("_tinh", "2026/chung", "Chuyện của tỉnh.")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.publishing.disk.wait_for_disk", lambda _folder: None)
        Published(project).build_and_publish()
    return project.root


@pytest.fixture
def site(pattern: Path, tmp_path: Path) -> Published:
    """The same, elsewhere."""
    return Published(copied(pattern, tmp_path))
