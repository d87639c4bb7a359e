"""Fields of registers: how their values are read, whoever declares them."""

from __future__ import annotations

import pytest

from generator.content.documents import document_of
from generator.content.rules import ContentRules
from generator.model.document import Document
from generator.model.fields import (
    CHOICE,
    DAY,
    EMAIL,
    FILES,
    KNOWN,
    LINES,
    MONEY,
    NUMBER,
    PHONE,
    REQUIRED,
    ROWS,
    SWITCH,
    TIME,
    WEB,
    YEAR,
    Choice,
    Field,
    Register,
)
from generator.model.registers import REGISTER_BY_NAME, REGISTERS
from generator.problems import Problem
from generator.sources.files import Text

RULES = ContentRules("Asia/Ho_Chi_Minh", (), ())
SAMPLE = Register(
    name="document",  # in the place of a real one, whose folder it has
    folder="van-ban",
    dated=True,
    fields=(
        Field("so", "Số", need=REQUIRED, also=("number",), normal=lambda text: text.upper()),
        Field("muc", "Mục", CHOICE, choices=(Choice("dat-dai", "Đất đai", ("ĐĐ",)),)),
        Field("ngay", "Ngày", DAY, need=KNOWN),
        Field("gio", "Giờ", TIME),
        Field("nam", "Năm", YEAR),
        Field("nguoi", "Số người", NUMBER),
        Field("tien", "Số tiền", MONEY),
        Field("goi", "Điện thoại", PHONE),
        Field("thu", "Thư", EMAIL),
        Field("noi", "Nơi", WEB),
        Field("co", "Có", SWITCH),
        Field("can_cu", "Căn cứ", LINES),
        Field("tep", "Tệp", FILES),
        Field("bang", "Bảng", ROWS, columns=(Field("ten", "Tên", need=REQUIRED),)),
    ),
)


@pytest.fixture(autouse=True)
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the sample in the place of the real register."""
    monkeypatch.setitem(REGISTER_BY_NAME, "document", SAMPLE)
    monkeypatch.setattr("generator.content.places_in_tree.KIND_BY_FOLDER", {"van-ban": SAMPLE})


def read(front: str) -> tuple[Document | None, list[Problem]]:
    """Return the document of some front matter, with its problems."""
    whole = f"---\ntitle: Thử\ndate: 2026-06-01\n{front}\n---\n"
    return document_of(Text("content/vi-du/van-ban/thu.md", whole, ""), "vi-du", RULES)


def value(name: str, front: str) -> object:
    """Return a value of a document that can be read."""
    document, _ = read(f'so: "1"\nngay: ""\n{front}' if name != "so" else f'ngay: ""\n{front}')
    assert document is not None
    found = document.facts.get(name)
    return getattr(found, "iso", found)


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("so", "so: ab", "AB"),
        ("so", "number: ab", "AB"),
        ("so", "Số: ab", "AB"),
        ("muc", "muc: dat-dai", "dat-dai"),
        ("muc", "muc: đất đai", "dat-dai"),
        ("muc", "muc: ĐĐ", "dat-dai"),
        ("gio", "gio: 07:30", "07:30"),
        ("gio", "gio: 7h30", "07:30"),
        ("gio", "gio: 7 giờ", "07:00"),
        ("nam", "nam: 2026", 2026),
        ("nguoi", "nguoi: 1.234", 1234),
        ("tien", "tien: 2.530.000 đồng", 2530000),
        pytest.param("tien", f'tien: "1{" " * 15_000} đồng"', 1, id="spaces"),
        ("tien", "tien: 0236", 236),
        ("goi", "goi: 0252 3000 000", "0252 3000 000"),
        ("thu", "thu: a@vidu.example", "a@vidu.example"),
        ("noi", "noi: https://vidu.example/", "https://vidu.example/"),
        ("co", "co: true", True),
        ("co", "co: không", False),
        ("can_cu", "can_cu: [Một, Hai]", ("Một", "Hai")),
        ("can_cu", "can_cu: Một", ("Một",)),
        ("can_cu", 'can_cu: ""', ()),
        ("so", "so: ab\nmuc: Đang cập nhật", "AB"),
    ],
)
def test_a_value_is_read(name: str, written: str, expected: object) -> None:
    """As its field wants it, in every form in which people write it."""
    assert value(name, written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("15/05/2026", "2026-05-15"), ("2026-06-16", "2026-06-16"), ("", ""), ("Đang cập nhật", "")],
)
def test_a_day_is_read_in_both_orders(written: str, expected: str) -> None:
    """Registers are full of both; empty is unknown."""
    document, _ = read(f'so: "1"\nngay: {written or chr(34) * 2}')
    assert document is not None
    found = document.facts.get("ngay")
    assert getattr(found, "iso", found) == expected


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("muc: rừng", "gia-tri-la"),
        ("gio: 25:00", "gio-khong-hop-le"),
        ("nam: 26", "nam-khong-hop-le"),
        ("nguoi: nhiều", "sai-so"),
        ("tien: 1,5 tỷ", "sai-so"),
        ("goi: 12", "dien-thoai-sai"),
        ("thu: a", "thu-dien-tu-sai"),
        ("noi: javascript:x", "url-sai"),
        ("co: lạ", "sai-dung-sai"),
        ("bang: [{}]", "thieu-truong"),
        ("bang: [{ten: a, lạ: b}]", "truong-la"),
        ("lạ: b", "truong-la"),
    ],
)
def test_a_wrong_value_is_an_error_at_its_place(written: str, code: str) -> None:
    """On the line on which it stands."""
    document, problems = read(f'so: A\nngay: ""\n{written}')
    assert document is None
    assert [(each.code, each.line) for each in problems] == [(code, 6)]


def test_what_must_be_there_is_missed() -> None:
    """A field that may be empty, too: that it is unknown must be said."""
    assert sorted((each.code, each.values[0][1]) for each in read("")[1]) == [
        ("thieu-truong", "ngay"),
        ("thieu-truong", "so"),
    ]


def test_a_required_field_may_not_be_empty() -> None:
    """Nor say that it is unknown."""
    codes = [each.code for each in read("so: Đang cập nhật\nngay: 2026-01-01")[1]]
    assert codes == ["gia-tri-rong"]


def test_a_draft_may_be_empty() -> None:
    """An editor begins with an empty form."""
    document, problems = read('so: ""\nngay: ""\ndraft: true')
    assert document is not None
    assert [each.severity.value for each in problems] == ["warning"]


def test_advice_names_what_is_unknown_and_what_is_not_in_its_form() -> None:
    """With what to write."""
    assert [(each.code, dict(each.values)["field"]) for each in read('so: a\nngay: ""')[1]] == [
        ("chua-dung-chuan", "so"),
        ("chua-co-thong-tin", "ngay"),
    ]


def test_a_key_that_stands_twice_in_two_spellings_is_told() -> None:
    """The first wins nothing: nobody knows which is right."""
    document, problems = read('so: A\nnumber: B\nngay: ""')
    assert document is None
    assert [each.code for each in problems if each.severity.value == "error"] == ["truong-la"]


@pytest.mark.parametrize("register", REGISTERS, ids=lambda each: each.name)
def test_a_register_is_declared_well(register: Register) -> None:
    """Names are keys, each once; what a register refers to is one of its fields."""
    names = [each.name for each in register.fields]
    assert len(names) == len(set(names))
    assert all(name.replace("_", "").isalnum() and name.isascii() for name in names)
    named = (register.title_from, register.date_from, register.from_from, register.until_from)
    assert {name for name in named if name} <= set(names)
    assert all(bool(each.choices) == (each.form == CHOICE) for each in register.fields)
    assert all(bool(each.columns) == (each.form == ROWS) for each in register.fields)
