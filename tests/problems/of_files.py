"""Files, YAML, and places in a tree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.problems.case import ARTICLE, Case, Prepare, article, document, holding, own
from tests.workspace import Workspace


def linking(path: str, target: str) -> Prepare:
    """Return what makes a symbolic link."""
    return lambda project, _: place_of(project, path).symlink_to(target)


def twice(first: str, second: str) -> Prepare:
    """Return what writes two small files."""

    def write(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
        project.write(first, "Chữ.")
        project.write(second, "Chữ.")

    return write


def legacy_name(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Write a file whose name is in Windows-1258."""
    place_of(project, os.fsdecode(b"content/vi-du/b\xe0i.md")).write_text("Chữ.")


def fifo(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Make a FIFO among the texts: reading it would wait for ever."""
    os.mkfifo(place_of(project, "content/vi-du/tin.md"))


def huge(project: Workspace, _patch: pytest.MonkeyPatch) -> None:
    """Make a photo of 21 MB that takes no space."""
    place = place_of(project, "content/vi-du/anh.jpg")
    place.write_bytes(b"\xff\xd8\xff")
    os.truncate(place, 21 << 20)


def place_of(project: Workspace, path: str) -> Path:
    """Return the place of a file in a folder that exists."""
    place = project.root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


FILES = {
    "khong-doc-duoc": Case(
        prepare=linking("content/vi-du/anh.jpg", "khong-co.jpg"),
        text="""
content/vi-du/anh.jpg: lỗi[khong-doc-duoc]: không mở được tệp hay thư mục này
  vì sao:  hệ thống báo: No such file or directory
  cách sửa: xem lại tệp và quyền đọc
""",
    ),
    "khong-phai-utf8": Case(
        prepare=holding(ARTICLE, b"---\ntitle: L\xf4 h\xe9i\n---\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:9: lỗi[khong-phai-utf8]: tệp không được lưu bằng bảng mã \
UTF-8
  2 | title: L� h�i
    |         ^
  vì sao:  byte 0xF4 ở vị trí 12 không phải là chữ UTF-8; tệp có thể dùng bảng mã cũ (TCVN3, \
VNI, Windows-1258)
  cách sửa: mở tệp, chọn “Lưu với bảng mã” (Save with encoding) là UTF-8 rồi lưu lại
""",
    ),
    "co-bom": Case(
        prepare=holding(ARTICLE, "\ufeff---\ntitle: Tin\ndate: 2026-06-01\n---\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:1:1: lưu ý[co-bom]: tệp có dấu BOM ở đầu
  1 | ---
    | ^
  vì sao:  dấu này không hiện ra và đã được bỏ qua
  cách sửa: lưu lại tệp là UTF-8 không BOM
""",
    ),
    "tep-qua-lon": Case(
        prepare=holding(ARTICLE, "Chữ. \n" * 200_000),
        text="""
content/vi-du/tin-tuc/2026/tin.md: lỗi[tep-qua-lon]: tệp chữ lớn quá: 1562 KB
  vì sao:  một tệp chữ chỉ được tới 1024 KB
  cách sửa: chia bài thành nhiều tệp
""",
    ),
    "ten-tep-trung": Case(
        prepare=twice("content/vi-du/\u1ea2nh.txt", "content/vi-du/A\u0309nh.txt"),
        text="""
content/vi-du/Ảnh.txt: lỗi[ten-tep-trung]: hai tệp có cùng tên sau khi chuẩn hóa dấu tiếng Việt
  vì sao:  cả hai đều đọc là content/vi-du/Ảnh.txt
  cách sửa: đổi tên một trong hai tệp
""",
    ),
    "ten-tep-khong-doc-duoc": Case(
        prepare=legacy_name,
        text="""
content/vi-du: lỗi[ten-tep-khong-doc-duoc]: tên tệp `b\\xe0i.md` không phải là chữ UTF-8
  cách sửa: đổi tên tệp
""",
    ),
    "ten-tep-khong-hop-le": Case(
        prepare=holding("content/vi-du/+++.md", "---\ntitle: Tin\n---\n"),
        text="""
content/vi-du/+++.md: lỗi[ten-tep-khong-hop-le]: không lập được địa chỉ từ tên `+++`
  vì sao:  tên không có chữ cái hay chữ số nào
  cách sửa: đổi tên tệp
""",
    ),
    "lien-ket-ra-ngoai": Case(
        prepare=linking("content/vi-du/tin.md", "../../sites/tinh.yml"),
        text="""
content/vi-du/tin.md: lỗi[lien-ket-ra-ngoai]: liên kết tượng trưng (symlink) trỏ ra ngoài thư \
mục
  vì sao:  mỗi trang chỉ được đọc tệp trong thư mục của mình
  cách sửa: chép tệp vào thư mục
""",
    ),
    "tep-dac-biet": Case(
        prepare=fifo,
        text="""
content/vi-du/tin.md: lỗi[tep-dac-biet]: đây không phải là tệp thường
  vì sao:  chỉ tệp thường mới được đọc
  cách sửa: xóa nó khỏi thư mục
""",
    ),
    "tep-khong-cho-phep": Case(
        prepare=holding("content/vi-du/bieu-mau.exe", b"MZ"),
        text="""
content/vi-du/bieu-mau.exe: lỗi[tep-khong-cho-phep]: loại tệp `.exe` không được đăng
  vì sao:  các loại được đăng: csv, doc, docx, gif, ics, jpeg, jpg, mp3, mp4, ods, odt, pdf, \
png, pptx, txt, webp, xls, xlsx
  cách sửa: chuyển sang PDF hoặc xóa tệp
""",
    ),
    "tep-dinh-kem-qua-lon": Case(
        prepare=huge,
        text="""
content/vi-du/anh.jpg: lỗi[tep-dinh-kem-qua-lon]: tệp đính kèm lớn quá: 21 MB
  vì sao:  loại tệp này chỉ được tới 20 MB
  cách sửa: thu nhỏ tệp
""",
    ),
    "tep-sai-dinh-dang": Case(
        prepare=holding("content/vi-du/anh.jpg", b"<html>"),
        text="""
content/vi-du/anh.jpg: lỗi[tep-sai-dinh-dang]: nội dung tệp không phải là `.jpg`
  vì sao:  những byte đầu của tệp không đúng với đuôi tên
  cách sửa: xuất lại tệp từ chương trình gốc, hoặc sửa đuôi tên
""",
    ),
    "tep-co-macro": Case(
        prepare=holding("content/vi-du/don.docx", b"PK\x03\x04 word/vbaProject.bin"),
        text="""
content/vi-du/don.docx: lỗi[tep-co-macro]: tệp có macro
  vì sao:  macro là chương trình, có thể gây hại cho người tải về
  cách sửa: lưu lại không có macro hoặc xuất PDF
""",
    ),
    "thu-muc-danh-rieng": Case(
        files="""
=== content/vi-du/thu-vien-anh/2026/hop.md
---
title: Họp
---
""",
        text="""
content/vi-du/thu-vien-anh/2026/hop.md: lỗi[thu-muc-danh-rieng]: `thu-vien-anh` dành riêng cho \
một loại nội dung chưa có trong phiên bản này
  vì sao:  địa chỉ của loại ấy đã được định sẵn, nên chưa thể dùng cho việc khác
  cách sửa: chuyển tệp sang `tin-tuc/` hoặc thư mục khác
""",
    ),
    "ten-danh-rieng": Case(
        files="""
=== content/vi-du/so-do.md
---
title: Sơ đồ
---
""",
        text="""
content/vi-du/so-do.md: lỗi[ten-danh-rieng]: không dùng được tên `so-do`
  vì sao:  địa chỉ này do hệ thống tự lập
  cách sửa: đổi tên tệp hoặc đặt `slug:` khác
""",
    ),
    "thu-muc-khong-co-trang": Case(
        files="""
=== content/lang-la/gioi-thieu.md
---
title: Giới thiệu
---
""",
        text="""
content/lang-la: lưu ý[thu-muc-khong-co-trang]: thư mục không thuộc trang nào
  vì sao:  không có tệp sites/lang-la.yml, và _province.yml không khai báo nguồn này
  cách sửa: tạo tệp sites/lang-la.yml hoặc xóa thư mục
""",
    ),
    "yaml-sai": Case(
        files=article("author: @UBND"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:9: lỗi[yaml-sai]: không đọc được phần khai báo (YAML)
  4 | author: @UBND
    |         ^
  vì sao:  dòng này không đúng cách viết `khóa: giá trị`
  cách sửa: so với một bài đã đăng, hoặc đặt giá trị trong ngoặc kép
""",
    ),
    "yaml-tab": Case(
        files=own("contact:\n\tphone: 0252 3 000 000"),
        text="""
content/vi-du/thong-tin.yml:2:1: lỗi[yaml-tab]: dòng thụt vào bằng phím Tab
  2 |  phone: 0252 3 000 000
    | ^
  vì sao:  YAML chỉ nhận dấu cách
  cách sửa: thay mỗi Tab bằng hai dấu cách
""",
    ),
    "yaml-hai-cham": Case(
        files=document("---\ntitle: Lễ hội: Cầu Ngư\n---\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:14: lỗi[yaml-hai-cham]: giá trị của `title` có dấu hai chấm \
nên phải đặt trong ngoặc kép
  2 | title: Lễ hội: Cầu Ngư
    |              ^
  vì sao:  sau dấu hai chấm và dấu cách, YAML hiểu là một khóa mới
  cách sửa: viết `title: "Lễ hội: Cầu Ngư"`
""",
    ),
    "yaml-ngoac-kep": Case(
        files=document('---\ntitle: "Lễ hội\n---\n'),
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:8: lỗi[yaml-ngoac-kep]: dấu ngoặc mở ra mà không đóng lại
  2 | title: "Lễ hội
    |        ^
  cách sửa: thêm dấu ngoặc đóng ở cuối giá trị
""",
    ),
    "yaml-khong-phai-nhom": Case(
        files=document("---\nLễ hội Cầu Ngư\n---\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:1: lỗi[yaml-khong-phai-nhom]: phần khai báo phải gồm các \
dòng `khóa: giá trị`
  2 | Lễ hội Cầu Ngư
    | ^
  cách sửa: ví dụ: `title: Tên bài`
""",
    ),
    "yaml-hai-tai-lieu": Case(
        files=own("contact: {}\n---\nlook: {}"),
        text="""
content/vi-du/thong-tin.yml:2:1: lỗi[yaml-hai-tai-lieu]: có dòng `---` thừa trong tệp YAML
  2 | ---
    | ^
  vì sao:  một tệp chỉ có một phần khai báo
  cách sửa: xóa dòng `---` này
""",
    ),
    "yaml-trung-khoa": Case(
        files=article("title: Tin khác"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:1: lỗi[yaml-trung-khoa]: khóa `title` viết hai lần
  4 | title: Tin khác
    | ^
  vì sao:  đã có ở dòng 2
  cách sửa: giữ lại một dòng
""",
    ),
    "yaml-khoa-la": Case(
        files=article("? [tags]\n: Mô hình"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:3: lỗi[yaml-khoa-la]: khóa phải là chữ
  4 | ? [tags]
    |   ^
  cách sửa: viết `khóa: giá trị`
""",
    ),
    "yaml-bi-danh": Case(
        files=article("summary: *Tin nóng*"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[yaml-bi-danh]: không dùng được `&Tin` hay `*Tin` \
trong YAML
  4 | summary: *Tin nóng*
    |          ^
  vì sao:  dấu & và * ở đầu giá trị có nghĩa riêng
  cách sửa: đặt giá trị trong ngoặc kép
""",
    ),
    "yaml-the": Case(
        files=article("summary: !Tin nóng"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:10: lỗi[yaml-the]: không dùng được nhãn `!Tin` trong YAML
  4 | summary: !Tin nóng
    |          ^
  vì sao:  dấu ! ở đầu giá trị có nghĩa riêng
  cách sửa: đặt giá trị trong ngoặc kép
""",
    ),
    "yaml-qua-sau": Case(
        files=article("tags: [[[[[[[Mô hình]]]]]]]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:12: lỗi[yaml-qua-sau]: phần khai báo lồng nhau quá 6 bậc
  4 | tags: [[[[[[[Mô hình]]]]]]]
    |            ^
  cách sửa: bỏ bớt bậc, hoặc đặt giá trị trong ngoặc kép
""",
    ),
    "trung-dia-chi": Case(
        files=article()
        + """
=== content/vi-du/tin-tuc/2026/Tín.md
---
title: Tin hai
date: 2026-06-02
---
""",
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:8: lỗi[trung-dia-chi]: trùng địa chỉ /tin-tuc/2026/tin.html
  2 | title: Tin
    |        ^
  vì sao:  địa chỉ này đã thuộc về content/vi-du/tin-tuc/2026/Tín.md
  cách sửa: đổi tên tệp hoặc đặt `slug:` khác
""",
    ),
    "trung-id": Case(
        files=article("id: tin-1")
        + """
=== content/vi-du/tin-tuc/2026/tin-hai.md
---
title: Tin hai
date: 2026-06-02
id: tin-1
---
""",
        text="""
content/vi-du/tin-tuc/2026/tin.md:2:8: lỗi[trung-id]: trùng `id` là `tin-1`
  2 | title: Tin
    |        ^
  vì sao:  `id` này đã có trong content/vi-du/tin-tuc/2026/tin-hai.md; nguồn tin (feed) cần mỗi \
bài một `id`
  cách sửa: bỏ dòng `id:` hoặc đặt khác
""",
    ),
    "alias-trung": Case(
        files=article("aliases: [/tin-tuc/]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:11: lỗi[alias-trung]: địa chỉ cũ `/tin-tuc/` đang được dùng
  4 | aliases: [/tin-tuc/]
    |           ^
  vì sao:  một địa chỉ chỉ dẫn tới một trang
  cách sửa: bỏ địa chỉ này khỏi `aliases:`
""",
    ),
}
