"""The state of a site: whether a built file is as it was left."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.keys import Key
from generator.build.state import Trace, current, left

KEY = Key("maker", "view")
CONTENT = "<p>Chào</p>\n".encode()
OTHER = CONTENT.replace(b"p", b"b")  # of the same length


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A built file."""
    made = tmp_path / "index.html"
    made.write_bytes(CONTENT)
    return made


@pytest.fixture
def trace(place: Path) -> Trace:
    """What was recorded when it was made."""
    return left(place.lstat(), KEY, CONTENT)


def restore(place: Path, content: bytes) -> None:
    """Write a file anew, as unpacking an archive does: another inode, the old time."""
    times = place.stat().st_atime_ns, place.stat().st_mtime_ns
    other = place.with_name("other")
    other.write_bytes(content)
    os.utime(other, ns=times)
    other.replace(place)


def become_link(place: Path) -> None:
    """Be replaced by a link, of the same size, to a file of the same content."""
    elsewhere = place.with_name("x" * len(CONTENT))
    place.rename(elsewhere)
    place.symlink_to(elsewhere.name)


def become_folder(place: Path) -> None:
    """Be replaced by a folder."""
    place.unlink()
    place.mkdir()


def become_nothing(place: Path) -> None:
    """Go, the folder too."""
    place.unlink()
    place.parent.rmdir()
    place.parent.write_text("a file where the folder was")


def test_a_file_that_was_just_made_is_current(place: Path, trace: Trace) -> None:
    """Its trace comes back as it was recorded, whether its bytes are read or not."""
    assert trace.key == KEY
    assert current(str(place), trace) is trace
    assert current(str(place), trace, hashed=True) == trace


def test_an_untouched_file_is_not_read(
    place: Path, trace: Trace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build with little to do reads no trees."""
    monkeypatch.setattr(Path, "read_bytes", None)
    assert current(str(place), trace) is trace


@pytest.mark.parametrize("hashed", [False, True])
@pytest.mark.parametrize(
    "change",
    [lambda place: os.utime(place, (1, 1)), lambda place: restore(place, CONTENT)],
    ids=["touched", "restored"],
)
def test_the_same_bytes_with_other_times_are_current(
    change: Callable[[Path], None], hashed: bool, place: Path, trace: Trace
) -> None:
    """The new signature is recorded, so that the next build need not read them."""
    change(place)
    found = current(str(place), trace, hashed=hashed)
    assert found == left(place.lstat(), KEY, CONTENT)
    assert found != trace


@pytest.mark.parametrize("hashed", [False, True])
@pytest.mark.parametrize(
    "change",
    [
        lambda place: place.write_bytes(OTHER),
        lambda place: place.write_bytes(CONTENT + b" "),
        lambda place: place.write_bytes(b""),
        lambda place: restore(place, OTHER),
        lambda place: place.unlink(),
        become_link,
        become_folder,
        become_nothing,
    ],
    ids=[
        *("other bytes", "longer", "empty", "restored from elsewhere", "deleted"),
        *("a link", "a folder", "below a file"),
    ],
)
def test_what_is_not_as_it_was_left_is_not_current(
    change: Callable[[Path], None], hashed: bool, place: Path
) -> None:
    """Whatever stands there instead, the file is made again."""
    os.utime(place, (1, 1))  # the clock of the file system may not have moved on since
    trace = left(place.lstat(), KEY, CONTENT)
    change(place)
    assert current(str(place), trace, hashed=hashed) is None


def test_a_file_that_was_never_made_is_not_current(place: Path) -> None:
    """What stands at the path of a new output counts for nothing."""
    assert current(str(place), None) is None


def test_hashing_finds_what_signatures_do_not(place: Path, trace: Trace) -> None:
    """A disk that gives other bytes, with every time as it was, is found by `--verify`."""
    decayed = Trace(trace.key, "0" * 32, trace.signature)
    assert current(str(place), decayed) is decayed
    assert current(str(place), decayed, hashed=True) is None
