"""Digests: equal values have equal digests in every process, and different ones do not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator import digests
from generator.digests import digest_bytes, digest_of
from generator.model.span import Span
from generator.values import Struct
from tests.workspace import REPOSITORY


class Word(Struct, frozen=True):
    """A value with one field."""

    text: object


class Name(Struct, frozen=True):
    """A value of another type with a field of the same name."""

    text: object


class Loose(Struct):
    """A value that can change, which has no digest."""

    text: str


class Inner(Struct, frozen=True):
    """A value whose types leave no doubt."""

    text: str
    day: date | None = None


class Other(Struct, frozen=True):
    """A value that can stand where an Inner can, and has other fields."""

    words: str


class Sealed(Struct, frozen=True):
    """A value that is encoded at once."""

    number: int | bool | str | None
    parts: tuple[str | Inner | Other, ...] = ()
    inner: Inner | None = None


class Doubtful(Struct, frozen=True):
    """A value with a field of which what it holds does not say its type: it is walked."""

    when: date | str


DAY = date(2023, 11, 5)
DIFFERENT = (
    *("", "a", "ab", "1", "None", "True", "đ", "d\u0111", "e\u0302", "ê", "a\x00", "\ud800"),
    *(0, 1, -1, 10**30, True, False, None, date(2023, 11, 5), "2023-11-05", b"".decode() + "d"),
    *((), ("",), ("a",), ("a", "b"), ("ab", ""), ("", "ab"), ((),), ((), ()), (("a",), "b")),
    *(("a", ("b",)), (("a", "b"),), (1, 2), ("1", "2"), (12,), (None,), (0,), (False,)),
    *(Word("a"), Name("a"), Word(("a",)), Word(Word("a")), Word(None), Word(0), Word(False)),
    *(Sealed(each) for each in (0, 1, False, True, 10**30, "", "0", "a", "\ud800", None)),
    *(Sealed(0, each) for each in (("a",), ("a", "b"), ("ab",), (Inner("a"),), (Other("a"),))),
    *(Sealed(0, (), Inner("a")), Sealed(0, (), Inner("a", DAY)), Sealed(0, ("a", Inner("a")))),
    *(Doubtful(DAY), Doubtful("2023-11-05"), Doubtful("a"), Inner("a"), Inner("a", DAY)),
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=4).map(tuple) | inner.map(Word),
    max_leaves=12,
)


@pytest.mark.parametrize("value", DIFFERENT, ids=ascii)
def test_no_other_value_has_the_digest(value: object) -> None:
    """Types, nesting, order, empty texts and Unicode forms are told apart."""
    same = [other for other in DIFFERENT if digest_of(other) == digest_of(value)]
    assert len(same) == 1


@given(PLAIN, PLAIN)
def test_digests_are_equal_where_values_are(one: object, other: object) -> None:
    """Values of equal text have one digest, all others two."""
    assert (digest_of(one) == digest_of(other)) is (repr(one) == repr(other))


@pytest.mark.parametrize(
    "value",
    [
        *({"a"}, frozenset({"a"}), ["a"], {"a": 1}, 1.5, b"a", object(), Loose("a"), print),
        *(datetime(2023, 11, 5), Word({"a"}), ("a", ["b"]), Word),  # noqa: DTZ001
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_one_order_or_spelling_is_refused(value: object) -> None:
    """Sets, dictionaries, lists, floats, bytes and values that can change have no digest."""
    with pytest.raises(TypeError, match="no digest of"):
        digest_of(value)


@pytest.mark.parametrize(("kind", "sealed"), [(Sealed, True), (Inner, True), (Doubtful, False)])
def test_what_leaves_no_doubt_is_encoded_at_once(kind: type[Struct], sealed: bool) -> None:
    """Types that encode alike, as dates and texts do, are walked."""
    assert digests._is_sealed(kind, ()) is sealed


@pytest.mark.parametrize("write", [Inner, Sealed, Doubtful])
def test_a_text_that_is_safe_as_it_is_has_the_digest_of_its_words(
    write: Callable[[str], Struct],
) -> None:
    """Equal values have equal digests, of whatever class of text."""
    assert digest_of(write(Markup("a"))) == digest_of(write("a"))


def test_a_digest_is_32_hexadecimal_digits() -> None:
    """Digests stand in file names and in state files."""
    assert all(len(digest_of(value)) == 32 for value in DIFFERENT)
    assert digest_bytes(b"") == "e3b0c44298fc1c149afbf4c8996fb924"


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_another_process_finds_the_same_digest(seed: str) -> None:
    """Digests do not depend on the seed of Python's hashes: state is read by other processes."""
    value = (("đ", 1, None, True), ("a", ("b",)), Span("content/a.md", 3, 7))
    program = (
        "from generator.digests import digest_of\nfrom generator.model.span import Span\n"
        f"print(digest_of({value!r}))"
    )
    done = subprocess.run(  # noqa: S603 our own interpreter and package
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": seed},
    )
    assert done.stdout.strip() == digest_of(value)
