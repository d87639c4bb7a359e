"""Problems of dates and times."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

DATES = {
    "ngay-khong-hop-le": error(
        (
            "`{field}` không phải là một ngày có thật",
            "tháng {month} năm {year} có {days} ngày",
            "viết `{key}: {fix}`",
        ),
        (
            "`{field}` is not a real date",
            "month {month} of {year} has {days} days",
            "write `{key}: {fix}`",
        ),
    ),
    "thang-khong-hop-le": error(
        (
            "`{field}` không phải là một ngày có thật",
            "một năm có 12 tháng",
            "viết năm-tháng-ngày, ví dụ `2026-11-05`",
        ),
        (
            "`{field}` is not a real date",
            "a year has 12 months",
            "write year-month-day, as `2026-11-05`",
        ),
    ),
    "nam-khong-hop-le": error(
        ("năm trong `{field}` không hợp lý", "chỉ nhận các năm từ 1900 đến 2200", "xem lại năm"),
        ("the year of `{field}` is not plausible", "1900 to 2200 are taken", "look at the year"),
    ),
    "gio-khong-hop-le": error(
        (
            "giờ trong `{field}` không có thật",
            "một ngày có 24 giờ, một giờ có 60 phút",
            "viết ví dụ `2026-11-05T07:30:00`",
        ),
        ("the time of `{field}` is not real", "", "write it as `2026-11-05T07:30:00`"),
    ),
    "ngay-sai-dang": error(
        (
            "không đọc được ngày `{value}` ở `{field}`",
            "",
            "viết năm-tháng-ngày, ví dụ `2026-11-05`",
        ),
        ("the date `{value}` of `{field}` cannot be read", "", "write it as `2026-11-05`"),
    ),
    "ngay-dang-viet-nam": warning(
        (
            "ngày `{value}` đã được hiểu là {fix}",
            "các chương trình khác không đọc được dạng ngày/tháng/năm",
            "viết `{field}: {fix}`",
        ),
        (
            "the date `{value}` was read as {fix}",
            "other tools refuse this form",
            "write `{field}: {fix}`",
        ),
    ),
    "gio-thieu-giay": warning(
        (
            "giờ `{value}` thiếu giây",
            "các chương trình khác không đọc được giờ thiếu giây",
            "viết `{field}: {fix}`",
        ),
        (
            "the time `{value}` has no seconds",
            "other tools refuse this form",
            "write `{field}: {fix}`",
        ),
    ),
    "ngay-viet-tat": warning(
        (
            "ngày `{value}` chưa viết đủ",
            "các chương trình khác không đọc được dạng này",
            "viết `{field}: {fix}`",
        ),
        (
            "the date `{value}` is not written out",
            "other tools refuse this form",
            "write `{field}: {fix}`",
        ),
    ),
    "ngay-go-chua-toi": fault(
        (
            "ngày gỡ {date} chưa tới",
            "bài được gỡ ngay khi có phần `withdrawn:`, nên thông báo ghi một ngày chưa tới",
            "ghi ngày gỡ thật; muốn bài tự hết hạn thì dùng `publish_until`",
        ),
        (
            "the day of withdrawal, {date}, is yet to come",
            "`withdrawn:` is in force at once, so the notice tells of a day to come",
            "write the real day; to let an item end by itself, use `publish_until`",
        ),
    ),
}
