"""Personal data: what a list of people must not hold, by its columns and by its values.

Luật Bảo vệ dữ liệu cá nhân 2025 (its own text was not read) lets an office publish what the purpose
needs and no more. What follows is this program's rule, stricter where in doubt.
"""

from __future__ import annotations

import re

from generator.vietnamese.folding import folded
from generator.vietnamese.numbers import plain_number

IDENTITY, PHONE, ACCOUNT = "số định danh", "số điện thoại", "số tài khoản"
BIRTH, ADDRESS, HEALTH = "ngày sinh đầy đủ", "địa chỉ nhà", "tình trạng sức khỏe"
MAIL, SENSITIVE, INSURANCE = "thư điện tử", "dữ liệu nhạy cảm", "mã số thuế, số bảo hiểm"

# In folded words; the first that is found in the name of a column says what it holds.
_COLUMNS = (
    (r"cccd|cmnd|cmt\b|can cuoc|chung minh|dinh danh|ma so ca nhan|ho chieu", IDENTITY),
    (r"dien thoai|\bs?dt\b|so dt|di dong|zalo|lien he|lien lac", PHONE),
    (r"tai khoan|\bstk\b|ngan hang", ACCOUNT),
    (r"ngay sinh|ngay,? thang|sinh ngay", BIRTH),
    (r"dia chi|so nha|noi o|cho o|thuong tru|tam tru|que quan|ho khau", ADDRESS),
    (r"suc khoe|benh|chan doan|dang tat|khuyet tat|\bhiv\b|thuong tat", HEALTH),
    (r"e-?mail|thu dien tu", MAIL),
    (r"bao hiem|bhyt|bhxh|ma so thue|\bmst\b", INSURANCE),
    (r"dan toc|ton giao|dang vien|tien an|tien su", SENSITIVE),
)
_RUN = re.compile(r"\+?\d(?:[ .\-]?\d)*")
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b")
_HOUSE = re.compile(
    r"\bso nha\b|\b(?:so|nha) \d+[a-z]?(?:/\d+)*,? (?:duong|ngo|ngach|hem|kiet|to)\b"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w")  # from the first character: linear
_WORDS = re.compile(r"\b(?:cccd|cmnd|can cuoc cong dan|chung minh nhan dan)\b")
_HEALTH = re.compile(r"\bhiv\b|\bung thu\b|\btam than\b|\bma tuy\b")


def personal_column(name: str) -> str:
    """Return what a column would tell of people that nobody may publish, "" for any other."""
    words = folded(name.replace("_", " "))
    return next((what for pattern, what in _COLUMNS if re.search(pattern, words)), "")


def personal_value(text: str, *, days: bool = False) -> str:
    """Return what a text tells of a person that nobody may publish, "" for nothing.

    With `days` that is a whole date, too.
    """
    words = folded(text)
    if _WORDS.search(words):
        return IDENTITY
    if _HEALTH.search(words):
        return HEALTH
    if _HOUSE.search(words):
        return ADDRESS
    if _MAIL.search(words):
        return MAIL
    if days and _DAY.search(words):
        return BIRTH
    return next(filter(None, map(_number, _RUN.findall(text))), "")


def _number(run: str) -> str:
    """Return what a run of digits is: 12 name a person, 9 or more an account."""
    digits = re.sub(r"\D", "", run)
    is_sum = run != digits and not run.startswith("+") and plain_number(run)
    if len(digits) < 9 or is_sum:
        return ""
    if len(digits) == 12 and not run.startswith("+"):
        return IDENTITY
    if re.fullmatch(r"0\d{9,10}|84\d{9,10}", digits):
        return PHONE
    return ACCOUNT
