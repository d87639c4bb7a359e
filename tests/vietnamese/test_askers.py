"""Askers as the public reads of them: title, initials, hamlet, and nothing nearer."""

from __future__ import annotations

import pytest

from generator.vietnamese.askers import unnamed

ASKERS = [
    ("Nguyễn Văn Thí", "Công dân N.V.T."),
    ("Công dân N.V.T., thôn Một", "Công dân N.V.T., thôn Một"),
    ("N.V.T.", "N.V.T."),
    ("Ông Nguyễn Văn Thí, 0252 3000 000, số 12 đường Ví Dụ, thôn Một", "Ông N.V.T., thôn Một"),
    ("Nguyễn Văn Thí thôn Một", "Công dân N.V.T., thôn Một"),
    ("Lê Bản Thí", "Công dân L.B.T."),
    ("Bà Đỗ Thị Ếch (khu phố 2, phường Giả Định)", "Bà Đ.T.Ế., khu phố 2, phường Giả Định"),
    ("Trần Thị Dụ - CCCD 060123456789", "Công dân T.T.D."),
    ("Nguyễn Văn Thí SĐT 02523000000", "Công dân N.V.T."),
    ("Nguyễn Văn Thí, Trần Thị Dụ", "Công dân N.V.T."),
    ("hộ ông Lê Văn Thí", "Hộ ông L.V.T."),
    ("Công ty TNHH Ví Dụ, 0252 3000 000", "Công ty TNHH Ví Dụ"),
    ("cử tri thôn Một", "Cử tri, thôn Một"),
    ("Thôn Một", "Công dân, Thôn Một"),
    ("Công dân", "Công dân"),
]


@pytest.mark.parametrize(("given", "expected"), ASKERS)
def test_r38_an_asker_is_named_by_initials_and_hamlet(given: str, expected: str) -> None:
    """Names, numbers and streets are left out."""
    assert unnamed(given) == expected


@pytest.mark.parametrize("expected", sorted({each for _, each in ASKERS}))
def test_r38_what_is_unnamed_stays_as_it_is(expected: str) -> None:
    """So nobody is warned who wrote it right."""
    assert unnamed(expected) == expected
