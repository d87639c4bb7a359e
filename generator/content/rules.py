"""What reading a tree depends on beside its files."""

from __future__ import annotations

from generator.model.holidays import HolidayYear
from generator.values import Struct


class ContentRules(Struct, frozen=True):
    """The settings that shape documents: zone, vocabulary, and the ids of the origins.

    `origin_id` is the id of the origin that the tree belongs to, "" for a commune's tree;
    `addressees` are the words that `syndicate` may use; `portals` are the hosts of public services;
    `holidays` are those that terms are reckoned with. `needs_approval`: what nobody approved is not
    shown.
    """

    zone: str
    categories: tuple[str, ...]
    origin_ids: tuple[str, ...]
    origin_id: str = ""
    addressees: tuple[str, ...] = ()
    portals: tuple[str, ...] = ()
    holidays: tuple[HolidayYear, ...] = ()
    needs_approval: bool = False
