"""The organisation and the hamlets in built sites: pages, lists, feeds, links, search."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.content.test_sheets import HAMLETS, ORGANISATION
from tests.pictures import photo
from tests.registers.records import schedule
from tests.workspace import Workspace

PORTRAIT = photo(120, 160)
ATOM = "{http://www.w3.org/2005/Atom}"
SHEETS = f"""
=== content/vi-du/to-chuc.yml
{ORGANISATION}
=== content/vi-du/thon-khu-pho.yml
{HAMLETS}
=== content/gia-dinh/thon-khu-pho.yml
thon: [{{id: mot, name: Một, type: khu-pho, truong: {{name: Trần Thị Giả Định}}}}]
=== content/vi-du/ve-xa.md
---
title: Về xã
---

Xem [tổ chức](to-chuc.yml), [bộ máy](/to-chuc.html), [các thôn](thon-khu-pho.yml),
[thôn 1](/thon-khu-pho/thon-1.html).
"""


def declare(project: Workspace) -> None:
    """Let a commune and a ward say who they are."""
    project.files(SHEETS)
    project.write("content/vi-du/anh/chu-tich.jpg", PORTRAIT)


def write_sheets(root: Path) -> Workspace:
    """Write a network with what is addressed to hamlets."""
    project = Workspace(root)
    declare(project)
    project.article("vi-du", "2026/cat-dien", title="Cắt điện ở thôn 1", thon="[thon-1]")
    project.article("vi-du", "2026/hop-xa", title="Họp xã", thon="[thon-1, khu-pho-dong]")
    project.article("vi-du", "2026/le-hoi", title="Lễ hội")
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A built network."""
    project = write_sheets(tmp_path_factory.mktemp("sheets"))
    assert project.build(jobs=1).places == []
    return project


def links_of(html: str) -> list[tuple[str, str]]:
    """Return address and words of each link in `main`."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.findall(r'<a[^>]* href="([^"]+)"[^>]*>([^<]+)</a>', main)


def test_r25_the_organisation_is_a_tree_of_lists_with_headings(built: Workspace) -> None:
    """Each body has a heading one level below that of the body above it."""
    main = built.page("vi-du", "to-chuc.html").partition("<main")[2]
    assert re.findall(r"<(h\d)[^>]*>([^<]+)<", main) == [
        ("h1", "Tổ chức bộ máy"),
        ("h2", "Hội đồng nhân dân xã"),
        ("h2", "Ủy ban nhân dân xã"),
        ("h3", "Công an xã"),
    ]
    tree = main[main.index('<ul class="units organisation">') : main.index("</main>")]
    inside = tree[tree.index("Ủy ban nhân dân xã") : tree.index("Công an xã")]
    assert inside.count('<ul class="units">') == 1


def test_r25_people_have_post_name_phone_mail_duties_term_and_portrait(built: Workspace) -> None:
    """Who is unknown is being asked for, and a post that nobody holds says so."""
    main = built.page("vi-du", "to-chuc.html").partition("<main")[2].partition("</main>")[0]
    people = re.findall(r'<li class="person.*?</li>\n', main, re.S)
    assert "Nguyễn Văn Ví Dụ" in people[0]
    assert 'href="tel:+842523000001"' in people[0]
    assert 'href="mailto:chutich@vidu.thinghiem.example"' in people[0]
    assert "Lãnh đạo chung" in people[0]
    assert "từ 01/07/2021 đến 30/06/2026" in people[0]
    assert 'alt="Chân dung ông Nguyễn Văn Ví Dụ"' in people[0]
    assert '<span class="unknown">khuyết</span>' in people[1]
    assert '<span class="unknown">đang cập nhật</span>' in people[2]


def test_r26_the_list_names_every_hamlet_its_head_and_a_telephone(built: Workspace) -> None:
    """In the order of the file."""
    html = built.page("vi-du", "thon-khu-pho/index.html")
    hamlets = re.findall(r'<li class="hamlet">.*?</li>', html, re.S)
    assert [links_of(f"<main>{each}</main>")[0] for each in hamlets] == [
        ("../thon-khu-pho/thon-1.html", "Thôn 1"),
        ("../thon-khu-pho/khu-pho-dong.html", "Khu phố Đông"),
    ]
    assert "Trưởng thôn: Trần Thị Ví Dụ" in hamlets[0]
    assert 'href="tel:+842523000002"' in hamlets[0]
    assert "320 hộ, 1.250 người" in hamlets[0]
    assert "khuyết" in hamlets[1]


def test_r26_a_hamlet_has_what_is_addressed_to_it(built: Workspace) -> None:
    """And nothing else of the commune."""
    one = links_of(built.page("vi-du", "thon-khu-pho/thon-1.html"))
    assert [words for url, words in one if "tin-tuc" in url] == ["Họp xã", "Cắt điện ở thôn 1"]
    other = links_of(built.page("vi-du", "thon-khu-pho/khu-pho-dong.html"))
    assert [words for url, words in other if "tin-tuc" in url] == ["Họp xã"]


def test_r26_a_hamlet_has_a_feed(built: Workspace) -> None:
    """Its page names it; its id never changes."""
    feed = ET.fromstring(built.page("vi-du", "thon-khu-pho/thon-1/feed.xml"))  # noqa: S314 ours
    assert feed.findtext(f"{ATOM}id") == "tag:thinghiem.example,2000:vi-du/thon-khu-pho/thon-1/"
    assert feed.findtext(f"{ATOM}title") == "Thôn 1 – Xã Ví Dụ"
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["Họp xã", "Cắt điện ở thôn 1"]
    page = built.page("vi-du", "thon-khu-pho/thon-1.html")
    assert 'type="application/atom+xml" href="../thon-khu-pho/thon-1/feed.xml"' in page


def test_the_pages_are_linked_found_and_mapped(built: Workspace) -> None:
    """By file or address in texts, in the site map, the sitemap and the search."""
    links = [url for url, _ in links_of(built.page("vi-du", "ve-xa.html"))]
    assert links[1:5] == [
        "to-chuc.html",
        "to-chuc.html",
        "thon-khu-pho/",
        "thon-khu-pho/thon-1.html",
    ]
    pages = {"to-chuc.html", "thon-khu-pho/", "thon-khu-pho/thon-1.html"}
    assert pages <= {url for url, _ in links_of(built.page("vi-du", "so-do.html"))}
    sitemap = re.findall(r"<loc>https://[^/]+/([^<]*)</loc>", built.page("vi-du", "sitemap.xml"))
    assert pages <= set(sitemap)
    assert len(sitemap) == len(set(sitemap))
    index = json.loads(built.page("vi-du", "search/trang.json"))
    assert {"to-chuc.html", "thon-khu-pho/thon-1.html"} <= {row[1] for row in index["d"]}
    assert {"chutich", "dao", "lanh"} & set(index["w"].split()) == {"dao", "lanh"}


def test_r26_programs_read_the_hamlets_and_the_posts(built: Workspace) -> None:
    """As JSON and CSV, as many as the pages show."""
    hamlets = json.loads(built.page("vi-du", "data/thon-khu-pho.json"))
    assert hamlets["count"] == len(hamlets["items"]) == 2
    first = next(each for each in hamlets["items"] if each["title"] == "Thôn 1")
    assert (first["type"], first["truong"], first["so_ho"]) == ("thon", "Trần Thị Ví Dụ", 320)
    posts = json.loads(built.page("vi-du", "data/to-chuc.json"))
    assert [(each["post"], each["name"], each["khuyet"]) for each in posts["items"]] == [
        ("Chủ tịch", "Nguyễn Văn Ví Dụ", False),
        ("Phó Chủ tịch", None, True),
        ("Phó Chủ tịch", None, False),
    ]


@pytest.mark.parametrize(
    ("name", "kind"), [("thon-khu-pho", "hamlet"), ("to-chuc", "organisation")]
)
def test_the_data_of_sheets_have_the_keys_of_their_schema(
    name: str, kind: str, built: Workspace
) -> None:
    """The hub holds the schema, also where it has no such data itself."""
    data = json.loads(built.page("vi-du", f"data/{name}.json"))
    schema = json.loads(built.page("tinh", f"data/schema/{kind}.json"))
    assert data["schema"].endswith(f"/data/schema/{kind}.json")
    item = schema["properties"]["items"]["items"]
    assert item["required"] == list(item["properties"]) == list(data["items"][0])


def test_the_home_page_leads_to_the_hamlets(built: Workspace) -> None:
    """In a commune and, with other words, in a ward; without hamlets there is no list."""
    home = links_of(built.page("vi-du", "index.html"))
    assert ("thon-khu-pho/thon-1.html", "Thôn 1") in home
    ward = built.page("gia-dinh", "index.html")
    assert ("thon-khu-pho/mot.html", "Khu phố Một") in links_of(ward)
    assert "Khu phố, tổ dân phố" in ward
    assert "hamlet-links" not in built.page("tinh", "index.html")


def test_nothing_is_there_that_nobody_asked_for(project: Workspace) -> None:
    """A commune without these files has no page, no section and no problem."""
    project.article("vi-du", "2026/tin")
    assert project.build(jobs=1).places == []
    assert not project.exists("vi-du", "to-chuc.html")
    assert not project.exists("vi-du", "thon-khu-pho/index.html")


def test_what_the_menu_names_is_there_and_being_asked_for(project: Workspace) -> None:
    """In each commune that has not said it yet; the hub has no hamlets."""
    menu = "menu:\n  - {to: /to-chuc.html}\n  - {to: /thon-khu-pho/, text: Thôn}\n"
    project.edit("sites/_defaults.yml", "menu:\n", menu)
    assert project.build(jobs=1).places == []
    assert "đang cập nhật" in project.page("vi-du", "to-chuc.html").partition("<main")[2]
    assert "đang cập nhật" in project.page("vi-du", "thon-khu-pho/index.html").partition("<main")[2]
    assert not project.exists("tinh", "thon-khu-pho/index.html")


def test_a_file_with_an_error_is_replaced_by_its_last_good_text(project: Workspace) -> None:
    """Pages, lists and search stay as they were, and the error is told each time."""
    declare(project)
    project.build(jobs=1)
    before = project.tree("vi-du")
    project.edit("content/vi-du/to-chuc.yml", "post: Chủ tịch", "ngay_sinh: 1980-01-01")
    project.edit("content/vi-du/thon-khu-pho.yml", "id: thon-1", "id: thon 1")
    assert {"thong-tin-rieng", "slug-sai"} <= set(project.build(jobs=1).codes)
    assert project.tree("vi-du") == before
    assert "thong-tin-rieng" in project.build(jobs=1).codes


def test_an_edit_of_a_head_makes_what_shows_it_and_nothing_else(project: Workspace) -> None:
    """The list, the hamlet's page and the search that finds it; the other hamlet does not know."""
    declare(project)
    project.build(jobs=1)
    project.edit("content/vi-du/thon-khu-pho.yml", "Trần Thị Ví Dụ", "Trần Thị Thí Dụ")
    again = project.build(jobs=1)
    assert again.rendered("vi-du") == {
        "thon-khu-pho/index.html",
        "thon-khu-pho/thon-1.html",
        "search/trang.json",
        "data/thon-khu-pho.json",
        "data/thon-khu-pho.csv",
    }
    assert again.rendered("gia-dinh") == set()


def test_an_edit_of_a_text_leaves_the_hamlet_alone(project: Workspace) -> None:
    """It shows the first words of what is addressed to it, and no more."""
    declare(project)
    project.article("vi-du", "2026/hop", "Mở đầu.\n\nCuối.", thon="[thon-1]")
    project.build(jobs=1)
    project.edit("content/vi-du/tin-tuc/2026/hop.md", "Cuối.", "Kết.")
    assert project.build(jobs=1).rendered("vi-du") == {"tin-tuc/2026/hop.html", "search/2026.json"}


def test_a_long_list_of_a_hamlet_has_stable_pages(project: Workspace) -> None:
    """The hamlet's own page holds the newest; the numbered pages lead back to it."""
    declare(project)
    for number in range(41):
        project.article("vi-du", f"2026/tin-{number:02}", thon="[thon-1]")
    assert project.build(jobs=1).places == []
    own = project.page("vi-du", "thon-khu-pho/thon-1.html")
    older = project.page("vi-du", "thon-khu-pho/thon-1/trang-1.html")
    assert (own.count('class="item"'), older.count('class="item"')) == (21, 20)
    assert ("../thon-khu-pho/thon-1/trang-1.html", "Cũ hơn") in links_of(own)
    assert ("../../thon-khu-pho/thon-1.html", "Mới hơn") in links_of(older)
    assert "<h1>Thôn 1 " in older


def test_r25_the_end_of_a_term_is_told_when_it_comes(project: Workspace) -> None:
    """By the clock alone: nothing is written, and the build before says when it is due."""
    declare(project)
    before = project.build(jobs=1, clock="2026-06-30T23:59:59+07:00")
    assert before.places == []
    due = before.site("vi-du").next_change
    assert due is not None
    assert due.instant == "2026-07-01T00:00:00+07:00"
    after = project.build(jobs=1, clock=due.instant)
    assert after.codes == ["nhiem-ky-het"]
    assert after.written("vi-du") == set()


def test_r26_a_hamlet_has_a_calendar_of_its_schedules(project: Workspace) -> None:
    """The coming times on its page, all of them in a calendar; without schedules there is none."""
    declare(project)
    schedule(project, su_kien="[{ngay: 2026-06-16, noi_dung: Họp thôn}]", thon="[thon-1]")
    assert project.build(jobs=1).places == []
    calendar = project.page("vi-du", "thon-khu-pho/thon-1/lich.ics")
    assert calendar.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:Họp thôn" in calendar
    page = project.page("vi-du", "thon-khu-pho/thon-1.html")
    assert "Họp thôn" in page
    assert 'type="text/calendar" href="../thon-khu-pho/thon-1/lich.ics"' in page
    assert not project.exists("vi-du", "thon-khu-pho/khu-pho-dong/lich.ics")


def test_a_site_leads_to_the_organisation_of_another(project: Workspace) -> None:
    """`site:<slug>/<path>` knows the pages of sheets too."""
    declare(project)
    project.article("gia-dinh", "2026/ban", "[Bạn](site:vi-du/to-chuc.html)")
    assert project.build(jobs=1).places == []
    page = project.page("gia-dinh", "tin-tuc/2026/ban.html")
    assert 'href="https://vi-du.thinghiem.example/to-chuc.html"' in page


def test_a_text_at_the_address_of_a_sheet_is_one_fault(project: Workspace) -> None:
    """It is told at the sheet, whose page gives way."""
    declare(project)
    project.write("content/vi-du/to-chuc.md", "---\ntitle: Bài viết\n---\n\nChữ.\n")
    project.write("content/vi-du/ve-xa.md", "---\ntitle: Về xã\n---\n\nChữ.\n")
    assert project.build(jobs=1).places == ["content/vi-du/to-chuc.yml:1:1 trung-dia-chi"]
    assert "<h1>Bài viết</h1>" in project.page("vi-du", "to-chuc.html")
