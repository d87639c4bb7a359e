"""Lists for static hosts: followed by rclone, they lead to the release, and never past a gap."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.publishing.lifetimes import file_at
from generator.publishing.places import Place
from generator.publishing.uploads import LISTS, Uploads, confirm, write_lists
from tests.acceptance.network import PIXEL
from tests.publishing.published import Published, trangxa
from tests.workspace import REPOSITORY, Workspace

SITE = "vi-du"
HOST = "https://o.example/"


class Bucket:
    """What a static host has of a site, and the lists for it."""

    def __init__(self, place: Place, folder: Path) -> None:
        self.place, self.lists, self.files = place, folder / "lists", folder / "bucket"
        self.files.mkdir(parents=True)

    def write(self) -> Uploads:
        """Write the lists."""
        return write_lists(self.place, self.lists, SITE)

    def follow(self, name: str) -> set[str]:
        """Do what a list says, as docs/reference.md tells; return what is missing then."""
        own = self.lists / SITE
        words = ["copy", "--ignore-times", "--no-traverse", f"{own}/tree/"]
        if name == LISTS[-1]:
            words = ["delete"]
        if (own / f"{name}.txt").exists():
            shell("rclone", *words, str(self.files), "--files-from-raw", f"{own}/{name}.txt")
        return self.missing()

    def follow_all(self) -> None:
        """Do what all lists say, in order."""
        for name in LISTS:
            self.follow(name)

    def tree(self) -> dict[str, bytes]:
        """Return what the host has."""
        return contents(self.files)

    def missing(self) -> set[str]:
        """Return what the pages of the host lead to and the host does not have."""
        files = files_below(self.files)
        pages = (path for path in files if path.endswith(".html"))
        return {to for page in pages for to in targets(page, self.files)} - files


def shell(*command: str, folder: Path | None = None) -> None:
    """Run a command that calls Debian's rclone, without a configuration."""
    assert shutil.which("rclone"), "rclone is missing: apt-get install rclone"
    environment = {**os.environ, "RCLONE_CONFIG": "/nonexistent/rclone.conf", "RCLONE_QUIET": "1"}
    subprocess.run(  # noqa: S603 our own words
        command, cwd=folder, check=True, env=environment, timeout=120
    )


def contents(top: Path) -> dict[str, bytes]:
    """Return the files below a folder."""
    return {path: (top / path).read_bytes() for path in files_below(top)}


def files_below(top: Path) -> set[str]:
    """Return the paths of files."""
    return {path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file()}


def targets(page: str, top: Path) -> Iterator[str]:
    """Yield the files of the site that a page refers to; scripts find the index by themselves."""
    text = (top / page).read_text("utf-8")
    for address in re.findall(r"""\s(?:href|src)="([^"]*)\"""", text):
        url = urlsplit(urljoin(HOST + page, address))
        if url.netloc == urlsplit(HOST).netloc:
            yield file_at(unquote(url.path))
    for many in re.findall(r'\ssrcset="([^"]*)"', text):
        for each in many.split(","):
            yield file_at(unquote(urlsplit(urljoin(HOST + page, each.split()[0])).path))


def readable(place: Place, slug: str = SITE) -> dict[str, bytes]:
    """Return the delivered files that are for readers, not for our own web servers."""
    tree = place.current(slug)
    return {
        path: content
        for path, content in contents(tree).items()
        if not path.startswith(".site/") and not path.endswith((".gz", ".br"))
    }


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, Place]:
    """A site before and after: an article went, one came with a picture, one changed, the theme."""
    project = Workspace(tmp_path_factory.mktemp("states"))
    project.article(SITE, "2026/mot", "Chuyện thứ nhất.")
    project.article(SITE, "2026/hai", "Chuyện thứ hai.")
    site = Published(project)
    site.build_and_publish()
    before = project.root / "before"
    subprocess.run(["/bin/cp", "-a", str(site.place.root), str(before)], check=True)  # noqa: S603
    (project.root / f"content/{SITE}/tin-tuc/2026/hai.md").unlink()
    project.article(SITE, "2026/moi/index", "![Cầu mới](cau.png)")
    project.write(f"content/{SITE}/tin-tuc/2026/moi/cau.png", PIXEL)
    project.edit(f"content/{SITE}/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    styles = project.root / "themes/base/static/site.css"
    styles.write_text(styles.read_text() + "\n/* mới */\n")
    site.build_and_publish()
    return Place(before), site.place


@pytest.fixture
def bucket(states: tuple[Place, Place], tmp_path: Path) -> Bucket:
    """A host that has the state before."""
    made = Bucket(states[0], tmp_path)
    made.write()
    made.follow_all()
    confirm(made.lists, SITE)
    made.place = states[1]
    return made


def test_the_first_lists_lead_to_the_release(states: tuple[Place, Place], tmp_path: Path) -> None:
    """Without what is for web servers of our own; nothing is deleted."""
    bucket = Bucket(states[0], tmp_path)
    bucket.write()
    assert not (bucket.lists / SITE / "5-deletions.txt").exists()
    bucket.follow_all()
    assert bucket.tree() == readable(states[0])


def test_at_no_step_is_anything_missing(bucket: Bucket) -> None:
    """Neither assets and pictures, nor pages; in the end the host has the release."""
    gaps = [bucket.missing()]
    made = bucket.write()
    gaps += [bucket.follow(name) for name in LISTS]
    assert gaps == [set()] * 6
    assert bucket.tree() == readable(bucket.place)
    assert [name for name in LISTS if not made.lists[name]] == []


def test_lists_hold_what_changed_alone_in_their_order(bucket: Bucket) -> None:
    """Assets, pictures, new pages, then what leads to them, deletions."""
    lists = bucket.write().lists
    assert [path for path in lists["1-assets"] if not path.startswith("assets/site.")] == []
    assert {path.rpartition("/")[0] for path in lists["2-contents"]} == {"tin-tuc/2026/moi"}
    assert lists["3-new-pages"] == ("tin-tuc/2026/moi.html",)
    assert {"index.html", "tin-tuc/2026/mot.html", "feed.xml", "sitemap.xml"} <= {*lists["4-pages"]}
    assert lists["5-deletions"] == ("tin-tuc/2026/hai.html",)


def test_nothing_is_left_to_do_once_it_is_confirmed(bucket: Bucket) -> None:
    """No list is there, so that nobody hands an empty one to a program that takes it for all."""
    bucket.write()
    bucket.follow_all()
    confirm(bucket.lists, SITE)
    assert {path.name for path in (bucket.lists / SITE).iterdir()} == {"uploaded.json"}
    assert [*bucket.write().lists.values()] == [()] * 5
    assert sorted(path.name for path in (bucket.lists / SITE).glob("*.txt")) == []


def test_what_was_uploaded_and_never_confirmed_is_not_forgotten(
    bucket: Bucket, states: tuple[Place, Place]
) -> None:
    """Half of a release that was gone back from leaves nothing behind, and nothing new stays."""
    bucket.write()
    bucket.follow("1-assets")
    bucket.follow("2-contents")
    bucket.follow("3-new-pages")
    bucket.place = states[0]
    bucket.write()
    bucket.follow_all()
    assert bucket.tree() == readable(states[0])


def test_the_commands_of_the_reference_bring_all_sites(
    states: tuple[Place, Place], tmp_path: Path
) -> None:
    """Copied as they stand there, for another bucket."""
    reference = (REPOSITORY / "docs/reference.md").read_text("utf-8")
    script = re.findall(r"```sh\n(set -eu\nput.*?)```", reference, re.S)[0]
    slugs = ("gia-dinh", "tinh", SITE)
    made = [write_lists(states[0], tmp_path / "lists", slug) for slug in slugs]
    assert [each.slug for each in made] == [*slugs]
    bucket = tmp_path / "bucket"
    shell("/bin/sh", "-c", script.replace("remote:bucket", str(bucket)), folder=tmp_path / "lists")
    assert {slug: contents(bucket / slug) for slug in slugs} == {
        slug: readable(states[0], slug) for slug in slugs
    }


def test_the_command_writes_confirms_and_refuses(
    states: tuple[Place, Place], tmp_path: Path
) -> None:
    """For all sites or some; not for what was never published, nor into the published folder."""
    words = ["uploads", "--to", str(states[0].root), "--out"]
    done = trangxa(*words, str(tmp_path / "out"))
    assert done.returncode == 0
    assert re.search(r"^vi-du: cần tải lên \d+, cần xóa 0 → [0-9a-f]{16}$", done.stderr, re.M)
    noted = trangxa(*words, str(tmp_path / "out"), "--done")
    assert (noted.returncode, noted.stderr) == (0, "Đã ghi nhận 3 trang.\n")
    again = trangxa("--lang", "en", *words, str(tmp_path / "out"), "--site", SITE)
    assert (again.returncode, again.stderr) == (0, "nothing is to be uploaded\n")
    unknown = trangxa(*words, str(tmp_path / "out"), "--site", "khong-co")
    assert (unknown.returncode, unknown.stderr) == (2, "chưa công bố trang `khong-co`\n")
    inside = trangxa(*words, str(states[0].root / "sites"))
    assert (inside.returncode, "không được nằm trong" in inside.stderr) == (2, True)
    nothing = trangxa(*words, str(tmp_path / "other"), "--done")
    assert (nothing.returncode, "không có danh sách nào" in nothing.stderr) == (2, True)
