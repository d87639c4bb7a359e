"""A published workspace of a hub and two communes."""

from __future__ import annotations

import pytest

from tests.publishing.published import Published
from tests.workspace import Workspace


@pytest.fixture(autouse=True)
def no_wait_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power, and a disk that others write to takes seconds to rest."""
    monkeypatch.setattr("generator.publishing.disk.wait_for_disk", lambda _folder: None)


@pytest.fixture
def site(project: Workspace) -> Published:
    """A network with a few articles, built and published once."""
    project.article("vi-du", "2026/mot", "Chuyện thứ nhất.")
    project.article("vi-du", "2026/hai", "Chuyện thứ hai.")
    project.article("gia-dinh", "2026/ba", "Chuyện thứ ba.")
    project.article("_tinh", "2026/chung", "Chuyện của tỉnh.")
    published = Published(project)
    published.build_and_publish()
    return published
