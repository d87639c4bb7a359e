"""Files beside the texts: which types may be published, and that they are what they say."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.content.people_lists import is_confined, people_in
from generator.content.tables import table_of
from generator.digests import digest_bytes
from generator.model.document import Attachment
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Found, read_bytes
from generator.values import replace

if TYPE_CHECKING:
    from generator.content.records import Record

IMAGE_LIMIT = 20 << 20
FILE_LIMIT = 50 << 20
_ZIP, _OLE = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_IMAGES: dict[str, tuple[bytes, ...]] = {
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}
_FILES: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "docx": _ZIP,
    "xlsx": _ZIP,
    "pptx": _ZIP,
    "odt": _ZIP,
    "ods": _ZIP,
    "doc": _OLE,
    "xls": _OLE,
    "mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "mp4": (b"ftyp",),
    "csv": (),
    "txt": (),
    "ics": (b"BEGIN:VCALENDAR",),
}
TYPES = _IMAGES | _FILES
_MACROS = (b"vbaproject.bin", "_vba_project".encode("utf-16-le"))  # names ignore case


def read_attachment(
    found: Found, known: Record | None = None
) -> tuple[str, Attachment | None, tuple[Problem, ...]]:
    """Return the digest of a file, "" where it is not read, and the file as an attachment.

    It is None where the file is not published; the problems say why. A `known` file of the same
    bytes is not looked into again.
    """
    where = Span(found.path)
    suffix = PurePosixPath(found.path).suffix.removeprefix(".").lower()
    content = _allowed(found, suffix)
    if isinstance(content, Problem):
        return "", None, (content,)
    digest = digest_bytes(content)
    depth = found.path.count("/") + 1
    real = "/".join(found.real.parts[-depth:])
    if known and known.digest == digest:
        attachment = known.attachment
        return digest, replace(attachment, real=real) if attachment else None, known.problems
    if not _is(suffix, content):
        return digest, None, (problem("tep-sai-dinh-dang", where, suffix=suffix),)
    if suffix in _IMAGES:
        from generator.content.pictures import picture_in  # heavy, as Pillow is, and seldom needed

        picture, problems = picture_in(content, suffix, where)
        if picture is None:
            return digest, None, tuple(problems)
        made = Attachment(found.path, real, len(content), digest, picture)
        return digest, made, tuple(problems)
    lowered = content.lower()
    if any(mark in lowered for mark in _MACROS):
        return digest, None, (problem("tep-co-macro", where),)
    made = Attachment(found.path, real, len(content), digest)
    if suffix != "csv":
        return digest, made, ()
    if is_confined(found.path):
        table, refusals = people_in(content, found.path, digest)
        return digest, replace(made, table=table) if table else None, refusals
    return digest, replace(made, table=table_of(content, found.path, digest)), ()


def _allowed(found: Found, suffix: str) -> bytes | Problem:
    """Return the bytes of a file whose name and size are those of one that may be published."""
    where = Span(found.path)
    if suffix not in TYPES:
        known = ", ".join(sorted(TYPES))
        return problem("tep-khong-cho-phep", where, suffix=suffix, known=known)
    limit = IMAGE_LIMIT if suffix in _IMAGES else FILE_LIMIT
    if found.size > limit:
        sizes = {"size": found.size >> 20, "limit": limit >> 20}
        return problem("tep-dinh-kem-qua-lon", where, sizes)
    return read_bytes(found.real, found.path)


def _is(suffix: str, content: bytes) -> bool:
    """Whether the content begins as its type does."""
    marks = TYPES[suffix]
    if suffix == "mp4":
        return content[4:8] == marks[0]
    if suffix == "webp":
        return content.startswith(marks) and content[8:12] == b"WEBP"
    if suffix in ("csv", "txt"):
        return b"\x00" not in content[:4096] and content.lstrip()[:1] != b"<"
    return content.startswith(marks)
