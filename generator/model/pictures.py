"""Pictures: what a file of one holds, and the variants that sites publish of it."""

from __future__ import annotations

from generator.model.body import Ref
from generator.values import Struct


class Raster(Struct, frozen=True):
    """The pixels of a picture, upright: its size, whether any is transparent.

    `drawn` says that it has a palette, as drawings and scans have and photographs have not.
    """

    width: int
    height: int
    transparent: bool = False
    drawn: bool = False


class Picture(Struct, frozen=True):
    """The picture of an item, with the words for those who do not see it."""

    target: Ref
    alt: str
    caption: str = ""


class Variant(Struct, frozen=True):
    """A picture to publish: made of a file at a size in pixels, as webp, jpg, png or gif.

    `source` is the path as the file system spells it, `digest` that of the file's content.
    """

    source: str
    digest: str
    width: int
    height: int
    format: str
