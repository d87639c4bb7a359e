"""Documents: one of ours from a file of others, and what an editor has to look at."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.content.importing.filling import Values, filled, says_over
from generator.content.importing.given import given_in
from generator.content.importing.targets import plain, targets_of
from generator.content.importing.writing import front_matter
from generator.content.rules import ContentRules
from generator.model.document_numbers import read_number
from generator.model.document_types import TYPE_BY_ABBREVIATION
from generator.model.fields import REQUIRED
from generator.model.registers.document import DOCUMENT
from generator.model.span import Span
from generator.problems import Problem, problem
from generator.sources.files import Text
from generator.values import Struct
from generator.vietnamese.slugs import slug_of

Mapped = dict[str, tuple[str, ...]]


class Imported(Struct, frozen=True):
    """A document to write: its path below `van-ban/`, its front matter, the text below that."""

    path: str
    front: str
    body: str
    draft: bool

    @property
    def text(self) -> str:
        """The whole file; editors end a draft by deleting one line."""
        draft = "draft: true\n" if self.draft else ""
        return f"---\n{self.front}{draft}---\n{self.body}"


def imported(
    source: Text, mapped: Mapped, rules: ContentRules
) -> tuple[Imported | None, list[Problem]]:
    """Return the document that a file holds, a draft where something is missing, or None.

    The problems name every key without counterpart, every value that was not taken over and
    everything that is missing, at their places in the source.
    """
    targets = targets_of(DOCUMENT, mapped)
    own = {key for target in targets if target.own for key in target.keys}
    file, unreadable = given_in(source, lambda words: plain(words) in own)
    if file is None:
        return None, list(unreadable)
    values, problems = filled(targets, file.keys, rules)
    _complete(values)
    missing = [
        each for each in DOCUMENT.fields if each.need == REQUIRED and each.name not in values
    ]
    problems += [
        problem("nhap-thieu", Span(source.path, 1, 1), {"field": each.name, "label": each.label})
        for each in missing
    ]
    over = None if "het_hieu_luc" in values else says_over(file.keys)
    if over:
        problems = [
            each
            for each in problems
            if (each.line, each.column) != (over.where.line, over.where.column)
        ]  # it is told better
        problems.append(problem("nhap-het-hieu-luc", over.where, {"key": over.key}))
    path, front = _path(source.path, values), front_matter(targets, values)
    return Imported(path, front, file.body, draft=bool(missing or over)), problems


def _complete(values: Values) -> None:
    """Let title and date stand for the facts that they are, and the number tell the type."""
    if "title" in values and values.setdefault("trich_yeu", values["title"]) == values["title"]:
        del values["title"]
    if "date" in values:
        day = (values["date"][0][:10],)
        if values.setdefault("ngay_ban_hanh", day) == day:
            del values["date"]
    number = read_number(values["so_hieu"][0]) if "so_hieu" in values else None
    if number and number.type and "loai" not in values:
        values["loai"] = (TYPE_BY_ABBREVIATION[number.type].label,)


def _path(source: str, values: Values) -> str:
    """Return `2026/15-qd-ubnd.md`: the year of the document, and its slug or its file's name."""
    place = PurePosixPath(source)
    name = place.parent.name if place.stem == "index" else place.stem
    slug = values.get("slug", ("",))[0] or slug_of(name) or "van-ban"
    number = read_number(values["so_hieu"][0]) if "so_hieu" in values else None
    year = values["ngay_ban_hanh"][0][:4] if "ngay_ban_hanh" in values else ""
    year = year or (str(number.year) if number and number.year else "")
    return f"{year}/{slug}.md" if year else f"{slug}.md"
