"""Built trees as publishing takes them: each file as the build left it, or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from generator.build.project import Project
from generator.build.state import SiteState, kept_state
from generator.build.store import Store
from generator.model.marking import MARK
from generator.publishing.manifests import File, Manifest, manifest_of
from generator.publishing.outcomes import Refusal
from generator.values import Struct

Keep = Callable[[File, bytes], None]


class Refused(Exception):
    """A tree that must not be published."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


class Source(Struct, frozen=True):
    """Where built trees and what is known of them are."""

    out: Path
    states: Path

    def slugs(self) -> tuple[str, ...]:
        """Return the sites that have a tree of ours, in order."""
        trees = sorted(self.out.iterdir()) if self.out.is_dir() else []
        return tuple(tree.name for tree in trees if (tree / MARK).is_file())

    def fingerprint(self, slug: str) -> str:
        """Return what changes whenever the site's tree was built anew; "" for an unbuilt one."""
        try:
            return sha256(self._state_place(slug).read_bytes()).hexdigest()
        except OSError:
            return ""

    def state(self, slug: str) -> SiteState:
        """Return what the build recorded of the site's tree."""
        return kept_state(Store(self.states), self._state_place(slug).name)

    def _state_place(self, slug: str) -> Path:
        return self.states / f"site-{slug}"


def source_of(project: Project) -> Source:
    """Return where a project's built trees are."""
    from generator.build.ledger import store_of

    return Source(project.out, store_of(project).folder)


def take(source: Source, slug: str, keep: Keep) -> Manifest:
    """Return the manifest of a tree; `keep` gets every file with its content, read once.

    Raises Refused where the tree holds drafts, is not what the last build left, or was not built.
    """
    tree = source.out / slug
    if b"\ndrafts\n" in (tree / MARK).read_bytes():
        raise Refused(Refusal("drafts"))
    traces = source.state(slug).traces
    if not traces:
        raise Refused(Refusal("unbuilt"))
    files: list[File] = []
    edited: list[str] = []
    for path in _files(str(tree)):
        trace = traces.get(path)
        content = _content(f"{tree}/{path}")
        digest = sha256(content or b"").hexdigest()
        if trace is None or content is None or not digest.startswith(trace.content):
            edited.append(path)
            continue
        file = File(path, len(content), digest)
        keep(file, content)
        files.append(file)
    edited += traces.keys() - {file.path for file in files} - set(edited)
    if edited:
        raise Refused(Refusal("edited", tuple(sorted(edited))))
    return manifest_of(slug, files)


def _content(place: str) -> bytes | None:
    """Return the content of a regular file, None of anything else: no link is followed."""
    try:
        file = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    except OSError:
        if Path(place).is_symlink() or not Path(place).is_file():
            return None
        raise
    try:
        info = os.fstat(file)
        if not stat.S_ISREG(info.st_mode):
            return None
        content = os.read(file, info.st_size + 1)
        return content if len(content) == info.st_size else None  # else it changes right now
    finally:
        os.close(file)


def _fail(error: OSError) -> None:
    raise error


def _files(tree: str) -> Iterator[str]:
    """Yield the paths of everything in a tree that is no folder, in order."""
    top = len(tree) + 1
    for folder, names, files in os.walk(tree, onerror=_fail):
        names.sort()
        links = [name for name in names if os.path.islink(f"{folder}/{name}")]  # noqa: PTH114
        for name in sorted([*files, *links]):
            yield f"{folder}/{name}"[top:]
