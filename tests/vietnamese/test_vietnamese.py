"""Slugs, order, dates and numbers as Vietnamese people know them."""

from __future__ import annotations

import random
import re
import unicodedata
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.collation import sort_key
from generator.vietnamese.slugs import SLUG_LENGTH, is_slug, slug_of
from generator.vietnamese.writing import long_date, number, phone_uri, short_date

Form = Literal["NFC", "NFD"]

SLUGS = {
    "Đức Tín": "duc-tin",
    "Phan Rí Cửa": "phan-ri-cua",
    "ĐĂK ĐOA": "dak-doa",
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ": "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a",
    "ưỡn ẹo, thuở, rượu, quỳnh": "uon-eo-thuo-ruou-quynh",
    "Kinh tế – Xã hội (6 tháng)": "kinh-te-xa-hoi-6-thang",
    "  1671/NQ-UBTVQH15  ": "1671-nq-ubtvqh15",
    "tin_tức.mới": "tin-tuc-moi",
    "…!?": "",
    "": "",
}

# In the order that a Vietnamese dictionary has: letters first, then tones, then case.
ORDERED = (
    "2023, An, ăn, ăn ở, Ân, ba, Bà, Bảo An, Ca, cá, dân, Dân An, đa, Đà, đá, Đạo, em, "
    "êm, go, gô, gơ, ma, mà, mả, mã, má, mạ, mai, nga, nghe, nhà, oan, ô tô, ơn, tu, từ, xã, y, ý"
).split(", ")
COMMUNES = (
    "Bắc Ruộng|Bình An|Chí Công|Đa Kai|Đông Hà|Đồng Kho|Đông Tiến|Đức Tín|Hàm Thạnh|Hàm Thắng|"
    "Hồng Thái|Hưng Long|Lạc Tánh|Liên Hương|Ma Lâm|Măng Tố|Mê Pu|Mũi Né|Mương Mán|Phan Dũng|"
    "Phan Điền|Phan Thanh|Tân Đức|Tân Thành|Tân Thắng|Thanh Hải|Thắng Hải|Vĩnh Tân|Võ Xu|Vũ Hoà"
).split("|")


def shuffled(words: list[str]) -> list[str]:
    """Return the words in another order, the same in every run."""
    return random.Random(4711).sample(words, len(words))  # noqa: S311 no secret


@pytest.mark.parametrize(("text", "slug"), SLUGS.items())
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_slug_is_the_text_in_ascii(form: Form, text: str, slug: str) -> None:
    """đ is d, tones and marks go, symbols part words; composed or not makes no difference."""
    spelled = unicodedata.normalize(form, text)
    assert slug_of(spelled) == slug


@given(st.text(max_size=300))
def test_what_becomes_a_slug_is_one(text: str) -> None:
    """Any text gives nothing or a slug that is kept as it is."""
    slug = slug_of(text)
    assert slug == "" or is_slug(slug)
    assert slug_of(slug) == slug


def test_a_long_slug_ends_with_a_whole_word() -> None:
    """80 characters at most, cut between words."""
    slug = slug_of("phong trào toàn dân bảo vệ an ninh Tổ quốc " * 4)
    assert SLUG_LENGTH - len("phong-") < len(slug) <= SLUG_LENGTH
    assert slug.rpartition("-")[2] in "phong trao toan dan bao ve an ninh to quoc".split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le-hoi-2023", True),
        ("a" * 80, True),
        ("a" * 81, False),
        ("", False),
        ("-a", False),
        ("a-", False),
        ("Le-hoi", False),
        ("lễ-hội", False),
        ("le_hoi", False),
        ("le.hoi", False),
        ("²", False),
    ],
)
def test_a_slug_is_known(text: str, expected: bool) -> None:
    """Only 1–80 of a–z, 0–9 and hyphens, none at the ends, are a slug."""
    assert is_slug(text) is expected


@pytest.mark.parametrize("words", [ORDERED, COMMUNES], ids=["words", "communes"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_sort_as_in_a_dictionary(form: Form, words: list[str]) -> None:
    """A shuffled list comes back in Vietnamese order, composed or not."""
    spelled = [unicodedata.normalize(form, word) for word in words]
    assert sorted(shuffled(spelled), key=sort_key) == spelled


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        ("da", "đa"),
        ("dz", "đa"),
        ("az", "ăa"),
        ("ăz", "âa"),
        ("ez", "êa"),
        ("oz", "ôa"),
        ("ôz", "ơa"),
        ("uz", "ưa"),
        ("mà", "mả"),
        ("mả", "mã"),
        ("mã", "má"),
        ("má", "mạ"),
        ("mạ", "mai"),
        ("Hòa Minh", "Hòa Thắng"),
        ("Tân An", "Tân Ân"),
        ("Tan Thanh", "Tân An"),
        ("Phan", "Phan Dũng"),
        ("An", "án"),
        ("an", "Án"),
        ("Thôn 1", "Thôn 2"),
        ("Thôn 9", "Thôn A"),
        ("2023", "an"),
    ],
)
def test_one_word_comes_before_another(lower: str, upper: str) -> None:
    """Letters decide before tones, a shorter word comes first, digits come before letters."""
    assert sort_key(lower) < sort_key(upper)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_order_does_not_depend_on_the_order_before(words: list[str]) -> None:
    """Different texts have different keys, so that no list depends on how it was read."""
    backwards = words[::-1]
    assert sorted(words, key=sort_key) == sorted(backwards, key=sort_key)


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2023, 11, 5), "05/11/2023", "Chủ nhật, ngày 05 tháng 11 năm 2023"),
        (date(2026, 11, 23), "23/11/2026", "Thứ Hai, ngày 23 tháng 11 năm 2026"),
        (date(2024, 1, 2), "02/01/2024", "Thứ Ba, ngày 02 tháng 01 năm 2024"),
        (date(2024, 2, 29), "29/02/2024", "Thứ Năm, ngày 29 tháng 02 năm 2024"),
        (date(2024, 3, 1), "01/03/2024", "Thứ Sáu, ngày 01 tháng 3 năm 2024"),
        (date(2023, 9, 2), "02/09/2023", "Thứ Bảy, ngày 02 tháng 9 năm 2023"),
        (date(2025, 12, 31), "31/12/2025", "Thứ Tư, ngày 31 tháng 12 năm 2025"),
    ],
)
def test_dates_are_written_as_in_official_letters(day: date, short: str, long: str) -> None:
    """Days below 10 and months 1 and 2 have a leading zero (NĐ 30/2020)."""
    assert (short_date(day), long_date(day)) == (short, long)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (999, "999"), (1234, "1.234"), (1234.5, "1.234,5"), (-1500000, "-1.500.000")],
)
def test_numbers_have_points_and_a_comma(value: float, text: str) -> None:
    """A point groups thousands, a comma begins decimals."""
    assert number(value) == text


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("0252 3 822 334", "tel:+842523822334"),
        ("(0252) 3822.334", "tel:+842523822334"),
        ("0912-345-678", "tel:+84912345678"),
        ("+84 912 345 678", "tel:+84912345678"),
        ("113", "tel:113"),
        ("1022", "tel:1022"),
        ("1900 1234", "tel:19001234"),
        ("911", ""),
        ("12345", ""),
        ("gọi xã", ""),
        ("", ""),
    ],
)
def test_a_telephone_number_can_be_dialled(written: str, uri: str) -> None:
    """National numbers get +84, short numbers stay, and what is none gives nothing."""
    assert phone_uri(written) == uri


def test_slugs_have_no_other_characters() -> None:
    """Every letter of the Vietnamese alphabet in every tone becomes a–z."""
    letters = "aăâeêioôơuưyđ"
    toned = [
        letter + tone for letter in letters for tone in ("", *"\u0300\u0309\u0303\u0301\u0323")
    ]
    assert re.fullmatch("[a-z]+", slug_of("".join(toned)))
