"""Words without any sign of a pattern are left alone, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.dialect import inlines
from generator.content.markdown import Unreadable, convert

TEXTS = sorted((Path(__file__).parent.parent / "texts").glob("*.md"))
PIECES = st.sampled_from(
    [
        *"*_`[]()!<>&;\\ \n",
        "  \n",
        "chữ ",
        "**",
        "__",
        "![",
        "](",
        "[^1]",
        "&amp;",
        "a@b.vn",
        "{.x}",
    ]
)


def html_of(text: str) -> str:
    """Return the HTML of a text, or that it has none."""
    try:
        return convert(text, "").html
    except Unreadable:
        return "unreadable"


def without_the_shortcut(text: str) -> str:
    """Return the HTML when every piece of text is looked through."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inlines, "_BEGINS_PATTERN", re.compile(""))
        return html_of(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_texts_come_out_the_same(path: Path) -> None:
    """With and without the shortcut."""
    text = path.read_text("utf-8-sig")
    assert html_of(text) == without_the_shortcut(text)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_comes_out_the_same(text: str) -> None:
    """Also rows of signs."""
    assert html_of(text) == without_the_shortcut(text)


def test_the_shortcut_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library calls itself by the name that we override."""
    monkeypatch.setattr(inlines, "_BEGINS_PATTERN", re.compile("không bao giờ"))
    assert "<em>" not in html_of("*chữ*")
