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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a module's tests share a process and its fixtures, the long ones apart."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_group(item)))


def _group(item: pytest.Item) -> str:
    """Return the group of a test; those of the browser share a network and a Chromium."""
    if item.path.name == "test_planted_faults.py":
        return item.name
    if item.path.parent.name == "browser" and item.path.name != "test_axe.py":
        return "browser"
    return str(item.path)


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    """A fresh workspace with a hub and two communes, without content."""
    return Workspace(tmp_path)
