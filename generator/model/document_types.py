"""The types of documents (hình thức văn bản) and their abbreviations.

Administrative documents: NĐ 30/2020/NĐ-CP, Điều 7 (29 types) and Phụ lục III (abbreviations).
Legal documents, of which a commune's register lists those that bind it: Luật Ban hành văn bản quy
phạm pháp luật, Điều 4, with the types of older laws that are still quoted.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.values import Struct
from generator.vietnamese.folding import folded


class DocumentType(Struct, frozen=True):
    """A type: its id, its name, its abbreviation in a number ("" where numbers have none)."""

    id: str
    label: str
    abbreviation: str = ""


ADMINISTRATIVE = (
    DocumentType("nghi-quyet", "Nghị quyết", "NQ"),
    DocumentType("quyet-dinh", "Quyết định", "QĐ"),
    DocumentType("chi-thi", "Chỉ thị", "CT"),
    DocumentType("quy-che", "Quy chế", "QC"),
    DocumentType("quy-dinh", "Quy định", "QyĐ"),
    DocumentType("thong-cao", "Thông cáo", "TC"),
    DocumentType("thong-bao", "Thông báo", "TB"),
    DocumentType("huong-dan", "Hướng dẫn", "HD"),
    DocumentType("chuong-trinh", "Chương trình", "CTr"),
    DocumentType("ke-hoach", "Kế hoạch", "KH"),
    DocumentType("phuong-an", "Phương án", "PA"),
    DocumentType("de-an", "Đề án", "ĐA"),
    DocumentType("du-an", "Dự án", "DA"),
    DocumentType("bao-cao", "Báo cáo", "BC"),
    DocumentType("bien-ban", "Biên bản", "BB"),
    DocumentType("to-trinh", "Tờ trình", "TTr"),
    DocumentType("hop-dong", "Hợp đồng", "HĐ"),
    DocumentType("cong-van", "Công văn"),
    DocumentType("cong-dien", "Công điện", "CĐ"),
    DocumentType("ban-ghi-nho", "Bản ghi nhớ", "BGN"),
    DocumentType("ban-thoa-thuan", "Bản thỏa thuận", "BTT"),
    DocumentType("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
    DocumentType("giay-moi", "Giấy mời", "GM"),
    DocumentType("giay-gioi-thieu", "Giấy giới thiệu", "GGT"),
    DocumentType("giay-nghi-phep", "Giấy nghỉ phép", "GNP"),
    DocumentType("phieu-gui", "Phiếu gửi", "PG"),
    DocumentType("phieu-chuyen", "Phiếu chuyển", "PC"),
    DocumentType("phieu-bao", "Phiếu báo", "PB"),
    DocumentType("thu-cong", "Thư công"),
)
LEGAL = (
    DocumentType("hien-phap", "Hiến pháp"),
    DocumentType("bo-luat", "Bộ luật"),
    DocumentType("luat", "Luật"),
    DocumentType("phap-lenh", "Pháp lệnh", "PL"),
    DocumentType("lenh", "Lệnh", "L"),
    DocumentType("nghi-dinh", "Nghị định", "NĐ"),
    DocumentType("thong-tu", "Thông tư", "TT"),
    DocumentType("nghi-quyet-lien-tich", "Nghị quyết liên tịch", "NQLT"),
    DocumentType("thong-tu-lien-tich", "Thông tư liên tịch", "TTLT"),
    DocumentType("van-ban-hop-nhat", "Văn bản hợp nhất", "VBHN"),
)
DOCUMENT_TYPES = (*ADMINISTRATIVE, *LEGAL)
TYPE_BY_ABBREVIATION = {each.abbreviation: each for each in DOCUMENT_TYPES if each.abbreviation}


def by_abbreviation(token: str) -> DocumentType | None:
    """Return the type whose abbreviation a part of a number is, or None; `qđ` and `QD` too."""
    exact = TYPE_BY_ABBREVIATION.get(token) or _BY_LETTERS.get(token.lower())
    return exact or _BY_PLAIN_LETTERS.get(folded(token))


def _unique(pairs: Iterable[tuple[str, DocumentType]]) -> dict[str, DocumentType]:
    """Return the types of those keys that mean one type only."""
    found: dict[str, list[DocumentType]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: types[0] for key, types in found.items() if len(types) == 1}


_SHORT = tuple(TYPE_BY_ABBREVIATION.items())
_BY_LETTERS = _unique((short.lower(), each) for short, each in _SHORT)
_BY_PLAIN_LETTERS = _unique((folded(short), each) for short, each in _SHORT)
