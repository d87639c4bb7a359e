"""Pictures, and a site's look."""

from __future__ import annotations

from tests.pictures import claiming, file, noise
from tests.problems.case import Case, article, holding, own

BESIDE = "content/vi-du/tin-tuc/2026"

PICTURES = {
    "hinh-hong": Case(
        prepare=holding(f"{BESIDE}/cau.jpg", file(noise(60, 40), "JPEG")[:400]),
        text="""
content/vi-du/tin-tuc/2026/cau.jpg: lỗi[hinh-hong]: không đọc được hình này
  vì sao:  tệp bị hỏng, hoặc chép chưa trọn
  cách sửa: chép lại từ máy gốc, hoặc mở hình bằng chương trình xem ảnh rồi lưu lại
""",
    ),
    "hinh-qua-lon": Case(
        prepare=holding(f"{BESIDE}/ban-do.png", claiming(50_000, 50_000)),
        text="""
content/vi-du/tin-tuc/2026/ban-do.png: lỗi[hinh-qua-lon]: hình lớn quá: 50000 × 50000 điểm ảnh
  vì sao:  loại tệp này chỉ được tới 40 triệu điểm ảnh, mỗi cạnh tới 16383
  cách sửa: thu nhỏ hình: bề ngang 2000 điểm ảnh là đủ cho mọi màn hình
""",
    ),
    "hinh-dong": Case(
        prepare=holding(
            f"{BESIDE}/co.gif",
            file(noise(60, 40), "GIF", save_all=True, append_images=[noise(60, 40).rotate(9)]),
        ),
        text="""
content/vi-du/tin-tuc/2026/co.gif: lưu ý[hinh-dong]: hình này chuyển động; trang chỉ hiện khung đầu
  vì sao:  hình tự chuyển động làm người đọc khó theo dõi chữ
  cách sửa: dùng hình tĩnh, hoặc đổi sang phim `.mp4`
""",
    ),
    "khong-phai-hinh": Case(
        files=article(body="![Tờ trình](to-trinh.txt)") + f"=== {BESIDE}/to-trinh.txt\nChữ.\n",
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:13: sai sót[khong-phai-hinh]: `to-trinh.txt` không phải là \
hình nên không hiện
  6 | ![Tờ trình](to-trinh.txt)
    |             ^^^^^^^^^^^^
  vì sao:  hình là tệp jpg, png, gif hoặc webp
  cách sửa: sửa tên tệp; để dẫn tới tệp khác thì bỏ dấu `!`
""",
    ),
    "lien-ket-tep-loi": Case(
        files=article(body="![Cầu](cau.jpg)"),
        prepare=holding(f"{BESIDE}/cau.jpg", b"\xff\xd8\xff"),
        text="""
content/vi-du/tin-tuc/2026/cau.jpg: lỗi[hinh-hong]: không đọc được hình này
  vì sao:  tệp bị hỏng, hoặc chép chưa trọn
  cách sửa: chép lại từ máy gốc, hoặc mở hình bằng chương trình xem ảnh rồi lưu lại

content/vi-du/tin-tuc/2026/tin.md:6:8: sai sót[lien-ket-tep-loi]: tệp `cau.jpg` có lỗi nên không \
dùng được
  6 | ![Cầu](cau.jpg)
    |        ^^^^^^^
  vì sao:  lỗi được báo ở chính tệp ấy
  cách sửa: sửa lỗi của tệp
""",
    ),
    "hinh-khong-co": Case(
        files=own("look:\n  crest: huy-hieu.png"),
        text="""
content/vi-du/thong-tin.yml:2:10: sai sót[hinh-khong-co]: không dùng được `huy-hieu.png` làm hình \
của trang
  2 |   crest: huy-hieu.png
    |          ^^^^^^^^^^^^
  vì sao:  không có hình ấy trong thư mục content/vi-du/, hoặc tệp ấy có lỗi riêng
  cách sửa: sửa đường dẫn, tính từ thư mục content/vi-du/
""",
    ),
    "ma-mau-sai": Case(
        files=own("look:\n  accent: xanh"),
        text="""
content/vi-du/thong-tin.yml:2:11: lỗi[ma-mau-sai]: `xanh` không phải là mã màu
  2 |   accent: xanh
    |           ^^^^
  vì sao:  mã màu là dấu # và 3 hoặc 6 chữ số thập lục phân, đặt trong ngoặc kép
  cách sửa: ví dụ: `"#9c1515"`
""",
    ),
    "mau-kem-tuong-phan": Case(
        files=own('look:\n  accent: "#e05050"'),
        text="""
content/vi-du/thong-tin.yml:2:11: sai sót[mau-kem-tuong-phan]: màu `#e05050` nhạt quá nên khó đọc
  2 |   accent: "#e05050"
    |           ^
  vì sao:  chữ màu này chỉ tương phản 3,5 : 1 với nền, cần 4,5 : 1; trang dùng màu mặc định
  cách sửa: dùng màu đậm hơn, ví dụ `"#c24545"`
""",
    ),
}
