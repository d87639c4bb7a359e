"""Framing: a page whose header or footer alone is new gets them around what it already holds."""

from __future__ import annotations

from pathlib import Path

from generator.build.keys import Key, frame_of
from generator.build.site_task import SiteTask
from generator.build.state import Trace, current
from generator.build.writing import inside
from generator.outputs.output import Output
from generator.themes.frames import Frame, reframed
from generator.themes.theme import Theme, ThemeError
from generator.values import replace


def with_new_frame(output: Output, key: Key, task: SiteTask, tree: Path) -> bytes | None:
    """Return the built page with its new header and footer, where nothing else of it is new."""
    before = task.state.traces.get(output.path)
    old = task.state.frames.get(before.key.frame) if before else None
    new = frame_of(output, task.theme)
    if before is None or old is None or new is None or not task.theme.frames_apart:
        return None
    if replace(before.key, frame=key.frame) != key or before.key == key:
        return None
    return _around(inside(tree, output.path), before, old, new)


def all_with_new_frame(task: SiteTask, tree: Path) -> dict[str, tuple[Key, bytes]] | None:
    """Return every page with its new header and footer and its key, by path.

    None where a page is not as it was left, or the theme fails: then all has to be planned.
    """
    try:
        frames = {old.digest: _new(old, task.theme) for old in task.state.frames.values()}
    except ThemeError:
        return None
    found: dict[str, tuple[Key, bytes]] = {}
    for path, trace in task.state.traces.items():
        old, new = task.state.frames.get(trace.key.frame), frames.get(trace.key.frame)
        if not trace.key.frame or (old and new and old.digest == new.digest):
            continue
        page = _around(inside(tree, path), trace, old, new) if old and new else None
        if page is None or new is None:
            return None
        found[path] = replace(trace.key, frame=new.digest), page
    return found


def _new(old: Frame, theme: Theme) -> Frame | None:
    """Return the new frame of the pages that have an old one, None where they have several."""
    made = {frame.digest: frame for frame in map(theme.frame, old.chromes)}
    return made.popitem()[1] if len(made) == 1 else None


def _around(place: str, trace: Trace, old: Frame, new: Frame) -> bytes | None:
    if not current(place, trace):
        return None
    with open(place, "rb", buffering=0) as file:  # noqa: PTH123 strings: 38,000 files a build
        return reframed(file.read(), old, new)
