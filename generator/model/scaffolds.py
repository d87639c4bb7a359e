"""Scaffolds: a new record to fill in, whose comments say what belongs where."""

from __future__ import annotations

from generator.model.fields import (
    DAY,
    FILES,
    LINES,
    MANY,
    MONEY,
    OPTIONAL,
    REFS,
    ROWS,
    TIME,
    Field,
    Register,
)

_COLUMN = 32
_MOST_WORDS = 12  # of a closed vocabulary; the manual has them all
_FORMS = {DAY: "ngày: năm-tháng-ngày", MONEY: "đồng, chỉ viết số", TIME: "giờ:phút, như 07:30"}
_MANY = {LINES: '["…"]', FILES: "[ten-tep.pdf]", REFS: "[]"}


def scaffold(register: Register, title: str, date: str) -> str:
    """Return front matter and body of a new record; `title` is quoted, `date` ISO.

    What may be left out stands there as a comment, so that nobody has to remember its name.
    """
    lines = ["---"]
    if not register.title_from:
        lines.append(f"title: {title}")
    if register.dated and not register.date_from:
        lines.append(f"date: {date}")
    for field in register.fields:
        value = title if field.name == register.title_from else _value(field, register, date)
        lines += _lines(field, value)
    lines += ["draft: true            # xóa dòng này khi đã được duyệt", "---", ""]
    lines.append("Viết nội dung ở đây. Giữa hai đoạn để một dòng trống.")
    return "\n".join(lines) + "\n"


def _value(field: Field, register: Register, date: str) -> str:
    if field.name == register.date_from:
        return date[:10]
    if field.need == OPTIONAL:
        return field.example or _MANY.get(field.form, '""')
    return "[]" if field.form in MANY else '""'


def _lines(field: Field, value: str) -> list[str]:
    """Return a field with its comment; one that may be left out is a comment itself."""
    before = "# " if field.need == OPTIONAL else ""
    if field.form == ROWS and before:
        first = f"# {field.name}:".ljust(_COLUMN)
        return [f"{first} # {_comment(field)}", f"#   - {_row(field)}"]
    return [f"{before}{field.name}: {value}".ljust(_COLUMN) + f" # {_comment(field)}"]


def _row(field: Field) -> str:
    """Return an example of a row: what has an example, and what must be there."""
    shown = (each for each in field.columns if each.example or each.need != OPTIONAL)
    return "{" + ", ".join(f"{each.name}: {_in_flow(each)}" for each in shown) + "}"


def _in_flow(field: Field) -> str:
    """Return the example of a column as it stands between braces."""
    example = field.example or "…"
    return example if field.form in MANY or not set(example) & set(",:{}[]") else f'"{example}"'


def _comment(field: Field) -> str:
    few = len(field.choices) <= _MOST_WORDS
    words = ", ".join(each.label for each in field.choices) if few else ""
    example = field.example if field.need != OPTIONAL else ""
    if field.form == ROWS and field.need != OPTIONAL:
        example = _row(field)
    parts = [field.note, _FORMS.get(field.form, ""), words, f"ví dụ: {example}" if example else ""]
    told = "; ".join(part for part in parts if part)
    return f"{field.label}: {told}" if told else field.label
