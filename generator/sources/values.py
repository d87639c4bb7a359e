"""Types that settings and front matter share: texts typed by the schema, refusing the rest."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from generator.sources.files import INVISIBLE
from generator.vietnamese.slugs import is_slug
from generator.vietnamese.writing import phone_uri

EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LINE_LIMIT = 2000


def line_of_text(text: object) -> str:
    """Return one line without invisible characters; raises for what is no text or empty."""
    if not isinstance(text, str):
        raise PydanticCustomError("sai-kieu-chu", "not a text")
    text = " ".join(INVISIBLE.sub("", _CONTROL.sub(" ", text)).split())
    if not text:
        raise PydanticCustomError("gia-tri-rong", "empty")
    if len(text) > _LINE_LIMIT:
        raise PydanticCustomError("qua-dai", "too long", {"limit": _LINE_LIMIT})
    return unicodedata.normalize("NFC", text)


def optional_line(text: object) -> str:
    """Return one line as above, or "" for an empty value, which means unknown."""
    return "" if text == "" else line_of_text(text)


def _switch(text: object) -> bool:
    if text not in ("true", "false"):
        raise PydanticCustomError("sai-dung-sai", "neither true nor false")
    return text == "true"


def _number(text: object) -> int:
    if not isinstance(text, str) or not re.fullmatch(r"\d{1,9}", text):
        raise PydanticCustomError("sai-so", "not a whole number")
    return int(text)


def _slug(text: str) -> str:
    if not is_slug(text):
        raise PydanticCustomError("slug-sai", "not a slug")
    return text


def _phone(text: object) -> str:
    line = optional_line(text)
    if line and not phone_uri(line):
        raise PydanticCustomError("dien-thoai-sai", "not a Vietnamese number")
    return line


def _email(text: object) -> str:
    line = optional_line(text)
    if line and not EMAIL.fullmatch(line):
        raise PydanticCustomError("thu-dien-tu-sai", "not an e-mail address")
    return line


def many(value: object) -> object:
    """Return the value unless it is a text where a list is due; raises `sai-kieu-danh-sach`."""
    if isinstance(value, str):
        raise PydanticCustomError("sai-kieu-danh-sach", "not a list")
    return value


Line = Annotated[str, BeforeValidator(line_of_text)]
OptionalLine = Annotated[str, BeforeValidator(optional_line)]
Switch = Annotated[bool, BeforeValidator(_switch)]
WholeNumber = Annotated[int, BeforeValidator(_number)]
Slug = Annotated[str, AfterValidator(_slug)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(many)]
Phone = Annotated[str, BeforeValidator(_phone)]
Email = Annotated[str, BeforeValidator(_email)]
