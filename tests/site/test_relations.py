"""Validity of documents and what they do to each other, at each moment."""

from __future__ import annotations

import pytest

from generator.model.body import Ref
from generator.model.facts import Fact, Facts, Value
from generator.model.fields import DAY, REFS
from generator.model.registers.document import DOCUMENT
from generator.model.span import Span
from generator.site.assembled import Page, Relations
from generator.site.relations import relations_of
from generator.site.validity import validity
from tests.making import document, when

OFFICE = "Ủy ban nhân dân xã Ví Dụ"


def decree(name: str, number: str, **fields: str) -> Page:
    """Return the page of a document of 2026; fields that name others hold words by commas."""
    path = f"content/vi-du/van-ban/2026/{name}.md"
    said = {"ngay_ban_hanh": "2026-01-05", "co_quan_ban_hanh": OFFICE} | fields
    facts = Facts(
        (
            Fact("so_hieu", number, Span(path, 2, 10)),
            *(Fact(each, value_of(each, text, path)) for each, text in said.items()),
        )
    )
    made = document(path, date=said["ngay_ban_hanh"], facts=facts)
    return Page(made, f"/van-ban/2026/{name}.html", "")


def value_of(name: str, text: str, path: str) -> Value:
    """Return the value of a field as reading gives it."""
    form = DOCUMENT.field(name).form
    if form == REFS:
        return tuple(Ref(each, "", "", "", Span(path, 9, 1)) for each in text.split(", "))
    return when(text) if form == DAY and text else text


def state(pages: tuple[Page, ...], name: str, clock: str) -> str:
    """Return the state of one of some pages on a day."""
    page = next(each for each in pages if each.url.endswith(f"/{name}.html"))
    found = validity(page, related(pages), when(clock))
    return found.id if found else ""


def related(pages: tuple[Page, ...]) -> Relations:
    """Return how pages are related."""
    return relations_of(pages)[0]


FIRST = decree("cu", "01/QĐ-UBND", ngay_hieu_luc="2026-02-01")
BOUNDED = decree("han", "02/QĐ-UBND", ngay_hieu_luc="2026-02-01", het_hieu_luc="2026-06-15")
UNKNOWN = decree("chua-ro", "03/QĐ-UBND", ngay_hieu_luc="")
NEW = {"number": "15/QĐ-UBND", "ngay_hieu_luc": "2026-06-15"}
REPLACING = decree("moi", **NEW, thay_the="01/QĐ-UBND")
REPEALING = decree("moi", **NEW, bai_bo="cu.md")
AMENDING = decree("moi", **NEW, sua_doi="Quyết định số 01/QĐ-UBND ngày 05/01/2026")
UNDATED = decree("moi", "15/QĐ-UBND", ngay_hieu_luc="", thay_the="01/QĐ-UBND")


@pytest.mark.parametrize(
    ("pages", "name", "clock", "expected"),
    [
        ((FIRST,), "cu", "2026-01-31", "chua-hieu-luc"),
        ((FIRST,), "cu", "2026-02-01", "con-hieu-luc"),
        ((FIRST,), "cu", "2036-02-01", "con-hieu-luc"),
        ((BOUNDED,), "han", "2026-06-14", "con-hieu-luc"),
        ((BOUNDED,), "han", "2026-06-15", "het-hieu-luc"),
        ((UNKNOWN,), "chua-ro", "2026-06-15", ""),
        ((FIRST, REPLACING), "cu", "2026-06-14", "con-hieu-luc"),
        ((FIRST, REPLACING), "cu", "2026-06-15", "het-hieu-luc"),
        ((FIRST, REPLACING), "moi", "2026-06-14", "chua-hieu-luc"),
        ((FIRST, REPEALING), "cu", "2026-06-14", "con-hieu-luc"),
        ((FIRST, REPEALING), "cu", "2026-06-15", "het-hieu-luc"),
        ((FIRST, AMENDING), "cu", "2026-06-14", "con-hieu-luc"),
        ((FIRST, AMENDING), "cu", "2026-06-15", "con-hieu-luc-da-sua-doi"),
        ((FIRST, UNDATED), "cu", "2036-06-15", "con-hieu-luc"),
    ],
)
def test_r30_validity_follows_the_days_and_what_ends_it(
    pages: tuple[Page, ...], name: str, clock: str, expected: str
) -> None:
    """At T−1 and at T; what is not known is neither in force nor ends anything."""
    assert state(pages, name, clock) == expected


def test_r30_what_was_replaced_stays_so_when_its_successor_ends() -> None:
    """A document never comes back into force by itself."""
    third = decree("ba", "30/QĐ-UBND", ngay_hieu_luc="2026-08-01", thay_the="15/QĐ-UBND")
    pages = (FIRST, REPLACING, third)
    states = [state(pages, name, "2026-09-01") for name in ("cu", "moi", "ba")]
    assert states == ["het-hieu-luc", "het-hieu-luc", "con-hieu-luc"]


@pytest.mark.parametrize(
    "others",
    [
        (decree("cu", "01/QĐ-UBND", ngay_hieu_luc="2026-02-01", thay_the="cu.md"),),
        (decree("cu", "01/QĐ-UBND", ngay_hieu_luc="2026-02-01", bai_bo="moi.md"), REPLACING),
    ],
)
def test_r30_a_cycle_is_a_fault_and_ends_nothing(others: tuple[Page, ...]) -> None:
    """One of the documents is wrong, and nobody can tell which."""
    _, problems = relations_of(others)
    assert [each.code for each in problems] == ["thay-the-vong"] * len(others)
    assert state(others, "cu", "2026-12-01") == "con-hieu-luc"


def test_r30_a_number_means_the_document_of_the_same_office() -> None:
    """Offices count for themselves; where several are left, none is meant."""
    other = decree("khac", "01/QĐ-UBND", ngay_hieu_luc="2026-02-01", co_quan_ban_hanh="UBND tỉnh")
    pages = (FIRST, other, REPLACING)
    assert [each.url for each in related(pages).named.values()] == [FIRST.url]
    twice = decree("hai", "01/QĐ-UBND", ngay_hieu_luc="2026-02-01")
    assert related((FIRST, twice, REPLACING)).named == {}


DUPLICATES = [
    (("01/QĐ-UBND", {}), 1),
    (("01/2026/QĐ-UBND", {}), 1),
    (("01/KH-UBND", {}), 0),
    (("01/QĐ-HĐND", {}), 0),
    (("01/QĐ-UBND", {"ngay_ban_hanh": "2025-12-31"}), 0),
    (("01/QĐ-UBND", {"co_quan_ban_hanh": "Ủy ban nhân dân tỉnh"}), 0),
    (("01/QĐ-UBND", {"co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"}), 1),
]


@pytest.mark.parametrize(("second", "count"), DUPLICATES)
def test_r28_an_office_gives_a_number_once_a_year(
    second: tuple[str, dict[str, str]], count: int
) -> None:
    """Number, type, office and year together; the fault names both files."""
    number, fields = second
    _, problems = relations_of((FIRST, decree("hai", number, **fields)))
    told = [(each.code, each.path, dict(each.values)["other"]) for each in problems]
    path = "content/vi-du/van-ban/2026/{}.md"
    assert told == [("van-ban-trung", path.format("hai"), path.format("cu"))] * count


def test_days_without_time_are_whole_days() -> None:
    """A document takes effect at midnight of the province."""
    assert state((FIRST, REPLACING), "cu", "2026-06-15T00:00:00") == "het-hieu-luc"
    assert state((FIRST, REPLACING), "cu", "2026-06-14T23:59:59") == "con-hieu-luc"
