"""Problems of records: what their fields say together."""

from __future__ import annotations

from generator.problems.entry import error, warning

RECORDS = {
    "nguoi-hoi-lo-ten": warning(
        (
            "`{field}` ghi quá rõ về người hỏi; trang chỉ hiện “{fix}”",
            "họ tên, số điện thoại, số giấy tờ và nơi ở của người hỏi không được công khai",
            "viết `{field}: {fix}`",
        ),
        (
            "`{field}` says too much of who asked; the page says “{fix}”",
            "names, telephones, identity numbers and addresses of askers are not published",
            "write `{field}: {fix}`",
        ),
    ),
    "cau-hoi-lo-thong-tin": warning(
        (
            "câu hỏi có {what}",
            "thông tin cá nhân của người hỏi không được công khai",
            "bỏ phần này khỏi tên và thân bài",
        ),
        (
            "the question has: {what}",
            "what tells of the asker is not published",
            "take it out of title and text",
        ),
    ),
    "thieu-cau-tra-loi": warning(
        (
            "có `ngay_tra_loi` nhưng bài chưa có câu trả lời",
            "người đọc thấy “Đã trả lời” mà không thấy trả lời gì",
            "viết câu trả lời dưới một dòng `## Trả lời`",
        ),
        (
            "there is a `ngay_tra_loi` and no answer",
            "readers see that it was answered, and not what",
            "write the answer below a line `## Trả lời`",
        ),
    ),
    "thieu-ngay-tra-loi": warning(
        (
            "bài có câu trả lời nhưng chưa có `ngay_tra_loi`",
            "thiếu ngày này thì câu hỏi vẫn hiện là chưa trả lời",
            "thêm một dòng `ngay_tra_loi: …`",
        ),
        (
            "there is an answer and no `ngay_tra_loi`",
            "without that day the question still counts as unanswered",
            "add a line `ngay_tra_loi: …`",
        ),
    ),
    "ngay-nguoc": error(
        (
            "`{field}` đứng trước `{first}`",
            "`{first}` là {start}",
            "xem lại hai ngày",
        ),
        ("`{field}` comes before `{first}`", "`{first}` is {start}", "look at both days"),
    ),
}
