"""Where documents stand: permalinks, collisions, old addresses, sections, terms."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.model.document import Alias, Document
from generator.model.settings import MenuEntry
from generator.model.span import Span
from generator.site.assembled import MenuLink, Page, Redirect
from generator.site.collisions import redirects_of, unique_ids, without_collisions
from generator.site.permalinks import (
    absolute,
    bundle_folder,
    file_of,
    file_slug,
    loose_file_url,
    permalink,
    root_from,
    section_of,
)
from generator.site.sections import sections_of
from generator.site.taxonomy import categories_of, newest_first, tags_of
from tests.making import PROVINCE, document, page, settings, shared, site, tags

NEWS = "content/vi-du/tin-tuc"


@pytest.mark.parametrize(
    ("path", "own", "syndicated"),
    [
        ("gioi-thieu.md", "/gioi-thieu.html", "/gioi-thieu.html"),
        ("du-lich/Bãi Tắm.md", "/du-lich/bai-tam.html", "/du-lich/bai-tam.html"),
        ("du-lich/bien/dao/index.md", "/du-lich/bien/dao.html", "/du-lich/bien/dao.html"),
        ("tin-tuc/2023/le-hoi.md", "/tin-tuc/2023/le-hoi.html", "/tin-tinh/2023/le-hoi.html"),
        ("tin-tuc/le-hoi.md", "/tin-tuc/2026/le-hoi.html", "/tin-tinh/2026/le-hoi.html"),
        ("tin-tuc/2023/11/Lễ.md", "/tin-tuc/2023/le.html", "/tin-tinh/2023/le.html"),
        ("tin-tuc/le-hoi/index.md", "/tin-tuc/2026/le-hoi.html", "/tin-tinh/2026/le-hoi.html"),
    ],
)
def test_a_page_stands_where_its_source_says(path: str, own: str, syndicated: str) -> None:
    """The permalink follows the path; syndicated news is equally deep; a year folder wins."""
    given = document(f"content/vi-du/{path}")
    assert permalink(given, syndicated=False) == own
    assert permalink(given, syndicated=True) == syndicated


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("notice", "/thong-bao/2023/a.html"),
        ("document", "/van-ban/2023/a.html"),
        ("procedure", "/thu-tuc/a.html"),
        ("hamlet", "/thon-khu-pho/a.html"),
        ("schedule", "/lich/a.html"),
        ("question", "/hoi-dap/2023/a.html"),
        ("album", "/thu-vien-anh/2023/a.html"),
    ],
)
def test_each_kind_has_its_folder_and_dated_ones_a_year(kind: str, url: str) -> None:
    """Only news moves when it is syndicated: every other kind keeps its address in every site."""
    given = document(f"{NEWS}/2023/a.md", kind=kind)
    assert permalink(given, syndicated=True) == permalink(given, syndicated=False) == url


@pytest.mark.parametrize(
    ("url", "file", "section", "root"),
    [
        ("/", "index.html", "", ""),
        ("/gioi-thieu.html", "gioi-thieu.html", "", ""),
        ("/tin-tuc/", "tin-tuc/index.html", "tin-tuc", "../"),
        ("/tin-tuc/2023/a.html", "tin-tuc/2023/a.html", "tin-tuc", "../../"),
        ("/tin-tuc/feed.xml", "tin-tuc/feed.xml", "tin-tuc", "../"),
    ],
)
def test_an_address_says_file_section_and_way_home(
    url: str, file: str, section: str, root: str
) -> None:
    """Folders hold index.html; the root is one `../` away for each folder."""
    assert (file_of(url), section_of(url), root_from(url)) == (file, section, root)
    assert absolute("https://a.example/b/", url) == "https://a.example/b" + url


@pytest.mark.parametrize(
    ("path", "origin_id", "url"),
    [
        ("content/vi-du/tep/Kế hoạch 01.PDF", "", "/tep/tep/ke-hoach-01.pdf"),
        ("content/_tinh/Văn bản/a.b.pdf", "tinh", "/tep/tinh/van-ban/a-b.pdf"),
        ("content/vi-du/…/….jpg", "", "/tep/muc/tep.jpg"),
        ("content/vi-du/anh.jpg", "", "/tep/anh.jpg"),
    ],
)
def test_a_loose_file_stands_below_tep(path: str, origin_id: str, url: str) -> None:
    """Names become slugs, suffixes small; an origin's files have its id in their address."""
    assert loose_file_url(path, path.split("/")[1], origin_id) == url


@pytest.mark.parametrize(
    ("path", "folder"),
    [("a/le-hoi/index.md", "a/le-hoi"), ("a/le-hoi.md", "")],
)
def test_a_bundle_is_a_folder_with_an_index(path: str, folder: str) -> None:
    """Files beside `<slug>/index.md` belong to that text."""
    assert bundle_folder(document(f"content/vi-du/{path}")) == (
        folder and f"content/vi-du/{folder}"
    )


def test_a_file_has_a_small_suffix() -> None:
    """`Ảnh 1.JPG` is `anh-1.jpg` in every address."""
    assert file_slug("Ảnh 1.JPG") == "anh-1.jpg"


COLLIDING = (
    document("content/vi-du/tin-tuc/2023/le-hoi.md"),
    document("content/vi-du/tin-tuc/2023/11/le-hoi.md"),
    document("content/vi-du/tin-tuc/2023/le-hoi/index.md"),
    document("content/vi-du/tin-tuc/2023/Lễ Hội.md"),
)


@pytest.mark.parametrize("order", list(permutations(COLLIDING)), ids=lambda _: "")
def test_the_first_path_keeps_the_address_in_any_order(order: tuple[Document, ...]) -> None:
    """Which file was read first makes no difference; each of the others is told with the first."""
    kept, problems = without_collisions(page(each) for each in order)
    assert [each.document.path for each in kept] == [f"{NEWS}/2023/11/le-hoi.md"]
    assert sorted((each.path, dict(each.values)["other"]) for each in problems) == [
        (f"{NEWS}/2023/Lễ Hội.md", f"{NEWS}/2023/11/le-hoi.md"),
        (f"{NEWS}/2023/le-hoi.md", f"{NEWS}/2023/11/le-hoi.md"),
        (f"{NEWS}/2023/le-hoi/index.md", f"{NEWS}/2023/11/le-hoi.md"),
    ]
    assert {each.code for each in problems} == {"trung-dia-chi"}


def test_the_kind_decides_before_the_path() -> None:
    """Of two kinds at one address the first in the table of kinds keeps it."""
    model = page(document("content/vi-du/a/a.md", kind="model"))
    text = page(document("content/vi-du/b.md"), url=model.url)
    kept, (problem,) = without_collisions([model, text])
    assert (kept, problem.path) == ((text,), "content/vi-du/a/a.md")


@pytest.mark.parametrize("url", ["/Gioi-Thieu.html", "/GIOI-THIEU.HTML"])
def test_addresses_that_differ_only_in_case_are_one(url: str) -> None:
    """A tree must also work on a disk that ignores case."""
    one = page(document("content/vi-du/a.md"), url="/gioi-thieu.html")
    other = page(document("content/vi-du/b.md"), url=url)
    kept, problems = without_collisions([other, one])
    assert (kept, [each.path for each in problems]) == ((one,), ["content/vi-du/b.md"])


def test_a_commune_says_it_better_than_the_province() -> None:
    """A commune's own page takes the place of the origin's, silently; two origins collide."""
    theirs = page(shared("content/_tinh/an-toan.md"))
    own = page(document("content/vi-du/an-toan.md"))
    assert without_collisions([theirs, own]) == ((own,), [])
    _, problems = without_collisions([theirs, page(shared("content/_tinh/An toàn.md"))])
    assert [each.code for each in problems] == ["trung-dia-chi"]


def test_an_id_belongs_to_one_text_of_a_tree() -> None:
    """Feeds know items by their ids; trees of different offices may use the same words."""
    pages = (
        page(document("content/vi-du/b.md", id="x")),
        page(document("content/vi-du/a.md", id="x")),
        page(document("content/_tinh/a.md", id="x")),
    )
    (problem,) = unique_ids(pages)
    assert (problem.path, problem.code) == ("content/vi-du/b.md", "trung-id")
    assert dict(problem.values) == {"id": "x", "other": "content/vi-du/a.md"}


def moved(path: str, *old: str) -> Page:
    """Return a page with old addresses."""
    aliases = tuple(Alias(each, Span(path, 3, 5)) for each in old)
    return page(document(path, aliases=aliases))


@pytest.mark.parametrize(
    ("old", "redirects", "codes"),
    [
        (["/tin-cu/1.html"], [Redirect("/tin-cu/1.html", "/moi.html")], []),
        (["/cu", "/b/"], [Redirect("/b/", "/moi.html"), Redirect("/cu", "/moi.html")], []),
        (["/cu", "/cu"], [Redirect("/cu", "/moi.html")], ["alias-trung"]),
        (["/cu", "/CU"], [Redirect("/cu", "/moi.html")], ["alias-trung"]),
        (["/tin-tuc/"], [], ["alias-trung"]),
        (["/Moi.html"], [], ["alias-trung"]),
    ],
)
def test_an_old_address_leads_to_one_page(
    old: list[str], redirects: list[Redirect], codes: list[str]
) -> None:
    """What is in use, or claimed twice, is an error at the line of the alias."""
    pages = (moved("content/vi-du/moi.md", *old),)
    found, problems = redirects_of(pages, frozenset({"/moi.html", "/tin-tuc/"}))
    assert (list(found), [each.code for each in problems]) == (redirects, codes)
    assert {each.line for each in problems} <= {3}


def test_old_addresses_of_syndicated_news_stay_in_the_hub() -> None:
    """They were the hub's; those of a page that every site shows lead in every site."""
    pages = (
        moved("content/_tinh/tin-tuc/2023/a.md", "/cu-1"),
        moved("content/_tinh/b.md", "/cu-2"),
    )
    found, _ = redirects_of(pages, frozenset())
    assert found == (Redirect("/cu-2", "/b.html"),)


def test_tags_with_one_slug_are_one_tag() -> None:
    """It is spelled as in the first text by path, whatever is newer or was read first."""
    pages = (
        page(document(f"{NEWS}/2026/c.md", date="2026-03-01", tags=tags("Mô hình", "Ấp"))),
        page(document(f"{NEWS}/2026/b.md", date="2026-02-01", tags=tags("MÔ HÌNH", "mo hinh"))),
        page(document(f"{NEWS}/2026/a.md", date="2026-01-01", tags=tags("mô hình"))),
    )
    found = tags_of(pages, ())
    assert [(each.url, each.title) for each in found] == [
        ("/the/ap/", "Ấp"),
        ("/the/mo-hinh/", "mô hình"),
    ]
    assert [each.document.slug for each in found[1].pages] == ["c", "b", "a"]


def test_the_vocabulary_spells_tags() -> None:
    """A spelling that the province decided beats every text's."""
    pages = (page(document(f"{NEWS}/2026/a.md", tags=tags("chuyển đổi SỐ"))),)
    (found,) = tags_of(pages, ("Chuyển đổi số", "Không dùng"))
    assert found.title == "Chuyển đổi số"


def test_categories_follow_the_vocabulary() -> None:
    """Only those in use, in the order of the province, own and syndicated texts by date."""
    pages = (
        page(document("content/_tinh/tin-tuc/2026/b.md", date="2026-02-01", category="an-ninh")),
        page(document(f"{NEWS}/2026/a.md", date="2026-01-01", category="an-ninh")),
    )
    (found,) = categories_of(pages, PROVINCE.categories)
    assert (found.url, found.title) == ("/chuyen-muc/an-ninh/", "An ninh")
    assert [each.document.slug for each in found.pages] == ["b", "a"]


def test_the_newest_comes_first_and_a_tie_has_an_order() -> None:
    """A moment is newer than its day alone; of one moment the later path comes first."""
    dates = {"a": "2026-06-01", "b": "2026-06-01T07:00:00", "c": "2026-06-01", "d": "2026-05-31"}
    pages = [page(document(f"{NEWS}/2026/{name}.md", date=day)) for name, day in dates.items()]
    assert [each.document.slug for each in newest_first(pages)] == ["b", "c", "a", "d"]


SECTION_CASES = [
    ([], [("tin-tuc", []), ("tin-tinh", [])]),
    (["tin-tuc/2026/a.md"], [("tin-tuc", ["a"]), ("tin-tinh", [])]),
    (
        ["du-lich/z.md", "am-thuc/x.md", "gioi-thieu.md"],
        [("tin-tuc", []), ("tin-tinh", []), ("am-thuc", ["x"]), ("du-lich", ["z"])],
    ),
]


@pytest.mark.parametrize(("paths", "expected"), SECTION_CASES)
def test_sections_stand_in_the_order_of_the_settings(
    paths: list[str], expected: list[tuple[str, list[str]]]
) -> None:
    """Standard ones stay when they are empty unless optional, other folders follow by name."""
    found = site(document(f"content/vi-du/{path}") for path in paths).sections
    assert [
        (each.folder, [shown.document.slug for shown in each.pages]) for each in found
    ] == expected


def test_undated_sections_are_in_vietnamese_order() -> None:
    """Pages of a folder stand by title: đ after d, â after a."""
    titles = {"a": "Đình", "b": "Ấp", "c": "An", "d": "Di tích"}
    found = site(
        document(f"content/vi-du/du-lich/{slug}.md", title=title) for slug, title in titles.items()
    ).section("du-lich")
    assert found and [each.document.title for each in found.pages] == [
        "An",
        "Ấp",
        "Di tích",
        "Đình",
    ]


def test_a_section_text_opens_and_names_its_section() -> None:
    """`_index.md` makes even an optional, empty section appear."""
    text = document("content/vi-du/x.md", kind="section", folder="mo-hinh", title="Mô hình hay")
    assert sections_with(text) == [
        ("tin-tuc", "Tin tức"),
        ("tin-tinh", "Tin của tỉnh"),
        ("mo-hinh", "Mô hình hay"),
    ]


def sections_with(text: Document) -> list[tuple[str, str]]:
    """Return folder and title of the sections of a site with one section text."""
    return [(each.folder, each.title) for each in sections_of(settings(), (), (text,))]


@pytest.mark.parametrize(
    ("entry", "links", "codes"),
    [
        (("/tin-tuc/", "", False), [MenuLink("/tin-tuc/", "Tin tức")], []),
        (("/tin-tuc/", "Tin", False), [MenuLink("/tin-tuc/", "Tin")], []),
        (("/tin-tuc/", "", True), [], []),
        (("/gioi-thieu.html", "", False), [MenuLink("/gioi-thieu.html", "Về xã")], []),
        (("/khong-co.html", "", False), [], ["menu-hong"]),
        (("/khong-co.html", "", True), [], []),
    ],
)
def test_the_menu_shows_what_there_is(
    entry: tuple[str, str, bool], links: list[MenuLink], codes: list[str]
) -> None:
    """An entry without text has its target's title; what is optional hides while it is empty."""
    menu = (MenuEntry(*entry, Span("sites/_defaults.yml", 9, 9)),)
    found = site([document("content/vi-du/gioi-thieu.md", title="Về xã")], of=settings(menu=menu))
    assert (list(found.menu), [each.code for each in found.problems]) == (links, codes)
