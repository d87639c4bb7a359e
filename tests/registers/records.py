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

PROCEDURE = {
    "title": "Đăng ký thí dụ",
    "ma_thu_tuc": "1.000001",
    "linh_vuc": "Hộ tịch",
    "muc_do": "Toàn trình",
    "doi_tuong": "[Công dân]",
    "trinh_tu": "[Nộp hồ sơ, Nhận kết quả]",
    "cach_thuc": "[Trực tiếp, Trực tuyến]",
    "thanh_phan_ho_so": "[{ten: Tờ khai, ban_chinh: 1, ban_sao: 0}]",
    "so_bo": "1",
    "thoi_han": "03 ngày làm việc",
    "le_phi": "Không",
    "ket_qua": "[Giấy thí dụ]",
    "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã",
    "can_cu": "[Văn bản thí dụ]",
    "lien_ket": "https://dichvucong.gov.vn/thi-du",
    "ngay_kiem_tra": "2026-06-01",
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


def procedure(
    project: Workspace, name: str = "thi-du", *, tree: str = "vi-du", **fields: str
) -> str:
    """Write a procedure of a site or origin and return its path."""
    return record(project, f"{tree}/thu-tuc/{name}", **(PROCEDURE | fields))
