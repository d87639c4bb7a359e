"""Problems of front matter."""

from __future__ import annotations

from generator.problems.entry import error, warning

FRONT_MATTER = {
    "thieu-front-matter": error(
        (
            "bài thiếu phần khai báo ở đầu tệp",
            "tệp phải bắt đầu bằng một dòng `---`",
            "thêm ba dòng: `---`, `title: Tên bài`, `---`",
        ),
        (
            "the front matter is missing",
            "the file must begin with `---`",
            "add `---`, `title: …`, `---`",
        ),
    ),
    "front-matter-chua-dong": error(
        (
            "phần khai báo chưa đóng",
            "không tìm thấy dòng `---` thứ hai",
            "thêm một dòng `---` ngay trên thân bài",
        ),
        ("the front matter is not closed", "the second `---` is missing", "add it above the text"),
    ),
    "front-matter-qua-lon": error(
        (
            "phần khai báo dài quá {limit} KB",
            "có thể thiếu dòng `---` trước thân bài",
            "thêm dòng `---`, hoặc chuyển chữ xuống thân bài",
        ),
        ("the front matter exceeds {limit} KB", "its closing `---` may be missing", "add it"),
    ),
    "truong-la-gan": error(
        (
            "không có trường `{key}`; có phải ý bạn là `{guess}`?",
            "các trường được dùng ở đây: {known}",
            "đổi `{key}` thành `{guess}`",
        ),
        (
            "there is no field `{key}`; did you mean `{guess}`?",
            "fields: {known}",
            "write `{guess}`",
        ),
    ),
    "truong-la": error(
        ("không có trường `{key}`", "các trường được dùng ở đây: {known}", "xóa dòng này"),
        ("there is no field `{key}`", "fields: {known}", "delete this line"),
    ),
    "thieu-truong": error(
        ("thiếu trường `{field}`", "trường này bắt buộc phải có", "thêm một dòng `{key}: …`"),
        ("the field `{field}` is missing", "it is required", "add `{key}: …`"),
    ),
    "gia-tri-rong": error(
        ("`{field}` đang để trống", "", "điền giá trị, hoặc xóa dòng này nếu chưa biết"),
        ("`{field}` is empty", "", "fill it in, or delete the line if it is unknown"),
    ),
    "gia-tri-la": error(
        (
            "`{field}` không nhận giá trị `{value}`",
            "các giá trị được dùng: {known}",
            "viết `{hint}`",
        ),
        ("`{field}` does not take `{value}`", "values: {known}", "write `{hint}`"),
    ),
    "gia-tri-sai": error(
        ("giá trị của `{field}` không đúng", "", "xem lại giá trị này"),
        ("the value of `{field}` is not right", "", "look at it again"),
    ),
    "sai-kieu-chu": error(
        (
            "`{field}` phải là chữ trên một dòng",
            "ở đây lại là một danh sách hoặc một nhóm",
            "viết `{key}: …` trên một dòng",
        ),
        (
            "`{field}` must be a text",
            "here it is a list or a mapping",
            "write `{key}: …` on one line",
        ),
    ),
    "sai-kieu-danh-sach": error(
        ("`{field}` phải là danh sách", "", "viết trong ngoặc vuông, ví dụ `[A, B]`"),
        ("`{field}` must be a list", "", "write it in brackets: `[A, B]`"),
    ),
    "sai-kieu-nhom": error(
        (
            "`{field}` phải là một nhóm gồm các dòng `khóa: giá trị`",
            "",
            "viết mỗi khóa một dòng, thụt vào hai dấu cách",
        ),
        ("`{field}` must be a mapping", "", "write a key a line, indented by two spaces"),
    ),
    "sai-dung-sai": error(
        (
            "`{field}` chỉ nhận `true` (có) hoặc `false` (không)",
            "ở đây viết `{value}`",
            "viết `{key}: true` hoặc xóa dòng này",
        ),
        ("`{field}` takes `true` or `false` only", "here it is `{value}`", "write `{key}: true`"),
    ),
    "sai-so": error(
        ("`{field}` phải là số nguyên", "ở đây viết `{value}`", "viết bằng chữ số, ví dụ `5`"),
        (
            "`{field}` must be a whole number",
            "here it is `{value}`",
            "write digits, for example `5`",
        ),
    ),
    "qua-dai": error(
        ("`{field}` dài quá {limit} ký tự", "", "rút ngắn lại"),
        ("`{field}` is longer than {limit} characters", "", "shorten it"),
    ),
    "ky-tu-an": warning(
        (
            "`{field}` có ký tự ẩn {mark}",
            "ký tự này không hiện ra nhưng làm sai tìm kiếm; đã được bỏ đi",
            "xóa và gõ lại chỗ này",
        ),
        (
            "`{field}` holds the invisible character {mark}",
            "it was removed",
            "type this place again",
        ),
    ),
    "slug-sai": error(
        (
            "`{value}` không dùng được làm tên trong địa chỉ",
            "chỉ dùng chữ thường a–z không dấu, chữ số và dấu gạch nối",
            "ví dụ: `le-hoi-cau-ngu`",
        ),
        ("`{value}` is not a slug", "a–z, 0–9 and hyphens only", "for example `le-hoi-cau-ngu`"),
    ),
    "id-sai": error(
        (
            "`id` không đúng: `{value}`",
            "chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối và gạch chéo",
            "bỏ dòng này để hệ thống tự đặt",
        ),
        ("`{value}` is not an id", "letters, digits, `.`, `-`, `_`, `/` only", "delete the line"),
    ),
    "alias-sai": error(
        (
            "địa chỉ cũ `{value}` không đúng",
            "địa chỉ cũ bắt đầu bằng `/`, không có dấu cách, dấu hỏi hay `..`",
            "ví dụ: `/tin-cu/123.html`",
        ),
        (
            "the old address `{value}` is not a path",
            "it begins with `/`",
            "for example `/tin-cu/123.html`",
        ),
    ),
    "ngon-ngu-sai": error(
        ("không có mã ngôn ngữ `{value}`", "", "viết `vi` cho tiếng Việt, `en` cho tiếng Anh"),
        ("`{value}` is not a language tag", "", "write `vi` or `en`"),
    ),
    "url-sai": error(
        (
            "`{value}` không phải là địa chỉ trang web",
            "địa chỉ bắt đầu bằng https:// và không có dấu cách",
            "chép lại từ thanh địa chỉ của trình duyệt",
        ),
        ("`{value}` is not a web address", "it begins with https://", "copy it from the browser"),
    ),
    "chuyen-muc-la": error(
        ("không có chuyên mục `{value}`", "các chuyên mục: {known}", "viết `category: {hint}`"),
        ("there is no category `{value}`", "categories: {known}", "write `category: {hint}`"),
    ),
    "dich-la": error(
        (
            "không có nơi nhận `{value}`",
            "nơi nhận là `all`, `group:<nhóm>`, `type:<loại>` hoặc `site:<trang>`",
            "có phải ý bạn là `{hint}`?",
        ),
        (
            "there is no addressee `{value}`",
            "write `all`, `group:…`, `type:…` or `site:…`",
            "did you mean `{hint}`?",
        ),
    ),
    "gui-ngoai-goc": error(
        (
            "trang này không được dùng `syndicate`",
            "chỉ nguồn tin của tỉnh mới gửi bài cho các trang khác",
            "xóa phần `syndicate:`",
        ),
        ("this site may not use `syndicate`", "only an origin gives items to others", "delete it"),
    ),
    "ngon-ngu-cua-en": error(
        (
            "bài trong thư mục `en/` lại ghi ngôn ngữ `{lang}`",
            "thư mục này chỉ chứa trang tiếng Anh",
            "xóa dòng `lang:`, hoặc chuyển tệp ra khỏi thư mục `en/`",
        ),
        (
            "a text in `en/` says that its language is `{lang}`",
            "this folder is for English pages",
            "delete the line, or move the file out of `en/`",
        ),
    ),
    "ban-tieng-anh-cu": warning(
        (
            "bản tiếng Anh chưa theo kịp bản tiếng Việt",
            "bản tiếng Việt ({other}) sửa ngày {new}, bản tiếng Anh: {old}",
            "sửa bản tiếng Anh cho khớp, rồi ghi `updated: {new}`",
        ),
        (
            "the English page is behind the Vietnamese one",
            "the Vietnamese page ({other}) is of {new}, the English one: {old}",
            "bring the English page up to date, then write `updated: {new}`",
        ),
    ),
    "cua-so-nguoc": error(
        (
            "`publish_until` đứng trước `publish_from`",
            "bài hết hạn trước khi được đăng",
            "đổi lại hai ngày",
        ),
        (
            "`publish_until` comes before `publish_from`",
            "the item ends before it begins",
            "swap them",
        ),
    ),
}
