"""Registers at the border: the schema of their front matter."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, create_model
from pydantic_core import PydanticCustomError

from generator.content.fields import Moment, OptionalMoment, WebAddress, rules_of
from generator.content.schemas import SCHEMAS, FrontMatter
from generator.model.fields import (
    CHOICE,
    DAY,
    EMAIL,
    FILES,
    KNOWN,
    LINES,
    MANY,
    MONEY,
    NUMBER,
    OPTIONAL,
    PHONE,
    REFS,
    REQUIRED,
    ROWS,
    SWITCH,
    TABLE,
    TEXT,
    TIME,
    WEB,
    YEAR,
    Choice,
    Field,
    Register,
)
from generator.model.registers import REGISTER_BY_NAME
from generator.sources.schema import Schema
from generator.sources.values import (
    Email,
    Lines,
    OptionalLine,
    Phone,
    line_of_text,
)
from generator.values import replace
from generator.vietnamese.folding import folded

_UNKNOWN = "dang cap nhat"
_CURRENCY = re.compile(r"(?<!\s)\s*+(đồng|đ|vnđ|vnd)\.?$", re.I)


def schema_of(kind: str, *, draft: bool = False) -> type[FrontMatter]:
    """Return the schema of a kind's front matter; a draft may leave its fields empty."""
    return SCHEMAS.get(kind) or _schema(REGISTER_BY_NAME[kind], draft)


@cache
def _schema(register: Register, draft: bool) -> type[FrontMatter]:
    declared = (_unfinished(each, register) if draft else each for each in register.fields)
    fields = {each.name: _definition(each) for each in declared}
    if register.title_from:
        fields["title"] = (OptionalLine, "")
    if register.dated:
        fields["date"] = (OptionalMoment, None) if register.date_from else (Moment, ...)
    return create_model(f"{register.name.title()}Fields", __base__=FrontMatter, **fields)  # type: ignore[call-overload,no-any-return]


def _unfinished(field: Field, register: Register) -> Field:
    """Return a field as a draft may have it: empty, but for the date that gives its address."""
    dates = field.name == register.date_from
    return field if dates or field.need != REQUIRED else replace(field, need=KNOWN)


def _definition(field: Field) -> tuple[object, object]:
    """Return the annotation and the default of a field."""
    blank: object = () if field.form in MANY else None
    if field.form == ROWS:
        columns = {each.name: _definition(each) for each in field.columns}
        row = create_model(f"{field.name.title()}Row", __base__=Schema, **columns)  # type: ignore[call-overload]
        many = tuple.__class_getitem__((row, ...))
        rows: object = Annotated[many, BeforeValidator(_rows)]
        if field.need == REQUIRED:
            rows = Annotated[rows, AfterValidator(_some)]
        return rows, (blank if field.need == OPTIONAL else ...)
    return _annotation(field), (blank if field.need == OPTIONAL else ...)


def _annotation(field: Field) -> object:
    annotation = _FORMS.get(field.form)
    if field.form == CHOICE:
        annotation = Annotated[str, BeforeValidator(partial(_choice, field.choices))]
    elif field.form == DAY:
        annotation = Moment if field.need == REQUIRED else OptionalMoment
        return Annotated[annotation, BeforeValidator(_known)]
    elif field.form == WEB and field.portal:
        annotation = Annotated[WebAddress, AfterValidator(_on_a_portal)]
    elif field.form == TEXT and field.normal:
        annotation = Annotated[str, BeforeValidator(partial(_in_normal_form, field))]
    if field.form in MANY:
        required = field.need == REQUIRED
        return Annotated[annotation, AfterValidator(_some)] if required else annotation
    refuse_blank = _filled if field.need == REQUIRED else _known
    return Annotated[annotation, BeforeValidator(refuse_blank)]


def _known(value: object) -> object:
    """Return a value, "" where it only says that it is unknown."""
    return "" if isinstance(value, str) and folded(value).strip(" .…") == _UNKNOWN else value


def _filled(value: object) -> object:
    if _known(value) == "":
        raise PydanticCustomError("gia-tri-rong", "empty")
    return value


def _some(values: tuple[object, ...]) -> tuple[object, ...]:
    if not values:
        raise PydanticCustomError("gia-tri-rong", "empty")
    return values


def _listed(value: object) -> object:
    """Return a list; a lone text is a list of one."""
    return ([value] if _known(value) else []) if isinstance(value, str) else value


def _rows(value: object) -> object:
    """Return a table; a lone text that says nothing is one without rows."""
    return [] if _known(value) == "" else value


def _choice(choices: tuple[Choice, ...], text: object) -> str:
    line = line_of_text(text) if text != "" else ""
    for each in choices:
        if line in (each.id, each.label, *each.also):
            return each.id
    wanted = folded(line)
    for each in choices:  # `DA` and `ĐA` are two types, `Quyet dinh` is but one
        if wanted in map(folded, (each.id, each.label, *each.also)):
            return each.id
    if line:
        expected = ", ".join(each.label for each in choices)
        raise PydanticCustomError("gia-tri-la", "unknown word", {"expected": expected})
    return ""


def _in_normal_form(field: Field, text: object) -> str:
    line = line_of_text(text) if text != "" else ""
    assert field.normal is not None, "callers have looked"
    normal = field.normal(line) if line else ""
    if line and not normal:
        values = {"example": field.example, "label": field.label}
        raise PydanticCustomError("sai-chuan", "not in any form", values)
    return normal


def _on_a_portal(text: str, info: ValidationInfo) -> str:
    """Return an address on a portal of public services, whose subdomains are its own."""
    host = urlsplit(text).hostname or ""
    portals = rules_of(info).portals
    if text and not any(host == each or host.endswith(f".{each}") for each in portals):
        raise PydanticCustomError("ngoai-cong", "elsewhere", {"portals": ", ".join(portals)})
    return text


def _count(text: object) -> int | str:
    if text == "":
        return ""
    digits = re.sub(r"(?<=\d)[. ](?=\d{3}\b)", "", text) if isinstance(text, str) else ""
    if not re.fullmatch(r"\d{1,15}", digits):
        raise PydanticCustomError("sai-so", "not a whole number")
    return int(digits)


def _money(text: object) -> int | str:
    return _count(_CURRENCY.sub("", text) if isinstance(text, str) else text)


def _year(text: object) -> int | str:
    if text != "" and not (isinstance(text, str) and re.fullmatch(r"(19|20|21)\d\d", text)):
        raise PydanticCustomError("nam-khong-hop-le", "not a year")
    return int(text) if isinstance(text, str) and text else ""


def _switch(text: object) -> bool | str:
    """Return what `true`, `có`, `false` and `không` mean."""
    known: dict[str, bool | str] = {
        "": "",
        "true": True,
        "co": True,
        "false": False,
        "khong": False,
    }
    word = folded(text) if isinstance(text, str) else "?"
    if word not in known:
        raise PydanticCustomError("sai-dung-sai", "neither true nor false")
    return known[word]


def _time(text: object) -> str:
    """Return `07:30`, also of `7h30`, `7 giờ 30` and `7 giờ`."""
    if text == "":
        return ""
    line = folded(line_of_text(text))
    found = re.fullmatch(r"(\d{1,2})\s*(?:[:h]|gio)\s*(\d{2})?(?:\s*phut)?", line)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise PydanticCustomError("gio-khong-hop-le", "not a time of day")
    return f"{hour:02}:{minute:02}"


_FORMS: dict[str, object] = {
    TEXT: OptionalLine,
    LINES: Annotated[Lines, BeforeValidator(_listed)],
    FILES: Annotated[Lines, BeforeValidator(_listed)],
    REFS: Annotated[Lines, BeforeValidator(_listed)],
    TABLE: Annotated[Lines, BeforeValidator(_listed)],
    NUMBER: Annotated[int | str, BeforeValidator(_count)],
    MONEY: Annotated[int | str, BeforeValidator(_money)],
    YEAR: Annotated[int | str, BeforeValidator(_year)],
    TIME: Annotated[str, BeforeValidator(_time)],
    SWITCH: Annotated[bool | str, BeforeValidator(_switch)],
    PHONE: Phone,
    EMAIL: Email,
    WEB: WebAddress,
}
