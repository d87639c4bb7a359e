"""Public disclosures (công khai): what a commune publishes each year, and when it is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.facts import Facts
from generator.model.fields import (
    CHOICE,
    DAY,
    FILES,
    REQUIRED,
    ROWS,
    TABLE,
    YEAR,
    Choice,
    Field,
    Register,
)
from generator.model.when import When
from generator.values import Struct

_TYPES = (
    Choice("ke-hoach", "Kế hoạch phát triển kinh tế – xã hội", ("Kế hoạch",)),
    Choice("ket-qua-ke-hoach", "Kết quả thực hiện kế hoạch"),
    Choice("du-toan", "Dự toán ngân sách", ("Dự toán",)),
    Choice("thuc-hien-ngan-sach", "Tình hình thực hiện ngân sách", ("Thực hiện ngân sách",)),
    Choice("quyet-toan", "Quyết toán ngân sách", ("Quyết toán",)),
    Choice("phi-le-phi", "Phí và lệ phí", ("Phí, lệ phí",)),
    Choice("quy-dong-gop", "Quỹ và khoản đóng góp", ("Quỹ", "Đóng góp")),
    Choice("dau-thau", "Đấu thầu và mua sắm", ("Đấu thầu", "Mua sắm")),
    Choice("dat-dai", "Đất đai và quy hoạch", ("Đất đai", "Quy hoạch")),
    Choice("thanh-tra", "Kết quả thanh tra và kiểm tra", ("Thanh tra", "Kiểm tra")),
    Choice("can-bo", "Cán bộ và nhiệm vụ của công chức", ("Cán bộ", "Công chức")),
    Choice("an-sinh", "Chính sách an sinh", ("An sinh",)),
    Choice("khac", "Khác"),
)
WHOLE_YEAR = "ca-nam"
_PERIODS = (
    Choice(WHOLE_YEAR, "Cả năm", ("Năm",)),
    Choice("quy-1", "Quý I", ("Quý 1",)),
    Choice("quy-2", "Quý II", ("Quý 2",)),
    Choice("quy-3", "Quý III", ("Quý 3",)),
    Choice("quy-4", "Quý IV", ("Quý 4",)),
    Choice("6-thang", "6 tháng", ("Sáu tháng", "6 tháng đầu năm")),
    Choice("9-thang", "9 tháng", ("Chín tháng", "9 tháng đầu năm")),
)


class Slot(Struct, frozen=True):
    """A report that each year is expected to have: the first words of its type, its period.

    It is missed from the first day of `month` on, `years` after its year. `checked` says whether
    somebody has read the `basis` in its own text; where not, no page may call it law.
    """

    id: str
    label: str
    type: str
    period: str
    years: int
    month: int
    basis: str
    checked: bool = False

    def missed_from(self, year: int) -> date:
        """Return the day from which on the report of a year is missed."""
        return date(year + self.years, self.month, 1)


_PLANS = "Luật Thực hiện dân chủ ở cơ sở 2022, Điều 11, khoản 1"
_BUDGETS = "Luật Thực hiện dân chủ ở cơ sở 2022, Điều 11, khoản 2; TT 343/2016/TT-BTC"
_PROGRESS = "thuc-hien-ngan-sach"
# A plan and an estimate are missed from the beginning of their year on, a report from the end of
# its period on.
SLOTS = (
    Slot("ke-hoach", _TYPES[0].label, "ke-hoach", WHOLE_YEAR, 0, 1, _PLANS),
    Slot("ket-qua", _TYPES[1].label, "ket-qua-ke-hoach", WHOLE_YEAR, 1, 1, _PLANS),
    Slot("du-toan", _TYPES[2].label, "du-toan", WHOLE_YEAR, 0, 1, _BUDGETS),
    Slot("quy-1", "Thực hiện ngân sách quý I", _PROGRESS, "quy-1", 0, 4, _BUDGETS),
    Slot("6-thang", "Thực hiện ngân sách 6 tháng", _PROGRESS, "6-thang", 0, 7, _BUDGETS),
    Slot("9-thang", "Thực hiện ngân sách 9 tháng", _PROGRESS, "9-thang", 0, 10, _BUDGETS),
    Slot("ca-nam", "Thực hiện ngân sách cả năm", _PROGRESS, WHOLE_YEAR, 1, 1, _BUDGETS),
    Slot("quyet-toan", _TYPES[4].label, "quyet-toan", WHOLE_YEAR, 1, 1, _BUDGETS),
)


def fills(facts: Facts, slot: Slot, year: int) -> bool:
    """Whether a disclosure is the report that a slot of a year waits for."""
    period = facts.text("ky") or WHOLE_YEAR
    return (facts.number("nam"), facts.text("loai"), period) == (year, slot.type, slot.period)


def slot_moments(facts: Facts, clock: When) -> Iterator[When]:
    """Yield the moments around a clock at which a slot of some year is missed, or a year begins."""
    year = clock.day.year
    for begun in (year, year + 1):
        yield When(date(begun, 1, 1), 0, clock.offset)
    for shown in {year, facts.number("nam") or year}:
        for slot in SLOTS:
            yield When(slot.missed_from(shown), 0, clock.offset)


DISCLOSURE = Register(
    name="disclosure",
    folder="cong-khai",
    dated=True,
    label="Nội dung công khai",
    date_from="ngay_cong_khai",
    moments=slot_moments,
    fields=(
        Field("loai", "Nội dung", CHOICE, REQUIRED, choices=_TYPES, facet=True, listed=True),
        Field(
            "nam",
            "Năm của số liệu",
            YEAR,
            REQUIRED,
            note="năm mà kế hoạch, ngân sách nói tới",
            example="2026",
            listed=True,
        ),
        Field("ky", "Kỳ", CHOICE, choices=_PERIODS, listed=True, example="Quý I"),
        Field(
            "so_hieu",
            "Quyết định công bố",
            note="số, ký hiệu của quyết định công bố",
            example="15/QĐ-UBND",
            also=("so_ky_hieu", "quyet_dinh"),
        ),
        Field("ngay_cong_khai", "Ngày công khai", DAY, REQUIRED, example="2026-01-15"),
        Field("hinh_thuc", "Hình thức công khai khác", example="Niêm yết tại trụ sở"),
        Field(
            "bang",
            "Bảng số liệu",
            ROWS,
            note="tệp CSV đặt cạnh bài",
            shown=False,
            columns=(
                Field("ten", "Tên bảng", need=REQUIRED, example="Thu ngân sách"),
                Field("tep", "Tệp CSV", TABLE, REQUIRED, example="thu.csv"),
            ),
        ),
        Field("tep", "Tệp đính kèm", FILES, example="[quyet-dinh-15.pdf]"),
    ),
)
