"""The two halves of a source: the front matter as it is written, and the text below it."""

from __future__ import annotations

from generator.digests import digest_of
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Text
from generator.values import Struct

FRONT_MATTER_LIMIT = 16 * 1024


class Halves(Struct, frozen=True):
    """The YAML of a file, which begins on `front_line`, and the text, which begins on `line`."""

    front: str
    front_line: int
    body: str
    line: int

    @property
    def digest(self) -> str:
        """The digest of the front matter and its place."""
        return digest_of((self.front, self.front_line))


def halves_of(source: Text) -> Halves | Problem:
    """Return the halves of a source, or why it has none."""
    lines = source.text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None or lines[start].rstrip() != "---":
        return problem("thieu-front-matter", Span(source.path, (start or 0) + 1, 1))
    end = next((i for i in range(start + 1, len(lines)) if lines[i].rstrip() == "---"), None)
    if end is None:
        return problem("front-matter-chua-dong", Span(source.path, start + 1, 1))
    front = "\n".join(lines[start + 1 : end]) + "\n"
    if len(front.encode()) > FRONT_MATTER_LIMIT:
        limit = FRONT_MATTER_LIMIT // 1024
        return problem("front-matter-qua-lon", Span(source.path, start + 1, 1), limit=limit)
    return Halves(front, start + 2, "\n".join(lines[end + 1 :]), end + 2)
