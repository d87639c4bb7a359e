"""Search: the shards of the index hold every page once, and find it with and without marks."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digests import digest_of
from generator.model.body import Body, Words
from generator.model.document import Attachment, Document
from generator.model.settings import Network, Rejection, SiteSettings
from generator.outputs.desk import Desk
from generator.outputs.output import Output
from generator.outputs.page_views import SearchView
from generator.outputs.search import (
    COMMUNES,
    commune_shard,
    search,
    search_shards,
)
from generator.outputs.shards import SHARD_SIZE, Entry, Shard, search_index
from generator.outputs.shared import Shared
from generator.site.assemble import Site
from generator.site.links import LinkIndex
from generator.values import replace
from generator.vietnamese.folding import words_of
from tests.making import (
    PROVINCE,
    document,
    edition,
    settings,
    shared,
    site,
    tags,
    tree,
    when,
)
from tests.searching import found_in_shard, found_in_texts, postings, rows

NEWS = "content/vi-du/tin-tuc"
GIVEN_NEWS = "content/_tinh/tin-tuc"
LONG = 200  # as many of the newest titles stand in the list from A to Z


def words(text: str) -> Words:
    """Return the words of a text as reading makes them."""
    return Words(digest_of(text), " ".join(sorted(set(words_of(text)))))


def text(path: str, body: str = "", **fields: object) -> Document:
    """Return a document with the words of its body."""
    return document(path, body=Body(words=words(body)), **fields)  # type: ignore[arg-type]


def shards(made: Site, shared_shards: Shared | None = None) -> dict[str, Output]:
    """Return the shards of a site by path."""
    _, *outputs = search(desk(made), shared_shards or Shared())
    return {output.path: output for output in outputs}


def indexes(made: Site) -> dict[str, str]:
    """Return the JSON of the shards of a site by path."""
    return {path: index(output) for path, output in shards(made).items()}


def index(output: Output) -> str:
    """Return the JSON of a shard."""
    assert isinstance(output.view, Shard)
    return search_index(output.view)


def view(made: Site) -> SearchView:
    """Return what the search page of a site shows."""
    output, *_ = search(desk(made), Shared())
    assert isinstance(output.view, SearchView)
    return output.view


def desk(made: Site) -> Desk:
    """Return the desk at which a site is planned."""
    slug = made.settings.slug
    return Desk(made, LinkIndex(made, tree(slug), edition(slug, ()), ()))


def shard(*documents: Document) -> str:
    """Return the one shard of articles of one year."""
    (found,) = indexes(site(documents)).values()
    return found


# What is in the index.


OWN: list[Document | Attachment] = [
    text(f"{NEWS}/2026/mot.md"),
    text(f"{NEWS}/2025/hai.md", date="2025-01-02"),
    text("content/vi-du/gioi-thieu.md", date=""),
    text("content/vi-du/lich-su/cu.md", date=""),
    text(f"{NEWS}/2026/nhap.md", draft=True),
    text(f"{NEWS}/2026/mai.md", date="2026-06-16"),
    text(f"{NEWS}/2026/het.md", publish_until=when("2026-06-14")),
    text(f"{NEWS}/2026/cho.md", publish_from=when("2026-06-16")),
]
GIVEN: list[Document | Attachment] = [
    shared(f"{GIVEN_NEWS}/2026/chung.md"),
    shared(f"{GIVEN_NEWS}/2025/xa.md", to=("site:gia-dinh",)),
    shared("content/_tinh/can-biet.md"),
    document("content/_tinh/noi-bo.md"),
    replace(shared(f"{GIVEN_NEWS}/2026/nhap.md"), draft=True),
]


@pytest.mark.parametrize("who", [settings(), settings("tinh")], ids=["commune", "hub"])
def test_each_page_is_in_exactly_one_shard(who: SiteSettings) -> None:
    """What is shown is found once; a draft, and what is to come or over, is not (R12)."""
    made = site(OWN, given=GIVEN, of=who)
    listed = [row[1] for shard in indexes(made).values() for row in rows(shard)]
    assert sorted(listed) == sorted(page.url.removeprefix("/") for page in made.pages)
    assert not [url for url in listed if url.rpartition("/")[2] in HELD]


HELD = {"nhap.html", "mai.html", "het.html", "cho.html"}


def test_shards_are_of_years_of_own_and_given_items_and_of_pages() -> None:
    """Each shard says by its name what it holds."""
    made = indexes(site(OWN, given=GIVEN))
    assert {path: {row[1] for row in rows(each)} for path, each in made.items()} == {
        "search/2026.json": {"tin-tuc/2026/mot.html"},
        "search/2025.json": {"tin-tuc/2025/hai.html"},
        "search/tinh-2026.json": {"tin-tinh/2026/chung.html"},
        "search/trang.json": {"gioi-thieu.html", "lich-su/cu.html", "can-biet.html"},
    }


def test_an_empty_site_has_no_shard() -> None:
    """There is nothing to find."""
    assert shards(site()) == {}
    assert view(site()).shards == ()


def test_a_shard_is_compact_json() -> None:
    """Documents, the words of their texts alone, and for each word its documents."""
    made = shard(
        text(
            f"{NEWS}/2026/a.md",
            "lễ hội",
            title="Lễ “hội”",
            date="2026-06-02",
            summary="Vui.",
            category="kinh-te",
        ),
        text(f"{NEWS}/2026/b.md", "hội làng", title="B", date="2026-06-01"),
    )
    assert made == (
        '{"d":[["Lễ “hội”","tin-tuc/2026/a.html","2026-06-02","Vui.","kinh-te"],'
        '["B","tin-tuc/2026/b.html","2026-06-01","",""]],'
        '"w":"hoi lang","p":"1,1"}\n'
    )


def test_numbers_count_on_from_the_one_before() -> None:
    """Postings stay short in a shard of many documents; those of two digits too."""
    dates = [f"2026-0{5 - number // 28}-{28 - number % 28:02}" for number in range(80)]
    items = [
        text(f"{NEWS}/2026/{number:02}.md", "chung" if number in (0, 13, 79) else "", date=date)
        for number, date in enumerate(dates)
    ]
    assert postings(shard(*items))["chung"] == dict.fromkeys((0, 13, 79), 0)


@pytest.mark.parametrize(
    ("fields", "fit"),
    [
        ({"title": "Cầu"}, 3),
        ({"tags": tags("Cầu")}, 0),
        ({"author": "Ông Cầu"}, 0),
        ({"summary": "Qua cầu."}, 1),
        ({"body": Body(words=words("cầu"))}, 0),
        ({"title": "Cầu", "summary": "Cầu.", "tags": tags("Cầu")}, 3),
        ({"summary": "Cầu.", "tags": tags("Cầu")}, 1),
    ],
    ids=["title", "tag", "author", "summary", "text", "title and more", "tag and summary"],
)
def test_a_word_fits_best_in_the_title(fields: dict[str, object], fit: int) -> None:
    """Then in the summary, then in tags, author and text: the best place counts."""
    made = shard(document(f"{NEWS}/2026/a.md", **fields))  # type: ignore[arg-type]
    assert postings(made)["cau"] == {0: fit}


def test_a_result_shows_the_summary_or_the_first_words() -> None:
    """As lists do; both are searched."""
    body = Body(excerpt="Đầu bài.", words=words("đầu bài"))
    documents = [document(f"{NEWS}/2026/{name}.md", body=body) for name in "ab"]
    made = shard(documents[0], replace(documents[1], summary="Tóm tắt."))
    assert sorted(row[3] for row in rows(made)) == ["Tóm tắt.", "Đầu bài."]


# What the index finds.


SPELLED = {
    "tin-tuc/2026/a.html": "Phường Đức Tín họp dân",
    "tin-tuc/2026/b.html": "Phuong an cua xa duc tin cay",
    "tin-tuc/2026/c.html": "Hoà giải ở cơ sở, phường Đức Thịnh",
    "tin-tuc/2026/d.html": "Hòa Bình",
    "tin-tuc/2026/e.html": "Hoa nở",
    "tin-tuc/2026/f.html": "Đảo Phú Quý",
    "tin-tuc/2026/g.html": "Phú Quí ngày nay",
    "tin-tuc/2026/h.html": "Thủ tục hộ tịch",
    "tin-tuc/2026/i.html": "THỦ TỤC ĐẤT ĐAI, hộ gia đình",
}


def spelled() -> str:
    """Return the shard of texts whose spelling differs, each in another part of its document."""
    parts = ("title", "summary", "body")
    items = []
    for number, (url, words_shown) in enumerate(SPELLED.items()):
        path = f"content/vi-du/{url.removesuffix('.html')}.md"
        part = parts[number % len(parts)]
        value = Body(words=words(words_shown)) if part == "body" else words_shown
        items.append(replace(document(path, title="0"), **{part: value}))
    return shard(*items)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("phuong duc tin", "ab"),
        ("phường đức tín", "ab"),
        ("  Đức TÍN ", "ab"),
        ("duc t", "abc"),
        ("hoa", "cde"),
        ("hoà", "cde"),
        ("hòa", "cde"),
        ("Phú Quý", "fg"),
        ("phu qui", "fg"),
        ("thủ tục hộ tịch", "h"),
        ("thu tuc ho tich", "h"),
        ("thu tuc h", "hi"),
        ("dat dai", "i"),
        ("khong co", ""),
    ],
)
def test_words_are_found_with_and_without_marks(asked: str, names: str) -> None:
    """Tones, hats, đ, capitals, i and y make no difference; all words must be there (R12, R69)."""
    wanted = {f"tin-tuc/2026/{name}.html" for name in names}
    assert found_in_shard(spelled(), asked) == wanted
    assert found_in_texts(SPELLED, asked) == wanted


SYLLABLES = "Đức đức dục DUC Tín tin tình hoà hòa Hoa họa hộ tịch Thủ tục 2026 số ơn Ăn an".split()
TEXTS = st.lists(st.sampled_from(SYLLABLES), max_size=4).map(" ".join)


@given(
    texts=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=6),
    asked=st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map(" ".join),
    cut=st.integers(0, 2),
)
def test_the_index_finds_what_reading_every_text_finds(
    texts: list[tuple[str, str, str]], asked: str, cut: int
) -> None:
    """Title, summary and text together hold every word, the last of which may be cut short."""
    last = asked.split()[-1]
    begun = asked[: len(asked) - min(cut, len(last) - 1)]
    items = [
        text(f"{NEWS}/2026/b{number}.md", body, title=title or "x", summary=summary)
        for number, (title, summary, body) in enumerate(texts)
    ]
    shown = {f"tin-tuc/2026/b{number}.html": " ".join(each) for number, each in enumerate(texts)}
    made = indexes(site(items))["search/2026.json"]
    assert found_in_shard(made, begun) == found_in_texts(shown, begun)


# Parts with stable numbers.


def news(count: int) -> Site:
    """Return the site of so many articles of one year, the first the oldest."""
    return site(
        document(f"{NEWS}/2025/b{number:03}.md", date=day(number)) for number in range(count)
    )


def day(number: int) -> str:
    """Return moments of 2025, two a day."""
    return f"2025-{number // 56 + 1:02}-{number // 2 % 28 + 1:02}T{number % 2:02}:00:00"


@pytest.mark.parametrize(
    ("count", "parts"),
    [
        (124, {"search/2025.json": 124}),
        (125, {"search/2025.json": 125}),
        (249, {"search/2025.json": 249}),
        (250, {"search/2025.json": 125, "search/2025-1.json": 125}),
        (375, {"search/2025.json": 125, "search/2025-2.json": 125, "search/2025-1.json": 125}),
    ],
)
def test_a_year_is_cut_into_parts(count: int, parts: dict[str, int]) -> None:
    """Numbered parts hold 125, the newest part the rest; the newest is read first."""
    made = news(count)
    assert {path: len(rows(each)) for path, each in indexes(made).items()} == parts
    assert view(made).shards == tuple(parts)
    assert SHARD_SIZE == 125


@pytest.mark.parametrize(
    ("count", "changed"),
    [
        (124, {"search/2025.json"}),
        (249, {"search/2025.json", "search/2025-1.json"}),
        (250, {"search/2025.json"}),
        (374, {"search/2025.json", "search/2025-2.json"}),
        (375, {"search/2025.json"}),
    ],
)
def test_a_new_item_changes_the_newest_part_alone(count: int, changed: set[str]) -> None:
    """At a boundary it makes one new part besides; older parts keep their names and bytes."""
    before, after = indexes(news(count)), indexes(news(count + 1))
    assert {path for path, each in after.items() if before.get(path) != each} == changed
    assert before.keys() <= after.keys()


# What origins give.


def test_sites_that_show_the_same_items_share_a_shard() -> None:
    """It is made once, and has the same bytes; the hub, where they stand elsewhere, has another."""
    one, other, hub = (site(of=settings(slug), given=GIVEN) for slug in ("a", "b", "tinh"))
    made = Shared()
    path = "search/tinh-2026.json"
    first, second, third = (shards(each, made)[path].view for each in (one, other, hub))
    assert first is second
    assert first is not third
    assert [row[1] for row in rows(index(shards(hub, made)[path]))] == ["tin-tuc/2026/chung.html"]


def test_a_site_that_rejects_an_item_has_another_shard() -> None:
    """What it does not show is not found there."""
    older = replace(shared(f"{GIVEN_NEWS}/2026/them.md"), date=when("2026-01-02"))
    items = [*GIVEN, older]
    why = Rejection("id", "tin-tuc/2026/them", "a")
    made = Shared()
    whole = shards(site(given=items), made)["search/tinh-2026.json"]
    less = shards(site(given=items, of=settings(rejections=(why,))), made)["search/tinh-2026.json"]
    assert [len(rows(index(each))) for each in (whole, less)] == [2, 1]


def test_an_own_item_is_never_in_a_shared_shard() -> None:
    """Two communes may have written articles of one name."""
    made = Shared()
    own = [
        shards(site([text(f"content/{slug}/tin-tuc/2026/a.md")], of=settings(slug)), made)
        for slug in ("mot", "hai")
    ]
    assert own[0]["search/2026.json"].view is not own[1]["search/2026.json"].view


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Khác"},
        {"date": when("2026-06-02")},
        {"summary": "Khác"},
        {"category": "kinh-te"},
        {"tags": tags("Khác")},
        {"author": "Khác"},
        {"body": Body(words=words("khác"))},
        {"slug": "khac"},
    ],
    ids=["title", "date", "summary", "category", "tag", "author", "words", "address"],
)
def test_what_a_shard_holds_is_its_key(fields: dict[str, object]) -> None:
    """Every part of a page that the index holds makes its shard anew."""
    plain = text(f"{NEWS}/2026/a.md")
    before, after = (
        shards(site([each]))["search/2026.json"].view for each in (plain, replace(plain, **fields))
    )
    assert digest_of(before) != digest_of(after)


def test_shards_of_some_documents_are_those_that_hold_them() -> None:
    """Where a text alone is new, no other shard is looked at."""
    made = desk(site(OWN, given=GIVEN))
    asked = frozenset({"content/vi-du/gioi-thieu.md", f"{GIVEN_NEWS}/2026/chung.md"})
    paths = [each.path for each in search_shards(made, Shared(), asked)]
    assert sorted(paths) == ["search/tinh-2026.json", "search/trang.json"]


# The communes, in the hub.


COMMUNE = settings(
    "duc-tin", name="Đức Tín", district=PROVINCE.groups[0], base_url="https://a.example/"
)
NETWORK = Network(
    PROVINCE,
    (
        settings("tinh"),
        settings("em", name="Em", type="phuong"),
        COMMUNE,
        settings("dan", name="Dân"),
    ),
    ("tinh", "em", "duc-tin", "dan"),
)


def test_communes_are_found_by_name_and_district() -> None:
    """Each by its whole name, in Vietnamese order, with the name that people call it."""
    output = commune_shard(NETWORK)
    assert output.path == COMMUNES
    listed = rows(index(output))
    assert [row[0] for row in listed] == ["Xã Dân", "Xã Đức Tín", "Phường Em"]
    assert listed[1] == ("Xã Đức Tín", "https://a.example/", "", "huyện Mẫu", "Đức Tín")
    assert found_in_shard(index(output), "duc tin") == {"https://a.example/"}
    assert found_in_shard(index(output), "huyện mẫu đức") == {"https://a.example/"}


@pytest.mark.parametrize("slug", ["tinh", "vi-du"])
def test_only_the_hub_reads_the_names_of_communes(slug: str) -> None:
    """They are the first shard that its page reads."""
    shown = view(site(OWN, of=settings(slug))).shards
    assert (shown[0] == COMMUNES, COMMUNES in shown) == (slug == "tinh", slug == "tinh")


# The page.


def test_the_page_names_its_shards_newest_first() -> None:
    """What the site wrote comes before what was given; pages of no date are in the second answer.

    They name all that there is, so that nothing is left unread.
    """
    made = site(
        [*OWN, *(document(f"{NEWS}/2024/{n}.md", date=day(n)[:10]) for n in range(3))], given=GIVEN
    )
    assert view(made).shards == (
        "search/2026.json",
        "search/tinh-2026.json",
        "search/trang.json",
        "search/2025.json",
        "search/2024.json",
    )
    assert set(view(made).shards) == set(shards(made))


def test_the_page_offers_what_would_find_something() -> None:
    """Sections that have pages, categories and years of what is shown, the newest year first."""
    article = text(f"{NEWS}/2023/a.md", date="2023-01-02", category="an-ninh")
    shown = view(site([*OWN, article]))
    assert [link.url for link in shown.sections] == ["/tin-tuc/", "/lich-su/"]
    assert [link.url for link in shown.categories] == ["/chuyen-muc/an-ninh/"]
    assert shown.years == ("2026", "2025", "2023")


def test_titles_stand_from_a_to_z() -> None:
    """In Vietnamese order: Ă and Â after A, Đ after D; digits before all letters."""
    titles = "Ông Đồng ăn Dân Ấp 2026 An Đề Em dài Ơn Zơ".split()
    made = site(
        text(f"{NEWS}/2026/b{number}.md", title=title) for number, title in enumerate(titles)
    )
    shown = [(each.letter, [link.text for link in each.links]) for each in view(made).letters]
    assert shown == [
        ("#", ["2026"]),
        ("A", ["An"]),
        ("Ă", ["ăn"]),
        ("Â", ["Ấp"]),
        ("D", ["dài", "Dân"]),
        ("Đ", ["Đề", "Đồng"]),
        ("E", ["Em"]),
        ("Ô", ["Ông"]),
        ("Ơ", ["Ơn"]),
        ("Z", ["Zơ"]),
    ]


def test_the_list_holds_all_pages_and_the_newest_items() -> None:
    """It stays a page that a slow line can load."""
    own = [document(f"{NEWS}/2025/b{n:03}.md", date=day(n)) for n in range(LONG + 30)]
    made = site([*own, text("content/vi-du/gioi-thieu.md", date="")])
    urls = {link.url for each in view(made).letters for link in each.links}
    assert urls == {
        "/gioi-thieu.html",
        *(f"/tin-tuc/2025/b{number:03}.html" for number in range(30, LONG + 30)),
    }


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": "Khác"},
        {"category": "kinh-te"},
        {"tags": tags("Khác")},
        {"author": "Khác"},
        {"body": Body(("Khác",), excerpt="Khác", words=words("khác"))},
    ],
    ids=["summary", "category", "tag", "author", "text"],
)
def test_the_page_shows_titles_and_nothing_else_of_a_document(fields: dict[str, object]) -> None:
    """So an edited text leaves it as it is."""
    first = text(f"{NEWS}/2026/a.md", category="kinh-te")
    second = text(f"{NEWS}/2026/b.md")
    other = replace(second, **fields)
    assert view(site([first, second])) == view(site([first, other]))


def test_a_shard_says_everything_in_json() -> None:
    """Quotes and signs of a title are data."""
    entry = Entry('"<b>&\\', "a.html", "", "\u2028", "", "", Words(""))
    made = search_index(Shard("1", False, (entry,)))
    assert json.loads(made)["d"] == [['"<b>&\\', "a.html", "", "\u2028", ""]]
    assert made.endswith("}\n") and made.count("\n") == 1
