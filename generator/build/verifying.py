"""Verifying: whether a tree is as it was left, and whether making it again gives the same bytes.

Every built file is hashed against the state; what differs is forgotten, so that the build makes
it again, and told. A seeded sample is forgotten too: its bytes must come out the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.build.project import Project
from generator.build.state import SiteState, Trace, current
from generator.digests import digest_bytes
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.values import Struct, replace

_ONE_IN = 50


class Checked(Struct, frozen=True):
    """The state without what must be made again, what differs on disk, and the sample."""

    state: SiteState
    differing: tuple[str, ...]
    sample: dict[str, Trace]


def checked(state: SiteState, tree: Path, seed: str) -> Checked:
    """Return what of a state holds; `seed` chooses the sample."""
    sound: dict[str, Trace] = {}
    sample: dict[str, Trace] = {}
    for path, trace in state.traces.items():
        holds = current(f"{tree}/{path}", trace, hashed=True)
        if holds and int(digest_bytes(f"{seed}/{path}".encode())[:8], 16) % _ONE_IN == 0:
            sample[path] = trace
        elif holds:
            sound[path] = holds
    known = sound.keys() | sample.keys()
    differing = (state.traces.keys() | _files(tree)) - known if state.traces else set()
    return Checked(replace(state, inputs="", traces=sound), tuple(sorted(differing)), sample)


def _files(tree: Path) -> set[str]:
    found = (Path(folder) / name for folder, _, names in os.walk(tree) for name in names)
    return {path.relative_to(tree).as_posix() for path in found}


def problems_of(found: Checked, after: SiteState | None, tree: Path, root: Path) -> list[Problem]:
    """Return a fault for each file that differed, and for each that came out differently."""
    told = [
        problem("cay-trang-bi-doi", Span(_shown(tree / path, root))) for path in found.differing
    ]
    made = after.traces if after else {}
    unlike = _unlike(found.sample, made)
    return told + [problem("dung-lai-khac", Span(_shown(tree / path, root))) for path in unlike]


def _unlike(sample: dict[str, Trace], made: dict[str, Trace]) -> Iterable[str]:
    for path, before in sample.items():
        now = made.get(path)
        if now and now.key == before.key and now.content != before.content:
            yield path


def _shown(place: Path, root: Path) -> str:
    return (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()


def seed_of(project: Project) -> str:
    """Return the seed of a run: another sample every day."""
    return project.clock.date().isoformat()
