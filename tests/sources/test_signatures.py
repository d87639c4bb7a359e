"""Signatures: a file that may have changed is told from one that cannot have."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.sources.signatures import (
    TICK,
    Listing,
    is_settled,
    listing_of,
    listing_of_file,
    settle,
    settle_in,
    signature_of,
)

NOW = 1_000 * TICK
OLD = NOW - TICK - 1
YOUNG = NOW - TICK


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two texts, a folder in it, links to a file and to nothing, a hidden file."""
    top = tmp_path / "vi-du"
    (top / "tin-tuc/2026").mkdir(parents=True)
    (top / "a.md").write_text("một")
    (top / "tin-tuc/2026/b.md").write_text("hai")
    (top / ".a.md.swp").write_text("tạm")
    (tmp_path / "elsewhere").write_text("ba")
    (tmp_path / "moved").write_text("ba")
    (top / "link.md").symlink_to("../elsewhere")
    (top / "broken.md").symlink_to("../missing")
    return top


def listed(folder: Path) -> Listing:
    """Return the listing of a folder, once whatever was written has got its time."""
    settle()
    return listing_of(folder, time.time_ns())


def at_once(place: Path, text: str) -> None:
    """Write as many bytes as before and set the time of modification back."""
    times = place.stat().st_atime_ns, place.stat().st_mtime_ns
    place.write_text(text)
    os.utime(place, ns=times)


def swap(one: Path, other: Path) -> None:
    """Let two files change their names."""
    one.rename(one.with_name("third"))
    other.rename(one)
    one.with_name("third").rename(other)


def relink(place: Path, target: str) -> None:
    """Let a link lead somewhere else."""
    place.unlink()
    place.symlink_to(target)


def test_a_signature_is_size_times_and_inode(tmp_path: Path) -> None:
    """Whatever touches a file changes one of them."""
    (tmp_path / "a.md").write_text("một")
    info = (tmp_path / "a.md").stat()
    assert signature_of(info) == (5, info.st_mtime_ns, info.st_ctime_ns, info.st_ino)


@pytest.mark.parametrize(
    ("modified", "changed", "settled"),
    [
        (OLD, OLD, True),
        (0, OLD, True),
        (YOUNG, YOUNG, False),
        (YOUNG, 0, False),
        (0, YOUNG, False),
        (NOW, NOW, False),
        (NOW + TICK, OLD, False),
    ],
    ids=[
        *("old", "old with an older time", "just touched", "just modified"),
        *("just renamed", "now", "in the future"),
    ],
)
def test_a_file_that_was_touched_just_now_is_not_trusted(
    modified: int, changed: int, settled: bool
) -> None:
    """It may change once more within the same tick of the file system's clock."""
    assert is_settled((1, modified, changed, 7), NOW) is settled


def test_what_is_touched_after_settling_has_another_time(tmp_path: Path) -> None:
    """A file that was written before is settled, and writing it again is seen."""
    place = tmp_path / "a.md"
    place.write_text("một")
    before = signature_of(place.stat())
    settle()
    assert is_settled(before, time.time_ns())
    place.write_text("hai")
    assert signature_of(place.stat())[1:3] > before[1:3]


def test_an_untouched_folder_has_one_listing(folder: Path) -> None:
    """The same files, the same digest; once they have settled it is trusted."""
    before = listed(folder)
    assert before.settled
    assert listed(folder) == before


def test_a_listing_with_a_young_file_is_not_settled(folder: Path) -> None:
    """Wherever below the folder it stands."""
    before = listed(folder)
    at_once(folder / "tin-tuc/2026/b.md", "tư")
    began = (folder / "tin-tuc/2026/b.md").stat().st_ctime_ns
    assert before.settled
    assert not listing_of(folder, began).settled
    assert listing_of(folder, began + TICK + 1).settled


def test_a_link_to_a_young_file_is_not_settled(folder: Path) -> None:
    """What a link leads to counts like a file of the folder."""
    settle()
    at_once(folder.parent / "elsewhere", "tư")
    began = (folder.parent / "elsewhere").stat().st_ctime_ns
    assert not listing_of(folder, began).settled


@pytest.mark.parametrize(
    "change",
    [
        lambda top: (top / "a.md").write_text("bốn"),
        lambda top: (top / "a.md").write_text("một hai"),
        lambda top: at_once(top / "a.md", "tám"),
        lambda top: os.utime(top / "a.md"),
        lambda top: (top / "a.md").chmod(0o600),
        lambda top: (top / "c.md").write_text(""),
        lambda top: (top / "tin-tuc/2026/c.md").write_text(""),
        lambda top: (top / "a.md").unlink(),
        lambda top: (top / "a.md").rename(top / "c.md"),
        lambda top: (top / "a.md").rename(top / "tin-tuc/a.md"),
        lambda top: (top / "tin-tuc").rename(top / "thong-bao"),
        lambda top: shutil.rmtree(top / "tin-tuc/2026"),
        lambda top: swap(top / "a.md", top / "tin-tuc/2026/b.md"),
        lambda top: relink(top / "link.md", "../moved"),
        lambda top: (top.parent / "elsewhere").write_text("tư"),
        lambda top: (top.parent / "elsewhere").unlink(),
        lambda top: (top.parent / "missing").write_text("ba"),
        lambda top: relink(top / "a.md", "../elsewhere"),
        lambda top: shutil.rmtree(top),
    ],
    ids=[
        *("other bytes", "longer", "other bytes at the old time", "touched", "mode"),
        *("new file", "new file below", "deleted", "renamed", "moved", "folder renamed"),
        *("folder deleted", "two swapped", "other target", "target edited", "target deleted"),
        *("target appeared", "a file became a link", "all gone"),
    ],
)
def test_every_change_is_another_listing(change: Callable[[Path], object], folder: Path) -> None:
    """Nothing that reading would find is missed."""
    before = listed(folder)
    change(folder)
    assert listed(folder).digest != before.digest


@pytest.mark.parametrize(
    "change",
    [
        lambda top: (top / ".a.md.swp").write_text("khác"),
        lambda top: (top / ".b.md.swp").write_text("khác"),
        lambda top: (top / "a.md~").write_text("cũ"),
        lambda top: (top / "Thumbs.db").write_text(""),
        lambda top: (top / "thong-tin.yml").write_text("look: {}"),
        lambda top: (top.parent / "unrelated").write_text(""),
        lambda top: os.utime(top),
    ],
    ids=["hidden", "new hidden", "backup", "left behind", "skipped", "outside", "folder touched"],
)
def test_what_reading_passes_over_is_in_no_listing(
    change: Callable[[Path], object], folder: Path
) -> None:
    """Nor does it make a listing young."""
    settle()
    began = time.time_ns()
    before = listing_of(folder, began, ("thong-tin.yml",))
    change(folder)
    assert listing_of(folder, began, ("thong-tin.yml",)) == before


def test_names_are_skipped_at_the_top_only(folder: Path) -> None:
    """`thong-tin.yml` of a commune is read with the settings, one below is a file like others."""
    before = listing_of(folder, NOW, ("thong-tin.yml",))
    (folder / "tin-tuc/thong-tin.yml").write_text("")
    assert listing_of(folder, NOW, ("thong-tin.yml",)).digest != before.digest


def test_a_folder_that_cannot_be_read_is_another_listing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Losing and regaining a permission are changes, though no file is another one."""
    before = listed(folder)
    real = os.scandir

    def refused(path: str) -> object:
        if path.endswith("2026"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert listed(folder).digest != before.digest
    monkeypatch.undo()
    assert listed(folder) == before


def test_missing_empty_and_unreadable_folders_are_told_apart(tmp_path: Path) -> None:
    """None of them fails."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    names = ("empty", "missing", "file")
    assert len({listing_of(tmp_path / name, NOW).digest for name in names}) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda place: place.write_text("khác"),
        lambda place: at_once(place, "hai"),
        lambda place: place.unlink(),
        lambda place: relink(place, "elsewhere"),
    ],
    ids=["content", "content at the old time", "deleted", "a link"],
)
def test_every_change_of_one_file_is_another_listing(
    change: Callable[[Path], object], tmp_path: Path
) -> None:
    """As of a folder."""
    place = tmp_path / "thong-tin.yml"
    place.write_text("một")
    (tmp_path / "elsewhere").write_text("một")
    settle()
    before = listing_of_file(place, time.time_ns())
    assert before.settled
    assert listing_of_file(place, time.time_ns()) == before
    change(place)
    assert listing_of_file(place, time.time_ns()).digest != before.digest


def test_one_file_is_young_as_long_as_what_it_leads_to(tmp_path: Path) -> None:
    """A link counts with its target; a missing file is no younger than any other."""
    place = tmp_path / "thong-tin.yml"
    assert listing_of_file(place, 0).settled
    (tmp_path / "elsewhere").write_text("một")
    place.symlink_to("elsewhere")
    settle()
    assert listing_of_file(place, time.time_ns()).settled
    at_once(tmp_path / "elsewhere", "hai")
    assert not listing_of_file(place, place.stat().st_ctime_ns).settled


def test_what_is_touched_after_settling_gets_another_time(tmp_path: Path) -> None:
    """The file system itself says when: nothing is waited for that has passed."""
    for number in range(20):
        file = tmp_path / f"{number}.txt"
        file.write_text("một")
        before = signature_of(file.stat())
        settle_in(tmp_path)
        file.write_text("hai")
        assert signature_of(file.stat()) != before
        assert file.stat().st_mtime_ns > before[1]


def test_a_clock_that_stands_still_is_waited_for_no_longer_than_any_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build ends on any file system."""
    monkeypatch.setattr("generator.sources.signatures._SLOWEST", 0.02)
    monkeypatch.setattr(os, "utime", lambda _folder: None)
    began = time.monotonic()
    settle_in(tmp_path)
    assert time.monotonic() - began >= 0.02


def test_a_folder_that_cannot_be_touched_is_no_fault(tmp_path: Path) -> None:
    """The time that clocks of file systems need passes all the same."""
    began = time.monotonic_ns()
    settle_in(tmp_path / "khong-co")
    assert time.monotonic_ns() - began >= TICK
