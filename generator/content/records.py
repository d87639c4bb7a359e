"""What reading a file gave, kept so that it is read again only when its bytes are new."""

from __future__ import annotations

from collections.abc import Mapping

from generator.digests import digest_of
from generator.model.body import NO_WORDS, Body, Part, Words
from generator.model.document import Attachment, Document, Tree
from generator.model.hamlets import Hamlets
from generator.model.kinds import KIND_BY_NAME
from generator.model.organisation import Organisation
from generator.problems import Problem
from generator.sources.signatures import Signature
from generator.values import Struct, replace


class Record(Struct, frozen=True):
    """A file as read: its signature (None: not to be trusted), its digest, and what it holds.

    `text` is the digest of what the document was made of: the file, or its last good text;
    `front` that of the front matter where it was made of the file;
    `skeleton` that of all that other pages can show of it, of a sheet that of all.
    """

    signature: Signature | None
    digest: str
    document: Document | None = None
    attachment: Attachment | None = None
    sheet: Sheet | None = None
    text: str = ""
    front: str = ""
    skeleton: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def holds_nothing(self) -> bool:
        """Whether the file is there and cannot be used."""
        return not (self.document or self.attachment or self.sheet)


Sheet = Organisation | Hamlets  # a file that holds all of a kind, without texts
Records = Mapping[str, Record]
Bodies = Mapping[str, tuple[tuple[Part, ...], Words]]


def skeleton_of(document: Document) -> str:
    """Return the digest of a document without its text.

    What is left of the body is its first words and where it leads to: all that lists, feeds and
    the plan of a site depend on. The text above a section's list counts as a whole.
    """
    body = document.body
    if document.kind == "section":
        return digest_of((document.path, body.digest, document.title, document.lang))
    return digest_of(
        (
            replace(document, body=Body(excerpt=body.excerpt)),
            document.targets,
            document.pictures,
        ),
    )


def without_bodies(records: Records) -> tuple[Records, Bodies]:
    """Return records whose documents' bodies have no parts and words, and those by path."""
    outlines: dict[str, Record] = {}
    bodies: dict[str, tuple[tuple[Part, ...], Words]] = {}
    for path, record in records.items():
        document = record.document
        if document:
            bodies[path] = document.body.parts, document.body.words
            # Pages of no date, own and given ones, share a shard of the search index.
            dated = document.kind == "section" or KIND_BY_NAME[document.kind].dated
            words = NO_WORDS if dated else document.body.words
            body = replace(document.body, parts=(), words=words)
            outlines[path] = replace(record, document=replace(document, body=body))
        else:
            outlines[path] = record
    return outlines, bodies


def with_bodies(outlines: Records, bodies: Bodies) -> Records:
    """Return the records that `without_bodies` took apart."""
    found: dict[str, Record] = {}
    for path, record in outlines.items():
        document = record.document
        if document:
            parts, words = bodies[path]
            body = replace(document.body, parts=parts, words=words)
            record = replace(record, document=replace(document, body=body))
        found[path] = record
    return found


def tree_of(name: str, records: Records) -> Tree:
    """Return the tree that the records of all its files make, in the order of their paths."""
    documents = [record.document for record in records.values() if record.document]
    files = [record.attachment for record in records.values() if record.attachment]
    sheets = [record.sheet for record in records.values() if record.sheet]
    refused = [path for path, each in records.items() if each.holds_nothing]
    return Tree(
        name,
        tuple(each for each in documents if each.kind != "section"),
        tuple(each for each in documents if each.kind == "section"),
        tuple(files),
        tuple(refused),
        next((each for each in sheets if isinstance(each, Organisation)), None),
        next((each for each in sheets if isinstance(each, Hamlets)), None),
    )
