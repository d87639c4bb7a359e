"""Numbers of documents: every spelling that registers hold, and the one that is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.document_numbers import normal_number, numbers_in, read_number

NORMAL = {
    "15/QĐ-UBND": "15/QĐ-UBND",
    "15/2026/QĐ-UBND": "15/2026/QĐ-UBND",
    "154/2026/NĐ-CP": "154/2026/NĐ-CP",
    "42/2013/QH13": "42/2013/QH13",
    "01/2014/NQLT/CP-UBTƯMTTQVN": "01/2014/NQLT/CP-UBTƯMTTQVN",
    "12/2014/TTLT-BTP-BNV": "12/2014/TTLT-BTP-BNV",
    "34/2007/PL-UBTVQH11": "34/2007/PL-UBTVQH11",
    "123/UBND-VX": "123/UBND-VX",
    "102/SGDĐT-GDTrH": "102/SGDĐT-GDTrH",
    "05-NQ/ĐU": "05-NQ/ĐU",
    "12a/KH-UBND": "12a/KH-UBND",
    "15/QĐ-UBND(VX)": "15/QĐ-UBND(VX)",
    "Số: 15 /Q\u00d0 - UBND": "15/QĐ-UBND",
    "số hiệu: 15/QĐ-UBND.": "15/QĐ-UBND",
    "Số, ký hiệu: 15/QĐ-UBND": "15/QĐ-UBND",
    "7/KH-UBND": "07/KH-UBND",
    "0007/KH-UBND": "07/KH-UBND",
    "15/QĐUBND": "15/QĐ-UBND",
    "15/2026/qđubnd": "15/2026/QĐ-UBND",
    "15QĐ-UBND": "15/QĐ-UBND",
    "15 QĐ-UBND": "15/QĐ-UBND",
    "15/QĐ UBND": "15/QĐ-UBND",
    "15/QĐ-UBND (VX)": "15/QĐ-UBND(VX)",
    "72/2025/NĐ-CP (ngày 28/03/2025)": "72/2025/NĐ-CP",
    "72/2025/NĐ-CP ngày 28 tháng 3 năm 2025": "72/2025/NĐ-CP",
    "15/qđ-ubnd": "15/QĐ-UBND",
    "15/QD-UBND": "15/QĐ-UBND",
    "15/QĐ/UBND": "15/QĐ-UBND",
    "15-QĐ/UBND": "15/QĐ-UBND",
    "15/QĐ–UBND": "15/QĐ-UBND",
    "15//QĐ--UBND": "15/QĐ-UBND",
    "3/ttr-ubnd": "03/TTr-UBND",
    "9/qyđ-ubnd": "09/QyĐ-UBND",
    "21/qđ-ttg": "21/QĐ-TTg",
    "60/2021/NQ-HĐND": "60/2021/NQ-HĐND",
}
NUMBERLESS = (
    "",
    "Đang cập nhật",
    "QĐ-UBND",
    "15",
    "15/",
    "15/2026",
    "0/QĐ-UBND",
    "278-2026-ND-CP",
    "15/QĐ-",
    "15/QĐ-UBND; 16/QĐ-UBND",
    "ngày 15/06/2026",
    "15/Đất đai",
    "15/QĐ-UBND và Kế hoạch",
)


@pytest.mark.parametrize("written", NORMAL)
def test_r28_every_spelling_has_one_normal_form(written: str) -> None:
    """Foreign letters, spaces, missing hyphens and zeros are mended; the letters stay."""
    assert normal_number(written) == NORMAL[written]


@pytest.mark.parametrize("written", NUMBERLESS)
def test_r28_what_is_no_number_is_not_read_as_one(written: str) -> None:
    """A register says what it cannot read, it never guesses."""
    assert read_number(written) is None


def test_r28_a_number_knows_its_parts() -> None:
    """Number, year, type and body are what duplicates are found by."""
    number = read_number("Số: 7/2026/QÐUBND")
    assert number is not None
    parts = (number.number, number.year, number.type, number.body)
    assert parts == ("07", 2026, "QĐ", "UBND")


def test_r28_the_numbers_of_a_sentence_are_found() -> None:
    """Legal bases and replacements are written as sentences; dates in them are no numbers."""
    text = (
        "Thay thế Quyết định số 07/2024/QĐ-UBND ngày 05/7/2024, Nghị quyết liên tịch số "
        "01/2014/NQLT/CP-UBTƯMTTQVN; khoản 1 Luật số 42/2013/QH13 và 07/2024/QÐ-UBND."
    )
    found = ("07/2024/QĐ-UBND", "01/2014/NQLT/CP-UBTƯMTTQVN", "42/2013/QH13")
    assert numbers_in(text) == found


_SIGNS = st.text(alphabet="QĐÐqđdTtRrUuBNnDƯSHC15/- .–()", max_size=24)


@given(st.integers(0, 99999), st.sampled_from(["/", "-", "/2026/", "", " / "]), _SIGNS)
def test_r28_normalising_twice_changes_nothing(number: int, joint: str, sign: str) -> None:
    """What is shown is what is compared, and reads as itself."""
    once = normal_number(f"{number}{joint}{sign}")
    assert normal_number(once) == once


@given(st.text(max_size=40))
def test_r28_any_text_is_read_or_refused(text: str) -> None:
    """Nothing that people type makes the reader stumble."""
    once = normal_number(text)
    assert normal_number(once) == once
