"""The state of one site in one output folder: under which key each output was last made.

An output is skipped only if its key is the recorded one and the file on disk is the recorded
one: by its signature, and where that differs, as after a restore, by the hash of its content.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.build.keys import Key
from generator.build.store import Store
from generator.digests import digest_bytes
from generator.model.when import When
from generator.problems import Problem
from generator.site.windows import Held
from generator.sources.signatures import Signature, signature_of
from generator.themes.frames import Frame
from generator.values import Struct, field, replace

_MOST_ADDITIONS = 16
_FEW = 4  # one page in so many


class Trace(Struct, frozen=True):
    """The key under which an output was last made, and the file as it was left."""

    key: Key
    content: str
    signature: Signature


class SiteState(Struct, frozen=True):
    """All that is recorded of one site.

    `inputs` is the digest of all it was made of but header and footer, that of whose templates is
    in `frame`, and the texts of its documents, whose digests are in `texts` by path; `frames` are
    the headers and footers that its pages have, by digest; `problems` are those that planning
    found, `standing` those that assembling did; `held` and `next_change` are as in a report.
    `additions` counts the changes that are kept beside it.
    """

    inputs: str = ""
    frame: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    traces: dict[str, Trace] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    standing: tuple[Problem, ...] = ()
    held: tuple[Held, ...] = ()
    next_change: When | None = None
    additions: int = 0


class Changes(Struct, frozen=True):
    """What a build of some pages changed in a state."""

    texts: dict[str, str]
    traces: dict[str, Trace]
    problems: tuple[Problem, ...]


def kept_state(store: Store, name: str) -> SiteState:
    """Return the state that is kept under a name, or one of nothing."""
    first, *rest = store.get_all(name) or (None,)
    if not isinstance(first, SiteState):
        return SiteState()
    texts, traces, problems = dict(first.texts), dict(first.traces), first.problems
    for each in rest:
        assert isinstance(each, Changes), "only changes follow a state"
        texts |= each.texts
        traces |= each.traces
        problems = each.problems
    return replace(first, texts=texts, traces=traces, problems=problems, additions=len(rest))


def keep_state(store: Store, name: str, before: SiteState, after: SiteState) -> None:
    """Keep a state, by its changes where `before` is what is kept and they are few."""
    changes = _changes(before, after)
    if changes is None or before.additions >= _MOST_ADDITIONS:
        store.put(name, after)
    elif changes != Changes({}, {}, before.problems):
        store.add(name, changes)


def _changes(before: SiteState, after: SiteState) -> Changes | None:
    """Return what changed, or None where more did than a few texts and pages."""
    as_before = replace(
        after,
        texts=before.texts,
        traces=before.traces,
        problems=before.problems,
        additions=before.additions,
    )
    if before != as_before or after.traces.keys() != before.traces.keys():
        return None
    if after.texts.keys() != before.texts.keys():
        return None
    texts = {path: each for path, each in after.texts.items() if each != before.texts[path]}
    traces = {path: each for path, each in after.traces.items() if each != before.traces[path]}
    few = len(traces) * _FEW < len(after.traces)
    return Changes(texts, traces, after.problems) if few else None


def current(place: str, trace: Trace | None, *, hashed: bool = False) -> Trace | None:
    """Return the trace of a file that is as it was left, or None; `hashed` trusts no signature."""
    if trace is None:
        return None
    try:
        info = os.lstat(place)
        if not stat.S_ISREG(info.st_mode):
            return None
        signature = _like(trace.signature, signature_of(info))
        if signature == trace.signature and not hashed:
            return trace
        if (
            signature[0] != trace.signature[0]
            or digest_bytes(Path(place).read_bytes()) != trace.content
        ):
            return None
    except OSError:
        return None
    return Trace(trace.key, trace.content, signature)


def left(info: os.stat_result, key: Key, content: bytes) -> Trace:
    """Return the trace of a file that was just made."""
    return Trace(key, digest_bytes(content), signature_of(info))


def linked(info: os.stat_result, key: Key, digest: str) -> Trace:
    """Return the trace of a file that other trees may have by hard links.

    Each link changes the time of its last status change, which is therefore left out.
    """
    size, modified, _, inode = signature_of(info)
    return Trace(key, digest, (size, modified, 0, inode))


def _like(recorded: Signature, found: Signature) -> Signature:
    """Return a signature with as much in it as in the recorded one."""
    return found if recorded[2] else (found[0], found[1], 0, found[3])
