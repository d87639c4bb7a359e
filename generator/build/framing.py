"""Framing: a page whose header or footer alone is new gets them around what it already holds."""

from __future__ import annotations

from pathlib import Path

from generator.build.keys import Key, frame_of
from generator.build.site_task import SiteTask
from generator.build.state import Trace, current
from generator.build.writing import inside
from generator.outputs.output import Output
from generator.themes.frames import Frame, reframed


def frames_in(task: SiteTask, kept: dict[str, Trace]) -> dict[str, Frame]:
    """Return the headers and footers that the site's pages have now, by digest."""
    known = task.state.frames | {frame.digest: frame for frame in task.theme.frames}
    used = {trace.key.frame for trace in kept.values()} & known.keys()
    return {digest: known[digest] for digest in sorted(used)}


def with_new_frame(output: Output, key: Key, task: SiteTask, tree: Path) -> bytes | None:
    """Return the built page with its new header and footer, where nothing else of it is new."""
    before = task.state.traces.get(output.path)
    old = task.state.frames.get(before.key.frame) if before else None
    new = frame_of(output, task.theme)
    if before is None or old is None or new is None or not task.theme.frames_apart:
        return None
    if before.key._replace(frame=key.frame) != key or before.key == key:
        return None
    place = inside(tree, output.path)
    return reframed(Path(place).read_bytes(), old, new) if current(place, before) else None
