"""The cache of variants: made once, hashed before use, never written into."""

from __future__ import annotations

import fcntl
import os
import stat
from pathlib import Path

import pytest

from generator.digests import digest_bytes
from generator.media import cache as module
from generator.media.cache import Kept, MediaCache
from generator.media.encoding import encoded
from generator.model.pictures import Variant
from tests.pictures import file, noise

ONE, TWO = file(noise(60, 40), "PNG"), file(noise(80, 40), "PNG")


@pytest.fixture
def cache(tmp_path: Path) -> MediaCache:
    """A cache beside two pictures."""
    (tmp_path / "mot.png").write_bytes(ONE)
    (tmp_path / "hai.png").write_bytes(TWO)
    return MediaCache(tmp_path / "media", tmp_path)


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests of the pictures that are decoded from now on."""
    found: list[str] = []

    def noted(content: bytes, wanted: tuple[Variant, ...]) -> dict[Variant, bytes]:
        found.append(digest_bytes(content))
        return encoded(content, wanted)

    monkeypatch.setattr(module, "encoded", noted)
    return found


def variant(name: str, content: bytes, width: int = 30) -> Variant:
    """Return a variant of a picture."""
    return Variant(name, digest_bytes(content), width, 20, "webp")


FIRST, WIDE, SECOND = variant("mot.png", ONE), variant("mot.png", ONE, 60), variant("hai.png", TWO)


def content_of(kept: Kept) -> bytes:
    """Return the bytes of a kept file."""
    return Path(kept.place).read_bytes()


def test_a_picture_is_decoded_once_for_all_its_variants(
    cache: MediaCache, decoded: list[str]
) -> None:
    """And not again while they are kept."""
    kept = cache.kept([FIRST, WIDE, SECOND])
    assert decoded == [FIRST.digest, SECOND.digest]
    assert cache.kept([SECOND, WIDE, FIRST]) == kept
    assert len(decoded) == 2


def test_a_file_is_named_after_its_content_and_is_not_to_be_written(cache: MediaCache) -> None:
    """Trees share it."""
    kept = cache.kept([FIRST])[FIRST]
    place = Path(kept.place)
    assert place.name == f"{digest_bytes(place.read_bytes())}.webp"
    assert kept.digest == place.stem
    assert stat.S_IMODE(place.stat().st_mode) == 0o444


def test_one_picture_at_two_places_is_kept_once(cache: MediaCache) -> None:
    """The key names the content, not the path."""
    (cache.root / "ba.png").write_bytes(ONE)
    kept = cache.kept([FIRST, variant("ba.png", ONE)])
    assert len({each.place for each in kept.values()}) == 1


def test_a_file_that_was_written_into_is_made_again(cache: MediaCache) -> None:
    """What is not what its name says is deleted."""
    kept = cache.kept([FIRST])[FIRST]
    good = content_of(kept)
    Path(kept.place).chmod(0o644)
    Path(kept.place).write_bytes(good[:-1] + b"x")
    assert content_of(cache.kept([FIRST])[FIRST]) == good


def test_another_encoder_makes_other_files(
    cache: MediaCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its version is in the key; what the other one made stays."""
    kept = cache.kept([FIRST])[FIRST]
    monkeypatch.setattr(module, "encoder", lambda: "another")
    assert cache.kept([FIRST])[FIRST].place != kept.place
    assert Path(kept.place).exists()


def test_what_a_crash_left_is_not_taken(cache: MediaCache) -> None:
    """A file that was not finished has no name of its own."""
    folder = Path(cache.kept([FIRST])[FIRST].place).parent
    (folder / f".{'0' * 32}.webp.1.tmp").write_bytes(b"half")
    assert Path(cache.kept([FIRST])[FIRST].place).suffix == ".webp"


def test_a_picture_that_changed_meanwhile_is_not_kept(cache: MediaCache) -> None:
    """A key never leads to the pixels of another file."""
    (cache.root / "mot.png").write_bytes(TWO)
    with pytest.raises(OSError, match=r"mot\.png"):
        cache.kept([FIRST])
    assert list(cache.folder.glob("*/*.webp")) == []


def test_what_another_process_makes_comes_last_and_is_waited_for(
    cache: MediaCache, decoded: list[str]
) -> None:
    """Nobody idles while there is other work, and nothing is made twice."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _hold_and_make(cache, writing)
    os.read(reading, 1)  # the child holds the first picture
    kept = cache.kept([FIRST, SECOND])
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert decoded == [SECOND.digest]
    assert content_of(kept[FIRST]) == encoded(ONE, (FIRST,))[FIRST]


def _hold_and_make(cache: MediaCache, writing: int) -> None:
    """Be the other process: begin with the first picture, and end it after the second is there."""
    status = 1
    try:
        locks = cache.folder / "locks"
        locks.mkdir(parents=True)
        with (locks / FIRST.digest[:2]).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            os.write(writing, b"x")
            while not cache._known(SECOND):
                pass
            cache._made([FIRST])
        status = 0
    finally:
        os._exit(status)
