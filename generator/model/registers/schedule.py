"""Schedules (lịch): when leaders receive citizens, and what they do in the coming weeks.

NĐ 154/2026/NĐ-CP: the schedule of receptions is posted, and published on the site.
"""

from __future__ import annotations

from generator.model.fields import (
    CHOICE,
    DAY,
    KNOWN,
    NUMBER,
    PHONE,
    REQUIRED,
    ROWS,
    TIME,
    Choice,
    Field,
    Period,
    Register,
    State,
)
from generator.model.weeks import week_moments
from generator.vietnamese.hours import WEEKDAY_WORDS, WEEKDAYS

LAST_WEEK = "cuoi"
_WEEKDAYS = tuple(
    Choice(word, name, (f"T{number + 2}" if number < 6 else "CN", word.replace("-", " ")))
    for number, (word, name) in enumerate(zip(WEEKDAY_WORDS, WEEKDAYS, strict=True))
)
_WEEKS = (
    Choice("1", "tuần thứ nhất", ("đầu",)),
    Choice("2", "tuần thứ hai"),
    Choice("3", "tuần thứ ba"),
    Choice("4", "tuần thứ tư"),
    Choice(LAST_WEEK, "tuần cuối", ("cuối",)),
)
_TIMES = (
    Field("tu_gio", "Từ giờ", TIME, example="07:30"),
    Field("den_gio", "Đến giờ", TIME, example="11:30"),
)
_SUBJECT = Field("noi_dung", "Nội dung")

SCHEDULE = Register(
    name="schedule",
    folder="lich",
    dated=False,
    label="Lịch",
    period=Period(
        "ap_dung_tu",
        "ap_dung_den",
        before=State("sap-ap-dung", "Sắp áp dụng", "soon"),
        during=State("dang-ap-dung", "Đang áp dụng"),
        after=State("het-ap-dung", "Hết áp dụng", "over"),
    ),
    moments=week_moments,
    fields=(
        Field(
            "loai",
            "Loại lịch",
            CHOICE,
            need=REQUIRED,
            example="tiep-cong-dan",
            choices=(
                Choice("tiep-cong-dan", "Lịch tiếp công dân", ("tiếp dân", "tiếp công dân")),
                Choice("cong-tac", "Lịch công tác", ("công tác", "lịch làm việc")),
                Choice("khac", "Lịch khác", ("khác",)),
            ),
            facet=True,
        ),
        Field(
            "chuc_vu",
            "Người tiếp, chủ trì",
            need=KNOWN,
            note="chức vụ; chưa rõ thì để trống",
            example="Chủ tịch Ủy ban nhân dân xã",
            listed=True,
            also=("nguoi_tiep", "chu_tri"),
        ),
        Field("ho_ten", "Họ và tên"),
        Field(
            "dia_diem",
            "Địa điểm",
            need=KNOWN,
            note="chưa rõ thì để trống",
            example="Phòng tiếp công dân",
            listed=True,
        ),
        Field("dien_thoai", "Điện thoại đăng ký", PHONE, also=("sdt",)),
        Field(
            "ap_dung_tu",
            "Áp dụng từ ngày",
            DAY,
            need=REQUIRED,
            example="2026-01-01",
            turns="start",
        ),
        Field("ap_dung_den", "Áp dụng đến ngày", DAY, example="2026-12-31", turns="end"),
        Field(
            "hang_tuan",
            "Hằng tuần",
            ROWS,
            note="ngày trùng lễ được dời sang ngày làm việc kế tiếp",
            columns=(
                Field("thu", "Thứ", CHOICE, need=REQUIRED, example="thu-5", choices=_WEEKDAYS),
                *_TIMES,
                _SUBJECT,
            ),
        ),
        Field(
            "hang_thang",
            "Hằng tháng",
            ROWS,
            note="mỗi dòng có `ngay`, hoặc thay vào đó có `tuan` (1, 2, 3, 4, cuoi) và `thu`",
            columns=(
                Field("ngay", "Ngày", NUMBER, example="15"),
                Field("tuan", "Tuần", CHOICE, choices=_WEEKS),
                Field("thu", "Thứ", CHOICE, choices=_WEEKDAYS),
                *_TIMES,
                _SUBJECT,
            ),
        ),
        Field(
            "su_kien",
            "Các buổi khác",
            ROWS,
            note="từng buổi, không dời",
            columns=(
                Field("ngay", "Ngày", DAY, need=REQUIRED, example="2026-06-15"),
                *_TIMES,
                Field("noi_dung", "Nội dung", need=REQUIRED, example="Họp giao ban"),
                Field("dia_diem", "Địa điểm"),
                Field("thanh_phan", "Thành phần"),
            ),
        ),
        Field(
            "nghi",
            "Ngày không có lịch",
            ROWS,
            note="buổi của ngày ấy bị hủy",
            columns=(
                Field("ngay", "Ngày", DAY, need=REQUIRED, example="2026-06-15"),
                Field("ly_do", "Lý do"),
            ),
        ),
    ),
)
