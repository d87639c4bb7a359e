"""Reading pictures: the header first, then all of it; nothing that a file claims does harm."""

from __future__ import annotations

import struct
import zlib

import pytest

from generator.content.pictures import picture_in
from generator.model.pictures import Raster
from generator.model.span import Span
from tests.pictures import claiming, file, noise, photo

SMALL = noise(60, 40)
FRAMES = {"save_all": True, "append_images": [SMALL.rotate(9), SMALL.rotate(19)]}
TRANSPARENT = SMALL.convert("RGBA")
TRANSPARENT.putalpha(90)
WEBP = file(SMALL, "WEBP")

GOOD: dict[str, tuple[bytes, str, Raster]] = {
    "a photograph": (photo(60, 40), "jpg", Raster(60, 40)),
    "a photograph that lies": (photo(60, 40, orientation=6), "jpeg", Raster(40, 60)),
    "a photograph upside down": (photo(60, 40, orientation=3), "jpg", Raster(60, 40)),
    "an orientation that there is not": (photo(60, 40, orientation=99), "jpg", Raster(60, 40)),
    "CMYK": (file(SMALL.convert("CMYK"), "JPEG"), "jpg", Raster(60, 40)),
    "grey, in passes": (file(SMALL.convert("L"), "JPEG", progressive=True), "jpg", Raster(60, 40)),
    "several in one": (file(SMALL, "MPO", **FRAMES), "jpg", Raster(60, 40)),
    "16 bits": (file(SMALL.convert("I;16"), "PNG"), "png", Raster(60, 40)),
    "one bit": (file(SMALL.convert("1"), "PNG"), "png", Raster(60, 40, drawn=True)),
    "a palette": (file(SMALL.convert("P"), "PNG"), "png", Raster(60, 40, drawn=True)),
    "a palette with a hole": (
        file(SMALL.convert("P"), "PNG", transparency=3),
        "png",
        Raster(60, 40, transparent=True, drawn=True),
    ),
    "opaque alpha": (file(SMALL.convert("RGBA"), "PNG"), "png", Raster(60, 40)),
    "transparent": (file(TRANSPARENT, "PNG"), "png", Raster(60, 40, transparent=True)),
    "a transparent WebP": (file(TRANSPARENT, "WEBP"), "webp", Raster(60, 40, transparent=True)),
    "GIF": (file(SMALL, "GIF"), "gif", Raster(60, 40, drawn=True)),
}


def scans(count: int) -> bytes:
    """Return a JPEG that is decoded again and again: each pass costs a few bytes."""
    return file(SMALL, "JPEG").removesuffix(b"\xff\xd9") + b"\xff\xda" * count + b"\xff\xd9"


def text_bomb() -> bytes:
    """Return a PNG with a text of 200 MB in 200 KB."""
    packed = b"Title\0\0" + zlib.compress(bytes(200 << 20), 9)
    chunk = struct.pack(">I", len(packed)) + b"zTXt" + packed
    chunk += struct.pack(">I", zlib.crc32(b"zTXt" + packed))
    head, tail = file(SMALL, "PNG")[:33], file(SMALL, "PNG")[33:]
    return head + chunk + tail


BAD: dict[str, tuple[bytes, str, str]] = {
    "half a JPEG": (photo(60, 40)[:-400], "jpg", "hinh-hong"),
    "a JPEG without its end": (file(SMALL, "JPEG")[:-2], "jpg", "hinh-hong"),
    "a JPEG of nothing": (b"\xff\xd8\xff\xe1", "jpg", "hinh-hong"),
    "a JPEG of a thousand passes": (scans(1000), "jpg", "hinh-hong"),
    "half a PNG": (file(SMALL, "PNG")[:-300], "png", "hinh-hong"),
    "a PNG with a text that explodes": (text_bomb(), "png", "hinh-hong"),
    "half a GIF": (file(SMALL, "GIF")[:-300], "gif", "hinh-hong"),
    "a GIF of nothing": (b"GIF89a\x01\x00", "gif", "hinh-hong"),
    "half a WebP": (WEBP[: len(WEBP) // 2], "webp", "hinh-hong"),
    "a WebP of nothing": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp", "hinh-hong"),
    "a PNG under the name of a JPEG": (file(SMALL, "PNG"), "jpg", "hinh-hong"),
    "a bomb": (claiming(50_000, 50_000), "png", "hinh-qua-lon"),
    "41 million pixels": (claiming(8_200, 5_000), "png", "hinh-qua-lon"),
    "a thread": (claiming(16_384, 1), "png", "hinh-qua-lon"),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_a_picture_holds(name: str) -> None:
    """Its size once it is upright, whether it is transparent, whether it is drawn."""
    content, suffix, raster = GOOD[name]
    assert picture_in(content, suffix, Span("a")) == (raster, [])


@pytest.mark.parametrize("name", BAD)
def test_a_bad_picture_is_one_files_problem(name: str) -> None:
    """Damaged, too large or hostile: refused with a code, at the file, without a traceback."""
    content, suffix, code = BAD[name]
    raster, problems = picture_in(content, suffix, Span("content/vi-du/a"))
    assert raster is None
    assert [(found.path, found.code) for found in problems] == [("content/vi-du/a", code)]


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_a_picture_that_moves_is_used_with_a_warning(kind: str) -> None:
    """Its first frame is published."""
    raster, problems = picture_in(file(SMALL, kind, **FRAMES), kind.lower(), Span("a"))
    assert raster is not None
    assert (raster.width, raster.height) == (60, 40)
    assert [found.code for found in problems] == ["hinh-dong"]
