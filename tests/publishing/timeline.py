"""What each site delivered when: the measure of everything that readers receive.

Moments are those of the machine's steady clock. A switch happened at some moment between the
beginning and the end of the change in which it was made: until its end readers may receive what
was, from its beginning what is.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from generator.publishing.manifests import live_release, read_manifest
from generator.publishing.places import Place

_FOREVER = float("inf")
LOST = "404.html"

Target = tuple[str, str]  # a site and a path of its tree


@dataclass(frozen=True)
class Turn:
    """A release that a site delivered between two moments: its files and their hashes."""

    release: str
    began: float
    ended: float
    files: Mapping[str, str]


@dataclass
class Timeline:
    """The turns of all sites of a folder, the oldest first.

    `changes` is how many changes there were, `latest` are the files that the last one touched, and
    `switched` is how many sites it switched.
    """

    place: Place
    slugs: tuple[str, ...]
    domain: str
    turns: dict[str, list[Turn]] = field(default_factory=dict)
    changes: int = 0
    latest: tuple[Target, ...] = ()
    switched: int = 0
    _known: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with what is delivered now."""
        with self.changing():
            pass
        self.changes, self.latest = 0, ()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Note what is delivered after something was done that may change it."""
        began = time.monotonic()
        yield
        ended = time.monotonic()
        touched: list[Target] = []
        self.switched = 0
        for slug in self.slugs:
            turns = self.turns.setdefault(slug, [])
            release = live_release(self.place, slug)
            if turns and turns[-1].release == release:
                continue
            self.switched += 1
            files, before = self._files(slug, release), turns[-1].files if turns else {}
            if turns:
                turns[-1] = replace(turns[-1], ended=ended)
            turns.append(Turn(release, began, _FOREVER, files))
            both = sorted(files.keys() | before.keys())
            touched += ((slug, path) for path in both if files.get(path) != before.get(path))
        self.changes += 1
        self.latest = tuple(each for each in touched if _is_for_readers(each))

    @property
    def targets(self) -> list[Target]:
        """All that readers may ask for now."""
        found = [(slug, path) for slug in self.slugs for path in self.now(slug)]
        return [each for each in found if _is_for_readers(each)]

    def host(self, slug: str) -> str:
        """Return the host of a site."""
        return f"{slug}.{self.domain}"

    def now(self, slug: str) -> Mapping[str, str]:
        """Return the files that a site delivers now, by path, with their hashes."""
        return self.turns[slug][-1].files

    def is_right(self, target: Target, digest: str, when: tuple[float, float]) -> bool:
        """Whether a site delivered this content at a path at some moment of a span.

        An asset may be one of an earlier release: its name says what its content is.
        """
        slug, path = target
        if path.startswith("assets/"):
            return f".{digest[:8]}." in path
        return any(turn.files.get(path) == digest for turn in self._during(slug, when))

    def is_rightly_lost(self, target: Target, digest: str, when: tuple[float, float]) -> bool:
        """Whether at some moment a site had nothing at a path and this as its page of errors."""
        slug, path = target
        during = self._during(slug, when)
        return any(path not in turn.files and turn.files[LOST] == digest for turn in during)

    def _during(self, slug: str, when: tuple[float, float]) -> Iterator[Turn]:
        first, last = when
        for turn in reversed(self.turns[slug]):
            if turn.ended < first:
                return
            if turn.began <= last:
                yield turn

    def _files(self, slug: str, release: str) -> dict[str, str]:
        key = slug, release
        if key not in self._known:
            manifest = read_manifest(self.place.manifest(slug, release))
            self._known[key] = {file.path: file.sha256 for file in manifest.files}
        return self._known[key]


def _is_for_readers(target: Target) -> bool:
    return not target[1].startswith(".site/")
