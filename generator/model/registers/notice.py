"""Notices (thông báo): what is posted on the board from one day to another; calls with an end."""

from __future__ import annotations

from generator.model.facts import Facts
from generator.model.fields import CHOICE, DAY, FILES, REQUIRED, Choice, Field, Register, State
from generator.model.when import When

TENDER = "moi-thau"
INVITING = State("dang-moi", "Đang mời", "open")
TAKING = State("dang-nhan", "Đang nhận hồ sơ", "open")
CLOSED = State("da-dong", "Đã đóng", "over")

NOTICE = Register(
    name="notice",
    folder="thong-bao",
    dated=True,
    label="Thông báo",
    date_from="niem_yet_tu",
    from_from="niem_yet_tu",
    until_from="niem_yet_den",
    rule=lambda facts, clock: notice_state(facts, clock),
    ordered=(("niem_yet_tu", "niem_yet_den"),),
    archives=True,
    poster=True,
    fields=(
        Field(
            "niem_yet_tu",
            "Niêm yết từ ngày",
            DAY,
            need=REQUIRED,
            note="hiện trên trang từ ngày này",
            also=("niem_yet_tu_ngay", "ngay_niem_yet", "tu_ngay"),
        ),
        Field(
            "niem_yet_den",
            "Niêm yết đến hết ngày",
            DAY,
            listed=True,
            note="hôm sau thông báo không còn trên trang; bỏ dòng này thì để mãi",
            example="2026-06-30",
            also=("niem_yet_den_ngay", "den_ngay"),
        ),
        Field(
            "loai",
            "Loại thông báo",
            CHOICE,
            need=REQUIRED,
            facet=True,
            listed=True,
            example="Thông báo",
            choices=(
                Choice("thong-bao", "Thông báo", ("thông báo chung",)),
                Choice("niem-yet", "Niêm yết công khai", ("niêm yết",)),
                Choice("dat-dai", "Đất đai", ("niêm yết đất đai",)),
                Choice("cat-dien-nuoc", "Lịch cắt điện nước", ("cắt điện", "cắt nước")),
                Choice(TENDER, "Mời thầu", ("đấu thầu", "mời chào giá")),
                Choice("dau-gia", "Đấu giá"),
                Choice("tuyen-dung", "Tuyển dụng", ("tuyển quân",)),
                Choice("giay-moi", "Giấy mời", ("mời họp",)),
                Choice("khac", "Khác"),
            ),
            also=("loai_thong_bao",),
        ),
        Field(
            "han_nop",
            "Hạn nộp hồ sơ",
            DAY,
            listed=True,
            turns="end",
            note="mời thầu, tuyển dụng: ngày, hoặc ngày và giờ đóng",
            example="2026-06-20T09:00:00",
            also=("dong_thau", "thoi_diem_dong_thau", "han_nop_ho_so"),
        ),
        Field("so_hieu", "Số, ký hiệu", example="12/TB-UBND", also=("so_ky_hieu", "sokyhieu")),
        Field(
            "co_quan",
            "Cơ quan ra thông báo",
            example="Ủy ban nhân dân xã",
            also=("co_quan_ban_hanh", "noi_ban_hanh"),
        ),
        Field("noi_niem_yet", "Nơi niêm yết", example="Bảng tin trụ sở Ủy ban nhân dân xã"),
        Field("lien_he", "Liên hệ", note="ai trả lời khi dân hỏi, số điện thoại"),
        Field(
            "tep",
            "Tệp đính kèm",
            FILES,
            note="tệp đặt cạnh bài",
            example="[thong-bao-12.pdf]",
            also=("tep_dinh_kem", "file"),
        ),
    ),
)


def notice_state(facts: Facts, clock: When) -> State | None:
    """Return whether a call can still be answered at `clock`; None for what calls for nothing."""
    closing = facts.when("han_nop")
    if closing is None:
        return None
    if closing.ended_by(clock):
        return CLOSED
    return INVITING if facts.text("loai") == TENDER else TAKING
