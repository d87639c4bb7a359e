"""Numbers in the two forms: as people write them here, and as programs do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.numbers import (
    is_odd_number,
    plain_number,
    same_number,
    sum_of,
    written_number,
)

READ = {
    "0": "0",
    "12": "12",
    "1234567": "1234567",
    "1.234.567": "1234567",
    "1.234.567,5": "1234567.5",
    "1 234 567": "1234567",
    "0,50": "0.50",
    "-1.000": "-1000",
    "−3,5": "-3.5",
    "+7": "7",
    "-0": "0",
    "1234,5": "1234.5",
}
NONE = ["", "-", "1,234,567", "1.5", "1.2345", "12.34.567", "0252 3000 000", "01", "0.123", "12a"]
NONE += ["1२", "1.२३४", "1,५", "9" * 61, "1," + "0" * 60]
ODD = ["1,234,567", "1.5", "1,234.50", "1234.56"]
PLAIN = ["", "1.234", "15.05.2026", "0252.3000.000", "12", "quý 1", "-"]
NUMBERS = st.tuples(st.booleans(), st.integers(0, 10**15), st.text("0123456789", max_size=4)).map(
    lambda each: _plain(*each)
)


def _plain(negative: bool, whole: int, decimals: str) -> str:
    """Return a number as programs write it."""
    sign = "-" if negative and (whole or decimals) else ""
    return f"{sign}{whole}" + (f".{decimals}" if decimals else "")


@pytest.mark.parametrize("text", READ)
def test_a_vietnamese_number_is_read(text: str) -> None:
    """A point or space groups thousands, a comma begins decimals."""
    assert plain_number(text) == READ[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number_here_is_none(text: str) -> None:
    """Neither what other countries write, nor telephones and codes."""
    assert plain_number(text) == ""


@pytest.mark.parametrize("text", ODD)
def test_a_number_of_another_country_is_odd(text: str) -> None:
    """So its editor is told."""
    assert is_odd_number(text)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_a_number_or_none_at_all_is_not_odd(text: str) -> None:
    """Dates, telephones and words are no numbers that were written wrongly."""
    assert not is_odd_number(text)


@given(NUMBERS)
def test_r58_what_is_written_is_read_again(plain: str) -> None:
    """Both forms say the same, to the last decimal."""
    assert plain_number(written_number(plain)) == plain


@given(st.lists(st.integers(-(10**9), 10**9)))
def test_sums_are_exact(numbers: list[int]) -> None:
    """Hundredths are added as hundredths."""
    plain = [
        f"{'-' if each < 0 else ''}{abs(each) // 100}.{abs(each) % 100:02}" for each in numbers
    ]
    total = sum(numbers)
    expected = f"{'-' if total < 0 else ''}{abs(total) // 100}.{abs(total) % 100:02}"
    assert same_number(sum_of(plain), expected)


def test_equal_numbers_may_have_other_zeros() -> None:
    """`0,50` and `0,5` are one number."""
    assert same_number("0.50", "0.5")
    assert not same_number("0.5", "5")
