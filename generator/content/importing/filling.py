"""Filling: our fields from the keys that a file gives, and what is told of the rest."""

from __future__ import annotations

from generator.content.importing.given import Given
from generator.content.importing.reading import Texts, read_texts
from generator.content.importing.targets import Target, plain
from generator.content.rules import ContentRules
from generator.problems import Problem, problem
from generator.values import Struct
from generator.vietnamese.folding import folded
from generator.vietnamese.slugs import is_slug, slug_of

Values = dict[str, Texts]

# Registers that say in words what ours tells by dates.
_STATES = frozenset({"trangthai", "tinhtrang", "tinhtranghieuluc", "hieuluc", "trangthaihieuluc"})
_OVER = "het hieu luc"


class _Candidate(Struct, frozen=True, order=True):
    """A key that may fill a target; the smallest wins."""

    rank: tuple[int, int, int]
    given: Given


def filled(
    targets: tuple[Target, ...], keys: tuple[Given, ...], rules: ContentRules
) -> tuple[Values, list[Problem]]:
    """Return the values of the targets that keys give, and a problem for each loss."""
    problems: list[Problem] = []
    values: Values = {}
    for target in targets:
        found, told = _fill(target, keys, rules)
        problems += told
        if found:
            values[target.name] = found
    known = {key for target in targets for key in target.keys}
    for given in keys:
        if plain(given.key) not in known:
            values_of = {"key": given.key}
            problems.append(problem("nhap-khoa-la", given.where, values_of, width=len(given.key)))
    return values, sorted(problems)


def says_over(keys: tuple[Given, ...]) -> Given | None:
    """Return the key that says in words that the document is no longer in force, or None."""
    for given in keys:
        if plain(given.key) in _STATES and folded((given.texts or ("",))[0]).startswith(_OVER):
            return given
    return None


def _fill(
    target: Target, keys: tuple[Given, ...], rules: ContentRules
) -> tuple[Texts, list[Problem]]:
    candidates = sorted(
        _Candidate(_rank(target, given, number), given)
        for number, given in enumerate(keys)
        if plain(given.key) in target.keys
    )
    problems: list[Problem] = []
    value: Texts = ()
    winner = ""
    for given in (each.given for each in candidates):
        read = read_texts(target, given.texts, rules) if given.texts is not None else None
        told = {"key": given.key, "field": target.name, "value": "; ".join(given.texts or ())}
        if read is None:
            problems.append(problem("nhap-khong-doc-duoc", given.where, told))
        elif not value:
            value, winner = read, given.key
        elif read and not _is_same(value, read):
            told |= {"used": "; ".join(value), "other": winner}
            problems.append(problem("nhap-hai-gia-tri", given.where, told))
    return value, problems


def _rank(target: Target, given: Given, number: int) -> tuple[int, int, int]:
    """Return what a key comes after: one that was mapped, front matter, the table, a mere slug."""
    place = target.keys.index(plain(given.key))
    text = (given.texts or ("",))[0]
    if place < target.mapped:
        return 0, place, number
    if target.own and is_slug(text) and "-" in text:
        return 3, place, number
    return 2 if given.in_table else 1, place, number


def _is_same(one: Texts, other: Texts) -> bool:
    return one == other or tuple(map(slug_of, one)) == tuple(map(slug_of, other))
