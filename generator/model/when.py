"""A day, or a moment of a day, as people of the province write it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from generator.values import Struct


class When(Struct, frozen=True, order=True):
    """A day of the province's calendar and, where known, the second of that day.

    `second` is seconds since local midnight, or -1 when only the day is known, so that a day
    sorts before each of its moments. `offset` is the zone's distance from UTC in minutes.
    """

    day: date
    second: int = -1
    offset: int = 0

    @property
    def has_time(self) -> bool:
        """Whether the moment is known, not only the day."""
        return self.second >= 0

    def begins_by(self, clock: When) -> bool:
        """Whether this moment, or the start of this day, is not after `clock`."""
        return (self.day, max(self.second, 0)) <= (clock.day, max(clock.second, 0))

    def ended_by(self, clock: When) -> bool:
        """Whether `clock` is after this moment, or after the end of this day."""
        if self.has_time:
            return (clock.day, clock.second) > (self.day, self.second)
        return clock.day > self.day

    @property
    def start(self) -> When:
        """The moment at which this day begins, or the moment itself."""
        return self if self.has_time else When(self.day, 0, self.offset)

    @property
    def after(self) -> When:
        """The first moment that is no longer part of this one: one second, or one day later."""
        if self.has_time and self.second + 1 < 86400:
            return When(self.day, self.second + 1, self.offset)
        return When(self.day + timedelta(days=1), 0, self.offset)

    @property
    def clock_time(self) -> str:
        """`HH:MM`, or nothing when only the day is known."""
        if not self.has_time:
            return ""
        return f"{self.second // 3600:02}:{self.second // 60 % 60:02}"

    @property
    def iso(self) -> str:
        """ISO 8601: `2023-11-05`, or `2023-11-05T07:30:00+07:00`."""
        return self.instant if self.has_time else self.day.isoformat()

    @property
    def utc(self) -> str:
        """The same instant in UTC, RFC 3339 with Z; a day counts from its midnight."""
        moment = datetime.combine(self.day, time())
        moment += timedelta(seconds=max(self.second, 0), minutes=-self.offset)
        return f"{moment.isoformat()}Z"

    @property
    def instant(self) -> str:
        """RFC 3339, always with time and offset; a day counts from its midnight."""
        second = max(self.second, 0)
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        sign = "-" if self.offset < 0 else "+"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{self.day.isoformat()}T{clock}{sign}{hours:02}:{minutes:02}"
