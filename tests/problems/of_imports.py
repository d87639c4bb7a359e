"""Importing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.reports import BuildReport
from generator.commands.importing import Import, import_texts
from generator.content.rules import ContentRules
from tests.problems.case import Case
from tests.workspace import Built, Workspace

RULES = ContentRules("Asia/Ho_Chi_Minh", (), ())
GIVEN = """
=== cu/dong-mo.md
---
sohieu: 15/2026/QĐ-UBND
trichyeu: Giờ mở cửa
coquan: UBND xã Ví Dụ
ngaybanhanh: 2026-06-01
"""


def given(lines: str) -> str:
    """Return the block of a document of another register with more lines."""
    return f"{GIVEN}{lines}---\n\nChữ.\n"


def imported(project: Workspace) -> Built:
    """Import the folder of the other register, as people who stand in the workspace do."""
    work = Import(project.root, "vi-du", RULES)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        import_texts(work, Path("cu"))
    return Built(BuildReport((), (*work.of_sources, *work.of_files)), project.root)


def imported_again(project: Workspace) -> Built:
    """Import the same folder twice."""
    imported(project)
    return imported(project)


IMPORTS = {
    "nhap-khoa-la": Case(
        files=given("docid: 15\n"),
        run=imported,
        text="""
cu/dong-mo.md:6:1: lưu ý[nhap-khoa-la]: `docid` không có trường tương ứng, không được nhập
  6 | docid: 15
    | ^^^^^
  cách sửa: nếu cần, thêm dòng `tên_trường: [docid]` vào tệp của `--map`
""",
    ),
    "nhap-khong-doc-duoc": Case(
        files=given("hieuluc: còn hiệu lực\n"),
        run=imported,
        text="""
cu/dong-mo.md:6:1: sai sót[nhap-khong-doc-duoc]: `hieuluc`: không hiểu `còn hiệu lực`, không nhập \
được vào `ngay_hieu_luc`
  6 | hieuluc: còn hiệu lực
    | ^
  cách sửa: xem lại, rồi điền `ngay_hieu_luc` bằng tay
""",
    ),
    "nhap-hai-gia-tri": Case(
        files=given("org: HĐND xã Ví Dụ\n"),
        run=imported,
        text="""
cu/dong-mo.md:6:1: lưu ý[nhap-hai-gia-tri]: `org` ghi khác với `coquan`; đã dùng giá trị của \
`coquan`
  6 | org: HĐND xã Ví Dụ
    | ^
  vì sao:  `co_quan_ban_hanh` là `UBND xã Ví Dụ`, ở đây ghi `HĐND xã Ví Dụ`
  cách sửa: xem giá trị nào đúng, rồi sửa `co_quan_ban_hanh` nếu cần
""",
    ),
    "nhap-thieu": Case(
        files=given("").replace("coquan: UBND xã Ví Dụ\n", ""),
        run=imported,
        text="""
cu/dong-mo.md:1:1: sai sót[nhap-thieu]: thiếu `co_quan_ban_hanh` (Cơ quan ban hành); đã ghi thành \
bản nháp
  1 | ---
    | ^
  vì sao:  không tìm thấy giá trị nào dùng được trong tệp này
  cách sửa: điền `co_quan_ban_hanh` rồi xóa dòng `draft: true`
""",
    ),
    "nhap-het-hieu-luc": Case(
        files=given("trang_thai: Hết hiệu lực \n"),
        run=imported,
        text="""
cu/dong-mo.md:6:1: sai sót[nhap-het-hieu-luc]: `trang_thai` ghi là hết hiệu lực nhưng không có \
ngày; đã ghi thành bản nháp
  6 | trang_thai: Hết hiệu lực
    | ^
  vì sao:  trang sẽ hiện văn bản này là còn hiệu lực
  cách sửa: điền `het_hieu_luc` rồi xóa dòng `draft: true`
""",
    ),
    "nhap-da-co": Case(
        files=given(""),
        run=imported_again,
        text="""
cu/dong-mo.md: lưu ý[nhap-da-co]: đã có content/vi-du/van-ban/2026/dong-mo.md, giữ nguyên
  vì sao:  lệnh nhập không bao giờ ghi đè
  cách sửa: muốn nhập lại thì xóa tệp đó trước
""",
    ),
}
