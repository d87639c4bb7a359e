"""Schemas at the border: pydantic models over nodes, each error at the place of its value."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.problems.catalogue import CATALOGUE
from generator.sources.files import PROBLEM_LIMIT
from generator.sources.nodes import Listing, Mapping, Node, Scalar, plain
from generator.sources.spellings import SPELLINGS

Model = TypeVar("Model", bound=BaseModel)
Path = tuple[int | str, ...]

_BUILTIN = {
    "missing": "thieu-truong",
    "string_type": "sai-kieu-chu",
    "list_type": "sai-kieu-danh-sach",
    "tuple_type": "sai-kieu-danh-sach",
    "dict_type": "sai-kieu-nhom",
    "model_type": "sai-kieu-nhom",
    "model_attributes_type": "sai-kieu-nhom",
    "literal_error": "gia-tri-la",
}
# Codes that say what to write also where nothing is written.
_NAMES_A_SHAPE = ("thieu-truong", "sai-kieu-danh-sach", "sai-kieu-nhom", "gui-ngoai-goc")


class Schema(BaseModel):
    """The base of every schema: unknown keys are errors, values are not changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def validated(
    model: type[Model], node: Mapping, context: Dict[str, object] | None = None
) -> tuple[Model | None, list[Problem]]:
    """Return the model that a mapping describes, or None, and one problem for each error."""
    try:
        return model.model_validate(plain(node), context=context), []
    except ValidationError as error:
        return None, [_problem(detail, node, model) for detail in error.errors()[:PROBLEM_LIMIT]]


def _problem(detail: ErrorDetails, root: Mapping, model: type[BaseModel]) -> Problem:
    path, kind = tuple(detail["loc"]), detail["type"]
    where, written = locate(root, path)
    if path and path[-1] == "[key]":  # pydantic's mark of a key that is refused
        path = path[:-1]
        where, written = _key_place(root, path), str(path[-1])
    names = [step for step in path if isinstance(step, str)]
    key = names[-1] if names else ""
    values: dict[str, object] = {"field": ".".join(names), "key": key, "value": written}
    if kind == "extra_forbidden":
        known = _known_keys(model, path)
        return _unknown_key(str(path[-1]), _key_place(root, path), known)
    if kind == "missing":
        where = locate(root, path[:-1])[0]
    code = kind if kind in CATALOGUE else _BUILTIN.get(kind, "gia-tri-sai")
    if detail["input"] == "" and code not in _NAMES_A_SHAPE:
        code = "gia-tri-rong"
    context = detail.get("ctx") or {}
    if code == "gia-tri-la":
        values |= choice(written, _literals(str(context.get("expected", ""))))
    values |= {name: value for name, value in context.items() if name != "error"}
    return problem(code, where, values, width=len(written) or 1)


def choice(written: str, known: list[str]) -> dict[str, object]:
    """Return the values `known` and `hint` of a problem about a word that is not in a list."""
    near = get_close_matches(written, known, n=1, cutoff=0.5)
    return {"known": ", ".join(known), "hint": near[0] if near else known[0] if known else ""}


def _literals(expected: str) -> list[str]:
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]


def _unknown_key(key: str, where: Span, known: list[str]) -> Problem:
    guess = SPELLINGS.get(key.lower().replace("-", "_"), "")
    if guess not in known:
        near = get_close_matches(key.lower(), known, n=1, cutoff=0.6)
        guess = near[0] if near else ""
    shown = ", ".join(known)
    if guess:
        return problem("truong-la-gan", where, width=len(key), key=key, guess=guess, known=shown)
    return problem("truong-la", where, width=len(key), key=key, known=shown)


def _known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that the model at the parent of `path` knows."""
    current: object = model
    for step in path[:-1]:
        if isinstance(current, type) and issubclass(current, BaseModel):
            below = _field(current, str(step))
            current = current if below is None else _inner(below)  # None: an index, a free key
        else:
            current = _inner(current)
    if isinstance(current, type) and issubclass(current, BaseModel):
        return [field.alias or name for name, field in current.model_fields.items()]
    return []


def _field(model: type[BaseModel], key: str) -> object:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return field.annotation
    return None


def _inner(annotation: object) -> object:
    """Return the model inside an annotation such as `tuple[Model, ...]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _inner(argument)
        if isinstance(found, type) and issubclass(found, BaseModel):
            return found
    return annotation if isinstance(annotation, type) else None


def locate(root: Mapping, path: Path) -> tuple[Span, str]:
    """Return the place of the value at `path`, and its text where it is a scalar."""
    node: Node = root
    for step in path:
        below: Node | None = None
        if isinstance(node, Mapping):
            below = node.get(str(step))
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is None:
            break
        node = below
    return node.where, node.text if isinstance(node, Scalar) else ""


def _key_place(root: Mapping, path: Path) -> Span:
    node: Node | None = root
    for step in path[:-1]:
        if isinstance(node, Mapping):
            node = node.get(str(step))
        elif isinstance(node, Listing) and isinstance(step, int):
            node = node.items[step]
    key = node.key(str(path[-1])) if isinstance(node, Mapping) else None
    return key.where if key else root.where
