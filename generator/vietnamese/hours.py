"""Days of the week and hours of the day, as Vietnamese people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.vietnamese.folding import folded

WEEKDAY_WORDS = ("thu-2", "thu-3", "thu-4", "thu-5", "thu-6", "thu-7", "chu-nhat")
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SPELLED = {
    **{word.replace("-", ""): number for number, word in enumerate(WEEKDAY_WORDS)},
    **{folded(name).replace(" ", ""): number for number, name in enumerate(WEEKDAYS)},
    **{f"t{number + 2}": number for number in range(6)},
    "cn": 6,
}
_CLOCK = re.compile(r"(\d{1,2})\s*(?::|h|g|giờ)\s*(\d\d)?(?::00)?")
_TO = re.compile(r"\s+(?:đến|tới|den|toi|–|-)\s+|\s*(?:–|\.\.)\s*")


def weekday_of(text: str) -> int | None:
    """Return the day of the week that a text names, 0 for Monday: `thu-2`, `Thứ Hai`, `T2`."""
    return _SPELLED.get(re.sub(r"[\s_.-]", "", folded(text)))


def weekdays_of(text: str) -> tuple[int, ...]:
    """Return the days that `thu-2` or `thu-2 đến thu-6` names, none where it names none."""
    days = [weekday_of(part) for part in _TO.split(text.strip())]
    known = [day for day in days if day is not None]
    if len(known) != len(days) or len(days) > 2 or known != sorted(set(known)):
        return ()
    return tuple(range(known[0], known[-1] + 1))


def minutes_of(text: str) -> int | None:
    """Return a time of day in minutes since midnight: `07:30`, `7h30`, `7 giờ`; None for others."""
    found = _CLOCK.fullmatch(text.strip().lower())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if minute < 60 and hour * 60 + minute <= 24 * 60 else None


def clock_words(minutes: int) -> str:
    """`7 giờ`, `13 giờ 30`."""
    hour, minute = divmod(minutes, 60)
    return f"{hour} giờ {minute:02}" if minute else f"{hour} giờ"


def span_words(begin: int, end: int) -> str:
    """`7 giờ – 11 giờ 30`."""
    return f"{clock_words(begin)} – {clock_words(end)}"


def weekdays_words(days: Iterable[int]) -> str:
    """`thứ Hai đến thứ Sáu`, `thứ Ba, thứ Năm`, `hằng ngày`; days are in order."""
    days = tuple(days)
    if days == tuple(range(7)):
        return "hằng ngày"
    if len(days) > 2 and days == tuple(range(days[0], days[-1] + 1)):
        return f"{WEEKDAYS[days[0]]} đến {WEEKDAYS[days[-1]]}"
    return ", ".join(WEEKDAYS[day] for day in days)
