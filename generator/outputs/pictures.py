"""Pictures: which variants of a file a site publishes, where they stand, how texts show them."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from generator.model.document import Attachment
from generator.model.pictures import Raster, Variant
from generator.outputs.views import Image, Source

WIDTHS = (480, 800, 1280)
CREST_WIDTHS = (160,)
WHOLE_PIXELS = 20_000_000  # what is larger is published at half its size
# How wide a picture is on the page, for the browser to choose a variant by.
IN_TEXT = "(min-width: 48em) 44rem, 92vw"
IN_GALLERY = "(min-width: 48em) 14rem, 45vw"
_FORMATS = {"jpeg": "jpg"}


class Shown(NamedTuple):
    """A picture as pages show it, and the variants that must then exist, by their addresses."""

    image: Image
    variants: dict[str, Variant]


def widths(own: int, wanted: tuple[int, ...] = WIDTHS) -> tuple[int, ...]:
    """Return the widths of a picture's variants: no larger than it is, nor than is wanted."""
    smaller = tuple(width for width in wanted if width < own)
    return (*smaller, own) if own <= wanted[-1] else smaller


def shown(file: Attachment, url: str, wanted: tuple[int, ...] = WIDTHS) -> Shown:
    """Return the picture of a file whose original would stand at `url`, without words.

    It has a WebP of each width, and of the largest a file that every program can read.
    """
    raster = _raster(file)
    stem = url.rpartition(".")[0]
    sizes = [(width, _height(raster, width)) for width in widths(raster.width, wanted)]
    variants: dict[str, Variant] = {}
    sources: list[Source] = []
    for width, height in sizes:
        address = f"{stem}-{width}.webp"
        variants[address] = _variant(file, width, height, "webp")
        sources.append(Source(address, width))
    width, height = sizes[-1]
    suffix = "png" if raster.transparent or raster.drawn else "jpg"
    address = f"{stem}-{width}.{suffix}"
    variants[address] = _variant(file, width, height, suffix)
    return Shown(Image(address, "", "", width, height, tuple(sources)), variants)


def whole(file: Attachment, url: str) -> Variant:
    """Return what stands at the place of a picture's original: itself, upright and clean."""
    raster = _raster(file)
    parts = 2 if raster.width * raster.height > WHOLE_PIXELS else 1
    suffix = url.rpartition(".")[2]
    width, height = -(-raster.width // parts), -(-raster.height // parts)
    return _variant(file, width, height, _FORMATS.get(suffix, suffix))


def picture_html(image: Image, root: str, sizes: str, attributes: str = "") -> str:
    """Return a picture for the text of a page from which `root` leads to the site's root."""
    sources = ", ".join(f"{root}{each.url[1:]} {each.width}w" for each in image.sources)
    return (
        f'<picture><source type="image/webp" srcset="{escape(sources)}" sizes="{sizes}">'
        f'<img src="{escape(root + image.url[1:])}" alt="{escape(image.alt)}"{attributes} '
        f'width="{image.width}" height="{image.height}" loading="lazy" decoding="async"></picture>'
    )


def _height(raster: Raster, width: int) -> int:
    """Return the height that a picture has at a width: the nearest whole number, at least 1."""
    return max(1, (2 * raster.height * width + raster.width) // (2 * raster.width))


def _variant(file: Attachment, width: int, height: int, suffix: str) -> Variant:
    return Variant(file.real, file.digest, width, height, suffix)


def _raster(file: Attachment) -> Raster:
    assert file.picture is not None, "only pictures have variants"
    return file.picture
