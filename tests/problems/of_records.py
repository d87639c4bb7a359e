"""Records: what their fields say together."""

from __future__ import annotations

from tests.problems.case import Case


def record(folder: str, front: str, body: str = "Chữ.") -> str:
    """Return the block of a record of the commune, of whose front matter every line is given."""
    return f"=== content/vi-du/{folder}/2026/muc.md\n---\n{front}\n---\n\n{body}\n"


QUESTION = "title: Hỏi\nngay_nhan: 2026-06-01\nhan_tra_loi: 2026-06-22"

RECORDS = {
    "nguoi-hoi-lo-ten": Case(
        files=record("hoi-dap", f"{QUESTION}\nnguoi_hoi: Nguyễn Văn Thí Dụ, 0252 3000 000"),
        text="""
content/vi-du/hoi-dap/2026/muc.md:5:12: lưu ý[nguoi-hoi-lo-ten]: `nguoi_hoi` ghi quá rõ về người \
hỏi; trang chỉ hiện “Công dân N.V.T.D.”
  5 | nguoi_hoi: Nguyễn Văn Thí Dụ, 0252 3000 000
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  họ tên, số điện thoại, số giấy tờ và nơi ở của người hỏi không được công khai
  cách sửa: viết `nguoi_hoi: Công dân N.V.T.D.`
""",
    ),
    "cau-hoi-lo-thong-tin": Case(
        files=record("hoi-dap", QUESTION, "Xin gọi lại cho tôi, số 0252 3000 000."),
        text="""
content/vi-du/hoi-dap/2026/muc.md:2:8: lưu ý[cau-hoi-lo-thong-tin]: câu hỏi có số điện thoại
  2 | title: Hỏi
    |        ^
  vì sao:  thông tin cá nhân của người hỏi không được công khai
  cách sửa: bỏ phần này khỏi tên và thân bài
""",
    ),
    "thieu-cau-tra-loi": Case(
        files=record("hoi-dap", f"{QUESTION}\nngay_tra_loi: 2026-06-10"),
        text="""
content/vi-du/hoi-dap/2026/muc.md:5:15: lưu ý[thieu-cau-tra-loi]: có `ngay_tra_loi` nhưng bài \
chưa có câu trả lời
  5 | ngay_tra_loi: 2026-06-10
    |               ^
  vì sao:  người đọc thấy “Đã trả lời” mà không thấy trả lời gì
  cách sửa: viết câu trả lời dưới một dòng `## Trả lời`
""",
    ),
    "thieu-ngay-tra-loi": Case(
        files=record("hoi-dap", QUESTION, "Hỏi.\n\n## Trả lời\n\nĐáp."),
        text="""
content/vi-du/hoi-dap/2026/muc.md:3:12: lưu ý[thieu-ngay-tra-loi]: bài có câu trả lời nhưng chưa \
có `ngay_tra_loi`
  3 | ngay_nhan: 2026-06-01
    |            ^
  vì sao:  thiếu ngày này thì câu hỏi vẫn hiện là chưa trả lời
  cách sửa: thêm một dòng `ngay_tra_loi: …`
""",
    ),
    "ngay-nguoc": Case(
        files=record(
            "thong-bao",
            "title: Tin\nniem_yet_tu: 2026-06-10\nniem_yet_den: 2026-06-02\nloai: Thông báo",
        ),
        text="""
content/vi-du/thong-bao/2026/muc.md:4:15: lỗi[ngay-nguoc]: `niem_yet_den` đứng trước \
`niem_yet_tu`
  4 | niem_yet_den: 2026-06-02
    |               ^^^^^^^^^^
  vì sao:  `niem_yet_tu` là 2026-06-10
  cách sửa: xem lại hai ngày
""",
    ),
}
