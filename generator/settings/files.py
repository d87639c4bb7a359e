"""Files of settings: their text, their values by a schema, and their last good text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Text, is_regular, read_text
from generator.sources.last_good import LastGood
from generator.sources.nodes import Mapping, read_mapping
from generator.sources.schema import Schema, validated
from generator.values import Struct

Fields = TypeVar("Fields", bound=Schema)


class Files(Struct, frozen=True):
    """The files of one reading: below `root`, with their `good` texts; problems are added."""

    root: Path
    good: LastGood
    problems: list[Problem]

    def required(self, path: str, model: type[Fields]) -> tuple[Fields, Mapping] | None:
        """Return the values of a file that must be there and their nodes; None after a problem."""
        if not (self.root / path).exists():
            self.problems.append(problem("thieu-tep-cai-dat", Span(path)))
            return None
        source = self._text(path)
        return _parsed(source.text, path, model, self.problems) if source else None

    def good_or_last(
        self,
        path: str,
        model: type[Fields],
        wrong: Callable[[Fields, Mapping], list[Problem]] = lambda *_: [],
    ) -> tuple[Fields, Mapping] | None:
        """Return the values of a file and their nodes, those of its last good text after a problem.

        `wrong` returns what is wrong beyond the schema.
        """
        source = self._text(path)
        found = _parsed(source.text, path, model, self.problems) if source else None
        trouble = wrong(*found) if found else []
        self.problems.extend(trouble)
        if source and found and not trouble:
            self.good.keep(path, source.text)
            return found
        text = self.good.get(path)
        found = _parsed(text, path, model, []) if text is not None else None
        return found if found and not wrong(*found) else None

    def _text(self, path: str) -> Text | None:
        """Return the text of a regular file of its folder, or None after a problem."""
        place = self.root / path
        if not is_regular(place, place.parent, path, self.problems):
            return None
        source, trouble = read_text(place, path)
        self.problems.extend(trouble)
        return source


def _parsed(
    text: str, path: str, model: type[Fields], problems: list[Problem]
) -> tuple[Fields, Mapping] | None:
    """Return the values of a text and their nodes, or None after a problem."""
    node, found = read_mapping(text, path)
    problems += found
    if node is None:
        return None
    fields, found = validated(model, node)
    problems += found
    return (fields, node) if fields is not None else None
