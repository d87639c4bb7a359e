"""The text of a document after Markdown and sanitising, with its open references."""

from __future__ import annotations

from generator.digests import Digested
from generator.model.span import Span
from generator.values import Struct


class Ref(Struct, frozen=True):
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


class Embed(Struct, frozen=True):
    """A thing that a template shows: `kind` is video, film (a file) or audio."""

    kind: str
    title: str
    target: Ref


class Inset(Struct, frozen=True):
    """A picture in the text, shown in the sizes that a site has of it.

    `role` is "" among words, "figure" with its caption below it, or "gallery" for one of several
    side by side; `attributes` are safe HTML that the editor gave the element beside address,
    words and size. The target's `otherwise` is shown where there is no picture.
    """

    target: Ref
    alt: str
    caption: str = ""
    role: str = ""
    attributes: str = ""


class Heading(Struct, frozen=True):
    """A heading of the text: its level (2–6), the id of its anchor and its words."""

    level: int
    id: str
    text: str


class Words(Digested, frozen=True):
    """The folded words of a text, each once, in order; `digest` is the text's."""

    text: str = ""


Part = str | Ref | Embed | Inset
NO_WORDS = Words("")


class Body(Struct, frozen=True):
    """The parts of a text in order, its headings, its first words, the digest of its source.

    `words` are for searching.
    """

    parts: tuple[Part, ...] = ()
    headings: tuple[Heading, ...] = ()
    excerpt: str = ""
    digest: str = ""
    words: Words = NO_WORDS
