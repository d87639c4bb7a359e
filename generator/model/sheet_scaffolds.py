"""Scaffolds of sheets: files to fill in, whose comments say what belongs where."""

from __future__ import annotations

from generator.model.registers.sheets import HAMLET, ORGANISATION

_ORGANISATION = """\
title: {title}
updated: {day}               # ngày kiểm tra lại toàn bộ
co_quan:
  - name: Ủy ban nhân dân
    id: ubnd                          # mã: chữ thường không dấu, số, gạch nối
    phone: ""                         # điện thoại cơ quan; chưa rõ thì để trống
    email: ""                         # thư công vụ
    address: ""
    nhiem_vu: []                      # ví dụ: [Quản lý trên địa bàn, Tiếp công dân]
    chuc_vu:
      - post: Chủ tịch
        name: ""                      # để trống: trên trang hiện “đang cập nhật”
        phone: ""
        email: ""
        nhiem_vu: []
        # nhiem_ky: {{tu: 2021-07-01, den: 2026-06-30}}
        # image: {{src: anh/chu-tich.jpg, alt: Chân dung ông Nguyễn Văn …}}
      - post: Phó Chủ tịch
        khuyet: true                  # chưa có ai giữ chức vụ
  - name: Văn phòng
    thuoc: ubnd                       # mã của cơ quan cấp trên
# Không ghi ngày sinh, nơi ở, số căn cước, điện thoại riêng: có những dòng ấy thì tệp bị bỏ qua.
"""
_HAMLETS = """\
title: {title}
so_luong: 1                           # số thôn, khu phố theo quyết định
thon:
  - id: thon-1                        # mã, không đổi về sau: chữ thường không dấu, số, gạch nối
    name: "1"                         # tên, không kèm chữ thôn
    type: thon                        # {types}
    truong:
      name: ""                        # để trống: trên trang hiện “đang cập nhật”
      phone: ""                       # số điện thoại dùng cho việc của thôn
      # nhiem_ky: {{tu: 2024-01-01, den: 2026-12-31}}
    # pho: [{{name: "", phone: ""}}]
    # bi_thu: {{name: ""}}
    # so_ho: 320
    # so_khau: 1250
    # ngay_so_lieu: {day}
    # nha_van_hoa: Địa chỉ nơi hội họp
# Không ghi ngày sinh, nơi ở, số căn cước, điện thoại riêng: có những dòng ấy thì tệp bị bỏ qua.
"""
_TYPES = ", ".join(each.id for each in HAMLET.field("type").choices)
_TEXTS = {ORGANISATION.name: _ORGANISATION, HAMLET.name: _HAMLETS}


def sheet_scaffold(kind: str, title: str, date: str) -> str:
    """Return the text of a new sheet; `title` is quoted, `date` ISO."""
    return _TEXTS[kind].format(title=title, day=date[:10], types=_TYPES)
