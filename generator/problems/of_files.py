"""Problems of files, of YAML, and of places in a tree."""

from __future__ import annotations

from generator.problems.entry import error, warning

FILES = {
    "khong-doc-duoc": error(
        ("không mở được tệp hay thư mục này", "hệ thống báo: {reason}", "xem lại tệp và quyền đọc"),
        ("this file or folder cannot be opened", "{reason}", "check its permissions"),
    ),
    "khong-phai-utf8": error(
        (
            "tệp không được lưu bằng bảng mã UTF-8",
            "byte {byte} ở vị trí {offset} không phải là chữ UTF-8; tệp có thể dùng bảng mã cũ "
            "(TCVN3, VNI, Windows-1258)",
            "mở tệp, chọn “Lưu với bảng mã” (Save with encoding) là UTF-8 rồi lưu lại",
        ),
        (
            "the file is not UTF-8",
            "byte {byte} at offset {offset} is not UTF-8; the file may be in a legacy encoding",
            "save the file as UTF-8",
        ),
    ),
    "co-bom": warning(
        (
            "tệp có dấu BOM ở đầu",
            "dấu này không hiện ra và đã được bỏ qua",
            "lưu lại tệp là UTF-8 không BOM",
        ),
        ("the file begins with a BOM", "it was ignored", "save the file as UTF-8 without BOM"),
    ),
    "tep-qua-lon": error(
        (
            "tệp chữ lớn quá: {size} KB",
            "một tệp chữ chỉ được tới {limit} KB",
            "chia bài thành nhiều tệp",
        ),
        ("the text file is too large: {size} KB", "the limit is {limit} KB", "split it"),
    ),
    "ten-tep-trung": error(
        (
            "hai tệp có cùng tên sau khi chuẩn hóa dấu tiếng Việt",
            "cả hai đều đọc là {other}",
            "đổi tên một trong hai tệp",
        ),
        ("two files have the same name in NFC", "both read {other}", "rename one of them"),
    ),
    "ten-tep-khong-doc-duoc": error(
        ("tên tệp `{name}` không phải là chữ UTF-8", "", "đổi tên tệp"),
        ("the file name `{name}` is not UTF-8", "", "rename the file"),
    ),
    "ten-tep-khong-hop-le": error(
        (
            "không lập được địa chỉ từ tên `{name}`",
            "tên không có chữ cái hay chữ số nào",
            "đổi tên tệp",
        ),
        ("no address can be made of the name `{name}`", "it has no letter or digit", "rename it"),
    ),
    "lien-ket-ra-ngoai": error(
        (
            "liên kết tượng trưng (symlink) trỏ ra ngoài thư mục",
            "mỗi trang chỉ được đọc tệp trong thư mục của mình",
            "chép tệp vào thư mục",
        ),
        (
            "a symbolic link leads out of the folder",
            "a site reads its own folder only",
            "copy the file",
        ),
    ),
    "tep-dac-biet": error(
        ("đây không phải là tệp thường", "chỉ tệp thường mới được đọc", "xóa nó khỏi thư mục"),
        ("this is not a regular file", "only regular files are read", "remove it"),
    ),
    "tep-khong-cho-phep": error(
        (
            "loại tệp `.{suffix}` không được đăng",
            "các loại được đăng: {known}",
            "chuyển sang PDF hoặc xóa tệp",
        ),
        (
            "files of type `.{suffix}` are not published",
            "types: {known}",
            "convert it to PDF or remove it",
        ),
    ),
    "tep-dinh-kem-qua-lon": error(
        ("tệp đính kèm lớn quá: {size} MB", "loại tệp này chỉ được tới {limit} MB", "thu nhỏ tệp"),
        ("the attachment is too large: {size} MB", "the limit is {limit} MB", "make it smaller"),
    ),
    "tep-sai-dinh-dang": error(
        (
            "nội dung tệp không phải là `.{suffix}`",
            "những byte đầu của tệp không đúng với đuôi tên",
            "xuất lại tệp từ chương trình gốc, hoặc sửa đuôi tên",
        ),
        (
            "the content is not `.{suffix}`",
            "its first bytes say otherwise",
            "export the file again",
        ),
    ),
    "tep-co-macro": error(
        (
            "tệp có macro",
            "macro là chương trình, có thể gây hại cho người tải về",
            "lưu lại không có macro hoặc xuất PDF",
        ),
        ("the file holds macros", "macros are programs and can do harm", "save it without macros"),
    ),
    "thu-muc-danh-rieng": error(
        (
            "`{folder}` dành riêng cho một loại nội dung chưa có trong phiên bản này",
            "địa chỉ của loại ấy đã được định sẵn, nên chưa thể dùng cho việc khác",
            "chuyển tệp sang `tin-tuc/` hoặc thư mục khác",
        ),
        (
            "`{folder}` is reserved for a kind of content that this version does not have yet",
            "the addresses of that kind are already defined",
            "move the file to `tin-tuc/` or to another folder",
        ),
    ),
    "ten-danh-rieng": error(
        (
            "không dùng được tên `{name}`",
            "địa chỉ này do hệ thống tự lập",
            "đổi tên tệp hoặc đặt `slug:` khác",
        ),
        (
            "the name `{name}` cannot be used",
            "the generator makes this address itself",
            "choose another",
        ),
    ),
    "thu-muc-khong-co-trang": warning(
        (
            "thư mục không thuộc trang nào",
            "không có tệp sites/{name}.yml, và _province.yml không khai báo nguồn này",
            "tạo tệp sites/{name}.yml hoặc xóa thư mục",
        ),
        (
            "the folder belongs to no site",
            "there is no sites/{name}.yml",
            "add it or remove the folder",
        ),
    ),
    "yaml-sai": error(
        (
            "không đọc được phần khai báo (YAML)",
            "dòng này không đúng cách viết `khóa: giá trị`",
            "so với một bài đã đăng, hoặc đặt giá trị trong ngoặc kép",
        ),
        ("the YAML cannot be read", "this line is not `key: value`", "quote the value"),
    ),
    "yaml-tab": error(
        ("dòng thụt vào bằng phím Tab", "YAML chỉ nhận dấu cách", "thay mỗi Tab bằng hai dấu cách"),
        ("the line is indented by a tab", "YAML takes spaces only", "use two spaces instead"),
    ),
    "yaml-hai-cham": error(
        (
            "giá trị của `{key}` có dấu hai chấm nên phải đặt trong ngoặc kép",
            "sau dấu hai chấm và dấu cách, YAML hiểu là một khóa mới",
            'viết `{key}: "{value}"`',
        ),
        ("the value of `{key}` holds a colon and needs quotes", "", 'write `{key}: "{value}"`'),
    ),
    "yaml-ngoac-kep": error(
        ("dấu ngoặc mở ra mà không đóng lại", "", "thêm dấu ngoặc đóng ở cuối giá trị"),
        ("a quote is not closed", "", "close it at the end of the value"),
    ),
    "yaml-khong-phai-nhom": error(
        ("phần khai báo phải gồm các dòng `khóa: giá trị`", "", "ví dụ: `title: Tên bài`"),
        ("`key: value` lines are due here", "", "for example `title: …`"),
    ),
    "yaml-hai-tai-lieu": error(
        (
            "có dòng `---` thừa trong tệp YAML",
            "một tệp chỉ có một phần khai báo",
            "xóa dòng `---` này",
        ),
        ("a second document begins here", "one file holds one", "delete this `---`"),
    ),
    "yaml-trung-khoa": error(
        ("khóa `{key}` viết hai lần", "đã có ở dòng {first}", "giữ lại một dòng"),
        ("the key `{key}` stands twice", "it is already on line {first}", "keep one"),
    ),
    "yaml-khoa-la": error(
        ("khóa phải là chữ", "", "viết `khóa: giá trị`"),
        ("a key must be a text", "", "write `key: value`"),
    ),
    "yaml-bi-danh": error(
        (
            "không dùng được `&{name}` hay `*{name}` trong YAML",
            "dấu & và * ở đầu giá trị có nghĩa riêng",
            "đặt giá trị trong ngoặc kép",
        ),
        ("anchors and aliases (`{name}`) are refused", "", "quote the value or write it out"),
    ),
    "yaml-the": error(
        (
            "không dùng được nhãn `{tag}` trong YAML",
            "dấu ! ở đầu giá trị có nghĩa riêng",
            "đặt giá trị trong ngoặc kép",
        ),
        ("the tag `{tag}` is refused", "", "quote the value"),
    ),
    "yaml-qua-sau": error(
        (
            "phần khai báo lồng nhau quá {limit} bậc",
            "",
            "bỏ bớt bậc, hoặc đặt giá trị trong ngoặc kép",
        ),
        ("the YAML nests deeper than {limit} levels", "", "nest less, or quote the value"),
    ),
    "trung-dia-chi": error(
        (
            "trùng địa chỉ {url}",
            "địa chỉ này đã thuộc về {other}",
            "đổi tên tệp hoặc đặt `slug:` khác",
        ),
        (
            "the address {url} is taken",
            "it belongs to {other}",
            "rename the file or set another `slug:`",
        ),
    ),
    "trung-id": error(
        (
            "trùng `id` là `{id}`",
            "`id` này đã có trong {other}; nguồn tin (feed) cần mỗi bài một `id`",
            "bỏ dòng `id:` hoặc đặt khác",
        ),
        ("the `id` `{id}` is taken", "it belongs to {other}", "choose another"),
    ),
    "alias-trung": error(
        (
            "địa chỉ cũ `{alias}` đang được dùng",
            "một địa chỉ chỉ dẫn tới một trang",
            "bỏ địa chỉ này khỏi `aliases:`",
        ),
        (
            "the old address `{alias}` is in use",
            "an address leads to one page",
            "remove it from `aliases:`",
        ),
    ),
}
