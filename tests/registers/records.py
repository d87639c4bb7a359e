"""Records to test with: front matter of each register that holds all that must be there."""

from __future__ import annotations

from tests.workspace import Workspace

DOCUMENT = {
    "so_hieu": "15/2026/QĐ-UBND",
    "loai": "Quyết định",
    "trich_yeu": "Về việc thí dụ",
    "co_quan_ban_hanh": "Ủy ban nhân dân xã Ví Dụ",
    "ngay_ban_hanh": "2026-05-15",
    "ngay_hieu_luc": "2026-05-25",
    "nguoi_ky": "Nguyễn Văn Thí Dụ",
    "linh_vuc": "Đất đai",
}


SCHEDULE = {
    "title": "Chủ tịch Ủy ban nhân dân xã tiếp công dân",
    "loai": "tiep-cong-dan",
    "chuc_vu": "Chủ tịch Ủy ban nhân dân xã",
    "dia_diem": "Phòng tiếp công dân",
    "ap_dung_tu": "2026-01-01",
}


def record(project: Workspace, path: str, *, body: str = "Chữ.", **fields: str) -> str:
    """Write `content/<path>.md` with some front matter and return its path."""
    front = "".join(f"{key}: {value}\n" for key, value in fields.items())
    place = f"content/{path}.md"
    project.write(place, f"---\n{front}---\n\n{body}\n")
    return place


def document(project: Workspace, name: str = "qd-15", *, tree: str = "vi-du", **fields: str) -> str:
    """Write a document of a site or origin and return its path."""
    return record(project, f"{tree}/van-ban/2026/{name}", **(DOCUMENT | fields))


def schedule(project: Workspace, name: str = "tiep-cong-dan", **fields: str) -> str:
    """Write a schedule of the commune `vi-du` and return its path."""
    return record(project, f"vi-du/lich/{name}", **(SCHEDULE | fields))
