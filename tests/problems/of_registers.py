"""Problems of the fields of registers."""

from __future__ import annotations

from tests.filing import filed
from tests.problems.case import Case

REGISTERS = {
    "truong-dong-nghia": Case(
        files=filed().replace("so_hieu:", "sohieu:"),
        text="""
content/vi-du/van-ban/2026/so-15.md:2:1: lưu ý[truong-dong-nghia]: `sohieu` được đọc là `so_hieu`
  2 | sohieu: 15/2026/QĐ-UBND
    | ^^^^^^
  vì sao:  trường này có tên là `so_hieu`
  cách sửa: viết `so_hieu: …`
""",
    ),
    "chua-co-thong-tin": Case(
        files=filed(nguoi_ky='""'),
        text="""
content/vi-du/van-ban/2026/so-15.md:8:11: lưu ý[chua-co-thong-tin]: `nguoi_ky` (Người ký) còn để \
trống
  8 | nguoi_ky: ""
    |           ^
  vì sao:  trên trang sẽ hiện “đang cập nhật”
  cách sửa: điền khi đã có thông tin
""",
    ),
    "chua-dung-chuan": Case(
        files=filed(so_hieu="15 /2026/QÐ-UBND"),
        text="""
content/vi-du/van-ban/2026/so-15.md:2:10: lưu ý[chua-dung-chuan]: `so_hieu`: `15 /2026/QÐ-UBND` \
viết chưa đúng chuẩn, được hiểu là `15/2026/QĐ-UBND`
  2 | so_hieu: 15 /2026/QÐ-UBND
    |          ^^^^^^^^^^^^^^^^
  cách sửa: viết `so_hieu: 15/2026/QĐ-UBND`
""",
    ),
    "sai-chuan": Case(
        files=filed(so_hieu="không số"),
        text="""
content/vi-du/van-ban/2026/so-15.md:2:10: lỗi[sai-chuan]: `so_hieu`: không hiểu `không số`
  2 | so_hieu: không số
    |          ^^^^^^^^
  vì sao:  trường này (Số, ký hiệu) phải viết đúng mẫu
  cách sửa: viết như `15/2026/QĐ-UBND`
""",
    ),
}
