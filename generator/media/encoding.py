"""Encoding: the variants of one picture, upright, in sRGB, without anything but their pixels.

With `generator.content.pictures` the one module that knows Pillow. A variant's bytes depend on
the file, the variant and the versions below alone, never on what else is made of the file.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from pathlib import PurePosixPath

import PIL
from PIL import Image, ImageCms, features

from generator.content.pictures import is_transparent, opened, orientation_of, upright
from generator.digests import digest_of
from generator.model.pictures import Variant

RECIPE = 1  # counts the changes of this module that change bytes
_BASE_WIDTH = 2560  # all but large variants are made of a picture of about this width
_LARGE = 1280
_BASE_PIXELS = 12_000_000
_BAND_PIXELS = 1_000_000  # converted at once: another mode of a whole picture takes 160 MB
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@lru_cache(maxsize=1)
def encoder() -> str:
    """Return the digest of all that shapes a variant's bytes beside the file and the variant."""
    libraries = ("webp", "libjpeg_turbo", "jpg", "zlib", "littlecms2")
    versions = tuple((name, str(features.version(name))) for name in libraries)
    return digest_of((RECIPE, PIL.__version__, versions))


def encoded(content: bytes, wanted: tuple[Variant, ...]) -> dict[Variant, bytes]:
    """Return variants of the picture of a file's content, which is decoded once for all small ones.

    It takes less than 300 MB. Raises what Pillow likes where reading would have refused the file.
    """
    small = tuple(each for each in wanted if each.width <= _LARGE)
    made: dict[Variant, bytes] = {}
    if small:
        base, profile = _decoded(content, small[0], None)
        for each in small:
            made[each] = _file(_in_srgb(_sized(base, each), profile), each.format)
        del base
    for each in wanted:
        if each.width > _LARGE:
            whole, profile = _decoded(content, each, each.width)
            made[each] = _file(_in_srgb(_sized(whole, each), profile), each.format)
    return made


def _decoded(
    content: bytes, variant: Variant, width: int | None
) -> tuple[Image.Image, bytes | None]:
    """Return a picture upright, about as wide as due, and its colour profile."""
    suffix = PurePosixPath(variant.source).suffix.removeprefix(".").lower()
    with opened(content, suffix) as image:
        orientation = orientation_of(image)
        profile = image.info.get("icc_profile")
        size = upright(image.size, orientation)
        factor = _base_factor(*size) if width is None else max(1, round(size[0] / width))
        image.draft(None, (max(1, image.width // factor), max(1, image.height // factor)))
        factor = max(1, round(factor * image.width / upright(size, orientation)[0]))
        image.load()
        plain = _plain(image, factor)
    if orientation in _TURNS:
        plain = plain.transpose(_TURNS[orientation])
    return plain, profile if isinstance(profile, bytes) else None


def _base_factor(width: int, height: int) -> int:
    """Return by how much a picture is shrunk, to a power of two, before its variants are made."""
    factor = 1
    while factor < 8 and (
        width >= 2 * factor * _BASE_WIDTH or width * height > factor * factor * _BASE_PIXELS
    ):
        factor *= 2
    return factor


def _plain(image: Image.Image, factor: int) -> Image.Image:
    """Return a decoded picture as RGB, or RGBA where it is transparent, shrunk by a factor."""
    mode = "RGBA" if is_transparent(image) else "RGB"
    size = (-(-image.width // factor), -(-image.height // factor))
    made = Image.new(mode, size)
    rows = max(1, _BAND_PIXELS // (image.width * factor)) * factor
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        band = _converted(image.crop((0, top, image.width, bottom)), mode)
        made.paste(band.reduce(factor) if factor > 1 else band, (0, top // factor))
    return made


def _converted(band: Image.Image, mode: str) -> Image.Image:
    if band.mode.startswith("I"):  # grey of 16 bits, which conversion would cut off at 255
        band = band.point(lambda value: value * (1 / 257)).convert("L")
    return band if band.mode == mode else band.convert(mode)


def _sized(image: Image.Image, variant: Variant) -> Image.Image:
    size = (variant.width, variant.height)
    if image.size == size:
        return image.copy() if variant.width <= _LARGE else image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in the colours of the web: telephones take theirs in Display P3."""
    if profile:
        with suppress(ImportError, ImageCms.PyCMSError, OSError, ValueError, TypeError):
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "sRGB" not in ImageCms.getProfileDescription(own):
                ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), inPlace=True)
    return image


def _file(image: Image.Image, suffix: str) -> bytes:
    """Return the bytes of a file of a picture, with no word in it but how to decode it."""
    image.info = {}
    file = BytesIO()
    if suffix == "webp":
        image.save(file, "WEBP", quality=78, method=4)
    elif suffix == "png":
        image.save(file, "PNG", optimize=image.width <= _LARGE)
    elif suffix == "gif":
        image.save(file, "GIF")
    else:
        image.convert("RGB").save(file, "JPEG", quality=82, progressive=True, optimize=True)
    return file.getvalue()
