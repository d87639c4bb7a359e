"""The store: values are kept whole, under a name, for the code that wrote them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.build.code import code_digest
from generator.build.store import Store

VALUE = ({"content/vi-du/a.md": ("Chữ", 1, None)}, frozenset({"vi-du"}))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store whose folder does not exist yet."""
    return Store(tmp_path / ".cache" / "state")


@pytest.fixture
def kept(store: Store) -> Store:
    """A store that keeps VALUE as `site-vi-du`."""
    store.put("site-vi-du", VALUE)
    return store


def be_other_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be another version of the generator from now on."""
    monkeypatch.setattr("generator.build.store.code_digest", lambda: "0" * len(code_digest()))


def test_a_value_comes_back_as_it_was_put(kept: Store) -> None:
    """Another process, or another run, has what was kept."""
    assert Store(kept.folder).get("site-vi-du") == VALUE


def test_a_name_that_was_never_used_has_no_value(store: Store) -> None:
    """Neither the folder nor the file need exist."""
    assert store.get("site-vi-du") is None
    assert store.names() == ()
    store.drop("site-vi-du")


def test_the_last_value_counts(kept: Store) -> None:
    """A name has one value."""
    kept.put("site-vi-du", ("mới",))
    assert kept.get("site-vi-du") == ("mới",)
    assert kept.names() == ("site-vi-du",)


def test_names_come_in_order_until_they_are_dropped(kept: Store) -> None:
    """Sweeping goes through all names."""
    kept.put("ledger", 1)
    kept.put("site-gia-dinh", 2)
    assert kept.names() == ("ledger", "site-gia-dinh", "site-vi-du")
    kept.drop("ledger")
    assert kept.names() == ("site-gia-dinh", "site-vi-du")
    assert kept.get("ledger") is None


def test_what_other_code_kept_is_absent(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other code means other bytes, so nothing that it recorded counts."""
    assert not kept.is_of_other_code("site-vi-du")
    be_other_code(monkeypatch)
    assert kept.get("site-vi-du") is None
    assert kept.is_of_other_code("site-vi-du")


def test_what_is_missing_is_of_no_other_code(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever explains a build tells a first one from one of new code."""
    be_other_code(monkeypatch)
    assert not store.is_of_other_code("site-vi-du")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_half_a_file_is_absent(share: float, kept: Store) -> None:
    """Cut anywhere, also inside the digest of the code, it holds nothing."""
    place = kept.folder / "site-vi-du"
    content = place.read_bytes()
    place.write_bytes(content[: int(len(content) * share)])
    assert kept.get("site-vi-du") is None


@pytest.mark.parametrize(
    "foreign",
    [
        b"",
        b"\x80",
        b"not a pickle",
        b"cno_such_module\nvalue\n.",
        b"cgenerator.build.state\nNoSuchClass\n.",
        b"\x80\x05\x8c\x02\xff\xff\x94.",
        b"\x80\xff.",
    ],
)
def test_a_foreign_file_is_absent(foreign: bytes, kept: Store) -> None:
    """Whatever stands there, with or without the digest of the code before it."""
    place = kept.folder / "site-vi-du"
    place.write_bytes(foreign)
    assert kept.get("site-vi-du") is None
    place.write_bytes(code_digest().encode() + foreign)
    assert kept.get("site-vi-du") is None


def test_a_folder_in_a_file_s_place_is_absent(store: Store) -> None:
    """Reading never fails."""
    (store.folder / "site-vi-du").mkdir(parents=True)
    assert store.get("site-vi-du") is None
    assert not store.is_of_other_code("site-vi-du")


def test_a_write_that_fails_leaves_the_old_value(
    kept: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk in the middle takes nothing away and leaves nothing behind."""

    def refuse(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="site-vi-du"):
        kept.put("site-vi-du", "mới")
    assert kept.get("site-vi-du") == VALUE
    assert kept.names() == ("site-vi-du",)


def test_the_first_of_some_values_comes_alone(store: Store) -> None:
    """Who needs only what comes first does not unpack the rest."""
    store.put("vi-du", "first", VALUE)
    store.add("vi-du", "third")
    assert store.get("vi-du") == "first"
    assert store.get_all("vi-du") == ("first", VALUE, "third")
    assert store.get_all("gia-dinh") == ()
