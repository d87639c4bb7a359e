"""YAML as nodes with places: text scalars, lists and mappings, nothing else.

PyYAML's loaders read 17:30 as 1050, `on` as true, 0236 as 158; here a scalar is its text.
Aliases, tags, duplicate keys and deep nesting are problems, so that no file can blow up.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.values import Struct

DEPTH_LIMIT = 6


class Scalar(Struct, frozen=True):
    """A text, `bare` when written without quotes."""

    text: str
    where: Span
    bare: bool = True


class Listing(Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    where: Span


class Mapping(Struct, frozen=True):
    """Keys and their nodes in the order of the file."""

    items: tuple[tuple[Scalar, Node], ...]
    where: Span

    def get(self, key: str) -> Node | None:
        """Return the node of a key, or None."""
        return next((node for name, node in self.items if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, with its place, or None."""
        return next((name for name, _ in self.items if name.text == key), None)


Node = Scalar | Listing | Mapping

EMPTY = Mapping((), Span(""))


def read_mapping(text: str, path: str, line: int = 1) -> tuple[Mapping | None, list[Problem]]:
    """Return the mapping that a YAML text holds, or None; `line` is where the text begins."""
    reader = _Reader(path, line)
    try:
        node = reader.read(text)
    except yaml.YAMLError as error:
        found = _syntax_problem(error, path, line, text)
        if all(known.line != found.line for known in reader.problems):  # else it is a consequence
            reader.problems.append(found)
        return None, reader.problems
    if reader.problems:
        return None, reader.problems
    if node is None or (isinstance(node, Scalar) and not node.text):
        return Mapping((), Span(path, line, 1)), []
    if not isinstance(node, Mapping):
        return None, [problem("yaml-khong-phai-nhom", node.where)]
    return node, []


def plain(node: Node) -> object:
    """Return the node as str, list and dict, for a schema to type."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.items}


def merged(lower: Mapping, upper: Mapping) -> Mapping:
    """Return `lower` overlaid by `upper`: mappings merge, everything else is replaced."""
    items = {key.text: (key, node) for key, node in lower.items}
    for key, node in upper.items:
        below = items.get(key.text)
        if below and isinstance(below[1], Mapping) and isinstance(node, Mapping):
            node = merged(below[1], node)
        items[key.text] = (key, node)
    return Mapping(tuple(items.values()), upper.where)


class _Reader:
    """Composes nodes from libyaml's events, which are not recursive and carry places."""

    def __init__(self, path: str, line: int) -> None:
        self.path = path
        self.line = line
        self.problems: list[Problem] = []

    def read(self, text: str) -> Node | None:
        events = yaml.parse(text, Loader=yaml.CBaseLoader)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if event.explicit and self.span(event).line > self.line:
                    self.problems.append(problem("yaml-hai-tai-lieu", self.span(event)))
                    return None
                node = self.node(next(events), events, 1)
                if self.problems:
                    return None
                return self.finish(node, events)
        return None

    def finish(self, node: Node | None, events: Iterator[yaml.Event]) -> Node | None:
        """Read on to the end: a second document in one file is a mistake."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.problems.append(problem("yaml-hai-tai-lieu", self.span(event)))
                return None
        return node

    def span(self, event: yaml.Event) -> Span:
        mark = event.start_mark
        assert mark is not None, "libyaml marks every event"
        return Span(self.path, self.line + mark.line, mark.column + 1)

    def refuse(self, code: str, event: yaml.Event, **values: object) -> None:
        if len(self.problems) < 20:
            self.problems.append(problem(code, self.span(event), values))

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node | None:
        """Return the node that starts with `event`, or None after a problem."""
        where = self.span(event)
        if isinstance(event, yaml.AliasEvent):
            self.refuse("yaml-bi-danh", event, name=event.anchor)
            return Scalar("", where)
        assert isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent)
        if event.anchor:
            self.refuse("yaml-bi-danh", event, name=event.anchor)
        if event.tag:
            self.refuse("yaml-the", event, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, where, bare=not event.style)
        if depth > DEPTH_LIMIT:
            self.refuse("yaml-qua-sau", event, limit=DEPTH_LIMIT)
            return None
        if isinstance(event, yaml.SequenceStartEvent):
            return self.listing(where, events, depth)
        return self.mapping(where, events, depth)

    def listing(self, where: Span, events: Iterator[yaml.Event], depth: int) -> Node | None:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Listing(tuple(items), where)
            node = self.node(event, events, depth + 1)
            if node is None:
                return None
            items.append(node)
        return None

    def mapping(self, where: Span, events: Iterator[yaml.Event], depth: int) -> Node | None:
        items: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(tuple(items.values()), where)
            key = self.node(event, events, depth + 1)
            if key is None:
                return None
            value = self.node(next(events), events, depth + 1)
            if value is None:
                return None
            if not isinstance(key, Scalar):
                self.refuse("yaml-khoa-la", event)
                continue
            if key.text in items:
                first = items[key.text][0].where.line
                self.refuse("yaml-trung-khoa", event, key=key.text, first=first)
                continue
            items[key.text] = (key, value)
        return None


def _syntax_problem(error: yaml.YAMLError, path: str, line: int, text: str) -> Problem:
    """Return libyaml's complaint in words that an editor can act on."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return problem("yaml-sai", Span(path, line, 1))
    where = Span(path, line + mark.line, mark.column + 1)
    lines = text.split("\n")
    written = lines[mark.line] if mark.line < len(lines) else ""
    complaint = str(getattr(error, "problem", ""))
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return problem("yaml-tab", where)
    key, _, value = written.partition(":")
    if "mapping values are not allowed" in complaint and ":" in value:
        return problem("yaml-hai-cham", where, key=key.strip(), value=value.strip())
    if "quoted scalar" in str(getattr(error, "context", "")):
        context = getattr(error, "context_mark", mark)
        return problem("yaml-ngoac-kep", Span(path, line + context.line, context.column + 1))
    return problem("yaml-sai", where)
