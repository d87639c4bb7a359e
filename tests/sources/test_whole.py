"""Files that are written whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.sources.whole import write_whole


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """The umask of most systems."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_a_written_file_is_read_by_all_and_run_by_nobody(tmp_path: Path) -> None:
    """A page is no program, whatever web server reads the tree."""
    write_whole(tmp_path / "trang.html", b"x")
    assert (tmp_path / "trang.html").stat().st_mode & 0o777 == 0o644
