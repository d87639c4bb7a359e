"""The text of a document after Markdown and sanitising, with its open references."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.packed import Packed
from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class Ref(Packed):
    """A link or picture whose address depends on the site that shows it.

    It becomes `before + address + after`, or `otherwise` when the address leads nowhere.
    `where` is the place in the source, `text` the target as the editor wrote it.
    """

    text: str
    before: str
    after: str
    otherwise: str
    where: Span
    media: bool = False


@dataclass(frozen=True, slots=True)
class Embed(Packed):
    """A thing that a template shows: `kind` is video, film (a file) or audio."""

    kind: str
    title: str
    target: Ref


@dataclass(frozen=True, slots=True)
class Heading(Packed):
    """A heading of the text: its level (2–6), the id of its anchor and its words."""

    level: int
    id: str
    text: str


Part = str | Ref | Embed


@dataclass(frozen=True, slots=True)
class Body(Packed):
    """The parts of a text in order, its headings, its first words and the digest of its source."""

    parts: tuple[Part, ...] = ()
    headings: tuple[Heading, ...] = ()
    excerpt: str = ""
    digest: str = ""
