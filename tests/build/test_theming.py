"""Themes in a build: what did not change is not parsed again."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from generator.build.theming import prepare
from generator.themes import inspection
from generator.themes.loading import forget_themes
from tests.workspace import Workspace


def test_only_a_changed_template_is_parsed(
    project: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the others name is kept beside their code."""
    built = project.project()
    assert prepare(built, "base")
    place = project.root / "themes/base/templates/footer.html"
    place.write_text(place.read_text("utf-8").replace("</footer>", "Hết.</footer>"), "utf-8")
    forget_themes()
    monkeypatch.setattr(inspection, "_SEEN", {})  # as in a new process
    parsed: list[str] = []
    parse = Environment._parse

    def counted(environment: Environment, source: str, *rest: str | None) -> object:
        parsed.append(source)
        return parse(environment, source, *rest)

    monkeypatch.setattr(Environment, "_parse", counted)
    assert prepare(built, "base")
    assert [each for each in parsed if "</footer>" not in each] == []
    assert parsed != []
