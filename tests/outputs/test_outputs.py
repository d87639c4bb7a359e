"""Outputs: every file that a site must have, and the bytes of those for machines."""

from __future__ import annotations

import json
import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from generator.digests import digest_of
from generator.model.body import Body
from generator.model.document import Alias, Attachment, Document
from generator.model.marking import MARK
from generator.model.settings import Network, SiteSettings
from generator.model.span import Span
from generator.outputs.desk import Desk
from generator.outputs.feeds import LENGTH
from generator.outputs.list_views import ListView
from generator.outputs.machine import asset
from generator.outputs.output import FileCopy, Maker, Output
from generator.outputs.page_views import HubView
from generator.outputs.plan import Plan, plan
from generator.outputs.shared import Shared
from generator.outputs.writers import WRITERS
from generator.site.collisions import folded
from generator.site.links import LinkIndex
from tests.making import (
    PROVINCE,
    attachment,
    document,
    edition,
    ref,
    settings,
    shared,
    site,
    tags,
    tree,
    when,
)

NEWS = "content/vi-du/tin-tuc"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ASSETS = (asset("assets/trang.0123abcd.css", "trang.css", "digest"),)

Files = list[Document | Attachment]


def planned(own: Files, given: Files | None = None, of: SiteSettings | None = None) -> Plan:
    """Return the plan of a site in a network of the hub and itself."""
    who = of or settings()
    origin = tree("_tinh", *(given or []))
    made = site(own, given=given or [], of=who)
    index = LinkIndex(
        made, tree(who.slug, *own), edition(who.slug, (), (settings("tinh"), origin)), (origin,)
    )
    others = (settings("tinh"), settings("gia-dinh", name="Ấp", type="phuong"), settings("vi-du"))
    return plan(
        made,
        index,
        Network(PROVINCE, others, ("tinh", "gia-dinh", "vi-du")),
        ASSETS,
        Shared(),
    )


def paths(made: Plan) -> list[str]:
    """Return the paths of all planned files."""
    return [output.path for output in made.outputs]


def output(made: Plan, path: str) -> Output:
    """Return the output at a path."""
    return next(each for each in made.outputs if each.path == path)


def text(made: Plan, path: str) -> str:
    """Return the text of a file that a writer makes."""
    found = output(made, path)
    assert found.maker.kind == "writer"
    return WRITERS[found.maker.name](found.view)


def xml(made: Plan, path: str) -> ET.Element:
    """Return the root of an XML file."""
    return ET.fromstring(text(made, path))  # noqa: S314 our own output


def articles(count: int) -> Files:
    """Return so many articles of one month, two a day."""
    return [
        document(f"{NEWS}/2026/bai-{number:02}.md", date=f"2026-05-{number // 2 + 1:02}")
        for number in range(count)
    ]


EMPTY = [
    ".site/lifetimes.json",
    ".site/origins.json",
    ".site/redirects.json",
    ".site/trangxa",
    "404.html",
    "assets/trang.0123abcd.css",
    "data/index.json",
    "feed.xml",
    "index.html",
    "robots.txt",
    "sitemap.xml",
    "so-do.html",
    "tim-kiem.html",
    "tin-tinh/feed.xml",
    "tin-tinh/index.html",
    "tin-tuc/feed.xml",
    "tin-tuc/index.html",
]
WITH_ONE_ARTICLE = [
    "chuyen-muc/kinh-te/index.html",
    "data/tin-tuc.csv",
    "data/tin-tuc.json",
    "search/2023.json",
    "the/le-hoi/index.html",
    "tin-tuc/2023/index.html",
    "tin-tuc/2023/le-hoi.html",
]


def test_an_empty_site_has_these_files() -> None:
    """A commune that has written nothing still has a whole site."""
    assert paths(planned([])) == EMPTY


def test_an_article_brings_its_page_and_its_lists() -> None:
    """Its own page, its year, its category, its tag, and what finds it."""
    one = document(f"{NEWS}/2023/le-hoi.md", category="kinh-te", tags=tags("Lễ hội"))
    assert sorted({*paths(planned([one]))} - {*EMPTY}) == WITH_ONE_ARTICLE


def test_the_hub_has_no_section_of_the_province() -> None:
    """An origin's news is the hub's own, and every kind of page has a place there."""
    made = planned([], [document("content/_tinh/tin-tuc/2026/a.md")], settings("tinh"))
    assert "tin-tuc/2026/a.html" in paths(made)
    assert not [path for path in paths(made) if path.startswith("tin-tinh/")]


def test_only_the_hub_lists_the_sites() -> None:
    """The directory holds every commune, those without a district last, and not the hub."""
    view = output(planned([], of=settings("tinh")), "index.html").view
    assert isinstance(view, HubView)
    assert [[entry.name for entry in each.sites] for each in view.districts] == [["Ấp", "Ví Dụ"]]
    assert view.site_count == 2


CROWDED: Files = [
    *articles(45),
    document(f"{NEWS}/2026/11/bai-01.md"),
    document("content/vi-du/tep/Bai.md"),
    document("content/vi-du/cu/a.md", aliases=(Alias("/TIN-TUC/", Span("a", 1, 1)),)),
    document(f"{NEWS}/2026/co-tep/index.md", image=None),
    attachment(f"{NEWS}/2026/co-tep/Anh.jpg"),
    attachment(f"{NEWS}/2026/co-tep/anh.JPG"),
]


def test_no_two_files_have_one_path() -> None:
    """Also on disks that ignore case and form."""
    made = planned(CROWDED)
    doubled = [path for path, count in Counter(map(folded, paths(made))).items() if count > 1]
    assert doubled == []
    assert paths(made) == sorted(paths(made))


def using(path: str, *targets: str) -> Document:
    """Return a document whose body links to some targets."""
    return document(path, body=Body(tuple(ref(target, path) for target in targets)))


def test_only_files_that_a_page_uses_are_copied() -> None:
    """A file beside a text is not published until something shown links to it."""
    made = planned(
        [
            using(f"{NEWS}/2026/a.md", "../../tep/dung.pdf", "khong-co.pdf"),
            attachment("content/vi-du/tep/dung.pdf"),
            attachment("content/vi-du/tep/thua.pdf"),
        ]
    )
    copies = [each for each in made.outputs if each.maker == Maker("copy")]
    source = FileCopy("content/vi-du/tep/dung.pdf", "digest")
    assert copies == [Output("tep/tep/dung.pdf", Maker("copy"), source, (source.source,))]
    (problem,) = made.problems
    assert (problem.code, problem.line, problem.width) == ("lien-ket-hong", 7, len("khong-co.pdf"))


def test_every_view_can_be_hashed() -> None:
    """A page is made again when its view changed, so a view is nothing but plain values."""
    made = planned(CROWDED, [shared("content/_tinh/an-toan.md", priority="emergency")])
    digests = {each.path: digest_of((each.path, each.view)) for each in made.outputs}
    assert len(set(digests.values())) == len(made.outputs)


def test_a_plan_depends_on_no_order() -> None:
    """Files may be read in any order."""
    made, other = planned(CROWDED), planned(CROWDED[::-1])
    assert changed(made, other) == set()
    assert [(each.path, each.maker, each.sources) for each in made.outputs] == [
        (each.path, each.maker, each.sources) for each in other.outputs
    ]
    assert made.problems == other.problems


def changed(before: Plan, after: Plan) -> set[str]:
    """Return the paths whose views differ, were added or are gone."""
    old, new = (
        {each.path: digest_of(each.view) for each in made.outputs} for made in (before, after)
    )
    return {path for path in {*old, *new} if old.get(path) != new.get(path)}


def test_a_new_article_changes_only_what_shows_it() -> None:
    """Its page, its neighbour, home, feeds, sitemap, one page of each list, data, the search."""
    new = document(f"{NEWS}/2026/moi.md", date="2026-06-02")
    assert changed(planned(articles(45)), planned([*articles(45), new])) == {
        "data/index.json",
        "data/tin-tuc.csv",
        "data/tin-tuc.json",
        "feed.xml",
        "index.html",
        "search/2026.json",
        "sitemap.xml",
        "tim-kiem.html",
        "tin-tuc/2026/bai-44.html",
        "tin-tuc/2026/index.html",
        "tin-tuc/2026/moi.html",
        "tin-tuc/feed.xml",
        "tin-tuc/index.html",
    }


def test_lists_are_in_pages_with_neighbours() -> None:
    """45 items are a list of 25 and one numbered page of 20, linked to each other."""
    made = planned(articles(45))
    own, older = (output(made, f"tin-tuc/{name}.html").view for name in ("index", "trang-1"))
    assert isinstance(own, ListView) and isinstance(older, ListView)
    assert (len(own.items), len(older.items)) == (25, 20)
    assert own.older and older.newer
    assert (own.older.url, older.newer.url) == ("/tin-tuc/trang-1.html", "/tin-tuc/")
    assert (own.newer, older.older) == (None, None)
    assert [link.url for link in own.years] == ["/tin-tuc/2026/"]


def test_a_feed_has_what_atom_wants() -> None:
    """RFC 4287: id, title, updated, author, self; of each entry id, title, updated, link."""
    item = document(
        f"{NEWS}/2026/a.md",
        date="2026-05-01T07:30:00",
        title='Lễ & "hội" <lớn>',
        updated=when("2026-05-03"),
        category="kinh-te",
        summary="Vui.",
    )
    root = xml(planned([item]), "feed.xml")
    assert {child.tag.removeprefix(ATOM) for child in root} == {
        *("id", "title", "updated", "author", "link", "generator", "entry")
    }
    assert root.findtext(f"{ATOM}id") == "tag:thinghiem.example,2000:vi-du/"
    assert root.findtext(f"{ATOM}updated") == "2026-05-03T00:00:00+07:00"
    (entry,) = root.findall(f"{ATOM}entry")
    told = {child.tag.removeprefix(ATOM): child.text or child.attrib for child in entry}
    assert told == {
        "id": "tag:thinghiem.example,2026:vi-du/tin-tuc/2026/a",
        "title": 'Lễ & "hội" <lớn>',
        "link": {
            "rel": "alternate",
            "type": "text/html",
            "href": "https://vi-du.thinghiem.example/tin-tuc/2026/a.html",
        },
        "published": "2026-05-01T07:30:00+07:00",
        "updated": "2026-05-03T00:00:00+07:00",
        "author": told["author"],
        "category": {"term": "Kinh tế"},
        "summary": "Vui.",
    }


def test_feeds_hold_the_newest_of_their_own() -> None:
    """`/feed.xml` has own items only, each section's feed its section's, both the newest 20."""
    made = planned(articles(25), [document("content/_tinh/tin-tuc/2026/chung.md")])
    own, theirs = (xml(made, path) for path in ("feed.xml", "tin-tinh/feed.xml"))
    ids = [each.text or "" for each in own.iterfind(f"{ATOM}entry/{ATOM}id")]
    assert len(ids) == LENGTH
    assert ids[0].endswith(":vi-du/tin-tuc/2026/bai-24")
    assert [each.text for each in theirs.iterfind(f"{ATOM}entry/{ATOM}id")] == [
        "tag:thinghiem.example,2026:tinh-thi-nghiem/tin-tuc/2026/chung"
    ]


def test_an_item_has_one_id_in_all_feeds() -> None:
    """A reader who follows a commune and the province sees an item once."""
    item: Files = [document("content/_tinh/tin-tuc/2026/chung.md")]
    commune = xml(planned([], item), "tin-tinh/feed.xml")
    hub = xml(planned([], item, settings("tinh")), "feed.xml")
    place = f"{ATOM}entry/{ATOM}id"
    assert commune.findtext(place) == hub.findtext(place) is not None


def test_an_empty_feed_has_no_clock() -> None:
    """A build of tomorrow gives the bytes of today."""
    assert xml(planned([]), "feed.xml").findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_the_sitemap_lists_what_is_canonical_here() -> None:
    """Absolute addresses in one order; an origin's items are in the hub's sitemap."""
    given: Files = [document("content/_tinh/tin-tuc/2026/chung.md")]
    made = planned([document(f"{NEWS}/2026/a.md", date="2026-05-01")], given)
    entries = {
        node.findtext(f"{MAP}loc", ""): node.findtext(f"{MAP}lastmod")
        for node in xml(made, "sitemap.xml")
    }
    base = "https://vi-du.thinghiem.example"
    assert list(entries.items()) == [
        (f"{base}/", None),
        (f"{base}/so-do.html", None),
        (f"{base}/tim-kiem.html", None),
        (f"{base}/tin-tinh/", "2026-06-01"),
        (f"{base}/tin-tinh/2026/", "2026-06-01"),
        (f"{base}/tin-tuc/", "2026-05-01"),
        (f"{base}/tin-tuc/2026/", "2026-05-01"),
        (f"{base}/tin-tuc/2026/a.html", "2026-05-01"),
    ]
    hub = text(planned([], given, settings("tinh")), "sitemap.xml")
    assert "https://tinh.thinghiem.example/tin-tuc/2026/chung.html" in hub


def test_robots_may_read_everything() -> None:
    """robots.txt names the sitemap by its absolute address."""
    assert text(planned([]), "robots.txt") == (
        "User-agent: *\nDisallow:\n\nSitemap: https://vi-du.thinghiem.example/sitemap.xml\n"
    )


def test_old_addresses_are_listed_and_answered() -> None:
    """A list for web servers, and a small page where a file can stand at the old address."""
    old = ("/cu/1.html", "/cu/thu-muc/", "/cu/2.aspx")
    aliases = tuple(Alias(each, Span("a", 1, 1)) for each in old)
    made = planned([document(f"{NEWS}/2026/a.md", aliases=aliases)])
    to = "/tin-tuc/2026/a.html"
    assert json.loads(text(made, ".site/redirects.json")) == {
        "version": 1,
        "redirects": [{"from": each, "to": to, "status": 301} for each in sorted(old)],
    }
    assert {path for path in paths(made) if path.startswith("cu/")} == {
        "cu/1.html",
        "cu/thu-muc/index.html",
    }


def test_traces_tell_who_wrote_what() -> None:
    """Each syndicated page is listed with its source and its original."""
    made = planned([], [document("content/_tinh/tin-tuc/2026/chung.md")])
    assert json.loads(text(made, ".site/origins.json"))["pages"] == [
        {
            "path": "/tin-tinh/2026/chung.html",
            "origin": "tinh-thi-nghiem",
            "id": "tin-tuc/2026/chung",
            "source": "content/_tinh/tin-tuc/2026/chung.md",
            "canonical": "https://tinh.thinghiem.example/tin-tuc/2026/chung.html",
        }
    ]


def test_a_tree_has_our_mark() -> None:
    """The mark names the site, so that no other folder is ever deleted."""
    assert text(planned([]), MARK) == "trangxa 1\nvi-du\n"


@pytest.mark.parametrize("path", ["feed.xml", "sitemap.xml", "robots.txt", ".site/redirects.json"])
def test_files_for_machines_end_with_a_line(path: str) -> None:
    """One newline at the end, `\n` alone within."""
    assert re.search(r"[^\n\r]\n\Z", text(planned(articles(1)), path))


@pytest.mark.parametrize(
    ("url", "root"),
    [("/", ""), ("/a.html", ""), ("/tin-tuc/", "../"), ("/tin-tuc/2026/a.html", "../../")],
)
def test_pages_of_one_section_and_depth_share_their_chrome(url: str, root: str) -> None:
    """Header, menu and footer are made once for each section and depth."""
    made = site()
    desk = Desk(made, LinkIndex(made, tree("vi-du"), edition("vi-du", ()), ()))
    assert desk.chrome(url).root == root
    assert desk.chrome(url) is desk.chrome(url)


def test_two_files_for_one_path_are_a_problem() -> None:
    """The first keeps the path; the other is named with it."""
    bundle = f"{NEWS}/2026/co-tep"
    made = planned(
        [
            using(f"{bundle}/index.md", "Ảnh.jpg", "anh.jpg"),
            attachment(f"{bundle}/Ảnh.jpg"),
            attachment(f"{bundle}/anh.jpg"),
        ]
    )
    assert paths(made).count("tin-tuc/2026/co-tep/anh.jpg") == 1
    assert [each.code for each in made.problems] == ["trung-dia-chi"]
