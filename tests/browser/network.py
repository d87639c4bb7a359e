"""A fictitious network that holds every kind of page, each as full as editors make it."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from tests.example import commune
from tests.registers.records import procedure
from tests.workspace import Workspace

# Kind of page: its address below the server's. `khong-co.html` is no file, so it shows the 404.
KINDS = {
    "home": "vi-du/",
    "home-empty": "gia-dinh/",
    "hub": "tinh/",
    "list": "vi-du/tin-tuc/",
    "list-numbered": "vi-du/tin-tuc/trang-1.html",
    "list-empty": "gia-dinh/van-ban/",
    "year": "vi-du/tin-tuc/2025/",
    "category": "vi-du/chuyen-muc/kinh-te/",
    "tag": "vi-du/the/le-hoi/",
    "article": "vi-du/tin-tuc/2026/ngay-hoi.html",
    "article-syndicated": "vi-du/tin-tinh/2026/phong-chay.html",
    "page": "vi-du/gioi-thieu.html",
    "site-map": "vi-du/so-do.html",
    "not-found": "vi-du/khong-co.html",
    "search": "vi-du/tim-kiem.html",
    "home-look": "thi-du-1/",
    "english": "vi-du/en/gioi-thieu.html",
    "english-list": "vi-du/en/",
    "withdrawn": "vi-du/tin-tuc/2026/da-go.html",
    "english-withdrawn": "vi-du/en/gone.html",
    "redirect": "vi-du/tin-cu/1.html",
    "poster-full": "vi-du/thu-tuc/ten-dai/to-dan.html",
    **{kind: f"{commune.SLUG}/{path}" for kind, path in commune.PAGES.items()},
}
SITES = ("vi-du", "gia-dinh", "tinh")

_SETTINGS = """
=== sites/_defaults.yml
sections:
  tin-tuc: {title: Tin tức – Sự kiện}
  tin-tinh: {title: Tin của tỉnh}
  thong-bao: {title: Thông báo}
  van-ban: {title: Văn bản}
  thu-tuc: {title: Thủ tục hành chính}
  cong-khai: {title: Công khai thông tin}
  lich: {title: Lịch làm việc và tiếp công dân}
  hoi-dap: {title: Hỏi đáp}
menu:
  - {to: /gioi-thieu.html, text: Giới thiệu, optional: true}
  - {to: /tin-tuc/}
  - {to: /tin-tinh/}
  - {to: /thong-bao/}
  - {to: /van-ban/}
  - {to: /thu-tuc/}
  - {to: /cong-khai/}
  - {to: /hoi-dap/}
=== content/vi-du/thong-tin.yml
contact:
  address: Số 1 đường Thí Dụ, thôn Một, xã Ví Dụ
  phone: 0252 3000 000
  email: ubnd@vidu.thinghiem.example
  opening:
    - {days: thu-2 đến thu-6, from: 7:00, to: 11:30}
    - {days: thu-2 đến thu-6, from: 13:30, to: 17:00}
accountable: {name: Nguyễn Thị Thí Dụ, post: Chủ tịch Ủy ban nhân dân xã}
syndication: {limit_on_home: 5}
"""

_TEXTS = """
=== content/vi-du/gioi-thieu.md
---
title: Giới thiệu xã Ví Dụ
summary: Xã Ví Dụ chỉ có trong bài thử này.
updated: 2026-05-20
---

Xã Ví Dụ gồm ba thôn. Xem [tin tức](/tin-tuc/) hoặc [trang của tỉnh](site:tinh/).

| Thôn | Số hộ |
|:--|--:|
| Thôn Một | 1.234 |
| Thôn Hai | 987 |
=== content/vi-du/en/_index.md
---
title: People’s Committee of Ví Dụ Commune
---

This commune stands in this test alone.
=== content/vi-du/en/gioi-thieu.md
---
title: About Ví Dụ Commune
summary: Ví Dụ Commune stands in this test alone.
updated: 2026-05-21
---

The commune has three hamlets. Its office answers by telephone and post.
=== content/vi-du/en/gone.md
---
title: A list of names
withdrawn: {date: 2026-06-09, why: The list named people who had not agreed to it.}
---

No longer shown.
=== content/thi-du-1/thong-tin.yml
look: {accent: "#0b5d3b", crest: anh/huy-hieu.png, banner: anh/toan-canh.png}
=== content/vi-du/tin-tuc/_index.md
---
title: Tin tức – Sự kiện
---

Tin của Ủy ban nhân dân xã Ví Dụ.
=== content/_tinh/can-biet.md
---
title: Việc cần biết khi có mưa lớn
summary: Số điện thoại và việc cần làm.
syndicate: {to: [all]}
---

Gọi 112.
=== content/_tinh/tin-tuc/2026/phong-chay.md
---
title: Tỉnh Thí Nghiệm hướng dẫn phòng cháy trong mùa khô
date: 2026-06-02T08:00:00
tags: [Phòng cháy]
syndicate: {to: [all], priority: priority}
---

Mỗi nhà nên có một bình chữa cháy. Xem [tin tức của tỉnh](/tin-tuc/).

## Việc cần làm

1. Khóa bình ga trước khi đi ngủ.
2. Không đốt rác gần nhà.
=== content/_tinh/tin-tuc/2026/mua-lon.md
---
title: Mưa rất lớn từ chiều nay, người dân ven suối chuyển đến nơi cao
date: 2026-06-15T06:00:00
syndicate: {to: ["site:vi-du"], priority: emergency}
---

Gọi 112 khi cần giúp.
"""

_LONGEST = "Thủ tục đăng ký và cấp giấy xác nhận về việc làm đường ở ba thôn của xã Ví Dụ " * 3

_LONG = """
Sáng 1/6, xã Ví Dụ mở ngày hội đọc sách tại nhà văn hóa thôn Một. Hơn hai trăm em nhỏ ở ba thôn đến
dự, cùng thầy cô và cha mẹ. Chữ có nhiều dấu: ưỡn ẹo, ngoằn ngoèo, nghiêng ngả[^1].

## Chương trình

Buổi sáng có đọc truyện, buổi chiều có trò chơi. Xem thêm [giới thiệu xã](../../gioi-thieu.md) và
[một trang ở nơi khác](https://vi-du.example/duong-dan/rat-dai/khong-co-cho-ngat/cua-mot-dia-chi.html).

| Giờ | Việc | Nơi | Người phụ trách | Số ghế | Ghi chú | Điện thoại |
|:--|:--|:--|:--|--:|:-:|:--|
| 7 giờ | Đón khách | Sân nhà văn hóa | Nguyễn Văn Một | 200 | Có mái che | 0252 3000 001 |
| 8 giờ 30 | Đọc truyện | Hội trường | Trần Thị Hai | 1.250 | Mang theo sách | 0252 3000 002 |
| 14 giờ | Trò chơi | Sân bóng | Lê Văn Ba | 80 | Khi trời không mưa | 0252 3000 003 |

## Lời của thầy cô

> Đọc sách không phải để thi, mà để biết mình còn chưa biết.
>
> Cô giáo ở thôn Hai

### Cách mượn sách

- Đến nhà văn hóa thôn, mang theo thẻ.
- Ghi tên vào sổ:
    - họ và tên;
    - ngày trả.

1. Chọn sách.
2. Ký tên.

!!! warning "Lưu ý"
    Sách mượn trả lại sau mười bốn ngày.

## Địa chỉ dài và mã

Từ viết liền: NghịquyếtcủaHộiđồngnhândânxãVíDụvềviệcxâydựngtủsáchchocácthônnăm2026.
Tệp `so-muon-sach-cua-nha-van-hoa-thon-mot-xa-vi-du-nam-2026-ban-cuoi-cung.csv` có dạng:

```python
def han_tra(ngay_muon):
    # mười bốn ngày, và chú thích này dài hơn bề rộng của điện thoại để xem dòng có xuống không
    return ngay_muon + timedelta(days=14)
```

![Các em nhỏ đọc sách ở nhà văn hóa](../../anh/doc-sach.png)

![Sách trên kệ](../../anh/doc-sach.png) ![Góc đọc](../../anh/doc-sach.png)

## Nghe và xem

![Bài phát thanh ngày hội](../../am-thanh/phat-thanh.mp3)

![Phim ngắn về ngày hội](https://www.youtube.com/watch?v=abcdefghijk)

[^1]: Ba từ này có nhiều dấu.
[^2]: Chú thích thứ hai.

Kết thúc ngày hội, mỗi em mang về một cuốn sách[^2].
"""


def write_kinds(root: Path) -> Workspace:
    """Write a workspace with every kind of page, not yet built."""
    workspace = Workspace(root)
    workspace.files(_SETTINGS)
    workspace.files(_TEXTS)
    commune.settle_in(workspace, "_tinh")
    for number in range(10):
        group = ("mau", "kieu")[number % 2]
        settings = f"name: Thí Dụ {number + 1}\ntype: xa\ngroups: [{group}]\n"
        workspace.write(f"sites/thi-du-{number + 1}.yml", settings)
    workspace.write("content/vi-du/anh/doc-sach.png", picture(1200, 800))
    workspace.write("content/thi-du-1/anh/huy-hieu.png", picture(320, 320))
    workspace.write("content/thi-du-1/anh/toan-canh.png", picture(1600, 600))
    workspace.write("content/vi-du/am-thanh/phat-thanh.mp3", b"ID3\x04" + bytes(2000))
    workspace.article(
        "vi-du",
        "2026/ngay-hoi",
        _LONG,
        title="Hơn hai trăm em nhỏ dự ngày hội đọc sách của xã Ví Dụ",
        date="2026-06-01T07:30:00",
        updated="2026-06-03",
        category="kinh-te",
        tags="[Lễ hội, Sách]",
        author="Nguyễn Thị Thí Dụ",
        image="{src: ../../anh/doc-sach.png, alt: Các em nhỏ ngồi đọc sách, caption: Sáng 1/6}",
        aliases="[/tin-cu/1.html]",
    )
    workspace.article(
        "vi-du",
        "2026/da-go",
        withdrawn="{date: 2026-06-10, why: Bài có thông tin cá nhân của người chưa đồng ý.}",
    )
    long = {"title": _LONGEST.strip(), "summary": _LONGEST * 2, "ma_thu_tuc": "1.000002"}
    procedure(workspace, "ten-dai", **long, linh_vuc=_LONGEST.strip())
    for number in range(44):
        _short(workspace, number)
    return workspace


def _short(workspace: Workspace, number: int) -> None:
    year = 2025 + number % 2
    workspace.article(
        "vi-du",
        f"{year}/bai-{number:02}",
        f"Lần họp thứ {number + 1}: xã Ví Dụ họp bàn việc làm đường ở ba thôn.\n",
        title=f"Xã Ví Dụ họp bàn việc làm đường lần {number + 1}",
        date=f"{year}-0{1 + number % 5}-1{number % 10}",
        category=("kinh-te", "an-ninh")[number % 2],
        tags=("[Lễ hội]", "[Làm đường]")[number % 2],
    )


def picture(width: int, height: int) -> bytes:
    """Return a PNG of colours that run into one another."""
    red = bytes(x * 255 // width for x in range(width))
    rows = b""
    for y in range(height):
        row = bytearray(3 * width)
        row[0::3] = red
        row[1::3] = bytes([y * 255 // height]) * width
        row[2::3] = bytes([96]) * width
        rows += b"\0" + bytes(row)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))
