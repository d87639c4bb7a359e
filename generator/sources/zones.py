"""Time zones: moments as values in the zone of the province."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from generator.model.when import When


@lru_cache(maxsize=16)
def zone_of(name: str) -> ZoneInfo:
    """Return the time zone of that name; raises ZoneInfoNotFoundError."""
    return ZoneInfo(name)


def when_of(moment: datetime, zone: str) -> When:
    """Return a naive local moment of the zone as a value."""
    second = moment.hour * 3600 + moment.minute * 60 + moment.second
    return When(moment.date(), second, offset_at(moment, zone))


def clock_of(moment: datetime, zone: str) -> When:
    """Return an aware moment as a value in the zone."""
    return when_of(moment.astimezone(zone_of(zone)).replace(tzinfo=None), zone)


def offset_at(moment: datetime, zone: str) -> int:
    """Return the minutes east of UTC at a naive local moment."""
    distance = zone_of(zone).utcoffset(moment)
    return int(distance.total_seconds()) // 60 if distance else 0
