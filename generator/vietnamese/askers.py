"""Askers: how the public reads of who asked: by initials, and no nearer than the hamlet.

Names, telephones, numbers of identity cards and addresses of those who ask are nobody's business.
"""

from __future__ import annotations

import re

CITIZEN = "Công dân"
_TITLES = re.compile(
    r"(công dân|cử tri|bạn đọc|người dân|hộ (?:gia đình )?(?:ông|bà)"
    r"|ông|bà|anh|chị|cô|chú|bác)\b\s*",
    re.I,
)
_UNIT = (
    r"(?:thôn|khu phố|tổ dân phố|tổ|khu|ấp|bản|buôn|làng|khóm|xóm"
    r"|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
)
_PLACE = re.compile(rf"{_UNIT}(?: [^\W_]+){{1,4}}", re.I)
_BEFORE_PLACE = re.compile(rf"\s+(?={_UNIT}\s)")  # in small letters: `Lê Bản Anh` is a name
_STREET = re.compile(r"\b(?:số|đường|hẻm|ngõ|ngách|kiệt|nhà)\b|\d{4}", re.I)
_BODY = re.compile(r"(?:công ty|doanh nghiệp|hợp tác xã)\b", re.I)
_NUMBERS = re.compile(r"\d|@|\b(?:sđt|đt|cccd|cmnd|điện thoại|email)\b", re.I)
_PARTS = re.compile(r"\s*[,;()]\s*|\s+[-–—]\s+")


def unnamed(asker: str) -> str:
    """Return an asker by title, initials and places: `Công dân N.V.A., thôn Một`.

    Companies keep their names. What was returned is returned as it is.
    """
    first, *rest = [part for part in _PARTS.split(asker) if part] or [""]
    if _BODY.match(first):
        who = _NUMBERS.split(first)[0].strip()
    elif _PLACE.fullmatch(first):
        who, rest = CITIZEN, [first, *rest]
    else:
        first, *near = _BEFORE_PLACE.split(first)
        who, rest = _person(first), [*near, *rest]
    places = [part for part in rest if _PLACE.fullmatch(part) and not _STREET.search(part)]
    return ", ".join([who, *places])


def _person(text: str) -> str:
    """Return title and initials; initials alone stay alone."""
    found = _TITLES.match(text)
    title = found[1] if found else ""
    name = text[found.end() :] if found else text
    words = re.findall(r"[^\W\d_]+", _NUMBERS.split(name)[0])
    initials = "".join(f"{word[0].upper()}." for word in words)
    if not title and not (words and all(len(word) == 1 for word in words)):
        title = CITIZEN
    return " ".join(part for part in (title[:1].upper() + title[1:], initials) if part)
