"""docs/problems.md explains every code, and no code that there is not."""

from __future__ import annotations

import re

import pytest

from generator.problems.catalogue import CATALOGUE
from tests.workspace import REPOSITORY

TEXT = (REPOSITORY / "docs" / "problems.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## `([^`]+)`$(.*?)(?=^## |\Z)", TEXT, re.M | re.S))
SEVERITIES = {
    "error": "**Error** (lỗi)",
    "fault": "**Fault** (sai sót)",
    "warning": "**Warning** (lưu ý)",
}


def test_every_code_is_explained_and_no_other() -> None:
    """The headings are the catalogue, in its order."""
    assert list(SECTIONS) == list(CATALOGUE)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_code_is_quoted_as_it_reads(code: str) -> None:
    """The severity and the Vietnamese message are those of the catalogue, so people find them."""
    entry = CATALOGUE[code]
    assert f"\n{SEVERITIES[entry.severity]}: “{entry.vi[0]}”" in SECTIONS[code]


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_code_has_an_example_and_a_fix(code: str) -> None:
    """Nobody is left with a definition alone."""
    assert re.search(r"^- Example: \S", SECTIONS[code], re.M)
    assert re.search(r"^- Fix: \S", SECTIONS[code], re.M)
