"""Documents of other registers: every value that has a counterpart is taken, every other told.

Runs over tests/texts/, and over the folder named in CORPUS where there is one. The tables of
expected values were written by hand, from the heads of the texts.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.documents import document_of
from generator.content.importing.documents import Imported, imported
from generator.content.rules import ContentRules
from generator.problems import Problem, Severity
from generator.sources.files import Text, read_text, text_of
from generator.sources.nodes import plain, read_mapping
from tests.content.importing.expected import EXPECTED, UNTAKEN, UNUSED

TEXTS = Path(__file__).parents[2] / "texts"
FOLDERS = [TEXTS, *(Path(folder) for folder in [os.environ.get("CORPUS", "")] if folder)]
FILES = {path.name: path for top in FOLDERS for path in sorted(top.rglob("*.md"))}
NAMES = [name for name in EXPECTED if name in FILES]
RULES = ContentRules("Asia/Ho_Chi_Minh", ("kinh-te",), ())


def document_in(name: str) -> tuple[Imported, list[Problem]]:
    """Return what is made of a text, and what is told of it."""
    source, _ = read_text(FILES[name], name)
    assert source is not None
    document, problems = imported(source, {}, RULES)
    assert document is not None
    return document, problems


def values_of(document: Imported) -> object:
    """Return the front matter of a document as plain values."""
    node, problems = read_mapping(document.front, "")
    assert node is not None
    assert problems == []
    return plain(node)


def keys_told(problems: list[Problem], code: str) -> list[str]:
    """Return `line key` of the problems with a code, in the order of the lines."""
    found = sorted(each for each in problems if each.code == code)
    return [f"{each.line} {dict(each.values)['key']}" for each in found]


@pytest.mark.parametrize("name", NAMES)
def test_every_value_with_a_counterpart_is_taken(name: str) -> None:
    """From front matter first, then from the table of attributes; what is unknown stays empty."""
    document, _ = document_in(name)
    assert values_of(document) == EXPECTED[name]


@pytest.mark.parametrize("name", NAMES)
def test_every_other_key_is_named_with_its_line(name: str) -> None:
    """Keys of front matter and rows of the table alike."""
    _, problems = document_in(name)
    assert keys_told(problems, "nhap-khoa-la") == UNTAKEN[name]


@pytest.mark.parametrize("name", NAMES)
def test_every_value_that_was_not_used_is_named_with_its_line(name: str) -> None:
    """What cannot be read, and what says something else than the value that was taken."""
    _, problems = document_in(name)
    codes = ("nhap-khong-doc-duoc", "nhap-hai-gia-tri", "nhap-het-hieu-luc")
    assert {code: keys_told(problems, code) for code in codes} == dict(
        zip(codes, UNUSED.get(name, ([], [], [])), strict=True)
    )


@pytest.mark.parametrize("name", FILES)
def test_the_text_is_kept_word_for_word(name: str) -> None:
    """All that stood below the front matter stands below the new one."""
    document, _ = document_in(name)
    source, _ = read_text(FILES[name], name)
    assert source is not None
    assert document.body == re.sub(r"\A\s*---\n.*?\n---\n", "", source.text, flags=re.S)


KEYS = st.sampled_from(["sohieu", "loai", "trichyeu", "coquan", "ngaybanhanh", "signer", "tags"])


@given(st.dictionaries(KEYS, st.text(max_size=30)), st.dictionaries(KEYS, st.text(max_size=30)))
def test_whatever_others_wrote_is_read_by_our_own_reader(
    front: dict[str, str], table: dict[str, str]
) -> None:
    """In front matter or in the table: a document without errors, or a draft."""
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items())
    rows = "".join(f"| {key} | {value} |\n" for key, value in table.items())
    content = f"---\n{lines}---\n\n| | |\n|---|---|\n{rows}\nChữ.\n"
    source, _ = text_of(content.encode("utf-8", "replace"), "cu.md")
    assert source is not None
    document, _ = imported(source, {}, RULES)
    assert document is None or read_mapping(document.front, "")[1] == []
    assert document is None or document.draft or errors_in(document) == []


def errors_in(document: Imported) -> list[str]:
    """Return the codes of the errors that our reader finds."""
    path = f"content/vi-du/van-ban/{document.path}"
    _, problems = document_of(Text(path, document.text, ""), "vi-du", RULES)
    return [each.code for each in problems if each.severity is Severity.ERROR]
