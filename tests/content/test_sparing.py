"""Steps that are left out change nothing: the library's own give the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from generator.content import markdown as module
from generator.content.dialect import sparing
from generator.content.dialect.sparing import MARKER, Contents, PlainParagraph
from generator.content.markdown import Converted, convert

TEXTS = sorted((Path(__file__).parent.parent / "texts").glob("*.md"))
# What begins something, or nearly does, and words around it.
PIECES = (
    *("Chữ", "chữ thường", " ", "  ", "    ", "\n", "\n\n", "\n\n\n", "1. ", "- ", "* ", "+ "),
    *("> ", "#", "# ", "## Mục", "===", "---", "***", "| a | b |", "|---|---|", "`", "```", "~~~"),
    *("!!! note", "[^1]", "[^1]: chú", "[a](b.md)", "[a]: b", "<b>", "</b>", "<div>", "&amp;"),
    *("&", "\\", "\\*", "{", "}", "{: #a }", "{.note}", "*", "**", "_", "__", MARKER),
    *("![a](b.png)", "<http://a.vn>", "%", "đ", "Đ.", "2023", ":", "\t", "***đậm nghiêng***"),
    *("a_b_c", "“", "×", "1\\. ", "](", "![", "a@b.vn", "<", ">", ")", "("),
)


def html_of(by: Callable[[str, str], object], text: str) -> str:
    """Return the HTML of a text, or that it has none."""
    try:
        found = by(text, "Tên")
    except Exception:  # the library crashes on some texts, with and without what we leave out
        return "unreadable"
    return found.html if isinstance(found, Converted) else str(found)


def without_sparing(text: str, title: str) -> str:
    """Convert by the library's own steps where ours leave some out."""
    markdown, dialect = module._instance.__wrapped__()
    markdown.parser.blockprocessors = [  # type: ignore[assignment]
        each for each in markdown.parser.blockprocessors if not isinstance(each, PlainParagraph)
    ]
    markdown.treeprocessors.register(InlineProcessor(markdown), "inline", 20)
    dialect.begin("{ \\ [TOC] < ```", title)
    return markdown.convert(text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_real_texts_come_out_the_same(path: Path) -> None:
    """Short texts that hold every sort of dirt."""
    text = path.read_text("utf-8")
    assert convert(text, "Tên").html == without_sparing(text, "Tên")


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_comes_out_the_same(text: str) -> None:
    """Whatever stands beside what."""
    assert html_of(convert, text) == html_of(without_sparing, text)


@pytest.mark.parametrize(
    ("block", "plain"),
    [
        ("Chữ thường, 5 dòng.", True),
        ("Chữ\nthường", True),
        ("đ", True),
        ("1. Một", False),
        ("Chữ\n- mục", False),
        ("Chữ\n---", False),
        (" Chữ", False),
        ("a | b", False),
        ("", False),
        ("Chữ\n", False),
    ],
)
def test_a_block_of_lines_that_begin_with_letters_is_a_paragraph(block: str, plain: bool) -> None:
    """Every other block is looked at by all that could take it."""
    markdown, _ = module._instance()
    steps = markdown.parser.blockprocessors
    found = next(each for each in steps if isinstance(each, PlainParagraph))
    assert found.test(None, block) is plain  # type: ignore[arg-type]


def test_contents_are_made_where_a_text_asks_for_them() -> None:
    """Ids of headings always."""
    text = "## Một\n\nChữ.\n"
    assert "toc" not in convert(text, "").html
    assert 'class="toc"' in convert(f"{MARKER}\n\n{text}", "").html
    assert convert(text, "").headings[0].id == "mot"
    assert isinstance(module._instance()[0].treeprocessors["toc"], Contents)


def test_inlines_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library calls itself by the name that we override."""
    monkeypatch.setattr(sparing, "_BEGINS_PATTERN", re.compile("không bao giờ"))
    assert "<em>" not in convert("*chữ*", "").html
