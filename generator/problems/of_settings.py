"""Problems of settings files."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

SETTINGS = {
    "thieu-tep-cai-dat": error(
        (
            "thiếu tệp này",
            "không có nó thì không dựng được",
            "lấy lại tệp từ kho lưu, hoặc chép từ bản mẫu",
        ),
        ("this file is missing", "nothing can be built without it", "restore it"),
    ),
    "mui-gio-la": error(
        ("không có múi giờ `{zone}`", "", "viết `Asia/Ho_Chi_Minh`"),
        ("there is no time zone `{zone}`", "", "write `Asia/Ho_Chi_Minh`"),
    ),
    "nhom-la": error(
        (
            "không có nhóm `{group}`",
            "các nhóm trong _province.yml: {known}",
            "có phải ý bạn là `{hint}`?",
        ),
        (
            "there is no group `{group}`",
            "groups of _province.yml: {known}",
            "did you mean `{hint}`?",
        ),
    ),
    "hub-la": error(
        (
            "không dùng được `{hub}` làm trang của tỉnh",
            "cần có tệp sites/{hub}.yml với `type: tinh`",
            "tạo tệp ấy hoặc sửa `hub:`",
        ),
        (
            "`{hub}` cannot be the hub",
            "sites/{hub}.yml with `type: tinh` is due",
            "add it or correct `hub:`",
        ),
    ),
    "so-trang-khac": error(
        (
            "có {found} trang cấp xã, khác với {expected} như đã khai báo",
            "có thể thiếu hoặc thừa tệp trong thư mục sites/",
            "kiểm tra thư mục sites/, hoặc sửa `expected_sites:`",
        ),
        (
            "there are {found} commune sites, not {expected}",
            "",
            "look into sites/, or correct `expected_sites:`",
        ),
    ),
    "trung-dia-chi-goc": error(
        (
            "hai trang có cùng địa chỉ gốc {url}",
            "địa chỉ này đã thuộc về {other}",
            "sửa `base_url:` của một trang",
        ),
        ("two sites have the base URL {url}", "it belongs to {other}", "correct one `base_url:`"),
    ),
    "ten-mien-cu-trung": error(
        (
            "tên miền cũ `{host}` đã có nơi khác dùng",
            "tên miền này thuộc về {other}",
            "xóa nó khỏi `old_hosts:` của một trang",
        ),
        (
            "the old host `{host}` is in use elsewhere",
            "it belongs to {other}",
            "take it out of one `old_hosts:`",
        ),
    ),
    "ten-trang-sai": error(
        (
            "tên tệp `{name}.yml` không dùng được làm tên trang",
            "chỉ dùng chữ thường a–z không dấu, chữ số và dấu gạch nối",
            "ví dụ: `duc-tin.yml`",
        ),
        (
            "`{name}.yml` is no name of a site",
            "a–z, 0–9 and hyphens only",
            "for example `duc-tin.yml`",
        ),
    ),
    "url-goc-sai": error(
        (
            "`{value}` không dùng được làm địa chỉ gốc",
            "địa chỉ gốc bắt đầu bằng https://, không có dấu cách, dấu hỏi hay `..`",
            "ví dụ: `https://ductin.binhthuan.example/`",
        ),
        (
            "`{value}` is not a base URL",
            "it begins with https://",
            "for example `https://ductin.binhthuan.example/`",
        ),
    ),
    "ten-mien-sai": error(
        ("`{value}` không phải là tên miền", "", "ví dụ: `binhthuan.example`"),
        ("`{value}` is not a domain", "", "for example `binhthuan.example`"),
    ),
    "duong-dan-menu-sai": error(
        (
            "`{value}` không phải là đường dẫn của trang",
            "đường dẫn bắt đầu bằng `/`, hết bằng `/` hoặc `.html`",
            "ví dụ: `/tin-tuc/`",
        ),
        ("`{value}` is not a path of the site", "it begins with `/`", "for example `/tin-tuc/`"),
    ),
    "dien-thoai-sai": error(
        (
            "`{value}` không phải là số điện thoại Việt Nam",
            "số có 10 hoặc 11 chữ số, bắt đầu bằng 0",
            "ví dụ: `0252 3 000 000`; nếu chưa biết thì xóa dòng này",
        ),
        ("`{value}` is not a Vietnamese telephone number", "", "delete the line if it is unknown"),
    ),
    "thu-dien-tu-sai": error(
        (
            "`{value}` không phải là địa chỉ thư điện tử",
            "",
            "xem lại địa chỉ; nếu chưa biết thì xóa dòng này",
        ),
        ("`{value}` is not an e-mail address", "", "delete the line if it is unknown"),
    ),
    "tu-choi-sai": error(
        (
            "mỗi mục của `reject` có đúng một trong `id`, `tag`, `category`",
            "",
            "giữ lại một, thêm `why:` là lý do",
        ),
        ("an item of `reject` has exactly one of `id`, `tag`, `category`", "", "keep one of them"),
    ),
    "goc-sai": error(
        ("tên nguồn tin phải là thư mục bắt đầu bằng `_`", "", "ví dụ: `_province`"),
        ("an origin is a folder that begins with `_`", "", "for example `_province`"),
    ),
    "goc-trung-id": error(
        (
            "`id` của các nguồn tin bị trùng, hoặc là từ dành riêng",
            "mỗi nguồn cần một `id` riêng",
            "đổi `id:` của một nguồn",
        ),
        ("the ids of origins are not unique, or reserved", "", "change one"),
    ),
    "lien-he-bao-mat-sai": error(
        (
            "`{value}` không dùng được làm nơi nhận tin về lỗ hổng bảo mật",
            "cần một địa chỉ bắt đầu bằng `mailto:`, `https://` hoặc `tel:`",
            "ví dụ: `mailto:baomat@binhthuan.example`",
        ),
        (
            "`{value}` cannot be the contact for weaknesses",
            "an address with `mailto:`, `https://` or `tel:` is due",
            "for example `mailto:security@binhthuan.example`",
        ),
    ),
    "bao-mat-sap-het-han": warning(
        (
            "nơi nhận tin về lỗ hổng bảo mật chỉ còn giá trị đến {expires}",
            "sau lúc ấy, người phát hiện lỗ hổng không còn tin tệp security.txt",
            "kiểm tra `contact:`, rồi ghi hạn mới ở `expires:`, trong vòng một năm",
        ),
        (
            "the contact for weaknesses is good until {expires} only",
            "nobody relies on security.txt after that",
            "check `contact:`, then set `expires:` to a day within a year",
        ),
    ),
    "bao-mat-het-han": warning(
        (
            "nơi nhận tin về lỗ hổng bảo mật đã hết giá trị từ {expires}",
            "người phát hiện lỗ hổng không còn tin tệp security.txt",
            "kiểm tra `contact:`, rồi ghi hạn mới ở `expires:`, trong vòng một năm",
        ),
        (
            "the contact for weaknesses was good until {expires}",
            "nobody relies on security.txt any more",
            "check `contact:`, then set `expires:` to a day within a year",
        ),
    ),
    "emc-sai": error(
        (
            "`{field}` của nhãn đo truy cập (EMC) không dùng được",
            "cần có `{{id}}` ở chỗ mã của từng trang; địa chỉ của `script:` bắt đầu bằng https://",
            "chép từ hướng dẫn của cơ quan cấp nhãn, thay mã bằng `{{id}}`",
        ),
        (
            "`{field}` of the traffic label (EMC) cannot be used",
            "`{{id}}` has to stand where each site has its own; `script:` begins with https://",
            "copy it from who gives the label, with `{{id}}` in place of the id",
        ),
    ),
    "emc-thieu-ma": warning(
        (
            "trang này chưa có mã của nhãn đo truy cập (EMC)",
            "tỉnh đã bật nhãn này trong _province.yml, trang thiếu mã thì không mang nhãn",
            "ghi `emc: {{id: …}}` với mã đã được cấp cho trang",
        ),
        (
            "this site has no id of the traffic label (EMC)",
            "_province.yml asks for the label; without an id the site has none",
            "write `emc: {{id: …}}` with the id that the site was given",
        ),
    ),
    "menu-hong": fault(
        (
            "menu dẫn tới `{to}` nhưng trang không có",
            "mục này đã được ẩn đi",
            "tạo trang ấy, hoặc thêm `optional: true`",
        ),
        (
            "the menu leads to `{to}`, which does not exist",
            "the entry is hidden",
            "add the page, or `optional: true`",
        ),
    ),
}
