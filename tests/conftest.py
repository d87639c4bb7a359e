"""Fixtures of all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspace import Workspace


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    """A fresh workspace with a hub and two communes, without content."""
    return Workspace(tmp_path)
