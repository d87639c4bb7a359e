"""Metadata and JSON-LD as templates write them."""

from __future__ import annotations

import json

import markupsafe
import pytest
from markupsafe import Markup

from generator.outputs.views import Link
from generator.themes.data import HEADLINE, headline, json_ld, meta, trail
from generator.themes.escaping import escape
from tests.making import when


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"name": "Đức Tín", "url": ""}, '{"name":"Đức Tín"}'),
        ({"@type": "Person", "name": ""}, "null"),
        ({"name": "A", "author": {"@type": "Person", "name": ""}}, '{"name":"A"}'),
        ({"name": "A", "items": ["", {"@type": "Thing"}]}, '{"name":"A"}'),
        ({"b": 1, "a": 0}, '{"b":1,"a":0}'),
        ({"date": when("2026-06-01"), "none": None}, '{"date":"2026-06-01"}'),
    ],
)
def test_what_is_empty_is_left_out_and_the_order_stays(value: object, text: str) -> None:
    """Nothing is said of what is not known."""
    assert json_ld(value) == text


def test_nothing_in_a_text_ends_the_script() -> None:
    """Neither marks of HTML nor the line ends of JavaScript stand in the data as they are."""
    text = "</script><!-- & \u2028\u2029 “Đ”"
    written = json_ld({"name": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"name": text}


def test_a_long_headline_is_cut_between_words() -> None:
    """schema.org's users show 110 characters."""
    title = "Ra quân dọn vệ sinh, " * 8
    assert headline("Ra quân") == "Ra quân"
    assert headline("a" * 200) == "a" * (HEADLINE - 1) + "…"
    assert len(headline(title)) <= HEADLINE
    assert headline(title).endswith("vệ sinh, Ra…")


def test_metadata_that_is_known_is_written_and_escaped() -> None:
    """Nothing is said of what is empty; nothing ends the attribute; what is safe stays."""
    values = {"a": 'x" & <y>', "b": "", "c": None, "d": when("2026-06-01"), "e": Markup("&amp;")}
    assert meta(values, "property") == (
        '<meta property="a" content="x&#34; &amp; &lt;y&gt;">\n'
        '<meta property="d" content="2026-06-01">\n'
        '<meta property="e" content="&amp;">'
    )


def test_the_way_to_a_page_is_the_same_json_as_written_at_once() -> None:
    """What is kept of the pages above does not show."""
    links = (Link("/tin-tuc/", "Tin & bài"),)
    written = trail(links, "</script>", "https://vi-du.example/", "Trang chủ")
    assert "<" not in written
    assert json.loads(written)["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": "https://vi-du.example/"},
        {
            "@type": "ListItem",
            "position": 2,
            "name": "Tin & bài",
            "item": "https://vi-du.example/tin-tuc/",
        },
        {"@type": "ListItem", "position": 3, "name": "</script>"},
    ]


@pytest.mark.parametrize("value", ["Đức Tín", '<a href="x">&', Markup("<b>"), 5, True])
def test_templates_escape_as_markupsafe_does(value: object) -> None:
    """The quick way gives the same bytes."""
    assert str(escape(value)) == str(markupsafe.escape(value))
