"""Putting a kept file into a tree: a hard link, whatever stands in its place."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.writing import link_if_changed
from generator.digests import digest_bytes

CONTENT = b"pixels"
Prepare = Callable[[Path], object]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A file of the cache."""
    place = tmp_path / "kept"
    place.write_bytes(CONTENT)
    return place


def link(kept: Path, place: Path) -> os.stat_result | None:
    """Put the file into a tree."""
    return link_if_changed(str(place), str(kept), digest_bytes(CONTENT))


IN_THE_WAY: dict[str, Prepare] = {
    "nothing": lambda _: None,
    "another file": lambda tree: write(tree / "a/b.webp", b"other!"),
    "a folder": lambda tree: write(tree / "a/b.webp/c", b"x"),
    "a file above": lambda tree: write(tree / "a", b"x"),
    "a link": lambda tree: link_to(tree / "a/b.webp", tree.parent / "kept"),
    "half of an earlier one": lambda tree: write(tree / f"a/.b.webp.{os.getpid()}.tmp", b"pix"),
}


def write(place: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def link_to(place: Path, target: Path) -> None:
    """Make a symbolic link."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


@pytest.mark.parametrize("name", IN_THE_WAY)
def test_a_tree_gets_the_file_itself(name: str, kept: Path, tmp_path: Path) -> None:
    """One inode, and nothing else is left in the folder."""
    tree = tmp_path / "tree"
    tree.mkdir()
    IN_THE_WAY[name](tree)
    info = link(kept, tree / "a/b.webp")
    assert info is not None
    assert info.st_ino == kept.stat().st_ino
    assert not (tree / "a/b.webp").is_symlink()
    assert [path.name for path in (tree / "a").iterdir()] == ["b.webp"]


def test_the_same_bytes_stay(kept: Path, tmp_path: Path) -> None:
    """A file that a lost cache once shared is not written again."""
    write(tmp_path / "tree/a.webp", CONTENT)
    inode = (tmp_path / "tree/a.webp").stat().st_ino
    assert link(kept, tmp_path / "tree/a.webp") is None
    assert (tmp_path / "tree/a.webp").stat().st_ino == inode


@pytest.mark.parametrize("number", [1, 18, 31, 95])
def test_where_links_are_refused_the_file_is_copied(
    number: int, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By rule, by device, by number, or by the file system."""

    def refuse(*_places: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refuse)
    info = link(kept, tmp_path / "tree/a.webp")
    assert info is not None
    assert info.st_ino != kept.stat().st_ino
    assert (tmp_path / "tree/a.webp").read_bytes() == CONTENT


def test_a_full_disk_is_told(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a copy would not mend either."""

    def refuse(*_places: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(OSError, match="No space"):
        link(kept, tmp_path / "tree/a.webp")
