"""Reading a foreign value: what it is in the form of our field, or that it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from generator.content.importing.targets import Target, choice_of
from generator.content.moments import read_when
from generator.content.rules import ContentRules
from generator.model.document_numbers import normal_number, numbers_in
from generator.model.fields import CHOICE, DAY, FILES, LINES, REFS, TEXT, Field
from generator.sources.values import Line
from generator.vietnamese.folding import folded
from generator.vietnamese.slugs import is_slug

Texts = tuple[str, ...]

_UNKNOWN = frozenset(
    {"", "dang cap nhat", "chua cap nhat", "chua ro", "khong ro", "null", "none", "n/a", "~", "-"}
)
_NONE = frozenset({"false", "no", "khong", "khong co"})  # of documents that one replaces
_LONG_DAY = re.compile(r"(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})")
_LINE: TypeAdapter[str] = TypeAdapter(Line)


def is_unknown(text: str) -> bool:
    """Whether a text only says that nothing is known."""
    return folded(text).strip(" .…") in _UNKNOWN


def read_texts(target: Target, texts: Texts, rules: ContentRules) -> Texts | None:
    """Return what foreign texts are in our field, () where they say nothing, None: unreadable."""
    known = tuple(each for each in texts if not is_unknown(each))
    if not known:
        return ()
    read = _GENERIC.get(target.name) if not target.own else None
    if read:
        return read(known, rules)
    return _of_form(target.field, known, rules)


def _of_form(field: Field, texts: Texts, rules: ContentRules) -> Texts | None:
    if field.form == REFS:
        texts = tuple(each for each in texts if folded(each).strip(" .") not in _NONE)
        found = [each for text in texts for each in _refs(text)]
        return tuple(dict.fromkeys(found)) if all(map(_refs, texts)) else None
    if field.form == FILES:
        return None  # a file has to be brought beside the text first
    if field.form == LINES:
        return _lines(part for text in texts for part in text.split(";"))
    if len(texts) > 1:
        return None
    if field.form == DAY:
        return _day(texts[0], rules)
    if field.form == CHOICE:
        choice = choice_of(field, texts[0])
        return (choice.label,) if choice else None
    if field.form == TEXT and field.normal:
        normal = field.normal(texts[0])
        return (normal,) if normal else None
    return _lines(texts)


def _refs(text: str) -> Texts:
    """Return the paths and numbers that a text names."""
    whole = text.strip()
    if whole.endswith(".md"):
        return (whole,)
    number = normal_number(whole)
    return (number,) if number else numbers_in(whole)


def _lines(texts: Iterable[str]) -> Texts | None:
    """Return texts as lines without what nobody sees, None where one is too long."""
    try:
        kept = [each.strip() for each in texts]
        return tuple(
            _LINE.validate_python(re.sub(r"[\x80-\x9f]", "", each)) for each in kept if each
        )
    except ValidationError:
        return None


def _day(text: str, rules: ContentRules) -> Texts | None:
    """Return a day as `2026-06-16`, also of `16/6/2026` and `ngày 16 tháng 6 năm 2026`."""
    written = re.sub(r"\s*\([^()]*\)\s*$", "", folded(text)).strip(" .")
    written = re.sub(r"^(?:(?:ke )?tu )?(?:ngay )", "", written)
    written = _LONG_DAY.sub(r"\1/\2/\3", written)
    try:
        return (read_when(written.upper(), rules.zone).day.isoformat(),)
    except PydanticCustomError:
        return None


def _moment(texts: Texts, rules: ContentRules) -> Texts | None:
    """Return a day, or a moment as people of the province write it."""
    try:
        return (read_when(texts[0], rules.zone).iso,)
    except PydanticCustomError:
        return _day(texts[0], rules)


def _one_slug(texts: Texts, _: ContentRules) -> Texts | None:
    return texts if is_slug(texts[0]) else None


def _category(texts: Texts, rules: ContentRules) -> Texts | None:
    return texts if texts[0] in rules.categories else None


def _language(texts: Texts, _: ContentRules) -> Texts | None:
    return texts if re.fullmatch(r"[a-z]{2,3}", texts[0]) else None


def _tags(texts: Texts, _: ContentRules) -> Texts | None:
    return _lines(texts[0].split(",") if len(texts) == 1 else texts)


def _joined(texts: Texts, _: ContentRules) -> Texts | None:
    return _lines(("; ".join(texts),))


def _addresses(texts: Texts, _: ContentRules) -> Texts | None:
    fine = (re.fullmatch(r"/[A-Za-z0-9._~/-]{1,199}", each) for each in texts)
    return texts if all(fine) and not any("//" in each or "/." in each for each in texts) else None


_GENERIC: dict[str, Callable[[Texts, ContentRules], Texts | None]] = {
    "date": _moment,
    "updated": _moment,
    "slug": _one_slug,
    "category": _category,
    "lang": _language,
    "tags": _tags,
    "source": _joined,
    "aliases": _addresses,
}
