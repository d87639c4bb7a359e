"""Problems of the fields that registers have of their own."""

from __future__ import annotations

from generator.problems.entry import error, warning

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
        ("`{field}`: không hiểu `{value}`", "đây không phải là {label}", "viết như `{example}`"),
        ("`{field}`: `{value}` cannot be read", "it is no {label}", "write it like `{example}`"),
    ),
}
