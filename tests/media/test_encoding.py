"""Encoding: upright, of the right size, in sRGB, with nothing in the file but the picture."""

from __future__ import annotations

from io import BytesIO
from typing import cast

import pytest
from PIL import Image

from generator.media.encoding import encoded
from generator.model.pictures import Variant
from tests.pictures import file, noise, opened, parts_of, photo, strange_profile

SMALL = noise(60, 40)
HOLE = SMALL.convert("RGBA")
HOLE.putalpha(90)


def variant(width: int, height: int, kind: str, suffix: str = "jpg") -> Variant:
    """Return a variant of a file with a suffix."""
    return Variant(f"content/vi-du/anh.{suffix}", "digest", width, height, kind)


def made(content: bytes, wanted: Variant) -> bytes:
    """Return the bytes of one variant."""
    return encoded(content, (wanted,))[wanted]


@pytest.mark.parametrize("kind", ["webp", "jpg", "png", "gif"])
@pytest.mark.parametrize("width", [480, 1600], ids=["small", "whole"])
def test_no_metadata_is_published(kind: str, width: int) -> None:
    """No EXIF, XMP, comment or profile, and so no place on earth, in any format and size."""
    content = made(photo(), variant(width, width * 3 // 4, kind))
    image = opened(content)
    assert kind == "gif" or set(parts_of(content)) <= {"IHDR", "IDAT", "IEND", "VP8 ", "APP0"}
    assert b"GPSLatitude" not in content
    assert dict(image.getexif()) == {}
    assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info)
    assert image.size == (width, width * 3 // 4)


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [
        (1, (60, 40), (5, 20)),
        (2, (60, 40), (55, 20)),
        (3, (60, 40), (55, 20)),
        (4, (60, 40), (5, 20)),
        (5, (40, 60), (20, 5)),
        (6, (40, 60), (20, 5)),
        (7, (40, 60), (20, 55)),
        (8, (40, 60), (20, 55)),
    ],
)
def test_a_photograph_stands_upright(
    orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    """The half that is red is where EXIF says; all eight ways of holding a camera."""
    image = opened(made(photo(60, 40, orientation=orientation), variant(*size, "png")))
    other = (size[0] - 1 - red[0], size[1] - 1 - red[1])
    assert image.size == size
    assert is_red(image, red)
    assert not is_red(image, other)


def is_red(image: Image.Image, place: tuple[int, int]) -> bool:
    """Whether a pixel is as red as the red half."""
    red, green, _ = cast(tuple[int, int, int], image.getpixel(place))
    return red > 150 and green < 70


@pytest.mark.parametrize(
    ("image", "kind", "suffix", "pixel"),
    [
        (Image.new("CMYK", (9, 9), (0, 255, 255, 0)), "JPEG", "jpg", (255, 0, 0)),
        (Image.new("L", (9, 9), 100), "PNG", "png", (100, 100, 100)),
        (Image.new("1", (9, 9), 1), "PNG", "png", (255, 255, 255)),
        (Image.new("I;16", (9, 9), 25_700), "PNG", "png", (100, 100, 100)),
        (Image.new("LA", (9, 9), (100, 50)), "PNG", "png", (100, 100, 100, 50)),
        (Image.new("RGBA", (9, 9), (9, 8, 7, 255)), "PNG", "png", (9, 8, 7)),
        (Image.new("RGBA", (9, 9), (9, 8, 7, 6)), "WEBP", "webp", (9, 8, 7, 6)),
    ],
    ids=["CMYK", "grey", "one bit", "16 bits", "grey with alpha", "opaque alpha", "alpha"],
)
def test_every_mode_keeps_its_colours(
    image: Image.Image, kind: str, suffix: str, pixel: tuple[int, ...]
) -> None:
    """As red, green, blue, and alpha where something shows through."""
    content = file(image, kind, **({"lossless": True, "exact": True} if kind == "WEBP" else {}))
    found = opened(made(content, variant(9, 9, "png", suffix))).getpixel((4, 4))
    assert found == pixel


def test_a_palette_with_a_hole_keeps_it() -> None:
    """Transparent pixels of a palette stay transparent in WebP too."""
    image = Image.new("P", (9, 9), 1)
    image.putpalette([0, 0, 0, 200, 10, 20])
    content = file(image, "PNG", transparency=1)
    pixel = opened(made(content, variant(9, 9, "webp", "png"))).getpixel((4, 4))
    assert cast(tuple[int, ...], pixel)[3] == 0


def test_the_first_frame_of_what_moves_is_published() -> None:
    """As a still picture."""
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("#ff0000", "#00ff00")]
    content = file(frames[0], "GIF", save_all=True, append_images=frames[1:])
    image = opened(made(content, variant(9, 9, "png", "gif")))
    assert image.getpixel((4, 4)) == (255, 0, 0)
    assert not getattr(image, "is_animated", False)


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    """The profile is left out, so the numbers are changed instead."""
    plain = Image.new("RGB", (9, 9), (40, 200, 40))
    other = file(plain, "PNG", icc_profile=strange_profile())
    found = opened(made(other, variant(9, 9, "png", "png"))).getpixel((4, 4))
    red, green, blue = cast(tuple[int, int, int], found)
    assert max(abs(red - 200), abs(green - 40), abs(blue - 40)) <= 2


def test_a_profile_that_is_none_changes_nothing() -> None:
    """The numbers stay as they are."""
    plain = Image.new("RGB", (9, 9), (40, 200, 40))
    content = made(file(plain, "PNG", icc_profile=b"x"), variant(9, 9, "png", "png"))
    assert opened(content).getpixel((4, 4)) == (40, 200, 40)


def test_bytes_depend_on_nothing_else_that_is_made() -> None:
    """Alone, together, in any order: the same bytes."""
    content = photo(3000, 2000)
    wanted = [variant(480, 320, "webp"), variant(1280, 853, "jpg"), variant(3000, 2000, "jpg")]
    together = encoded(content, tuple(wanted))
    assert together == encoded(content, tuple(reversed(wanted)))
    assert together == {each: made(content, each) for each in wanted}


def test_what_is_wider_than_a_screen_is_shrunk_well() -> None:
    """A picture of several millions of pixels, by bands: no band shows at its edge."""
    image = Image.linear_gradient("L").resize((6000, 4000)).convert("RGBA")
    small = opened(made(file(image, "PNG", compress_level=1), variant(480, 320, "png", "png")))
    column = [cast(tuple[int, ...], small.getpixel((240, y)))[0] for y in range(320)]
    assert column == sorted(column)
    assert (column[0], column[-1]) == (0, 255)


def test_the_same_bytes_come_again() -> None:
    """Encoders use neither clock nor chance."""
    buffer = BytesIO(photo())
    assert made(buffer.getvalue(), variant(480, 360, "webp")) == made(
        buffer.getvalue(), variant(480, 360, "webp")
    )
