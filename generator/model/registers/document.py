"""Documents (văn bản): what an office has issued, with the facts of NĐ 42/2022, article 4."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.document_numbers import normal_number, read_number
from generator.model.document_types import DOCUMENT_TYPES, TYPE_BY_ABBREVIATION
from generator.model.facts import Facts
from generator.model.fields import (
    CHOICE,
    DAY,
    FILES,
    KNOWN,
    LINES,
    REFS,
    REQUIRED,
    Choice,
    Field,
    Oddity,
    Register,
    State,
)

TYPES = tuple(
    Choice(each.id, each.label, (each.abbreviation,) if each.abbreviation else ())
    for each in DOCUMENT_TYPES
)

# What a document is to those that name it, by the field in which they do.
NAMED_BY = {
    "thay_the": ("duoc_thay_the_boi", "Được thay thế bởi"),
    "bai_bo": ("bi_bai_bo_boi", "Bị bãi bỏ bởi"),
    "sua_doi": ("duoc_sua_doi_boi", "Được sửa đổi, bổ sung bởi"),
    "lien_quan": ("lien_quan_boi", "Văn bản có liên quan"),
}
ENDING = ("thay_the", "bai_bo")  # a document that is named so is over
NOT_YET = State("chua-hieu-luc", "Chưa có hiệu lực", "soon")
IN_FORCE = State("con-hieu-luc", "Còn hiệu lực")
AMENDED = State("con-hieu-luc-da-sua-doi", "Còn hiệu lực, đã được sửa đổi, bổ sung")
OVER = State("het-hieu-luc", "Hết hiệu lực", "over")


def _oddities(facts: Facts) -> Iterator[Oddity]:
    """Yield what does not fit: number and type, number and year, the two ends of validity."""
    number, day = read_number(facts.text("so_hieu")), facts.when("ngay_ban_hanh")
    if number and number.type and TYPE_BY_ABBREVIATION[number.type].id != facts.text("loai"):
        said = DOCUMENT.field("loai").choice(facts.text("loai"))
        type_ = TYPE_BY_ABBREVIATION[number.type].label
        values = (("number", number.text), ("type", type_), ("said", said))
        yield Oddity("loai", "loai-khac-so-hieu", values)
    if number and number.year and day and number.year != day.day.year:
        values = (("number", number.text), ("year", str(number.year)), ("day", day.iso[:10]))
        yield Oddity("ngay_ban_hanh", "nam-khac-so-hieu", values)
    begins, ends = facts.when("ngay_hieu_luc"), facts.when("het_hieu_luc")
    if begins and ends and ends.day < begins.day:
        yield Oddity("het_hieu_luc", "hieu-luc-nguoc", (("begins", begins.iso[:10]),))


DOCUMENT = Register(
    name="document",
    folder="van-ban",
    dated=True,
    label="Văn bản",
    title_from="trich_yeu",
    date_from="ngay_ban_hanh",
    oddities=lambda facts: tuple(_oddities(facts)),
    fields=(
        Field(
            "so_hieu",
            "Số, ký hiệu",
            need=REQUIRED,
            listed=True,
            normal=normal_number,
            note="như ghi trên văn bản",
            example="15/2026/QĐ-UBND",
            also=("so_ky_hieu", "so_van_ban", "code"),
        ),
        Field(
            "loai",
            "Loại văn bản",
            CHOICE,
            need=REQUIRED,
            choices=TYPES,
            facet=True,
            note="Nghị quyết, Kế hoạch, Thông báo, Báo cáo, Công văn … theo NĐ 30/2020/NĐ-CP",
            example="Quyết định",
            also=("loai_van_ban", "the_loai", "hinh_thuc"),
        ),
        Field(
            "trich_yeu",
            "Trích yếu",
            need=REQUIRED,
            note="nội dung chính, một câu; cũng là tên của trang",
            example="Về việc …",
            also=("digest", "ve_viec"),
        ),
        Field(
            "co_quan_ban_hanh",
            "Cơ quan ban hành",
            need=REQUIRED,
            facet=True,
            listed=True,
            example="Ủy ban nhân dân xã",
            also=("co_quan", "noi_ban_hanh", "co_quan_an_ban_hanh", "org"),
        ),
        Field(
            "ngay_ban_hanh",
            "Ngày ban hành",
            DAY,
            need=REQUIRED,
            example="2026-06-01",
            also=("ngay_ky",),
        ),
        Field(
            "ngay_hieu_luc",
            "Ngày có hiệu lực",
            DAY,
            need=KNOWN,
            note="chưa rõ thì để trống",
            example="2026-06-10",
            turns="start",
            also=("ngay_co_hieu_luc", "hieu_luc", "effective_date", "effect"),
        ),
        Field(
            "nguoi_ky",
            "Người ký",
            need=KNOWN,
            facet=True,
            note="chưa rõ thì để trống",
            also=("signer",),
        ),
        Field(
            "linh_vuc",
            "Lĩnh vực",
            LINES,
            need=KNOWN,
            facet=True,
            note="chưa rõ thì để trống",
            example="[Đất đai]",
            also=("nhom", "chu_de", "group"),
        ),
        Field("chuc_vu_nguoi_ky", "Chức vụ người ký", also=("chuc_danh_nguoi_ky",)),
        Field(
            "tep",
            "Tệp văn bản",
            FILES,
            note="tệp đặt cạnh bài",
            example="[quyet-dinh-15.pdf]",
            also=("tep_dinh_kem", "file"),
        ),
        Field(
            "het_hieu_luc",
            "Ngày hết hiệu lực",
            DAY,
            note="ngày đầu tiên không còn hiệu lực",
            example="2027-12-31",
            turns="start",
        ),
        Field(
            "thay_the",
            "Thay thế văn bản",
            REFS,
            note="đường dẫn tới tệp, hoặc số, ký hiệu",
            example="[07/2024/QĐ-UBND]",
            also=("van_ban_bi_thay_the", "van_ban_bien_sap_thay"),
        ),
        Field("bai_bo", "Bãi bỏ văn bản", REFS, also=("van_ban_bi_bai_bo",)),
        Field(
            "sua_doi",
            "Sửa đổi, bổ sung văn bản",
            REFS,
            also=("van_ban_duoc_sua_doi", "van_ban_bi_sua_doi", "van_ban_goc"),
        ),
        Field("lien_quan", "Văn bản liên quan", REFS),
        Field("can_cu", "Căn cứ", LINES, also=("can_cu_phap_ly",)),
    ),
)
