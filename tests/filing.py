"""Records with all that they must say, as text; fields are as they stand in front matter."""

from __future__ import annotations

DOCUMENT = {
    "so_hieu": "15/2026/QĐ-UBND",
    "loai": "Quyết định",
    "trich_yeu": "Giờ mở cửa của Nhà đọc sách",
    "co_quan_ban_hanh": "Ủy ban nhân dân xã Ví Dụ",
    "ngay_ban_hanh": "2026-06-01",
    "ngay_hieu_luc": "2026-06-10",
    "nguoi_ky": "Người Ký Mẫu",
    "linh_vuc": "[Văn hóa]",
    "tep": "[van-ban.pdf]",
}

PDF = "%PDF-1.4\n%%EOF\n"


def filed(name: str = "so-15", *, tree: str = "vi-du", **fields: str) -> str:
    """Return the block of a document of 2026 and of the file that all of them have."""
    folder = f"content/{tree}/van-ban/2026"
    return f"=== {folder}/{name}.md\n{document(**fields)}=== {folder}/van-ban.pdf\n{PDF}"


def document(body: str = "Chữ.", **fields: str) -> str:
    """Return the text of a document."""
    return record(DOCUMENT | fields, body)


def record(fields: dict[str, str], body: str = "Chữ.") -> str:
    """Return the text of a record with some fields."""
    front = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\n{front}---\n\n{body}\n"
