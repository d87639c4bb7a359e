"""Reading a tree: every file below `content/<name>/`, in one order, every problem at once."""

from __future__ import annotations

import time
from pathlib import Path

from generator.content.attachments import read_attachment
from generator.content.bodies import body_in
from generator.content.halves import Halves, halves_of
from generator.content.places_in_tree import SECTION_TEXT, is_sheet, reserved_file
from generator.content.records import Record, Records, Sheet, skeleton_of
from generator.content.rules import ContentRules
from generator.digests import digest_bytes, digest_of
from generator.model.document import Document
from generator.model.settings import OWN_SETTINGS
from generator.problems import Problem, Severity
from generator.sources.files import Found, Text, list_files, read_bytes, text_of, too_big
from generator.sources.last_good import LastGood
from generator.sources.signatures import Signature, is_settled
from generator.values import Struct, replace

Read = tuple[Document | None, list[Problem]]


class TreeRead(Struct, frozen=True):
    """The records of all files in order of their paths, and every problem."""

    records: dict[str, Record]
    problems: tuple[Problem, ...]


def read_tree(
    root: Path, name: str, rules: ContentRules, *, known: Records, good: LastGood
) -> TreeRead:
    """Return what `content/<name>/` holds, reading only files whose bytes are not `known`.

    `known` was read by the same code under the same rules. A text that has errors is replaced by
    its last good one; `good` is brought up to date.
    """
    began = time.time_ns()
    found, listed = list_files(root, f"content/{name}")
    reader = _Reader(name, rules, good, began)
    records: dict[str, Record] = {}
    for file in found:
        if file.path != f"content/{name}/{OWN_SETTINGS}":
            records[file.path] = reader.record(file, known.get(file.path))
    for path in _refused(listed, good):
        if path not in records:
            records[path] = reader.standing_in(path, Record(None, ""))
    records = dict(sorted(records.items()))
    good.only(records)
    problems = [problem for record in records.values() for problem in record.problems]
    return TreeRead(records, (*listed, *problems))


def _refused(listed: tuple[Problem, ...], good: LastGood) -> list[str]:
    """Return the texts that were good and can no longer be reached: themselves or a folder above.

    A link, a device or a folder took their place, or their folder may not be read.
    """
    places = [each.path for each in listed if each.code in _UNREACHABLE]
    return [
        path
        for path in good.texts
        if any(path == place or path.startswith(f"{place}/") for place in places)
    ]


_UNREACHABLE = ("khong-doc-duoc", "lien-ket-ra-ngoai", "tep-dac-biet")


class _Reader(Struct, frozen=True):
    """What reading any file of one tree depends on."""

    tree: str
    rules: ContentRules
    good: LastGood
    began: int

    def record(self, file: Found, known: Record | None) -> Record:
        """Return the record of a file: the known one where its bytes are the same."""
        signature = file.signature if is_settled(file.signature, self.began) else None
        if known and signature and known.signature == signature:
            return self.standing_in(file.path, known)
        if refusal := reserved_file(file.path, self.tree):
            return Record(signature, "", problems=(refusal,))
        sheet = is_sheet(file.path, self.tree)
        if not (sheet or file.path.endswith(".md")):
            return self._attached(file, signature, known)
        if refusal := too_big(file.size, file.path):
            return self.standing_in(file.path, Record(signature, "", problems=(refusal,)))
        content = read_bytes(file.real, file.path)
        if isinstance(content, Problem):
            return self.standing_in(file.path, Record(None, "", problems=(content,)))
        digest = digest_bytes(content)
        if known and known.digest == digest:
            return self.standing_in(file.path, replace(known, signature=signature))
        read = self._sheet_record if sheet else self._text
        record = read(file.path, content, digest, known)
        return self.standing_in(file.path, replace(record, signature=signature))

    def _attached(self, file: Found, signature: Signature | None, known: Record | None) -> Record:
        digest, attachment, problems = read_attachment(file, known)
        return Record(signature, digest, attachment=attachment, problems=problems)

    def _text(self, path: str, content: bytes, digest: str, known: Record | None) -> Record:
        source, found = text_of(content, path)
        if source is None:
            return Record(None, digest, problems=found)
        halves = halves_of(source)
        front = "" if isinstance(halves, Problem) else halves.digest
        read = None
        if known and known.front == front and isinstance(halves, Halves):
            read = self._rewritten(known, source, halves)
        document, problems = read or self._document(source)
        problems = [*found, *problems]
        if document is None or any(each.severity is Severity.ERROR for each in problems):
            return Record(None, digest, problems=tuple(problems))
        self.good.keep(path, source.text)
        return Record(
            None,
            digest,
            document=document,
            text=digest,
            front=front,
            skeleton=skeleton_of(document),
            problems=tuple(problems),
        )

    def _sheet_record(
        self, path: str, content: bytes, digest: str, _known: Record | None
    ) -> Record:
        source, found = text_of(content, path)
        if source is None:
            return Record(None, digest, problems=found)
        sheet, problems = self._sheet(source)
        if sheet is None:
            return Record(None, digest, problems=(*found, *problems))
        self.good.keep(path, source.text)
        told = (*found, *problems)
        skeleton = digest_of(sheet)
        return Record(None, digest, sheet=sheet, text=digest, skeleton=skeleton, problems=told)

    def _rewritten(self, known: Record, source: Text, halves: Halves) -> Read | None:
        """Return a document whose front matter is known, with its new body, and all problems."""
        if known.document is None or not known.front:
            return None
        title = "" if known.document.kind == "section" else known.document.title
        body, problems = body_in(source, halves, title, self.rules)
        above = [each for each in known.problems if 1 < each.line < halves.line]
        return (replace(known.document, body=body) if body else None), [*above, *problems]

    def standing_in(self, path: str, record: Record) -> Record:
        """Put the last good text in the place of one that has errors."""
        text = None if record.document or record.sheet else self.good.get(path)
        if text is None:
            return record
        if is_sheet(path, self.tree):
            sheet, _ = self._sheet(Text(path, text, digest_of(text)))
            skeleton = digest_of(sheet) if sheet else ""
            return replace(record, sheet=sheet, text=digest_of(text), skeleton=skeleton)
        document, problems = self._document(Text(path, text, digest_of(text)))
        if document is None or any(each.severity is Severity.ERROR for each in problems):
            return record
        return replace(
            record,
            document=document,
            text=digest_of(text),
            front="",
            skeleton=skeleton_of(document),
        )

    def _document(self, source: Text) -> Read:
        # Heavy, and not needed where only bodies are new.
        from generator.content.documents import document_of, section_of

        is_section = source.path.endswith("/" + SECTION_TEXT)
        return (section_of if is_section else document_of)(source, self.tree, self.rules)

    def _sheet(self, source: Text) -> tuple[Sheet | None, list[Problem]]:
        from generator.content.sheets import sheet_of  # as above

        return sheet_of(source, self.rules)
