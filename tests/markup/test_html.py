"""Every page of three sites is HTML without a fault, as two checkers see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.markup.tools import html_validate, vnu

BAD = (
    '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>Xấu</title></head>\n'
    '<body><h1>Xấu</h1><p><ul><li id="a">một</li><li id="a">hai</li></ul></p>'
    "<img src=x><center>giữa</center></body></html>\n"
)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder with one bad page."""
    (tmp_path / "xau.html").write_text(BAD, "utf-8")
    return tmp_path


def test_html_validate_finds_nothing(trees: list[Path]) -> None:
    """Recommended rules and those of accessibility hold on every page."""
    found = html_validate(trees)
    assert found == [], "\n".join(found)


def test_the_nu_checker_finds_nothing(trees: list[Path]) -> None:
    """Every page is valid HTML."""
    found = vnu(trees)
    assert found == [], "\n".join(found)


def test_html_validate_finds_what_is_planted(bad: Path) -> None:
    """An id that stands twice, an image without words, an element of old."""
    rules = {each.split(": ")[1] for each in html_validate([bad])}
    assert {"no-dup-id", "wcag/h37", "deprecated"} <= rules


def test_the_nu_checker_finds_what_is_planted(bad: Path) -> None:
    """An id that stands twice, an image without words, an element of old."""
    text = "\n".join(vnu([bad]))
    assert "Duplicate ID" in text
    assert "“alt”" in text
    assert "“center”" in text
