"""Search over built trees: the index follows every change, and equals that of a clean build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.outputs import search
from generator.outputs.shards import Shard
from generator.site.assembled import Page
from generator.sources.signatures import settle
from tests.acceptance.network import write_network
from tests.searching import found_in_tree, rows, shards_named, shards_of
from tests.workspace import Workspace

SITES = ("gia-dinh", "tinh", "vi-du")
COMMUNES_AND_HUB = ("vi-du", "gia-dinh", "tinh")
LONG = "Đầu bài. " + "chữ " * 60
GUIDE = "content/_tinh/can-biet.md"
OWN = "content/vi-du/gioi-thieu.md"
NEWS = "tin-tuc/2026/duc.html"


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """Own and given articles and pages, built."""
    for slug in ("vi-du", "gia-dinh", "tinh"):
        project.write(
            f"content/{slug}/gioi-thieu.md",
            f"---\ntitle: Giới thiệu\n---\n\n{LONG} Của {slug} khác nhau.\n",
        )
        project.article(slug, "2026/duc", f"{LONG} Phường Đức Tín.", title="Họp dân")
    share = "syndicate: {to: [all]}"
    project.write(GUIDE, f"---\ntitle: Cần biết\n{share}\n---\n\n{LONG} Phú Quý.\n")
    project.article("_tinh", "2026/chung", f"{LONG} Hoà giải.", title="Thủ tục hộ tịch")
    project.article("_tinh", "2026/hai", f"{LONG} Hai.", title="Hai", tags="[Thể thao]")
    settle()
    assert project.build(jobs=1).places == []
    return project


def public(workspace: Workspace, slug: str) -> Path:
    """Return the folder of a built tree."""
    return workspace.root / "public" / slug


def found(workspace: Workspace, asked: str) -> dict[str, set[str]]:
    """Return what the index of each site finds."""
    return {slug: found_in_tree(public(workspace, slug), asked) for slug in SITES}


def everywhere(*paths: str) -> dict[str, set[str]]:
    """Return the same paths for each site."""
    return {slug: set(paths) for slug in SITES}


def trees(workspace: Workspace) -> dict[str, dict[str, bytes]]:
    """Return all files of all sites."""
    return {slug: workspace.tree(slug) for slug in SITES}


def built_clean(workspace: Workspace, root: Path) -> dict[str, dict[str, bytes]]:
    """Return all files as a clean build makes them."""
    clean = Workspace(root)
    shutil.rmtree(root / "sites")
    for folder in ("content", "sites"):
        shutil.copytree(workspace.root / folder, root / folder)
    clean.build(jobs=1)
    return trees(clean)


@pytest.mark.parametrize(
    ("asked", "hub", "communes"),
    [
        ("phuong duc tin", {NEWS}, {NEWS}),
        ("phường Đức Tín", {NEWS}, {NEWS}),
        ("hoa giai", {"tin-tuc/2026/chung.html"}, {"tin-tinh/2026/chung.html"}),
        ("hòa giải", {"tin-tuc/2026/chung.html"}, {"tin-tinh/2026/chung.html"}),
        ("phú quí", {"can-biet.html"}, {"can-biet.html"}),
        ("ho tich thu tuc", {"tin-tuc/2026/chung.html"}, {"tin-tinh/2026/chung.html"}),
    ],
)
def test_texts_are_found_with_and_without_marks(
    asked: str, hub: set[str], communes: set[str], network: Workspace
) -> None:
    """In every site that shows them, also by words far below in the text (R12, R69)."""
    assert found(network, asked) == {"gia-dinh": communes, "tinh": hub, "vi-du": communes}


def test_the_hub_finds_communes(network: Workspace) -> None:
    """By name and by district, at the address of their sites."""
    tree = public(network, "tinh")
    assert found_in_tree(tree, "vi du") == {"https://vi-du.thinghiem.example/"}
    assert found_in_tree(tree, "phường giả định huyện kiểu") == {
        "https://gia-dinh.thinghiem.example/"
    }


def test_every_page_of_a_text_is_found_once_in_what_the_page_reads(tmp_path: Path) -> None:
    """In a larger network too: no page is left out, none is there twice (R12)."""
    base = "https://{slug}.thinghiem.example/"
    workspace = write_network(tmp_path, sites=3, articles=40, shared=10, base_url=base)
    workspace.build(jobs=2)
    tree = workspace.root / "public/vi-du-001"
    listed = [row[1] for text in shards_of(tree).values() for row in rows(text)]
    texts = {*tree.glob("tin-*/[0-9]*/*.html"), tree / "gioi-thieu.html", tree / "can-biet.html"}
    shown = {path.relative_to(tree).as_posix() for path in texts if path.stem != "index"}
    assert sorted(listed) == sorted(path for path in shown if "/trang-" not in path)
    assert len(listed) > 45
    assert sorted(shards_named(tree)) == sorted(shards_of(tree))


def test_what_is_held_back_is_found_when_it_comes(network: Workspace) -> None:
    """A draft never, an item of tomorrow tomorrow, one that is over no longer."""
    network.article("vi-du", "2026/nhap", "Kín.", draft="true")
    network.article("vi-du", "2026/mai", "Kín.", date="2026-06-16")
    network.article("vi-du", "2026/het", "Kín.", publish_until="2026-06-15")
    network.build(jobs=1)
    assert found(network, "kin")["vi-du"] == {"tin-tuc/2026/het.html"}
    network.build(jobs=1, clock="2026-06-16T12:00:00+07:00")
    assert found(network, "kin")["vi-du"] == {"tin-tuc/2026/mai.html"}


def test_sites_that_show_the_same_items_have_the_same_shard(network: Workspace) -> None:
    """Byte by byte; the hub, where they stand at other addresses, has its own."""
    one, other, hub = (network.page(slug, "search/tinh-2026.json") for slug in COMMUNES_AND_HUB)
    assert one == other != hub
    assert [row[1] for row in rows(hub)] == ["tin-tuc/2026/hai.html", "tin-tuc/2026/chung.html"]


def test_a_shard_of_given_items_is_made_once(
    network: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for both communes and once for the hub, where the text of one item is new."""
    made: list[str] = []
    real = search._shard

    def shard(pages: tuple[Page, ...], given: bool) -> Shard:
        made.append(pages[0].url)
        return real(pages, given)

    monkeypatch.setattr(search, "_shard", shard)
    network.edit("content/_tinh/tin-tuc/2026/chung.md", "Hoà giải", "Giải hoà")
    network.build(jobs=1)
    assert sorted(made) == ["/tin-tinh/2026/hai.html", "/tin-tuc/2026/hai.html"]


def test_a_site_that_rejects_an_item_does_not_find_it(network: Workspace) -> None:
    """Its shard is its own from then on; the other commune's stays."""
    before = network.page("gia-dinh", "search/tinh-2026.json")
    reject = "syndication: {reject: [{tag: Thể thao, why: thí dụ}]}\n"
    network.write("content/vi-du/thong-tin.yml", reject)
    network.build(jobs=1)
    assert [row[1] for row in rows(network.page("vi-du", "search/tinh-2026.json"))] == [
        "tin-tinh/2026/chung.html"
    ]
    assert network.page("gia-dinh", "search/tinh-2026.json") == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_of_the_province_is_found_by_its_new_words_in_all_sites(
    jobs: int, network: Workspace, tmp_path: Path
) -> None:
    """It shares a shard with each site's own pages, whose words stay (as in a clean build)."""
    network.edit(GUIDE, "Phú Quý", "Cầu Treo")
    built = network.build(jobs=jobs)
    made = {slug: built.rendered(slug) for slug in SITES}
    assert made == everywhere("can-biet.html", "search/trang.json")
    assert found(network, "cau treo") == everywhere("can-biet.html")
    assert found(network, "khac nhau") == everywhere("gioi-thieu.html")
    assert found(network, "phu quy") == everywhere()
    assert trees(network) == built_clean(network, tmp_path / "sạch")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (OWN, "khác nhau", "giống nhau"),
        ("content/vi-du/tin-tuc/2026/duc.md", "Đức Tín", "Đức Lợi"),
        ("content/_tinh/tin-tuc/2026/chung.md", "Hoà giải", "Giải quyết"),
        ("content/_tinh/tin-tuc/2026/chung.md", "Thủ tục", "Giấy tờ"),
        (GUIDE, "title: Cần biết", "title: Nên biết"),
        ("sites/vi-du.yml", "Ví Dụ", "Ví Dụ Mới"),
    ],
    ids=["own page", "own article", "given article", "given title", "given page", "name"],
)
def test_an_index_after_a_change_is_that_of_a_clean_build(
    jobs: int, path: str, old: str, new: str, network: Workspace, tmp_path: Path
) -> None:
    """Whatever changed, and then a page of the province after it."""
    network.edit(path, old, new)
    network.build(jobs=jobs)
    network.edit(GUIDE, "Phú Quý", "Cầu Treo")
    network.build(jobs=jobs)
    assert trees(network) == built_clean(network, tmp_path / "sạch")


def test_an_own_page_in_the_place_of_a_given_one_is_the_one_that_is_found(
    network: Workspace,
) -> None:
    """The commune's own words count, once."""
    network.write("content/vi-du/can-biet.md", f"---\ntitle: Riêng\n---\n\n{LONG} Sông Nhỏ.\n")
    network.build(jobs=1)
    assert found(network, "song nho")["vi-du"] == {"can-biet.html"}
    assert found(network, "phu quy")["vi-du"] == set()
    assert found(network, "phu quy")["gia-dinh"] == {"can-biet.html"}


def test_an_edit_that_changes_no_word_writes_no_shard(network: Workspace) -> None:
    """Readers' browsers keep what they have."""
    network.edit("content/vi-du/tin-tuc/2026/duc.md", "Đức Tín", "**Đức** Tín")
    assert network.build(jobs=1).written("vi-du") == {NEWS}


def test_what_nobody_finds_any_more_has_no_shard(network: Workspace) -> None:
    """The last item of a year takes its shard with it, and the page names it no longer."""
    network.article("vi-du", "2024/cu", date="2024-02-03")
    network.build(jobs=1)
    assert "search/2024.json" in shards_named(public(network, "vi-du"))
    (network.root / "content/vi-du/tin-tuc/2024/cu.md").unlink()
    built = network.build(jobs=1)
    assert "search/2024.json" in built.site("vi-du").deleted
    tree = public(network, "vi-du")
    assert sorted(shards_named(tree)) == sorted(shards_of(tree))
    assert "search/2024.json" not in shards_of(tree)


def test_links_and_menus_may_lead_to_the_search_page(network: Workspace) -> None:
    """Its address is the site's, as that of the site map."""
    network.edit(
        "sites/_defaults.yml", "  - {to: /tin-tuc/}", "  - {to: /tim-kiem.html, text: Tìm}"
    )
    network.edit(OWN, "khác nhau", "[tìm](/tim-kiem.html)")
    assert network.build(jobs=1).codes == []
    assert '<a href="tim-kiem.html">tìm</a>' in network.page("vi-du", "gioi-thieu.html")
