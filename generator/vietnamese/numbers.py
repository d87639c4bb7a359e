"""Numbers as Vietnamese people write them, and as programs do: `1.234.567,5` and `1234567.5`."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"([+-]?)(\d{1,3}(?:([. \u00a0\u202f])\d{3})(?:\3\d{3})*)(?:,(\d+))?", re.A)
_PLAIN = re.compile(r"([+-]?)(0|[1-9]\d*)(?:,(\d+))?", re.A)
_LIKE_ONE = re.compile(r"[+-]?\d[\d.,]*\d")
_LONGEST = 60  # characters: what is longer counts nothing, and cannot be reckoned with
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")


def plain_number(text: str) -> str:
    """Return a Vietnamese number as programs write it, "" for what is none.

    A point or space groups thousands, a comma begins decimals. A text that begins with 0 is a
    telephone or a code.
    """
    text = text.strip().replace("\u2212", "-")
    if len(text) > _LONGEST:
        return ""
    if found := _GROUPED.fullmatch(text):
        sign, whole, _, decimals = found.groups()
        whole = re.sub(r"\D", "", whole)
        if whole.startswith("0"):
            return ""
    elif found := _PLAIN.fullmatch(text):
        sign, whole, decimals = found.groups()
    else:
        return ""
    negative = "-" if sign == "-" and (whole != "0" or decimals) else ""
    return negative + whole + (f".{decimals}" if decimals else "")


def is_odd_number(text: str) -> bool:
    """Whether a text looks like a number that is grouped in another way, such as `1,234,567`."""
    text = text.strip()
    looks = bool(_LIKE_ONE.fullmatch(text)) and not re.match(r"[+-]?0\d", text)
    return looks and not plain_number(text) and not _DATE.fullmatch(text)


def written_number(plain: str) -> str:
    """Return a number of `plain_number` as Vietnamese people write it."""
    whole, _, decimals = plain.removeprefix("-").partition(".")
    sign = "-" if plain.startswith("-") else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{decimals}" if decimals else "")


def sum_of(numbers: list[str]) -> str:
    """Return the exact sum of numbers of `plain_number`, as they are written."""
    places = max((len(each.partition(".")[2]) for each in numbers), default=0)
    total = sum(_scaled(each, places) for each in numbers)
    sign, digits = "-" if total < 0 else "", str(abs(total)).rjust(places + 1, "0")
    if not places:
        return sign + digits
    decimals = digits[-places:].rstrip("0")
    return sign + digits[:-places] + (f".{decimals}" if decimals else "")


def same_number(one: str, other: str) -> bool:
    """Whether two numbers of `plain_number` are equal."""
    return sum_of([one]) == sum_of([other])


def _scaled(plain: str, places: int) -> int:
    whole, _, decimals = plain.partition(".")
    return int(whole + decimals.ljust(places, "0"))
