"""The file of `--map`: further keys of our fields, as the registers of one place write them."""

from __future__ import annotations

from pathlib import Path

from generator.content.importing.documents import Mapped
from generator.content.importing.targets import GENERIC
from generator.model.registers.document import DOCUMENT
from generator.problems import Problem, problem
from generator.sources.files import read_text
from generator.sources.nodes import Listing, Scalar, read_mapping
from generator.sources.schema import choice

FIELDS = (*(each.name for each in DOCUMENT.fields), *GENERIC)


def mapped_in(place: Path) -> tuple[Mapped, list[Problem]]:
    """Return the keys of each field that a file names: `{so_hieu: [Số VB], loai: Thể loại}`."""
    source, unreadable = read_text(place, place.as_posix())
    if source is None:
        return {}, list(unreadable)
    node, problems = read_mapping(source.text, source.path)
    mapped: Mapped = {}
    for key, value in node.items if node else ():
        texts = value.items if isinstance(value, Listing) else (value,)
        names = tuple(each.text for each in texts if isinstance(each, Scalar))
        if key.text not in FIELDS:
            near = choice(key.text, list(FIELDS))
            told = {"key": key.text, "guess": near["hint"], "known": near["known"]}
            problems.append(problem("truong-la-gan", key.where, told, width=len(key.text)))
        elif len(names) < len(texts):
            told = {"field": key.text}
            problems.append(problem("sai-kieu-danh-sach", value.where, told))
        mapped[key.text] = names
    return mapped, problems
