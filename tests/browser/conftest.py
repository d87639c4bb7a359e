"""The network of every kind of page, served as in production, and Debian's Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scripts.pages.chromium import CHROMIUM, FLAGS, INSTALL
from scripts.pages.server import served
from tests.browser.network import write_kinds


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's Chromium; where it is missing every test fails and says what to install."""
    assert CHROMIUM.exists(), INSTALL
    return {"executable_path": str(CHROMIUM), "args": list(FLAGS)}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address below which all kinds of pages are served."""
    workspace = write_kinds(tmp_path_factory.mktemp("browser"))
    assert workspace.build().text() == ""
    with served(workspace.root) as address:
        yield address
