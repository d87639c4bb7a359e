"""What sheets hold, for programs: the posts of `to-chuc.yml`, the hamlets of `thon-khu-pho.yml`."""

from __future__ import annotations

from generator.model.fields import (
    CHOICE,
    DAY,
    EMAIL,
    LINES,
    NUMBER,
    PHONE,
    SWITCH,
    Choice,
    Field,
    Register,
)

# What people call it, who is at its head, and that person's deputy.
HAMLET_TYPES = {
    "thon": ("thôn", "trưởng thôn", "phó trưởng thôn"),
    "khu-pho": ("khu phố", "trưởng khu phố", "phó trưởng khu phố"),
    "to-dan-pho": ("tổ dân phố", "tổ trưởng tổ dân phố", "tổ phó tổ dân phố"),
    "ap": ("ấp", "trưởng ấp", "phó trưởng ấp"),
    "ban": ("bản", "trưởng bản", "phó trưởng bản"),
    "buon": ("buôn", "trưởng buôn", "phó trưởng buôn"),
    "khom": ("khóm", "trưởng khóm", "phó trưởng khóm"),
    "lang": ("làng", "trưởng làng", "phó trưởng làng"),
    "soc": ("sóc", "trưởng sóc", "phó trưởng sóc"),
    "xom": ("xóm", "trưởng xóm", "phó trưởng xóm"),
}

ORGANISATION = Register(
    name="organisation",
    folder="",
    dated=False,
    ready=False,
    sheet="to-chuc.yml",
    label="Chức vụ",
    paged=False,
    fields=(
        Field("co_quan", "Cơ quan, bộ phận"),
        Field("post", "Chức vụ"),
        Field("name", "Họ và tên"),
        Field("khuyet", "Khuyết", SWITCH),
        Field("phone", "Điện thoại cơ quan", PHONE),
        Field("email", "Thư công vụ", EMAIL),
        Field("nhiem_vu", "Nhiệm vụ", LINES),
        Field("tu", "Nhiệm kỳ từ ngày", DAY),
        Field("den", "Nhiệm kỳ đến ngày", DAY),
    ),
)
HAMLET = Register(
    name="hamlet",
    folder="thon-khu-pho",
    dated=False,
    ready=False,
    sheet="thon-khu-pho.yml",
    label="Thôn, khu phố",
    fields=(
        Field(
            "type",
            "Loại",
            CHOICE,
            choices=tuple(Choice(id, words[0]) for id, words in HAMLET_TYPES.items()),
        ),
        Field("truong", "Người đứng đầu"),
        Field("khuyet", "Khuyết", SWITCH),
        Field("phone", "Điện thoại", PHONE),
        Field("so_ho", "Số hộ", NUMBER),
        Field("so_khau", "Số người", NUMBER),
        Field("ngay_so_lieu", "Ngày của số liệu", DAY),
        Field("nha_van_hoa", "Nơi hội họp, nhà văn hóa"),
    ),
)
