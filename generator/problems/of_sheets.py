"""Problems of the organisation, of the hamlets, and of what is addressed to them."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

SHEETS = {
    "thong-tin-rieng": error(
        (
            "`{key}` là thông tin riêng của một người, trang này không đăng",
            "dân chỉ cần biết tên, chức vụ, nhiệm vụ, điện thoại cơ quan và thư công vụ",
            "xóa dòng này",
        ),
        (
            "`{key}` is somebody's private matter, which no page shows",
            "people need the name, the post, its duties, the office's phone and e-mail only",
            "delete this line",
        ),
    ),
    "khuyet-co-ten": error(
        (
            "chức vụ vừa khai là khuyết vừa có tên người",
            "khuyết nghĩa là chưa có ai giữ chức vụ ấy",
            "xóa `khuyet`, hoặc xóa `name`",
        ),
        (
            "a post is said to be vacant and to be held by somebody",
            "vacant means that nobody holds it",
            "delete `khuyet` or `name`",
        ),
    ),
    "nhiem-ky-nguoc": error(
        (
            "nhiệm kỳ kết thúc trước khi bắt đầu",
            "`den` sớm hơn `tu`",
            "xem lại hai ngày của `nhiem_ky`",
        ),
        ("a term ends before it begins", "`den` is before `tu`", "check both days of `nhiem_ky`"),
    ),
    "trung-ma": error(
        (
            "mã `{id}` đã dùng cho một mục khác trong tệp này",
            "mỗi mục có một mã riêng",
            "đặt `id:` khác cho một trong hai mục",
        ),
        ("the id `{id}` is taken in this file", "each entry has its own", "give one another `id:`"),
    ),
    "co-quan-la": error(
        (
            "không có cơ quan nào mang mã `{value}`",
            "các mã trong tệp này: {known}",
            "viết `thuoc: {hint}`, hoặc xóa dòng này",
        ),
        (
            "there is no body with the id `{value}`",
            "ids of this file: {known}",
            "write `thuoc: {hint}`, or delete the line",
        ),
    ),
    "co-quan-vong": error(
        (
            "cơ quan này vừa ở trên vừa ở dưới `{id}`",
            "đi theo `thuoc` thì quay lại chỗ cũ",
            "xem lại các dòng `thuoc`",
        ),
        (
            "this body is above and below `{id}`",
            "whoever follows `thuoc` comes back",
            "check the lines `thuoc`",
        ),
    ),
    "nhiem-ky-het": warning(
        (
            "nhiệm kỳ của {post} đã hết ngày {until}",
            "người đọc không biết người ấy còn giữ chức vụ hay không",
            "ghi nhiệm kỳ mới, người mới, hoặc `khuyet: true`",
        ),
        (
            "the term of {post} was over on {until}",
            "readers cannot know whether the person still holds the post",
            "write the new term, the new person, or `khuyet: true`",
        ),
    ),
    "so-luong-lech": warning(
        (
            "khai {declared} thôn, khu phố nhưng danh sách có {count}",
            "`so_luong` là số thôn, khu phố theo quyết định",
            "thêm thôn còn thiếu, hoặc sửa `so_luong`",
        ),
        (
            "{declared} hamlets are declared, {count} are listed",
            "`so_luong` is how many there are by decision",
            "add what is missing, or mend `so_luong`",
        ),
    ),
    "thon-la": fault(
        (
            "không có thôn, khu phố nào mang mã `{id}`",
            "các mã trong thon-khu-pho.yml: {known}",
            "viết `{hint}`, hoặc xóa mã này",
        ),
        (
            "there is no hamlet with the id `{id}`",
            "ids of thon-khu-pho.yml: {known}",
            "write `{hint}`, or delete this id",
        ),
    ),
    "thon-chua-khai": fault(
        (
            "bài gửi tới `{id}` nhưng xã chưa khai thôn, khu phố nào",
            "danh sách thôn, khu phố ở tệp thon-khu-pho.yml trong thư mục của xã",
            "lập tệp thon-khu-pho.yml, hoặc xóa dòng `thon`",
        ),
        (
            "this is addressed to `{id}`, but the commune has declared no hamlets",
            "they are listed in thon-khu-pho.yml in the folder of the commune",
            "write thon-khu-pho.yml, or delete the line `thon`",
        ),
    ),
    "thon-ngoai-xa": error(
        (
            "bài của nguồn chung không gửi tới thôn, khu phố được",
            "thôn, khu phố là của riêng từng xã",
            "xóa dòng `thon`",
        ),
        (
            "an origin cannot address a hamlet",
            "hamlets are those of one commune",
            "delete the line `thon`",
        ),
    ),
    "tep-cua-xa": error(
        (
            "`{name}` chỉ đặt trong thư mục của một xã, phường, thị trấn",
            "nguồn chung không có bộ máy và thôn, khu phố của một xã",
            "chuyển tệp vào thư mục của đơn vị, hoặc xóa",
        ),
        (
            "`{name}` belongs into the folder of one site",
            "an origin has neither the bodies nor the hamlets of a commune",
            "move the file into the folder of the site, or delete it",
        ),
    ),
    "thon-trong-tep": error(
        (
            "mọi thôn, khu phố khai chung trong tệp `{sheet}`",
            "trang của từng thôn do hệ thống tự lập, nên `{folder}/` không chứa bài",
            "chuyển thông tin vào `{sheet}`, rồi xóa tệp này",
        ),
        (
            "all hamlets are declared in `{sheet}`",
            "their pages are made from it, so `{folder}/` holds no texts",
            "move what it says to `{sheet}`, then delete this file",
        ),
    ),
}
