"""What editors owe to readers: sources of what is quoted, corrections, approval."""

from __future__ import annotations

from tests.problems.case import Case, article

EDITING = {
    "trich-thieu-nguon": Case(
        files=article("source: {name: Báo Ví Dụ, date: 2026-06-01}\nquoted: true"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:9: lỗi[trich-thieu-nguon]: bài trích lại mà thiếu \
`source.author`, `source.url`
  5 | quoted: true
    |         ^^^^
  vì sao:  tin trích phải ghi đủ tên báo, tác giả, thời gian và địa chỉ bài gốc
  cách sửa: ghi đủ `source: {name: …, author: …, date: …, url: …}`
""",
    ),
    "dinh-chinh-som": Case(
        files=article("corrections:\n  - {date: 2026-05-31, text: Sửa số liệu.}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:12: lưu ý[dinh-chinh-som]: lần đính chính này đứng trước \
ngày đăng bài (2026-06-01)
  5 |   - {date: 2026-05-31, text: Sửa số liệu.}
    |            ^^^^^^^^^^
  vì sao:  không thể đính chính một bài chưa đăng
  cách sửa: xem lại ngày đính chính
""",
    ),
    "dinh-chinh-lon-xon": Case(
        files=article(
            "corrections:\n  - {date: 2026-06-12, text: Hai.}\n  - {date: 2026-06-11, text: Một.}"
        ),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:12: lưu ý[dinh-chinh-lon-xon]: các lần đính chính chưa theo \
thứ tự ngày
  6 |   - {date: 2026-06-11, text: Một.}
    |            ^^^^^^^^^^
  vì sao:  trang xếp lại từ cũ đến mới
  cách sửa: viết lần cũ trước, lần mới sau
""",
    ),
    "tu-duyet": Case(
        files=article("author: Lê Thị Mẫu\napproved: {by: lê thị mẫu, date: 2026-06-01}"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:5:16: lưu ý[tu-duyet]: người duyệt cũng là người viết
  5 | approved: {by: lê thị mẫu, date: 2026-06-01}
    |                ^^^^^^^^^^
  vì sao:  bài cần một người khác xem trước khi đăng
  cách sửa: nhờ người có thẩm quyền duyệt, rồi ghi tên người ấy
""",
    ),
}
