"""Problems of tables, projects and lists of people."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

DISCLOSURES = {
    "khong-phai-bang": fault(
        (
            "`{target}` không phải là tệp CSV",
            "chỉ tệp CSV được hiện thành bảng trên trang",
            "lưu bảng tính thành tệp CSV (UTF-8), hoặc đưa tệp này vào `tep`",
        ),
        (
            "`{target}` is no CSV file",
            "only CSV files are shown as tables",
            "save the sheet as CSV (UTF-8), or name the file in `tep`",
        ),
    ),
    "bang-khong-doc-duoc": fault(
        (
            "không đọc được bảng trong tệp này",
            "bảng cần một dòng tên cột, ít nhất một dòng số liệu, và mã UTF-8",
            "mở tệp bằng bảng tính rồi lưu lại thành CSV (UTF-8)",
        ),
        (
            "there is no table in this file",
            "a table has a row of names, at least one more, and is UTF-8",
            "open it as a spreadsheet and save it again as CSV (UTF-8)",
        ),
    ),
    "bang-qua-lon": fault(
        (
            "bảng quá lớn",
            "một bảng có nhiều nhất {rows} dòng, {columns} cột và {size} MB",
            "chia thành nhiều bảng",
        ),
        (
            "the table is too large",
            "a table has at most {rows} rows, {columns} columns and {size} MB",
            "make several tables of it",
        ),
    ),
    "bang-lech-cot": fault(
        (
            "dòng này có {found} ô, dòng tên cột có {wanted}",
            "bảng không được hiện, vì không rõ ô nào thuộc cột nào",
            "đặt ô có dấu phân cách trong dấu ngoặc kép, hoặc lưu lại bằng bảng tính",
        ),
        (
            "this row has {found} cells, that of the names has {wanted}",
            "the table is not shown, as nobody knows which cell belongs where",
            "quote cells that hold the separator, or save it again as a spreadsheet does",
        ),
    ),
    "so-viet-la": warning(
        (
            "cột “{column}”: `{value}` không viết theo cách của Việt Nam",
            "cả cột được hiểu là chữ, nên không được căn phải và không được cộng",
            "ngăn hàng nghìn bằng dấu chấm, phần lẻ bằng dấu phẩy, như `1.234.567,5`",
        ),
        (
            "column “{column}”: `{value}` is not written as Vietnamese numbers are",
            "the column is taken for words: it is not aligned, and not added up",
            "a point groups thousands, a comma begins decimals: `1.234.567,5`",
        ),
    ),
    "tong-khong-khop": warning(
        (
            "cột “{column}”: các dòng cộng lại là {sum}, dòng tổng ghi {stated}",
            "người đọc sẽ cộng lại",
            "xem lại số liệu của cột này",
        ),
        (
            "column “{column}”: the rows add up to {sum}, the total says {stated}",
            "readers will add them up",
            "look at the numbers of this column",
        ),
    ),
    "cot-bi-cam": error(
        (
            "không được đăng cột “{column}”: {what}",
            "danh sách chỉ ghi những gì người dân cần để theo dõi; {what} không cần cho việc đó, lộ ra "
            "thì hại người có tên",
            "xóa cột này; các cột được dùng: {known}",
        ),
        (
            "the column “{column}” may not be published: {what}",
            "a list tells what people need to follow a matter, and no more of those it names",
            "delete the column; those that a list may have: {known}",
        ),
    ),
    "cot-la": error(
        (
            "danh sách không có cột “{column}”",
            "danh sách về người chỉ dùng những cột đã định",
            "xóa cột này, hoặc đổi thành một trong các cột: {known}",
        ),
        (
            "no list has a column “{column}”",
            "lists of people have certain columns and no others",
            "delete the column, or use one of these: {known}",
        ),
    ),
    "cot-thieu": fault(
        (
            "tệp CSV không có cột “{column}”",
            "cột này để trống trên trang",
            "thêm cột này vào tệp, hoặc bỏ nó khỏi `cot`",
        ),
        (
            "the CSV file has no column “{column}”",
            "it is empty on the page",
            "add it to the file, or take it out of `cot`",
        ),
    ),
    "du-lieu-ca-nhan": error(
        (
            "{column}: có vẻ là {what}",
            "không được đăng {what} của người dân",
            "xóa phần này; nếu là số khác thì viết cho rõ, như `1.234.567`",
        ),
        (
            "{column}: this looks like {what}",
            "{what} of people may not be published",
            "delete it; write another number so that it is clear, as `1.234.567`",
        ),
    ),
    "bang-ngoai-danh-sach": error(
        (
            "`{target}` không nằm trong thư mục `{folder}/`",
            "chỉ tệp trong thư mục đó được kiểm tra và không bị đăng ra ngoài",
            "đặt tệp cạnh bài này",
        ),
        (
            "`{target}` is not in the folder `{folder}/`",
            "only files there are checked, and stay unpublished",
            "put the file beside this text",
        ),
    ),
    "tep-danh-sach": fault(
        (
            "`{target}` thuộc một danh sách nên không được đăng",
            "danh sách chỉ hiện trên trang trong thời gian niêm yết, không phát thành tệp",
            "bỏ liên kết; tệp cần đăng thì đặt ở thư mục khác",
        ),
        (
            "`{target}` belongs to a list of people and is not published",
            "such a list is shown for some days, and given to nobody as a file",
            "take the link out; a file for everybody belongs into another folder",
        ),
    ),
    "niem-yet-qua-dai": warning(
        (
            "danh sách được niêm yết {days} ngày",
            "danh sách về người thường được niêm yết không quá {limit} ngày",
            "xem lại ngày cuối, hoặc giữ nếu có quy định riêng",
        ),
        (
            "the list is shown for {days} days",
            "lists of people commonly are shown for no more than {limit}",
            "look at the last day; keep it where a rule says so",
        ),
    ),
    "phan-tram-sai": error(
        ("khối lượng {value}% lớn hơn 100%", "", "viết một số từ 0 đến 100"),
        ("{value}% is more than all of it", "", "write a number from 0 to 100"),
    ),
    "tien-do-nguoc": warning(
        (
            "ngày này trước ngày {before} của dòng bên trên",
            "tiến độ được ghi nối tiếp, ngày mới ở dưới",
            "xếp lại các dòng theo ngày",
        ),
        (
            "this day is before {before}, that of a row above",
            "progress is written down in order, the newest last",
            "put the rows in the order of their days",
        ),
    ),
    "tien-do-cu": warning(
        (
            "dự án đang thực hiện mà tin mới nhất là của ngày {date}",
            "đã hơn 12 tháng không có thông tin về tiến độ",
            "ghi thêm một dòng vào `tien_do`, hoặc sửa `trang_thai`",
        ),
        (
            "the project is under way, and its newest progress is of {date}",
            "nothing was told for more than 12 months",
            "add a row to `tien_do`, or change `trang_thai`",
        ),
    ),
}
