"""The key of an output: what it was made by and of. Equal keys mean equal bytes.

The third part of the key, the digest of the code, is the same for all outputs of a build, so the
state as a whole carries it.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.digests import Digests
from generator.outputs.output import Output
from generator.themes.theme import Theme


class Key(NamedTuple):
    """The digests of the maker and of the view; apart, to name which of them changed."""

    maker: str
    view: str


def key_of(output: Output, theme: Theme, digests: Digests) -> Key:
    """Return the key of an output in a theme."""
    by_template = output.maker.kind == "template"
    maker = theme.digest(output.maker.name) if by_template else digests.of(output.maker)
    return Key(maker, digests.of(output.view))
