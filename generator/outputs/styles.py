"""Outputs: the style sheet of the look that a site gives itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outputs.desk import Desk
from generator.outputs.look import style_url
from generator.outputs.output import Output, written
from generator.site.permalinks import file_of


def styles(desk: Desk) -> Iterator[Output]:
    """Yield the site's own style sheet where it has one."""
    if desk.look:
        where = desk.site.settings.look.accent_where
        yield written(file_of(style_url(desk.look)), "look", desk.look, (where.path,))
