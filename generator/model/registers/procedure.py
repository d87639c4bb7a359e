"""Procedures (thủ tục hành chính): who does what, with which papers, how long, for how much."""

from __future__ import annotations

import re

from generator.model.fields import (
    CHOICE,
    DAY,
    FILES,
    KNOWN,
    LINES,
    NUMBER,
    REQUIRED,
    ROWS,
    WEB,
    Choice,
    Field,
    Register,
)

_CODE = re.compile(r"\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?")
_YEAR = 365


def procedure_code(text: str) -> str:
    """Return the code of a procedure as the national portal writes it, "" for what is none.

    `1.004873`, or with the place of a province, `1.004873.000.00.00.H10`.
    """
    plain = re.sub(r"\s", "", text).upper()
    return plain if _CODE.fullmatch(plain) else ""


PROCEDURE = Register(
    name="procedure",
    folder="thu-tuc",
    dated=False,
    label="Thủ tục hành chính",
    counter=True,
    poster=True,
    fields=(
        Field(
            "ma_thu_tuc",
            "Mã thủ tục",
            need=REQUIRED,
            note="như trên Cổng Dịch vụ công quốc gia",
            example="1.000000",
            also=("ma_tthc", "ma_so"),
            normal=procedure_code,
            unique=True,
        ),
        Field(
            "linh_vuc",
            "Lĩnh vực",
            need=KNOWN,
            facet=True,
            listed=True,
            note="chưa rõ thì để trống",
            example="Hộ tịch",
        ),
        Field(
            "muc_do",
            "Mức độ dịch vụ công trực tuyến",
            CHOICE,
            need=KNOWN,
            facet=True,
            listed=True,
            note="chưa rõ thì để trống",
            choices=(
                Choice("toan-trinh", "Toàn trình"),
                Choice("mot-phan", "Một phần"),
                Choice("truc-tiep", "Nộp trực tiếp"),
            ),
        ),
        Field(
            "doi_tuong",
            "Đối tượng thực hiện",
            LINES,
            need=KNOWN,
            example="[Công dân Việt Nam]",
            also=("doi_tuong_thuc_hien",),
        ),
        Field(
            "trinh_tu",
            "Trình tự thực hiện",
            LINES,
            need=KNOWN,
            note="mỗi bước một dòng",
            also=("trinh_tu_thuc_hien",),
        ),
        Field("cach_thuc", "Cách thức thực hiện", LINES, need=KNOWN, also=("cach_thuc_thuc_hien",)),
        Field(
            "thanh_phan_ho_so",
            "Thành phần hồ sơ",
            ROWS,
            need=KNOWN,
            also=("ho_so",),
            columns=(
                Field("ten", "Giấy tờ", need=REQUIRED, example="Tờ khai", also=("ten_giay_to",)),
                Field("ban_chinh", "Bản chính", NUMBER, example="1"),
                Field("ban_sao", "Bản sao", NUMBER, example="0"),
                Field("mau", "Mẫu", FILES),
            ),
        ),
        Field("so_bo", "Số bộ hồ sơ", NUMBER, need=KNOWN, example="1", also=("so_luong_ho_so",)),
        Field(
            "thoi_han",
            "Thời hạn giải quyết",
            need=KNOWN,
            listed=True,
            example="03 ngày làm việc",
            also=("thoi_han_giai_quyet", "thoi_gian"),
        ),
        Field("le_phi", "Phí, lệ phí", need=KNOWN, example="Không", also=("phi", "phi_le_phi")),
        Field("ket_qua", "Kết quả", LINES, need=KNOWN, also=("ket_qua_thuc_hien",)),
        Field(
            "co_quan_thuc_hien",
            "Cơ quan thực hiện",
            need=KNOWN,
            example="Ủy ban nhân dân cấp xã",
            also=("co_quan",),
        ),
        Field("can_cu", "Căn cứ pháp lý", LINES, need=KNOWN, also=("can_cu_phap_ly",)),
        Field(
            "lien_ket",
            "Trên Cổng Dịch vụ công",
            WEB,
            need=KNOWN,
            note="trang của thủ tục trên cổng dichvucong.gov.vn",
            also=("link", "url_dvc"),
            portal=True,
        ),
        Field(
            "ngay_kiem_tra",
            "Ngày kiểm tra gần nhất",
            DAY,
            need=KNOWN,
            note="ngày đã so lại với cổng; quá một năm thì được nhắc",
            example="2026-06-01",
            also=("ngay_ra_soat",),
            stale=_YEAR,
        ),
    ),
)
