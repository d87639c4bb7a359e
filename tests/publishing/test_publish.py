"""Publishing: releases of what changed, one switch a site, nothing half, nothing foreign."""

from __future__ import annotations

import gzip
import os
import shutil
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from generator.publishing.contents import time_of, unpacked
from generator.publishing.history import is_ours, read_history
from generator.publishing.manifests import live_manifest, manifest_of
from generator.publishing.places import Place
from tests.publishing.published import NOW, Published, codes, switched
from tests.workspace import Workspace


def test_the_first_time_every_site_is_published(site: Published) -> None:
    """What is delivered are the bytes that were built, and nothing differs from the manifests."""
    assert site.served("vi-du", "index.html") == site.project.tree("vi-du")["index.html"]
    manifest = live_manifest(site.place, "vi-du")
    assert manifest is not None
    assert {file.path for file in manifest.files} == site.project.tree("vi-du").keys()
    assert site.wrong() == ()


def test_nothing_changed_is_nothing_published(site: Published) -> None:
    """No tree is read, no file is written, no number is used."""
    before = sorted((path, path.lstat().st_mtime_ns) for path in site.place.root.rglob("*"))
    made = site.build_and_publish()
    assert (switched(made), made.number) == ([], 0)
    assert [each.slug for each in made.sites if each.read] == []
    after = sorted((path, path.lstat().st_mtime_ns) for path in site.place.root.rglob("*"))
    assert after == before


def test_an_edit_publishes_its_site_alone(site: Published) -> None:
    """The others are not even read."""
    others = {slug: site.live(slug) for slug in ("gia-dinh", "tinh")}
    site.project.edit("content/vi-du/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    made = site.build_and_publish()
    assert switched(made) == ["vi-du"]
    assert [each.slug for each in made.sites if each.read] == ["vi-du"]
    assert {slug: site.live(slug) for slug in others} == others
    assert "Chuyện đầu tiên.".encode() in site.served("vi-du", "tin-tuc/2026/mot.html")


def test_readers_are_told_of_pages_new_changed_and_gone(site: Published) -> None:
    """A rehearsal says the same and writes nothing."""
    site.project.article("vi-du", "2026/moi")
    (site.project.root / "content/vi-du/tin-tuc/2026/hai.md").unlink()
    site.project.build()
    before = site.texts()
    told = site.publish(dry=True)
    assert site.texts() == before
    found = next(each.difference for each in told.sites if each.slug == "vi-du")
    assert found.new == ("tin-tuc/2026/moi.html",)
    assert found.gone == ("tin-tuc/2026/hai.html",)
    assert "index.html" in found.changed
    assert next(e.difference for e in site.publish().sites if e.slug == "vi-du") == found


def test_files_that_are_the_same_are_one_file(site: Published) -> None:
    """Releases are hard links to one store; their modes do not depend on the umask."""
    site.project.edit("content/vi-du/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    before = site.place.release("vi-du", site.live("vi-du")) / "gioi-thieu.html"
    page = site.place.current("vi-du") / "tin-tuc/2026/hai.html"
    inode = page.stat().st_ino
    site.build_and_publish()
    assert page.stat().st_ino == inode
    assert stat.S_IMODE(page.stat().st_mode) == 0o444
    assert not before.exists()


def test_times_change_with_bytes_and_with_nothing_else(site: Published) -> None:
    """Web servers tell by time and size whether a reader has the newest page."""
    manifest = live_manifest(site.place, "vi-du")
    assert manifest is not None
    tree = site.place.current("vi-du")
    times = {file.path: int((tree / file.path).stat().st_mtime) for file in manifest.files}
    assert times == {file.path: time_of(file.sha256) for file in manifest.files}
    assert max(times.values()) < NOW.timestamp()
    packed = (tree / "index.html.gz").stat().st_mtime
    assert packed == times["index.html"]


def test_text_is_there_compressed_and_assets_twice(site: Published) -> None:
    """gzip for all text, Brotli for what themes bring; what is compressed already stays alone."""
    tree = site.place.current("vi-du")
    assert gzip.decompress((tree / "index.html.gz").read_bytes()) == site.served(
        "vi-du", "index.html"
    )
    css = next((tree / "assets").glob("site.*.css"))
    assert unpacked(css.with_name(css.name + ".br").read_bytes(), ".br") == css.read_bytes()
    assert list(tree.rglob("*.png.gz")) == []
    assert not (tree / ".site/trangxa.gz").exists()


def test_an_asset_of_an_earlier_release_is_still_delivered(site: Published) -> None:
    """A reader who has the old page may ask for it: for ten releases, or seven days."""
    old = next((site.place.current("vi-du") / "assets").glob("site.*.css")).name
    site.project.write("themes/base/static/site.css", "body { color: #222 }\n")
    site.build_and_publish()
    assert (site.place.current("vi-du") / "assets" / old).exists()
    assert (site.place.current("vi-du") / "assets" / f"{old}.br").exists()
    assert site.wrong() == ()


def test_going_back_keeps_the_newer_assets_too(site: Published) -> None:
    """Readers have pages of both."""
    site.project.write("themes/base/static/site.css", "body { color: #222 }\n")
    site.build_and_publish()
    new = next(iter({*_sheets(site)} - {*_sheets(site, site.releases("vi-du")[0])}))
    site.roll_back()
    assert new in _sheets(site)
    assert site.wrong() == ()


def _sheets(site: Published, release: str = "") -> list[str]:
    tree = site.place.release("vi-du", release or site.live("vi-du"))
    return sorted(path.name for path in (tree / "assets").glob("site.*.css"))


@pytest.mark.parametrize(("days", "kept"), [(6, True), (8, False)])
def test_an_old_asset_goes_after_releases_and_days(site: Published, days: int, kept: bool) -> None:
    """With one release kept, the seven days count."""
    old = _sheets(site)[0]
    site.project.write("themes/base/static/site.css", "body { color: #222 }\n")
    site.build_and_publish(keep=1)
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish(keep=1)
    site.project.article("vi-du", "2026/nua")
    site.build_and_publish(keep=1, clock=NOW + timedelta(days=days))
    assert (old in _sheets(site)) is kept


def test_releases_that_are_no_longer_kept_leave_no_bytes(site: Published) -> None:
    """The store loses what no release has, and keeps what others need."""
    site.project.edit("content/vi-du/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    site.build_and_publish(keep=1)
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish(keep=1)
    assert len(site.releases("vi-du")) == 2
    assert "Chuyện thứ nhất.".encode() not in site.texts()
    assert site.wrong() == ()


def test_fewer_releases_make_room_at_once(site: Published) -> None:
    """Nothing has to change for it, and what is delivered stays, whatever it is."""
    site.project.edit("content/vi-du/tin-tuc/2026/mot.md", "thứ nhất", "đầu tiên")
    site.project.edit("content/gia-dinh/tin-tuc/2026/ba.md", "thứ ba", "cuối")
    site.build_and_publish()
    site.roll_back("gia-dinh")
    assert switched(site.publish(keep=1)) == []
    assert [len(site.releases(slug)) for slug in ("vi-du", "gia-dinh", "tinh")] == [1, 2, 1]
    assert "Chuyện thứ nhất.".encode() not in site.texts()
    assert "Chuyện thứ ba." in site.served("gia-dinh", "tin-tuc/2026/ba.html").decode()
    assert site.wrong() == ()
    assert not site.place.unfinished.exists()


def test_a_release_outlives_its_switch(site: Published) -> None:
    """A server that has just looked where the link leads finds its file there, whatever is kept."""
    first = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish(keep=1)
    assert site.place.release("vi-du", first).is_dir()
    site.project.article("vi-du", "2026/nua")
    site.build_and_publish(keep=1)
    assert not site.place.release("vi-du", first).exists()


def test_a_release_that_was_gone_back_to_outlives_its_switch(site: Published) -> None:
    """It may be older than all that are kept."""
    first = site.live("vi-du")
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.roll_back("vi-du")
    site.project.article("vi-du", "2026/nua")
    site.build_and_publish(keep=1)
    assert site.place.release("vi-du", first).is_dir()


def test_a_tree_with_drafts_is_refused(site: Published) -> None:
    """It was never meant for readers."""
    site.project.article("vi-du", "2026/moi")
    site.project.build()
    site.project.write("public/vi-du/.site/trangxa", "trangxa 1\nvi-du\ndrafts\n")
    assert codes(site.publish()) == {"vi-du": "drafts"}


@pytest.mark.parametrize(
    ("path", "text"),
    [("index.html", "<p>sửa tay"), ("la.html", "thêm vào"), ("tin-tuc/2026/mot.html", "")],
)
def test_a_tree_that_was_edited_by_hand_is_refused(site: Published, path: str, text: str) -> None:
    """The site stays as it is, the others are published."""
    site.project.article("vi-du", "2026/moi")
    site.project.article("gia-dinh", "2026/moi")
    site.project.build()
    before = site.live("vi-du")
    site.project.write(f"public/vi-du/{path}", text)
    made = site.publish()
    assert codes(made) == {"vi-du": "edited"}
    assert made.refused[0].refusal
    assert made.refused[0].refusal.paths == (path,)
    assert (site.live("vi-du"), switched(made)) == (before, ["gia-dinh"])


def test_a_link_in_a_tree_is_no_file_of_it(site: Published) -> None:
    """What it leads to is not published."""
    site.project.article("vi-du", "2026/moi")
    site.project.build()
    (site.project.root / "public/vi-du/mat-khau.txt").symlink_to("/etc/passwd")
    assert codes(site.publish()) == {"vi-du": "edited"}


def test_a_missing_file_is_an_edit(site: Published) -> None:
    """Half a tree is not published."""
    site.project.article("vi-du", "2026/moi")
    site.project.build()
    (site.project.root / "public/vi-du/index.html").unlink()
    assert codes(site.publish()) == {"vi-du": "edited"}


def test_a_tree_that_nobody_built_is_refused(site: Published) -> None:
    """Without the build's record nothing says that it is whole."""
    for state in (site.project.root / ".cache/state").glob("*/site-vi-du"):
        state.unlink()
    assert codes(site.publish()) == {"vi-du": "unbuilt"}


def many(project: Workspace, count: int) -> None:
    """Write articles into one commune."""
    for number in range(count):
        project.article("vi-du", f"2026/bai-{number}")


def test_a_site_that_would_lose_many_pages_is_not_published(site: Published) -> None:
    """Unless somebody says that it is meant."""
    many(site.project, 20)
    site.build_and_publish()
    for number in range(15):
        (site.project.root / f"content/vi-du/tin-tuc/2026/bai-{number}.md").unlink()
    site.project.article("gia-dinh", "2026/moi")
    made = site.build_and_publish()
    assert codes(made) == {"vi-du": "loss"}
    assert "gia-dinh" in switched(made)
    assert (site.place.current("vi-du") / "tin-tuc/2026/bai-0.html").exists()
    assert codes(site.publish(most_lost=100)) == {}
    assert not (site.place.current("vi-du") / "tin-tuc/2026/bai-0.html").exists()


def test_one_site_may_be_published_alone(site: Published) -> None:
    """The others wait."""
    site.project.article("vi-du", "2026/moi")
    site.project.article("gia-dinh", "2026/moi")
    assert switched(site.build_and_publish(sites=("gia-dinh",))) == ["gia-dinh"]


def test_a_site_that_is_no_longer_built_is_told_and_stays(site: Published) -> None:
    """Whether readers lose a whole site is for people to decide."""
    (site.project.root / "sites/gia-dinh.yml").unlink()
    made = site.build_and_publish()
    assert made.gone == ("gia-dinh",)
    assert site.served("gia-dinh", "index.html")


def test_a_site_that_somebody_took_away_is_told_no_more(site: Published) -> None:
    """Its folder is gone, so that nothing is delivered; what it alone needed goes with a sweep."""
    (site.project.root / "sites/gia-dinh.yml").unlink()
    site.build_and_publish()
    shutil.rmtree(site.place.sites / "gia-dinh")
    site.place.unfinished.touch()
    assert site.publish().gone == ()
    assert list(read_history(site.place).sites) == ["tinh", "vi-du"]
    assert "Chuyện thứ ba.".encode() not in site.texts()


def test_the_configuration_of_a_server_may_be_there_first(tmp_path: Path) -> None:
    """Another folder alone is somebody else's."""
    (tmp_path / "server").mkdir()
    assert is_ours(Place(tmp_path))
    (tmp_path / "khac").mkdir()
    assert not is_ours(Place(tmp_path))


def test_a_site_whose_files_cannot_be_written_stops_no_other(site: Published) -> None:
    """It stays as it is, and is told."""
    site.project.article("_tinh", "2026/moi")
    folder = site.place.releases("vi-du")
    folder.rename(folder.with_name("away"))
    folder.write_text("không phải thư mục")
    made = site.build_and_publish()
    assert codes(made) == {"vi-du": "failed"}
    assert switched(made) == ["gia-dinh", "tinh"]


def test_what_a_cut_short_run_left_is_swept(site: Published) -> None:
    """Half-made releases, contents that nothing needs, links that were not renamed."""
    place = site.place
    place.unfinished.touch()
    (place.releases("vi-du") / ".new-0123").mkdir()
    (place.releases("vi-du") / "0123456789abcdef").mkdir()
    (place.root / "store/ab").mkdir(exist_ok=True)
    (place.root / "store/ab/abc").write_text("thừa")
    (place.sites / "vi-du/.current.new").symlink_to("releases/0123")
    site.publish()
    assert sorted(path.name for path in place.releases("vi-du").iterdir()) == sorted(
        [site.live("vi-du"), f"{site.live('vi-du')}.json"]
    )
    assert not (place.root / "store/ab/abc").exists()
    assert not os.path.lexists(place.sites / "vi-du/.current.new")
    assert not place.unfinished.exists()


def test_a_lost_history_begins_with_what_is_delivered(site: Published) -> None:
    """Nothing is switched, and the next publication can be gone back from."""
    before = site.live("vi-du")
    site.place.history.unlink()
    assert switched(site.publish()) == []
    site.project.article("vi-du", "2026/moi")
    site.build_and_publish()
    site.roll_back("vi-du")
    assert site.live("vi-du") == before


def test_the_id_of_a_release_follows_from_its_contents(site: Published) -> None:
    """The order in which files are found is nothing to it."""
    manifest = live_manifest(site.place, "vi-du")
    assert manifest is not None
    assert manifest_of("vi-du", reversed(manifest.files)) == manifest
    assert manifest_of("vi-du", manifest.files[1:]).release != manifest.release
