"""Campaigns (đợt cao điểm): from one day to another, with a line to call and a banner meanwhile."""

from __future__ import annotations

from generator.model.fields import DAY, PHONE, REQUIRED, Field, Period, Register, State

RUNNING = State("dang-dien-ra", "Đang diễn ra", "open")
CAMPAIGN = Register(
    name="campaign",
    folder="chien-dich",
    dated=True,
    label="Đợt cao điểm",
    ordered=(("tu", "den"),),
    period=Period(
        "tu",
        "den",
        before=State("sap-dien-ra", "Sắp diễn ra", "soon"),
        during=RUNNING,
        after=State("da-ket-thuc", "Đã kết thúc", "over"),
    ),
    fields=(
        Field(
            "tu",
            "Từ ngày",
            DAY,
            need=REQUIRED,
            listed=True,
            turns="start",
            note="từ ngày này mọi trang có băng thông tin",
            example="2026-06-01",
            also=("tu_ngay", "ngay_bat_dau"),
        ),
        Field(
            "den",
            "Đến hết ngày",
            DAY,
            need=REQUIRED,
            listed=True,
            turns="end",
            note="hôm sau băng thông tin không còn",
            example="2026-06-30",
            also=("den_ngay", "ngay_ket_thuc"),
        ),
        Field("chu_de", "Chủ đề", facet=True, example="An toàn giao thông"),
        Field(
            "duong_day_nong",
            "Đường dây nóng",
            PHONE,
            note="số để dân gọi trong đợt",
            example="0252 3000 000",
            also=("dien_thoai", "hotline"),
        ),
        Field("khau_hieu", "Khẩu hiệu"),
        Field("co_quan", "Cơ quan chủ trì", example="Công an xã", also=("co_quan_chu_tri",)),
    ),
)
