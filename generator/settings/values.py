"""The types that only settings have: addresses, domains, telephone numbers."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, InstanceOf
from pydantic_core import PydanticCustomError

from generator.sources.values import EMAIL, line_of_text, optional_line

_LONGEST_HOST = 253  # RFC 1035, section 2.3.4, as text


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
    name = r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*"
    return len(host) <= _LONGEST_HOST and bool(re.fullmatch(name, host))


def _host(text: str) -> str:
    if not _is_host(text):
        raise PydanticCustomError("ten-mien-sai", "not a domain")
    return text


def _day(text: object) -> date:
    try:
        return date.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        raise PydanticCustomError("ngay-sai-dang", "not a date") from None


def _moment(text: object) -> date:
    """Return a day, or a moment, perhaps without an offset."""
    line = text if isinstance(text, str) else ""
    try:
        moment = datetime.fromisoformat(line) if "T" in line else date.fromisoformat(line)
    except ValueError:
        raise PydanticCustomError("ngay-sai-dang", "neither day nor moment") from None
    if not 1900 <= moment.year <= 2200:
        raise PydanticCustomError("nam-khong-hop-le", "impossible year")
    return moment


def _security_contact(text: str) -> str:
    """Return an address of RFC 9116, section 2.5.3."""
    scheme, _, rest = text.partition(":")
    if scheme == "mailto":
        fine = bool(EMAIL.fullmatch(rest))
    elif scheme == "tel":
        fine = bool(re.fullmatch(r"\+?[0-9-]{3,20}", rest))
    else:
        fine = _is_https(text)
    if not fine:
        raise PydanticCustomError("lien-he-bao-mat-sai", "neither mailto, https nor tel")
    return text


def _script(text: str) -> str:
    """Return the address of a script in which `{id}` stands for what differs between sites."""
    if "{id}" not in text or not _is_https(text.replace("{id}", "id")):
        raise PydanticCustomError("emc-sai", "not an https address with {id}")
    return text


def _label(text: object) -> str:
    line = line_of_text(text)
    if "{id}" not in line:
        raise PydanticCustomError("emc-sai", "no {id} in the label")
    return line


def _label_id(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}", text):
        raise PydanticCustomError("id-sai", "not an id")
    return text


def _is_https(text: str) -> bool:
    """Whether a text is an https address of a host, without user info and odd characters."""
    try:
        parts = urlsplit(text)
        fine = parts.scheme == "https" and (parts.port or 443) > 0
    except ValueError:
        return False
    odd = re.search(r"[^!#-;=?-\[\]_a-z~]", text)
    return fine and not odd and "@" not in parts.netloc and _is_host(parts.hostname or "")


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
Moment = Annotated[InstanceOf[date], BeforeValidator(_moment)]
EmcScript = Annotated[str, AfterValidator(_script)]
EmcLabel = Annotated[str, BeforeValidator(_label)]
EmcId = Annotated[str, AfterValidator(_label_id)]
SecurityContact = Annotated[str, AfterValidator(_security_contact)]
Colour = Annotated[str, BeforeValidator(_colour)]
