"""Questions and petitions (hỏi đáp): received, due, passed on, answered; askers stay unnamed."""

from __future__ import annotations

from generator.model.facts import Facts
from generator.model.fields import CHOICE, DAY, FILES, REQUIRED, Choice, Field, Register, State
from generator.model.when import When
from generator.model.workdays import Reckoned, Workdays
from generator.vietnamese.askers import unnamed

RECEIVED = State("moi-nhan", "Mới nhận", "soon")
HANDLED = State("dang-xu-ly", "Đang xử lý", "soon")
FORWARDED = State("da-chuyen", "Đã chuyển")
ANSWERED = State("da-tra-loi", "Đã trả lời", "open")
OVERDUE = State("qua-han", "Quá hạn trả lời", "late")
DAYS_TO_ANSWER = 15  # working days, NĐ 42/2022/NĐ-CP, article 8

QUESTION = Register(
    name="question",
    folder="hoi-dap",
    dated=True,
    label="Câu hỏi, phản ánh, kiến nghị",
    date_from="ngay_nhan",
    rule=lambda facts, clock: question_state(facts, clock),
    by_state=True,
    ordered=(
        ("ngay_nhan", "ngay_thu_ly"),
        ("ngay_nhan", "ngay_chuyen"),
        ("ngay_nhan", "ngay_tra_loi"),
        ("ngay_nhan", "han_tra_loi"),
    ),
    fields=(
        Field(
            "nguoi_hoi",
            "Người hỏi",
            note="chỉ viết tắt tên và thôn; không ghi số điện thoại, số nhà, CCCD",
            example="Công dân N.V.A., thôn Một",
            normal=unnamed,
            advice="nguoi-hoi-lo-ten",
            also=("ho_ten", "nguoi_gui", "cong_dan"),
        ),
        Field("linh_vuc", "Lĩnh vực", facet=True, listed=True, example="Đất đai"),
        Field(
            "kenh",
            "Gửi qua",
            CHOICE,
            example="Trực tiếp",
            choices=(
                Choice("truc-tiep", "Trực tiếp", ("tiếp công dân", "tại trụ sở")),
                Choice("buu-chinh", "Bưu chính", ("thư", "đường bưu điện")),
                Choice("dien-thoai", "Điện thoại", ("đường dây nóng",)),
                Choice("thu-dien-tu", "Thư điện tử", ("email",)),
                Choice("cong-dich-vu-cong", "Cổng Dịch vụ công", ("dvc",)),
                Choice("tiep-xuc-cu-tri", "Tiếp xúc cử tri"),
                Choice("mang-xa-hoi", "Mạng xã hội", ("zalo", "facebook")),
                Choice("khac", "Khác"),
            ),
        ),
        Field(
            "ngay_nhan",
            "Ngày nhận",
            DAY,
            need=REQUIRED,
            example="2026-06-01",
            also=("ngay_tiep_nhan", "ngay_hoi", "ngay_gui"),
        ),
        Field(
            "han_tra_loi",
            "Hạn trả lời",
            DAY,
            turns="end",
            note="bỏ dòng này thì là 15 ngày làm việc sau ngày nhận",
            example="2026-06-22",
            also=("han_xu_ly",),
        ),
        Field(
            "ngay_thu_ly",
            "Ngày thụ lý",
            DAY,
            turns="start",
            note="từ ngày này là đang xử lý",
            example="2026-06-03",
            also=("ngay_xu_ly",),
        ),
        Field("chuyen_den", "Chuyển đến", example="Phòng chuyên môn của cấp trên"),
        Field("ngay_chuyen", "Ngày chuyển", DAY, turns="start", example="2026-06-04"),
        Field(
            "ngay_tra_loi",
            "Ngày trả lời",
            DAY,
            turns="start",
            note="câu trả lời viết dưới dòng `## Trả lời`",
            example="2026-06-15",
        ),
        Field("nguoi_tra_loi", "Người trả lời"),
        Field(
            "don_vi_tra_loi",
            "Đơn vị trả lời",
            facet=True,
            example="Ủy ban nhân dân xã",
            also=("co_quan_tra_loi",),
        ),
        Field("tep", "Tệp đính kèm", FILES, also=("tep_dinh_kem", "file")),
    ),
)


def question_state(facts: Facts, clock: When) -> State:
    """Return how far the office is at `clock`; what was passed on is no longer its to answer."""
    if _begun(facts, "ngay_tra_loi", clock):
        return ANSWERED
    if _begun(facts, "ngay_chuyen", clock):
        return FORWARDED
    due = facts.when("han_tra_loi")
    if due and due.ended_by(clock):
        return OVERDUE
    return HANDLED if _begun(facts, "ngay_thu_ly", clock) else RECEIVED


def due_by_law(facts: Facts, workdays: Workdays) -> Reckoned | None:
    """Return until when a question is to be answered, None where that is said or done already."""
    received = facts.when("ngay_nhan")
    if received is None or facts.when("han_tra_loi") or facts.when("ngay_tra_loi"):
        return None
    return workdays.after(received.day, DAYS_TO_ANSWER)


def _begun(facts: Facts, name: str, clock: When) -> bool:
    moment = facts.when(name)
    return moment is not None and moment.begins_by(clock)
