"""A tool that is missing fails in words, and never lets a check pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markup import tools


def test_a_missing_program_says_what_to_install() -> None:
    """The name of the program and of Debian's package."""
    with pytest.raises(AssertionError, match="khong-co is missing: run scripts/test as root"):
        tools.program_of("khong-co", "goi-khong-co")


def test_a_missing_module_says_what_to_run() -> None:
    """The name of the module and of our script."""
    with pytest.raises(AssertionError, match="khong-co is missing: run scripts/node/install"):
        tools.module("khong-co/index.js")


def test_a_checker_that_breaks_is_no_pass() -> None:
    """A status that means neither good nor bad fails."""
    with pytest.raises(AssertionError):
        tools.run(["sh", "-c", "exit 127"])


def test_no_page_is_no_pass(tmp_path: Path) -> None:
    """An empty folder cannot be without faults."""
    with pytest.raises(AssertionError, match="something to check"):
        tools.html_validate([tmp_path])
