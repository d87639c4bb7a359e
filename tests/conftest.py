"""Fixtures of all tests."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import hypothesis
import pytest
from xdist.scheduler import LoadScopeScheduling

from tests.workspace import Workspace

# A busy machine is slow at times: no example has a deadline, and the same ones are tried each time.
hypothesis.settings.register_profile("trangxa", deadline=None, derandomize=True)
hypothesis.settings.load_profile("trangxa")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: ten times the random steps, a whole province of documents."""
    parser.addoption("--long", action="store_true", help="ten times the random steps")


# They take a minute or more: who begins with them has a process to spare at the end.
_LONG = (
    "tests/pipeline/test_rebuilding.py",
    "tests/publishing/test_crashes.py",
    "tests/pipeline/test_planted_faults.py",
    "tests/browser/",
    "tests/operations/",
    "tests/publishing/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest modules come first."""
    items.sort(key=lambda item: _rank(item.nodeid))


def _rank(nodeid: str) -> int:
    found = (rank for rank, name in enumerate(_LONG) if nodeid.startswith(name))
    return next(found, len(_LONG))


@pytest.hookimpl(optionalhook=True)  # of xdist, which may be switched off
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Let a module's tests share a process and its fixtures, the long ones apart.

    Marks of xdist 3.8 (`xdist_group`) go unheard with pytest 9.2, which keeps ids elsewhere.
    """
    config.option.loadscopereorder = False  # by number of tests: the longest have few
    scheduler = LoadScopeScheduling(config, log)
    scheduler._split_scope = group_of
    return scheduler


def group_of(nodeid: str) -> str:
    """Return the group of a test; those of the browser share a network and a Chromium."""
    path = PurePosixPath(nodeid.partition("::")[0])
    if path.name == "test_planted_faults.py":
        return nodeid
    if path.parent.name == "browser" and path.name != "test_axe.py":
        return "browser"
    return str(path)


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    """A fresh workspace with a hub and two communes, without content."""
    return Workspace(tmp_path)
