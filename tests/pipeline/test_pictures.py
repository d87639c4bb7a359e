"""Pictures from their originals to the trees: variants, hard links, nothing told, nothing stale."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.sources.signatures import settle
from tests.acceptance.network import PIXEL
from tests.pictures import file, noise, opened, parts_of, photo
from tests.workspace import REPOSITORY, Workspace

BESIDE = "content/_tinh/tin-tuc/2026/cau"
GIVEN = "tin-tinh/2026/cau/anh"
SIZES = {"anh-480.webp", "anh-640.webp", "anh-640.jpg"}


@pytest.fixture
def bridge(project: Workspace) -> Workspace:
    """An article of the province, which all sites show, with a photograph; and one of a commune."""
    project.article("_tinh", "2026/cau/index", "![Cầu](anh.jpg)", title="Cầu mới")
    project.write(f"{BESIDE}/anh.jpg", photo(640, 480))
    project.article("vi-du", "2026/bai", "Chữ.")
    settle()
    assert project.build(jobs=1).places == []
    return project


def beside(project: Workspace, slug: str, folder: str) -> set[str]:
    """Return the names of the files in a folder of a tree."""
    return {path.name for path in (project.root / "public" / slug / folder).iterdir()}


def test_only_variants_are_published(bridge: Workspace) -> None:
    """The original stays where it is; each site has the variants beside the place of it."""
    assert beside(bridge, "vi-du", "tin-tinh/2026/cau") == SIZES
    assert beside(bridge, "tinh", "tin-tuc/2026/cau") == SIZES


def test_variants_are_one_file_in_all_trees(bridge: Workspace) -> None:
    """Hard links: the cache, two communes and the hub share one inode, however many show it."""
    places = [
        bridge.root / "public" / slug / folder / "anh-480.webp"
        for slug, folder in (
            ("vi-du", "tin-tinh/2026/cau"),
            ("gia-dinh", "tin-tinh/2026/cau"),
            ("tinh", "tin-tuc/2026/cau"),
        )
    ]
    kept = (bridge.root / ".cache/media").glob("*/*.webp")
    inodes = {place.stat().st_ino for place in places}
    assert len(inodes) == 1
    assert inodes <= {place.stat().st_ino for place in kept}
    assert places[0].stat().st_nlink == 4


def test_no_file_tells_where_a_photograph_was_taken(project: Workspace) -> None:
    """Every picture in a tree is made anew: shown, linked, a crest, a banner, a poster."""
    words = "![Một](a.jpg)\n\n[hai](b.jpg)\n\n<video src='c.mp4' poster='d.jpg'></video>"
    project.article("vi-du", "2026/bai/index", words, image="{src: e.jpg, alt: Ba}")
    for name in "abde":
        project.write(f"content/vi-du/tin-tuc/2026/bai/{name}.jpg", photo(600, 300, orientation=6))
    project.write("content/vi-du/tin-tuc/2026/bai/c.mp4", b"\x00\x00\x00\x18ftypmp42")
    project.write("content/vi-du/thong-tin.yml", "look: {crest: f.jpg, banner: g.jpg}\n")
    project.write("content/vi-du/f.jpg", photo(600, 300))
    project.write("content/vi-du/g.jpg", photo(600, 300))
    assert project.build(jobs=1).places == []
    tree = project.tree("vi-du")
    pictures = {path: each for path, each in tree.items() if path.endswith((".jpg", ".webp"))}
    assert {path.rpartition("/")[2] for path in pictures if path.endswith(".jpg")} == {
        *("a-300.jpg", "b.jpg", "d.jpg", "e-300.jpg", "f-160.jpg", "g-600.jpg")
    }
    assert {part for each in pictures.values() for part in parts_of(each)} == {"APP0", "VP8 "}
    assert not any(b"GPS" in each[:4096] for each in tree.values())
    assert opened(tree["tin-tuc/2026/bai/b.jpg"]).size == (300, 600)


def test_a_page_knows_the_size_of_each_picture(bridge: Workspace) -> None:
    """So that nothing moves when a picture comes."""
    page = bridge.page("vi-du", "tin-tinh/2026/cau.html")
    (image,) = re.findall(r'<img src="[^"]*anh[^>]*>', page)
    assert image == (
        f'<img src="../../{GIVEN}-640.jpg" alt="Cầu" width="640" height="480" '
        'loading="lazy" decoding="async">'
    )
    assert f'srcset="../../{GIVEN}-480.webp 480w, ../../{GIVEN}-640.webp 640w"' in page


def test_the_lead_picture_comes_first_and_lists_wait(project: Workspace) -> None:
    """One picture of a page is loaded at once and before others; the link preview has it too."""
    image = "{src: anh.jpg, alt: Cầu, caption: Cầu mới}"
    project.article("vi-du", "2026/bai/index", image=image)
    project.write("content/vi-du/tin-tuc/2026/bai/anh.jpg", photo(900, 600))
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "tin-tuc/2026/bai.html")
    size = 'width="900" height="600"'
    assert f'alt="Cầu" {size} fetchpriority="high" decoding="async"></picture>' in page
    assert "<figcaption>Cầu mới</figcaption>" in page
    assert (
        '<meta property="og:image" '
        'content="https://vi-du.thinghiem.example/tin-tuc/2026/bai/anh-900.jpg">'
    ) in page
    listed = project.page("vi-du", "tin-tuc/index.html")
    assert f'alt="" {size} loading="lazy" decoding="async"></picture>' in listed
    assert 'sizes="(min-width: 40em) 12rem, 6rem"' in listed


def test_pictures_side_by_side_are_a_gallery(project: Workspace) -> None:
    """Each leads to its largest variant; a title of a picture alone is its caption."""
    words = '![Một](a.png)\n![Hai](b.png)\n\n![Ba](a.png "Chú thích")\n\nChữ ![Bốn](a.png) chữ.'
    project.article("vi-du", "2026/bai/index", words)
    project.write("content/vi-du/tin-tuc/2026/bai/a.png", file(noise(60, 40), "PNG"))
    project.write("content/vi-du/tin-tuc/2026/bai/b.png", file(noise(50, 40), "PNG"))
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "tin-tuc/2026/bai.html")
    gallery = page.partition('<ul class="gallery">')[2].partition("</ul>")[0]
    links = re.findall(r'<li><a href="\.\./\.\./tin-tuc/2026/bai/([^"]*)"><picture>', gallery)
    assert links == ["a-60.jpg", "b-50.jpg"]
    assert re.search(r"<figure><picture>.*</picture><figcaption>Chú thích</figcaption>", page)
    assert re.search(r"<p>Chữ <picture>.*</picture> chữ\.</p>", page)


def test_a_build_with_pictures_settles(bridge: Workspace) -> None:
    """A link of another site changes nothing that is taken for a change of this one's file."""
    bridge.article("_tinh", "2026/cau/index", "![Cầu](anh.jpg) Hai.", title="Cầu mới")
    bridge.build(jobs=1)
    bridge.article("vi-du", "2026/moi")
    built = bridge.build(jobs=1)
    assert not any("anh-" in path for path in built.rendered("vi-du"))
    settle()
    again = bridge.build(jobs=1)
    assert [site.rendered for site in again.report.sites] == [(), (), ()]


@pytest.mark.parametrize("lost", [".cache/media", ".cache", "public", ".cache/state"])
def test_what_is_lost_is_made_again_to_the_byte(lost: str, bridge: Workspace) -> None:
    """The cache of pictures, all of it, the trees, or the memory of what was built."""
    before = {slug: bridge.tree(slug) for slug in ("tinh", "vi-du", "gia-dinh")}
    shutil.rmtree(bridge.root / lost)
    bridge.build(jobs=1)
    assert {slug: bridge.tree(slug) for slug in before} == before


@pytest.mark.parametrize(
    "content",
    [photo(640, 480, orientation=8), photo(300, 200), PIXEL, file(noise(640, 480), "JPEG")],
    ids=["turned", "smaller", "of another format", "other pixels"],
)
def test_a_new_picture_is_what_a_clean_build_makes(
    content: bytes, bridge: Workspace, tmp_path: Path
) -> None:
    """Pages and variants follow, or the error does."""
    bridge.write(f"{BESIDE}/anh.jpg", content)
    bridge.build(jobs=1)
    clean = Workspace(tmp_path / "sach")
    shutil.copytree(bridge.root / "content", clean.root / "content")
    clean.build(jobs=1)
    assert bridge.tree("vi-du") == clean.tree("vi-du")
    assert bridge.tree("tinh") == clean.tree("tinh")


def test_a_link_that_becomes_a_picture_changes_what_is_published(bridge: Workspace) -> None:
    """The same file, used in another way, by an edit of the text alone."""
    bridge.edit(f"{BESIDE}/index.md", "![Cầu]", "[Cầu]")
    bridge.build(jobs=1)
    assert beside(bridge, "vi-du", "tin-tinh/2026/cau") == {"anh.jpg"}
    bridge.edit(f"{BESIDE}/index.md", "[Cầu]", "![Cầu]")
    bridge.build(jobs=1)
    assert beside(bridge, "vi-du", "tin-tinh/2026/cau") == SIZES


def test_verify_finds_and_mends_a_picture_that_was_written_into(bridge: Workspace) -> None:
    """All trees and the cache share the file: it is made again, and each tree gets it back."""
    before = {slug: bridge.tree(slug) for slug in ("tinh", "vi-du", "gia-dinh")}
    place = bridge.root / "public/vi-du" / f"{GIVEN}-480.webp"
    place.chmod(0o644)
    place.write_bytes(b"x" * place.stat().st_size)
    built = bridge.build(jobs=1, verify=True)
    assert built.codes == ["cay-trang-bi-doi"] * 3
    assert {slug: bridge.tree(slug) for slug in before} == before
    assert bridge.build(jobs=1, verify=True).codes == []


def test_where_no_link_can_be_made_the_file_is_copied(
    bridge: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another device, or too many links: the same bytes, in a file of the tree's own."""

    def refuse(*_places: object, **_options: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refuse)
    expected = bridge.tree("vi-du")
    bridge.build(jobs=1, out=bridge.root / "noi-khac")
    found = bridge.root / "noi-khac/vi-du" / f"{GIVEN}-480.webp"
    assert found.read_bytes() == expected[f"{GIVEN}-480.webp"]
    assert found.stat().st_nlink == 1


def test_several_processes_make_the_same_trees(bridge: Workspace) -> None:
    """Each picture once, whoever comes first."""
    before = {slug: bridge.tree(slug) for slug in ("tinh", "vi-du", "gia-dinh")}
    shutil.rmtree(bridge.root / ".cache")
    shutil.rmtree(bridge.root / "public")
    bridge.build(jobs=3)
    assert {slug: bridge.tree(slug) for slug in before} == before
    assert len(list((bridge.root / ".cache/media").glob("*/*.*"))) == len(SIZES)


def test_a_refused_picture_is_named_where_it_is_used(bridge: Workspace) -> None:
    """At the file why, at the text that it is not shown; mended, it comes back."""
    bridge.write(f"{BESIDE}/anh.jpg", b"\xff\xd8\xff")
    assert bridge.build(jobs=1).places == [
        f"{BESIDE}/anh.jpg:0:0 hinh-hong",
        f"{BESIDE}/index.md:6:8 lien-ket-tep-loi",
    ]
    assert 'class="missing">Cầu<' in bridge.page("vi-du", "tin-tinh/2026/cau.html")
    bridge.write(f"{BESIDE}/anh.jpg", photo(640, 480))
    assert bridge.build(jobs=1).places == []
    assert beside(bridge, "vi-du", "tin-tinh/2026/cau") == SIZES


def test_two_pictures_of_one_name_are_one_error(project: Workspace) -> None:
    """Their WebP variants would stand at one address, in each size."""
    project.article("vi-du", "2026/bai/index", "![Một](a.jpg) ![Hai](a.png)")
    project.write("content/vi-du/tin-tuc/2026/bai/a.jpg", photo(900, 600))
    project.write("content/vi-du/tin-tuc/2026/bai/a.png", file(noise(900, 600), "PNG"))
    built = project.build(jobs=1)
    assert built.places == ["content/vi-du/tin-tuc/2026/bai/a.png:0:0 trung-dia-chi"]


def test_a_look_is_shown(project: Workspace) -> None:
    """Crest in the header of every page, banner on the home page, the colour in a style sheet."""
    look = 'look: {accent: "#0a4a8c", crest: anh/huy-hieu.png, banner: anh/canh.jpg}\n'
    project.write("content/vi-du/thong-tin.yml", look)
    project.write("content/vi-du/anh/huy-hieu.png", file(noise(400, 500).convert("P"), "PNG"))
    project.write("content/vi-du/anh/canh.jpg", photo(700, 200))
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "so-do.html")
    crest = '<img src="tep/anh/huy-hieu-160.png" alt="" width="160" height="200" decoding="async">'
    assert f'tep/anh/huy-hieu-160.webp 160w" sizes="4.5rem">{crest}</picture>' in page
    assert "star.e" not in page.partition("<header")[2]
    (style,) = re.findall(r'<link rel="stylesheet" href="(assets/look\.[0-9a-f]{8}\.css)">', page)
    assert "--accent: #0a4a8c" in project.page("vi-du", style)
    home = project.page("vi-du", "index.html")
    assert re.search(r'<picture class="banner"><source[^>]*canh-700.webp 700w"', home)
    assert "look." not in project.page("gia-dinh", "index.html")


def test_a_look_that_is_taken_back_leaves_nothing(project: Workspace) -> None:
    """Pages, pictures and style sheet are those of a site that never had one."""
    project.article("vi-du", "2026/bai")
    project.build(jobs=1)
    before = project.tree("vi-du")
    project.write("content/vi-du/h.png", PIXEL)
    project.write("content/vi-du/thong-tin.yml", 'look: {accent: "0a4a8c", crest: h.png}\n')
    project.build(jobs=1)
    assert project.tree("vi-du") != before
    (project.root / "content/vi-du/thong-tin.yml").unlink()
    project.build(jobs=1)
    assert project.tree("vi-du") == before


def test_a_fault_of_the_look_is_told_once_however_often_a_text_changes(project: Workspace) -> None:
    """What stands is not found again by a build of one page."""
    project.write("content/vi-du/thong-tin.yml", "look: {crest: khong-co.png}\n")
    project.article("vi-du", "2026/bai", "Một.")
    settle()
    first = project.build(jobs=1)
    project.edit("content/vi-du/tin-tuc/2026/bai.md", "Một.", "Hai.")
    assert project.build(jobs=1).places == first.places
    assert first.codes == ["hinh-khong-co"]


def test_without_pictures_no_library_for_them_is_loaded(project: Workspace) -> None:
    """A build that needs no Pillow does not wait for it."""
    project.article("vi-du", "2026/bai", "![Không](khong-co.jpg)")
    code = (
        "import sys; from generator.cli import main\n"
        f"sys.argv = ['trangxa', '--root', {str(project.root)!r}, 'build', '--jobs', '1']\n"
        "try: main()\nfinally: print([name for name in sys.modules if name.startswith('PIL')])"
    )
    found = subprocess.run(  # noqa: S603 our own code
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=REPOSITORY, check=False
    )
    assert found.stdout == "[]\n"
    assert project.exists("vi-du", "index.html")
