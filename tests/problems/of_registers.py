"""Problems of the fields of registers."""

from __future__ import annotations

from tests.problems.case import Case

_DOCUMENT = """=== content/vi-du/van-ban/2026/qd.md
---
so_hieu: 15/2026/QĐ-UBND
loai: Quyết định
trich_yeu: Thí dụ
co_quan_ban_hanh: Ủy ban nhân dân xã Ví Dụ
ngay_ban_hanh: 2026-05-15
ngay_hieu_luc: 2026-05-25
nguoi_ky: Nguyễn Văn Thí Dụ
linh_vuc: Đất đai
---
"""


def document(old: str, new: str) -> str:
    """Return the block of a document in which something is written otherwise."""
    assert old in _DOCUMENT
    return _DOCUMENT.replace(old, new)


REGISTERS = {
    "truong-dong-nghia": Case(
        files=document("so_hieu:", "sohieu:"),
        text="""
content/vi-du/van-ban/2026/qd.md:2:1: lưu ý[truong-dong-nghia]: `sohieu` được đọc là `so_hieu`
  2 | sohieu: 15/2026/QĐ-UBND
    | ^^^^^^
  vì sao:  trường này có tên là `so_hieu`
  cách sửa: viết `so_hieu: …`
""",
    ),
    "chua-co-thong-tin": Case(
        files=document("Nguyễn Văn Thí Dụ", '""'),
        text="""
content/vi-du/van-ban/2026/qd.md:8:11: lưu ý[chua-co-thong-tin]: `nguoi_ky` (Người ký) còn để trống
  8 | nguoi_ky: ""
    |           ^
  vì sao:  trên trang sẽ hiện “đang cập nhật”
  cách sửa: điền khi đã có thông tin
""",
    ),
}
