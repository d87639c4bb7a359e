"""Records: what their fields say together."""

from __future__ import annotations

from tests.problems.case import Case


def record(folder: str, front: str, body: str = "Chữ.") -> str:
    """Return the block of a record of the commune, of whose front matter every line is given."""
    return f"=== content/vi-du/{folder}/2026/muc.md\n---\n{front}\n---\n\n{body}\n"


RECORDS = {
    "ngay-nguoc": Case(
        files=record(
            "thong-bao",
            "title: Tin\nniem_yet_tu: 2026-06-10\nniem_yet_den: 2026-06-02\nloai: Thông báo",
        ),
        text="""
content/vi-du/thong-bao/2026/muc.md:4:15: lỗi[ngay-nguoc]: `niem_yet_den` đứng trước \
`niem_yet_tu`
  4 | niem_yet_den: 2026-06-02
    |               ^^^^^^^^^^
  vì sao:  `niem_yet_tu` là 2026-06-10
  cách sửa: xem lại hai ngày
""",
    ),
}
