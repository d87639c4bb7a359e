"""Fixtures of all tests."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from tests.workspace import Workspace

# A busy machine is slow at times: no example has a deadline, and the same ones are tried each time.
hypothesis.settings.register_profile("trangxa", deadline=None, derandomize=True)
hypothesis.settings.load_profile("trangxa")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: ten times the random steps."""
    parser.addoption("--long", action="store_true", help="ten times the random steps")


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    """A fresh workspace with a hub and two communes, without content."""
    return Workspace(tmp_path)
