"""Lists with stable numbers (DESIGN §4): a new item changes one page, at a boundary three."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.paging import SIZE, Leaf, leaf_url, leaves

COUNTS = st.integers(0, 400)


def leaves_of(count: int) -> dict[int, Leaf[int]]:
    """Return the pages of a list of `count` items, numbered from the oldest, by their numbers."""
    return {leaf.number: leaf for leaf in leaves(tuple(range(count, 0, -1)))}


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, {0: 0}),
        (1, {0: 1}),
        (19, {0: 19}),
        (20, {0: 20}),
        (39, {0: 39}),
        (40, {0: 20, 1: 20}),
        (41, {0: 21, 1: 20}),
        (59, {0: 39, 1: 20}),
        (60, {0: 20, 2: 20, 1: 20}),
        (100, {0: 20, 4: 20, 3: 20, 2: 20, 1: 20}),
    ],
)
def test_a_list_has_so_many_pages(count: int, sizes: dict[int, int]) -> None:
    """The list's own page holds the newest 20–39, or all; every other page holds 20."""
    found = {number: len(leaf.items) for number, leaf in leaves_of(count).items()}
    assert list(found.items()) == list(sizes.items())


@pytest.mark.parametrize(
    ("count", "number", "newest", "oldest"),
    [(100, 1, 20, 1), (100, 2, 40, 21), (100, 4, 80, 61), (100, 0, 100, 81), (59, 0, 59, 21)],
)
def test_page_i_counts_from_the_oldest(count: int, number: int, newest: int, oldest: int) -> None:
    """Numbered page i holds items 20(i−1)+1 … 20i counted from the oldest, newest first."""
    items = leaves_of(count)[number].items
    assert items == tuple(range(newest, oldest - 1, -1))


@pytest.mark.parametrize(
    ("number", "newer", "older"), [(0, None, 3), (3, 0, 2), (2, 3, 1), (1, 2, None)]
)
def test_each_page_knows_its_neighbours(number: int, newer: int | None, older: int | None) -> None:
    """From the list's own page back to the oldest items, and home again."""
    leaf = leaves_of(80)[number]
    assert (leaf.newer, leaf.older) == (newer, older)


@given(COUNTS)
def test_every_item_is_in_exactly_one_page(count: int) -> None:
    """All items, each once, in their order."""
    shown = [item for leaf in leaves_of(count).values() for item in leaf.items]
    assert shown == list(range(count, 0, -1))


@given(COUNTS)
def test_a_new_item_changes_one_page_or_at_a_boundary_three(count: int) -> None:
    """The own page; at a boundary also a new page, and the one before whose neighbour changed."""
    before, after = leaves_of(count), leaves_of(count + 1)
    changed = {number for number, leaf in after.items() if before.get(number) != leaf}
    last = (count + 1) // SIZE - 1
    boundary = (count + 1) % SIZE == 0 and last >= 1
    assert changed == ({0, last, last - 1} if boundary else {0})
    assert set(before) <= set(after)


@given(COUNTS.filter(bool), st.data())
def test_a_change_of_an_old_item_changes_its_page_alone(count: int, data: st.DataObject) -> None:
    """A corrected title is shown by the one page that lists it."""
    chosen = data.draw(st.integers(0, count - 1))
    items = tuple(range(count, 0, -1))
    corrected = (*items[:chosen], -1, *items[chosen + 1 :])
    pairs = zip(leaves(items), leaves(corrected), strict=True)
    assert len([one for one, other in pairs if one != other]) == 1


@pytest.mark.parametrize(
    ("number", "url"),
    [(0, "/tin-tuc/"), (1, "/tin-tuc/trang-1.html"), (12, "/tin-tuc/trang-12.html")],
)
def test_numbered_pages_have_addresses_of_their_own(number: int, url: str) -> None:
    """The list's own page is the folder itself."""
    assert leaf_url("/tin-tuc/", number) == url
