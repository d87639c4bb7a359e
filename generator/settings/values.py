"""The types that only settings have: addresses, domains, telephone numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from generator.sources.values import optional_line
from generator.vietnamese.writing import phone_uri


def _folder(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", text):
        raise PydanticCustomError("slug-sai", "not the name of a theme")
    return text


def _site_path(text: str) -> str:
    if not re.fullmatch(r"/(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\.html)?", text):
        raise PydanticCustomError("duong-dan-menu-sai", "not a path of a site")
    return text


def _base_url(text: str) -> str:
    """Return an address that ends with `/`; `{slug}` may stand in it."""
    text = text if text.endswith("/") else text + "/"
    try:
        parts = urlsplit(text.replace("{slug}", "slug"))
        host = parts.hostname or ""
        fine = parts.scheme in ("http", "https") and not parts.query and not parts.fragment
        fine = fine and "@" not in parts.netloc and (parts.port or 80) > 0
    except ValueError:
        fine, host = False, ""
    if not fine or not _is_host(host) or not re.fullmatch(r"[A-Za-z0-9._~/-]*", parts.path):
        raise PydanticCustomError("url-goc-sai", "not a base URL")
    if "//" in parts.path or "/." in parts.path:
        raise PydanticCustomError("url-goc-sai", "not a base URL")
    return text


def _is_host(host: str) -> bool:
    return bool(re.fullmatch(r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*", host))


def _host(text: str) -> str:
    if not _is_host(text):
        raise PydanticCustomError("ten-mien-sai", "not a domain")
    return text


def _day(text: object) -> date:
    try:
        return date.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        raise PydanticCustomError("ngay-sai-dang", "not a date") from None


def _phone(text: object) -> str:
    line = optional_line(text)
    if line and not phone_uri(line):
        raise PydanticCustomError("dien-thoai-sai", "not a Vietnamese number")
    return line


def _email(text: object) -> str:
    line = optional_line(text)
    if line and not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", line):
        raise PydanticCustomError("thu-dien-tu-sai", "not an e-mail address")
    return line


def _colour(text: object) -> str:
    """Return a colour as `#rrggbb`; the `#` may be missing, as YAML takes it for a comment."""
    line = optional_line(text)
    found = re.fullmatch(r"#?([0-9a-f]{3}|[0-9a-f]{6})", line.lower())
    if line and not found:
        raise PydanticCustomError("ma-mau-sai", "not a colour")
    digits = found[1] if found else ""
    return (
        f"#{digits if len(digits) == 6 else ''.join(2 * each for each in digits)}" if line else ""
    )


FolderName = Annotated[str, AfterValidator(_folder)]
SitePath = Annotated[str, AfterValidator(_site_path)]
BaseUrl = Annotated[str, AfterValidator(_base_url)]
Host = Annotated[str, AfterValidator(_host)]
Day = Annotated[date, BeforeValidator(_day)]
Phone = Annotated[str, BeforeValidator(_phone)]
Colour = Annotated[str, BeforeValidator(_colour)]
Email = Annotated[str, BeforeValidator(_email)]
