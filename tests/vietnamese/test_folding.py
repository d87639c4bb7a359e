"""Folding: Python and the script of the search page make the same words of a text."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from generator.vietnamese.folding import initial, words_of
from tests.workspace import REPOSITORY

VECTORS: list[list[str]] = json.loads(Path(__file__).with_name("folding.json").read_text("utf-8"))
_SCRIPT = """
import { words, withI } from "./themes/base/static/folding.js";
import { readFileSync } from "node:fs";
const texts = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(texts.map((text) => words(text).map(withI).join(" "))));
"""


@pytest.mark.parametrize(("text", "wanted"), VECTORS)
def test_words_lose_their_marks(text: str, wanted: str) -> None:
    """Tones, hats, đ, capitals, i and y make no difference (R12, R69)."""
    assert " ".join(words_of(text)) == wanted


def test_the_search_page_folds_alike() -> None:
    """The browser's script gives the same words for every vector."""
    done = subprocess.run(  # noqa: S603 our own script
        ["node", "--no-warnings", "--input-type=module", "--eval", _SCRIPT],  # noqa: S607 from PATH
        input=json.dumps([text for text, _ in VECTORS]),
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [wanted for _, wanted in VECTORS]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("ứng dụng", "Ư"),
        ("Đề án", "Đ"),
        ("ấp Một", "Â"),
        ("“Ơn nghĩa”", "Ơ"),
        ("2026", "#"),
        ("ăn", "Ă"),
        ("‘Một’ và […]", "M"),
        ("!?", "#"),
    ],
)
def test_a_title_stands_under_its_letter(title: str, wanted: str) -> None:
    """Letters of the Vietnamese alphabet, whatever the tone."""
    assert initial(title) == wanted
