"""Withdrawn texts (R55): a notice at their address, and nothing else of them in any site."""

from __future__ import annotations

import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.acceptance.network import PIXEL
from tests.workspace import Workspace

WHY = "Bài có thông tin cá nhân."
WITHDRAWN = f"{{date: 2026-06-10, why: {WHY}}}"
HIDDEN = "Bí Mật"
TEXT = "content/vi-du/tin-tuc/2026/ten/index.md"
GIVEN = "content/_tinh/tin-tuc/2026/ten.md"
NOTICE = "tin-tuc/2026/ten.html"
FRONT = f"""---
title: Ông {HIDDEN} 1
date: 2026-06-01
summary: Tóm tắt {HIDDEN} 2
tags: [Nhãn {HIDDEN} 3, Nhãn chung]
category: kinh-te
author: Bà {HIDDEN} 4
image: {{src: anh-{{tree}}.png, alt: Hình {HIDDEN} 5, caption: Chú {HIDDEN} 6}}
aliases: [/cu.html, /cu/2.php]
publish_until: 2026-06-30
---

Chữ {HIDDEN} 7, [tệp](giay-to-bi-mat.pdf).
"""


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """A commune and the province each say too much; others link to it. Built."""
    project.write(TEXT, FRONT.replace("{tree}", "bi-mat"))
    project.write("content/vi-du/tin-tuc/2026/ten/anh-bi-mat.png", PIXEL)
    project.write("content/vi-du/tin-tuc/2026/ten/giay-to-bi-mat.pdf", b"%PDF-1.4\n%%EOF\n")
    given = FRONT.replace("anh-{tree}", "../../anh-bi-mat").replace("[tệp](giay-to-bi-mat.pdf)", "")
    project.write(
        GIVEN, given.replace("publish_until: 2026-06-30", "syndicate: {priority: emergency}")
    )
    project.write("content/_tinh/anh-bi-mat.png", PIXEL)
    project.article("vi-du", "2026/kia", tags="[Nhãn chung]", category="kinh-te")
    assert project.build(jobs=1).codes == []
    return project


def withdraw(project: Workspace, path: str) -> None:
    """Add `withdrawn:` to a text."""
    project.edit(path, "category:", f"withdrawn: {WITHDRAWN}\ncategory:")


def reinstate(project: Workspace, path: str) -> None:
    """Take it out again."""
    project.edit(path, f"withdrawn: {WITHDRAWN}\n", "")


def told_of(project: Workspace, slug: str) -> dict[str, list[bytes]]:
    """Return what the files of a tree tell of the secret, in words, tags and names of files."""
    traces = re.compile("bí mật|bi mat|bi-mat|bí-mật", re.I)
    return {
        path: [found.encode() for found in traces.findall(content.decode(errors="ignore") + path)]
        for path, content in project.tree(slug).items()
        if traces.search(content.decode(errors="ignore") + path)
    }


def lifetimes(project: Workspace, slug: str = "vi-du") -> dict[str, object]:
    """Return the file that tells publishers what may not come back."""
    found: dict[str, object] = json.loads(project.page(slug, ".site/lifetimes.json"))
    return found


def test_nothing_of_a_withdrawn_text_is_left(network: Workspace) -> None:
    """R55: no file of the site has its title, words, tags, author, picture or files any more."""
    assert len(told_of(network, "vi-du")) > 10
    withdraw(network, TEXT)
    withdraw(network, GIVEN)
    network.build(jobs=1)
    assert {slug: told_of(network, slug) for slug in ("vi-du", "gia-dinh", "tinh")} == {
        "vi-du": {},
        "gia-dinh": {},
        "tinh": {},
    }


def test_a_notice_stands_at_the_address(network: Workspace) -> None:
    """R55: it says when and why, leads to the section and home, and is in no index."""
    withdraw(network, TEXT)
    network.build(jobs=1)
    page = LexborHTMLParser(network.page("vi-du", NOTICE))
    main = page.css("main")[0]
    assert [each.text(strip=True) for each in main.css("h1, article > p:not(.more)")] == [
        "Nội dung đã được gỡ",
        "Nội dung ở địa chỉ này đã được gỡ ngày10/06/2026.",
        f"Lý do: {WHY}",
    ]
    assert [str(each.attributes["datetime"]) for each in main.css("time")] == ["2026-06-10"]
    assert [each.attributes["href"] for each in main.css(".more a")] == ["../../tin-tuc/", "../../"]
    assert [each.attributes["content"] for each in page.css('[name="robots"]')] == ["noindex"]
    assert page.css('[name^="DC."], [type="application/ld+json"], [rel="canonical"]') == []


def test_old_addresses_lead_nowhere(network: Workspace) -> None:
    """R55: they were the way to the text: the notice stands there too, and no redirect."""
    assert "http-equiv" in network.page("vi-du", "cu.html")
    withdraw(network, TEXT)
    network.build(jobs=1)
    assert json.loads(network.page("vi-du", ".site/redirects.json"))["redirects"] == []
    assert WHY in network.page("vi-du", "cu.html")
    assert lifetimes(network)["withdrawn"] == [
        {"path": "/cu.html", "date": "2026-06-10"},
        {"path": "/cu/2.php", "date": "2026-06-10"},
        {"path": "/tin-tuc/2026/ten.html", "date": "2026-06-10"},
    ]


def test_a_province_item_is_withdrawn_everywhere(network: Workspace) -> None:
    """R55: in each site that showed it, and in the hub, at the address that it has there."""
    assert network.exists("gia-dinh", "tin-tinh/2026/ten.html")
    withdraw(network, GIVEN)
    network.build(jobs=1)
    assert WHY in network.page("gia-dinh", "tin-tinh/2026/ten.html")
    assert WHY in network.page("tinh", "tin-tuc/2026/ten.html")
    assert lifetimes(network, "gia-dinh")["withdrawn"] == [
        {"path": "/tin-tinh/2026/ten.html", "date": "2026-06-10"}
    ]


def test_a_site_that_did_not_show_it_has_no_notice(network: Workspace) -> None:
    """R55: a notice would tell of something that readers there have never seen."""
    network.edit(GIVEN, "{priority: emergency}", "{to: ['site:vi-du']}")
    withdraw(network, GIVEN)
    network.build(jobs=1)
    assert network.exists("vi-du", "tin-tinh/2026/ten.html")
    assert not network.exists("gia-dinh", "tin-tinh/2026/ten.html")


def test_withdrawing_and_reinstating_are_exact(network: Workspace) -> None:
    """R55: to take `withdrawn:` out again gives back every byte; nobody else notices."""
    before = {slug: network.tree(slug) for slug in ("vi-du", "gia-dinh", "tinh")}
    withdraw(network, TEXT)
    built = network.build(jobs=1)
    assert built.written("vi-du") >= {NOTICE, "index.html", "feed.xml", "sitemap.xml"}
    assert (built.rendered("gia-dinh"), built.rendered("tinh")) == (set(), set())
    reinstate(network, TEXT)
    network.build(jobs=1)
    assert {slug: network.tree(slug) for slug in before} == before


def test_an_edit_of_a_withdrawn_body_makes_nothing(network: Workspace) -> None:
    """R55: the notice shows nothing of it."""
    withdraw(network, TEXT)
    network.build(jobs=1)
    network.edit(TEXT, "7, ", "8, thêm câu này vào, ")
    network.edit(TEXT, "2026-06-30", "2026-06-01")
    assert network.build(jobs=1).rendered("vi-du") == set()


def test_links_lead_to_the_notice(network: Workspace) -> None:
    """R55: such a link is no fault; the editor is told of it, with both texts."""
    network.article("vi-du", "2026/kia", "Xem [bài](ten/index.md), [tin](/tin-tinh/2026/ten.html).")
    network.article("gia-dinh", "2026/xa", "Xem [bài](site:vi-du/tin-tuc/2026/ten.html).")
    withdraw(network, TEXT)
    withdraw(network, GIVEN)
    built = network.build(jobs=1)
    assert built.codes == ["lien-ket-da-go", "lien-ket-da-go"]
    assert [dict(found.values)["text"] for found in built.problems] == [TEXT, GIVEN]
    assert 'href="../../tin-tuc/2026/ten.html"' in network.page("vi-du", "tin-tuc/2026/kia.html")
    assert "vi-du.thinghiem.example/tin-tuc/2026/ten.html" in network.page(
        "gia-dinh", "tin-tuc/2026/xa.html"
    )


def test_a_file_that_a_shown_page_uses_stays(network: Workspace) -> None:
    """R55: what another text shows was not withdrawn with this one."""
    network.article("vi-du", "2026/kia", "Xem [tệp](ten/giay-to-bi-mat.pdf).")
    withdraw(network, TEXT)
    assert network.build(jobs=1).codes == []
    assert network.exists("vi-du", "tin-tuc/2026/ten/giay-to-bi-mat.pdf")
    assert not network.exists("vi-du", "tin-tuc/2026/ten/anh-bi-mat-1.webp")


def test_a_page_of_the_menu_leaves_it_when_withdrawn(network: Workspace) -> None:
    """R55: without a message, since the menu is the same for all sites."""
    network.write("content/vi-du/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n")
    menu = "sites/_defaults.yml"
    network.edit(menu, "text: Giới thiệu, optional: true", "text: Giới thiệu")
    network.write("content/gia-dinh/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n")
    network.write("content/tinh/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nChữ.\n")
    assert network.build(jobs=1).codes == []
    assert ">Giới thiệu</a>" in network.page("vi-du", "index.html")
    network.edit("content/vi-du/gioi-thieu.md", "---\n\n", f"withdrawn: {WITHDRAWN}\n---\n\n")
    assert network.build(jobs=1).codes == []
    assert ">Giới thiệu</a>" not in network.page("vi-du", "index.html")
    assert WHY in network.page("vi-du", "gioi-thieu.html")


def test_a_commune_s_own_page_still_takes_the_place_of_a_withdrawn_one(network: Workspace) -> None:
    """R55: at one address its own text wins, and its own notice too."""
    given = f"---\ntitle: A\nsyndicate: {{}}\nwithdrawn: {WITHDRAWN}\n---\n\nChữ.\n"
    network.write("content/_tinh/chung.md", given)
    network.write("content/vi-du/chung.md", "---\ntitle: B\n---\n\nCủa xã.\n")
    assert network.build(jobs=1).codes == []
    assert "Của xã." in network.page("vi-du", "chung.html")
    assert WHY in network.page("gia-dinh", "chung.html")
    network.write("content/_tinh/chung.md", given.replace(f"withdrawn: {WITHDRAWN}\n", ""))
    network.write("content/vi-du/chung.md", f"---\ntitle: B\nwithdrawn: {WITHDRAWN}\n---\n\nXã.\n")
    assert network.build(jobs=1).codes == []
    assert WHY in network.page("vi-du", "chung.html")
    assert "Chữ." in network.page("gia-dinh", "chung.html")


def test_english_pages_get_an_english_notice(project: Workspace) -> None:
    """R55: its Vietnamese twin no longer leads to it."""
    project.write("content/vi-du/chung.md", "---\ntitle: A\nupdated: 2026-06-01\n---\n\nChữ.\n")
    front = "title: Secret\nupdated: 2026-06-02\nwithdrawn: {date: 2026-06-10, why: A mistake.}"
    project.write("content/vi-du/en/chung.md", f"---\n{front}\n---\n\nText.\n")
    project.write("content/vi-du/en/khac.md", "---\ntitle: Other\n---\n\nText.\n")
    assert project.build(jobs=1).codes == []
    page = LexborHTMLParser(project.page("vi-du", "en/chung.html"))
    assert [each.attributes["lang"] for each in page.css("html")] == ["en"]
    assert [each.text(strip=True) for each in page.css("h1, article > p:not(.more)")] == [
        "This content was withdrawn",
        "What stood at this address was withdrawn on10 June 2026.",
        "Reason: A mistake.",
    ]
    assert 'href="en/chung.html"' not in project.page("vi-du", "chung.html")
    assert "Secret" not in "".join(
        content.decode(errors="ignore") for content in project.tree("vi-du").values()
    )


def test_a_withdrawn_draft_shows_no_notice(network: Workspace) -> None:
    """R55: nobody has seen a draft, so there is nothing to say."""
    withdraw(network, TEXT)
    network.edit(TEXT, "category:", "draft: true\ncategory:")
    network.build(jobs=1)
    assert not network.exists("vi-du", NOTICE)
    assert lifetimes(network)["withdrawn"] == []


@pytest.mark.parametrize("window", ["publish_from: 2026-07-01", "publish_until: 2026-06-01"])
def test_a_notice_stays_whatever_the_window_says(window: str, network: Workspace) -> None:
    """R55: what is withdrawn neither comes back nor is forgotten when a day passes."""
    withdraw(network, TEXT)
    network.edit(TEXT, "publish_until: 2026-06-30", window)
    network.build(jobs=1)
    assert WHY in network.page("vi-du", NOTICE)
    network.build(jobs=1, clock="2026-08-01T00:00:00+07:00")
    assert WHY in network.page("vi-du", NOTICE)


def test_a_day_of_withdrawal_to_come_is_in_force_and_told_until_it_comes(
    network: Workspace,
) -> None:
    """R55: an editor who mistypes the date has withdrawn the text all the same."""
    withdraw(network, TEXT)
    network.edit(TEXT, "date: 2026-06-10", "date: 2026-06-20")
    built = network.build(jobs=1)
    assert built.codes == ["ngay-go-chua-toi"]
    assert WHY in network.page("vi-du", NOTICE)
    assert network.build(jobs=1, clock="2026-06-20T00:00:00+07:00").codes == []


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("{date: 2026-06-10}", "thieu-truong"),
        ("{why: Sai.}", "thieu-truong"),
        ("{date: 2026-06-10, why: ''}", "gia-tri-rong"),
        ("2026-06-10", "sai-kieu-nhom"),
    ],
)
def test_date_and_reason_must_be_said(value: str, code: str, project: Workspace) -> None:
    """R55: readers have a right to both."""
    project.article("vi-du", "2026/ten", withdrawn=value)
    assert project.check(jobs=1).codes == [code]


def test_lifetimes_tell_what_ends_when(network: Workspace) -> None:
    """R55: with the files of its bundle as the site has them, in UTC; then that it has ended."""
    assert lifetimes(network)["ends"] == [
        {
            "path": "/tin-tuc/2026/ten.html",
            "files": [
                "/tin-tuc/2026/ten/anh-bi-mat-1.jpg",
                "/tin-tuc/2026/ten/anh-bi-mat-1.webp",
                "/tin-tuc/2026/ten/giay-to-bi-mat.pdf",
            ],
            "until": "2026-06-30T17:00:00Z",
        }
    ]
    assert lifetimes(network)["ended"] == []
    network.build(jobs=1, clock="2026-06-30T17:00:00+00:00")
    assert lifetimes(network) == {
        "version": 1,
        "withdrawn": [],
        "ended": ["/cu.html", "/cu/2.php", "/tin-tuc/2026/ten.html"],
        "ends": [],
    }


def test_a_body_edit_leaves_the_lifetimes_alone(network: Workspace) -> None:
    """R55: the page and its shard are made, as before."""
    network.edit(TEXT, "7, ", "8, ")
    assert network.build(jobs=1).rendered("vi-du") == {NOTICE, "search/2026.json"}


def test_a_tree_with_drafts_says_so(project: Workspace) -> None:
    """R56: so that it is not published."""
    project.build(jobs=1)
    preview = project.root / ".cache/preview"
    project.build(jobs=1, drafts=True, out=preview)
    assert project.page("vi-du", ".site/trangxa") == "trangxa 1\nvi-du\n"
    assert (preview / "vi-du/.site/trangxa").read_text() == "trangxa 1\nvi-du\ndrafts\n"
