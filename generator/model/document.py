"""A document: validated front matter and body."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.body import Body, Embed, Ref
from generator.model.packed import Packed
from generator.model.span import NOWHERE, Span
from generator.model.when import When

PRIORITIES = ("normal", "priority", "emergency")


@dataclass(frozen=True, slots=True)
class Picture(Packed):
    """The picture of an item, with the words for those who do not see it."""

    target: Ref
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Credit(Packed):
    """Where a text was taken from."""

    name: str
    url: str = ""
    date: When | None = None


@dataclass(frozen=True, slots=True)
class Syndicate(Packed):
    """To whom an origin gives a document. Words: all, group:<id>, type:<type>, site:<slug>."""

    to: tuple[str, ...] = ("all",)
    except_: tuple[str, ...] = ()
    priority: str = "normal"
    pin_until: When | None = None
    canonical: str = "origin"


@dataclass(frozen=True, slots=True)
class Alias(Packed):
    """An old address that leads to a document."""

    path: str
    where: Span


@dataclass(frozen=True, slots=True)
class Tag(Packed):
    """A tag as people read it, and the slug that makes two spellings one tag."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Document(Packed):
    """One text of one tree. `folder` is its place in the tree without kind folder, year and slug.

    `path` is relative to the root of the project, `tree` the folder below `content/`.
    """

    path: str
    tree: str
    kind: str
    folder: str
    slug: str
    year: int
    id: str
    title: str
    body: Body
    lang: str = "vi"
    date: When | None = None
    updated: When | None = None
    summary: str = ""
    category: str = ""
    tags: tuple[Tag, ...] = ()
    image: Picture | None = None
    author: str = ""
    source: Credit | None = None
    draft: bool = False
    publish_from: When | None = None
    publish_until: When | None = None
    aliases: tuple[Alias, ...] = ()
    syndicate: Syndicate | None = None
    where: Span = NOWHERE

    @property
    def excerpt(self) -> str:
        """What lists show below the title: the summary, else the first words of the text."""
        return self.summary or self.body.excerpt

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its links, pictures and films lead to, as written, in order."""
        refs = [part.target if isinstance(part, Embed) else part for part in self.body.parts]
        targets = tuple(ref.text for ref in refs if isinstance(ref, Ref))
        return (*targets, self.image.target.text) if self.image else targets

    @property
    def named_sites(self) -> frozenset[str]:
        """The slugs of the sites that it links to as `site:<slug>/…`."""
        return frozenset(
            target.partition(":")[2].partition("/")[0]
            for target in self.targets
            if target.lower().startswith("site:")
        )


@dataclass(frozen=True, slots=True)
class Attachment(Packed):
    """A file beside the texts: path relative to the root, size in bytes, digest of the content.

    `real` is the path as the file system spells it, which need not be NFC.
    """

    path: str
    real: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Tree(Packed):
    """Everything that was read below `content/<name>/`: texts, section texts, files."""

    name: str
    documents: tuple[Document, ...] = ()
    sections: tuple[Document, ...] = ()
    attachments: tuple[Attachment, ...] = ()
