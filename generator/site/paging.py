"""Lists with stable numbers: a new item changes one page, at a boundary three.

With n items, numbered page i holds items 20(i−1)+1 … 20i counted from the oldest, for
i ≤ n÷20 − 1; the list's own page holds the newest 20–39, or all if there are fewer.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from generator.values import Struct

SIZE = 20
Item = TypeVar("Item")


class Leaf(Struct, Generic[Item], frozen=True):
    """One page of a list: its number (0: the list's own page), items newest first, neighbours.

    `newer` and `older` are numbers of leaves, None where there is none.
    """

    number: int
    items: tuple[Item, ...]
    newer: int | None
    older: int | None


def leaves(newest_first: tuple[Item, ...], size: int = SIZE) -> tuple[Leaf[Item], ...]:
    """Return the pages of a list, its own page first, then the numbered ones, newest first."""
    count = max(len(newest_first) // size - 1, 0)
    own = newest_first[: len(newest_first) - count * size]
    pages = [Leaf(0, own, None, count or None)]
    for number in range(count, 0, -1):
        start = len(newest_first) - number * size
        newer = number + 1 if number < count else 0
        items = newest_first[start : start + size]
        pages.append(Leaf(number, items, newer, number - 1 or None))
    return tuple(pages)


def leaf_url(folder_url: str, number: int) -> str:
    """Return the address of a page of a list: `/tin-tuc/` or `/tin-tuc/trang-3.html`."""
    return f"{folder_url}trang-{number}.html" if number else folder_url
