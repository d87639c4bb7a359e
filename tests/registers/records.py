"""Records of a workspace, written where they belong."""

from __future__ import annotations

from tests import filing
from tests.workspace import Workspace

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


SCHEDULE = {
    "title": "Chủ tịch Ủy ban nhân dân xã tiếp công dân",
    "loai": "tiep-cong-dan",
    "chuc_vu": "Chủ tịch Ủy ban nhân dân xã",
    "dia_diem": "Phòng tiếp công dân",
    "ap_dung_tu": "2026-01-01",
}

NOTICE = {
    "title": "Cắt điện để sửa đường dây",
    "niem_yet_tu": "2026-06-10",
    "niem_yet_den": "2026-06-20",
    "loai": "cat-dien-nuoc",
}


def record(project: Workspace, path: str, *, body: str = "Chữ.", **fields: str) -> str:
    """Write `content/<path>.md` with some front matter and return its path."""
    place = f"content/{path}.md"
    project.write(place, filing.record(fields, body))
    return place


def document(project: Workspace, name: str = "qd-15", *, tree: str = "vi-du", **fields: str) -> str:
    """Write a document of a site or origin with its file and return its path."""
    project.files(filing.filed(name, tree=tree, **fields))
    return f"content/{tree}/van-ban/2026/{name}.md"


def procedure(
    project: Workspace, name: str = "thi-du", *, tree: str = "vi-du", **fields: str
) -> str:
    """Write a procedure of a site or origin and return its path."""
    return record(project, f"{tree}/thu-tuc/{name}", **(PROCEDURE | fields))


def schedule(project: Workspace, name: str = "tiep-cong-dan", **fields: str) -> str:
    """Write a schedule of the commune `vi-du` and return its path."""
    return record(project, f"vi-du/lich/{name}", **(SCHEDULE | fields))


def notice(project: Workspace, name: str = "cat-dien", **fields: str) -> str:
    """Write a notice of a site, posted for ten days, and return its path."""
    return record(project, f"vi-du/thong-bao/2026/{name}", **(NOTICE | fields))
