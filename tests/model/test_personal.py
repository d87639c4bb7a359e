"""Personal data (R75, R76): what columns and values tell of people, and what they do not."""

from __future__ import annotations

import pytest

from generator.model.personal import personal_column, personal_value
from generator.model.registers.people import COLUMNS, column_of, odd_column

TELLING = {
    "Số CCCD": "số định danh",
    "so_dinh_danh": "số định danh",
    "CMND/CCCD": "số định danh",
    "SĐT": "số điện thoại",
    "Điện thoại liên hệ": "số điện thoại",
    "Số tài khoản ngân hàng": "số tài khoản",
    "STK": "số tài khoản",
    "Ngày sinh": "ngày sinh đầy đủ",
    "Ngày, tháng, năm sinh": "ngày sinh đầy đủ",
    "Địa chỉ": "địa chỉ nhà",
    "Số nhà, đường": "địa chỉ nhà",
    "Nơi ở hiện nay": "địa chỉ nhà",
    "Tình trạng sức khỏe": "tình trạng sức khỏe",
    "Bệnh": "tình trạng sức khỏe",
    "Dạng khuyết tật": "tình trạng sức khỏe",
    "Email": "thư điện tử",
    "Số thẻ BHYT": "mã số thuế, số bảo hiểm",
    "Dân tộc": "dữ liệu nhạy cảm",
}
VALUES = {
    "001234567890": "số định danh",
    "Nguyễn Văn Thí 001 234 567 890": "số định danh",
    "CCCD đã nộp": "số định danh",
    "0912 345 678": "số điện thoại",
    "0252.3000.000": "số điện thoại",
    "+84 912 345 678": "số điện thoại",
    "123456789": "số tài khoản",
    "1903 6789 0123 45": "số tài khoản",
    "số nhà 12": "địa chỉ nhà",
    "số 12/3 đường Thí Dụ": "địa chỉ nhà",
    "a@b.example": "thư điện tử",
    "nhiễm HIV": "tình trạng sức khỏe",
}
HARMLESS = [
    "",
    "Nguyễn Thị Thí Dụ",
    "1980",
    "Thôn 1",
    "Hộ nghèo",
    "1.500.000.000",
    "15/QĐ-UBND ngày 01/6/2026",
    "2020-2025",
    "15.05.2026 - 20.06.2026",
    "Đạt 12/15 điểm",
]


@pytest.mark.parametrize("name", TELLING)
def test_r76_a_column_that_tells_too_much_is_known_by_its_name(name: str) -> None:
    """Whatever people call it, with the words that its editor reads."""
    assert personal_column(name) == TELLING[name]
    found = odd_column(name)
    assert found is not None
    assert found[0] == "cot-bi-cam"


@pytest.mark.parametrize("name", [name for each in COLUMNS for name in (each.label, each.name)])
def test_r76_a_column_of_a_list_tells_nothing_else(name: str) -> None:
    """By its words and by its key."""
    assert personal_column(name) == ""
    assert odd_column(name) is None


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("HỌ VÀ TÊN", "ho_ten"),
        ("Họ tên", "ho_ten"),
        ("Tên", "ho_ten"),
        ("Stt.", "stt"),
        ("Khu phố", "thon"),
        ("Mức hỗ trợ", "so_tien"),
        ("Diện", "doi_tuong"),
    ],
)
def test_columns_are_known_by_other_names(name: str, column: str) -> None:
    """Those that real lists have."""
    found = column_of(name)
    assert found is not None
    assert found.name == column


@pytest.mark.parametrize("name", ["Nghề nghiệp", "Tuổi", "Giới tính", ""])
def test_r76_any_other_column_is_unknown(name: str) -> None:
    """So nobody has to judge it."""
    found = odd_column(name)
    assert found is not None
    assert found[0] == "cot-la"


@pytest.mark.parametrize("text", VALUES)
def test_r75_a_value_that_names_somebody_is_known_by_its_form(text: str) -> None:
    """With or without spaces and points."""
    assert personal_value(text) == VALUES[text]


@pytest.mark.parametrize("text", HARMLESS)
def test_r75_what_names_nobody_is_left_alone(text: str) -> None:
    """Names, years, sums, decisions, spans of days."""
    assert personal_value(text) == ""


def test_r75_a_whole_date_is_told_where_it_is_one_of_birth() -> None:
    """In a note it is the day of a decision."""
    assert personal_value("sinh 1/2/1990", days=True) == "ngày sinh đầy đủ"
    assert personal_value("nộp 1/2/1990") == ""


@pytest.mark.parametrize("part", ["A", "a.", "0-", "a@", "1"])
def test_a_line_of_a_megabyte_is_read_once(part: str) -> None:
    """A picture that was pasted into a text as letters takes no hours."""
    assert personal_value(part * (1_000_000 // len(part)) + "!") in ("", "số tài khoản")
