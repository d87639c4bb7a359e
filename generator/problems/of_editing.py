"""What editors owe to readers: sources of what is quoted, corrections, approval."""

from __future__ import annotations

from generator.problems.entry import error, warning

EDITING = {
    "trich-thieu-nguon": error(
        (
            "bài trích lại mà thiếu {missing}",
            "tin trích phải ghi đủ tên báo, tác giả, thời gian và địa chỉ bài gốc",
            "ghi đủ `source: {{name: …, author: …, date: …, url: …}}`",
        ),
        (
            "a quoted text lacks {missing}",
            "what is quoted names the paper, the author, the day and the address",
            "write all of `source: {{name: …, author: …, date: …, url: …}}`",
        ),
    ),
    "dinh-chinh-som": warning(
        (
            "lần đính chính này đứng trước ngày đăng bài ({date})",
            "không thể đính chính một bài chưa đăng",
            "xem lại ngày đính chính",
        ),
        (
            "this correction is older than the text ({date})",
            "nothing can be corrected before it is published",
            "look at the day of the correction",
        ),
    ),
    "dinh-chinh-lon-xon": warning(
        (
            "các lần đính chính chưa theo thứ tự ngày",
            "trang xếp lại từ cũ đến mới",
            "viết lần cũ trước, lần mới sau",
        ),
        (
            "the corrections are not in the order of their days",
            "the page shows the oldest first",
            "write the oldest first",
        ),
    ),
    "tu-duyet": warning(
        (
            "người duyệt cũng là người viết",
            "bài cần một người khác xem trước khi đăng",
            "nhờ người có thẩm quyền duyệt, rồi ghi tên người ấy",
        ),
        (
            "who approved the text also wrote it",
            "somebody else has to look at a text before it is published",
            "have it approved by whoever may, and write that name",
        ),
    ),
}
