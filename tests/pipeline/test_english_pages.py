"""The English set of a commune: pages, their list, twins in both languages, row R15."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.workspace import Workspace

BASE = "https://vi-du.thinghiem.example/"
VIETNAMESE = "content/vi-du/gioi-thieu.md"
ENGLISH = "content/vi-du/en/gioi-thieu.md"


@pytest.fixture
def bilingual(project: Workspace) -> Workspace:
    """A commune that writes of its structure and contact in English."""
    project.write(
        "content/vi-du/thong-tin.yml",
        "contact: {address: Thôn Một, phone: 0252 3 000 000, hours: 7–11 giờ}\n",
    )
    project.write(VIETNAMESE, "---\ntitle: Giới thiệu\nupdated: 2026-05-01\n---\n\nĐây là xã.\n")
    project.write(ENGLISH, "---\ntitle: About\nupdated: 2026-05-01\n---\n\nThis is a commune.\n")
    project.write("content/vi-du/en/structure.md", "---\ntitle: Structure\n---\n\nOffices.\n")
    project.write("content/vi-du/en/_index.md", "---\ntitle: In English\n---\n\nA short guide.\n")
    return project


def html(project: Workspace, path: str, slug: str = "vi-du") -> LexborHTMLParser:
    """Return a built page."""
    return LexborHTMLParser(project.page(slug, path))


def one(page: LexborHTMLParser, selector: str) -> LexborNode:
    """Return the one element of a page."""
    (found,) = page.css(selector)
    return found


def languages(page: LexborHTMLParser) -> dict[str, str]:
    """Return where a page says that it is in which language."""
    links = page.css('head link[rel="alternate"][hreflang]')
    return {str(each.attributes["hreflang"]): str(each.attributes["href"]) for each in links}


def test_english_pages_are_english(bilingual: Workspace) -> None:
    """R15: two with `lang="en"`, English words around the text, and how to reach the agency."""
    assert bilingual.build().codes == []
    page = html(bilingual, "en/structure.html")
    assert one(page, "html").attributes["lang"] == "en"
    assert one(page, "title").text() == "Structure – Ví Dụ Commune"
    assert one(page, ".skip-link").text() == "Skip to main content"
    contact = one(page, "main .contact")
    assert [each.text() for each in contact.css("h2, dt")] == [
        "Contact",
        "Address",
        "Telephone",
        "E-mail",
        "Office hours",
    ]
    assert [each.text() for each in contact.css("dd")] == [
        "Thôn Một",
        "0252 3 000 000",
        "to be updated",
        "7–11 giờ",
    ]
    assert one(html(bilingual, "en/gioi-thieu.html"), "html").attributes["lang"] == "en"


def test_the_list_of_english_pages_has_the_text_above_it(bilingual: Workspace) -> None:
    """`en/_index.md` names it; its pages follow, and how to reach the agency."""
    bilingual.build()
    page = html(bilingual, "en/index.html")
    assert one(page, "html").attributes["lang"] == "en"
    assert one(page, "h1").text() == "In English"
    assert "A short guide." in one(page, ".body").text()
    assert [each.text() for each in page.css("main .item a")] == ["About", "Structure"]
    assert one(page, 'meta[name="description"]').attributes["content"] == "A short guide."
    assert page.css("main .contact")


def test_twins_name_each_other(bilingual: Workspace) -> None:
    """R15: hreflang on both, absolute, with the Vietnamese page for all other readers."""
    bilingual.build()
    expected = {
        "vi": BASE + "gioi-thieu.html",
        "en": BASE + "en/gioi-thieu.html",
        "x-default": BASE + "gioi-thieu.html",
    }
    vietnamese, english = html(bilingual, "gioi-thieu.html"), html(bilingual, "en/gioi-thieu.html")
    assert languages(vietnamese) == languages(english) == expected
    assert one(vietnamese, ".twin a").attributes["href"] == "en/gioi-thieu.html"
    assert one(english, ".twin a").attributes["href"] == "../gioi-thieu.html"


def test_the_home_page_and_the_list_of_english_pages_are_twins(bilingual: Workspace) -> None:
    """Whoever comes to one finds the other."""
    bilingual.build()
    expected = {"vi": BASE, "en": BASE + "en/", "x-default": BASE}
    assert languages(html(bilingual, "index.html")) == expected
    assert languages(html(bilingual, "en/index.html")) == expected


def test_a_page_without_twin_names_none(bilingual: Workspace) -> None:
    """Neither does anything of a site without English pages."""
    bilingual.build()
    assert languages(html(bilingual, "en/structure.html")) == {}
    assert languages(html(bilingual, "so-do.html")) == {}
    assert languages(html(bilingual, "index.html", "gia-dinh")) == {}


def test_every_page_leads_to_the_english_pages(bilingual: Workspace) -> None:
    """Where there are any; the link says its language."""
    bilingual.build()
    link = one(html(bilingual, "tin-tuc/index.html"), ".masthead .languages a")
    assert link.text() == "English"
    assert link.attributes == {"href": "../en/", "lang": "en", "hreflang": "en"}
    assert not html(bilingual, "index.html", "gia-dinh").css(".languages")


def test_lists_in_vietnamese_do_not_mix_in_english_pages(bilingual: Workspace) -> None:
    """But the map of the site, which says their language, and the sitemap hold them all."""
    bilingual.build()
    assert "In English" not in one(html(bilingual, "index.html"), "main").text()
    group = one(html(bilingual, "so-do.html"), 'main section[lang="en"]')
    assert [each.text() for each in group.css("a")] == ["In English", "About", "Structure"]
    sitemap = bilingual.page("vi-du", "sitemap.xml")
    assert f"<loc>{BASE}en/</loc>" in sitemap
    assert f"<loc>{BASE}en/gioi-thieu.html</loc>" in sitemap


def test_an_english_page_of_the_province_is_no_guide(project: Workspace) -> None:
    """What it gives to communes in English stands among their English pages alone."""
    front = "title: Report a crime\nsyndicate: {to: [all]}"
    project.write("content/_tinh/en/report.md", f"---\n{front}\n---\n\nCall 113.\n")
    project.build()
    assert "Report a crime" in project.page("vi-du", "en/index.html")
    assert "Report a crime" not in project.page("vi-du", "index.html")


def test_a_twin_of_another_sites_page_is_none(project: Workspace) -> None:
    """What is canonical in the hub has its languages there."""
    front = "title: Tố giác\nsyndicate: {to: [all]}"
    project.write("content/_tinh/to-giac.md", f"---\n{front}\n---\n\nGọi 113.\n")
    project.write("content/vi-du/en/to-giac.md", "---\ntitle: Report\n---\n\nCall 113.\n")
    project.build()
    assert languages(html(project, "to-giac.html")) == {}
    assert languages(html(project, "en/to-giac.html")) == {}


@pytest.mark.parametrize(
    ("english", "codes"),
    [
        ("updated: 2026-05-02", []),
        ("updated: 2026-05-01", []),
        ("updated: 2026-04-30", ["ban-tieng-anh-cu"]),
        ("date: 2026-04-30", ["ban-tieng-anh-cu"]),
        ("author: Vi Du", ["ban-tieng-anh-cu"]),
    ],
)
def test_an_english_page_is_not_older_than_its_twin(
    bilingual: Workspace, english: str, codes: list[str]
) -> None:
    """R15: one that is, or does not say how old it is, is told."""
    bilingual.edit(ENGLISH, "updated: 2026-05-01", english)
    built = bilingual.build()
    assert built.codes == codes
    assert {found.path for found in built.problems} <= {ENGLISH}


def test_a_new_vietnamese_text_makes_its_twin_old(bilingual: Workspace) -> None:
    """The build that makes it says so, and so do those after it."""
    bilingual.build()
    bilingual.edit(VIETNAMESE, "updated: 2026-05-01", "updated: 2026-06-01")
    assert bilingual.build().codes == ["ban-tieng-anh-cu"]
    assert bilingual.build().codes == ["ban-tieng-anh-cu"]
    bilingual.edit(VIETNAMESE, "Đây là xã", "Đó là xã")
    assert bilingual.build().codes == ["ban-tieng-anh-cu"]


def test_the_folder_says_the_language(bilingual: Workspace) -> None:
    """A text in it may say which English, and no other language."""
    bilingual.edit(ENGLISH, "title: About", "title: About\nlang: en-GB")
    assert bilingual.build().codes == []
    assert one(html(bilingual, "en/gioi-thieu.html"), "html").attributes["lang"] == "en-GB"
    bilingual.write("content/vi-du/en/_index.md", "---\ntitle: Tiếng Anh\nlang: vi\n---\n\nChữ.\n")
    assert bilingual.build().codes == ["ngon-ngu-cua-en"]
