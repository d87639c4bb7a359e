"""Problems of holidays, opening hours and schedules."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

CALENDAR = {
    "nam-nghi-sai": error(
        (
            "`{value}` không phải là một năm",
            "mỗi mục của `years` là một năm có 4 chữ số",
            "ví dụ: `2026:`",
        ),
        (
            "`{value}` is not a year",
            "each key of `years` is a year of 4 digits",
            "for example `2026:`",
        ),
    ),
    "ngay-nghi-sai": error(
        (
            "mỗi ngày nghỉ có `day`, hoặc có `from` và `to` với `to` sau `from`",
            "",
            "ví dụ: `{{day: 2026-01-01, name: Tết Dương lịch}}` hoặc `{{from: 2026-02-16, to: 2026-02-20, name: Tết Nguyên đán}}`",
        ),
        (
            "a holiday has `day`, or `from` and a later `to`",
            "",
            "for example `{{day: 2026-01-01, name: Tết Dương lịch}}`",
        ),
    ),
    "ngay-nghi-khac-nam": error(
        (
            "ngày {day} không thuộc năm {year}",
            "mỗi ngày được ghi dưới năm của nó; kỳ nghỉ qua hai năm thì tách làm hai",
            "chuyển ngày này sang đúng năm",
        ),
        (
            "{day} is no day of {year}",
            "a day stands below its own year; holidays over New Year are written in two parts",
            "move it to its year",
        ),
    ),
    "hoan-doi-sai": error(
        (
            "`off` phải là ngày từ thứ Hai đến thứ Sáu, `work` phải là thứ Bảy hoặc Chủ nhật",
            "hoán đổi là nghỉ một ngày làm việc và làm bù vào một ngày nghỉ hằng tuần",
            "xem lại hai ngày này",
        ),
        (
            "`off` has to be a day from Monday to Friday, `work` a Saturday or Sunday",
            "a working day is off, and a day of rest is worked instead",
            "look at both days again",
        ),
    ),
    "thieu-lich-nghi": fault(
        (
            "chưa có lịch nghỉ lễ năm {year}",
            "thiếu lịch này thì không biết ngày nào nghỉ, chỉ tránh được thứ Bảy và Chủ nhật",
            "văn phòng tỉnh thêm năm {year} vào sites/_holidays.yml theo thông báo chính thức",
        ),
        (
            "the holidays of {year} are not known",
            "without them only Saturdays and Sundays are known to be off",
            "the province's office adds {year} to sites/_holidays.yml from the official notice",
        ),
    ),
    "lich-nghi-chua-kiem": warning(
        (
            "lịch nghỉ lễ năm {year} chưa ai đối chiếu với thông báo chính thức",
            "trang web đang dùng lịch này",
            "so từng ngày với văn bản ở `basis:`, rồi ghi `basis_checked: true`",
        ),
        (
            "nobody compared the holidays of {year} with the official notice",
            "sites use them now",
            "compare each day with what `basis:` names, then write `basis_checked: true`",
        ),
    ),
    "thu-sai": error(
        (
            "`{field}` không phải là các ngày trong tuần",
            "mỗi ngày ghi một lần, bằng `thu-2`, `thu-3`, …, `thu-7`, `chu-nhat`",
            "ví dụ: `days: thu-2 đến thu-6` hoặc `days: [thu-3, thu-5]`",
        ),
        (
            "`{field}` does not name days of the week",
            "each day once, as `thu-2`, `thu-3`, …, `thu-7`, `chu-nhat`",
            "for example `days: thu-2 đến thu-6` or `days: [thu-3, thu-5]`",
        ),
    ),
    "gio-sai": error(
        ("`{value}` không phải là giờ trong ngày", "", "ví dụ: `07:30` hoặc `7h30`"),
        ("`{value}` is not a time of day", "", "for example `07:30`"),
    ),
    "gio-nguoc": error(
        ("giờ kết thúc `to` không sau giờ bắt đầu `from`", "", "xem lại hai giờ này"),
        ("`to` is not after `from`", "", "look at both times again"),
    ),
    "gio-chong": error(
        (
            "hai khoảng giờ của cùng một ngày chồng lên nhau",
            "mỗi mục của `opening` là một buổi",
            "ví dụ: buổi sáng `from: 7:00, to: 11:30`, buổi chiều `from: 13:30, to: 17:00`",
        ),
        (
            "two times of the same day overlap",
            "each item of `opening` is one part of the day",
            "for example `from: 7:00, to: 11:30` and `from: 13:30, to: 17:00`",
        ),
    ),
    "lich-thieu-ngay": fault(
        (
            "dòng này của `hang_thang` không cho biết ngày nào",
            "dòng này bị bỏ qua; mỗi dòng có `ngay`, hoặc có cả `tuan` và `thu`",
            "ví dụ: `{{ngay: 15, tu_gio: 07:30}}` hoặc `{{tuan: 1, thu: thu-2, tu_gio: 07:30}}`",
        ),
        (
            "this row of `hang_thang` does not say on which day",
            "it is left out; a row has `ngay`, or both `tuan` and `thu`",
            "for example `{{ngay: 15, tu_gio: 07:30}}` or `{{tuan: 1, thu: thu-2, tu_gio: 07:30}}`",
        ),
    ),
    "lich-gio-nguoc": fault(
        (
            "giờ kết thúc `{end}` không sau giờ bắt đầu",
            "trang chỉ hiện giờ bắt đầu; có `den_gio` thì cần có `tu_gio` sớm hơn",
            "xem lại hai giờ này",
        ),
        (
            "`{end}` is not after the beginning",
            "the page shows the beginning only; `den_gio` needs an earlier `tu_gio`",
            "look at both times again",
        ),
    ),
}
