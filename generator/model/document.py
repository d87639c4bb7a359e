"""A document: validated front matter and body."""

from __future__ import annotations

from generator.model.body import Body, Inset, Ref
from generator.model.facts import NO_FACTS, Facts
from generator.model.hamlets import Hamlets
from generator.model.organisation import Organisation
from generator.model.pictures import Picture, Raster
from generator.model.span import NOWHERE, Span
from generator.model.tables import Table
from generator.model.when import When
from generator.values import Struct

PRIORITIES = ("normal", "priority", "emergency")


class Credit(Struct, frozen=True):
    """Where a text was taken from: the paper or office, its address, date and author there."""

    name: str
    url: str = ""
    date: When | None = None
    author: str = ""


class Correction(Struct, frozen=True, order=True):
    """What was corrected in a text, and when."""

    date: When
    text: str


class Syndicate(Struct, frozen=True):
    """To whom an origin gives a document. Words: all, group:<id>, type:<type>, site:<slug>."""

    to: tuple[str, ...] = ("all",)
    except_: tuple[str, ...] = ()
    priority: str = "normal"
    pin_until: When | None = None
    canonical: str = "origin"


class Withdrawal(Struct, frozen=True):
    """Since when and why a document is no longer shown; `where` is the place of the date."""

    date: When
    why: str
    where: Span = NOWHERE


class Alias(Struct, frozen=True):
    """An old address that leads to a document."""

    path: str
    where: Span


class Mention(Struct, frozen=True):
    """The id of a hamlet that a document is addressed to."""

    id: str
    where: Span


class Tag(Struct, frozen=True):
    """A tag as people read it, and the slug that makes two spellings one tag."""

    name: str
    slug: str


class Document(Struct, frozen=True):
    """One text of one tree. `folder` is its place in the tree without kind folder, year and slug.

    `path` is relative to the root of the project, `tree` the folder below `content/`. With
    `hotlines` the telephone numbers of the site that shows it stand below its text.
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
    quoted: bool = False  # word for word from its source
    corrections: tuple[Correction, ...] = ()  # by date
    draft: bool = False
    unapproved: bool = False  # where it has to be approved
    publish_from: When | None = None
    publish_until: When | None = None
    aliases: tuple[Alias, ...] = ()
    syndicate: Syndicate | None = None
    withdrawn: Withdrawal | None = None
    facts: Facts = NO_FACTS
    hamlets: tuple[Mention, ...] = ()
    hotlines: bool = False
    where: Span = NOWHERE

    @property
    def excerpt(self) -> str:
        """What lists show below the title: the summary, else the first words of the text."""
        return self.summary or self.body.excerpt

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its links, pictures and films lead to, as written, in order."""
        parts = (part for part in self.body.parts if not isinstance(part, str))
        refs = (part if isinstance(part, Ref) else part.target for part in parts)
        targets = tuple(ref.text for ref in refs)
        targets += tuple(ref.text for ref in self.facts.targets)
        return (*targets, self.image.target.text) if self.image else targets

    @property
    def pictures(self) -> tuple[str, ...]:
        """The files that its text shows as pictures, as written, in order."""
        return tuple(part.target.text for part in self.body.parts if isinstance(part, Inset))

    @property
    def named_sites(self) -> frozenset[str]:
        """The slugs of the sites that it links to as `site:<slug>/…`."""
        return frozenset(
            target.partition(":")[2].partition("/")[0]
            for target in self.targets
            if target.lower().startswith("site:")
        )


class Attachment(Struct, frozen=True):
    """A file beside the texts: path relative to the root, size in bytes, digest of the content.

    `real` is the path as the file system spells it, which need not be NFC; `picture` is what a
    picture holds, `table` what a CSV file does, None for any other file.
    """

    path: str
    real: str
    size: int
    digest: str
    picture: Raster | None = None
    table: Table | None = None


class Tree(Struct, frozen=True):
    """Everything that was read below `content/<name>/`: texts, section texts, files, sheets.

    `refused` are the paths of what is there and cannot be used.
    """

    name: str
    documents: tuple[Document, ...] = ()
    sections: tuple[Document, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    refused: tuple[str, ...] = ()
    organisation: Organisation | None = None
    hamlets: Hamlets | None = None
