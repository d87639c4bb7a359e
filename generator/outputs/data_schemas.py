"""The JSON Schema (draft 2020-12) of each kind's data."""

from __future__ import annotations

from generator.model.fields import FILES, MANY, MONEY, NUMBER, ROWS, SWITCH, YEAR, Field
from generator.model.registers import REGISTER_BY_NAME
from generator.outputs.datasets import Cell, Item

_COUNTED = (NUMBER, MONEY, YEAR)


def json_schema(kind: str) -> Item:
    """Return the schema of a dataset of a kind."""
    register = REGISTER_BY_NAME.get(kind)
    fields = register.fields if register else ()
    own = tuple((each.name, _type(each)) for each in fields)
    paged = register is None or register.paged
    items = _object((*_COMMON_TYPES, *own) if paged else own)
    return Item(
        (
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("title", register.label if register else kind),
            ("type", "object"),
            ("required", ("version", "schema", "site", "dataset", "count", "items")),
            (
                "properties",
                Item(
                    (
                        ("version", Item((("const", 1),))),
                        ("schema", _text("uri")),
                        ("site", _text()),
                        ("dataset", _text()),
                        ("count", Item((("type", "integer"), ("minimum", 0)))),
                        ("items", Item((("type", "array"), ("items", items)))),
                    )
                ),
            ),
        )
    )


def _object(properties: tuple[tuple[str, Cell], ...]) -> Item:
    return Item(
        (
            ("type", "object"),
            ("required", tuple(name for name, _ in properties)),
            ("properties", Item(properties)),
            ("additionalProperties", False),
        )
    )


def _text(form: str = "") -> Item:
    return Item((("type", "string"), *((("format", form),) if form else ())))


def _maybe(kind: str) -> Item:
    return Item((("type", (kind, "null")),))


_COMMON_TYPES: tuple[tuple[str, Cell], ...] = (
    ("id", _text("uri")),
    ("url", _text("uri")),
    ("title", _text()),
    ("date", _maybe("string")),
    ("updated", _maybe("string")),
    ("summary", _text()),
    ("category", _text()),
    ("tags", Item((("type", "array"), ("items", _text())))),
    ("writer", _text()),
    ("state", _maybe("string")),
)


def _type(field: Field) -> Item:
    """Return the type of a field's values, with its words for readers."""
    title: tuple[tuple[str, Cell], ...] = (("title", field.label),)
    if field.form == ROWS:
        columns = tuple((each.name, _type(each)) for each in field.columns)
        return Item((*title, ("type", "array"), ("items", _object(columns))))
    if field.form == FILES:
        file = _object(
            (("url", _maybe("string")), ("bytes", _maybe("integer")), ("digest", _maybe("string")))
        )
        return Item((*title, ("type", "array"), ("items", file)))
    if field.form in MANY:
        return Item((*title, ("type", "array"), ("items", _text())))
    if field.choices:
        return Item((*title, ("enum", (*(each.id for each in field.choices), None))))
    kind = "integer" if field.form in _COUNTED else "boolean" if field.form == SWITCH else "string"
    return Item((*title, ("type", (kind, "null"))))
