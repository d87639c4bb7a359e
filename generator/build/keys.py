"""The key of an output: what it was made by and of. Equal keys mean equal bytes.

One more part of the key, the digest of the code, is the same for all outputs of a build, so the
state as a whole carries it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digests import Digests
from generator.values import Struct

if TYPE_CHECKING:
    from generator.outputs.output import Output
    from generator.themes.frames import Frame
    from generator.themes.theme import Theme


class Key(Struct, frozen=True):
    """The digests of the maker, of the view, and of the frame: header and footer as rendered.

    Apart, to name which of them changed, and because a new frame alone is put around what a page
    already holds.
    """

    maker: str
    view: str
    frame: str = ""


def key_of(output: Output, theme: Theme, digests: Digests) -> Key:
    """Return the key of an output in a theme; raises ThemeError."""
    frame = frame_of(output, theme)
    by_template = output.maker.kind == "template"
    maker = theme.digest(output.maker.name) if by_template else digests.of(output.maker)
    return Key(maker, digests.of(output.view), frame.digest if frame else "")


def frame_of(output: Output, theme: Theme) -> Frame | None:
    """Return the header and footer of an output that has them, or None; raises ThemeError."""
    chrome = getattr(output.view, "chrome", None)
    return None if chrome is None else theme.frame(chrome)
