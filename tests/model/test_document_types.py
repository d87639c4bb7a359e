"""The types of documents: the 29 of the decree, and the legal ones that registers hold too."""

from __future__ import annotations

import pytest

from generator.model.document_types import (
    ADMINISTRATIVE,
    DOCUMENT_TYPES,
    DocumentType,
    by_abbreviation,
)
from generator.vietnamese.slugs import slug_of

MEANT = {
    "QĐ": "quyet-dinh",
    "qđ": "quyet-dinh",
    "qd": "quyet-dinh",
    "QyĐ": "quy-dinh",
    "DA": "du-an",
    "ĐA": "de-an",
    "ttr": "to-trinh",
    "UBND": "",
    "": "",
}


def test_r29_there_are_29_types_of_administrative_documents() -> None:
    """As many as NĐ 30/2020/NĐ-CP, Điều 7 names."""
    assert len(ADMINISTRATIVE) == 29


@pytest.mark.parametrize("each", DOCUMENT_TYPES, ids=lambda each: each.id)
def test_r29_a_type_is_named_by_its_label(each: DocumentType) -> None:
    """The id is what the label becomes in an address; no two types have one abbreviation."""
    assert each.id == slug_of(each.label)
    same = [one for one in DOCUMENT_TYPES if one.abbreviation == each.abbreviation != ""]
    assert same in ([], [each])


@pytest.mark.parametrize("written", MEANT)
def test_r29_an_abbreviation_is_known_however_it_is_typed(written: str) -> None:
    """Without capitals, and without marks where only one type is left."""
    found = by_abbreviation(written)
    assert (found.id if found else "") == MEANT[written]
