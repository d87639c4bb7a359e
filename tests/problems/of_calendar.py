"""Holidays, opening hours and schedules."""

from __future__ import annotations

from tests.problems.case import Case, own


def holidays(text: str) -> str:
    """Return the block of the holidays of 2026: what follows the basis stands on line 5."""
    basis = "years:\n  2026:\n    basis: Thông báo thí dụ\n    basis_checked: true"
    return f"=== sites/_holidays.yml\n{basis}\n{text}\n"


SCHEDULE = """=== content/vi-du/lich/tiep-cong-dan.md
---
title: Tiếp công dân
loai: tiep-cong-dan
chuc_vu: Chủ tịch
dia_diem: Phòng tiếp công dân
ap_dung_tu: 2026-01-01
"""
OPEN = "contact:\n  opening: [{days: thu-2 đến thu-6, from: 7:00, to: 11:30}]"

CALENDAR = {
    "nam-nghi-sai": Case(
        files="""
=== sites/_holidays.yml
years:
  nam-2026: {basis: Thông báo thí dụ, basis_checked: true, days: []}
""",
        text="""
sites/_holidays.yml:2:3: lỗi[nam-nghi-sai]: `nam-2026` không phải là một năm
  2 |   nam-2026: {basis: Thông báo thí dụ, basis_checked: true, days: []}
    |   ^^^^^^^^
  vì sao:  mỗi mục của `years` là một năm có 4 chữ số
  cách sửa: ví dụ: `2026:`
""",
    ),
    "ngay-nghi-sai": Case(
        files=holidays("    days: [{from: 2026-02-20, to: 2026-02-16, name: Tết Nguyên đán}]"),
        text="""
sites/_holidays.yml:5:12: lỗi[ngay-nghi-sai]: mỗi ngày nghỉ có `day`, hoặc có `from` và `to` với \
`to` sau `from`
  5 |     days: [{from: 2026-02-20, to: 2026-02-16, name: Tết Nguyên đán}]
    |            ^
  cách sửa: ví dụ: `{day: 2026-01-01, name: Tết Dương lịch}` hoặc `{from: 2026-02-16, to: \
2026-02-20, name: Tết Nguyên đán}`
""",
    ),
    "ngay-nghi-khac-nam": Case(
        files=holidays("    days: [{day: 2027-01-01, name: Tết Dương lịch}]"),
        text="""
sites/_holidays.yml:5:18: lỗi[ngay-nghi-khac-nam]: ngày 2027-01-01 không thuộc năm 2026
  5 |     days: [{day: 2027-01-01, name: Tết Dương lịch}]
    |                  ^^^^^^^^^^
  vì sao:  mỗi ngày được ghi dưới năm của nó; kỳ nghỉ qua hai năm thì tách làm hai
  cách sửa: chuyển ngày này sang đúng năm
""",
    ),
    "hoan-doi-sai": Case(
        files=holidays("    days: []\n    swaps: [{off: 2026-08-22, work: 2026-08-31}]"),
        text="""
sites/_holidays.yml:6:13: lỗi[hoan-doi-sai]: `off` phải là ngày từ thứ Hai đến thứ Sáu, `work` \
phải là thứ Bảy hoặc Chủ nhật
  6 |     swaps: [{off: 2026-08-22, work: 2026-08-31}]
    |             ^
  vì sao:  hoán đổi là nghỉ một ngày làm việc và làm bù vào một ngày nghỉ hằng tuần
  cách sửa: xem lại hai ngày này
""",
    ),
    "thieu-lich-nghi": Case(
        files=own(OPEN),
        text="""
content/vi-du/thong-tin.yml:2:12: sai sót[thieu-lich-nghi]: chưa có lịch nghỉ lễ năm 2026
  2 |   opening: [{days: thu-2 đến thu-6, from: 7:00, to: 11:30}]
    |            ^
  vì sao:  thiếu lịch này thì không biết ngày nào nghỉ, chỉ tránh được thứ Bảy và Chủ nhật
  cách sửa: văn phòng tỉnh thêm năm 2026 vào sites/_holidays.yml theo thông báo chính thức
""",
    ),
    "lich-nghi-chua-kiem": Case(
        files=own(OPEN)
        + """
=== sites/_holidays.yml
years:
  2026:
    basis: Thông báo thí dụ
    basis_checked: false
    days: []
""",
        text="""
sites/_holidays.yml:4:20: lưu ý[lich-nghi-chua-kiem]: lịch nghỉ lễ năm 2026 chưa ai đối chiếu \
với thông báo chính thức
  4 |     basis_checked: false
    |                    ^^^^^
  vì sao:  trang web đang dùng lịch này
  cách sửa: so từng ngày với văn bản ở `basis:`, rồi ghi `basis_checked: true`
""",
    ),
    "thu-sai": Case(
        files=own("contact:\n  opening: [{days: [thu-2, thu-8], from: 7:00, to: 11:30}]"),
        text="""
content/vi-du/thong-tin.yml:2:20: lỗi[thu-sai]: `contact.opening.days` không phải là các ngày \
trong tuần
  2 |   opening: [{days: [thu-2, thu-8], from: 7:00, to: 11:30}]
    |                    ^
  vì sao:  mỗi ngày ghi một lần, bằng `thu-2`, `thu-3`, …, `thu-7`, `chu-nhat`
  cách sửa: ví dụ: `days: thu-2 đến thu-6` hoặc `days: [thu-3, thu-5]`
""",
    ),
    "gio-sai": Case(
        files=own("contact:\n  opening: [{days: thu-2, from: 7:75, to: 11:30}]"),
        text="""
content/vi-du/thong-tin.yml:2:33: lỗi[gio-sai]: `7:75` không phải là giờ trong ngày
  2 |   opening: [{days: thu-2, from: 7:75, to: 11:30}]
    |                                 ^^^^
  cách sửa: ví dụ: `07:30` hoặc `7h30`
""",
    ),
    "gio-nguoc": Case(
        files=own("contact:\n  opening: [{days: thu-2, from: 11:30, to: 7:00}]"),
        text="""
content/vi-du/thong-tin.yml:2:13: lỗi[gio-nguoc]: giờ kết thúc `to` không sau giờ bắt đầu `from`
  2 |   opening: [{days: thu-2, from: 11:30, to: 7:00}]
    |             ^
  cách sửa: xem lại hai giờ này
""",
    ),
    "gio-chong": Case(
        files=own(
            "contact:\n  opening:\n    - {days: thu-2, from: 7:00, to: 11:30}\n"
            "    - {days: thu-2 đến thu-6, from: 11:00, to: 17:00}"
        ),
        text="""
content/vi-du/thong-tin.yml:3:5: lỗi[gio-chong]: hai khoảng giờ của cùng một ngày chồng lên nhau
  3 |     - {days: thu-2, from: 7:00, to: 11:30}
    |     ^
  vì sao:  mỗi mục của `opening` là một buổi
  cách sửa: ví dụ: buổi sáng `from: 7:00, to: 11:30`, buổi chiều `from: 13:30, to: 17:00`
""",
    ),
    "lich-thieu-ngay": Case(
        files=SCHEDULE + "hang_thang:\n  - {tuan: 1, tu_gio: 07:30}\n---\n",
        text="""
content/vi-du/lich/tiep-cong-dan.md:8:12: sai sót[lich-thieu-ngay]: dòng này của `hang_thang` \
không cho biết ngày nào
  8 |   - {tuan: 1, tu_gio: 07:30}
    |            ^
  vì sao:  dòng này bị bỏ qua; mỗi dòng có `ngay`, hoặc có cả `tuan` và `thu`
  cách sửa: ví dụ: `{ngay: 15, tu_gio: 07:30}` hoặc `{tuan: 1, thu: thu-2, tu_gio: 07:30}`
""",
    ),
    "lich-gio-nguoc": Case(
        files=SCHEDULE
        + "su_kien:\n  - {ngay: 2026-06-16, tu_gio: 13:30, den_gio: 11:30, noi_dung: Họp}\n---\n",
        text="""
content/vi-du/lich/tiep-cong-dan.md:8:48: sai sót[lich-gio-nguoc]: giờ kết thúc `11:30` không \
sau giờ bắt đầu
  8 |   - {ngay: 2026-06-16, tu_gio: 13:30, den_gio: 11:30, noi_dung: Họp}
    |                                                ^^^^^
  vì sao:  trang chỉ hiện giờ bắt đầu; có `den_gio` thì cần có `tu_gio` sớm hơn
  cách sửa: xem lại hai giờ này
""",
    ),
}
