"""Projects (dự án, công trình): what is built where, for how much, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.facts import Facts
from generator.model.fields import (
    CHOICE,
    DAY,
    FILES,
    KNOWN,
    LINES,
    MONEY,
    NUMBER,
    REQUIRED,
    ROWS,
    Choice,
    Field,
    Oddity,
    Register,
)
from generator.model.when import When
from generator.values import replace

UNDER_WAY = "dang-thuc-hien"
_STATES = (
    Choice("chuan-bi", "Chuẩn bị"),
    Choice(UNDER_WAY, "Đang thực hiện"),
    Choice("hoan-thanh", "Hoàn thành"),
    Choice("tam-dung", "Tạm dừng"),
)
_PROGRESS = (
    Field("ngay", "Ngày", DAY, REQUIRED, example="2026-05-15"),
    Field("phan_tram", "Khối lượng (%)", NUMBER, example="40"),
    Field("noi_dung", "Nội dung", need=REQUIRED, example="Xong phần móng"),
)
_COMPENSATION = (
    Field("noi_dung", "Nội dung", need=REQUIRED, example="Thu hồi đất trồng cây lâu năm"),
    Field("so_ho", "Số hộ", NUMBER, example="12"),
    Field("dien_tich", "Diện tích", example="1,5 ha"),
    Field("so_tien", "Số tiền", MONEY, example="850000000"),
)


def _oddities(facts: Facts) -> tuple[Oddity, ...]:
    """Return what cannot be right in the progress of a project."""
    found: list[Oddity] = []
    last: When | None = None
    for number, row in enumerate(facts.rows("tien_do")):
        share, day = row.number("phan_tram"), row.when("ngay")
        if share is not None and share > 100:
            values = (("value", str(share)),)
            found.append(Oddity("tien_do", "phan-tram-sai", values, (number, "phan_tram")))
        if day and last and day < last:
            values = (("before", last.day.isoformat()),)
            found.append(Oddity("tien_do", "tien-do-nguoc", values, (number, "ngay")))
        last = max(filter(None, (last, day)), default=None)
    return tuple(found)


def stale_from(facts: Facts) -> When | None:
    """Return the moment at which the news of a project under way is a year old, or None."""
    days = [day for row in facts.rows("tien_do") if (day := row.when("ngay"))]
    if facts.text("trang_thai") != UNDER_WAY or not days:
        return None
    newest = max(days)
    year = newest.day.year + 1
    leap = (newest.day.month, newest.day.day) == (2, 29)
    last = newest.day.replace(day=28, year=year) if leap else newest.day.replace(year=year)
    return replace(newest, day=last, second=-1).after


def _moments(facts: Facts, _: When) -> Iterator[When]:
    if moment := stale_from(facts):
        yield moment


PROJECT = Register(
    name="project",
    folder="du-an",
    dated=False,
    label="Dự án",
    title_from="ten",
    updated_from="tien_do",
    oddities=_oddities,
    moments=_moments,
    fields=(
        Field("ten", "Tên dự án", need=REQUIRED, example="Đường liên thôn …"),
        Field(
            "trang_thai",
            "Trạng thái",
            CHOICE,
            REQUIRED,
            example="Đang thực hiện",
            choices=_STATES,
            facet=True,
            listed=True,
        ),
        Field("chu_dau_tu", "Chủ đầu tư", need=KNOWN, example="Ủy ban nhân dân xã"),
        Field("dia_diem", "Địa điểm", need=KNOWN, listed=True, example="Thôn 1"),
        Field("tong_muc_dau_tu", "Tổng mức đầu tư", MONEY, KNOWN, example="1500000000"),
        Field("nguon_von", "Nguồn vốn", LINES, KNOWN, example="[Ngân sách xã]"),
        Field("khoi_cong", "Khởi công theo kế hoạch", DAY, example="2026-03-01"),
        Field("khoi_cong_thuc_te", "Khởi công thực tế", DAY, example="2026-03-10"),
        Field("hoan_thanh", "Hoàn thành theo kế hoạch", DAY, example="2026-12-31"),
        Field("hoan_thanh_thuc_te", "Hoàn thành thực tế", DAY, example="2027-01-15"),
        Field("nha_thau", "Nhà thầu", LINES, example="[Công ty Thí Dụ]"),
        Field(
            "giam_sat_cong_dong",
            "Giám sát đầu tư của cộng đồng",
            note="ban giám sát, cách phản ánh",
        ),
        Field(
            "tien_do",
            "Tiến độ",
            ROWS,
            REQUIRED,
            note="ghi nối tiếp, ngày mới ở dưới",
            columns=_PROGRESS,
            newest_first=True,
        ),
        Field(
            "den_bu",
            "Thu hồi đất, bồi thường, hỗ trợ",
            ROWS,
            note="chỉ ghi số tổng hợp, không ghi tên người",
            columns=_COMPENSATION,
        ),
        Field("tep", "Tệp đính kèm", FILES, example="[quyet-dinh-phe-duyet.pdf]"),
    ),
)
