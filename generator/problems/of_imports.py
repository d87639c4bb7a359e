"""Problems of importing what others wrote."""

from __future__ import annotations

from generator.problems.entry import fault, warning

IMPORTS = {
    "nhap-khoa-la": warning(
        (
            "`{key}` không có trường tương ứng, không được nhập",
            "",
            "nếu cần, thêm dòng `tên_trường: [{key}]` vào tệp của `--map`",
        ),
        (
            "`{key}` has no counterpart and was not imported",
            "",
            "if it is needed, add `field: [{key}]` to the file of `--map`",
        ),
    ),
    "nhap-khong-doc-duoc": fault(
        (
            "`{key}`: không hiểu `{value}`, không nhập được vào `{field}`",
            "",
            "xem lại, rồi điền `{field}` bằng tay",
        ),
        (
            "`{key}`: `{value}` cannot be read as `{field}`",
            "",
            "look at it and fill in `{field}` by hand",
        ),
    ),
    "nhap-hai-gia-tri": warning(
        (
            "`{key}` ghi khác với `{other}`; đã dùng giá trị của `{other}`",
            "`{field}` là `{used}`, ở đây ghi `{value}`",
            "xem giá trị nào đúng, rồi sửa `{field}` nếu cần",
        ),
        (
            "`{key}` differs from `{other}`, whose value was used",
            "`{field}` is `{used}`, here it is `{value}`",
            "see which is right and correct `{field}` where needed",
        ),
    ),
    "nhap-thieu": fault(
        (
            "thiếu `{field}` ({label}); đã ghi thành bản nháp",
            "không tìm thấy giá trị nào dùng được trong tệp này",
            "điền `{field}` rồi xóa dòng `draft: true`",
        ),
        (
            "`{field}` ({label}) is missing; a draft was written",
            "no usable value was found in this file",
            "fill in `{field}`, then delete `draft: true`",
        ),
    ),
    "nhap-het-hieu-luc": fault(
        (
            "`{key}` ghi là hết hiệu lực nhưng không có ngày; đã ghi thành bản nháp",
            "trang sẽ hiện văn bản này là còn hiệu lực",
            "điền `het_hieu_luc` rồi xóa dòng `draft: true`",
        ),
        (
            "`{key}` says that it is no longer in force, but not since when; a draft was written",
            "the page would show it as in force",
            "fill in `het_hieu_luc`, then delete `draft: true`",
        ),
    ),
    "nhap-da-co": warning(
        (
            "đã có {target}, giữ nguyên",
            "lệnh nhập không bao giờ ghi đè",
            "muốn nhập lại thì xóa tệp đó trước",
        ),
        ("{target} exists and was left alone", "", "delete it first to import again"),
    ),
}
