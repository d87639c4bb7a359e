"""What a page holds: bundles, links, embeds, windows, aliases, overrides, menus."""

from __future__ import annotations

import json

import pytest

from tests.acceptance.network import PIXEL
from tests.workspace import Workspace

PDF = b"%PDF-1.7\n%%EOF\n"


def main_of(page: str) -> str:
    """Return the part between the menu and the footer."""
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_bundle_brings_its_files_along(project: Workspace) -> None:
    """Files beside an index.md are published beside the page, with slugs for names."""
    project.article(
        "vi-du", "2026/le-hoi/index", "![Thuyền](Ảnh 1.png) và [tờ trình](Tờ trình.PDF)"
    )
    project.write("content/vi-du/tin-tuc/2026/le-hoi/Ảnh 1.png", PIXEL)
    project.write("content/vi-du/tin-tuc/2026/le-hoi/Tờ trình.PDF", PDF)
    project.write("content/vi-du/tin-tuc/2026/le-hoi/khong-dung.pdf", PDF)
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "tin-tuc/2026/le-hoi.html")
    assert 'src="../../tin-tuc/2026/le-hoi/anh-1-1.jpg"' in page
    assert 'href="../../tin-tuc/2026/le-hoi/to-trinh.pdf"' in page
    assert {path for path in project.tree("vi-du") if "/le-hoi/" in path} == {
        "tin-tuc/2026/le-hoi/anh-1-1.jpg",
        "tin-tuc/2026/le-hoi/anh-1-1.webp",
        "tin-tuc/2026/le-hoi/to-trinh.pdf",
    }


def test_an_origins_files_stand_in_each_site_that_shows_them(project: Workspace) -> None:
    """Bundle files under /tin-tinh/ in a commune, under /tin-tuc/ in the hub; others in /tep/."""
    project.article("_tinh", "2026/mua/index", "![Mưa](mua.png) [bản đồ](../../../ban-do/lu.pdf)")
    project.write("content/_tinh/tin-tuc/2026/mua/mua.png", PIXEL)
    project.write("content/_tinh/ban-do/lu.pdf", PDF)
    assert project.build(jobs=1).places == []
    trees = {slug: project.tree(slug) for slug in ("vi-du", "tinh")}
    files = {
        slug: sorted(path for path in tree if path.endswith((".jpg", ".pdf")))
        for slug, tree in trees.items()
    }
    assert files == {
        "vi-du": ["tep/tinh-thi-nghiem/ban-do/lu.pdf", "tin-tinh/2026/mua/mua-1.jpg"],
        "tinh": ["tep/tinh-thi-nghiem/ban-do/lu.pdf", "tin-tuc/2026/mua/mua-1.jpg"],
    }


def test_a_film_is_an_embed_and_an_outside_picture_a_fault(project: Workspace) -> None:
    """YouTube pages become a privacy-friendly frame; other outside pictures are not shown."""
    body = (
        "![Lễ hội](https://www.youtube.com/watch?v=abcdefghijk)\n\n"
        "![Ngoài](https://khac.example/a.png)\n"
    )
    project.article("vi-du", "2026/phim", body)
    built = project.build(jobs=1)
    page = project.page("vi-du", "tin-tuc/2026/phim.html")
    assert built.places == ["content/vi-du/tin-tuc/2026/phim.md:8:10 hinh-ngoai"]
    assert 'src="https://www.youtube-nocookie.com/embed/abcdefghijk"' in page
    assert "khac.example" not in page
    assert "Ngoài" in page


def test_a_broken_link_keeps_its_words(project: Workspace) -> None:
    """The text of a link that leads nowhere is shown, the page is built, the fault is told."""
    project.article(
        "vi-du", "2026/bai", "Xem [chỗ này](khong-co.md) nhé.\n\n`[mã](x.md)` [hai](khong-co.md)"
    )
    built = project.build(jobs=1)
    assert built.places == [
        "content/vi-du/tin-tuc/2026/bai.md:6:15 lien-ket-hong",
        "content/vi-du/tin-tuc/2026/bai.md:8:20 lien-ket-hong",
    ]
    assert "Xem <a>chỗ này</a> nhé." in project.page("vi-du", "tin-tuc/2026/bai.html")


def test_links_of_a_province_item_lead_to_the_hub_where_a_site_lacks_the_target(
    project: Workspace,
) -> None:
    """What a commune does not show is linked to the hub; what it shows, to its own copy."""
    project.article("_tinh", "2026/mot", "[hai](hai.md) [ba](ba.md)", syndicate="{to: [all]}")
    project.article("_tinh", "2026/hai", syndicate="{to: [all]}")
    project.article("_tinh", "2026/ba", syndicate="{to: [site:gia-dinh]}")
    assert project.build(jobs=1).places == []
    page = main_of(project.page("vi-du", "tin-tinh/2026/mot.html"))
    assert '<a href="../../tin-tinh/2026/hai.html">hai</a>' in page
    assert '<a href="https://tinh.thinghiem.example/tin-tuc/2026/ba.html">ba</a>' in page


def test_a_communes_own_page_takes_the_place_of_the_provinces(project: Workspace) -> None:
    """Who has something better to say writes a file of the same permalink."""
    project.write(
        "content/_tinh/can-biet.md", "---\ntitle: Của tỉnh\nsyndicate: {to: [all]}\n---\n\nA\n"
    )
    project.write("content/vi-du/can-biet.md", "---\ntitle: Của xã\n---\n\nB\n")
    assert project.build(jobs=1).places == []
    assert "<h1>Của xã</h1>" in project.page("vi-du", "can-biet.html")
    assert "<h1>Của tỉnh</h1>" in project.page("gia-dinh", "can-biet.html")
    canonical = '<link rel="canonical" href="https://{}.thinghiem.example/can-biet.html">'
    assert canonical.format("vi-du") in project.page("vi-du", "can-biet.html")
    assert canonical.format("tinh") in project.page("gia-dinh", "can-biet.html")


@pytest.mark.parametrize(
    ("fields", "clock", "shown"),
    [
        ({"date": "2026-06-16"}, "2026-06-15T23:59:59+07:00", False),
        ({"date": "2026-06-16"}, "2026-06-16T00:00:00+07:00", True),
        ({"date": "2026-06-16"}, "2026-06-15T17:00:00+00:00", True),
        ({"publish_from": "2026-06-16T07:30:00"}, "2026-06-16T07:29:59+07:00", False),
        ({"publish_from": "2026-06-16T07:30:00"}, "2026-06-16T07:30:00+07:00", True),
        ({"publish_until": "2026-06-16"}, "2026-06-16T23:59:59+07:00", True),
        ({"publish_until": "2026-06-16"}, "2026-06-17T00:00:00+07:00", False),
        ({"draft": "true"}, "2026-06-17T00:00:00+07:00", False),
    ],
)
def test_windows_follow_the_clock_in_the_provinces_zone(
    fields: dict[str, str], clock: str, shown: bool, project: Workspace
) -> None:
    """Before and after its window an item is in no page, list, feed or sitemap.

    Publishers are told what has ended, so that no release brings it back.
    """
    project.article("vi-du", "2026/bai", **fields)
    project.build(jobs=1, clock=clock)
    tree = project.tree("vi-du")
    del tree[".site/lifetimes.json"]
    mentions = [path for path, content in tree.items() if b"2026/bai" in content]
    assert project.exists("vi-du", "tin-tuc/2026/bai.html") is shown
    assert bool(mentions) is shown


def test_the_next_build_is_due_when_something_comes_or_goes(project: Workspace) -> None:
    """The report names the first moment after the clock at which a tree changes."""
    project.article("vi-du", "2026/mot", date="2026-07-01")
    project.article("gia-dinh", "2026/hai", publish_until="2026-06-20")
    due = project.build(jobs=1).report.next_change
    assert due is not None
    assert due.instant == "2026-06-21T00:00:00+07:00"


def test_drafts_are_built_only_when_asked_for(project: Workspace) -> None:
    """`--drafts` shows them, in a place of its own."""
    project.article("vi-du", "2026/nhap", draft="true")
    preview = project.root / ".cache" / "preview"
    project.build(jobs=1, drafts=True, out=preview)
    assert (preview / "vi-du/tin-tuc/2026/nhap.html").exists()


def test_old_addresses_lead_to_the_new_one(project: Workspace) -> None:
    """A small page where a file can stand, and a list for the web server always."""
    aliases = "[/tin-cu/123.html, /cu/, /bai-123]"
    project.article("vi-du", "2026/bai", aliases=aliases)
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "tin-cu/123.html")
    assert 'content="0; url=../tin-tuc/2026/bai.html"' in page
    assert project.exists("vi-du", "cu/index.html")
    assert json.loads(project.page("vi-du", ".site/redirects.json"))["redirects"] == [
        {"from": path, "to": "/tin-tuc/2026/bai.html", "status": 301}
        for path in ("/bai-123", "/cu/", "/tin-cu/123.html")
    ]


def test_a_corrected_date_moves_nothing(project: Workspace) -> None:
    """The year of an address is that of the folder."""
    project.article("vi-du", "2025/bai", date="2026-01-02")
    project.build(jobs=1)
    assert project.exists("vi-du", "tin-tuc/2025/bai.html")


def test_an_emergency_stands_on_every_page_until_its_end(project: Workspace) -> None:
    """It cannot be rejected, and it is gone when its time is over."""
    share = "{to: [group:mau], priority: emergency, pin_until: 2026-06-15}"
    project.article("_tinh", "2026/bao", title="Bão số 1", syndicate=share)
    project.write(
        "content/vi-du/thong-tin.yml",
        "syndication: {reject: [{id: tin-tuc/2026/bao, why: không cần}]}\n",
    )
    project.build(jobs=1)
    assert "Bão số 1" in project.page("vi-du", "404.html")
    assert "Bão số 1" not in project.page("gia-dinh", "404.html")
    project.build(jobs=1, clock="2026-06-16T00:00:00+07:00")
    assert "Bão số 1" not in project.page("vi-du", "404.html")


def test_a_rejected_item_is_not_shown(project: Workspace) -> None:
    """A commune may decline an item by id, tag or category, with a reason."""
    project.article("_tinh", "2026/mot", tags="[Thể thao]")
    project.article("_tinh", "2026/hai", category="kinh-te")
    project.article("_tinh", "2026/ba")
    project.write(
        "content/vi-du/thong-tin.yml",
        "syndication:\n  reject:\n"
        "    - {tag: thể thao, why: a}\n    - {category: kinh-te, why: b}\n",
    )
    assert project.build(jobs=1).places == []
    shown = {path for path in project.tree("vi-du") if path.startswith("tin-tinh/2026/")}
    assert shown == {"tin-tinh/2026/index.html", "tin-tinh/2026/ba.html"}


def test_an_empty_section_says_so(project: Workspace) -> None:
    """A standard section without items has a page that says what is missing and whom to ask."""
    project.build(jobs=1)
    page = main_of(project.page("vi-du", "van-ban/index.html"))
    assert "Mục này chưa có thông tin" in page
    assert "Ủy ban nhân dân xã Ví Dụ" in page


def test_a_menu_that_leads_nowhere_is_a_fault_at_its_line(project: Workspace) -> None:
    """The entry is hidden, and the settings file is named."""
    project.edit("sites/_defaults.yml", ", optional: true", "")
    built = project.build(jobs=1)
    assert built.places == ["sites/_defaults.yml:6:10 menu-hong"]


def test_settings_come_in_layers(project: Workspace) -> None:
    """Defaults, province, groups, site, the commune's own file: the later wins, mappings merge."""
    project.edit(
        "sites/_province.yml",
        "  mau: {name: Mẫu, kind: huyện}",
        "  mau: {name: Mẫu, kind: huyện, settings: {contact: {phone: 0252 111 2222, hours: Sáng}}}",
    )
    project.write("content/vi-du/thong-tin.yml", "contact: {phone: 0252 333 4444}\n")
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "index.html")
    assert 'href="tel:+842523334444"' in page
    assert "Sáng" in page
    assert "0252" not in project.page("gia-dinh", "index.html")


def test_a_ward_shows_that_child_themes_work(project: Workspace) -> None:
    """The theme of wards changes one block of the home page and nothing else."""
    project.build(jobs=1)
    assert "khu phố" in project.page("gia-dinh", "index.html")
    assert "tổ dân phố" not in project.page("vi-du", "index.html")


def test_the_markdown_that_people_use(project: Workspace) -> None:
    """Tables, code, footnotes, contents, attribute lists and admonitions become what they mean."""
    body = (
        "# bai\n\n## Đường tới xã\n\n| A | B |\n|:-:|--:|\n| 1 | 2 |\n\n"
        "```python\nx = 1\n```\n\nChữ[^1]. {.x}\n\n!!! warning\n    Coi chừng.\n\n"
        "1. một\n3. ba\n\nHai \\\ndòng {{7*7}}\n\n### Tên {#ten-rieng}\n\n[^1]: Chú thích.\n"
    )
    project.article("vi-du", "2026/bai", body)
    assert project.build(jobs=1).places == []
    page = main_of(project.page("vi-du", "tin-tuc/2026/bai.html"))
    for words in (
        '<h2 id="duong-toi-xa">Đường tới xã</h2>',
        '<td class="center">1</td>',
        '<div class="codehilite">',
        'href="#fn:1"',
        '<p class="admonition-title">Lưu ý</p>',
        '<li value="3">ba</li>',
        "Hai <br>",
        "{{7*7}}",
        '<h3 id="ten-rieng">Tên</h3>',
    ):
        assert words in page
    assert page.count("<h1") == 1


def test_tags_of_one_slug_are_one_tag(project: Workspace) -> None:
    """Spelled as in the first file by path."""
    project.article("vi-du", "2026/a", tags="[Nông thôn mới]")
    project.article("vi-du", "2026/b", tags="[nông thôn mới]")
    project.build(jobs=1)
    page = main_of(project.page("vi-du", "the/nong-thon-moi/index.html"))
    assert "Nông thôn mới" in page
    assert "2026/a.html" in page
    assert "2026/b.html" in page


def test_what_is_gone_is_deleted_and_what_is_not_ours_is_left(project: Workspace) -> None:
    """Unplanned files and trees of sites that are gone disappear; other folders stay."""
    project.article("vi-du", "2026/bai")
    project.build(jobs=1)
    project.write("public/vi-du/la.html", "lạ")
    project.write("public/khac/index.html", "của người khác")
    (project.root / "content/vi-du/tin-tuc/2026/bai.md").unlink()
    (project.root / "sites/gia-dinh.yml").unlink()
    built = project.build(jobs=1)
    assert {"la.html", "tin-tuc/2026/bai.html"} <= set(built.site("vi-du").deleted)
    assert built.report.gone == ("gia-dinh",)
    assert not (project.root / "public/gia-dinh").exists()
    assert project.page("khac", "index.html") == "của người khác"
