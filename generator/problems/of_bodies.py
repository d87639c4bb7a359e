"""Problems of the text below the front matter: Markdown, HTML, links, pictures."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

BODIES = {
    "van-ban-qua-lon": error(
        ("thân bài lớn quá {limit} KB", "", "chia bài, hoặc đính kèm tệp PDF"),
        ("the text exceeds {limit} KB", "", "split it, or attach a PDF"),
    ),
    "dong-qua-dai": error(
        (
            "dòng dài {length} ký tự, quá {limit}",
            "",
            "xuống dòng bằng một dòng trống giữa các đoạn",
        ),
        ("the line has {length} characters, more than {limit}", "", "break it into paragraphs"),
    ),
    "qua-cham": error(
        (
            "thân bài quá phức tạp nên bị dừng sau 2 giây",
            "thường do nhiều dấu `[`, `*` hoặc `>` lặp liền nhau",
            "xóa những dấu lặp, hoặc chia bài",
        ),
        ("the text was stopped after 2 seconds", "often by rows of `[`, `*` or `>`", "remove them"),
    ),
    "khong-chuyen-duoc": error(
        (
            "không chuyển được thân bài sang trang web",
            "bộ chuyển Markdown gặp lỗi ở bài này",
            "xóa từng đoạn để tìm chỗ sai, rồi viết lại chỗ ấy",
        ),
        (
            "the text cannot be converted",
            "the Markdown library failed on it",
            "rewrite the odd place",
        ),
    ),
    "long-qua-sau": error(
        (
            "thân bài lồng nhau quá 200 bậc",
            "thường do nhiều dấu `>` đầu dòng hoặc thẻ không đóng",
            "bỏ bớt các bậc",
        ),
        ("the text nests deeper than 200 levels", "often by `>` or open tags", "nest less"),
    ),
    "the-bi-bo": fault(
        (
            "thẻ `<{tag}>` đã bị bỏ",
            "thẻ này không được phép trong bài",
            "xóa thẻ, hoặc viết bằng Markdown",
        ),
        (
            "the element `<{tag}>` was removed",
            "it is not allowed in texts",
            "delete it or use Markdown",
        ),
    ),
    "thuoc-tinh-bi-bo": fault(
        (
            "thuộc tính `{name}` của thẻ `<{tag}>` đã bị bỏ",
            "thuộc tính hoặc giá trị này không được phép trong bài",
            "xóa thuộc tính",
        ),
        (
            "the attribute `{name}` of `<{tag}>` was removed",
            "it is not allowed in texts",
            "delete it",
        ),
    ),
    "bang-pandoc": fault(
        (
            "bảng kẻ bằng các hàng gạch (kiểu pandoc) không hiện thành bảng",
            "chữ vẫn hiện, nhưng không còn hàng cột",
            "kẻ bảng bằng dấu `|`, dòng thứ hai là `|---|---|`",
        ),
        (
            "a table of dashes (pandoc's) does not become a table",
            "its words are shown as text",
            "draw it with `|`",
        ),
    ),
    "bang-luoi-pandoc": fault(
        (
            "bảng kẻ bằng `+---+` (kiểu pandoc) không hiện thành bảng",
            "chữ vẫn hiện, nhưng không còn hàng cột",
            "kẻ bảng bằng dấu `|`, dòng thứ hai là `|---|---|`",
        ),
        (
            "a table of `+---+` (pandoc's) does not become a table",
            "its words are shown as text",
            "draw it with `|`",
        ),
    ),
    "thut-dong": fault(
        (
            "đoạn thụt vào 4 dấu cách được hiện như đoạn thường",
            "Markdown coi đoạn thụt vào là mã lệnh; ở đây chữ được giữ nguyên",
            "bỏ các dấu cách đầu dòng; nếu là mã lệnh thì đặt giữa hai dòng ```",
        ),
        (
            "an indented block is shown as a paragraph",
            "Markdown takes it for code",
            "remove the indentation, or fence it by ```",
        ),
    ),
    "dia-chi-khong-an-toan": fault(
        (
            "liên kết tới `{target}` đã bị bỏ",
            "địa chỉ có ký tự hoặc cách viết không an toàn",
            "viết địa chỉ bắt đầu bằng https://, mailto: hoặc tel:, không có dấu cách hay `\\`",
        ),
        ("the link to `{target}` was removed", "the address is not safe", "write it again"),
    ),
    "neo-khong-co": fault(
        ("không có mục `{target}` trong bài", "", "sửa lại tên mục sau dấu `#`"),
        ("there is no `{target}` in this text", "", "correct the name after `#`"),
    ),
    "lien-ket-da-go": warning(
        (
            "liên kết `{target}` dẫn tới nội dung đã gỡ",
            "{text} đã được gỡ; người đọc sẽ thấy thông báo gỡ",
            "bỏ liên kết, hoặc dẫn tới bài khác",
        ),
        (
            "the link `{target}` leads to withdrawn content",
            "{text} was withdrawn; readers see the notice",
            "remove the link, or link to another text",
        ),
    ),
    "lien-ket-hong": fault(
        (
            "liên kết `{target}` không dẫn tới đâu",
            "không có tệp hoặc trang ấy, hoặc nó chưa được đăng",
            "sửa đường dẫn; chữ của liên kết vẫn hiện",
        ),
        (
            "the link `{target}` leads nowhere",
            "no such file or page, or it is not published",
            "correct it",
        ),
    ),
    "lien-ket-ra-khoi-cay": fault(
        (
            "liên kết `{target}` ra khỏi thư mục của trang",
            "mỗi trang chỉ dùng tệp trong thư mục của mình",
            "chép tệp vào, hoặc viết `site:<trang>/<đường dẫn>`",
        ),
        (
            "the link `{target}` leaves the site's folder",
            "",
            "copy the file, or write `site:<slug>/<path>`",
        ),
    ),
    "lien-ket-trang-la": fault(
        (
            "liên kết `{target}` tới một trang không có",
            "không có trang nào mang tên này trong thư mục sites/",
            "sửa tên sau `site:`",
        ),
        ("the link `{target}` names no site", "", "correct the name after `site:`"),
    ),
    "hinh-ngoai": fault(
        (
            "hình `{target}` nằm ở trang web khác nên không hiện",
            "trang của xã không tải gì từ nơi khác",
            "tải hình về, đặt cạnh bài rồi viết tên tệp",
        ),
        (
            "the picture `{target}` is on another host and not shown",
            "",
            "put the file beside the text",
        ),
    ),
    "thieu-alt": warning(
        (
            "hình `{target}` thiếu lời mô tả",
            "người khiếm thị nghe lời này thay cho hình",
            "viết `![Lời mô tả]({target})`",
        ),
        (
            "the picture `{target}` has no description",
            "blind people hear it instead",
            "write `![Words]({target})`",
        ),
    ),
}
