"""The exact work of a build: for each sort of change the pages that are made, and no others."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import worker
from generator.build.reports import SiteReport
from generator.sources.signatures import settle
from tests.acceptance.network import PIXEL
from tests.workspace import Built, Workspace

TEXT = "Đầu bài. " + "chữ " * 60 + "Cuối bài."  # lists show its first 200 characters
OWN = "content/vi-du/tin-tuc/2026/hai.md"
PAGE = "content/vi-du/gioi-thieu.md"
SHARED = "content/_tinh/tin-tuc/2026/chung.md"
ADDRESSED = "content/_tinh/tin-tuc/2026/rieng.md"
SAYS_OF_ITSELF = "content/vi-du/thong-tin.yml"

# The article at OWN, the older and the newer one of its section, and the oldest.
ITSELF = "tin-tuc/2026/hai.html"
BESIDE = {"tin-tuc/2026/mot.html", "tin-tuc/2026/ba.html"}
OLDEST = "tin-tuc/2025/cu.html"
ARTICLE = re.compile(r"tin-(tuc|tinh)/[0-9]{4}/(?!index)[a-z0-9-]+\.html")
SITES = ("gia-dinh", "tinh", "vi-du")

# What shows the newest own articles of a site, and the newest ones of the province.
FEEDS = {"feed.xml", "tin-tuc/feed.xml"}
NEWS = {"index.html", "tin-tuc/index.html", "tin-tuc/2026/index.html", *FEEDS}
GIVEN = set("index.html tin-tinh/index.html tin-tinh/feed.xml tin-tinh/2026/index.html".split())
KNOWN_CATEGORY = {"chuyen-muc/kinh-te/index.html", "sitemap.xml"}
NEW_CATEGORY = {"chuyen-muc/an-ninh/index.html", "sitemap.xml", "so-do.html"}
# What finds the newest own articles, those of the province, and pages of no date; the search page
# itself lists titles.
FOUND, FOUND_GIVEN, FOUND_PAGES = (f"search/{name}.json" for name in ("2026", "tinh-2026", "trang"))
SEARCH = "tim-kiem.html"
# The same lists for programs, and how many items each has.
DATA, DATA_GIVEN, DATA_PAGES = (
    {f"data/{name}.{form}" for form in ("csv", "json")} for name in ("tin-tuc", "tin-tinh", "trang")
)
INDEX = "data/index.json"
DIRECTORY = {"index.html", "search/don-vi.json"}
DRAFT = "---\ndraft: true\n"

Pages = dict[str, set[str]]


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """A network with a text of every sort, built long enough ago to trust what was found."""
    project.write("content/vi-du/tin-tuc/_index.md", "---\ntitle: Tin tức\n---\n\nLời đầu.\n")
    project.write(PAGE, f"---\ntitle: Giới thiệu\n---\n\n{TEXT}\n")
    project.article("vi-du", "2025/cu", TEXT, date="2025-03-01")
    project.article(
        "vi-du",
        "2026/mot",
        TEXT,
        tags="[Nhãn]",
        category="kinh-te",
        date="2026-06-01",
    )
    project.article("vi-du", "2026/hai", TEXT, title="Bài hai", date="2026-06-02")
    project.article("vi-du", "2026/ba/index", "![Ảnh](anh.png)", title="Ba", date="2026-06-03")
    project.write("content/vi-du/tin-tuc/2026/ba/anh.png", PIXEL)
    project.article("gia-dinh", "2026/xuan", TEXT)
    project.article("tinh", "2026/hop", TEXT)
    project.article("_tinh", "2026/chung", TEXT, title="Tin chung", date="2026-06-04")
    to = "{to: [site:vi-du]}"
    project.article("_tinh", "2026/rieng", TEXT, title="Riêng", date="2026-06-05", syndicate=to)
    settle()
    assert project.build(jobs=1).places == []
    return project


@pytest.fixture
def visited(network: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sites that builds look into from now on."""
    found: list[str] = []
    real = worker.build

    def build(slug: str) -> SiteReport:
        found.append(slug)
        return real(slug)

    monkeypatch.setattr(worker, "build", build)
    return found


def made(built: Built) -> Pages:
    """Return what was made in each site where anything was."""
    slugs = [site.slug for site in built.report.sites]
    return {slug: built.rendered(slug) for slug in slugs if built.rendered(slug)}


def written(built: Built) -> Pages:
    """Return the files whose bytes were new in each site where there were any."""
    return {site.slug: set(site.written) for site in built.report.sites if site.written}


def deleted(built: Built) -> Pages:
    """Return what was deleted in each site where anything was."""
    return {site.slug: set(site.deleted) for site in built.report.sites if site.deleted}


def files(workspace: Workspace) -> Pages:
    """Return all files of all trees."""
    return {slug: set(workspace.tree(slug)) for slug in SITES}


def pages(workspace: Workspace, *slugs: str) -> Pages:
    """Return the pages with header and footer of some sites."""
    return {
        slug: {path for path in paths if path.endswith(".html")}
        for slug, paths in files(workspace).items()
        if slug in slugs
    }


def articles(workspace: Workspace, *slugs: str) -> Pages:
    """Return the pages of articles of some sites."""
    return {
        slug: {path for path in paths if ARTICLE.fullmatch(path)}
        for slug, paths in files(workspace).items()
        if slug in slugs
    }


# A commune's own texts.


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Cuối bài", "Hết bài", {ITSELF, FOUND}),
        ("Đầu bài", "Mở bài", {ITSELF, *NEWS, FOUND, *DATA}),
        ("Bài hai", "Bài 2", {ITSELF, *NEWS, *BESIDE, FOUND, SEARCH, *DATA}),
        ("2026-06-02", "2026-06-02T07:30:00", {ITSELF, *NEWS, "sitemap.xml", *DATA}),
        (
            "2026-06-02",
            "2026-01-02",
            {ITSELF, *NEWS, *BESIDE, OLDEST, "sitemap.xml", FOUND, *DATA},
        ),
        ("title:", "updated: 2026-06-03\ntitle:", {ITSELF, *FEEDS, "sitemap.xml", *DATA}),
        ("title:", "author: Ban biên tập\ntitle:", {ITSELF, *FEEDS, FOUND}),
        ("title:", "category: kinh-te\ntitle:", {ITSELF, *NEWS, *KNOWN_CATEGORY, FOUND, *DATA}),
        (
            "title:",
            "category: an-ninh\ntitle:",
            {ITSELF, *NEWS, *NEW_CATEGORY, FOUND, SEARCH, *DATA},
        ),
        (
            "title:",
            "tags: [Nhãn]\ntitle:",
            {ITSELF, "the/nhan/index.html", "sitemap.xml", FOUND, *DATA},
        ),
        (
            "title:",
            "tags: [Mới]\ntitle:",
            {ITSELF, "the/moi/index.html", "sitemap.xml", "so-do.html", FOUND, *DATA},
        ),
        ("title:", "aliases: [/hai.html]\ntitle:", {"hai.html", ".site/redirects.json"}),
        (
            "title:",
            "image: {src: ba/anh.png, alt: Ảnh}\ntitle:",
            {ITSELF, *NEWS} - FEEDS,
        ),
    ],
    ids=[
        *("body", "first words", "title", "hour", "date", "updated", "author", "category"),
        *("first of a category", "tag", "first of a tag", "alias", "picture"),
    ],
)
def test_an_edited_article_makes_what_shows_the_edited_part(
    old: str, new: str, expected: set[str], network: Workspace, visited: list[str]
) -> None:
    """Lists hold summaries, neighbours hold titles; no other page, and no other site, is made.

    What finds it holds its words and what a result shows; the search page lists titles.
    """
    network.edit(OWN, old, new)
    built = network.build(jobs=1)
    assert made(built) == {"vi-du": expected}
    assert written(built) == {"vi-du": expected}
    assert deleted(built) == {}
    assert visited == ["vi-du"]


@pytest.mark.parametrize("path", [OWN, SHARED], ids=["own", "province's"])
def test_a_body_is_planned_alone(
    path: str, network: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing but a text is new, only its page and what finds it are even planned."""
    monkeypatch.setattr("generator.build.site_build.plan", None)
    network.edit(path, "Cuối bài", "Hết bài")
    built = network.build(jobs=1)
    assert built.places == []
    assert len(made(built)["vi-du"]) == 2


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Cuối bài", "Hết bài", {"gioi-thieu.html", FOUND_PAGES}),
        ("Đầu bài", "Mở bài", {"gioi-thieu.html", "index.html", FOUND_PAGES, *DATA_PAGES}),
        (
            "title: Giới thiệu",
            "title: Về xã",
            {"gioi-thieu.html", "so-do.html", FOUND_PAGES, SEARCH, *DATA_PAGES},
        ),
    ],
    ids=["body", "first words", "title"],
)
def test_an_edited_page_makes_itself_and_what_shows_it(
    old: str, new: str, expected: set[str], network: Workspace
) -> None:
    """The home page holds the first words of the introduction, the site map holds titles."""
    network.edit(PAGE, old, new)
    assert made(network.build(jobs=1)) == {"vi-du": expected}


def test_a_new_article_makes_itself_its_lists_and_its_neighbour(network: Workspace) -> None:
    """The newest item has one neighbour; pages of older ones stay."""
    network.article("vi-du", "2026/moi", date="2026-06-10")
    expected = {*NEWS, "tin-tuc/2026/moi.html", "tin-tuc/2026/ba.html", "sitemap.xml"}
    assert made(network.build(jobs=1)) == {"vi-du": {*expected, FOUND, SEARCH, *DATA, INDEX}}


def test_the_first_article_of_a_year_makes_an_archive(network: Workspace) -> None:
    """The section names its years, so its list and the site map change, other years' lists too."""
    network.article("vi-du", "2024/xua", date="2024-03-01")
    built = network.build(jobs=1)
    archive = {"tin-tuc/2024/xua.html", "tin-tuc/2024/index.html"}
    years = {"tin-tuc/2025/index.html", "tin-tuc/2026/index.html", "so-do.html"}
    lists = {"index.html", "tin-tuc/index.html", "sitemap.xml", *FEEDS}
    found = {"search/2024.json", SEARCH}
    data = {*DATA, INDEX}
    assert made(built) == {"vi-du": archive | years | lists | found | data | {OLDEST}}


@pytest.mark.parametrize(
    ("change", "new"),
    [
        (lambda place: place.unlink(), set()),
        (lambda place: place.write_text(place.read_text().replace("---\n", DRAFT, 1)), set()),
        (lambda place: place.rename(place.with_name("doi.md")), {"tin-tuc/2026/doi.html"}),
    ],
    ids=["deleted", "draft", "renamed"],
)
def test_an_article_that_goes_is_deleted_and_its_lists_are_made(
    change: Callable[[Path], object], new: set[str], network: Workspace
) -> None:
    """What named it is made anew without it, or with its new address."""
    change(network.root / OWN)
    built = network.build(jobs=1)
    data = {*DATA, INDEX} - ({INDEX} if new else set())
    assert made(built) == {"vi-du": {*NEWS, *BESIDE, "sitemap.xml", FOUND, SEARCH, *data, *new}}
    assert deleted(built) == {"vi-du": {ITSELF}}


def test_what_a_neighbour_links_to_is_made_anew_when_it_goes(network: Workspace) -> None:
    """A link across sites is resolved again only by who wrote it."""
    network.article("gia-dinh", "2026/xuan", "[Hai](site:vi-du/tin-tuc/2026/hai.html)")
    network.build(jobs=1)
    (network.root / OWN).unlink()
    built = network.build(jobs=1)
    assert built.codes == ["lien-ket-hong"]
    assert made(built)["gia-dinh"] == {"tin-tuc/2026/xuan.html"}
    assert made(built).keys() == {"vi-du", "gia-dinh"}


def test_a_picture_of_a_bundle_is_made_alone(network: Workspace) -> None:
    """A page names its picture by place and size, so other bytes leave the page as it is."""
    network.write("content/vi-du/tin-tuc/2026/ba/anh.png", PIXEL + b"x")
    place = "tin-tuc/2026/ba/anh-1"
    assert made(network.build(jobs=1)) == {"vi-du": {f"{place}.jpg", f"{place}.webp"}}


def test_a_picture_that_no_page_shows_makes_nothing(network: Workspace) -> None:
    """Only files that a published page uses are copied."""
    network.write("content/vi-du/tin-tuc/2026/ba/khong-dung.png", PIXEL)
    assert made(network.build(jobs=1)) == {}


def test_a_new_link_to_a_file_makes_the_page_and_the_copy(network: Workspace) -> None:
    """A file is published as soon as a text uses it."""
    network.write("content/vi-du/to-trinh.pdf", b"%PDF-1.7\n%%EOF\n")
    network.edit(OWN, "Cuối bài.", "[Tờ trình](../../to-trinh.pdf)")
    assert made(network.build(jobs=1)) == {"vi-du": {ITSELF, FOUND, "tep/to-trinh.pdf"}}


def test_the_text_of_a_section_makes_the_list_below_it(network: Workspace) -> None:
    """It stands on the section's own page and nowhere else."""
    network.edit("content/vi-du/tin-tuc/_index.md", "Lời đầu", "Lời khác")
    assert made(network.build(jobs=1)) == {"vi-du": {"tin-tuc/index.html"}}


@pytest.mark.parametrize(
    ("before", "leaves"),
    [(45, {"index"}), (59, {"index", "trang-1", "trang-2"})],
    ids=["one list page", "at a boundary three"],
)
def test_long_lists_have_stable_numbers(before: int, leaves: set[str], network: Workspace) -> None:
    """A new item changes one page of a list; at a boundary three."""
    write_news(network, before)
    network.build(jobs=1)
    network.article("gia-dinh", "2026/moi", date="2026-06-10")
    lists = {f"tin-tuc/{leaf}.html" for leaf in leaves}
    lists |= {f"tin-tuc/2026/{leaf}.html" for leaf in leaves}
    item = {"tin-tuc/2026/moi.html", "tin-tuc/2026/tin-01.html"}
    expected = {"index.html", "sitemap.xml", *FEEDS, *lists, *item, FOUND, SEARCH, *DATA, INDEX}
    assert made(network.build(jobs=1)) == {"gia-dinh": expected}


def write_news(workspace: Workspace, count: int) -> None:
    """Let a commune have as many articles, the first the newest."""
    (workspace.root / "content/gia-dinh/tin-tuc/2026/xuan.md").unlink()
    for number in range(1, count + 1):
        date = f"2026-0{5 - number // 28}-{28 - number % 28:02}"
        workspace.article("gia-dinh", f"2026/tin-{number:02}", date=date)


# The province's texts.


def test_the_body_of_a_province_item_is_one_page_a_site(
    network: Workspace, visited: list[str]
) -> None:
    """Every site that shows it, and the hub, make one page, and what finds it."""
    network.edit(SHARED, "Cuối bài", "Hết bài")
    assert made(network.build(jobs=1)) == {
        "gia-dinh": {"tin-tinh/2026/chung.html", FOUND_GIVEN},
        "tinh": {"tin-tuc/2026/chung.html", FOUND_GIVEN},
        "vi-du": {"tin-tinh/2026/chung.html", FOUND_GIVEN},
    }
    assert sorted(visited) == ["gia-dinh", "tinh", "vi-du"]


def test_the_body_of_an_item_for_one_site_touches_no_other(
    network: Workspace, visited: list[str]
) -> None:
    """Who does not show a text is not even looked into when only its text changes."""
    network.edit(ADDRESSED, "Cuối bài", "Hết bài")
    assert made(network.build(jobs=1)) == {
        "tinh": {"tin-tuc/2026/rieng.html", FOUND_GIVEN},
        "vi-du": {"tin-tinh/2026/rieng.html", FOUND_GIVEN},
    }
    assert sorted(visited) == ["tinh", "vi-du"]


def test_the_title_of_a_province_item_makes_its_lists_and_neighbours(network: Workspace) -> None:
    """In each site that shows it, as one of its own would."""
    network.edit(SHARED, "Tin chung", "Tin chung mới")
    found = {FOUND_GIVEN, SEARCH, *DATA_GIVEN}
    hub = {*NEWS, *(f"tin-tuc/2026/{name}.html" for name in ("chung", "hop", "rieng"))}
    assert made(network.build(jobs=1)) == {
        "gia-dinh": {*GIVEN, *found, "tin-tinh/2026/chung.html"},
        "tinh": hub | {FOUND_GIVEN, SEARCH, *DATA},
        "vi-du": {*GIVEN, *found, "tin-tinh/2026/chung.html", "tin-tinh/2026/rieng.html"},
    }


@pytest.mark.parametrize(
    ("to", "neighbours"),
    [
        ("site:vi-du", {"vi-du": "rieng"}),
        ("group:kieu", {"gia-dinh": "chung"}),
        ("all", {"vi-du": "rieng", "gia-dinh": "chung"}),
    ],
)
def test_a_new_province_item_makes_its_lists_where_it_is_addressed_to(
    to: str, neighbours: dict[str, str], network: Workspace
) -> None:
    """Other communes make nothing; the hub shows every item."""
    network.article("_tinh", "2026/moi", date="2026-06-10", syndicate=f"{{to: ['{to}']}}")
    machine = {"sitemap.xml", ".site/origins.json", FOUND_GIVEN, SEARCH, INDEX}
    communes = {
        slug: {
            *GIVEN,
            *machine,
            *DATA_GIVEN,
            "tin-tinh/2026/moi.html",
            f"tin-tinh/2026/{newest}.html",
        }
        for slug, newest in neighbours.items()
    }
    hub = {*NEWS, *machine, *DATA, "tin-tuc/2026/moi.html", "tin-tuc/2026/rieng.html"}
    assert made(network.build(jobs=1)) == {**communes, "tinh": hub}


def test_an_emergency_makes_every_page_of_its_sites(network: Workspace) -> None:
    """It stands on top of all pages; the commune that it does not concern stays as it is."""
    network.edit(ADDRESSED, "[site:vi-du]", "[site:vi-du], priority: emergency")
    built = network.build(jobs=1)
    assert made(built) == pages(network, "tinh", "vi-du")


def test_a_rejected_item_goes_from_one_site(network: Workspace) -> None:
    """Its page is deleted and its lists are made anew where it is rejected, nowhere else."""
    why = "{id: tin-tuc/2026/rieng, why: không hợp}"
    network.write(SAYS_OF_ITSELF, f"syndication: {{reject: [{why}]}}\n")
    built = network.build(jobs=1)
    machine = {"sitemap.xml", ".site/origins.json", FOUND_GIVEN, SEARCH, INDEX}
    assert made(built) == {"vi-du": {*GIVEN, *machine, *DATA_GIVEN, "tin-tinh/2026/chung.html"}}
    assert deleted(built) == {"vi-du": {"tin-tinh/2026/rieng.html"}}


# Themes.


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("templates/footer.html", "<footer", "<!-- cuối --><footer"),
        ("templates/parts/contact.html", "<dt>", "<dt> "),
        ("strings/vi.yml", "source-note: Ghi", "source-note: Nhớ ghi"),
    ],
    ids=["template", "imported template", "string"],
)
def test_the_footer_makes_every_page_and_no_other_file(
    path: str, old: str, new: str, network: Workspace
) -> None:
    """Feeds, sitemaps and copies have no footer."""
    network.edit(f"themes/base/{path}", old, new)
    built = network.build(jobs=1)
    assert made(built) == pages(network, *SITES)
    assert written(built) == made(built)


def test_for_the_footer_alone_no_site_is_planned(network: Workspace) -> None:
    """The new one is put around built pages, where all are as they were left."""
    network.article("gia-dinh", "2026/xuan", f"{TEXT}\n\nKhác.")
    network.build(jobs=1)
    footer = "themes/base/templates/footer.html"
    network.edit(footer, "<footer", "<!-- cuối --><footer")
    built = network.build(jobs=1)
    assert [phases(built, slug) for slug in SITES] == [{"frame", "make", "write"}] * len(SITES)
    changed = network.root / "public/vi-du/index.html"
    changed.write_bytes(changed.read_bytes() + b"<!-- ai -->")
    network.edit(footer, "cuối", "chót")
    built = network.build(jobs=1)
    planned = {slug for slug in SITES if "plan" in phases(built, slug)}
    assert planned == {"vi-du"}
    assert made(built) == pages(network, *SITES)
    assert b"<!-- ai -->" not in changed.read_bytes()


def phases(built: Built, slug: str) -> set[str]:
    """Return what the time of a site's build went into, its templates apart."""
    rows = built.site(slug).spent
    return {name for name, _, _ in rows if name in ("frame", "plan", "make", "write")}


def test_a_template_makes_the_pages_that_it_makes(network: Workspace) -> None:
    """The template of articles makes the articles of all sites."""
    network.edit("themes/base/templates/parts/article.html", "<h1>", "<!-- tin --><h1>")
    assert made(network.build(jobs=1)) == articles(network, *SITES)


def test_a_string_makes_the_pages_of_the_templates_that_use_it(network: Workspace) -> None:
    """A word for neighbours of articles makes articles, and writes only those that show it."""
    network.edit("themes/base/strings/vi.yml", "Tin cũ hơn", "Tin trước")
    built = network.build(jobs=1)
    assert made(built) == articles(network, *SITES)
    assert written(built) == {
        "tinh": {"tin-tuc/2026/chung.html", "tin-tuc/2026/rieng.html"},
        "vi-du": {ITSELF, *BESIDE, "tin-tinh/2026/rieng.html"},
    }


def test_a_string_that_no_template_uses_makes_nothing(network: Workspace) -> None:
    """Not the strings as a whole, but those that a template names, are part of a page's key."""
    place = "themes/base/strings/vi.yml"
    network.edit(place, "menu: Danh mục\n", "menu: Danh mục\nkhong-dung: Không dùng\n")
    assert made(network.build(jobs=1)) == {}


def test_a_style_sheet_makes_itself_and_every_page_that_names_it(network: Workspace) -> None:
    """Its name holds a hash of its bytes, so every page names a new one; the old one goes."""
    before = files(network)
    network.edit("themes/base/static/site.css", "{", "{ ")
    built = network.build(jobs=1)
    new = {slug: files(network)[slug] - before[slug] for slug in SITES}
    assert [len(names) for names in new.values()] == [1, 1, 1]
    assert made(built) == {
        slug: paths | new[slug] for slug, paths in pages(network, *SITES).items()
    }
    assert deleted(built) == {slug: before[slug] - files(network)[slug] for slug in SITES}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("templates/not-found.html", "{% extends 'base:not-found.html' %}", {"404.html"}),
        (
            "templates/article.html",
            "{% extends 'base:article.html' %}",
            {"tin-tuc/2026/xuan.html", "tin-tinh/2026/chung.html"},
        ),
        ("strings/vi.yml", "not-found: Không có trang này\n", {"404.html"}),
        ("static/la.svg", "<svg/>", {"assets/la.d4dc5666.svg"}),
    ],
    ids=["template", "template of articles", "string", "asset"],
)
def test_an_override_makes_pages_of_the_sites_that_use_it(
    path: str, text: str, expected: set[str], network: Workspace
) -> None:
    """A name that was found in the base, and is now found in the child, is another template."""
    words = (network.root / "themes/phuong/strings/vi.yml").read_text()
    network.write(f"themes/phuong/{path}", text + words * path.startswith("strings"))
    assert made(network.build(jobs=1)) == {"gia-dinh": expected}


# Settings and sites.


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("contact: {phone: 0252 111 2222}\n", True),
        ("accountable: {name: Nguyễn Văn A, post: Chủ tịch}\n", True),
        ("syndication: {limit_on_home: 7}\n", False),
    ],
    ids=["phone", "accountable", "a limit that cuts nothing"],
)
def test_what_a_commune_says_of_itself_makes_its_own_pages(
    text: str, changed: bool, network: Workspace, visited: list[str]
) -> None:
    """What every page shows makes every page of that site; no other commune is looked into."""
    network.write(SAYS_OF_ITSELF, text)
    expected = {True: pages(network, "vi-du"), False: {}}
    assert made(network.build(jobs=1)) == expected[changed]
    assert "gia-dinh" not in visited


def test_the_name_of_a_site_is_on_its_pages_and_in_the_directory(network: Workspace) -> None:
    """Its feeds name it too; of the hub only the directory is made, and what finds communes."""
    network.edit("sites/vi-du.yml", "Ví Dụ", "Ví Dụ Mới")
    feeds = {path for path in files(network)["vi-du"] if path.endswith("feed.xml")}
    own = pages(network, "vi-du")["vi-du"] | feeds | DATA | DATA_PAGES | {INDEX}
    assert made(network.build(jobs=1)) == {"vi-du": own, "tinh": DIRECTORY}


def test_the_shared_menu_makes_every_page(network: Workspace) -> None:
    """The menu is on all pages of all sites, and in no other file."""
    network.edit("sites/_defaults.yml", "  - {to: /tin-tuc/}", "  - {to: /van-ban/}")
    assert made(network.build(jobs=1)) == pages(network, *SITES)


def test_the_title_of_a_section_makes_what_names_it(network: Workspace) -> None:
    """The section is in no menu, so its list, its feed and the three overviews are all."""
    network.edit("sites/_defaults.yml", "title: Văn bản", "title: Văn kiện")
    named = {"van-ban/index.html", "van-ban/feed.xml", "so-do.html", "404.html"}
    assert made(network.build(jobs=1)) == {
        "gia-dinh": {*named, "index.html"},
        "tinh": named,
        "vi-du": {*named, "index.html"},
    }


def test_settings_of_a_group_make_the_pages_of_its_members(network: Workspace) -> None:
    """Other groups' members stay."""
    hours = "kind: huyện, settings: {contact: {hours: Sáng}}"
    network.edit("sites/_province.yml", "Mẫu, kind: huyện", f"Mẫu, {hours}")
    assert made(network.build(jobs=1)) == pages(network, "vi-du")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Kinh tế", "Làm ăn", {"tin-tuc/2026/mot.html", "the/nhan/index.html", "so-do.html"}),
        ("An ninh", "Trật tự", None),
        ("an-ninh:", "y-te: Y tế, an-ninh:", None),
    ],
    ids=["in use", "not in use", "a new one"],
)
def test_a_category_makes_what_names_it(
    old: str, new: str, expected: set[str] | None, network: Workspace
) -> None:
    """A term of the vocabulary that no text has is shown nowhere."""
    network.edit("sites/_province.yml", old, new)
    lists = {*NEWS, "chuyen-muc/kinh-te/index.html", SEARCH}
    assert made(network.build(jobs=1)) == ({"vi-du": lists | expected} if expected else {})


def test_a_new_site_makes_itself_and_its_line_in_the_directory(
    network: Workspace, visited: list[str]
) -> None:
    """No other commune knows of it."""
    network.write("sites/them.yml", "name: Thêm\ntype: xa\ngroups: [mau]\n")
    built = network.build(jobs=1)
    assert made(built) == {"them": set(network.tree("them")), "tinh": {*DIRECTORY, INDEX}}
    assert sorted(visited) == ["them", "tinh"]


def test_a_site_that_is_gone_leaves_the_directory(network: Workspace, visited: list[str]) -> None:
    """Its tree is deleted; the other communes stay."""
    (network.root / "sites/gia-dinh.yml").unlink()
    shutil.rmtree(network.root / "content/gia-dinh")
    built = network.build(jobs=1)
    assert made(built) == {"tinh": {*DIRECTORY, INDEX}}
    assert built.report.gone == ("gia-dinh",)
    assert not (network.root / "public/gia-dinh").exists()
    assert visited == ["tinh"]


# Time.


@pytest.mark.parametrize(
    ("field", "before", "after", "told"),
    [
        ("date", "2026-06-19T23:59:59", "2026-06-20T00:00:00", set()),
        ("publish_from", "2026-06-19T23:59:59", "2026-06-20T00:00:00", set()),
        ("publish_until", "2026-06-20T23:59:59", "2026-06-21T00:00:00", {".site/lifetimes.json"}),
    ],
)
def test_the_edge_of_a_window_makes_one_page_and_its_lists(
    field: str, before: str, after: str, told: set[str], network: Workspace, visited: list[str]
) -> None:
    """Up to the edge nothing is made; at the edge an item comes or goes, in its site only.

    Publishers are told of what has ended.
    """
    network.article("vi-du", "2026/sau", **{"date": "2026-06-10", field: "2026-06-20"})
    network.build(jobs=1)
    visited.clear()
    assert made(network.build(jobs=1, clock=f"{before}+07:00")) == {}
    assert visited == []
    built = network.build(jobs=1, clock=f"{after}+07:00")
    here, gone = made(built)["vi-du"], deleted(built).get("vi-du", set())
    items = {"tin-tuc/2026/sau.html", "tin-tuc/2026/ba.html"}
    assert here | gone == {*NEWS, "sitemap.xml", *items, FOUND, SEARCH, *DATA, INDEX, *told}
    assert ("tin-tuc/2026/sau.html" in gone) is (field == "publish_until")
    assert visited == ["vi-du"]


def test_the_end_of_a_pin_makes_lists_alone(network: Workspace) -> None:
    """A pinned item moves down, and its page says nothing of it."""
    network.edit(SHARED, "title:", "syndicate: {pin_until: 2026-06-20}\ntitle:")
    network.build(jobs=1)
    built = network.build(jobs=1, clock="2026-06-21T00:00:00+07:00")
    lists = GIVEN - {"tin-tinh/feed.xml"}
    hub = NEWS - FEEDS
    assert made(built) == {"gia-dinh": lists, "tinh": hub, "vi-du": lists}


# What is not an edit.


@pytest.mark.parametrize("clock", ["2026-06-15T12:00:00+07:00", "2031-01-01T00:00:00+07:00"])
def test_nothing_to_do_is_found_without_looking_into_anything(
    clock: str, network: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all is as it was, at any time of the same window, the ledger alone is asked."""
    monkeypatch.setattr("generator.build.network_build.build_network", None)
    built = network.build(jobs=1, clock=clock)
    assert [site.planned for site in built.report.sites] == [
        len(paths) for paths in files(network).values()
    ]
    assert (made(built), written(built), deleted(built)) == ({}, {}, {})


def test_other_times_of_files_make_and_write_nothing(network: Workspace) -> None:
    """As after a checkout or a restore that keeps no times: contents decide."""
    touch(network.root)
    built = network.build(jobs=1)
    assert (made(built), written(built), deleted(built)) == ({}, {}, {})


def touch(root: Path) -> None:
    """Give every input, output and file of the cache another time."""
    for top in ("content", "sites", "themes", "public", ".cache"):
        for path in sorted((root / top).rglob("*")):
            os.utime(path, (1_600_000_000, 1_600_000_000))


def test_a_restored_cache_saves_all_work(network: Workspace, tmp_path: Path) -> None:
    """`.cache/` and `public/` on another path, with other times and inodes: nothing is made."""
    built = moved(network, tmp_path / "khac", "public", ".cache").build(jobs=1)
    assert (made(built), written(built), deleted(built)) == ({}, {}, {})


def test_a_cache_without_trees_saves_the_reading(
    network: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`.cache/` alone: all files are made and written, but no Markdown is converted."""
    expected = files(network)
    other = moved(network, tmp_path / "khac", ".cache")
    monkeypatch.setattr("generator.content.bodies.convert", None)
    built = other.build(jobs=1)
    assert built.places == []
    assert written(built) == expected


def moved(workspace: Workspace, root: Path, *folders: str) -> Workspace:
    """Return a copy of a workspace at another place, with some folders that builds left."""
    other = Workspace(root)
    for folder in ("content", *folders):
        shutil.copytree(workspace.root / folder, root / folder)
    return other


def test_a_file_that_was_deleted_from_a_tree_is_made_again(
    network: Workspace, visited: list[str]
) -> None:
    """Only that one."""
    (network.root / "public/vi-du" / ITSELF).unlink()
    assert made(network.build(jobs=1)) == {"vi-du": {ITSELF}}
    assert visited == ["vi-du"]


def test_a_foreign_file_is_deleted_and_nothing_is_made(
    network: Workspace, visited: list[str]
) -> None:
    """A tree holds what is planned and nothing else."""
    network.write("public/vi-du/la/la.html", "lạ")
    built = network.build(jobs=1)
    assert made(built) == {}
    assert deleted(built) == {"vi-du": {"la/la.html"}}
    assert visited == ["vi-du"]


def test_a_lost_tree_is_made_whole(network: Workspace, visited: list[str]) -> None:
    """The other sites stay."""
    expected = files(network)["vi-du"]
    shutil.rmtree(network.root / "public/vi-du")
    built = network.build(jobs=1)
    assert made(built) == {"vi-du": expected}
    assert written(built) == {"vi-du": expected}
    assert visited == ["vi-du"]


def test_a_lost_cache_makes_all_and_writes_nothing(network: Workspace) -> None:
    """Equal bytes are not written again."""
    shutil.rmtree(network.root / ".cache")
    built = network.build(jobs=1)
    assert made(built) == files(network)
    assert (written(built), deleted(built)) == ({}, {})


# Mistakes.


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (OWN, "title: Bài", "title: Bài: ", "yaml-hai-cham"),
        (SHARED, "date: 2026-06-04", "date: 2026-02-31", "ngay-khong-hop-le"),
        ("sites/vi-du.yml", "type: xa", "type: làng", "gia-tri-la"),
    ],
    ids=["own text", "province's text", "site file"],
)
def test_a_mistake_makes_nothing_and_neither_does_taking_it_back(
    path: str, old: str, new: str, code: str, network: Workspace
) -> None:
    """The last good text stands in for a broken one, so every page stays."""
    network.edit(path, old, new)
    built = network.build(jobs=1)
    assert built.codes == [code]
    assert (made(built), deleted(built)) == ({}, {})
    network.edit(path, new, old)
    again = network.build(jobs=1)
    assert again.codes == []
    assert (made(again), deleted(again)) == ({}, {})


def test_a_repaired_text_makes_what_was_changed(network: Workspace) -> None:
    """The edit counts from the last good text."""
    network.edit(OWN, "title: Bài", "title: Bài: ")
    network.build(jobs=1)
    network.edit(OWN, "title: Bài: ", "title: Bài")
    network.edit(OWN, "Cuối bài", "Hết bài")
    assert made(network.build(jobs=1)) == {"vi-du": {ITSELF, FOUND}}


def test_a_new_text_with_a_mistake_makes_nothing(network: Workspace) -> None:
    """It has no last good text, so it is not there."""
    network.write("content/vi-du/tin-tuc/2026/xau.md", "Không có phần đầu.\n")
    built = network.build(jobs=1)
    assert built.codes == ["thieu-front-matter"]
    assert made(built) == {}


@pytest.mark.parametrize("template", ["{% if %}", "{{ page.nothing }}"], ids=["syntax", "value"])
def test_a_broken_theme_makes_nothing_until_it_is_repaired(
    template: str, network: Workspace
) -> None:
    """Its sites stay as they were, texts and all; then what changed meanwhile is made."""
    good = (network.root / "themes/phuong/templates/home.html").read_text()
    network.write("themes/phuong/templates/home.html", template)
    network.article("gia-dinh", "2026/moi", date="2026-06-10")
    built = network.build(jobs=1)
    assert built.site("gia-dinh").failed
    assert (made(built), deleted(built)) == ({}, {})
    network.write("themes/phuong/templates/home.html", good)
    news = {*NEWS, "tin-tuc/2026/moi.html", "tin-tuc/2026/xuan.html", "sitemap.xml"}
    assert made(network.build(jobs=1)) == {"gia-dinh": {*news, FOUND, SEARCH, *DATA, INDEX}}


def test_a_theme_that_all_need_makes_nothing_anywhere(network: Workspace) -> None:
    """Where no site has a usable theme nothing is written; repaired, nothing is made."""
    before = {slug: network.tree(slug) for slug in SITES}
    place = "themes/base/templates/list.html"
    network.edit(place, "{% block content %}", "{% block content ")
    assert network.build(jobs=1).report.fatal
    assert {slug: network.tree(slug) for slug in SITES} == before
    network.edit(place, "{% block content ", "{% block content %}")
    assert made(network.build(jobs=1)) == {}
