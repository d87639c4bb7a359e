"""The accent colour of a site: contrast as WCAG 2.2 counts it, and the style sheet."""

from __future__ import annotations

import re

import pytest

from generator.model.settings import LookSetting
from generator.model.span import Span
from generator.outputs.look import (
    DARK_GROUNDS,
    LIGHT_GROUNDS,
    contrast,
    darkened,
    lightened,
    style_url,
    styled,
    weakest,
)
from tests.workspace import REPOSITORY

COLOURS = ["#000000", "#9c1515", "#0a4a8c", "#e05050", "#00ff00", "#ffff00", "#fefefe", "#ffffff"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    """The published figures of well-known pairs, to a hundredth."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("colour", COLOURS)
def test_a_darker_colour_can_be_read(colour: str) -> None:
    """On paper and wash, and below white words; one that already can stays."""
    assert weakest(darkened(colour)) >= 4.5
    assert (darkened(colour) == colour) == (weakest(colour) >= 4.5)


@pytest.mark.parametrize("colour", COLOURS)
def test_a_lighter_colour_can_be_read_in_the_dark(colour: str) -> None:
    """On dark paper and dark wash, where the agency's name stands; one that already can stays."""
    made = lightened(colour)
    assert contrast(made, "#16171a") >= 4.5
    assert contrast(made, "#1f2024") >= 4.5
    assert (made == colour) == (contrast(colour, "#1f2024") >= 4.5)


def test_the_grounds_are_those_of_the_theme() -> None:
    """Paper and wash of site.css, by day and then by night."""
    style = (REPOSITORY / "themes/base/static/site.css").read_text("utf-8")
    day, night = style.partition("prefers-color-scheme: dark")[::2]
    ground = re.compile(r"--(?:paper|wash): (#[0-9a-f]+);")
    assert tuple(each.replace("#fff", "#ffffff") for each in ground.findall(day)) == LIGHT_GROUNDS
    assert tuple(ground.findall(night)[:2]) == DARK_GROUNDS


def test_a_look_is_a_style_sheet() -> None:
    """On screens only: what is printed stays black. The name holds a hash of the content."""
    view, problems = styled(LookSetting(accent="#0a4a8c"))
    assert problems == []
    assert view is not None
    assert view.css == (
        "@media screen {\n  :root { --accent: #0a4a8c; --bar: #0a4a8c; }\n}\n\n"
        "@media screen and (prefers-color-scheme: dark) {\n  :root { --accent: #628bb5; }\n}\n"
    )
    assert style_url(view).startswith("/assets/look.")
    assert len(style_url(view)) == len("/assets/look.12345678.css")


def test_a_colour_that_cannot_be_read_is_told_and_not_used() -> None:
    """At its place, with the nearest one that can."""
    where = Span("content/vi-du/thong-tin.yml", 2, 11)
    view, problems = styled(LookSetting(accent="#ffff00", accent_where=where))
    assert view is None
    (found,) = problems
    assert (found.path, found.line, found.column) == (where.path, 2, 11)
    assert dict(found.values)["darker"] == darkened("#ffff00")


def test_no_colour_is_no_style_sheet() -> None:
    """The theme's own colours stand."""
    assert styled(LookSetting()) == (None, [])
