"""Which variants of a picture a site publishes, where they stand, and how a text shows them."""

from __future__ import annotations

import pytest

from generator.model.body import Inset, Ref
from generator.model.document import Attachment
from generator.model.pictures import Raster, Variant
from generator.model.span import NOWHERE
from generator.outputs.insets import inset_html
from generator.outputs.pictures import CREST_WIDTHS, WIDTHS, shown, whole, widths
from generator.outputs.views import Image, Source


def picture(width: int, height: int, *, transparent: bool = False, drawn: bool = False) -> Image:
    """Return the view of a picture of a size."""
    return shown(of(Raster(width, height, transparent, drawn)), "/tep/anh.png").image


def of(raster: Raster) -> Attachment:
    """Return a file of a picture."""
    return Attachment("content/vi-du/Ảnh.png", "content/vi-du/Ảnh.png", 9, "digest", raster)


@pytest.mark.parametrize(
    ("own", "wanted", "expected"),
    [
        (1, WIDTHS, (1,)),
        (479, WIDTHS, (479,)),
        (480, WIDTHS, (480,)),
        (481, WIDTHS, (480, 481)),
        (800, WIDTHS, (480, 800)),
        (1000, WIDTHS, (480, 800, 1000)),
        (1280, WIDTHS, (480, 800, 1280)),
        (1281, WIDTHS, (480, 800, 1280)),
        (16_383, WIDTHS, (480, 800, 1280)),
        (100, CREST_WIDTHS, (100,)),
        (160, CREST_WIDTHS, (160,)),
        (900, CREST_WIDTHS, (160,)),
    ],
)
def test_widths(own: int, wanted: tuple[int, ...], expected: tuple[int, ...]) -> None:
    """The wanted ones that are smaller, and its own where that is no larger than the largest."""
    assert widths(own, wanted) == expected


def test_variants_stand_beside_the_original() -> None:
    """A WebP of each width; of the largest a JPEG, as programs without WebP read it."""
    made = shown(of(Raster(1600, 1200)), "/tin-tuc/2026/bai/anh.png")
    place, source = "/tin-tuc/2026/bai/anh", "content/vi-du/Ảnh.png"
    assert made.variants == {
        f"{place}-480.webp": Variant(source, "digest", 480, 360, "webp"),
        f"{place}-800.webp": Variant(source, "digest", 800, 600, "webp"),
        f"{place}-1280.webp": Variant(source, "digest", 1280, 960, "webp"),
        f"{place}-1280.jpg": Variant(source, "digest", 1280, 960, "jpg"),
    }
    assert made.image == Image(
        f"{place}-1280.jpg",
        "",
        "",
        1280,
        960,
        (
            Source(f"{place}-480.webp", 480),
            Source(f"{place}-800.webp", 800),
            Source(f"{place}-1280.webp", 1280),
        ),
    )


@pytest.mark.parametrize(
    ("image", "suffix"),
    [
        (picture(10, 10), "jpg"),
        (picture(10, 10, transparent=True), "png"),
        (picture(10, 10, drawn=True), "png"),
    ],
    ids=["photograph", "transparent", "drawn"],
)
def test_the_file_for_every_program(image: Image, suffix: str) -> None:
    """A PNG keeps what is transparent, and the edges of drawings; a JPEG is small."""
    assert image.url == f"/tep/anh-10.{suffix}"


@pytest.mark.parametrize(
    ("raster", "size"),
    [
        (Raster(1000, 333), (1000, 333)),
        (Raster(1281, 1), (1280, 1)),
        (Raster(16_383, 3), (1280, 1)),
        (Raster(3000, 2001), (1280, 854)),
        (Raster(100, 16_383), (100, 16_383)),
    ],
)
def test_heights_follow_and_are_at_least_one(raster: Raster, size: tuple[int, int]) -> None:
    """The nearest whole number, as the page says before the picture has come."""
    image = shown(of(raster), "/tep/anh.png").image
    assert (image.width, image.height) == size


@pytest.mark.parametrize(
    ("url", "raster", "expected"),
    [
        ("/tep/a.jpg", Raster(4000, 3000), (4000, 3000, "jpg")),
        ("/tep/a.jpeg", Raster(5000, 4000), (5000, 4000, "jpg")),
        ("/tep/a.png", Raster(5001, 4001), (2501, 2001, "png")),
        ("/tep/a.gif", Raster(9, 9), (9, 9, "gif")),
        ("/tep/a.webp", Raster(9, 9), (9, 9, "webp")),
    ],
)
def test_a_linked_picture_is_whole(
    url: str, raster: Raster, expected: tuple[int, int, str]
) -> None:
    """It stands at the original's place in its format; above 20 million pixels at half its size."""
    made = whole(of(raster), url)
    assert (made.width, made.height, made.format) == expected


SHOWN = Image("/tep/a-9.jpg", "", "", 9, 6, (Source("/tep/a-9.webp", 9),))
PICTURE = (
    '<picture><source type="image/webp" srcset="../tep/a-9.webp 9w" '
    'sizes="(min-width: 48em) 44rem, 92vw"><img src="../tep/a-9.jpg" alt="&quot;Cầu&quot; &amp; '
    'sông"{more} width="9" height="6" loading="lazy" decoding="async"></picture>'
)


def inset(**fields: str) -> Inset:
    """Return a picture of a text."""
    return Inset(Ref("a.jpg", "", "", "<i>thiếu</i>", NOWHERE), '"Cầu" & sông', **fields)


def test_a_picture_among_words() -> None:
    """Its size is known before it comes, it waits until it is near, its words are escaped."""
    expected = PICTURE.replace("{more}", ' id="a"')
    assert inset_html(inset(attributes=' id="a"'), SHOWN, "../") == expected


def test_a_picture_with_a_caption_is_a_figure() -> None:
    """The caption is text, whatever it looks like."""
    expected = f"<figure>{PICTURE}<figcaption>&lt;b&gt;</figcaption></figure>".replace("{more}", "")
    assert inset_html(inset(role="figure", caption="<b>"), SHOWN, "../") == expected


def test_a_picture_of_a_gallery_leads_to_the_largest() -> None:
    """And is told to be narrow."""
    expected = PICTURE.replace("{more}", "").replace("44rem, 92vw", "14rem, 45vw")
    expected = f'<a href="../tep/a-9.jpg">{expected}</a>'
    assert inset_html(inset(role="gallery"), SHOWN, "../") == expected


def test_where_there_is_no_picture_its_words_stand() -> None:
    """As reading prepared them."""
    assert inset_html(inset(), None, "") == "<i>thiếu</i>"
