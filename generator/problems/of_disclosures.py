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
