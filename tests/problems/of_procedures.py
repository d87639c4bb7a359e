"""What has a code, is on a portal of public services, or has to be checked again."""

from __future__ import annotations

from tests.problems.case import Case
from tests.registers.records import PROCEDURE


def procedure(name: str = "thi-du", **fields: str) -> str:
    """Return the block of a procedure."""
    front = "".join(f"{key}: {value}\n" for key, value in (PROCEDURE | fields).items())
    return f"=== content/vi-du/thu-tuc/{name}.md\n---\n{front}---\n"


PROCEDURES = {
    "ngoai-cong": Case(
        files=procedure(lien_ket="https://dichvucong.gov.vn.example/thi-du"),
        text="""
content/vi-du/thu-tuc/thi-du.md:16:11: lỗi[ngoai-cong]: `lien_ket` không dẫn tới cổng dịch vụ công
  16 | lien_ket: https://dichvucong.gov.vn.example/thi-du
     |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  chỉ nhận địa chỉ ở: dichvucong.gov.vn
  cách sửa: chép địa chỉ trang của thủ tục trên cổng, hoặc để trống nếu chưa biết
""",
    ),
    "trung-gia-tri": Case(
        files=procedure() + procedure("khac"),
        text="""
content/vi-du/thu-tuc/thi-du.md:3:13: lỗi[trung-gia-tri]: Mã thủ tục `1.000001` đã dùng ở \
content/vi-du/thu-tuc/khac.md
  3 | ma_thu_tuc: 1.000001
    |             ^^^^^^^^
  vì sao:  trên một trang, mỗi mã chỉ thuộc một mục
  cách sửa: sửa mã; muốn thay bài của tỉnh thì đặt tên tệp giống bài ấy
""",
    ),
    "thong-tin-cu": Case(
        files=procedure(ngay_kiem_tra="2025-06-01"),
        text="""
content/vi-du/thu-tuc/thi-du.md:17:16: lưu ý[thong-tin-cu]: `ngay_kiem_tra`: lần kiểm tra gần \
nhất là 2025-06-01, đã quá 365 ngày
  17 | ngay_kiem_tra: 2025-06-01
     |                ^^^^^^^^^^
  vì sao:  thông tin cũ có thể làm người dân đi lại mất công
  cách sửa: so lại với nguồn, rồi ghi ngày kiểm tra mới
""",
    ),
}
