"""The register of documents."""

from __future__ import annotations

from tests.filing import filed
from tests.problems.case import Case

DOCUMENTS = {
    "loai-khac-so-hieu": Case(
        files=filed(loai="Kế hoạch"),
        text="""
content/vi-du/van-ban/2026/so-15.md:3:7: lưu ý[loai-khac-so-hieu]: `loai` là Kế hoạch, nhưng số \
`15/2026/QĐ-UBND` là của Quyết định
  3 | loai: Kế hoạch
    |       ^^^^^^^^
  vì sao:  ký hiệu trong số cho biết loại văn bản
  cách sửa: xem lại `loai` và `so_hieu`
""",
    ),
    "nam-khac-so-hieu": Case(
        files=filed(so_hieu="15/2025/QĐ-UBND"),
        text="""
content/vi-du/van-ban/2026/so-15.md:6:16: lưu ý[nam-khac-so-hieu]: ngày ban hành là 2026-06-01, \
nhưng số `15/2025/QĐ-UBND` là của năm 2025
  6 | ngay_ban_hanh: 2026-06-01
    |                ^^^^^^^^^^
  cách sửa: xem lại `ngay_ban_hanh` và `so_hieu`
""",
    ),
    "hieu-luc-nguoc": Case(
        files=filed(het_hieu_luc="2026-06-09"),
        text="""
content/vi-du/van-ban/2026/so-15.md:11:15: lưu ý[hieu-luc-nguoc]: `het_hieu_luc` đứng trước \
`ngay_hieu_luc` (2026-06-10)
  11 | het_hieu_luc: 2026-06-09
     |               ^^^^^^^^^^
  vì sao:  văn bản hết hiệu lực trước khi có hiệu lực
  cách sửa: xem lại hai ngày này
""",
    ),
    "van-ban-trung": Case(
        files=filed() + filed(name="so-15b"),
        text="""
content/vi-du/van-ban/2026/so-15b.md:2:10: sai sót[van-ban-trung]: số `15/2026/QĐ-UBND` năm 2026 \
đã có trong content/vi-du/van-ban/2026/so-15.md
  2 | so_hieu: 15/2026/QĐ-UBND
    |          ^^^^^^^^^^^^^^^
  vì sao:  mỗi cơ quan chỉ ban hành một văn bản mang số này trong một năm
  cách sửa: sửa số, hoặc xóa một trong hai tệp
""",
    ),
    "thay-the-vong": Case(
        files=filed(thay_the="[so-15.md]"),
        text="""
content/vi-du/van-ban/2026/so-15.md:11:12: sai sót[thay-the-vong]: văn bản này và \
content/vi-du/van-ban/2026/so-15.md thay thế lẫn nhau
  11 | thay_the: [so-15.md]
     |            ^^^^^^^^
  vì sao:  đi theo `so-15.md` thì quay về chính văn bản này; cả hai được coi là chưa bị thay thế
  cách sửa: xóa dòng sai trong một trong hai tệp
""",
    ),
}
