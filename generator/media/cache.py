"""The cache of variants: `.cache/media/<key>/<digest of content>.<format>`.

The key names all that a variant is made of, so nothing in it grows old. What is taken from it is
hashed first: trees have the same files by hard links, and somebody may have written into one.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.digests import digest_bytes, digest_of
from generator.media.encoding import encoded, encoder
from generator.model.pictures import Variant
from generator.sources.whole import is_unfinished, write_whole
from generator.values import Struct


class Kept(Struct, frozen=True):
    """A file of the cache and the digest of its content."""

    place: str
    digest: str


class MediaCache(Struct, frozen=True):
    """A folder of variants of pictures, whose sources are below `root`."""

    folder: Path
    root: Path

    def kept(self, wanted: Iterable[Variant]) -> dict[Variant, Kept]:
        """Return files of variants; those that are missing are made.

        Two processes never make variants of one picture at a time: what another is at comes
        last, and is waited for only then. Raises OSError.
        """
        found: dict[Variant, Kept] = {}
        missing: dict[str, list[Variant]] = {}
        for variant in wanted:
            if kept := self._known(variant):
                found[variant] = kept
            else:
                missing.setdefault(variant.digest, []).append(variant)
        later: list[str] = []
        for digest, variants in missing.items():
            with self._lock(digest, wait=False) as held:
                if held:
                    found |= self._made(variants)
                else:
                    later.append(digest)
        for digest in later:
            with self._lock(digest, wait=True):
                found |= self._made(missing[digest])
        return found

    def _made(self, variants: list[Variant]) -> dict[Variant, Kept]:
        """Make variants of one picture but for those that another process made meanwhile."""
        known = {variant: self._known(variant) for variant in variants}
        found = {variant: kept for variant, kept in known.items() if kept}
        missing = tuple(variant for variant in variants if variant not in found)
        if missing:
            content = self._source(missing[0])
            for variant, file in encoded(content, missing).items():
                found[variant] = self._keep(variant, file)
        return found

    def _source(self, variant: Variant) -> bytes:
        place = self.root / variant.source
        content = place.read_bytes()
        if digest_bytes(content) != variant.digest:  # changed since it was read
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(place))
        return content

    def _folder(self, variant: Variant) -> Path:
        made_of = (variant.digest, variant.width, variant.height, variant.format, encoder())
        return self.folder / digest_of(made_of)

    def _known(self, variant: Variant) -> Kept | None:
        """Return the file of a variant; one that is not what its name says is deleted."""
        folder = self._folder(variant)
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 names alone
        except FileNotFoundError:
            return None
        for name in names:
            if is_unfinished(name):
                continue
            place, digest = folder / name, name.partition(".")[0]
            if place.is_file() and digest_bytes(place.read_bytes()) == digest:
                return Kept(str(place), digest)
            place.unlink(missing_ok=True)
        return None

    def _keep(self, variant: Variant, content: bytes) -> Kept:
        folder, digest = self._folder(variant), digest_bytes(content)
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / f"{digest}.{variant.format}"
        write_whole(place, content)
        place.chmod(0o444)  # trees share it
        return Kept(str(place), digest)

    @contextmanager
    def _lock(self, digest: str, *, wait: bool) -> Iterator[bool]:
        """Hold the lock of a picture, if need be after waiting; give whether it is held.

        Pictures share 256 locks; a process holds one at a time.
        """
        locks = self.folder / "locks"
        locks.mkdir(parents=True, exist_ok=True)
        with (locks / digest[:2]).open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
                held = True
            except BlockingIOError:
                held = False
            yield held
