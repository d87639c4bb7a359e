"""Dates and times."""

from __future__ import annotations

from tests.problems.case import Case, article

DATES = {
    "ngay-khong-hop-le": Case(
        files=article("updated: 31/02/2025"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[ngay-khong-hop-le]: `updated` không phải là một \
ngày có thật
  4 | updated: 31/02/2025
    |          ^^^^^^^^^^
  vì sao:  tháng 2 năm 2025 có 28 ngày
  cách sửa: viết `updated: 2025-02-28`
""",
    ),
    "thang-khong-hop-le": Case(
        files=article("updated: 2026-13-01"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[thang-khong-hop-le]: `updated` không phải là một \
ngày có thật
  4 | updated: 2026-13-01
    |          ^^^^^^^^^^
  vì sao:  một năm có 12 tháng
  cách sửa: viết năm-tháng-ngày, ví dụ `2026-11-05`
""",
    ),
    "nam-khong-hop-le": Case(
        files=article("updated: 2620-01-01"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[nam-khong-hop-le]: năm trong `updated` không hợp lý
  4 | updated: 2620-01-01
    |          ^^^^^^^^^^
  vì sao:  chỉ nhận các năm từ 1900 đến 2200
  cách sửa: xem lại năm
""",
    ),
    "gio-khong-hop-le": Case(
        files=article("updated: 2026-06-01T25:00:00"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[gio-khong-hop-le]: giờ trong `updated` không có thật
  4 | updated: 2026-06-01T25:00:00
    |          ^^^^^^^^^^^^^^^^^^^
  vì sao:  một ngày có 24 giờ, một giờ có 60 phút
  cách sửa: viết ví dụ `2026-11-05T07:30:00`
""",
    ),
    "ngay-sai-dang": Case(
        files=article("updated: hôm qua"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[ngay-sai-dang]: không đọc được ngày `hôm qua` ở \
`updated`
  4 | updated: hôm qua
    |          ^^^^^^^
  cách sửa: viết năm-tháng-ngày, ví dụ `2026-11-05`
""",
    ),
    "ngay-dang-viet-nam": Case(
        files=article("updated: 05/06/2026 7h30"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lưu ý[ngay-dang-viet-nam]: ngày `05/06/2026 7h30` đã \
được hiểu là 2026-06-05T07:30:00
  4 | updated: 05/06/2026 7h30
    |          ^^^^^^^^^^^^^^^
  vì sao:  các chương trình khác không đọc được dạng ngày/tháng/năm
  cách sửa: viết `updated: 2026-06-05T07:30:00`
""",
    ),
    "gio-thieu-giay": Case(
        files=article("updated: 2026-06-05T07:30"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lưu ý[gio-thieu-giay]: giờ `2026-06-05T07:30` thiếu giây
  4 | updated: 2026-06-05T07:30
    |          ^^^^^^^^^^^^^^^^
  vì sao:  các chương trình khác không đọc được giờ thiếu giây
  cách sửa: viết `updated: 2026-06-05T07:30:00`
""",
    ),
    "ngay-viet-tat": Case(
        files=article("updated: 2026-6-5"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lưu ý[ngay-viet-tat]: ngày `2026-6-5` chưa viết đủ
  4 | updated: 2026-6-5
    |          ^^^^^^^^
  vì sao:  các chương trình khác không đọc được dạng này
  cách sửa: viết `updated: 2026-06-05`
""",
    ),
    "ngay-go-chua-toi": Case(
        files=article("withdrawn: {date: 2026-06-20, why: Sai.}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:19: sai sót[ngay-go-chua-toi]: ngày gỡ 2026-06-20 chưa tới
  4 | withdrawn: {date: 2026-06-20, why: Sai.}
    |                   ^^^^^^^^^^
  vì sao:  bài được gỡ ngay khi có phần `withdrawn:`, nên thông báo ghi một ngày chưa tới
  cách sửa: ghi ngày gỡ thật; muốn bài tự hết hạn thì dùng `publish_until`
""",
    ),
}
