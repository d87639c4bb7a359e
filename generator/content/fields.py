"""The types that only front matter has: moments, aliases, categories."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, InstanceOf, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.content.moments import read_when
from generator.content.rules import ContentRules
from generator.model.when import When
from generator.sources.values import many


def rules_of(info: ValidationInfo) -> ContentRules:
    """Return the rules that the validation was called with."""
    rules = (info.context or {})["rules"]
    assert isinstance(rules, ContentRules)
    return rules


def _when(text: object, info: ValidationInfo) -> When | None:
    if not isinstance(text, str):
        raise PydanticCustomError("sai-kieu-chu", "not a text")
    return read_when(text, rules_of(info).zone) if text else None


def _date(text: object, info: ValidationInfo) -> When:
    when = _when(text, info)
    if when is None:
        raise PydanticCustomError("gia-tri-rong", "empty")
    return when


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,119}", text):
        raise PydanticCustomError("id-sai", "not an id")
    return text


def _alias(text: str) -> str:
    if not re.fullmatch(r"/[A-Za-z0-9._~/-]{0,199}", text) or "//" in text or "/." in text:
        raise PydanticCustomError("alias-sai", "not a path")
    return text


def _language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise PydanticCustomError("ngon-ngu-sai", "not a language tag")
    return text


def _category(text: str, info: ValidationInfo) -> str:
    if text and text not in rules_of(info).categories:
        raise PydanticCustomError("chuyen-muc-la", "unknown category")
    return text


def _addressee(text: str, info: ValidationInfo) -> str:
    if text not in rules_of(info).addressees:
        raise PydanticCustomError("dich-la", "unknown addressee")
    return text


def web_address(text: str) -> str:
    """Return an http(s) address without user info and odd characters, or ""; raises `url-sai`."""
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        fine = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    except ValueError:
        fine = False
    if not fine or re.search(r"[\s\\\"<>]", text):
        raise PydanticCustomError("url-sai", "not a web address")
    return text


_WRITTEN = WithJsonSchema({"type": "string"})
Moment = Annotated[InstanceOf[When], BeforeValidator(_date), _WRITTEN]
OptionalMoment = Annotated[InstanceOf[When] | None, BeforeValidator(_when), _WRITTEN]
Identifier = Annotated[str, AfterValidator(_identifier)]
AliasPath = Annotated[str, AfterValidator(_alias)]
Language = Annotated[str, AfterValidator(_language)]
Category = Annotated[str, AfterValidator(_category)]
WebAddress = Annotated[str, AfterValidator(web_address)]
Aliases = Annotated[tuple[AliasPath, ...], BeforeValidator(many)]
Addressee = Annotated[str, AfterValidator(_addressee)]
Addressees = Annotated[tuple[Addressee, ...], BeforeValidator(many)]
