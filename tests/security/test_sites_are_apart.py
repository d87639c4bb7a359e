"""Sites are apart: a commune's folder is its identity, and reaches no other commune's tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.acceptance.network import PIXEL
from tests.workspace import Built, Workspace

OTHERS = ("tinh", "gia-dinh")
ARTICLE = "---\ntitle: {title}\ndate: 2026-06-02\n{front}\n---\n\nLạ.\n"

# Whatever vi-du writes: a path below its folder and a text.
ATTACKS = {
    "an article of the other's name": (
        "tin-tuc/2026/chung.md",
        ARTICLE.format(title="Giả", front="id: tin-tuc/2026/chung"),
    ),
    "an id of the province": (
        "tin-tuc/2026/a.md",
        ARTICLE.format(title="Giả", front="id: tin-tuc/2026/cua-tinh"),
    ),
    "an address of the province": (
        "tin-tuc/2026/cua-tinh.md",
        ARTICLE.format(title="Giả", front="aliases: [/tin-tinh/2026/gia.html]"),
    ),
    "the province's folder": ("_tinh/tin-tuc/2026/a.md", ARTICLE.format(title="Giả", front="")),
    "the other's folder": ("gia-dinh/tin-tuc/2026/a.md", ARTICLE.format(title="Giả", front="")),
    "a folder of settings": ("sites/gia-dinh.yml.txt", "name: Giả\n"),
    "a tag of the other": (
        "tin-tuc/2026/b.md",
        ARTICLE.format(title="Giả", front="tags: [mot]\ncategory: kinh-te"),
    ),
    "a page of the other's address": ("can-biet.md", "---\ntitle: Giả\n---\n\nLạ.\n"),
    "a link to the other": (
        "tin-tuc/2026/c.md",
        ARTICLE.format(title="Giả", front="") + "[a](site:gia-dinh/tin-tuc/2026/chung.md)\n",
    ),
    "a rejection": (
        "thong-tin.yml",
        "syndication: {reject: [{tag: Một, why: a}, {category: kinh-te, why: b}]}\n",
    ),
    "another look": ("thong-tin.yml", "look: {accent: red, crest: ../gia-dinh/x.png}\n"),
    "a broken own file": ("thong-tin.yml", "contact: ["),
    "a broken text": ("tin-tuc/2026/d.md", "---\ntitle: [\n---\n"),
    "a file": ("tin-tuc/2026/anh.png", "không phải ảnh"),
}
KEYS = [
    *("site: gia-dinh", "sites: [gia-dinh]", "tree: gia-dinh", "origin: tinh-thi-nghiem"),
    *("path: ../gia-dinh/x", "url: https://gia-dinh.thinghiem.example/", "permalink: /x.html"),
    *("layout: home", "template: home.html", "theme: phuong", "kind: page", "type: page"),
    *("base_url: https://evil.example/", "canonical: https://evil.example/", "folder: x"),
    *("redirect: https://evil.example/", "output: /x", "build: {render: always}", "__class__: x"),
    *("section: tin-tinh", "emergency: true", "pinned: true", "head: <script>", "js: [x.js]"),
]
OWN_KEYS = [
    *("name: Giả Định", "type: tinh", "code: '1'", "groups: [kieu]", "theme: phuong"),
    *("base_url: https://gia-dinh.thinghiem.example/", "slug: gia-dinh", "hub: vi-du"),
    *("menu: [{to: /, text: Giả}]", "sections: {tin-tinh: {title: Giả}}", "lineage: []"),
    *("valid: {from: 2020-01-01}", "origins: {_x: {name: A, id: a}}", "trusted_hosts: [x.vn]"),
    *("feed_authority: evil.example", "categories: {a: A}", "expected_sites: 0"),
]


UNCLAIMED = ["la", "_la", "vi-du ", "VI-DU", "vi-du.bak", "tinh-2"]
Plant = Callable[[str, str], Built]


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A network in which everybody has something of their own, built once."""
    project = Workspace(tmp_path_factory.mktemp("apart"))
    for slug in ("vi-du", *OTHERS):
        project.article(slug, "2026/chung", title=f"Của {slug}", tags="[Một]", category="kinh-te")
    project.article("_tinh", "2026/cua-tinh", "![Ảnh](anh.png)", tags="[Một]")
    project.write("content/_tinh/tin-tuc/2026/anh.png", PIXEL)
    share = "syndicate: {to: [all]}"
    project.write("content/_tinh/can-biet.md", f"---\ntitle: Cần biết\n{share}\n---\n\nChữ.\n")
    project.build(jobs=1)
    return project


@pytest.fixture
def before(network: Workspace) -> dict[str, dict[str, bytes]]:
    """The trees as they are without anything hostile."""
    network.build(jobs=1)
    return {slug: network.tree(slug) for slug in ("vi-du", *OTHERS)}


@pytest.fixture
def plant(network: Workspace) -> Iterator[Plant]:
    """Write a file of vi-du and build; what was written is gone after the test."""
    planted: list[Path] = []

    def write(path: str, text: str) -> Built:
        network.write(f"content/vi-du/{path}", text)
        planted.append(network.root / "content/vi-du" / path)
        return network.build(jobs=1)

    yield write
    for place in planted:
        place.unlink()


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_that_a_commune_writes_changes_another_tree(
    name: str, network: Workspace, plant: Plant
) -> None:
    """The hub's and the other commune's files are the same to the byte."""
    before = {slug: network.tree(slug) for slug in OTHERS}
    built = plant(*ATTACKS[name])
    assert {slug: network.tree(slug) for slug in OTHERS} == before
    assert {slug: built.written(slug) for slug in OTHERS} == {slug: set() for slug in OTHERS}
    assert {found.path.split("/")[1] for found in built.problems} <= {"vi-du"}


def test_front_matter_can_not_say_whose_it_is(
    network: Workspace, before: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    """The folder decides: each key that would is unknown, and all trees stay as they were."""
    folder = network.root / "content/vi-du/tin-tuc/2026/khoa"
    for number, key in enumerate(KEYS):
        text = ARTICLE.format(title="Giả", front=key)
        network.write(f"content/vi-du/tin-tuc/2026/khoa/{number:02}.md", text)
    built = network.build(jobs=1)
    folder.rename(tmp_path / "khoa")
    paths = [found.path for found in built.problems if found.code.startswith("truong-la")]
    assert paths == [f"content/vi-du/tin-tuc/2026/khoa/{n:02}.md" for n in range(len(KEYS))]
    assert len(built.problems) == len(KEYS)
    assert {slug: network.tree(slug) for slug in before} == before


def test_a_commune_can_not_give_to_others(network: Workspace, plant: Plant) -> None:
    """Only an origin syndicates; a commune's `syndicate` is an error, and nobody shows the text."""
    article = ARTICLE.format(title="Lệnh giả", front="syndicate: {priority: emergency}")
    built = plant("tin-tuc/2026/gui.md", article)
    assert built.codes == ["gui-ngoai-goc"]
    every = b"".join(content for slug in OTHERS for content in network.tree(slug).values())
    assert "Lệnh giả".encode() not in every


def test_an_own_file_can_not_say_who_a_commune_is(
    network: Workspace, plant: Plant, before: dict[str, dict[str, bytes]]
) -> None:
    """Name, type, groups, address, theme and menu are the province office's to decide."""
    built = plant("thong-tin.yml", "\n".join(OWN_KEYS) + "\n")
    assert {found.code.removesuffix("-gan") for found in built.problems} == {"truong-la"}
    assert [found.path for found in built.problems] == ["content/vi-du/thong-tin.yml"] * len(
        OWN_KEYS
    )
    assert {slug: network.tree(slug) for slug in before} == before


def test_a_folder_that_nobody_claims_makes_no_site(
    network: Workspace, before: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    """A folder is a site only where the province office wrote a file for it."""
    for name in UNCLAIMED:
        network.article(name, "2026/gia", title="Giả")
        network.write(f"content/{name}/thong-tin.yml", "contact: {address: Giả}\n")
    built = network.build(jobs=1)
    for name in UNCLAIMED:
        (network.root / "content" / name).rename(tmp_path / name)
    assert built.codes == ["thu-muc-khong-co-trang"] * len(UNCLAIMED)
    assert {path.name for path in (network.root / "public").iterdir()} == set(before)
    assert {slug: network.tree(slug) for slug in before} == before


def test_a_commune_that_is_built_alone_writes_its_own_tree_only(project: Workspace) -> None:
    """`--site` opens one tree, whatever it holds."""
    project.build(jobs=1)
    before = {slug: project.tree(slug) for slug in OTHERS}
    project.edit("sites/_province.yml", "name: Thí Nghiệm", "name: Tên Mới")
    project.build(jobs=1, sites=("vi-du",))
    assert {slug: project.tree(slug) for slug in OTHERS} == before
    assert "Tên Mới" in project.page("vi-du", "index.html")
