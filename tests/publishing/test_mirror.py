"""Mirroring over ssh on loopback: whole releases, only what is new, one switch, no leftovers."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from generator.publishing.mirroring import Foreign, Mirror, mirror
from generator.publishing.places import Place
from generator.publishing.rollback import roll_back
from generator.publishing.verifying import verify
from generator.values import replace
from tests.publishing.published import NOW, Published, trangxa
from tests.publishing.sshd import Sshd
from tests.workspace import Workspace

OWN = ("lock", ".mirror", "unfinished")
LATER = "2026-07-01T00:00:00+07:00"


@pytest.fixture(scope="module")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """A server for all tests of this module."""
    server = Sshd(tmp_path_factory.mktemp("sshd"))
    yield server
    server.stop()


@dataclass(frozen=True)
class States:
    """What was published: at first, after an edit in vi-du, after one in all sites, kept alone."""

    first: Place
    edited: Place
    last: Place
    copied: Place  # what mirroring made of the first


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory, sshd: Sshd) -> States:
    """Built once; tests work on copies."""
    project = Workspace(tmp_path_factory.mktemp("states"))
    project.article("vi-du", "2026/mot", "Chuyện thứ nhất.")
    project.article("_tinh", "2026/chung", "Chuyện của tỉnh.")
    project.write("themes/rieng/theme.yml", "extends: base\n")
    project.write("themes/rieng/static/site.css", "body { color: #111 }\n")
    project.edit("sites/vi-du.yml", "type: xa\n", "type: xa\ntheme: rieng\n")
    site, copied = Published(project), Place(project.root / "copied")
    site.build_and_publish()
    first = copy_of(site.place, project.root / "first")
    mirror(first, sshd.remote(copied.root), NOW)
    project.edit("content/vi-du/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    project.write("themes/rieng/static/site.css", "body { color: #222 }\n")
    site.build_and_publish()
    edited = copy_of(site.place, project.root / "edited")
    project.edit("content/_tinh/tin-tuc/2026/chung.md", "của tỉnh", "của cả tỉnh")
    project.edit("content/vi-du/tin-tuc/2026/mot.md", "đầu tiên", "cuối cùng")
    site.build_and_publish(keep=1)
    project.edit("content/_tinh/tin-tuc/2026/chung.md", "của cả tỉnh", "của mọi xã")
    project.edit("content/vi-du/tin-tuc/2026/mot.md", "cuối cùng", "sau cùng")
    site.build_and_publish(keep=1)
    return States(first, edited, copy_of(site.place, project.root / "last"), copied)


def copy_of(place: Place, folder: Path) -> Place:
    """Copy a published folder with its links and times."""
    command = ["/bin/cp", "-a", str(place.root), str(folder)]
    subprocess.run(command, check=True)  # noqa: S603
    return Place(folder)


class Far:
    """A published folder, `here`, and its copy on another host, `there`."""

    def __init__(self, here: Place, there: Place, sshd: Sshd) -> None:
        self.here, self.there = here, there
        self.remote = sshd.remote(there.root)

    def mirror(self, clock: datetime = NOW, *, doubting: bool = False) -> Mirror:
        """Bring there what is delivered here."""
        return mirror(self.here, self.remote, clock, doubting=doubting)

    def live(self, slug: str) -> str:
        """Return the release that is delivered there."""
        return self.there.current(slug).readlink().name

    def delivered(self) -> dict[str, dict[str, bytes]]:
        """Return the files of each site as they are delivered there."""
        return delivered(self.there)

    def is_same(self) -> bool:
        """Whether all that is here is there, and nothing else."""
        assert shape(self.there) == shape(self.here)
        assert contents(self.there.sites) == contents(self.here.sites)
        return self.there.history.read_bytes() == self.here.history.read_bytes()


@pytest.fixture
def far(states: States, sshd: Sshd, tmp_path: Path) -> Far:
    """The first state, here and there."""
    here = copy_of(states.first, tmp_path / "here")
    return Far(here, copy_of(states.copied, tmp_path / "there"), sshd)


def delivered(place: Place) -> dict[str, dict[str, bytes]]:
    """Return the files of each site that are delivered from a place."""
    return {path.name: contents(place.current(path.name)) for path in place.sites.iterdir()}


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
            if not name.startswith("store/"):  # empty ones may stay
                found[name] = info.st_mode
        else:
            time = info.st_mtime_ns if "/" in name and not name.endswith(".json") else 0
            same = first.setdefault(info.st_ino, name)
            found[name] = (info.st_mode, time, info.st_size, same)
    return found


def inodes(place: Place) -> dict[Path, int]:
    """Return the files of a store."""
    files = (path for path in Path(place.store).rglob("*") if path.is_file())
    return {path: path.stat().st_ino for path in files}


def test_another_host_gets_the_folder_as_it_is(far: Far) -> None:
    """Contents, modes, times, links and which names are one file; and nothing is wrong there."""
    assert far.is_same()
    assert verify(far.there) == ()


def test_nothing_new_is_nothing_sent(far: Far) -> None:
    """No link is renamed, no file is written."""
    before = far.there.current("vi-du").lstat().st_ino
    assert far.mirror() == Mirror()
    assert far.there.current("vi-du").lstat().st_ino == before


def test_an_edit_sends_its_own_bytes_alone(far: Far, states: States) -> None:
    """What is there already becomes part of the new release, and stays the same file."""
    before = inodes(far.there)
    far.here = states.edited
    made = far.mirror()
    assert [each.slug for each in made.sites] == ["vi-du"]
    assert (made.copied, made.dropped) == (1, 0)
    new = [far.there.manifest("vi-du", far.live("vi-du")), *(inodes(far.there).keys() - before)]
    assert made.sent == sum(path.stat().st_size for path in new)
    assert {path: path.stat().st_ino for path in before} == before
    assert far.is_same()
    page = far.delivered()["vi-du"]["tin-tuc/2026/mot.html"].decode()
    assert "Chuyện đầu tiên." in page


def test_going_back_is_mirrored_without_a_byte(
    states: States, sshd: Sshd, far: Far, tmp_path: Path
) -> None:
    """The release is still there; it gets the newer assets too, as here."""
    first = far.live("vi-du")
    far.here = copy_of(states.edited, tmp_path / "edited")
    far.mirror()
    roll_back(far.here, NOW)
    made = far.mirror()
    assert (far.live("vi-du"), made.sent, made.copied) == (first, 0, 0)
    assert len(list((far.there.current("vi-du") / "assets").glob("site.*.css"))) == 2
    assert far.is_same()


def test_what_is_no_longer_kept_leaves_no_byte_there(far: Far, states: States) -> None:
    """Releases, manifests, and contents that nothing else has."""
    first = far.live("vi-du")
    far.here = states.last
    assert far.mirror().dropped == 3
    assert not far.there.release("vi-du", first).exists()
    text = b"\0".join(contents(far.there.root).values()).decode(errors="replace")
    assert "Chuyện thứ nhất" not in text
    assert far.is_same()


def test_a_file_that_was_changed_there_is_mended_on_demand(far: Far) -> None:
    """Size and time may even be the same; a look at every content finds it."""
    page = far.there.current("vi-du") / "index.html"
    info, text = page.stat(), page.read_bytes()
    page.chmod(0o644)
    page.write_bytes(text[::-1])
    page.chmod(0o444)
    os.utime(page, ns=(info.st_atime_ns, info.st_mtime_ns))
    assert far.mirror().sent == 0
    assert page.read_bytes() != text
    assert far.mirror(doubting=True).sent > 0
    assert far.is_same()


def test_the_copy_is_a_published_folder_itself(far: Far, states: States) -> None:
    """A host can go back by itself when nobody else is there; the next mirroring decides again."""
    first = far.live("vi-du")
    far.here = states.edited
    far.mirror()
    roll_back(far.there, NOW, ("vi-du",))
    assert far.live("vi-du") == first
    far.mirror()
    assert far.live("vi-du") != first
    assert far.delivered() == delivered(far.here)
    assert verify(far.there) == ()


def test_what_another_host_took_down_is_not_brought_back(far: Far) -> None:
    """It had its time there; here it is still delivered. Other sites go on."""
    lifetimes = far.here.current("vi-du") / ".site/lifetimes.json"
    ends = '{"path":"/tin-tuc/2026/mot.html","files":[],"until":"2026-06-30T17:00:00Z"}'
    lifetimes.unlink(missing_ok=True)
    lifetimes.write_text(f'{{"version":1,"withdrawn":[],"ended":[],"ends":[{ends}]}}')
    far.there.current("vi-du").unlink()
    far.there.current("vi-du").symlink_to("releases/taken-down")
    far.there.current("tinh").unlink()
    made = far.mirror(datetime.fromisoformat(LATER))
    assert {each.slug: bool(each.refusal) for each in made.sites} == {"tinh": False, "vi-du": True}
    assert far.live("vi-du") == "taken-down"
    assert [each.refusal for each in far.mirror().sites] == [None]
    assert far.live("vi-du") == far.here.current("vi-du").readlink().name


def test_a_site_that_is_only_there_is_told_and_stays(far: Far) -> None:
    """Somebody removed it here by hand: nobody's site is deleted from afar."""
    shutil.rmtree(far.here.sites / "gia-dinh")
    assert far.mirror().gone == ("gia-dinh",)
    assert "index.html" in far.delivered()["gia-dinh"]


def test_a_folder_of_somebody_else_is_left_alone(far: Far, sshd: Sshd, tmp_path: Path) -> None:
    """Nothing is written into it."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/their.txt").write_text("x")
    far.remote = sshd.remote(tmp_path / "theirs")
    with pytest.raises(Foreign):
        far.mirror()
    assert contents(tmp_path / "theirs") == {"their.txt": b"x"}


def test_names_are_quoted_for_every_shell_on_the_way(
    states: States, sshd: Sshd, tmp_path: Path
) -> None:
    """Spaces, quotes and what a shell would run are only names."""
    name = "nơi $(touch hỏng) 'công' \"bố\" {path} & ; ~"
    far = Far(states.first, Place(tmp_path / name), sshd)
    far.mirror()
    assert far.is_same()
    assert not list(sshd.folder.glob("hỏng*"))


# The survey deletes a folder. The switch of 3 sites deletes old links and makes 3, moves two files,
# syncs, moves 3 links. Then 3 releases go: each is deleted aside, moved there, deleted.
DEATHS = {
    "in the survey": (1, 0),
    "links are made": (5, 0),
    "before the history": (7, 0),
    "between two sites": (10, 1),
    "in deleting": (16, 3),
}


@pytest.mark.parametrize("call", DEATHS)
def test_a_host_that_dies_delivers_whole_releases(
    far: Far, states: States, sshd: Sshd, call: str
) -> None:
    """Each site is the old or the new one, whichever command was the last; then the rest comes."""
    count, switched = DEATHS[call]
    far.here = states.last
    sshd.dies_at(count)
    with pytest.raises(OSError):
        far.mirror()
    sshd.dies_at(0)
    old, new, found = delivered(states.first), delivered(states.last), far.delivered()
    assert [tree == new[slug] for slug, tree in found.items()].count(True) == switched
    assert [tree == old[slug] for slug, tree in found.items()].count(True) == 3 - switched
    far.mirror()
    assert far.is_same()


def test_a_copy_that_was_cut_short_is_never_delivered(far: Far, states: States, sshd: Sshd) -> None:
    """Part of the new releases is there; readers get the old ones, and the next run ends it."""
    far.here = states.last
    sshd.chokes(now=True)
    with pytest.raises(OSError):
        far.mirror()
    sshd.chokes(now=False)
    assert far.delivered() == delivered(states.first)
    far.mirror()
    assert far.is_same()
    assert list((far.there.root / ".mirror/incoming").iterdir()) == []


def test_a_publisher_that_deletes_what_is_being_copied_does_not_disturb(
    far: Far, states: States, sshd: Sshd, tmp_path: Path
) -> None:
    """What was planned is no longer there when it is read: the newest state is taken instead."""
    far.here = copy_of(states.edited, tmp_path / "edited")
    here, once, ssh = far.here.root, tmp_path / "once", tmp_path / "ssh"
    ssh.write_text(
        "#!/bin/sh\n"
        f'case "$*" in *rsync*) if mkdir {once}; then\n'
        f"rm -rf {here}/store {here}/sites/*; cp -a {states.last.root}/. {here}; fi; esac\n"
        f'exec {sshd.ssh} "$@"\n'
    )
    ssh.chmod(0o755)
    far.remote = replace(far.remote, ssh=(str(ssh),))
    made = far.mirror()
    assert once.exists()
    assert {each.release for each in made.sites} >= {
        states.last.current(slug).readlink().name for slug in far.delivered()
    }
    assert far.is_same()


@pytest.mark.parametrize("held", ["sites", "lock"])
def test_mirrors_and_publishers_wait_for_one_another(far: Far, held: str) -> None:
    """One mirroring at a time, and none looks while something is published."""
    other = os.open(far.here.root / held, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    waited: list[str] = []

    def let_go() -> None:
        waited.append(held)
        os.close(other)

    assert mirror(far.here, far.remote, NOW, let_go) == Mirror()
    assert waited == [held]


def test_the_command_tells_what_it_did_and_what_it_could_not(
    far: Far, states: States, sshd: Sshd
) -> None:
    """0 where all is the same, 3 where the host cannot be reached, 2 for what is no place."""
    words = ["mirror", "--to", str(states.last.root), str(far.remote), "--ssh"]
    done = trangxa(*words, sshd.ssh)
    assert done.returncode == 0
    assert f"{far.remote}: đã chép 6 bản (" in done.stderr
    assert "byte), chuyển 3 trang, xóa 3 bản." in done.stderr
    again = trangxa("--lang", "en", *words, sshd.ssh)
    told = "0 releases copied (0 bytes), 0 sites switched, 0 releases deleted\n"
    assert (again.returncode, again.stderr) == (0, f"{far.remote}: {told}")
    nobody = trangxa(*words, "false")
    assert (nobody.returncode, nobody.stderr[:14]) == (3, "chưa đưa được ")
    stranger = trangxa(*words[:3], f"{sshd.host}:{sshd.folder}", "--ssh", sshd.ssh)
    assert (stranger.returncode, "không trống" in stranger.stderr) == (2, True)


@pytest.mark.parametrize(
    "words", [["-oProxyCommand=x:/srv"], ["--", "-oProxyCommand=x:/srv"], ["web1:/srv", "--ssh="]]
)
def test_what_is_no_place_is_wrong_usage(words: list[str]) -> None:
    """Nothing is called."""
    done = trangxa("mirror", "--to", "/nowhere", *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
