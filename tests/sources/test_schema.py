"""Schemas: every mistake at its place, and the word that was meant."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import Field

from generator.content.schemas import SCHEMAS
from generator.problems.texts import fix_of, message_of
from generator.settings.schemas import OwnFields, ProvinceFields, SiteFields
from generator.sources.nodes import read_mapping
from generator.sources.schema import Schema, choice, validated
from generator.sources.spellings import SPELLINGS
from generator.sources.values import Line, Lines, OptionalLine, Slug, Switch, WholeNumber

PATH = "content/vi-du/a.md"


class Item(Schema):
    """A part of the schema below."""

    name: Line
    except_: Lines = Field(default=(), alias="except")


class Fields(Schema):
    """One field of each type that settings and front matter share."""

    title: Line
    summary: OptionalLine = ""
    tags: Lines = ()
    draft: Switch = False
    limit: WholeNumber = 5
    slug: Slug | None = None
    type: Literal["xa", "phuong"] = "xa"
    items: tuple[Item, ...] = ()


def read(text: str) -> tuple[Fields | None, list[str]]:
    """Return the fields of a text after `title: A`, and problems as `line:column code`."""
    node, _ = read_mapping(text, PATH)
    assert node is not None
    fields, problems = validated(Fields, node)
    return fields, [f"{each.line}:{each.column}+{each.width} {each.code}" for each in problems]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("title: '  Lễ   hội\n\n  lớn '", "title", "Lễ hội lớn"),
        ("title: 'Lễ\u200b hội\u00ad'", "title", "Lễ hội"),
        ("title: 17:30", "title", "17:30"),
        ("title: A\nsummary:", "summary", ""),
        ("title: A\ntags: [on, 0236]", "tags", ("on", "0236")),
        ("title: A\ndraft: true", "draft", True),
        ("title: A\nlimit: 010", "limit", 10),
        ("title: A\nslug: le-hoi", "slug", "le-hoi"),
    ],
)
def test_texts_are_typed_by_the_schema(text: str, field: str, value: object) -> None:
    """Each type takes the text that people write."""
    fields, problems = read(text)
    assert (getattr(fields, field), problems) == (value, [])


def test_a_key_that_python_reserves_is_read_by_its_own_name() -> None:
    """`except` is a key like any other."""
    fields, problems = read("title: A\nitems: [{name: B, except: [c]}]")
    assert problems == [] and fields is not None
    assert [(item.name, item.except_) for item in fields.items] == [("B", ("c",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("summary: A", ["1:1+1 thieu-truong"]),
        ("title:", ["1:7+1 gia-tri-rong"]),
        ("title: '\u200b'", ["1:8+1 gia-tri-rong"]),
        ("title: [A]", ["1:8+1 sai-kieu-chu"]),
        ("title: {A: B}", ["1:8+1 sai-kieu-chu"]),
        (f"title: {'a' * 2001}", ["1:8+2001 qua-dai"]),
        ("title: A\ntags: một, hai", ["2:7+8 sai-kieu-danh-sach"]),
        ("title: A\ntags: [một, '']", ["2:13+1 gia-tri-rong"]),
        ("title: A\ndraft: yes", ["2:8+3 sai-dung-sai"]),
        ("title: A\nlimit: -1", ["2:8+2 sai-so"]),
        ("title: A\nlimit: 1.5", ["2:8+3 sai-so"]),
        ("title: A\nslug: Lễ hội", ["2:7+6 slug-sai"]),
        ("title: A\ntype: phường", ["2:7+6 gia-tri-la"]),
        ("title: A\nitems: B", ["2:8+1 sai-kieu-danh-sach"]),
        ("title: A\nitems: [B]", ["2:9+1 sai-kieu-nhom"]),
        ("title: A\nitems:\n  - except: [c]", ["3:5+1 thieu-truong"]),
        ("title: A\nxyz: 1", ["2:1+3 truong-la"]),
        ("titel: A", ["1:1+1 thieu-truong", "1:1+5 truong-la-gan"]),
    ],
)
def test_every_mistake_is_told_at_its_place(text: str, expected: list[str]) -> None:
    """Problems mark the value that is wrong, or the key that is unknown, and come all at once."""
    fields, problems = read(text)
    assert (fields, sorted(problems)) == (None, sorted(expected))


@pytest.mark.parametrize(
    ("key", "guess"),
    [
        ("tieu_de", "title"),
        ("Tieu-De", "title"),
        ("tiêu đề", "title"),
        ("titel", "title"),
        ("TITLE", "title"),
        ("tom_tat", "summary"),
        ("description", "summary"),
        ("tu_khoa", "tags"),
        ("tagss", "tags"),
        ("nhap", "draft"),
        ("permalink", "slug"),
    ],
)
def test_the_key_that_was_meant_is_named(key: str, guess: str) -> None:
    """Vietnamese words, other generators' keys and slips of the finger lead to our key."""
    node, _ = read_mapping(f"title: A\n{key}: x\n", PATH)
    assert node is not None
    _, (found,) = validated(Fields, node)
    assert message_of(found, "vi") == f"không có trường `{key}`; có phải ý bạn là `{guess}`?"
    assert fix_of(found, "vi") == f"đổi `{key}` thành `{guess}`"


@pytest.mark.parametrize("key", ["category", "lien_he", "xyz", "1"])
def test_no_key_is_guessed_that_the_schema_lacks(key: str) -> None:
    """A word for a key of another schema is no help here."""
    node, _ = read_mapping(f"title: A\n{key}: x\n", PATH)
    assert node is not None
    _, (found,) = validated(Fields, node)
    assert message_of(found, "vi") == f"không có trường `{key}`"
    assert dict(found.values)["known"].startswith("title, summary, tags")


@pytest.mark.parametrize(
    ("written", "hint"), [("phuờng", "phuong"), ("thi tran", "thi-tran"), ("làng", "xa")]
)
def test_a_choice_shows_the_nearest_word(written: str, hint: str) -> None:
    """All words are listed, the nearest is offered, else the first."""
    known = ["xa", "phuong", "thi-tran"]
    assert choice(written, known) == {"known": "xa, phuong, thi-tran", "hint": hint}


def known_keys(*schemas: type[Schema]) -> set[str]:
    """Return every key of some schemas and of the schemas inside them."""
    keys: set[str] = set()
    for schema in schemas:
        definitions = schema.model_json_schema(mode="serialization").get("$defs", {})
        for part in (schema.model_json_schema(mode="serialization"), *definitions.values()):
            keys |= set(part.get("properties", {}))
    return keys


def test_spellings_lead_to_keys_that_exist() -> None:
    """Every key in the table of spellings is a key of some schema."""
    known = known_keys(OwnFields, SiteFields, ProvinceFields, *SCHEMAS.values())
    assert set(SPELLINGS.values()) <= known


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("syndication: {reject: [{tag: A, ly_do: B}]}", "why"),
        ("menu: [{to: /a/, txt: B}]", "text"),
        ("sections: {tin-tuc: {tieu_de: Tin}}", "title"),
    ],
)
def test_the_key_that_was_meant_is_named_at_any_depth(text: str, guess: str) -> None:
    """Inside lists and mappings too."""
    node, _ = read_mapping(f"name: A\ntype: xa\n{text}\n", PATH)
    assert node is not None
    _, problems = validated(SiteFields, node)
    assert guess in [dict(each.values).get("guess") for each in problems]
