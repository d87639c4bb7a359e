"""Readers who look closely: they unpack every body, follow it to its assets and ask again.

What they receive is noted with its time and judged by a timeline when it is known, after the run.
"""

from __future__ import annotations

import gzip
import http.client
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import brotli

from tests.publishing.timeline import Target, Timeline

CODINGS = ("", "gzip", "gzip, br")
_ASSET = re.compile(rb"""(?:href|src)="[^"]*?(assets/[^"?#]+)\"""")
_IN_NAME = re.compile(r"\.([0-9a-f]{8})\.[a-z0-9]+$")
_AT_ONCE = 3  # assets of a page that are asked for
_LATER = 8  # changes after which an asset of a page is asked for once more
_KEPT = 400  # assets of pages that a reader remembers
_PATIENCE = 60  # seconds, for a machine that is busy


@dataclass(frozen=True)
class Fault:
    """Something that no reader may receive: failed, cut, asset, unfit, wrong, wrong-304."""

    kind: str
    where: str
    what: str = ""


@dataclass(frozen=True)
class Seen:
    """What a reader received: the hash of the content, of the one it had where it got a 304."""

    target: Target
    status: int
    digest: str
    when: tuple[float, float]


@dataclass
class Reader:
    """One connection that is kept alive; `pause` is seconds from one answer to what comes next."""

    port: int
    rng: random.Random
    timeline: Timeline
    pause: float = 0
    seen: list[Seen] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    _tags: dict[tuple[Target, str], tuple[str, str]] = field(default_factory=dict)
    _assets: list[tuple[int, str, str]] = field(default_factory=list)
    _connection: http.client.HTTPConnection | None = None

    def ask(self, target: Target, coding: str, *, again: bool = False) -> Seen | None:
        """Ask for a file, `again` with the validator of what was received before."""
        slug, path = target
        host = self.timeline.host(slug)
        tag, before = self._tags.get((target, coding), ("", "")) if again else ("", "")
        began = time.monotonic()
        answer = self._get(host, address_of(path), coding, tag)
        ended = time.monotonic()
        if answer is None:
            return None
        status, found, body = answer
        if status == 304 and tag:
            digest = before
        elif status in (200, 404):
            digest = sha256(body).hexdigest()
        else:
            self.faults.append(Fault("failed", f"{host}/{path}", f"{status}"))
            return None
        if status == 200:
            self._tags[target, coding] = found, digest
            self._look_at(target, body)
        seen = Seen(target, status, digest, (began, ended))
        self.seen.append(seen)
        return seen

    def tag(self, target: Target, coding: str) -> str:
        """Return the validator of what was received last."""
        return self._tags[target, coding][0]

    def read(self, targets: Sequence[Target], stop: threading.Event) -> None:
        """Ask at random, half of the time for what has just changed, until told to stop."""
        while not stop.is_set():
            target, coding = self.rng.choice(targets), self.rng.choice(CODINGS)
            if (latest := self.timeline.latest) and self.rng.random() < 0.5:
                target = self.rng.choice(latest)
            self.ask(target, coding, again=self.rng.random() < 0.5)
            if self._assets and self.rng.random() < 0.3:
                self._return_to_an_asset()
            time.sleep(self.pause)
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection:
            self._connection.close()

    def _look_at(self, target: Target, body: bytes) -> None:
        slug, path = target
        if not path.endswith(".html"):
            return
        if not body.rstrip().endswith(b"</html>"):
            self.faults.append(Fault("cut", f"{slug}/{path}", f"{len(body)} bytes"))
        assets = sorted({match[1].decode() for match in _ASSET.finditer(body)})
        for asset in self.rng.sample(assets, min(_AT_ONCE, len(assets))):
            self.ask_for_asset(slug, asset, self.rng.choice(CODINGS))
            self._assets.append((self.timeline.changes, slug, asset))
        if len(self._assets) > _KEPT:
            self._assets = self._assets[_KEPT // 4 :]

    def _return_to_an_asset(self) -> None:
        """Ask for an asset of a page that was received some changes ago."""
        number, slug, asset = self.rng.choice(self._assets)
        if self.timeline.changes - number <= _LATER:
            self.counts["assets later"] += self.timeline.changes != number
            self.ask_for_asset(slug, asset, self.rng.choice(CODINGS))

    def ask_for_asset(self, slug: str, asset: str, coding: str) -> None:
        """Ask for an asset that a page of a site names."""
        host = self.timeline.host(slug)
        answer = self._get(host, asset, coding, "")
        self.counts["assets"] += 1
        if answer is None:
            return
        status, _, body = answer
        named = _IN_NAME.search(asset)
        if status != 200:
            self.faults.append(Fault("asset", f"{host}/{asset}", f"{status}"))
        elif named is None or not sha256(body).hexdigest().startswith(named[1]):
            self.faults.append(Fault("unfit", f"{host}/{asset}"))

    def _get(self, host: str, path: str, coding: str, tag: str) -> tuple[int, str, bytes] | None:
        """Return status, validator and unpacked body; None for what is a fault."""
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, _PATIENCE)
        headers = {"Host": host, "Accept-Encoding": coding or "identity"}
        if tag:
            headers["If-None-Match"] = tag
        where = f"{host}/{path}"
        self.counts["requests"] += 1
        try:
            self._connection.request("GET", f"/{path}", headers=headers)
            answer = self._connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            cut = isinstance(error, http.client.IncompleteRead)
            self.faults.append(Fault("cut" if cut else "failed", where, repr(error)))
            return None
        self.counts[f"{answer.status}"] += 1
        try:
            whole = unpacked(answer.headers.get("Content-Encoding", ""), body)
        except (OSError, EOFError, ValueError) as error:
            self.faults.append(Fault("cut", where, repr(error)))
            return None
        return answer.status, answer.headers.get("ETag", ""), whole


def address_of(path: str) -> str:
    """Return the address at which readers have a file, without the `/` at its beginning."""
    return re.sub(r"(^|/)index\.html$", r"\1", path)


def unpacked(coding: str, body: bytes) -> bytes:
    """Return a body without its coding; raises OSError, EOFError or ValueError."""
    if coding == "gzip":
        return gzip.decompress(body)
    if coding == "br":
        try:
            return bytes(brotli.decompress(body))
        except brotli.error as error:
            raise ValueError(str(error)) from error
    return body


class Readers:
    """Some readers at once, from `with` until its end; then `faults` tells what was wrong."""

    def __init__(self, port: int, timeline: Timeline, count: int, pause: float = 0) -> None:
        self.timeline = timeline
        self._targets = timeline.targets
        self._stop = threading.Event()
        self.each = [
            Reader(port, random.Random(seed), timeline, pause)  # noqa: S311 a seed
            for seed in range(count)
        ]
        self._threads = [
            threading.Thread(target=reader.read, args=(self._targets, self._stop), daemon=True)
            for reader in self.each
        ]

    def __enter__(self) -> Readers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def count(self, name: str) -> int:
        """Return a count of all readers."""
        return sum(reader.counts[name] for reader in self.each)

    @property
    def faults(self) -> list[Fault]:
        """What was wrong at once, and what does not agree with the timeline."""
        found = [fault for reader in self.each for fault in reader.faults]
        for reader in self.each:
            found += judged(reader.seen, self.timeline)
        return found


def judged(received: Iterable[Seen], timeline: Timeline) -> list[Fault]:
    """Return the faults of what was received: never was it delivered at its time."""
    found = []
    for seen in received:
        check = timeline.is_rightly_lost if seen.status == 404 else timeline.is_right
        if not check(seen.target, seen.digest, seen.when):
            kind = {304: "wrong-304", 404: "failed"}.get(seen.status, "wrong")
            found.append(Fault(kind, "/".join(seen.target), f"{seen.status} {seen.digest[:8]}"))
    return found
