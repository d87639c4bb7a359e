"""The style sheets of themes keep to our rules."""

from __future__ import annotations

from pathlib import Path

from tests.markup.tools import stylelint
from tests.workspace import REPOSITORY


def test_style_sheets_keep_to_the_rules() -> None:
    """stylelint finds nothing in any theme."""
    found = stylelint([str(REPOSITORY / "themes/**/*.css")])
    assert found == [], "\n".join(found)


def test_stylelint_finds_what_is_planted(tmp_path: Path) -> None:
    """A shout, an unknown property, a picture of another host."""
    sheet = tmp_path / "xau.css"
    sheet.write_text(
        "a { color: var(--ink) !important; colour: inherit; }\n\n"
        "p { background: url('https://vi-du.example/a.png'); }\n"
    )
    text = "\n".join(stylelint([str(sheet)]))
    assert "declaration-no-important" in text
    assert "property-no-unknown" in text
    assert "function-url-scheme-disallowed-list" in text
