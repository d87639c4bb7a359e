"""Mirroring over ssh on loopback: whole releases, only what is new, one switch, no leftovers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from generator.publishing.mirroring import Foreign, Mirror, mirror
from generator.publishing.places import Place
from generator.publishing.verifying import verify
from tests.publishing.published import NOW, Published
from tests.publishing.sshd import Sshd
from tests.workspace import REPOSITORY, Workspace

OWN = ("lock", ".mirror", "unfinished")
LATER = "2026-07-01T00:00:00+07:00"


@pytest.fixture(scope="module")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """A server for all tests of this module."""
    server = Sshd(tmp_path_factory.mktemp("sshd"))
    yield server
    server.stop()


class Far:
    """A published folder and its copy on another host, here `far/` beside `served/`."""

    def __init__(self, site: Published, sshd: Sshd, name: str = "far") -> None:
        self.site, self.sshd = site, sshd
        self.place = Place(site.project.root / name)
        self.remote = sshd.remote(self.place.root)

    def mirror(self, clock: datetime = NOW, *, doubting: bool = False) -> Mirror:
        """Bring there what is delivered here."""
        return mirror(self.site.place, self.remote, clock, doubting=doubting)

    def live(self, slug: str) -> str:
        """Return the release that is delivered there."""
        return self.place.current(slug).readlink().name

    def trees(self) -> dict[str, dict[str, bytes]]:
        """Return the files of each site as they are delivered there."""
        return {
            path.name: contents(self.place.current(path.name))
            for path in self.place.sites.iterdir()
        }


@pytest.fixture
def far(site: Published, sshd: Sshd) -> Far:
    """A first copy of a network that was published once."""
    there = Far(site, sshd)
    there.mirror()
    return there


def contents(top: Path) -> dict[str, bytes]:
    """Return what files hold."""
    return {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }


def shape(place: Place) -> dict[str, object]:
    """Return all below a published folder: modes and times, links, which names are one file."""
    found: dict[str, object] = {}
    first: dict[int, str] = {}
    for path in sorted(place.root.rglob("*")):
        name, info = path.relative_to(place.root).as_posix(), path.lstat()
        if name.split("/")[0] in OWN:
            continue
        if path.is_symlink():
            found[name] = path.readlink().as_posix()
        elif path.is_dir():
            found[name] = info.st_mode
        else:
            time = info.st_mtime_ns if "/" in name and not name.endswith(".json") else 0
            same = first.setdefault(info.st_ino, name)
            found[name] = (info.st_mode, time, info.st_size, same)
    return found


def edit(site: Published, old: str, new: str) -> None:
    """Change an article of vi-du and publish."""
    site.project.edit("content/vi-du/tin-tuc/2026/mot.md", old, new)
    site.build_and_publish()


def test_another_host_gets_the_folder_as_it_is(far: Far) -> None:
    """Contents, modes, times, links and which names are one file; and nothing is wrong there."""
    assert shape(far.place) == shape(far.site.place)
    assert contents(far.place.sites) == contents(far.site.place.sites)
    assert (far.place.history.read_bytes(), verify(far.place)) == (
        far.site.place.history.read_bytes(),
        (),
    )


def test_nothing_new_is_nothing_sent(far: Far) -> None:
    """No link is renamed, no file is written."""
    before = far.place.current("vi-du").lstat().st_ino
    assert far.mirror() == Mirror()
    assert far.place.current("vi-du").lstat().st_ino == before


def test_an_edit_sends_its_own_bytes_alone(far: Far) -> None:
    """What is there already becomes part of the new release, and stays the same file."""
    whole = sum(len(content) for content in contents(far.place.store).values())
    before = {path: path.stat().st_ino for path in far.place.store.rglob("*") if path.is_file()}
    edit(far.site, "thứ nhất", "đầu tiên")
    made = far.mirror()
    assert [each.slug for each in made.sites] == ["vi-du"]
    assert (made.copied, made.dropped) == (1, 0)
    assert 0 < made.sent < whole // 5
    assert {path: path.stat().st_ino for path in before} == before
    assert shape(far.place) == shape(far.site.place)
    assert "đầu tiên".encode() in far.trees()["vi-du"]["tin-tuc/2026/mot.html"]


def test_going_back_is_mirrored_without_a_byte(far: Far) -> None:
    """The release is still there."""
    first = far.live("vi-du")
    edit(far.site, "thứ nhất", "đầu tiên")
    far.mirror()
    far.site.roll_back()
    made = far.mirror()
    assert (far.live("vi-du"), made.sent) == (first, 0)
    assert shape(far.place) == shape(far.site.place)


def test_what_is_no_longer_kept_leaves_no_byte_there(far: Far) -> None:
    """Releases, manifests, and contents that nothing else has."""
    first = far.live("vi-du")
    edit(far.site, "thứ nhất", "đầu tiên")
    far.mirror()
    far.site.project.edit("content/vi-du/tin-tuc/2026/mot.md", "đầu tiên", "cuối cùng")
    far.site.build_and_publish(keep=1)
    assert far.mirror().dropped == 2
    assert not far.place.release("vi-du", first).exists()
    assert "Chuyện đầu tiên".encode() not in b"\0".join(contents(far.place.root).values())
    assert shape(far.place) == shape(far.site.place)


def test_a_file_that_was_changed_there_is_mended_on_demand(far: Far) -> None:
    """Size and time may even be the same; a look at every content finds it."""
    page = far.place.current("vi-du") / "index.html"
    info, text = page.stat(), page.read_bytes()
    page.chmod(0o644)
    page.write_bytes(text[::-1])
    page.chmod(0o444)
    os.utime(page, ns=(info.st_atime_ns, info.st_mtime_ns))
    assert far.mirror().sent == 0
    assert page.read_bytes() != text
    assert far.mirror(doubting=True).sent > 0
    assert (far.place.current("vi-du") / "index.html").read_bytes() == text
    assert shape(far.place) == shape(far.site.place)


def test_the_copy_is_a_published_folder_itself(far: Far) -> None:
    """A host can go back by itself when nobody else is there; the next mirroring decides again."""
    first = far.live("vi-du")
    edit(far.site, "thứ nhất", "đầu tiên")
    far.mirror()
    there = Published(far.site.project)
    there.place = far.place
    there.roll_back("vi-du")
    assert far.live("vi-du") == first
    far.mirror()
    assert far.live("vi-du") == far.site.live("vi-du") != first


def test_what_another_host_took_down_is_not_brought_back(far: Far) -> None:
    """It had its time there; here it is still delivered. Other sites go on."""
    edit(far.site, "thứ nhất", "đầu tiên")
    lifetimes = far.site.place.current("vi-du") / ".site/lifetimes.json"
    ends = '{"path":"/tin-tuc/2026/hai.html","files":[],"until":"2026-06-30T17:00:00Z"}'
    lifetimes.unlink(missing_ok=True)
    lifetimes.write_text(f'{{"version":1,"withdrawn":[],"ended":[],"ends":[{ends}]}}')
    far.place.current("vi-du").unlink()
    far.place.current("vi-du").symlink_to("releases/taken-down")
    far.place.current("tinh").unlink()
    made = far.mirror(datetime.fromisoformat(LATER))
    assert {each.slug: bool(each.refusal) for each in made.sites} == {"tinh": False, "vi-du": True}
    assert far.live("vi-du") == "taken-down"
    assert far.mirror().sites[0].refusal is None
    assert far.live("vi-du") == far.site.live("vi-du")


def test_a_site_that_is_only_there_is_told_and_stays(far: Far) -> None:
    """Somebody removed it here by hand: nobody's site is deleted from afar."""
    shutil.rmtree(far.site.place.sites / "gia-dinh")
    assert far.mirror().gone == ("gia-dinh",)
    assert "index.html" in far.trees()["gia-dinh"]


def test_a_folder_of_somebody_else_is_left_alone(site: Published, sshd: Sshd) -> None:
    """Nothing is written into it."""
    there = Far(site, sshd)
    there.place.root.mkdir()
    (there.place.root / "their.txt").write_text("x")
    with pytest.raises(Foreign):
        there.mirror()
    assert contents(there.place.root) == {"their.txt": b"x"}


def test_names_are_quoted_for_every_shell_on_the_way(site: Published, sshd: Sshd) -> None:
    """Spaces, quotes and what a shell would run are only names."""
    there = Far(site, sshd, "nơi $(touch hỏng) 'công' \"bố\" {path} & ; ~")
    there.mirror()
    assert shape(there.place) == shape(site.place)
    assert not list(site.project.root.glob("**/hỏng*"))
    assert there.mirror() == Mirror()


# The survey deletes 1 folder; the switch of 3 sites deletes 3 links and makes 3, moves two files,
# syncs, moves 3 links; the dropping of the last 3 releases deletes 3.
CALLS = ["survey", "links", "made", "whole", "history", "sync", "first", "last", "drop"]
AT = dict(zip(CALLS, [1, 2, 7, 8, 9, 10, 11, 13, 15], strict=True))


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Published, Published]:
    """A network as it is published now, and as it was published before."""
    project = Workspace(tmp_path_factory.mktemp("twice"))
    project.article("_tinh", "2026/chung", "Chuyện của tỉnh.")
    before, now = Published(project), Published(project)
    before.place = Place(project.root / "before")
    now.build_and_publish()
    subprocess.run(  # noqa: S603
        ["/bin/cp", "-a", str(now.place.root), str(before.place.root)], check=True
    )
    project.edit("content/_tinh/tin-tuc/2026/chung.md", "của tỉnh", "của cả tỉnh")
    now.build_and_publish(keep=1)
    return before, now


@pytest.mark.parametrize("call", CALLS)
def test_a_host_that_dies_delivers_whole_releases(
    twice: tuple[Published, Published], sshd: Sshd, call: str
) -> None:
    """Each site is the old or the new one, whichever command was the last; then the rest comes."""
    before, now = twice
    there = Far(before, sshd, f"far-{call}")
    there.mirror()
    there.site = now
    sshd.dies_at(AT[call])
    with pytest.raises(OSError):
        there.mirror()
    sshd.dies_at(0)
    either = {
        slug: [contents(each.place.current(slug)) for each in twice]
        for slug in ("gia-dinh", "tinh", "vi-du")
    }
    assert [slug for slug, tree in there.trees().items() if tree not in either[slug]] == []
    there.mirror()
    assert shape(there.place) == shape(now.place)
    assert contents(there.place.sites) == contents(now.place.sites)


def test_a_copy_that_was_cut_short_is_never_delivered(
    twice: tuple[Published, Published], sshd: Sshd
) -> None:
    """Part of the new releases is there; readers get the old ones, and the next run ends it."""
    before, now = twice
    there = Far(before, sshd, "far-choking")
    there.mirror()
    old, there.site = there.trees(), now
    sshd.chokes(now=True)
    with pytest.raises(OSError):
        there.mirror()
    sshd.chokes(now=False)
    assert there.trees() == old
    there.mirror()
    assert shape(there.place) == shape(now.place)
    assert contents(there.place.sites) == contents(now.place.sites)
    assert list((there.place.root / ".mirror").rglob("incoming/*")) == []


def trangxa(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 our own interpreter and package
        [sys.executable, "-m", "generator", *arguments],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        timeout=300,
    )


def test_the_command_tells_what_it_did_and_what_it_could_not(site: Published, sshd: Sshd) -> None:
    """0 where all is the same, 3 where the host cannot be reached, 2 for what is no place."""
    there = Far(site, sshd)
    words = ["mirror", "--to", str(site.place.root), "--ssh"]
    done = trangxa(*words, sshd.ssh, str(there.remote))
    assert done.returncode == 0
    assert f"{there.remote}: đã chép 3 bản (" in done.stderr
    assert "byte), chuyển 3 trang, xóa 0 bản." in done.stderr
    again = trangxa("--lang", "en", *words, sshd.ssh, str(there.remote))
    told = "0 releases copied (0 bytes), 0 sites switched, 0 releases deleted\n"
    assert (again.returncode, again.stderr) == (0, f"{there.remote}: {told}")
    nobody = trangxa(*words, f"{sshd.ssh} -o IdentityFile=none -l nobody", str(there.remote))
    assert (nobody.returncode, nobody.stderr[:14]) == (3, "chưa đưa được ")
    bad = trangxa(*words, "ssh", "-oProxyCommand=x:/srv")
    assert bad.returncode == 2
    stranger = trangxa(*words, sshd.ssh, f"{sshd.host}:{site.project.root}")
    assert (stranger.returncode, "không trống" in stranger.stderr) == (2, True)
