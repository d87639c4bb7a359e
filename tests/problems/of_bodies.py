"""Texts below the front matter: Markdown, HTML, links, pictures."""

from __future__ import annotations

from tests.acceptance.network import PIXEL
from tests.problems.case import Case, article, holding

BODIES = {
    "van-ban-qua-lon": Case(
        files=article(body="Một đoạn văn.\n\n" * 20_000),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:1: lỗi[van-ban-qua-lon]: thân bài lớn quá 256 KB
  cách sửa: chia bài, hoặc đính kèm tệp PDF
""",
    ),
    "dong-qua-dai": Case(
        files=article(body="x" * 10_001),
        text=f"""
content/vi-du/tin-tuc/2026/tin.md:6:1: lỗi[dong-qua-dai]: dòng dài 10001 ký tự, quá 10000
  6 | {"x" * 120}
    | ^
  cách sửa: xuống dòng bằng một dòng trống giữa các đoạn
""",
    ),
    "qua-cham": Case(
        files=article(body="[" * 8000),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:1: lỗi[qua-cham]: thân bài quá phức tạp nên bị dừng sau 2 \
giây
  vì sao:  thường do nhiều dấu `[`, `*` hoặc `>` lặp liền nhau
  cách sửa: xóa những dấu lặp, hoặc chia bài
""",
    ),
    "khong-chuyen-duoc": Case(
        files=article(body="# Mục {: id }"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:1: lỗi[khong-chuyen-duoc]: không chuyển được thân bài sang \
trang web
  vì sao:  bộ chuyển Markdown gặp lỗi ở bài này
  cách sửa: xóa từng đoạn để tìm chỗ sai, rồi viết lại chỗ ấy
""",
    ),
    "long-qua-sau": Case(
        files=article(body=">" * 201 + " Chữ."),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:1: lỗi[long-qua-sau]: thân bài lồng nhau quá 200 bậc
  vì sao:  thường do nhiều dấu `>` đầu dòng hoặc thẻ không đóng
  cách sửa: bỏ bớt các bậc
""",
    ),
    "the-bi-bo": Case(
        files=article(body="Chữ <script>alert(1)</script> đen."),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:5: sai sót[the-bi-bo]: thẻ `<script>` đã bị bỏ
  6 | Chữ <script>alert(1)</script> đen.
    |     ^^^^^^^
  vì sao:  thẻ này không được phép trong bài
  cách sửa: xóa thẻ, hoặc viết bằng Markdown
""",
    ),
    "thuoc-tinh-bi-bo": Case(
        files=article(body='<p onclick="x()">Chữ.</p>'),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:1: sai sót[thuoc-tinh-bi-bo]: thuộc tính `onclick` của thẻ \
`<p>` đã bị bỏ
  6 | <p onclick="x()">Chữ.</p>
    | ^
  vì sao:  thuộc tính hoặc giá trị này không được phép trong bài
  cách sửa: xóa thuộc tính
""",
    ),
    "bang-pandoc": Case(
        files=article(body="Tên   Số\n----- ----\nẤp 1     7"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:7:1: sai sót[bang-pandoc]: bảng kẻ bằng các hàng gạch (kiểu \
pandoc) không hiện thành bảng
  7 | ----- ----
    | ^^^^^^^^^^
  vì sao:  chữ vẫn hiện, nhưng không còn hàng cột
  cách sửa: kẻ bảng bằng dấu `|`, dòng thứ hai là `|---|---|`
""",
    ),
    "bang-luoi-pandoc": Case(
        files=article(body="+-----+----+\n| Ấp  | Số |\n+=====+====+\n| Một | 7  |\n+-----+----+"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:1: sai sót[bang-luoi-pandoc]: bảng kẻ bằng `+---+` (kiểu \
pandoc) không hiện thành bảng
  6 | +-----+----+
    | ^^^^^^^^^^^^
  vì sao:  chữ vẫn hiện, nhưng không còn hàng cột
  cách sửa: kẻ bảng bằng dấu `|`, dòng thứ hai là `|---|---|`
""",
    ),
    "thut-dong": Case(
        files=article(body="Kính gửi:\n\n    Ủy ban nhân dân xã"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:8:1: sai sót[thut-dong]: đoạn thụt vào 4 dấu cách được hiện \
như đoạn thường
  8 |     Ủy ban nhân dân xã
    | ^^^^
  vì sao:  Markdown coi đoạn thụt vào là mã lệnh; ở đây chữ được giữ nguyên
  cách sửa: bỏ các dấu cách đầu dòng; nếu là mã lệnh thì đặt giữa hai dòng ```
""",
    ),
    "dia-chi-khong-an-toan": Case(
        files=article(body="[Bấm vào đây](javascript:alert(1))"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:15: sai sót[dia-chi-khong-an-toan]: liên kết tới \
`javascript:alert(1)` đã bị bỏ
  6 | [Bấm vào đây](javascript:alert(1))
    |               ^^^^^^^^^^^^^^^^^^^
  vì sao:  địa chỉ có ký tự hoặc cách viết không an toàn
  cách sửa: viết địa chỉ bắt đầu bằng https://, mailto: hoặc tel:, không có dấu cách hay `\\`
""",
    ),
    "neo-khong-co": Case(
        files=article(body="[Mục hai](#muc-hai)"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:11: sai sót[neo-khong-co]: không có mục `#muc-hai` trong bài
  6 | [Mục hai](#muc-hai)
    |           ^^^^^^^^
  cách sửa: sửa lại tên mục sau dấu `#`
""",
    ),
    "lien-ket-da-go": Case(
        files=article(body="Xem [danh sách](cu.md).")
        + "=== content/vi-du/tin-tuc/2026/cu.md\n---\ntitle: Cũ\ndate: 2026-06-01\n"
        "withdrawn: {date: 2026-06-10, why: Sai.}\n---\n\nChữ.\n",
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:17: lưu ý[lien-ket-da-go]: liên kết `cu.md` dẫn tới nội dung \
đã gỡ
  6 | Xem [danh sách](cu.md).
    |                 ^^^^^
  vì sao:  content/vi-du/tin-tuc/2026/cu.md đã được gỡ; người đọc sẽ thấy thông báo gỡ
  cách sửa: bỏ liên kết, hoặc dẫn tới bài khác
""",
    ),
    "lien-ket-hong": Case(
        files=article(body="Xem [lịch](lich.pdf) và [trang](/lich.html)."),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:12: sai sót[lien-ket-hong]: liên kết `lich.pdf` không dẫn \
tới đâu
  6 | Xem [lịch](lich.pdf) và [trang](/lich.html).
    |            ^^^^^^^^
  vì sao:  không có tệp hoặc trang ấy, hoặc nó chưa được đăng
  cách sửa: sửa đường dẫn; chữ của liên kết vẫn hiện

content/vi-du/tin-tuc/2026/tin.md:6:33: sai sót[lien-ket-hong]: liên kết `/lich.html` không dẫn \
tới đâu
  6 | Xem [lịch](lich.pdf) và [trang](/lich.html).
    |                                 ^^^^^^^^^^
  vì sao:  không có tệp hoặc trang ấy, hoặc nó chưa được đăng
  cách sửa: sửa đường dẫn; chữ của liên kết vẫn hiện
""",
    ),
    "lien-ket-ra-khoi-cay": Case(
        files=article(body="[Xã bạn](../../../gia-dinh/gioi-thieu.md)"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:10: sai sót[lien-ket-ra-khoi-cay]: liên kết \
`../../../gia-dinh/gioi-thieu.md` ra khỏi thư mục của trang
  6 | [Xã bạn](../../../gia-dinh/gioi-thieu.md)
    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  mỗi trang chỉ dùng tệp trong thư mục của mình
  cách sửa: chép tệp vào, hoặc viết `site:<trang>/<đường dẫn>`
""",
    ),
    "lien-ket-trang-la": Case(
        files=article(body="[Xã bạn](site:gia-din/gioi-thieu.md)"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:10: sai sót[lien-ket-trang-la]: liên kết \
`site:gia-din/gioi-thieu.md` tới một trang không có
  6 | [Xã bạn](site:gia-din/gioi-thieu.md)
    |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  không có trang nào mang tên này trong thư mục sites/
  cách sửa: sửa tên sau `site:`
""",
    ),
    "hinh-ngoai": Case(
        files=article(body="![Cầu](https://khac.example/cau.jpg)"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:8: sai sót[hinh-ngoai]: hình `https://khac.example/cau.jpg` \
nằm ở trang web khác nên không hiện
  6 | ![Cầu](https://khac.example/cau.jpg)
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  trang của xã không tải gì từ nơi khác
  cách sửa: tải hình về, đặt cạnh bài rồi viết tên tệp
""",
    ),
    "thieu-alt": Case(
        files=article(body="![](hop.png)"),
        prepare=holding("content/vi-du/tin-tuc/2026/hop.png", PIXEL),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:5: lưu ý[thieu-alt]: hình `hop.png` thiếu lời mô tả
  6 | ![](hop.png)
    |     ^^^^^^^
  vì sao:  người khiếm thị nghe lời này thay cho hình
  cách sửa: viết `![Lời mô tả](hop.png)`
""",
    ),
}
