"""Inspection: whatever a page may show of a theme's words is known before its template runs."""

from __future__ import annotations

import pytest

from generator.themes.inspection import inspected


@pytest.mark.parametrize(
    ("template", "strings", "assets"),
    [
        ("{{ t('agency') }}{{ t('hello', name=page.name) }}", ("agency", "hello"), ()),
        ("{{ 'agency'|t }}", ("agency",), ()),
        ("{{ 'hello'|t(name='Mẫu')|upper }}", ("hello",), ()),
        ("{{ asset('site.css') }}", (), ("site.css",)),
        ("{{ urls|map('to')|join }}{{ links|map(attribute='url')|join }}", (), ()),
        ("{% for t in page.tags %}{{ t.name }}{% endfor %}", (), ()),
    ],
)
def test_literal_names_are_uses(
    template: str, strings: tuple[str, ...], assets: tuple[str, ...]
) -> None:
    """By a call or by a filter."""
    found = inspected(template)
    assert (found.uses.strings, found.uses.assets, found.dynamic) == (strings, assets, ())


@pytest.mark.parametrize(
    "wanted",
    [
        "t(id)",
        "t()",
        "asset(name)",
        "id|t",
        "ids|map('t')|join",
        "ids|map(name)|join",
        "card(t)",
        "[asset]|first",
    ],
)
def test_a_name_that_is_not_literal_is_told_with_its_line(wanted: str) -> None:
    """Who asks is not known to ask for anything: a page would not follow a string that changed."""
    assert inspected("\n{{ " + wanted + " }}").dynamic == (2,)
