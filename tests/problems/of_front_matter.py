"""Front matter."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.build.reports import BuildReport
from generator.sources.nodes import read_mapping
from generator.sources.schema import Schema, validated
from tests.problems.case import Case, article, document, own
from tests.workspace import Built, Workspace


class Counted(Schema):
    """A schema with a rule of pydantic's own, which no schema of the generator has today."""

    count: Annotated[int, Field(ge=1)]


def by_a_rule_without_words(project: Workspace) -> Built:
    """Look at a value that breaks a rule for which the catalogue has no words of its own."""
    project.write("sites/vi-du.yml", "count: 0\n")
    node, _ = read_mapping("count: 0\n", "sites/vi-du.yml")
    assert node is not None
    return Built(BuildReport((), tuple(validated(Counted, node)[1])), project.root)


FRONT_MATTER = {
    "thieu-front-matter": Case(
        files=document("Chữ.\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:1:1: lỗi[thieu-front-matter]: bài thiếu phần khai báo ở đầu \
tệp
  1 | Chữ.
    | ^
  vì sao:  tệp phải bắt đầu bằng một dòng `---`
  cách sửa: thêm ba dòng: `---`, `title: Tên bài`, `---`
""",
    ),
    "front-matter-chua-dong": Case(
        files=document("---\ntitle: Tin\n\nChữ.\n"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:1:1: lỗi[front-matter-chua-dong]: phần khai báo chưa đóng
  1 | ---
    | ^
  vì sao:  không tìm thấy dòng `---` thứ hai
  cách sửa: thêm một dòng `---` ngay trên thân bài
""",
    ),
    "front-matter-qua-lon": Case(
        files=article(f"summary: {'chữ ' * 4000}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:1:1: lỗi[front-matter-qua-lon]: phần khai báo dài quá 16 KB
  1 | ---
    | ^
  vì sao:  có thể thiếu dòng `---` trước thân bài
  cách sửa: thêm dòng `---`, hoặc chuyển chữ xuống thân bài
""",
    ),
    "truong-la-gan": Case(
        files=own("lien_he: {phone: 0252 3 000 000}"),
        text="""
content/vi-du/thong-tin.yml:1:1: lỗi[truong-la-gan]: không có trường `lien_he`; có phải ý bạn \
là `contact`?
  1 | lien_he: {phone: 0252 3 000 000}
    | ^^^^^^^
  vì sao:  các trường được dùng ở đây: contact, accountable, syndication, look, counter, hotlines
  cách sửa: đổi `lien_he` thành `contact`
""",
    ),
    "truong-la": Case(
        files=own("mat_khau: bí mật"),
        text="""
content/vi-du/thong-tin.yml:1:1: lỗi[truong-la]: không có trường `mat_khau`
  1 | mat_khau: bí mật
    | ^^^^^^^^
  vì sao:  các trường được dùng ở đây: contact, accountable, syndication, look, counter, hotlines
  cách sửa: xóa dòng này
""",
    ),
    "thieu-truong": Case(
        files=own("syndication:\n  reject:\n    - tag: Thể thao"),
        text="""
content/vi-du/thong-tin.yml:3:7: lỗi[thieu-truong]: thiếu trường `syndication.reject.why`
  3 |     - tag: Thể thao
    |       ^
  vì sao:  trường này bắt buộc phải có
  cách sửa: thêm một dòng `why: …`
""",
    ),
    "gia-tri-rong": Case(
        files=article("slug:"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:6: lỗi[gia-tri-rong]: `slug` đang để trống
  4 | slug:
    |      ^
  cách sửa: điền giá trị, hoặc xóa dòng này nếu chưa biết
""",
    ),
    "gia-tri-la": Case(
        files=article("syndicate: {priority: urgent}", tree="_tinh"),
        text="""
content/_tinh/tin-tuc/2026/tin.md:4:23: lỗi[gia-tri-la]: `syndicate.priority` không nhận giá \
trị `urgent`
  4 | syndicate: {priority: urgent}
    |                       ^^^^^^
  vì sao:  các giá trị được dùng: normal, priority, emergency
  cách sửa: viết `emergency`
""",
    ),
    "gia-tri-sai": Case(
        run=by_a_rule_without_words,
        text="""
sites/vi-du.yml:1:8: lỗi[gia-tri-sai]: giá trị của `count` không đúng
  1 | count: 0
    |        ^
  cách sửa: xem lại giá trị này
""",
    ),
    "sai-kieu-chu": Case(
        files=article("author: [UBND xã]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:9: lỗi[sai-kieu-chu]: `author` phải là chữ trên một dòng
  4 | author: [UBND xã]
    |         ^
  vì sao:  ở đây lại là một danh sách hoặc một nhóm
  cách sửa: viết `author: …` trên một dòng
""",
    ),
    "sai-kieu-danh-sach": Case(
        files=article("tags: Mô hình, An ninh"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:7: lỗi[sai-kieu-danh-sach]: `tags` phải là danh sách
  4 | tags: Mô hình, An ninh
    |       ^^^^^^^^^^^^^^^^
  cách sửa: viết trong ngoặc vuông, ví dụ `[A, B]`
""",
    ),
    "sai-kieu-nhom": Case(
        files=article("image: anh.jpg"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:8: lỗi[sai-kieu-nhom]: `image` phải là một nhóm gồm các \
dòng `khóa: giá trị`
  4 | image: anh.jpg
    |        ^^^^^^^
  cách sửa: viết mỗi khóa một dòng, thụt vào hai dấu cách
""",
    ),
    "sai-dung-sai": Case(
        files=article("draft: yes"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:8: lỗi[sai-dung-sai]: `draft` chỉ nhận `true` (có) hoặc \
`false` (không)
  4 | draft: yes
    |        ^^^
  vì sao:  ở đây viết `yes`
  cách sửa: viết `draft: true` hoặc xóa dòng này
""",
    ),
    "sai-so": Case(
        files=own("syndication: {limit_on_home: năm}"),
        text="""
content/vi-du/thong-tin.yml:1:30: lỗi[sai-so]: `syndication.limit_on_home` phải là số nguyên
  1 | syndication: {limit_on_home: năm}
    |                              ^^^
  vì sao:  ở đây viết `năm`
  cách sửa: viết bằng chữ số, ví dụ `5`
""",
    ),
    "qua-dai": Case(
        files=article(f"author: {'x' * 2001}"),
        text=f"""
content/vi-du/tin-tuc/2026/tin.md:4:9: lỗi[qua-dai]: `author` dài quá 2000 ký tự
  4 | author: {"x" * 112}
    |         {"^" * 112}
  cách sửa: rút ngắn lại
""",
    ),
    "ky-tu-an": Case(
        files=article("author: UBND\u200b xã"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:13: lưu ý[ky-tu-an]: `author` có ký tự ẩn U+200B
  4 | author: UBND\u200b xã
    |             ^
  vì sao:  ký tự này không hiện ra nhưng làm sai tìm kiếm; đã được bỏ đi
  cách sửa: xóa và gõ lại chỗ này
""",
    ),
    "slug-sai": Case(
        files=article("slug: Lễ hội"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:7: lỗi[slug-sai]: `Lễ hội` không dùng được làm tên trong \
địa chỉ
  4 | slug: Lễ hội
    |       ^^^^^^
  vì sao:  chỉ dùng chữ thường a–z không dấu, chữ số và dấu gạch nối
  cách sửa: ví dụ: `le-hoi-cau-ngu`
""",
    ),
    "id-sai": Case(
        files=article("id: lễ hội"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:5: lỗi[id-sai]: `id` không đúng: `lễ hội`
  4 | id: lễ hội
    |     ^^^^^^
  vì sao:  chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối và gạch chéo
  cách sửa: bỏ dòng này để hệ thống tự đặt
""",
    ),
    "alias-sai": Case(
        files=article("aliases: [tin-cu/123.html]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:11: lỗi[alias-sai]: địa chỉ cũ `tin-cu/123.html` không đúng
  4 | aliases: [tin-cu/123.html]
    |           ^^^^^^^^^^^^^^^
  vì sao:  địa chỉ cũ bắt đầu bằng `/`, không có dấu cách, dấu hỏi hay `..`
  cách sửa: ví dụ: `/tin-cu/123.html`
""",
    ),
    "ngon-ngu-sai": Case(
        files=article("lang: tiếng Anh"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:7: lỗi[ngon-ngu-sai]: không có mã ngôn ngữ `tiếng Anh`
  4 | lang: tiếng Anh
    |       ^^^^^^^^^
  cách sửa: viết `vi` cho tiếng Việt, `en` cho tiếng Anh
""",
    ),
    "url-sai": Case(
        files=article("source: {name: Báo Thí Nghiệm, url: bao.example}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:37: lỗi[url-sai]: `bao.example` không phải là địa chỉ trang \
web
  4 | source: {name: Báo Thí Nghiệm, url: bao.example}
    |                                     ^^^^^^^^^^^
  vì sao:  địa chỉ bắt đầu bằng https:// và không có dấu cách
  cách sửa: chép lại từ thanh địa chỉ của trình duyệt
""",
    ),
    "chuyen-muc-la": Case(
        files=article("category: kinhte"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:11: lỗi[chuyen-muc-la]: không có chuyên mục `kinhte`
  4 | category: kinhte
    |           ^^^^^^
  vì sao:  các chuyên mục: kinh-te, an-ninh
  cách sửa: viết `category: kinh-te`
""",
    ),
    "dich-la": Case(
        files=article("syndicate: {to: [all, xa:vi-du]}", tree="_tinh"),
        text="""
content/_tinh/tin-tuc/2026/tin.md:4:23: lỗi[dich-la]: không có nơi nhận `xa:vi-du`
  4 | syndicate: {to: [all, xa:vi-du]}
    |                       ^^^^^^^^
  vì sao:  nơi nhận là `all`, `group:<nhóm>`, `type:<loại>` hoặc `site:<trang>`
  cách sửa: có phải ý bạn là `site:vi-du`?
""",
    ),
    "gui-ngoai-goc": Case(
        files=article("syndicate: {to: [all]}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:12: lỗi[gui-ngoai-goc]: trang này không được dùng \
`syndicate`
  4 | syndicate: {to: [all]}
    |            ^
  vì sao:  chỉ nguồn tin của tỉnh mới gửi bài cho các trang khác
  cách sửa: xóa phần `syndicate:`
""",
    ),
    "ngon-ngu-cua-en": Case(
        files="""
=== content/vi-du/en/gioi-thieu.md
---
title: About
lang: vi
---

Chữ.
""",
        text="""
content/vi-du/en/gioi-thieu.md:3:7: lỗi[ngon-ngu-cua-en]: bài trong thư mục `en/` lại ghi ngôn \
ngữ `vi`
  3 | lang: vi
    |       ^^
  vì sao:  thư mục này chỉ chứa trang tiếng Anh
  cách sửa: xóa dòng `lang:`, hoặc chuyển tệp ra khỏi thư mục `en/`
""",
    ),
    "ban-tieng-anh-cu": Case(
        files="""
=== content/vi-du/gioi-thieu.md
---
title: Giới thiệu
updated: 2026-06-01
---

Chữ.
=== content/vi-du/en/gioi-thieu.md
---
title: About
updated: 2026-05-01
---

Text.
""",
        text="""
content/vi-du/en/gioi-thieu.md:2:8: lưu ý[ban-tieng-anh-cu]: bản tiếng Anh chưa theo kịp bản \
tiếng Việt
  2 | title: About
    |        ^
  vì sao:  bản tiếng Việt (content/vi-du/gioi-thieu.md) sửa ngày 2026-06-01, bản tiếng Anh: \
2026-05-01
  cách sửa: sửa bản tiếng Anh cho khớp, rồi ghi `updated: 2026-06-01`
""",
    ),
    "cua-so-nguoc": Case(
        files=article("publish_from: 2026-06-10\npublish_until: 2026-06-02"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:16: lỗi[cua-so-nguoc]: `publish_until` đứng trước \
`publish_from`
  5 | publish_until: 2026-06-02
    |                ^^^^^^^^^^
  vì sao:  bài hết hạn trước khi được đăng
  cách sửa: đổi lại hai ngày
""",
    ),
}
