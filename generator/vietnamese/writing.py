"""Dates, numbers and telephone numbers as Vietnamese people write them.

Days below 10 and months 1 and 2 have a leading zero (NĐ 30/2020, phụ lục I); 1.234,5.
"""

from __future__ import annotations

import re
from datetime import date

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def short_date(day: date) -> str:
    """`05/11/2023`."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def long_date(day: date) -> str:
    """`Chủ nhật, ngày 05 tháng 11 năm 2023`."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{_WEEKDAYS[day.weekday()]}, ngày {day.day:02} tháng {month} năm {day.year}"


def number(value: int | float) -> str:
    """`1.234,5`: a point groups thousands, a comma begins decimals."""
    text = f"{value:,}"
    return text.translate({ord(","): ".", ord("."): ","})


def file_size(size: int) -> str:
    """`812 byte`, `340 KB`, `1,2 MB`: units of 1,024 bytes, one decimal from a megabyte on."""
    if size < 1024:
        return f"{size} byte"
    if size < 1 << 20:
        return f"{number(round(size / 1024))} KB"
    return f"{number(round(size / (1 << 20), 1))} MB"


def phone_uri(text: str) -> str:
    """Return the `tel:` address of a Vietnamese number, or "" when it is none.

    National numbers (0…) get +84; short numbers (113, 1022, 1900…, 1800…) stay as they are.
    """
    digits = re.sub(r"[\s.()\-]", "", text)
    if re.fullmatch(r"0\d{9,10}", digits):
        return f"tel:+84{digits[1:]}"
    if re.fullmatch(r"\+84\d{9,10}|1\d{2,3}|1[89]00\d{4,6}", digits):
        return f"tel:{digits}"
    return ""
