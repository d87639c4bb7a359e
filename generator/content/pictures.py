"""Reading pictures: whether a file is a whole picture of its format, and what it holds.

The header is looked at first: what it claims decides whether anything is decoded. Then all is
decoded once, a JPEG at an eighth of its size, so that a broken file is found before any page
shows it. Pillow is known here and where variants are encoded, nowhere else.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image

from generator.model.pictures import Raster
from generator.model.span import Span
from generator.problems import Problem, problem

FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
PIXEL_LIMIT = 40_000_000
HEAVY_PIXEL_LIMIT = 16_000_000  # of WebP and CMYK, whose decoders take up to 16 bytes for each
SIDE_LIMIT = 16_383  # no WebP is larger
_SCAN_LIMIT = 100  # of a JPEG: each costs as much as a picture, and takes a few bytes
_ORIENTATION = 0x0112  # the tag of EXIF
_SIDEWAYS = (5, 6, 7, 8)

Image.MAX_IMAGE_PIXELS = None  # the limits above come first, and say what is too large


def picture_in(content: bytes, suffix: str, where: Span) -> tuple[Raster | None, list[Problem]]:
    """Return what a file of a picture holds, or None and why it cannot be used."""
    try:
        with opened(content, suffix) as image:
            width, height = image.size
            heavy = suffix == "webp" or image.mode == "CMYK"
            limit = HEAVY_PIXEL_LIMIT if heavy else PIXEL_LIMIT
            if width * height > limit or max(width, height) > SIDE_LIMIT:
                sizes = {"width": width, "height": height, "limit": limit // 1_000_000}
                return None, [problem("hinh-qua-lon", where, sizes, side=SIDE_LIMIT)]
            raster, moving = _decoded(image)
    except Exception:  # whatever the library fails with, it is one file's problem
        return None, [problem("hinh-hong", where)]
    return raster, [problem("hinh-dong", where)] if moving else []


@contextmanager
def opened(content: bytes, suffix: str) -> Iterator[Image.Image]:
    """Give the picture of a file of which only the header is read.

    It and decoding it raise what the library likes where it is no whole picture of its format.
    """
    if suffix in ("jpg", "jpeg") and content.count(b"\xff\xda") > _SCAN_LIMIT:
        raise ValueError("too many scans")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(BytesIO(content), formats=(FORMATS[suffix],)) as image:
            yield image


def orientation_of(image: Image.Image) -> int:
    """Return how a picture is to be turned, as EXIF counts it: 1 is upright."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # as above: without a tag that can be read, it is upright
        return 1
    return found if found in range(1, 9) else 1


def upright(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Return the size of a picture once it is turned."""
    return (size[1], size[0]) if orientation in _SIDEWAYS else size


def is_transparent(image: Image.Image) -> bool:
    """Whether a decoded picture shows what is behind it anywhere."""
    if image.mode in ("RGBA", "LA", "PA"):
        lowest, _ = image.getchannel("A").getextrema()
        return isinstance(lowest, int | float) and lowest < 255
    return "transparency" in image.info


def _decoded(image: Image.Image) -> tuple[Raster, bool]:
    """Return what a picture holds and whether it moves; raises what the library likes."""
    # A JPEG may hold more pictures (MPO), which are no frames.
    moving = image.format in ("GIF", "PNG", "WEBP") and bool(getattr(image, "is_animated", False))
    width, height = upright(image.size, orientation_of(image))
    drawn = image.mode in ("1", "P")
    image.draft(None, (1, 1))
    image.load()
    return Raster(width, height, is_transparent(image), drawn), moving
