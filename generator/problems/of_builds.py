"""Problems of themes and of the build itself."""

from __future__ import annotations

from generator.problems.entry import error, fault

BUILDS = {
    "giao-dien-la": error(
        (
            "không có giao diện `{theme}`",
            "không tìm thấy thư mục themes/{theme}/",
            "sửa tên, hoặc thêm thư mục themes/{theme}/",
        ),
        ("there is no theme `{theme}`", "the folder does not exist", "correct the name"),
    ),
    "giao-dien-vong": error(
        ("giao diện `{theme}` mở rộng lòng vòng", "", "sửa `extends:`, hoặc xóa dòng này"),
        ("the theme `{theme}` extends itself", "", "correct `extends:`"),
    ),
    "mau-sai": error(
        (
            "mẫu trang viết sai",
            "Jinja báo: {reason}",
            "sửa dòng này; các trang giữ nguyên bản trước",
        ),
        ("the template is not valid", "{reason}", "correct this line"),
    ),
    "mau-dong": error(
        (
            "tên mẫu, chuỗi hoặc tài nguyên phải viết thẳng trong ngoặc kép",
            "tên lấy từ biến thì không biết trước được khi nào phải dựng lại",
            "viết tên trong ngoặc kép",
        ),
        (
            "the name must be a literal",
            "else nobody knows what a page depends on",
            "write it in quotes",
        ),
    ),
    "mau-thieu": error(
        (
            "không có `{name}`",
            "mẫu trang gọi tới tên này, nhưng giao diện không có mẫu, chuỗi hay tài nguyên ấy",
            "sửa tên, hoặc thêm tệp hay chuỗi ấy",
        ),
        ("there is no {kind} `{name}`", "this template names it", "correct the name or add it"),
    ),
    "mau-hong": error(
        (
            "mẫu trang không chạy được",
            "Jinja báo: {reason}",
            "sửa dòng này; trang giữ nguyên bản trước",
        ),
        ("the template failed", "{reason}", "correct this line"),
    ),
    "khong-ghi-duoc": error(
        (
            "không ghi được tệp này",
            "hệ thống báo: {reason}",
            "kiểm tra dung lượng đĩa và quyền ghi, rồi chạy lại",
        ),
        ("the file cannot be written", "{reason}", "check disk space and permissions, run again"),
    ),
    "cay-trang-bi-doi": fault(
        (
            "tệp trong cây trang không như trangxa đã ghi",
            "có ai hoặc chương trình nào đó đã sửa, xóa hoặc thêm tệp này",
            "không phải sửa gì: tệp đã được dựng lại; hãy xem ai có quyền ghi vào thư mục này",
        ),
        (
            "a file of the tree is not as trangxa left it",
            "somebody changed, deleted or added it",
            "nothing to do: it was made again; see who may write there",
        ),
    ),
    "dung-lai-khac": fault(
        (
            "dựng lại tệp này thì ra nội dung khác",
            "cùng nguồn mà khác kết quả là lỗi của chương trình; tệp đã được ghi lại",
            "chạy `trangxa clean`, dựng lại, rồi báo cho người phát triển",
        ),
        (
            "making this file again gave other bytes",
            "equal sources must give equal bytes: a defect; the file was written anew",
            "run `trangxa clean`, build, and report it",
        ),
    ),
    "loi-noi-bo": error(
        (
            "chương trình gặp lỗi ở trang này",
            "{reason}",
            "chạy lại với -v rồi gửi kết quả cho người phát triển",
        ),
        ("a defect of the program in this site", "{reason}", "run with -v and report it"),
    ),
    "tien-trinh-chet": error(
        (
            "tiến trình dựng trang này bị dừng đột ngột",
            "có thể do thiếu bộ nhớ",
            "chạy lại; nếu vẫn vậy, xem bài mới sửa gần nhất",
        ),
        ("the process that built this site died", "memory may be short", "run again"),
    ),
    "dia-chi-mat": fault(
        (
            "địa chỉ {url} đang công bố sẽ mất",
            "các tệp hiện có không còn tạo ra địa chỉ này, cũng không chuyển hướng hay báo đã gỡ",
            "bài đã dời chỗ: thêm `aliases: [{url}]` vào bài ở chỗ mới; bài phải gỡ: trả lại tệp "
            "rồi khai `withdrawn:`; xóa nhầm: trả lại tệp",
        ),
        (
            "the published address {url} would be lost",
            "no file makes it any more, nor a redirect or a notice in its place",
            "moved: write `aliases: [{url}]` in the text; to be withdrawn: bring the file back "
            "with `withdrawn:`; deleted by mistake: bring it back",
        ),
    ),
}
