"""Files below the root: listed in one order, read once, as strict UTF-8 in NFC with `\\n`.

Only regular files are read; symbolic links that leave the folder, FIFOs and devices are
problems, so that no content can name a file outside its tree.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.digests import digest_bytes
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.ignored import is_skipped
from generator.sources.signatures import Signature, signature_of
from generator.values import Struct

TEXT_LIMIT = 1 << 20
PROBLEM_LIMIT = 50  # of one file: more would help nobody
# Characters that show nothing and can turn a line around or hide words (Unicode Cf and friends).
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)


class Found(Struct, frozen=True):
    """A regular file: its path relative to the root (NFC, `/`), its real path, size in bytes.

    `signature` changes whenever the file may have changed.
    """

    path: str
    real: Path
    size: int
    signature: Signature


class Text(Struct, frozen=True):
    """A text file as read: NFC, `\\n`, without BOM; `digest` is of its bytes on disk."""

    path: str
    text: str
    digest: str


def list_files(root: Path, folder: str) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Return the regular files below `root/folder` in order of their NFC paths, and problems.

    Names that begin with a dot or end with `~` are left out.
    """
    found: dict[str, Found] = {}
    problems: list[Problem] = []
    top = root / folder
    if top.is_symlink():
        return (), (problem("lien-ket-ra-ngoai", Span(folder)),)
    for entry in _walk(top, problems, folder):
        path = unicodedata.normalize("NFC", f"{folder}/{entry.relative_to(top).as_posix()}")
        info = _regular(entry, top, path, problems)
        if info is None:
            continue
        if path in found:
            problems.append(problem("ten-tep-trung", Span(path), other=path))
            continue
        found[path] = Found(path, entry, info.st_size, signature_of(info))
    return tuple(found[path] for path in sorted(found)), tuple(problems)


def _walk(folder: Path, problems: list[Problem], shown: str) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(problem("khong-doc-duoc", Span(shown), reason=error.strerror or error))
        return
    for entry in entries:
        if is_skipped(entry.name):
            continue
        path = Path(entry.path)
        try:
            entry.name.encode()
        except UnicodeEncodeError:
            name = ascii(os.fsencode(entry.name))[2:-1]
            problems.append(problem("ten-tep-khong-doc-duoc", Span(shown), name=name))
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, problems, f"{shown}/{entry.name}")
        else:
            yield path


def is_regular(real: Path, top: Path, shown: str, problems: list[Problem]) -> bool:
    """Whether a file is a regular one of the folder `top`; if not, a problem says why."""
    return _regular(real, top, shown, problems) is not None


def _regular(real: Path, top: Path, shown: str, problems: list[Problem]) -> os.stat_result | None:
    """Return what is known of a regular file, or None and a problem for anything else."""
    try:
        info = real.lstat()
        if stat.S_ISLNK(info.st_mode):
            if not real.resolve(strict=True).is_relative_to(top.resolve()):
                problems.append(problem("lien-ket-ra-ngoai", Span(shown)))
                return None
            info = real.stat()
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        problems.append(problem("khong-doc-duoc", Span(shown), reason=reason))
        return None
    if not stat.S_ISREG(info.st_mode):
        problems.append(problem("tep-dac-biet", Span(shown)))
        return None
    return info


def read_bytes(real: Path, shown: str) -> bytes | Problem:
    """Return the bytes of a file, or the problem that it cannot be read."""
    try:
        return real.read_bytes()
    except OSError as error:
        return problem("khong-doc-duoc", Span(shown), reason=error.strerror or error)


def read_text(real: Path, shown: str) -> tuple[Text | None, tuple[Problem, ...]]:
    """Return a text file as NFC with `\\n`, or None; the problems name line and byte."""
    try:
        size = real.stat().st_size
    except OSError as error:
        return None, (problem("khong-doc-duoc", Span(shown), reason=error.strerror or error),)
    if refusal := too_big(size, shown):
        return None, (refusal,)
    content = read_bytes(real, shown)
    return (None, (content,)) if isinstance(content, Problem) else text_of(content, shown)


def too_big(size: int, shown: str) -> Problem | None:
    """Return the problem of a text of more than a megabyte, which is not even read, or None."""
    if size <= TEXT_LIMIT:
        return None
    return problem("tep-qua-lon", Span(shown), size=size // 1024, limit=TEXT_LIMIT // 1024)


def text_of(content: bytes, shown: str) -> tuple[Text | None, tuple[Problem, ...]]:
    """Return the text that bytes hold, or None; as `read_text`."""
    problems: list[Problem] = []
    digest = digest_bytes(content)
    if content.startswith(b"\xef\xbb\xbf"):
        problems.append(problem("co-bom", Span(shown, 1, 1)))
        content = content[3:]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(content, error, shown),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Text(shown, normal(text), digest), tuple(problems)


def normal(text: str) -> str:
    """Return `text` in NFC without control characters and without U+E000–U+E00F.

    XML allows no control characters; the private-use ones mark references inside bodies.
    """
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _REFUSED.sub("", text)


_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ue000-\ue00f]")


def _not_utf8(content: bytes, error: UnicodeDecodeError, shown: str) -> Problem:
    before = content[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return problem(
        "khong-phai-utf8",
        Span(shown, line, column),
        byte=f"0x{content[error.start]:02X}",
        offset=error.start,
    )
