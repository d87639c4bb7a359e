"""What a file gives: its keys, from front matter and from the table of attributes in its text."""

from __future__ import annotations

from collections.abc import Callable

from generator.content.halves import Halves, halves_of
from generator.content.importing.attributes import attributes_in
from generator.model.span import Span
from generator.problems import Problem
from generator.sources.files import Text
from generator.sources.nodes import EMPTY, Listing, Mapping, Node, Scalar, read_mapping
from generator.values import Struct


class Given(Struct, frozen=True):
    """A key with its texts, and where it stands; None for what is neither text nor list."""

    key: str
    texts: tuple[str, ...] | None
    where: Span
    in_table: bool = False


class GivenFile(Struct, frozen=True):
    """All keys of a file in their order, and its text below the front matter, word for word."""

    keys: tuple[Given, ...]
    body: str


def given_in(
    source: Text, is_key: Callable[[str], bool]
) -> tuple[GivenFile | None, tuple[Problem, ...]]:
    """Return what a file gives, or None and why it cannot be read; it need not have front matter.

    `is_key` tells which words are keys of a table of attributes.
    """
    halves = halves_of(source)
    if isinstance(halves, Problem):
        if halves.code != "thieu-front-matter":
            return None, (halves,)
        halves = Halves("", 1, source.text, 1)
    front, problems = read_mapping(halves.front, source.path, halves.front_line)
    if problems or front is None:
        return None, tuple(problems)
    keys = [Given(key.text, _texts(node), key.where) for key, node in (front or EMPTY).items]
    for row in attributes_in(halves.body, is_key):
        where = Span(source.path, halves.line + row.line, row.column)
        keys.append(Given(row.key, (row.value,), where, in_table=True))
    return GivenFile(tuple(keys), halves.body), ()


def _texts(node: Node) -> tuple[str, ...] | None:
    if isinstance(node, Scalar):
        return (node.text,)
    if isinstance(node, Listing):
        texts = tuple(_text(each) for each in node.items)
        return texts if all(texts) else None
    return None


def _text(node: Node) -> str:
    """Return the text of an item; YAML takes an item with a colon in it for a mapping."""
    if isinstance(node, Mapping) and len(node.items) == 1:
        key, value = node.items[0]
        return f"{key.text}: {value.text}" if isinstance(value, Scalar) else ""
    return node.text if isinstance(node, Scalar) else ""
