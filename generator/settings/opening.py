"""Opening hours (giờ làm việc): the days of the week and the hours in which an office is open."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.sources.schema import Schema
from generator.vietnamese.hours import minutes_of, weekdays_of


def _weekdays(value: object) -> tuple[int, ...]:
    texts = value if isinstance(value, list) else [value]
    found = [weekdays_of(text) if isinstance(text, str) else () for text in texts]
    days = sorted(day for each in found for day in each)
    if not found or not all(found) or len(set(days)) != len(days):
        raise PydanticCustomError("thu-sai", "not days of the week")
    return tuple(days)


def _time(value: object) -> int:
    minutes = minutes_of(value) if isinstance(value, str) else None
    if minutes is None:
        raise PydanticCustomError("gio-sai", "not a time of day")
    return minutes


Weekdays = Annotated[tuple[int, ...], BeforeValidator(_weekdays)]
TimeOfDay = Annotated[int, BeforeValidator(_time)]


class OpeningFields(Schema):
    """An item of `contact.opening`: some days of the week, from one time to another."""

    days: Weekdays
    from_: TimeOfDay = Field(alias="from")
    to: TimeOfDay

    @model_validator(mode="after")
    def forwards(self) -> OpeningFields:
        """An office closes after it opens, on the same day."""
        if self.from_ >= self.to:
            raise PydanticCustomError("gio-nguoc", "to is not after from")
        return self


def _apart(items: tuple[OpeningFields, ...]) -> tuple[OpeningFields, ...]:
    spans = sorted((day, item.from_, item.to) for item in items for day in item.days)
    for before, after in pairwise(spans):
        if before[0] == after[0] and after[1] < before[2]:
            raise PydanticCustomError("gio-chong", "times of one day overlap")
    return items


Opening = Annotated[tuple[OpeningFields, ...], AfterValidator(_apart)]
