"""Sheets: bodies, posts, people and hamlets as their files declare them, and what they refuse."""

from __future__ import annotations

import pytest

from generator.content.people import PERSONAL
from generator.content.records import Sheet
from generator.content.rules import ContentRules
from generator.content.sheets import sheet_of
from generator.model.hamlets import Hamlets
from generator.model.organisation import Organisation
from generator.model.registers.sheets import HAMLET_TYPES
from generator.sources.files import Text
from tests.making import when

RULES = ContentRules("Asia/Ho_Chi_Minh", (), ())
ORGANISATION = """
updated: 2026-01-05
co_quan:
  - name: Hội đồng nhân dân xã
    id: hdnd
  - name: Ủy ban nhân dân xã
    id: ubnd
    phone: 0252 3000 000
    email: ubnd@vidu.thinghiem.example
    address: Số 1 đường Thí Dụ
    nhiem_vu: [Quản lý trên địa bàn, Tiếp công dân]
    chuc_vu:
      - post: Chủ tịch
        name: Nguyễn Văn Ví Dụ
        phone: 0252 3000 001
        email: chutich@vidu.thinghiem.example
        nhiem_vu: [Lãnh đạo chung]
        nhiem_ky: {tu: 2021-07-01, den: 2026-06-30}
        image: {src: anh/chu-tich.jpg, alt: Chân dung ông Nguyễn Văn Ví Dụ}
      - {post: Phó Chủ tịch, khuyet: true}
      - {post: Phó Chủ tịch, name: ""}
  - name: Công an xã
    thuoc: ubnd
"""
HAMLETS = """
so_luong: 2
thon:
  - id: thon-1
    name: "1"
    type: thon
    truong: {name: Trần Thị Ví Dụ, phone: 0252 3000 002, nhiem_ky: {den: 2026-12-31}}
    pho: [{name: Lê Văn Thí Dụ}]
    bi_thu: {name: Phạm Thị Mẫu}
    so_ho: 320
    so_khau: 1250
    ngay_so_lieu: 2026-01-01
    nha_van_hoa: Đường Thí Dụ 2
  - {id: khu-pho-dong, name: Đông, type: khu-pho, truong: {khuyet: true}}
"""


def read(name: str, text: str) -> tuple[Sheet | None, list[str]]:
    """Return what a sheet holds, and `line:column code` of each problem."""
    sheet, problems = sheet_of(Text(f"content/vi-du/{name}", text, ""), RULES)
    return sheet, [f"{each.line}:{each.column} {each.code}" for each in sorted(problems)]


def place(text: str, words: str) -> str:
    """Return `line:column` of the first of some words."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def organisation(text: str = ORGANISATION) -> Organisation:
    """Return an organisation that has no problem."""
    sheet, problems = read("to-chuc.yml", text)
    assert problems == []
    assert isinstance(sheet, Organisation)
    return sheet


def hamlets(text: str = HAMLETS) -> Hamlets:
    """Return hamlets that have no problem."""
    sheet, problems = read("thon-khu-pho.yml", text)
    assert problems == []
    assert isinstance(sheet, Hamlets)
    return sheet


def test_r25_bodies_are_a_tree() -> None:
    """In the order of the file; an id is made of the name where none is given."""
    found = organisation()
    assert [unit.id for unit in found.below("")] == ["hdnd", "ubnd"]
    assert [(unit.id, unit.name) for unit in found.below("ubnd")] == [("cong-an-xa", "Công an xã")]


def test_r25_a_post_has_what_the_public_has_to_know() -> None:
    """Name, post, telephone of the office, official e-mail, duties, term and portrait."""
    chairman = next(organisation().officers)
    assert (chairman.post, chairman.name) == ("Chủ tịch", "Nguyễn Văn Ví Dụ")
    assert (chairman.phone, chairman.email) == ("0252 3000 001", "chutich@vidu.thinghiem.example")
    assert chairman.duties == ("Lãnh đạo chung",)
    assert chairman.tenure is not None
    assert (chairman.tenure.since, chairman.tenure.until) == (
        when("2021-07-01"),
        when("2026-06-30"),
    )
    assert chairman.image is not None
    assert chairman.image.target.text == "anh/chu-tich.jpg"


def test_r25_a_post_may_be_vacant_or_its_holder_unknown() -> None:
    """The two are not the same, and neither is left out."""
    _, vacant, unknown = organisation().officers
    assert (vacant.name, vacant.vacant) == ("", True)
    assert (unknown.name, unknown.vacant) == ("", False)


def test_r26_a_hamlet_has_a_head_and_numbers() -> None:
    """With deputies, the secretary of the party cell, the day of the numbers, the meeting house."""
    first, second = hamlets().items
    assert [(each.post, each.name) for each in first.officers] == [
        ("Trưởng thôn", "Trần Thị Ví Dụ"),
        ("Phó trưởng thôn", "Lê Văn Thí Dụ"),
        ("Bí thư chi bộ", "Phạm Thị Mẫu"),
    ]
    assert (first.full_name, first.head.phone) == ("Thôn 1", "0252 3000 002")
    assert (first.households, first.people, first.counted) == (320, 1250, when("2026-01-01"))
    assert first.house == "Đường Thí Dụ 2"
    assert (second.full_name, second.head.post, second.head.vacant) == (
        "Khu phố Đông",
        "Trưởng khu phố",
        True,
    )


@pytest.mark.parametrize("type", HAMLET_TYPES)
def test_every_type_of_hamlet_can_be_written(type: str) -> None:
    """The schema and the words for readers know the same types."""
    found = hamlets(f"thon: [{{id: mot, name: Một, type: {type}, truong: {{name: ''}}}}]\n")
    assert found.items[0].full_name.casefold() == f"{HAMLET_TYPES[type][0]} một"


@pytest.mark.parametrize(
    ("count", "expected"), [(1, ["1:11 so-luong-lech"]), (2, []), (3, ["1:11 so-luong-lech"])]
)
def test_r26_the_list_has_as_many_as_are_declared(count: int, expected: list[str]) -> None:
    """Another number is a warning, and the list is used."""
    sheet, problems = read(
        "thon-khu-pho.yml", HAMLETS.lstrip().replace("so_luong: 2", f"so_luong: {count}")
    )
    assert problems == expected
    assert sheet is not None


@pytest.mark.parametrize("key", sorted(PERSONAL))
def test_r25_nothing_private_can_be_written(key: str) -> None:
    """Neither of an officer nor of the head of a hamlet, whatever is asked for."""
    text = ORGANISATION.replace("post: Chủ tịch\n", f"post: Chủ tịch\n        {key}: x\n")
    assert read("to-chuc.yml", text) == (None, [f"{place(text, key + ': x')} thong-tin-rieng"])
    text = HAMLETS.replace("truong: {name: Trần", f"truong: {{{key}: x, name: Trần")
    assert read("thon-khu-pho.yml", text) == (None, [f"{place(text, key + ': x')} thong-tin-rieng"])


@pytest.mark.parametrize("key", ["Ngày sinh", "ngay-sinh", "NGAY_SINH", "Quê quán"])
def test_r25_private_keys_are_known_in_any_spelling(key: str) -> None:
    """With marks, capitals, spaces or hyphens."""
    text = ORGANISATION.replace("post: Chủ tịch\n", f"post: Chủ tịch\n        {key}: x\n")
    assert read("to-chuc.yml", text) == (None, [f"{place(text, key + ': x')} thong-tin-rieng"])


# What stands there, what somebody wrote instead, the code, and the words at whose place it is told.
MISTAKES = {
    "a misspelled key": ("    phone:", "    dien_thoai:", "truong-la-gan", "dien_thoai"),
    "an unknown key": ("    phone:", "    khoa_la:", "truong-la", "khoa_la"),
    "no list": ("[Lãnh đạo chung]", "Lãnh đạo", "sai-kieu-danh-sach", "Lãnh đạo"),
    "a telephone that is none": ("0252 3000 001", "gọi xã", "dien-thoai-sai", "gọi xã"),
    "an address that is none": ("chutich@", "chutich ", "thu-dien-tu-sai", "chutich "),
    "a day that is none": ("2026-06-30", "2026-06-31", "ngay-khong-hop-le", "2026-06-31"),
    "a term the wrong way round": ("tu: 2021", "tu: 2027", "nhiem-ky-nguoc", "2026-06-30"),
    "a portrait without words": (", alt: Chân dung", ", caption:", "thieu-truong", "{src"),
    "a person without a name": ("        name: Nguyễn Văn Ví Dụ\n", "", "thieu-truong", "post:"),
    "an unknown body above": ("thuoc: ubnd", "thuoc: ubmt", "co-quan-la", "ubmt"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_place(mistake: str) -> None:
    """The file is not used then; the last good text takes its place."""
    old, new, code, words = MISTAKES[mistake]
    assert old in ORGANISATION
    text = ORGANISATION.replace(old, new, 1)
    sheet, problems = read("to-chuc.yml", text)
    assert sheet is None
    assert f"{place(text, words)} {code}" in problems


def test_bodies_cannot_stand_below_each_other() -> None:
    """They would stand nowhere on the page."""
    text = "co_quan: [{name: A, id: a, thuoc: b}, {name: B, id: b, thuoc: a}]\n"
    assert read("to-chuc.yml", text)[1] == [
        f"{place(text, 'b}')} co-quan-vong",
        f"{place(text, 'a}')} co-quan-vong",
    ]


def test_an_id_is_that_of_one_body() -> None:
    """Also where it is made of a name."""
    text = "co_quan: [{name: Công an xã}, {name: Công An Xã}]\n"
    assert read("to-chuc.yml", text) == (None, [f"{place(text, 'Công An')} trung-ma"])


@pytest.mark.parametrize("id", ["index", "feed", "trang-2"])
def test_an_id_of_a_hamlet_is_no_name_that_the_generator_uses(id: str) -> None:
    """Its page would take another's place."""
    text = f"thon: [{{id: {id}, name: Một, type: thon, truong: {{name: ''}}}}]\n"
    assert read("thon-khu-pho.yml", text) == (None, ["1:13 ten-danh-rieng"])
