"""Opening hours as pages have them: in words, for search engines, for the script of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.holidays import HolidayYear
from generator.model.settings import ContactSetting, Opening, SiteSettings, capital
from generator.values import Struct
from generator.vietnamese.hours import span_words, weekdays_words

_SCHEMA_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class OpeningHours(Struct, frozen=True):
    """Days of the week as schema.org names them, and times as `07:30`."""

    days: tuple[str, ...]
    opens: str
    closes: str


class OpeningView(Struct, frozen=True):
    """When an office is open, for machines.

    `week` has a part for each day from Sunday on, as `reader.js` counts them: `420-690 810-1020`,
    in minutes; `|` stands between. `off` are holidays, day by day, `swaps` the days that make up
    for others, each with the weekday whose hours it has, `2026-08-22=1`, and `years` those whose
    holidays are known.
    """

    hours: tuple[OpeningHours, ...]
    week: str
    off: str
    swaps: str
    years: str


def opening_of(settings: SiteSettings) -> OpeningView | None:
    """Return when the office of a site is open, None where nobody said it."""
    opening = settings.contact.opening
    if not opening:
        return None
    years = settings.province.holidays
    return OpeningView(
        hours=tuple(
            OpeningHours(
                tuple(_SCHEMA_DAYS[day] for day in days), _clock(item.begin), _clock(item.end)
            )
            for days, items in _by_days(opening)
            for item in items
        ),
        week="|".join(_spans(opening, (day - 1) % 7) for day in range(7)),
        off=" ".join(_off(years)),
        swaps=" ".join(
            f"{swap.work}={swap.off.isoweekday() % 7}" for year in years for swap in year.swaps
        ),
        years=" ".join(str(year.year) for year in years),
    )


def hours_in_words(contact: ContactSetting) -> str:
    """Return when an office is open, as its commune writes it, else from the hours, "" for none.

    `Thứ Hai đến thứ Sáu: 7 giờ – 11 giờ 30, 13 giờ 30 – 17 giờ; thứ Bảy: 7 giờ – 11 giờ 30`.
    """
    lines = (
        f"{weekdays_words(days)}: {', '.join(span_words(item.begin, item.end) for item in items)}"
        for days, items in _by_days(contact.opening)
    )
    return contact.hours or capital("; ".join(lines))


def _by_days(opening: tuple[Opening, ...]) -> list[tuple[tuple[int, ...], tuple[Opening, ...]]]:
    """Return the days that have the same hours, with these, in order of the first of them."""
    found: dict[tuple[tuple[int, int], ...], list[int]] = {}
    for day in range(7):
        spans = tuple(sorted((each.begin, each.end) for each in opening if day in each.days))
        if spans:
            found.setdefault(spans, []).append(day)
    return [
        (tuple(days), tuple(Opening(tuple(days), *span) for span in spans))
        for spans, days in found.items()
    ]


def _spans(opening: tuple[Opening, ...], day: int) -> str:
    spans = sorted((each.begin, each.end) for each in opening if day in each.days)
    return " ".join(f"{begin}-{end}" for begin, end in spans)


def _off(years: Iterable[HolidayYear]) -> Iterator[str]:
    for year in years:
        days = {day for each in year.holidays for day in each.days}
        yield from (f"{day}" for day in sorted(days.union(swap.off for swap in year.swaps)))


def _clock(minutes: int) -> str:
    minutes = min(minutes, 24 * 60 - 1)  # 24:00 is no time of XML Schema's, which schema.org uses
    return f"{minutes // 60:02}:{minutes % 60:02}"
