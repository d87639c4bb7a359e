"""Opening hours in words."""

from __future__ import annotations

import pytest

from generator.model.settings import ContactSetting, Opening
from generator.outputs.opening import hours_in_words

ALL = tuple(range(7))


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ([], ""),
        ([((6,), 420, 480)], "Chủ nhật: 7 giờ – 8 giờ"),
        (
            [((4,), 420, 480), ((0, 2), 480, 600)],
            "Thứ Hai, thứ Tư: 8 giờ – 10 giờ; thứ Sáu: 7 giờ – 8 giờ",
        ),
        ([(ALL, 0, 1440)], "Hằng ngày: 0 giờ – 24 giờ"),
    ],
)
def test_hours_are_written_by_days(
    opening: list[tuple[tuple[int, ...], int, int]], words: str
) -> None:
    """Days with the same hours together, in the order of the week."""
    contact = ContactSetting(opening=tuple(Opening(*each) for each in opening))
    assert hours_in_words(contact) == words
