"""Problems of the fields that registers have of their own."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

REGISTERS = {
    "truong-dong-nghia": warning(
        ("`{key}` được đọc là `{name}`", "trường này có tên là `{name}`", "viết `{name}: …`"),
        ("`{key}` is read as `{name}`", "that is the field's name", "write `{name}: …`"),
    ),
    "chua-co-thong-tin": warning(
        (
            "`{field}` ({label}) còn để trống",
            "trên trang sẽ hiện “đang cập nhật”",
            "điền khi đã có thông tin",
        ),
        (
            "`{field}` ({label}) is empty",
            "the page says that it will be updated",
            "fill it in as soon as it is known",
        ),
    ),
    "chua-dung-chuan": warning(
        (
            "`{field}`: `{value}` viết chưa đúng chuẩn, được hiểu là `{fix}`",
            "",
            "viết `{field}: {fix}`",
        ),
        ("`{field}`: `{value}` is read as `{fix}`", "", "write `{field}: {fix}`"),
    ),
    "sai-chuan": error(
        (
            "`{field}`: không hiểu `{value}`",
            "trường này ({label}) phải viết đúng mẫu",
            "viết như `{example}`",
        ),
        (
            "`{field}`: `{value}` cannot be read",
            "the field has a form of its own",
            "write it like `{example}`",
        ),
    ),
    "loai-khac-so-hieu": warning(
        (
            "`loai` là {said}, nhưng số `{number}` là của {type}",
            "ký hiệu trong số cho biết loại văn bản",
            "xem lại `loai` và `so_hieu`",
        ),
        (
            "`loai` is {said}, but `{number}` is the number of a {type}",
            "the abbreviation in the number tells the type",
            "look at `loai` and `so_hieu`",
        ),
    ),
    "nam-khac-so-hieu": warning(
        (
            "ngày ban hành là {day}, nhưng số `{number}` là của năm {year}",
            "",
            "xem lại `ngay_ban_hanh` và `so_hieu`",
        ),
        (
            "it was issued on {day}, but `{number}` is of {year}",
            "",
            "look at `ngay_ban_hanh` and `so_hieu`",
        ),
    ),
    "hieu-luc-nguoc": warning(
        (
            "`het_hieu_luc` đứng trước `ngay_hieu_luc` ({begins})",
            "văn bản hết hiệu lực trước khi có hiệu lực",
            "xem lại hai ngày này",
        ),
        ("`het_hieu_luc` is before `ngay_hieu_luc` ({begins})", "", "look at both days"),
    ),
    "van-ban-trung": fault(
        (
            "số `{number}` năm {year} đã có trong {other}",
            "mỗi cơ quan chỉ ban hành một văn bản mang số này trong một năm",
            "sửa số, hoặc xóa một trong hai tệp",
        ),
        (
            "the number `{number}` of {year} is that of {other} too",
            "an office gives a number once a year",
            "correct the number, or delete one of the two files",
        ),
    ),
    "thay-the-vong": fault(
        (
            "văn bản này và {other} thay thế lẫn nhau",
            "đi theo `{target}` thì quay về chính văn bản này; cả hai được coi là chưa bị thay thế",
            "xóa dòng sai trong một trong hai tệp",
        ),
        (
            "this document and {other} replace each other",
            "`{target}` leads back to this document; neither counts as replaced",
            "delete the wrong line in one of the two files",
        ),
    ),
}
