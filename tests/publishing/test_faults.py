"""What publishing does with folders that are not as it left them, and with what it cannot do."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publishing import contents
from generator.publishing.contents import keep, place_of
from generator.publishing.disk import wait_for_disk
from generator.publishing.manifests import live_manifest
from generator.publishing.releases import releases_on_disk
from tests.publishing.published import Published, codes
from tests.publishing.states import broken, portrait


@pytest.fixture
def closed() -> Iterator[None]:
    """A user whose files nobody else may read."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.usefixtures("closed")
def test_readers_may_enter_whatever_the_umask_is(site: Published) -> None:
    """Every file and folder of a release is open to the web server."""
    assert broken(site.place.root) == []


def test_the_disk_has_all_before_readers_get_it(
    site: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power may fail at any moment: what the links say is never ahead of the files."""
    seen: list[tuple[str, int]] = []
    place = site.place
    monkeypatch.setattr(
        "generator.publishing.disk.wait_for_disk",
        lambda folder: seen.append((site.live("vi-du"), len(releases_on_disk(place, "vi-du")))),
    )
    before = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    assert seen == [(before, 2)]


def test_nothing_is_delivered_that_the_disk_did_not_take(
    site: Published, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could not be written is told by the wait for the disk alone."""

    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "lost", str(folder))

    monkeypatch.setattr("generator.publishing.disk.wait_for_disk", fail)
    before = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    with pytest.raises(OSError, match="lost"):
        site.build_and_publish()
    assert site.live("vi-du") == before


def test_waiting_for_the_disk_ends_or_says_why_not(tmp_path: Path) -> None:
    """A folder that is there, and one that is not."""
    wait_for_disk(tmp_path)
    with pytest.raises(FileNotFoundError):
        wait_for_disk(tmp_path / "khong-co")


def test_a_delivered_release_that_is_missing_is_made_again(site: Published) -> None:
    """It has the same id and the same bytes, and no number is used."""
    before = portrait(site.place.root)
    shutil.rmtree(site.place.current("vi-du").resolve())
    assert site.publish().number == 0
    assert portrait(site.place.root) == before


def test_altered_contents_are_written_anew_with_their_release(site: Published) -> None:
    """Who finds an altered file deletes the release that has it and publishes."""
    before = portrait(site.place.root)
    manifest = live_manifest(site.place, "vi-du")
    assert manifest
    page = manifest.by_path["index.html"]
    with open(place_of(site.place.store, page.sha256), "ab") as file:  # noqa: PTH123 a string
        file.write(b"<script>")
    assert [(each.path, each.what) for each in site.wrong()] == [("index.html", "altered")]
    shutil.rmtree(site.place.current("vi-du").resolve())
    site.publish()
    assert portrait(site.place.root) == before


def test_an_altered_compressed_page_is_found(site: Published) -> None:
    """Also where it cannot be unpacked any more."""
    packed = site.place.current("vi-du").resolve() / "index.html.gz"
    content = packed.read_bytes()
    packed.chmod(0o644)
    packed.write_bytes(content[:40] + bytes(20) + content[60:])
    assert [(each.path, each.what) for each in site.wrong()] == [("index.html.gz", "altered")]


def test_what_cannot_be_read_is_not_taken_for_lost(site: Published) -> None:
    """Else the sweep after a crash would delete what is delivered."""
    link = site.place.current("vi-du")
    release = link.resolve()
    link.unlink()
    link.mkdir()  # not a link any more: readlink(2) fails
    site.place.unfinished.touch()
    with pytest.raises(OSError, match="Invalid argument"):
        site.publish()
    assert (release / "index.html").is_file()


def test_what_a_refused_site_wrote_is_swept_at_once(site: Published) -> None:
    """A full disk gets its room back; nobody has to wait for the next run."""
    for number in range(8):
        site.project.article("vi-du", f"2026/nua-{number}")
    site.build_and_publish()
    before = portrait(site.place.root)
    shutil.rmtree(site.project.root / "content/vi-du/tin-tuc")
    site.project.article("vi-du", "2026/moi", "Chữ mới.")
    assert codes(site.build_and_publish()) == {"vi-du": "loss"}
    assert portrait(site.place.root) == before


def test_lifetimes_that_cannot_be_read_are_told_when_time_is_over(site: Published) -> None:
    """A page that should be taken down must not stay in silence."""
    told = site.place.current("vi-du").resolve() / ".site/lifetimes.json"
    told.chmod(0o644)
    told.write_text("{")
    assert codes(site.expire("2026-07-01T00:00:00+07:00"))["vi-du"] == "failed"


def test_workers_with_the_same_content_keep_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sites share assets: what one worker has linked is not replaced by another's equal file."""
    store, content, path = f"{tmp_path}/store", b"a {}\n" * 100, "assets/site.css"
    name = sha256(content).hexdigest()
    first = stat_after_packing(store, name, monkeypatch)
    keep(store, name, path, content)
    assert [os.stat(place_of(store, name)).st_ino] == first  # noqa: PTH116 a string
    assert sorted(place.suffix for place in (tmp_path / "store").rglob("*.*")) == [".br", ".gz"]


def stat_after_packing(store: str, name: str, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let another worker keep the content while this one packs it; return what its file is."""
    seen: list[int] = []
    packed = contents._packed

    def meanwhile(content: bytes, suffix: str) -> bytes:
        monkeypatch.setattr(contents, "_packed", packed)
        keep(store, name, "assets/site.css", content)
        seen.append(os.stat(place_of(store, name)).st_ino)  # noqa: PTH116 a string
        return packed(content, suffix)

    monkeypatch.setattr(contents, "_packed", meanwhile)
    return seen
