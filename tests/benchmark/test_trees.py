"""The check of built trees: what it accepts, and that it misses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.benchmark.loop import Loop
from scripts.benchmark.measuring import run
from scripts.benchmark.trees import examine
from scripts.benchmark.workload import Size, workload

NETWORK = workload(Size(sites=1, own=22, pages=2, shared=24))
SITE = "vi-du-000"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree that the plain loop makes of a small network."""
    root = tmp_path_factory.mktemp("bench") / "loop"
    peer = Loop(root)
    peer.write(root, NETWORK)
    run(peer.commands(root, (SITE,)))
    return root / "public"


@pytest.fixture
def public(built: Path, tmp_path: Path) -> Path:
    """A copy of the tree to be damaged."""
    return shutil.copytree(built, tmp_path / "public")


def test_a_complete_tree_lacks_nothing(public: Path) -> None:
    """All articles and pages are counted, in their sites."""
    tree = examine(public, NETWORK)
    assert (tree.articles, tree.pages, tree.missing) == (46, 2, ())


def test_a_page_in_a_folder_is_the_same_page(public: Path) -> None:
    """Peers that write `name/index.html` are not said to lack `name.html`."""
    page = public / SITE / "trang-viec-1.html"
    (page.parent / "trang-viec-1").mkdir()
    page.rename(page.parent / "trang-viec-1/index.html")
    assert examine(public, NETWORK).missing == ()


def test_a_missing_article_is_found(public: Path) -> None:
    """One file less is told by its name."""
    name = f"tin-tinh/{NETWORK.shared[5].year}/{NETWORK.shared[5].slug}"
    (public / SITE / f"{name}.html").unlink()
    assert f"{SITE}/{name}" in examine(public, NETWORK).missing


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<p>", "<p>khác ", "lacks its text"),
        ("Trang thông tin điện tử", "", "lacks its header"),
        ("Địa chỉ", "", "lacks its footer"),
        ("so-do.html", "x.html", "lacks ['so-do.html'] of the menu"),
        ("/chuyen-muc/", "/x/", "lacks its category"),
        ("/the/", "/x/", "lacks its tags"),
        ('rel="prev" href="', 'rel="prev" href="/x/', "lacks its neighbours"),
    ],
)
def test_a_missing_part_of_a_page_is_found(public: Path, old: str, new: str, fault: str) -> None:
    """Every part that all peers must have is looked for in sampled pages."""
    item = NETWORK.communes[0].articles[0]
    path = public / SITE / f"tin-tuc/{item.year}/{item.slug}.html"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert fault in " ".join(examine(public, NETWORK).missing)


def test_a_list_that_leaves_out_an_article_is_found(public: Path) -> None:
    """All pages of a list together must name all its articles."""
    (public / SITE / "tin-tuc/index.html").write_text("", encoding="utf-8")
    assert "list tin-tuc lacks" in " ".join(examine(public, NETWORK).missing)


def test_a_short_feed_is_found(public: Path) -> None:
    """Feeds hold the twenty newest."""
    path = public / SITE / "tin-tinh/feed.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("<entry>", "", 1), encoding="utf-8")
    assert "feed tin-tinh/feed.xml" in " ".join(examine(public, NETWORK).missing)
