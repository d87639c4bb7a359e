"""Settings files."""

from __future__ import annotations

from tests.problems.case import Case, Prepare, own, province, site


def without(path: str) -> Prepare:
    """Return what deletes a file."""
    return lambda project, _: (project.root / path).unlink()


SETTINGS = {
    "thieu-tep-cai-dat": Case(
        prepare=without("sites/_defaults.yml"),
        text="""
sites/_defaults.yml: lỗi[thieu-tep-cai-dat]: thiếu tệp này
  vì sao:  không có nó thì không dựng được
  cách sửa: lấy lại tệp từ kho lưu, hoặc chép từ bản mẫu
""",
    ),
    "mui-gio-la": Case(
        prepare=province("hub: tinh", "hub: tinh\ntime_zone: Asia/Ha_Noi"),
        text="""
sites/_province.yml:4:12: lỗi[mui-gio-la]: không có múi giờ `Asia/Ha_Noi`
  4 | time_zone: Asia/Ha_Noi
    |            ^^^^^^^^^^^
  cách sửa: viết `Asia/Ho_Chi_Minh`
""",
    ),
    "nhom-la": Case(
        files=site("groups: [mau-moi]"),
        text="""
sites/vi-du.yml:3:10: lỗi[nhom-la]: không có nhóm `mau-moi`
  3 | groups: [mau-moi]
    |          ^^^^^^^
  vì sao:  các nhóm trong _province.yml: mau, kieu
  cách sửa: có phải ý bạn là `mau`?
""",
    ),
    "hub-la": Case(
        prepare=province("hub: tinh", "hub: tinh-cu"),
        text="""
sites/_province.yml:3:6: lỗi[hub-la]: không dùng được `tinh-cu` làm trang của tỉnh
  3 | hub: tinh-cu
    |      ^
  vì sao:  cần có tệp sites/tinh-cu.yml với `type: tinh`
  cách sửa: tạo tệp ấy hoặc sửa `hub:`
""",
    ),
    "so-trang-khac": Case(
        prepare=province("hub: tinh", "hub: tinh\nexpected_sites: 3"),
        text="""
sites/_province.yml:4:17: lỗi[so-trang-khac]: có 2 trang cấp xã, khác với 3 như đã khai báo
  4 | expected_sites: 3
    |                 ^
  vì sao:  có thể thiếu hoặc thừa tệp trong thư mục sites/
  cách sửa: kiểm tra thư mục sites/, hoặc sửa `expected_sites:`
""",
    ),
    "trung-dia-chi-goc": Case(
        files=site("base_url: https://gia-dinh.thinghiem.example"),
        text="""
sites/vi-du.yml: lỗi[trung-dia-chi-goc]: hai trang có cùng địa chỉ gốc \
https://gia-dinh.thinghiem.example/
  vì sao:  địa chỉ này đã thuộc về sites/gia-dinh.yml
  cách sửa: sửa `base_url:` của một trang
""",
    ),
    "ten-mien-cu-trung": Case(
        files=site("old_hosts: [cu.example, gia-dinh.thinghiem.example]"),
        text="""
sites/vi-du.yml:3:25: lỗi[ten-mien-cu-trung]: tên miền cũ `gia-dinh.thinghiem.example` đã có nơi \
khác dùng
  3 | old_hosts: [cu.example, gia-dinh.thinghiem.example]
    |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  tên miền này thuộc về sites/gia-dinh.yml
  cách sửa: xóa nó khỏi `old_hosts:` của một trang
""",
    ),
    "ten-trang-sai": Case(
        files="""
=== sites/Ví dụ.yml
name: Ví Dụ
type: xa
""",
        text="""
sites/Ví dụ.yml: lỗi[ten-trang-sai]: tên tệp `Ví dụ.yml` không dùng được làm tên trang
  vì sao:  chỉ dùng chữ thường a–z không dấu, chữ số và dấu gạch nối
  cách sửa: ví dụ: `duc-tin.yml`
""",
    ),
    "url-goc-sai": Case(
        files=site("base_url: vidu.example"),
        text="""
sites/vi-du.yml:3:11: lỗi[url-goc-sai]: `vidu.example` không dùng được làm địa chỉ gốc
  3 | base_url: vidu.example
    |           ^^^^^^^^^^^^
  vì sao:  địa chỉ gốc bắt đầu bằng https://, không có dấu cách, dấu hỏi hay `..`
  cách sửa: ví dụ: `https://ductin.binhthuan.example/`
""",
    ),
    "ten-mien-sai": Case(
        prepare=province(
            "feed_authority: thinghiem.example", "feed_authority: https://thinghiem.example/"
        ),
        text="""
sites/_province.yml:6:17: lỗi[ten-mien-sai]: `https://thinghiem.example/` không phải là tên miền
  6 | feed_authority: https://thinghiem.example/
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
  cách sửa: ví dụ: `binhthuan.example`
""",
    ),
    "duong-dan-menu-sai": Case(
        files="""
=== sites/_defaults.yml
menu:
  - {to: tin-tuc}
""",
        text="""
sites/_defaults.yml:2:10: lỗi[duong-dan-menu-sai]: `tin-tuc` không phải là đường dẫn của trang
  2 |   - {to: tin-tuc}
    |          ^^^^^^^
  vì sao:  đường dẫn bắt đầu bằng `/`, hết bằng `/` hoặc `.html`
  cách sửa: ví dụ: `/tin-tuc/`
""",
    ),
    "dien-thoai-sai": Case(
        files=own("contact: {phone: gọi UBND}"),
        text="""
content/vi-du/thong-tin.yml:1:18: lỗi[dien-thoai-sai]: `gọi UBND` không phải là số điện thoại \
Việt Nam
  1 | contact: {phone: gọi UBND}
    |                  ^^^^^^^^
  vì sao:  số có 10 hoặc 11 chữ số, bắt đầu bằng 0
  cách sửa: ví dụ: `0252 3 000 000`; nếu chưa biết thì xóa dòng này
""",
    ),
    "thu-dien-tu-sai": Case(
        files=own("contact: {email: ubnd tại xa.example}"),
        text="""
content/vi-du/thong-tin.yml:1:18: lỗi[thu-dien-tu-sai]: `ubnd tại xa.example` không phải là địa \
chỉ thư điện tử
  1 | contact: {email: ubnd tại xa.example}
    |                  ^^^^^^^^^^^^^^^^^^^
  cách sửa: xem lại địa chỉ; nếu chưa biết thì xóa dòng này
""",
    ),
    "tu-choi-sai": Case(
        files=own("syndication:\n  reject:\n    - {tag: Thể thao, id: x, why: Không hợp}"),
        text="""
content/vi-du/thong-tin.yml:3:7: lỗi[tu-choi-sai]: mỗi mục của `reject` có đúng một trong `id`, \
`tag`, `category`
  3 |     - {tag: Thể thao, id: x, why: Không hợp}
    |       ^
  cách sửa: giữ lại một, thêm `why:` là lý do
""",
    ),
    "goc-sai": Case(
        prepare=province("  _tinh:", "  tinh:"),
        text="""
sites/_province.yml:5:3: lỗi[goc-sai]: tên nguồn tin phải là thư mục bắt đầu bằng `_`
  5 |   tinh: {name: UBND tỉnh Thí Nghiệm, id: tinh-thi-nghiem}
    |   ^^^^
  cách sửa: ví dụ: `_province`
""",
    ),
    "goc-trung-id": Case(
        prepare=province("origins:", "origins:\n  _bo: {name: Bộ, id: tinh-thi-nghiem}"),
        text="""
sites/_province.yml:5:3: lỗi[goc-trung-id]: `id` của các nguồn tin bị trùng, hoặc là từ dành \
riêng
  5 |   _bo: {name: Bộ, id: tinh-thi-nghiem}
    |   ^
  vì sao:  mỗi nguồn cần một `id` riêng
  cách sửa: đổi `id:` của một nguồn
""",
    ),
    "lien-he-bao-mat-sai": Case(
        files=site("security: {contact: baomat@xa.example, expires: 2026-12-31}"),
        text="""
sites/vi-du.yml:3:21: lỗi[lien-he-bao-mat-sai]: `baomat@xa.example` không dùng được làm nơi nhận \
tin về lỗ hổng bảo mật
  3 | security: {contact: baomat@xa.example, expires: 2026-12-31}
    |                     ^^^^^^^^^^^^^^^^^
  vì sao:  cần một địa chỉ bắt đầu bằng `mailto:`, `https://` hoặc `tel:`
  cách sửa: ví dụ: `mailto:baomat@binhthuan.example`
""",
    ),
    "bao-mat-sap-het-han": Case(
        files=site("security: {contact: 'tel:113', expires: 2026-07-01}"),
        text="""
sites/vi-du.yml:3:41: lưu ý[bao-mat-sap-het-han]: nơi nhận tin về lỗ hổng bảo mật chỉ còn giá \
trị đến 2026-07-01
  3 | security: {contact: 'tel:113', expires: 2026-07-01}
    |                                         ^
  vì sao:  sau lúc ấy, người phát hiện lỗ hổng không còn tin tệp security.txt
  cách sửa: kiểm tra `contact:`, rồi ghi hạn mới ở `expires:`, trong vòng một năm
""",
    ),
    "bao-mat-het-han": Case(
        files=site("security: {contact: 'tel:113', expires: 2026-06-01}"),
        text="""
sites/vi-du.yml:3:41: lưu ý[bao-mat-het-han]: nơi nhận tin về lỗ hổng bảo mật đã hết giá trị từ \
2026-06-01
  3 | security: {contact: 'tel:113', expires: 2026-06-01}
    |                                         ^
  vì sao:  người phát hiện lỗ hổng không còn tin tệp security.txt
  cách sửa: kiểm tra `contact:`, rồi ghi hạn mới ở `expires:`, trong vòng một năm
""",
    ),
    "emc-sai": Case(
        prepare=province(
            "origins:", "emc: {script: 'https://do.example/', label: 'Mã {id}'}\norigins:"
        ),
        text="""
sites/_province.yml:4:15: lỗi[emc-sai]: `emc.script` của nhãn đo truy cập (EMC) không dùng được
  4 | emc: {script: 'https://do.example/', label: 'Mã {id}'}
    |               ^^^^^^^^^^^^^^^^^^^
  vì sao:  cần có `{id}` ở chỗ mã của từng trang; địa chỉ của `script:` bắt đầu bằng https://
  cách sửa: chép từ hướng dẫn của cơ quan cấp nhãn, thay mã bằng `{id}`
""",
    ),
    "emc-thieu-ma": Case(
        files="""
=== sites/tinh.yml
name: Thí Nghiệm
type: tinh
emc: {id: TN}
=== sites/gia-dinh.yml
name: Giả Định
type: phuong
emc: {id: GD}
""",
        prepare=province(
            "origins:", "emc: {script: 'https://do.example/{id}', label: '{id}'}\norigins:"
        ),
        text="""
sites/vi-du.yml: lưu ý[emc-thieu-ma]: trang này chưa có mã của nhãn đo truy cập (EMC)
  vì sao:  tỉnh đã bật nhãn này trong _province.yml, trang thiếu mã thì không mang nhãn
  cách sửa: ghi `emc: {id: …}` với mã đã được cấp cho trang
""",
    ),
    "menu-hong": Case(
        files="""
=== sites/_defaults.yml
menu:
  - {to: /gioi-thieu.html}
""",
        text="""
sites/_defaults.yml:2:10: sai sót[menu-hong]: menu dẫn tới `/gioi-thieu.html` nhưng trang không \
có
  2 |   - {to: /gioi-thieu.html}
    |          ^^^^^^^^^^^^^^^^
  vì sao:  mục này đã được ẩn đi
  cách sửa: tạo trang ấy, hoặc thêm `optional: true`
""",
    ),
}
