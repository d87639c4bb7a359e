"""Problems of pictures and of a site's look."""

from __future__ import annotations

from generator.problems.entry import error, fault, warning

PICTURES = {
    "hinh-hong": error(
        (
            "không đọc được hình này",
            "tệp bị hỏng, hoặc chép chưa trọn",
            "chép lại từ máy gốc, hoặc mở hình bằng chương trình xem ảnh rồi lưu lại",
        ),
        ("the picture cannot be read", "the file is damaged or cut short", "copy or save it again"),
    ),
    "hinh-qua-lon": error(
        (
            "hình lớn quá: {width} × {height} điểm ảnh",
            "loại tệp này chỉ được tới {limit} triệu điểm ảnh, mỗi cạnh tới {side}",
            "thu nhỏ hình: bề ngang 2000 điểm ảnh là đủ cho mọi màn hình",
        ),
        (
            "the picture is too large: {width} × {height} pixels",
            "the limit for its type is {limit} million pixels, {side} on a side",
            "make it smaller: a width of 2000 pixels is enough",
        ),
    ),
    "hinh-dong": warning(
        (
            "hình này chuyển động; trang chỉ hiện khung đầu",
            "hình tự chuyển động làm người đọc khó theo dõi chữ",
            "dùng hình tĩnh, hoặc đổi sang phim `.mp4`",
        ),
        (
            "the picture moves; only its first frame is shown",
            "what moves by itself distracts from reading",
            "use a still picture, or a film (`.mp4`)",
        ),
    ),
    "khong-phai-hinh": fault(
        (
            "`{target}` không phải là hình nên không hiện",
            "hình là tệp jpg, png, gif hoặc webp",
            "sửa tên tệp; để dẫn tới tệp khác thì bỏ dấu `!`",
        ),
        (
            "`{target}` is no picture and not shown",
            "pictures are jpg, png, gif or webp",
            "correct the name; a link has no `!`",
        ),
    ),
    "lien-ket-tep-loi": fault(
        (
            "tệp `{target}` có lỗi nên không dùng được",
            "lỗi được báo ở chính tệp ấy",
            "sửa lỗi của tệp",
        ),
        ("the file `{target}` cannot be used", "its own error says why", "mend the file"),
    ),
    "hinh-khong-co": fault(
        (
            "không dùng được `{target}` làm hình của trang",
            "không có hình ấy trong thư mục {folder}, hoặc tệp ấy có lỗi riêng",
            "sửa đường dẫn, tính từ thư mục {folder}",
        ),
        (
            "`{target}` cannot be a picture of the site",
            "there is no such picture in {folder}, or it has an error of its own",
            "correct the path, which begins in {folder}",
        ),
    ),
    "ma-mau-sai": error(
        (
            "`{value}` không phải là mã màu",
            "mã màu là dấu # và 3 hoặc 6 chữ số thập lục phân, đặt trong ngoặc kép",
            'ví dụ: `"#9c1515"`',
        ),
        (
            "`{value}` is not a colour",
            "it is # and 3 or 6 hexadecimal digits, in quotes",
            'for example `"#9c1515"`',
        ),
    ),
    "mau-kem-tuong-phan": fault(
        (
            "màu `{value}` nhạt quá nên khó đọc",
            "chữ màu này chỉ tương phản {ratio} : 1 với nền, cần 4,5 : 1; trang dùng màu mặc định",
            'dùng màu đậm hơn, ví dụ `"{darker}"`',
        ),
        (
            "the colour `{value}` is too light to be read",
            "its contrast is {contrast}:1 and 4.5:1 is due; the default is used",
            'use a darker one, for example `"{darker}"`',
        ),
    ),
}
