"""Lists of people (danh sách): who gets, owes or may do something, shown for some days only."""

from __future__ import annotations

import posixpath

from generator.model.facts import Facts
from generator.model.fields import (
    DAY,
    LINES,
    MONEY,
    REQUIRED,
    ROWS,
    TABLE,
    YEAR,
    Field,
    Oddity,
    Register,
)
from generator.model.personal import personal_column, personal_value
from generator.vietnamese.folding import folded
from generator.vietnamese.numbers import plain_number

LONGEST = 60  # days that a list is commonly shown
ORDER, BIRTH_YEAR = "stt", "nam_sinh"
# All that a list may tell of somebody, by the names that people give their columns.
COLUMNS = (
    Field(ORDER, "STT", example="1", also=("tt", "so tt", "so thu tu")),
    Field(
        "ho_ten",
        "Họ và tên",
        example="Nguyễn Văn Thí Dụ",
        also=("ho va ten", "ten", "ho ten chu ho", "chu ho"),
    ),
    Field(BIRTH_YEAR, "Năm sinh", YEAR),
    Field("thon", "Thôn (khu phố)", also=("khu pho", "thon, khu pho", "thon/khu pho")),
    Field("doi_tuong", "Đối tượng", also=("dien", "dien, doi tuong", "nhom", "loai ho")),
    Field("ket_qua", "Kết quả", also=("ket qua xet",)),
    Field("so_tien", "Số tiền hỗ trợ", MONEY, also=("so tien", "muc ho tro", "kinh phi")),
    Field("ghi_chu", "Ghi chú"),
)
KNOWN_COLUMNS = ", ".join(each.label for each in COLUMNS)
_LONGEST_SUM = 10  # digits of what somebody may get: more name a person or an account
_DAYS_ALLOWED = ("ket_qua", "ghi_chu")


def column_of(name: str) -> Field | None:
    """Return the column that people call so, None for one that no list has."""
    wanted = folded(name).strip(" .")
    for each in COLUMNS:
        if wanted in (folded(each.label), each.name, each.name.replace("_", " "), *each.also):
            return each
    return None


def odd_column(name: str) -> tuple[str, dict[str, str]] | None:
    """Return code and values of the problem of a column, None where a list may have it."""
    if column_of(name):
        return None
    if what := personal_column(name):
        return "cot-bi-cam", {"column": name, "what": what, "known": KNOWN_COLUMNS}
    return "cot-la", {"column": name, "known": KNOWN_COLUMNS}


def odd_value(column: Field, text: str) -> str:
    """Return what a cell tells of a person that nobody may publish, "" for nothing."""
    if column.form == MONEY and len(plain_number(text)) in range(1, _LONGEST_SUM + 1):
        return ""
    return personal_value(text, days=column.name not in _DAYS_ALLOWED)


def refused_key(name: str) -> str:
    """Return what a key of a row would tell that nobody may publish, "" for any other."""
    return personal_column(name)


def _oddities(facts: Facts) -> tuple[Oddity, ...]:
    return (*_odd_columns(facts), *_odd_values(facts), *_odd_window(facts), *_odd_file(facts))


def _odd_columns(facts: Facts) -> list[Oddity]:
    found = ((number, odd_column(name)) for number, name in enumerate(facts.lines("cot")))
    return [Oddity("cot", odd[0], tuple(odd[1].items()), (number,)) for number, odd in found if odd]


def _odd_values(facts: Facts) -> list[Oddity]:
    found = []
    for number, row in enumerate(facts.rows("hang")):
        for column in COLUMNS:
            value = row.get(column.name)
            if what := odd_value(column, "" if value is None else str(value)):
                values = (("column", column.label), ("what", what))
                found.append(Oddity("hang", "du-lieu-ca-nhan", values, (number, column.name)))
    return found


def _odd_window(facts: Facts) -> list[Oddity]:
    start, end = facts.when("niem_yet_tu"), facts.when("niem_yet_den")
    if not (start and end) or (end.day - start.day).days < LONGEST:
        return []
    values = (("days", str((end.day - start.day).days + 1)), ("limit", str(LONGEST)))
    return [Oddity("niem_yet_den", "niem-yet-qua-dai", values)]


def _odd_file(facts: Facts) -> list[Oddity]:
    """Return an error for a file elsewhere: only those of the lists' folder stay unpublished."""
    for number, ref in enumerate(facts.refs("tep_bang")):
        folder, tree = posixpath.dirname(ref.where.path), ref.where.path.split("/")[1]
        path = posixpath.normpath(posixpath.join(folder, ref.text))
        if not path.startswith(f"content/{tree}/{PEOPLE.folder}/"):
            values = (("target", ref.text), ("folder", PEOPLE.folder))
            return [Oddity("tep_bang", "bang-ngoai-danh-sach", values, (number,))]
    return []


PEOPLE = Register(
    name="list",
    folder="danh-sach",
    dated=True,
    label="Danh sách",
    date_from="niem_yet_tu",
    from_from="niem_yet_tu",
    until_from="niem_yet_den",
    ordered=(("niem_yet_tu", "niem_yet_den"),),
    indexed=False,
    oddities=_oddities,
    refused=refused_key,
    template="people.html",
    fields=(
        Field(
            "niem_yet_tu",
            "Niêm yết từ ngày",
            DAY,
            REQUIRED,
            example="2026-06-01",
            also=("ngay_niem_yet", "tu_ngay"),
        ),
        Field(
            "niem_yet_den",
            "Niêm yết đến hết ngày",
            DAY,
            REQUIRED,
            listed=True,
            note="hôm sau danh sách không còn trên trang",
            example="2026-06-15",
            also=("den_ngay",),
        ),
        Field("noi_dung", "Danh sách về việc", example="Hộ được hỗ trợ …"),
        Field("so_hieu", "Văn bản", note="số, ký hiệu", example="15/TB-UBND"),
        Field("noi_gop_y", "Nơi nhận ý kiến", example="Bộ phận một cửa"),
        Field(
            "cot",
            "Các cột",
            LINES,
            REQUIRED,
            note="chỉ những cột cần: " + KNOWN_COLUMNS,
            example="[STT, Họ và tên, Thôn]",
            shown=False,
        ),
        Field("hang", "Các dòng", ROWS, columns=COLUMNS, shown=False),
        Field(
            "tep_bang",
            "Tệp CSV có các dòng",
            TABLE,
            note="đặt cạnh bài; tệp này không được đăng",
            example="ho-ngheo.csv",
            shown=False,
        ),
    ),
)
