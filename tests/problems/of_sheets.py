"""The organisation, the hamlets, and what is addressed to them."""

from __future__ import annotations

from tests.problems.case import Case, article


def organisation(post: str = "name: Nguyễn Văn Ví Dụ", *, unit: str = "") -> str:
    """Return the block of a body with one post; `unit` are more lines of the body."""
    lines = ["co_quan:", "  - name: Ủy ban nhân dân xã", "    id: ubnd"]
    lines += [f"    {line}" for line in unit.split("\n") if line]
    lines += ["    chuc_vu:", "      - post: Chủ tịch"]
    lines += [f"        {line}" for line in post.split("\n")]
    return "\n".join(["=== content/vi-du/to-chuc.yml", *lines, ""])


def hamlets(*ids: str, above: str = "") -> str:
    """Return the block of hamlets with these ids."""
    lines = [
        f'  - {{id: {id}, name: "{number}", type: thon, truong: {{name: ""}}}}\n'
        for number, id in enumerate(ids, 1)
    ]
    return "".join(["=== content/vi-du/thon-khu-pho.yml\n", above, "thon:\n", *lines])


SHEETS = {
    "thong-tin-rieng": Case(
        files=organisation("name: Nguyễn Văn Ví Dụ\nngay_sinh: 1980-01-01"),
        text="""
content/vi-du/to-chuc.yml:7:9: lỗi[thong-tin-rieng]: `ngay_sinh` là thông tin riêng của một \
người, trang này không đăng
  7 |         ngay_sinh: 1980-01-01
    |         ^^^^^^^^^
  vì sao:  dân chỉ cần biết tên, chức vụ, nhiệm vụ, điện thoại cơ quan và thư công vụ
  cách sửa: xóa dòng này
""",
    ),
    "khuyet-co-ten": Case(
        files=organisation("name: Nguyễn Văn Ví Dụ\nkhuyet: true"),
        text="""
content/vi-du/to-chuc.yml:7:17: lỗi[khuyet-co-ten]: chức vụ vừa khai là khuyết vừa có tên người
  7 |         khuyet: true
    |                 ^^^^
  vì sao:  khuyết nghĩa là chưa có ai giữ chức vụ ấy
  cách sửa: xóa `khuyet`, hoặc xóa `name`
""",
    ),
    "nhiem-ky-nguoc": Case(
        files=organisation("name: Nguyễn Văn Ví Dụ\nnhiem_ky: {tu: 2026-07-01, den: 2021-06-30}"),
        text="""
content/vi-du/to-chuc.yml:7:41: lỗi[nhiem-ky-nguoc]: nhiệm kỳ kết thúc trước khi bắt đầu
  7 |         nhiem_ky: {tu: 2026-07-01, den: 2021-06-30}
    |                                         ^^^^^^^^^^
  vì sao:  `den` sớm hơn `tu`
  cách sửa: xem lại hai ngày của `nhiem_ky`
""",
    ),
    "trung-ma": Case(
        files=hamlets("thon-1", "thon-1"),
        text="""
content/vi-du/thon-khu-pho.yml:3:10: lỗi[trung-ma]: mã `thon-1` đã dùng cho một mục khác trong \
tệp này
  3 |   - {id: thon-1, name: "2", type: thon, truong: {name: ""}}
    |          ^^^^^^
  vì sao:  mỗi mục có một mã riêng
  cách sửa: đặt `id:` khác cho một trong hai mục
""",
    ),
    "co-quan-la": Case(
        files=organisation(unit="thuoc: hdnd") + "  - {name: Văn phòng, id: vp, thuoc: ubnd}\n",
        text="""
content/vi-du/to-chuc.yml:4:12: lỗi[co-quan-la]: không có cơ quan nào mang mã `hdnd`
  4 |     thuoc: hdnd
    |            ^^^^
  vì sao:  các mã trong tệp này: ubnd, vp
  cách sửa: viết `thuoc: ubnd`, hoặc xóa dòng này
""",
    ),
    "co-quan-vong": Case(
        files=organisation(unit="thuoc: ubnd"),
        text="""
content/vi-du/to-chuc.yml:4:12: lỗi[co-quan-vong]: cơ quan này vừa ở trên vừa ở dưới `ubnd`
  4 |     thuoc: ubnd
    |            ^^^^
  vì sao:  đi theo `thuoc` thì quay lại chỗ cũ
  cách sửa: xem lại các dòng `thuoc`
""",
    ),
    "nhiem-ky-het": Case(
        files=organisation("name: Nguyễn Văn Ví Dụ\nnhiem_ky: {tu: 2021-07-01, den: 2026-06-14}"),
        text="""
content/vi-du/to-chuc.yml:7:41: lưu ý[nhiem-ky-het]: nhiệm kỳ của Chủ tịch đã hết ngày 2026-06-14
  7 |         nhiem_ky: {tu: 2021-07-01, den: 2026-06-14}
    |                                         ^^^^^^^^^^
  vì sao:  người đọc không biết người ấy còn giữ chức vụ hay không
  cách sửa: ghi nhiệm kỳ mới, người mới, hoặc `khuyet: true`
""",
    ),
    "so-luong-lech": Case(
        files=hamlets("thon-1", "thon-2", above="so_luong: 3\n"),
        text="""
content/vi-du/thon-khu-pho.yml:1:11: lưu ý[so-luong-lech]: khai 3 thôn, khu phố nhưng danh sách \
có 2
  1 | so_luong: 3
    |           ^
  vì sao:  `so_luong` là số thôn, khu phố theo quyết định
  cách sửa: thêm thôn còn thiếu, hoặc sửa `so_luong`
""",
    ),
    "thon-la": Case(
        files=hamlets("thon-1", "thon-2") + article("thon: [thon-1, thon-22]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:16: sai sót[thon-la]: không có thôn, khu phố nào mang mã \
`thon-22`
  4 | thon: [thon-1, thon-22]
    |                ^^^^^^^
  vì sao:  các mã trong thon-khu-pho.yml: thon-1, thon-2
  cách sửa: viết `thon-2`, hoặc xóa mã này
""",
    ),
    "thon-chua-khai": Case(
        files=article("thon: [thon-1]"),
        text="""
content/vi-du/tin-tuc/2026/tin.md:4:8: sai sót[thon-chua-khai]: bài gửi tới `thon-1` nhưng xã \
chưa khai thôn, khu phố nào
  4 | thon: [thon-1]
    |        ^^^^^^
  vì sao:  danh sách thôn, khu phố ở tệp thon-khu-pho.yml trong thư mục của xã
  cách sửa: lập tệp thon-khu-pho.yml, hoặc xóa dòng `thon`
""",
    ),
    "thon-ngoai-xa": Case(
        files=article("thon: [thon-1]", tree="_tinh"),
        text="""
content/_tinh/tin-tuc/2026/tin.md:4:7: lỗi[thon-ngoai-xa]: bài của nguồn chung không gửi tới \
thôn, khu phố được
  4 | thon: [thon-1]
    |       ^
  vì sao:  thôn, khu phố là của riêng từng xã
  cách sửa: xóa dòng `thon`
""",
    ),
    "tep-cua-xa": Case(
        files="=== content/_tinh/to-chuc.yml\nco_quan: []\n",
        text="""
content/_tinh/to-chuc.yml: lỗi[tep-cua-xa]: `to-chuc.yml` chỉ đặt trong thư mục của một xã, \
phường, thị trấn
  vì sao:  nguồn chung không có bộ máy và thôn, khu phố của một xã
  cách sửa: chuyển tệp vào thư mục của đơn vị, hoặc xóa
""",
    ),
    "thon-trong-tep": Case(
        files="=== content/vi-du/thon-khu-pho/thon-1.md\n---\ntitle: Thôn 1\n---\n",
        text="""
content/vi-du/thon-khu-pho/thon-1.md: lỗi[thon-trong-tep]: mọi thôn, khu phố khai chung trong tệp \
`thon-khu-pho.yml`
  vì sao:  trang của từng thôn do hệ thống tự lập, nên `thon-khu-pho/` không chứa bài
  cách sửa: chuyển thông tin vào `thon-khu-pho.yml`, rồi xóa tệp này
""",
    ),
}
