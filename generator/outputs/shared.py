"""What several sites show alike of what origins give: made once in a run for all of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, cast

from generator.digests import Digested
from generator.site.assembled import Page
from generator.values import Struct, field

Made = TypeVar("Made")


class Listed(Digested, frozen=True, eq=False):
    """What a list shows; equal to itself only, so that it is a cheap key.

    `given`: origins give it, so that many sites show this one value.
    """

    given: bool


List = TypeVar("List", bound=Listed)


def once_where_given(write: Callable[[List], str]) -> Callable[[List], str]:
    """Let a writer remember what it wrote of lists that many sites show."""
    remembered = lru_cache(maxsize=32)(write)

    @wraps(write)
    def written(listed: List) -> str:
        return remembered(listed) if listed.given else write(listed)

    return written


class Shared(Struct):
    """Values by what they are for and the pages that they are made of."""

    _made: dict[object, object] = field(default_factory=dict)

    def once(self, use: str, pages: tuple[Page, ...], make: Callable[[], Made]) -> Made:
        """Return what was made of some pages of origins for a use, or make it."""
        key = (use, *((page.url, page.canonical, page.document.path) for page in pages))
        if key not in self._made:
            self._made[key] = make()
        return cast(Made, self._made[key])
