"""What the heads of pages say: titles, descriptions, Open Graph, Dublin Core, row R16."""

from __future__ import annotations

from collections import Counter

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.acceptance.network import PIXEL
from tests.workspace import Workspace

SIX = ("DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier")
BASE = "https://vi-du.thinghiem.example/"
HUB = "https://tinh.thinghiem.example/"


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """A small network with a page of every kind, lists of several pages, and old addresses."""
    project.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nĐây là xã.\n")
    project.write("content/vi-du/du-lich/ho.md", "---\ntitle: Hồ\n---\n\nChữ.\n")
    project.write("content/vi-du/tin-tuc/_index.md", "---\ntitle: Tin\n---\n\nTin của xã.\n")
    for number in range(1, 62):
        day = f"{2025 + number // 40}-01-{number % 28 + 1:02}"
        front = {"title": f"Bài {number}", "date": day, "category": "kinh-te", "tags": "[Kinh tế]"}
        project.article("vi-du", f"bai-{number}", aliases=f"[/cu-{number}.html]", **front)
    project.write("content/vi-du/tin-tuc/2026/co-anh/anh.png", PIXEL)
    project.article(
        "vi-du",
        "2026/co-anh/index",
        title="Có ảnh",
        updated="2026-06-02T07:30:00",
        author="Nguyễn Văn Thử",
        category="kinh-te",
        tags="[Mô hình]",
        image="{src: anh.png, alt: Ảnh thử}",
    )
    project.article("_tinh", "2026/tin", title="Tin tỉnh", summary="Tin & <tin>")
    return project


def meta(page: str, attribute: str = "name") -> dict[str, str]:
    """Return what the head of a page says, by name or property; no name stands twice."""
    found = [
        (node.attributes[attribute] or "", node.attributes["content"] or "")
        for node in LexborHTMLParser(page).css(f"head meta[{attribute}]")
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def title_of(page: str) -> str:
    """Return the title of a page."""
    node = LexborHTMLParser(page).css_first("title")
    assert node is not None
    return node.text()


def shown(project: Workspace, slug: str) -> dict[str, str]:
    """Return the pages of a site that readers are shown, by path: no redirects."""
    files = project.tree(slug).items()
    pages = {path: text.decode() for path, text in files if path.endswith(".html")}
    return {path: text for path, text in pages.items() if "http-equiv" not in text}


def test_an_article_has_the_six_elements_of_dublin_core(network: Workspace) -> None:
    """R16: title, creator, date, description, publisher, identifier; then language, subject."""
    network.build()
    page = network.page("vi-du", "tin-tuc/2026/co-anh.html")
    found = {name: text for name, text in meta(page).items() if name.startswith("DC.")}
    assert found == {
        "DC.title": "Có ảnh – Xã Ví Dụ",
        "DC.creator": "Nguyễn Văn Thử",
        "DC.date": "2026-06-01",
        "DC.description": "Chữ.",
        "DC.publisher": "Ủy ban nhân dân xã Ví Dụ",
        "DC.identifier": "tag:thinghiem.example,2026:vi-du/tin-tuc/2026/co-anh",
        "DC.language": "vi",
        "DC.subject": "Kinh tế; Mô hình",
    }
    assert '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">' in page


def test_every_page_has_the_elements_and_an_identifier_of_its_own(network: Workspace) -> None:
    """R16: none is empty; a date stands wherever one is known; only 404 has no identifier."""
    network.build()
    pages = shown(network, "vi-du")
    heads = {path: meta(text) for path, text in pages.items() if path != "404.html"}
    assert all(head[name] for head in heads.values() for name in SIX if name in head)
    missing = {path: set(SIX) - head.keys() for path, head in heads.items()}
    without = {path: names for path, names in missing.items() if names}
    undated = "du-lich/ho du-lich/index gioi-thieu so-do tim-kiem van-ban/index"
    assert without == {f"{path}.html": {"DC.date"} for path in undated.split()}
    identifiers = Counter(head["DC.identifier"] for head in heads.values())
    assert set(identifiers.values()) == {1}
    assert not [name for name in meta(pages["404.html"]) if name.startswith("DC.")]


def test_what_the_province_wrote_is_its_own_in_every_site(network: Workspace) -> None:
    """Its publisher is the province's office, its identifier the origin's."""
    network.build()
    head = meta(network.page("vi-du", "tin-tinh/2026/tin.html"))
    assert head["DC.publisher"] == head["DC.creator"] == "UBND tỉnh Thí Nghiệm"
    assert head["DC.identifier"] == "tag:thinghiem.example,2026:tinh-thi-nghiem/tin-tuc/2026/tin"
    assert head["DC.description"] == "Tin & <tin>"


def test_an_article_says_to_social_networks_what_it_is(network: Workspace) -> None:
    """Open Graph with the times of articles, the language, the picture and its words."""
    network.build()
    assert meta(network.page("vi-du", "tin-tuc/2026/co-anh.html"), "property") == {
        "og:type": "article",
        "og:title": "Có ảnh – Xã Ví Dụ",
        "og:description": "Chữ.",
        "og:site_name": "Ủy ban nhân dân xã Ví Dụ",
        "og:locale": "vi_VN",
        "og:image": BASE + "tin-tuc/2026/co-anh/anh-1.jpg",
        "og:image:alt": "Ảnh thử",
        "og:url": BASE + "tin-tuc/2026/co-anh.html",
        "article:published_time": "2026-06-01",
        "article:modified_time": "2026-06-02T07:30:00+07:00",
    }


@pytest.mark.parametrize("slug", ["vi-du", "tinh"])
def test_every_page_has_a_title_of_its_own_and_a_description(network: Workspace, slug: str) -> None:
    """Also lists: numbered pages, years, a tag that is called like a category."""
    network.build()
    pages = shown(network, slug)
    titles = Counter(title_of(text) for text in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert [path for path, text in pages.items() if not meta(text)["description"].strip()] == []
