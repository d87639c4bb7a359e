"""CSV files as tables (R42): how they are read, what their editors are told."""

from __future__ import annotations

import pytest

from generator.content.tables import table_of
from generator.model.tables import Table

PATH = "content/vi-du/cong-khai/2026/thu.csv"
LEVELS = """STT;Nội dung;Số tiền (đồng);Tỷ lệ (%)
I;Thu cân đối;1.500;60
1;Thuế;1.000;
2;Phí;500;
II;Bổ sung;1.000,5;40
;Tổng cộng;{total};7
"""


def read(text: str | bytes) -> Table:
    """Return the table of a file."""
    return table_of(text.encode() if isinstance(text, str) else text, PATH, "digest")


def told(text: str | bytes) -> list[str]:
    """Return the lines and codes of what is told of a file."""
    return [f"{each.line} {each.code}" for each in read(text).problems]


def test_r42_numbers_are_of_no_locale() -> None:
    """A column of numbers holds them as programs write them; years and numberings stay."""
    table = read('TT,Năm,Số\n1,2025,"1.234.567,5"\n2,2026,-\n')
    assert [each.form for each in table.columns] == ["order", "year", "number"]
    assert table.rows == (("1", "2025", "1234567.5"), ("2", "2026", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Tên;Số\nMột, hai;1.000,5\n",
        'Tên,Số\n"Một, hai","1.000,5"\n',
        "\ufeffTên;Số\r\nMột, hai;1.000,5\r\n",
        "Tên;Số;;\nMột, hai;1.000,5;;\n;;;\n",
        '\nTên;Số\n"Một,\nhai";1.000,5',
        "T\u0065\u0302n;S\u00f4\u0301\nM\u00f4\u0323t, hai;1.000,5\n",
    ],
)
def test_r42_every_way_of_saving_gives_the_same_table(text: str) -> None:
    """Comma or semicolon, with or without BOM, empty rows and columns, several lines, NFD."""
    table = read(text)
    assert [each.label for each in table.columns] == ["Tên", "Số"]
    assert table.rows == (("Một, hai", "1000.5"),)
    assert table.problems == ()


def test_a_column_with_words_is_of_words() -> None:
    """Nothing of it is changed."""
    assert read("Tên;Số\nA;1.000\nB;không rõ\n").rows == (("A", "1.000"), ("B", "không rõ"))


def test_r33_a_total_that_is_right_says_nothing() -> None:
    """Only the first level is added up; what is told in percent is not."""
    assert told(LEVELS.format(total="2.500,5")) == []


def test_r33_a_total_that_is_wrong_is_told() -> None:
    """At its line, with the column and both numbers."""
    found = read(LEVELS.format(total="3.000")).problems
    assert [(each.code, each.line) for each in found] == [("tong-khong-khop", 6)]
    assert dict(found[0].values) == {
        "column": "Số tiền (đồng)",
        "sum": "2.500,5",
        "stated": "3.000",
    }


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ("a;1\nb;2\nTổng;3\n", []),
        ("a;1\nb;2\nCỘNG;4\n", ["4 tong-khong-khop"]),
        ("TỔNG SỐ;4\na;1\nb;2\n", ["2 tong-khong-khop"]),
        ("a;1\nCộng;1\nb;2\nCộng;2\nTổng cộng;3\n", []),
        ("a;1\nCộng;9\nb;2\nCộng;9\n", []),
        ("a;1\nb;2\n", []),
        ("a;1\nb;2\nTổng;\n", []),
    ],
)
def test_r33_totals_are_known_by_their_words(rows: str, codes: list[str]) -> None:
    """Above or below; with sums of groups only the grand total is looked at."""
    assert told(f"Nội dung;Số\n{rows}") == codes


@pytest.mark.parametrize(
    ("marks", "total"),
    [
        ("A I 1 II B", 1 + 16),
        ("I 1 1.1 a II", 1 + 16),
        ("1 1.1 1.2 2 3", 1 + 8 + 16),
        ("1. a) b) 2. -", 1 + 8),
    ],
)
def test_r33_the_first_mark_says_which_rows_add_up(marks: str, total: int) -> None:
    """Letters above Roman numbers above numbers above what is below them."""
    rows = "".join(f"{mark};x;{2**at}\n" for at, mark in enumerate(marks.split()))
    assert told(f"STT;Nội dung;Số\n{rows};Tổng cộng;{total}\n") == []
    assert told(f"STT;Nội dung;Số\n{rows};Tổng cộng;{total + 1}\n") == ["7 tong-khong-khop"]


def test_numbers_of_another_country_are_told_once_a_column() -> None:
    """The column stays one of words."""
    text = "Nội dung;Số\na;1,234,567\nb;2,000,000\n"
    assert told(text) == ["2 so-viet-la"]
    assert read(text).columns[1].form == "text"


def test_codes_that_look_like_numbers_are_left_alone() -> None:
    """Where a column is mostly of words."""
    assert told("Nội dung;Mục\na;1.1\nb;Khác\nc;Khác\n") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["0 bang-khong-doc-duoc"]),
        ("Tên;Số\n", ["0 bang-khong-doc-duoc"]),
        (b"T\xean;S\xf4\nA;1\n", ["0 bang-khong-doc-duoc"]),
        ("Tên;Số\nA;1;2\n", ["2 bang-lech-cot"]),
        ("Tên\n" + "a\n" * 2001, ["0 bang-qua-lon"]),
        (";".join("a" * 41) + "\n" + ";".join("b" * 41), ["0 bang-qua-lon"]),
        ("Tên\n" + "a" * (1 << 20), ["0 bang-qua-lon"]),
        ("Tên\n" + "a" * 200_000, ["2 bang-khong-doc-duoc"]),
    ],
)
def test_what_is_no_table_is_told(text: str | bytes, codes: list[str]) -> None:
    """And has no columns, so nothing of it is shown."""
    assert told(text) == codes
    assert read(text).columns == ()


def test_a_table_may_be_as_large_as_is_said() -> None:
    """2,000 rows of 40 columns."""
    row = ";".join("1" * 40) + "\n"
    table = read(";".join("a" * 40) + "\n" + row * 2000)
    assert (len(table.columns), len(table.rows)) == (40, 2000)
