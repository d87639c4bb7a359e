"""The register of documents, as editors write it."""

from __future__ import annotations

import pytest

from generator.content.documents import document_of
from generator.content.rules import ContentRules
from generator.model.document import Document
from generator.model.document_types import DOCUMENT_TYPES, DocumentType
from generator.model.when import When
from generator.problems import Problem, severity_of
from generator.problems.texts import fix_of, message_of
from generator.sources.files import Text
from tests.filing import document

RULES = ContentRules("Asia/Ho_Chi_Minh", (), ())
PATH = "content/vi-du/van-ban/2026/so-15.md"


def read(**fields: str) -> tuple[Document | None, list[Problem]]:
    """Return what is read of a document with all that must be said, and some fields."""
    return document_of(Text(PATH, document(**fields), ""), "vi-du", RULES)


def facts(**fields: str) -> Document:
    """Return a document that is read."""
    found, problems = read(**fields)
    assert found is not None, problems
    return found


def test_r27_a_document_is_called_by_its_digest_and_dated_by_its_day() -> None:
    """Title and date need not be said twice."""
    found = facts()
    assert (found.title, found.date) == ("Giờ mở cửa của Nhà đọc sách", found.date)
    assert found.date is not None
    assert found.date.iso == "2026-06-01"
    assert found.year == 2026


@pytest.mark.parametrize(
    "field", ["so_hieu", "loai", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh"]
)
@pytest.mark.parametrize("value", ["", "Đang cập nhật"])
def test_r27_what_a_document_must_say_cannot_be_empty(field: str, value: str) -> None:
    """It is held back, and the field is named."""
    found, problems = read(**{field: value})
    assert found is None
    assert [(each.code, dict(each.values)["field"]) for each in problems] == [
        ("gia-tri-rong", field)
    ]


@pytest.mark.parametrize("field", ["ngay_hieu_luc", "nguoi_ky", "linh_vuc"])
def test_r27_what_is_not_known_yet_is_said_to_be(field: str) -> None:
    """The document is shown, and an editor is reminded."""
    found, problems = read(**{field: ""})
    assert found is not None
    assert [(each.code, dict(each.values)["field"]) for each in problems] == [
        ("chua-co-thong-tin", field)
    ]


@pytest.mark.parametrize("written", ["15/06/2026", "2026-06-15", '"15/6/2026"'])
def test_r27_days_are_read_as_people_write_them(written: str) -> None:
    """What other tools refuse has a warning; see the dates of every kind."""
    when = facts(ngay_hieu_luc=written).facts.when("ngay_hieu_luc")
    assert isinstance(when, When)
    assert when.iso == "2026-06-15"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("sohieu", "so_hieu"),
        ("loai_van_ban", "loai"),
        ("trichyeu", "trich_yeu"),
        ("coquan", "co_quan_ban_hanh"),
        ("Ngày ban hành", "ngay_ban_hanh"),
        ("ngay_co_hieu_luc", "ngay_hieu_luc"),
        ("signer", "nguoi_ky"),
    ],
)
def test_r27_another_spelling_of_a_key_is_read_with_a_warning(key: str, name: str) -> None:
    """The warning names the right key."""
    written = document().replace(f"\n{name}:", f"\n{key}:")
    found, problems = document_of(Text(PATH, written, ""), "vi-du", RULES)
    assert found is not None
    assert [(each.code, dict(each.values)["name"]) for each in problems] == [
        ("truong-dong-nghia", name)
    ]


def test_r28_a_number_is_kept_in_its_normal_form() -> None:
    """Whatever was typed; the warning says what to write."""
    found, problems = read(so_hieu='"Số: 15 /2026/Q\u00d0UBND"')
    assert found is not None
    assert found.facts.text("so_hieu") == "15/2026/QĐ-UBND"
    assert [message_of(each, "vi") for each in problems] == [
        "`so_hieu`: `Số: 15 /2026/Q\u00d0UBND` viết chưa đúng chuẩn, được hiểu là `15/2026/QĐ-UBND`"
    ]


def test_r28_what_is_no_number_is_told() -> None:
    """It is held back: a register without numbers is none."""
    found, problems = read(so_hieu="mười lăm")
    assert found is None
    assert [each.code for each in problems] == ["sai-chuan"]


@pytest.mark.parametrize("each", DOCUMENT_TYPES, ids=lambda each: each.id)
def test_r29_a_type_is_read_by_id_label_and_abbreviation(each: DocumentType) -> None:
    """Capitals and marks do not matter."""
    spellings = (each.id, each.label, each.label.upper(), each.abbreviation or each.id)
    read_as = {facts(loai=text, so_hieu="15/UBND").facts.text("loai") for text in spellings}
    assert read_as == {each.id}


def test_r29_an_unknown_type_is_an_error_with_the_nearest_one() -> None:
    """The register's vocabulary is closed."""
    found, problems = read(loai="Quyết địng")
    assert found is None
    assert [(each.code, fix_of(each, "vi")) for each in problems] == [
        ("gia-tri-la", "viết `Quyết định`")
    ]


def test_r29_a_number_that_says_another_type_is_a_warning() -> None:
    """One of the two is wrong; people decide which."""
    found, problems = read(loai="Kế hoạch")
    assert found is not None
    assert [(each.code, severity_of(each.code)) for each in problems] == [
        ("loai-khac-so-hieu", "warning")
    ]


@pytest.mark.parametrize("number", ["42/2026/QH13", "123/UBND-VX", "15/2026/QĐ-UBND"])
def test_r29_a_number_without_a_type_agrees_with_any(number: str) -> None:
    """Laws and letters have none."""
    _, problems = read(so_hieu=number)
    assert problems == []


def test_r28_a_number_of_another_year_is_a_warning() -> None:
    """The year stands in the numbers of legal documents."""
    _, problems = read(so_hieu="15/2025/QĐ-UBND")
    assert [message_of(each, "vi") for each in problems] == [
        "ngày ban hành là 2026-06-01, nhưng số `15/2025/QĐ-UBND` là của năm 2025"
    ]


def test_r30_a_validity_that_ends_before_it_begins_is_a_warning() -> None:
    """One of the two days is wrong."""
    _, problems = read(het_hieu_luc="2026-06-09")
    assert [each.code for each in problems] == ["hieu-luc-nguoc"]
