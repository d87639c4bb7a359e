"""The types of documents: the 29 of the decree, and the legal ones that registers hold too."""

from __future__ import annotations

import pytest

from generator.model.document_types import (
    ADMINISTRATIVE,
    DOCUMENT_TYPES,
    DocumentType,
    leading_type,
    type_of,
)
from generator.vietnamese.slugs import slug_of

MEANT = {
    "quyet-dinh": "quyet-dinh",
    "Quyết định": "quyet-dinh",
    "QUYẾT ĐỊNH": "quyet-dinh",
    "quyet dinh": "quyet-dinh",
    "quyet_dinh": "quyet-dinh",
    " nghị  định ": "nghi-dinh",
    "QĐ": "quyet-dinh",
    "qd": "quyet-dinh",
    "QyĐ": "quy-dinh",
    "DA": "du-an",
    "ĐA": "de-an",
    "hd": "",
    "Công văn": "cong-van",
    "Thông tư liên tịch": "thong-tu-lien-tich",
    "Quyết nghị": "",
    "": "",
}


def test_r29_there_are_29_types_of_administrative_documents() -> None:
    """As many as NĐ 30/2020/NĐ-CP, Điều 7 names."""
    assert len(ADMINISTRATIVE) == 29


@pytest.mark.parametrize("each", DOCUMENT_TYPES, ids=lambda each: each.id)
def test_r29_a_type_is_named_by_its_label(each: DocumentType) -> None:
    """The id is what the label becomes in an address; id, label, abbreviation are all read."""
    assert each.id == slug_of(each.label)
    assert {type_of(text) for text in (each.id, each.label, each.abbreviation or each.id)} == {each}


@pytest.mark.parametrize("written", MEANT)
def test_r29_capitals_and_marks_do_not_matter(written: str) -> None:
    """People type the types as they are used to; what could mean two types means none."""
    found = type_of(written)
    assert (found.id if found else "") == MEANT[written]


def test_r29_a_longer_name_begins_with_its_type() -> None:
    """Registers write `Nghị định sửa đổi`; the longest name that fits is meant."""
    assert leading_type("Nghị định sửa đổi") == type_of("Nghị định")
    assert leading_type("Thông tư liên tịch mới") == type_of("Thông tư liên tịch")
    assert leading_type("Thông tin") is None
