"""What pages say of themselves to search engines: JSON-LD of schema.org, row R16."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.network import PIXEL
from tests.schema_org import TSC, Thing, refusals, things_in
from tests.workspace import Workspace

CONTEXT: Thing = {"@context": "https://schema.org"}
BASE = "https://vi-du.thinghiem.example/"


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """A small network with a page of every kind that has data."""
    project.write(
        "content/vi-du/thong-tin.yml",
        "contact: {address: Thôn Một, phone: 0252 3 000 000, email: xa@vi-du.example}\n",
    )
    project.write(
        "content/gia-dinh/thong-tin.yml",
        "contact: {opening: [{days: thu-2 đến thu-6, from: 7:00, to: 11:30}]}\n",
    )
    days = "2026: {basis: Thông báo, basis_checked: true, days: []}"
    project.write("sites/_holidays.yml", f"years: {{{days}}}\n")
    project.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nĐây là xã.\n")
    project.write("content/vi-du/du-lich/ho.md", "---\ntitle: Hồ\n---\n\nChữ.\n")
    project.write("content/vi-du/tin-tuc/2026/bai/anh.png", PIXEL)
    project.article(
        "vi-du",
        "2026/bai/index",
        title="Ra quân",
        summary="Tóm tắt",
        category="kinh-te",
        author="Nguyễn Văn Thử",
        tags="[Mô hình]",
        updated="2026-06-02T07:30:00",
        image="{src: anh.png, alt: Ảnh thử}",
    )
    project.write("content/_tinh/tin-tuc/2026/tin/anh.png", PIXEL)
    project.article("_tinh", "2026/tin/index", title="Tin", image="{src: anh.png, alt: Ảnh}")
    return project


def of_type(project: Workspace, slug: str, path: str, kind: str) -> Thing:
    """Return the one thing of a type in a page."""
    (found,) = (each for each in things_in(project.page(slug, path)) if each["@type"] == kind)
    return found


def test_all_data_is_valid_against_the_definitions_of_schema_org(
    network: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """R16: types, properties and values of every page are those that schema.org defines."""
    network.build()
    pages = sorted((network.root / "public").rglob("*.html"))
    things = [thing for page in pages for thing in things_in(page.read_text("utf-8"))]
    assert {str(thing["@type"]) for thing in things} == {
        "BreadcrumbList",
        "GovernmentOrganization",
        "NewsArticle",
        "WebSite",
    }
    assert refusals(things, tmp_path_factory.mktemp("schema")) == []


def test_what_schema_org_does_not_define_is_refused(tmp_path: Path) -> None:
    """R16: the check above can fail: for a property, a value, what is below, and a type."""
    wrong: list[Thing] = [
        {"@type": "NewsArticle", "headlin": "Tin"},
        {"@type": "NewsArticle", "author": {"@type": "BreadcrumbList"}},
        {"@type": "NewsArticle", "image": 5},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "nam": "Tin"}]},
        {"@type": "NewsArticl"},
    ]
    assert [thing for thing, _ in refusals([CONTEXT | each for each in wrong], tmp_path)] == [
        CONTEXT | each for each in wrong
    ]


def test_the_compiler_is_there() -> None:
    """A missing tool fails here, in words: run scripts/node/install."""
    assert TSC.exists(), "scripts/node/install"


def test_an_article_says_who_wrote_it_and_when(network: Workspace) -> None:
    """R16: its canonical address, its dates, its author, its office, its picture."""
    network.build()
    office = {
        "@type": "GovernmentOrganization",
        "name": "Ủy ban nhân dân xã Ví Dụ",
        "url": BASE,
    }
    assert of_type(network, "vi-du", "tin-tuc/2026/bai.html", "NewsArticle") == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ra quân",
        "description": "Tóm tắt",
        "url": BASE + "tin-tuc/2026/bai.html",
        "inLanguage": "vi",
        "datePublished": "2026-06-01",
        "dateModified": "2026-06-02T07:30:00+07:00",
        "articleSection": "Kinh tế",
        "image": BASE + "tin-tuc/2026/bai/anh-1.jpg",
        "author": {"@type": "Person", "name": "Nguyễn Văn Thử"},
        "publisher": office,
    }


def test_an_article_of_the_province_says_the_same_in_all_sites(network: Workspace) -> None:
    """It is the province's, at the hub's address, also with its picture there."""
    network.build()
    commune = of_type(network, "vi-du", "tin-tinh/2026/tin.html", "NewsArticle")
    assert commune == of_type(network, "gia-dinh", "tin-tinh/2026/tin.html", "NewsArticle")
    assert commune == of_type(network, "tinh", "tin-tuc/2026/tin.html", "NewsArticle")
    hub = "https://tinh.thinghiem.example/"
    assert commune["url"] == hub + "tin-tuc/2026/tin.html"
    assert commune["image"] == hub + "tin-tuc/2026/tin/anh-1.jpg"
    assert network.exists("tinh", "tin-tuc/2026/tin/anh-1.jpg")
    assert commune["author"] == {
        "@type": "GovernmentOrganization",
        "name": "UBND tỉnh Thí Nghiệm",
        "url": hub,
    }


def test_breadcrumbs_lead_from_the_home_page_to_the_page(network: Workspace) -> None:
    """With absolute addresses; the page itself is the last."""
    network.build()
    trail = of_type(network, "vi-du", "tin-tuc/2026/bai.html", "BreadcrumbList")
    assert trail["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": BASE},
        {"@type": "ListItem", "position": 2, "name": "Tin tức", "item": BASE + "tin-tuc/"},
        {"@type": "ListItem", "position": 3, "name": "Ra quân"},
    ]


def test_a_home_page_says_whose_it_is(network: Workspace) -> None:
    """What is known of the agency, and the province's office above it."""
    network.build()
    assert of_type(network, "vi-du", "index.html", "GovernmentOrganization") == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": "Ủy ban nhân dân xã Ví Dụ",
        "url": BASE,
        "address": "Thôn Một",
        "telephone": "+842523000000",
        "email": "xa@vi-du.example",
        "areaServed": {"@type": "AdministrativeArea", "name": "Xã Ví Dụ"},
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": "Ủy ban nhân dân tỉnh Thí Nghiệm",
            "url": "https://tinh.thinghiem.example/",
        },
    }


def test_what_is_unknown_is_left_out(network: Workspace) -> None:
    """No empty address, no parent of the province."""
    network.build()
    hub = of_type(network, "tinh", "index.html", "GovernmentOrganization")
    assert hub.keys() == {"@context", "@type", "name", "url", "areaServed"}


def test_a_home_page_says_where_to_search(network: Workspace) -> None:
    """The address of the search page with a place for the words."""
    network.build()
    site = of_type(network, "tinh", "index.html", "WebSite")
    assert site["potentialAction"] == {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": "https://tinh.thinghiem.example/tim-kiem.html?q={search_term_string}",
        },
        "query-input": "required name=search_term_string",
    }


def test_pages_that_are_none_have_no_data(network: Workspace) -> None:
    """Neither the page for lost addresses nor a redirect."""
    network.article("vi-du", "2026/moi", aliases="[/cu.html]")
    network.build()
    assert things_in(network.page("vi-du", "404.html")) == []
    assert things_in(network.page("vi-du", "cu.html")) == []
