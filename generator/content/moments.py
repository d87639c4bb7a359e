"""Dates as people write them in front matter, read in the province's time zone."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, timezone

from pydantic_core import PydanticCustomError

from generator.model.when import When
from generator.sources.zones import offset_at, when_of, zone_of

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:h](\d{2}))?")


def read_when(text: str, zone: str) -> When:
    """Return the day or moment that `text` names; raises PydanticCustomError with our codes."""
    text = text.strip()
    if match := _ISO.fullmatch(text):
        year, month, day, hour, minute, second, offset = match.groups()
    elif match := _VIETNAMESE.fullmatch(text):
        day, month, year, hour, minute = match.groups()
        second = offset = None
    else:
        raise PydanticCustomError("ngay-sai-dang", "unreadable date")
    on = _day(int(year), int(month), int(day))
    if hour is None:
        return When(on, offset=offset_at(datetime.combine(on, time()), zone))
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        raise PydanticCustomError("gio-khong-hop-le", "impossible time")
    moment = datetime.combine(on, time(int(hour), int(minute), int(second or 0)))
    if offset is not None:
        try:
            moment = moment.replace(tzinfo=_zone(offset)).astimezone(zone_of(zone))
        except (ValueError, OverflowError):
            raise PydanticCustomError("gio-khong-hop-le", "impossible offset") from None
        moment = moment.replace(tzinfo=None)
    return when_of(moment, zone)


def advice_for(text: str) -> str:
    """Return the code of the warning that a readable date deserves, or ""."""
    if _VIETNAMESE.fullmatch(text.strip()):
        return "ngay-dang-viet-nam"
    match = _ISO.fullmatch(text.strip())
    if match and match[4] and not match[6]:
        return "gio-thieu-giay"
    if match and (len(match[2]) < 2 or len(match[3]) < 2 or " " in text.strip()):
        return "ngay-viet-tat"
    return ""


def _day(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2200:
        raise PydanticCustomError("nam-khong-hop-le", "impossible year")
    if not 1 <= month <= 12:
        raise PydanticCustomError("thang-khong-hop-le", "impossible month")
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        fix = f"{year}-{month:02}-{min(max(day, 1), days):02}"
        values = {"month": month, "year": year, "days": days, "fix": fix}
        raise PydanticCustomError("ngay-khong-hop-le", "impossible day", values)
    return date(year, month, day)


def _zone(offset: str) -> timezone:
    if offset == "Z":
        return UTC
    sign = -1 if offset[0] == "-" else 1
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
