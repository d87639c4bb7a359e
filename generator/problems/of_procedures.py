"""Problems of what has a code, is on a portal of public services, or has to be checked again."""

from __future__ import annotations

from generator.problems.entry import error, warning

PROCEDURES = {
    "ngoai-cong": error(
        (
            "`{field}` không dẫn tới cổng dịch vụ công",
            "chỉ nhận địa chỉ ở: {portals}",
            "chép địa chỉ trang của thủ tục trên cổng, hoặc để trống nếu chưa biết",
        ),
        (
            "`{field}` does not lead to a portal of public services",
            "allowed hosts: {portals}",
            "copy the procedure's address from the portal, or leave it empty",
        ),
    ),
    "trung-gia-tri": error(
        (
            "{label} `{value}` đã dùng ở {other}",
            "trên một trang, mỗi mã chỉ thuộc một mục",
            "sửa mã; muốn thay bài của tỉnh thì đặt tên tệp giống bài ấy",
        ),
        (
            "{label} `{value}` is that of {other} already",
            "in one site a code belongs to one item",
            "mend the code; to replace an item of the province, name the file as its file",
        ),
    ),
    "thong-tin-cu": warning(
        (
            "`{field}`: lần kiểm tra gần nhất là {day}, đã quá {days} ngày",
            "thông tin cũ có thể làm người dân đi lại mất công",
            "so lại với nguồn, rồi ghi ngày kiểm tra mới",
        ),
        (
            "`{field}`: last checked on {day}, more than {days} days ago",
            "what is no longer right sends people on useless ways",
            "compare with the source, then write the new day",
        ),
    ),
}
