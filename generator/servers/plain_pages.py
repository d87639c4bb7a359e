"""The small pages of the server itself, for answers that no site has a page for."""

from __future__ import annotations

_SAYS = {
    404: "Không có trang này",
    405: "Máy chủ này chỉ cho đọc",
    410: "Nội dung này đã được gỡ",
    413: "Yêu cầu quá lớn",
    414: "Địa chỉ quá dài",
    429: "Quá nhiều yêu cầu, xin thử lại sau ít phút",
    500: "Máy chủ gặp sự cố, xin thử lại sau ít phút",
    503: "Máy chủ đang bận, xin thử lại sau ít phút",
}
_OTHER = "Máy chủ không trả lời được yêu cầu này"
# What nginx and Apache may answer by themselves; 404 and 410 have pages of the site first.
PLAIN = (405, 413, 414, 416, 429, 500, 502, 503, 504)


def sayings() -> dict[int, str]:
    """Return the words for each status that has words of its own."""
    return dict(_SAYS)


def other() -> str:
    """Return the words for all other statuses."""
    return _OTHER


def plain_page(words: str) -> str:
    """Return a whole page in one line; it needs nothing that the policy forbids."""
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{words}</title><h1>{words}</h1></html>\n"
    )
