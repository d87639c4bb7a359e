"""Making: the bytes of outputs that are not current, all of them before the first is written."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.framing import with_new_frame
from generator.build.keys import Key, key_of
from generator.build.project import Project
from generator.build.site_task import SiteTask
from generator.build.state import Trace, current
from generator.build.writing import inside
from generator.digests import Digests
from generator.model.pictures import Variant
from generator.outputs.output import AssetCopy, FileCopy, Output
from generator.outputs.writers import WRITERS
from generator.themes.theme import Theme
from generator.values import Struct

if TYPE_CHECKING:
    from generator.media.cache import Kept


class Made(Struct, frozen=True):
    """An output that was not current, as bytes or as a file of the cache, and why it was not."""

    path: str
    key: Key
    content: bytes | Kept
    why: str


def make_all(
    outputs: tuple[Output, ...], kept: dict[str, Trace], task: SiteTask, project: Project
) -> list[Made]:
    """Return what must be made, all made; note in `kept` what is current.

    Raises ThemeError and OSError.
    """
    digests, tree = Digests(), project.out / task.settings.slug
    made: list[Made] = []
    pictures: list[tuple[Output, Key, str]] = []
    for output in outputs:
        key = key_of(output, task.theme, digests)
        before = task.state.traces.get(output.path)
        why = why_made(before, key)
        if not why:
            trace = current(inside(tree, output.path), before)
            if trace is not None:
                kept[output.path] = trace
                continue
        if isinstance(output.view, Variant):
            pictures.append((output, key, why or "file"))
            continue
        began = time.perf_counter_ns()
        content = with_new_frame(output, key, task, tree)
        sort = "frame" if content else f"{output.maker.kind} {output.maker.name}".strip()
        content = content or make(output, project.root, task.theme)
        task.spent.add(sort, time.perf_counter_ns() - began)
        made.append(Made(output.path, key, content, why or "file"))
    return [*made, *_pictures(pictures, task, project)] if pictures else made


def _pictures(
    wanted: list[tuple[Output, Key, str]], task: SiteTask, project: Project
) -> list[Made]:
    """Return variants of pictures, taken from the cache or made; raises OSError."""
    from generator.media.cache import MediaCache  # heavy, as Pillow is

    variants = {each.path: each.view for each, _, _ in wanted if isinstance(each.view, Variant)}
    with task.spent.on("image"):
        cache = MediaCache(project.cache / "media", project.root)
        found = cache.kept(dict.fromkeys(variants.values()))
    return [Made(each.path, key, found[variants[each.path]], why) for each, key, why in wanted]


def why_made(before: Trace | None, key: Key) -> str:
    """Return which part of the key is new: "new", "template" or "view"; "" when none is."""
    if before is None:
        return "new"
    if before.key.maker != key.maker:
        return "template"
    if before.key.view != key.view:
        return "view"
    return "template" if before.key.frame != key.frame else ""


def make(output: Output, root: Path, theme: Theme) -> bytes:
    """Return the bytes of an output; raises ThemeError where its template fails."""
    if output.maker.kind == "template":
        return theme.render(output.maker.name, output.view).encode()
    if isinstance(output.view, FileCopy):
        return (root / output.view.source).read_bytes()
    if isinstance(output.view, AssetCopy):
        return theme.assets[output.view.name].content
    return WRITERS[output.maker.name](output.view).encode()
