"""Asking for every address that ever was, on every host, in every coding, and looking for words."""

from __future__ import annotations

import gzip
import html
import re
import socket
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

import brotli

from generator.publishing.manifests import read_manifest
from generator.publishing.places import Place
from tests.publishing.reading import CODINGS, unpacked

_AT_ONCE, _ROUNDS = 50, 15  # requests in a row, and how often on one connection: nginx ends at 1000
_PATIENCE = 60
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")

Ask = tuple[str, str, str]  # host, address, coding


@dataclass(frozen=True)
class Needles:
    """What must not be found: words, and files by their hashes."""

    words: tuple[str, ...]
    digests: frozenset[str] = frozenset()

    def within(self, content: bytes) -> set[str]:
        """Return those in a content: words however they are written, also without their marks."""
        text = content.decode("utf-8", "replace")
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        plain = _folded(f"{text}\n{html.unescape(text)}\n{unquote(text)}")
        found = {word for word in self.words if _folded(word) in plain}
        digest = sha256(content).hexdigest()
        return found | ({digest} & self.digests)


def _folded(text: str) -> str:
    bare = re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", text.lower()))
    return bare.replace("đ", "d")


@dataclass
class Sweep:
    """What came of asking: how often which status, and what was found where."""

    statuses: Counter[int] = field(default_factory=Counter)
    found: list[tuple[Ask, str]] = field(default_factory=list)

    @property
    def words(self) -> set[str]:
        """What was found anywhere."""
        return {what for _, what in self.found}

    def where(self, what: str) -> set[tuple[str, str]]:
        """Return the hosts, and codings, with which something was found."""
        return {(host, coding) for (host, _, coding), each in self.found if each == what}


def sweep(port: int, hosts: Iterable[str], addresses: Iterable[str], needles: Needles) -> Sweep:
    """Ask for each address on each host in each coding, and look into every answer."""
    made, known = Sweep(), dict[str, set[str]]()
    wanted = sorted(addresses)
    asks = ((host, path, coding) for host in hosts for path in wanted for coding in CODINGS)
    for ask, status, coding, body in _answers(port, asks):
        made.statuses[status] += 1
        digest = sha256(body).hexdigest()
        if digest not in known:
            known[digest] = needles.within(unpacked(coding, body))
        made.found += ((ask, what) for what in known[digest])
    return made


def addresses_ever(place: Place) -> set[str]:
    """Return every address of a kept release in any site, as people and machines may write it."""
    manifests = (read_manifest(path) for path in place.sites.glob("*/releases/*.json"))
    paths = {file.path for manifest in manifests for file in manifest.files}
    return {address for path in paths for address in _written(path)}


def _written(path: str) -> Iterator[str]:
    yield f"/{path}"
    yield f"/{path}?q=1"
    yield f"/{path}".removesuffix(".html")
    folder = f"/{path}".rpartition("/")[0]
    yield folder + "/"
    yield folder + "/?q=1"
    yield folder or "/"


def contents_below(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every file below a folder with its content, unpacked."""
    seen: set[int] = set()
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.stat().st_ino in seen:
            continue
        seen.add(path.stat().st_ino)
        content = path.read_bytes()
        yield path, content
        if path.suffix == ".gz":
            yield path, gzip.decompress(content)
        if path.suffix == ".br":
            yield path, bytes(brotli.decompress(content))


def _answers(port: int, asks: Iterator[Ask]) -> Iterator[tuple[Ask, int, str, bytes]]:
    """Yield status, coding and body for each; many are asked for before the first has come."""
    while some := list(islice(asks, _AT_ONCE * _ROUNDS)):
        with (
            socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as connection,
            connection.makefile("rb") as answers,
        ):
            for first in range(0, len(some), _AT_ONCE):
                batch = some[first : first + _AT_ONCE]
                connection.sendall(b"".join(map(_request, batch)))
                yield from ((ask, *_answer(answers)) for ask in batch)


def _request(ask: Ask) -> bytes:
    host, path, coding = ask
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {coding or 'identity'}\r\n\r\n"
    ).encode()


def _answer(answers: BinaryIO) -> tuple[int, str, bytes]:
    status = int(answers.readline().split()[1])
    headers = {}
    while line := answers.readline().strip():
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    body = answers.read(int(headers["content-length"]))
    return status, headers.get("content-encoding", ""), body
