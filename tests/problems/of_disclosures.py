"""Problems of tables, projects and lists of people."""

from __future__ import annotations

from tests.problems.case import Case, article, holding

_TABLE = "content/vi-du/cong-khai/2026/thu.csv"
_ITEM = """=== content/vi-du/cong-khai/2026/du-toan.md
---
title: Dự toán
loai: Dự toán ngân sách
nam: 2026
ngay_cong_khai: 2026-01-10
bang: [{ten: Thu, tep: thu.csv}]
---
"""
_PROJECT = """=== content/vi-du/du-an/duong.md
---
ten: Đường liên thôn
trang_thai: Đang thực hiện
chu_dau_tu: Ủy ban nhân dân xã Ví Dụ
dia_diem: Thôn 1
tong_muc_dau_tu: 1500000000
nguon_von: [Ngân sách xã]
tien_do:
  - {ngay: 2026-03-01, phan_tram: 10, noi_dung: Khởi công}
  - {ngay: 2026-05-15, phan_tram: 40, noi_dung: Móng}
---
"""


_LIST = """=== content/vi-du/danh-sach/2026/ho-tro.md
---
title: Hộ được hỗ trợ
niem_yet_tu: 2026-06-10
niem_yet_den: 2026-06-20
cot: [Họ và tên, Kết quả]
tep_bang: ho-tro.csv
hang: [{ho_ten: Nguyễn Văn Thí}]
---
"""
_PEOPLE = "content/vi-du/danh-sach/2026/ho-tro.csv"
_ALLOWED = "STT, Họ và tên, Năm sinh, Thôn (khu phố), Đối tượng, Kết quả, Số tiền hỗ trợ, Ghi chú"


def table(text: str) -> str:
    """Return the blocks of a disclosure and of the file that it shows."""
    return f"{_ITEM}=== {_TABLE}\n{text}"


def project(old: str, new: str) -> str:
    """Return the block of a project in which something is written otherwise."""
    assert old in _PROJECT
    return _PROJECT.replace(old, new)


def people(old: str = "", new: str = "", *, rows: str = "Họ và tên;Kết quả\nTrần Dụ;Đạt\n") -> str:
    """Return the blocks of a list of people in which something is written otherwise."""
    assert old in _LIST
    return f"{_LIST.replace(old, new) if old else _LIST}=== {_PEOPLE}\n{rows}"


_SHEET = "=== content/vi-du/cong-khai/2026/thu.txt\nThu\n"
DISCLOSURES = {
    "khong-phai-bang": Case(
        files=_ITEM.replace("thu.csv", "thu.txt") + _SHEET,
        text="""
content/vi-du/cong-khai/2026/du-toan.md:6:24: sai sót[khong-phai-bang]: `thu.txt` không phải là \
tệp CSV
  6 | bang: [{ten: Thu, tep: thu.txt}]
    |                        ^^^^^^^
  vì sao:  chỉ tệp CSV được hiện thành bảng trên trang
  cách sửa: lưu bảng tính thành tệp CSV (UTF-8), hoặc đưa tệp này vào `tep`
""",
    ),
    "bang-khong-doc-duoc": Case(
        files=table("Nội dung;Số\n"),
        text="""
content/vi-du/cong-khai/2026/thu.csv: sai sót[bang-khong-doc-duoc]: không đọc được bảng trong tệp \
này
  vì sao:  bảng cần một dòng tên cột, ít nhất một dòng số liệu, và mã UTF-8
  cách sửa: mở tệp bằng bảng tính rồi lưu lại thành CSV (UTF-8)
""",
    ),
    "bang-qua-lon": Case(
        files=_ITEM,
        prepare=holding(_TABLE, "Nội dung\n" + "a\n" * 2001),
        text="""
content/vi-du/cong-khai/2026/thu.csv: sai sót[bang-qua-lon]: bảng quá lớn
  vì sao:  một bảng có nhiều nhất 2000 dòng, 40 cột và 1 MB
  cách sửa: chia thành nhiều bảng
""",
    ),
    "bang-lech-cot": Case(
        files=table("Nội dung,Số\nThuế,1,5\n"),
        text="""
content/vi-du/cong-khai/2026/thu.csv:2:1: sai sót[bang-lech-cot]: dòng này có 3 ô, dòng tên cột có 2
  2 | Thuế,1,5
    | ^
  vì sao:  bảng không được hiện, vì không rõ ô nào thuộc cột nào
  cách sửa: đặt ô có dấu phân cách trong dấu ngoặc kép, hoặc lưu lại bằng bảng tính
""",
    ),
    "so-viet-la": Case(
        files=table("Nội dung;Số\nThuế;1,234,567\n"),
        text="""
content/vi-du/cong-khai/2026/thu.csv:2:1: lưu ý[so-viet-la]: cột “Số”: `1,234,567` không viết \
theo cách của Việt Nam
  2 | Thuế;1,234,567
    | ^
  vì sao:  cả cột được hiểu là chữ, nên không được căn phải và không được cộng
  cách sửa: ngăn hàng nghìn bằng dấu chấm, phần lẻ bằng dấu phẩy, như `1.234.567,5`
""",
    ),
    "tong-khong-khop": Case(
        files=table("Nội dung;Số\nThuế;1.000\nPhí;500\nTổng cộng;1.600\n"),
        text="""
content/vi-du/cong-khai/2026/thu.csv:4:1: lưu ý[tong-khong-khop]: cột “Số”: các dòng cộng lại là \
1.500, dòng tổng ghi 1.600
  4 | Tổng cộng;1.600
    | ^
  vì sao:  người đọc sẽ cộng lại
  cách sửa: xem lại số liệu của cột này
""",
    ),
    "cot-bi-cam": Case(
        files=people("Kết quả]", "Số CCCD]"),
        text=f"""
content/vi-du/danh-sach/2026/ho-tro.md:5:18: lỗi[cot-bi-cam]: không được đăng cột “Số CCCD”: số \
định danh
  5 | cot: [Họ và tên, Số CCCD]
    |                  ^^^^^^^
  vì sao:  danh sách chỉ ghi những gì người dân cần để theo dõi; số định danh không cần cho việc \
đó, lộ ra thì hại người có tên
  cách sửa: xóa cột này; các cột được dùng: {_ALLOWED}
""",
    ),
    "cot-la": Case(
        files=people("Kết quả]", "Nghề nghiệp]"),
        text=f"""
content/vi-du/danh-sach/2026/ho-tro.md:5:18: lỗi[cot-la]: danh sách không có cột “Nghề nghiệp”
  5 | cot: [Họ và tên, Nghề nghiệp]
    |                  ^^^^^^^^^^^
  vì sao:  danh sách về người chỉ dùng những cột đã định
  cách sửa: xóa cột này, hoặc đổi thành một trong các cột: {_ALLOWED}
""",
    ),
    "cot-thieu": Case(
        files=people(rows="Họ và tên\nTrần Dụ\n"),
        text="""
content/vi-du/danh-sach/2026/ho-tro.md:5:6: sai sót[cot-thieu]: tệp CSV không có cột “Kết quả”
  5 | cot: [Họ và tên, Kết quả]
    |      ^
  vì sao:  cột này để trống trên trang
  cách sửa: thêm cột này vào tệp, hoặc bỏ nó khỏi `cot`
""",
    ),
    "du-lieu-ca-nhan": Case(
        files=people("Văn Thí", "Văn Thí 001234567890"),
        text="""
content/vi-du/danh-sach/2026/ho-tro.md:7:17: lỗi[du-lieu-ca-nhan]: Họ và tên: có vẻ là số định danh
  vì sao:  không được đăng số định danh của người dân
  cách sửa: xóa phần này; nếu là số khác thì viết cho rõ, như `1.234.567`
""",
    ),
    "bang-ngoai-danh-sach": Case(
        files=people("ho-tro.csv", "../../ho-tro.csv"),
        text="""
content/vi-du/danh-sach/2026/ho-tro.md:6:11: lỗi[bang-ngoai-danh-sach]: `../../ho-tro.csv` không \
nằm trong thư mục `danh-sach/`
  6 | tep_bang: ../../ho-tro.csv
    |           ^^^^^^^^^^^^^^^^
  vì sao:  chỉ tệp trong thư mục đó được kiểm tra và không bị đăng ra ngoài
  cách sửa: đặt tệp cạnh bài này
""",
    ),
    "tep-danh-sach": Case(
        files=people() + article("", "[tệp](../../danh-sach/2026/ho-tro.csv)"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:6:7: sai sót[tep-danh-sach]: \
`../../danh-sach/2026/ho-tro.csv` thuộc một danh sách nên không được đăng
  6 | [tệp](../../danh-sach/2026/ho-tro.csv)
    |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  vì sao:  danh sách chỉ hiện trên trang trong thời gian niêm yết, không phát thành tệp
  cách sửa: bỏ liên kết; tệp cần đăng thì đặt ở thư mục khác
""",
    ),
    "niem-yet-qua-dai": Case(
        files=people("2026-06-20", "2026-08-31"),
        text="""
content/vi-du/danh-sach/2026/ho-tro.md:4:15: lưu ý[niem-yet-qua-dai]: danh sách được niêm \
yết 83 ngày
  4 | niem_yet_den: 2026-08-31
    |               ^^^^^^^^^^
  vì sao:  danh sách về người thường được niêm yết không quá 60 ngày
  cách sửa: xem lại ngày cuối, hoặc giữ nếu có quy định riêng
""",
    ),
    "phan-tram-sai": Case(
        files=project("phan_tram: 40", "phan_tram: 110"),
        text="""
content/vi-du/du-an/duong.md:10:35: lỗi[phan-tram-sai]: khối lượng 110% lớn hơn 100%
  10 |   - {ngay: 2026-05-15, phan_tram: 110, noi_dung: Móng}
     |                                   ^^^
  cách sửa: viết một số từ 0 đến 100
""",
    ),
    "tien-do-nguoc": Case(
        files=project("2026-05-15", "2026-02-15"),
        text="""
content/vi-du/du-an/duong.md:10:12: lưu ý[tien-do-nguoc]: ngày này trước ngày 2026-03-01 của dòng \
bên trên
  10 |   - {ngay: 2026-02-15, phan_tram: 40, noi_dung: Móng}
     |            ^^^^^^^^^^
  vì sao:  tiến độ được ghi nối tiếp, ngày mới ở dưới
  cách sửa: xếp lại các dòng theo ngày
""",
    ),
    "tien-do-cu": Case(
        files=project("2026-05-15", "2025-05-15").replace("2026-03-01", "2025-03-01"),
        text="""
content/vi-du/du-an/duong.md:9:3: lưu ý[tien-do-cu]: dự án đang thực hiện mà tin mới nhất là của \
ngày 2025-05-15
  9 |   - {ngay: 2025-03-01, phan_tram: 10, noi_dung: Khởi công}
    |   ^
  vì sao:  đã hơn 12 tháng không có thông tin về tiến độ
  cách sửa: ghi thêm một dòng vào `tien_do`, hoặc sửa `trang_thai`
""",
    ),
}
