"""Syndication: each site shows what is addressed to it, and the hub shows everything."""

from __future__ import annotations

import pytest

from generator.model.document import Document
from generator.model.exchange import Offer
from generator.model.settings import Network, Rejection, SiteSettings
from generator.site.syndication import offers_of, syndicate
from tests.making import CLOCK, PROVINCE, document, settings, shared, site, tags, tree, when

NEWS = "content/_tinh/tin-tuc/2026/a.md"
PAGE = "content/_tinh/an-toan.md"
HUB = settings("tinh")
COMMUNE = settings("vi-du", groups=("mau", "ven-bien"))
WARD = settings("gia-dinh", type="phuong")


def shown(given: Document, *sites: SiteSettings) -> list[str]:
    """Return the slugs of the sites that show an origin's document."""
    network = Network(PROVINCE, sites, tuple(each.slug for each in sites))
    editions = syndicate([tree("_tinh", given)], network)
    return [slug for slug, paths in editions.items() if given.path in paths]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (document(NEWS), ["tinh", "vi-du", "gia-dinh"]),
        (document(PAGE), ["tinh"]),
        (shared(PAGE), ["tinh", "vi-du", "gia-dinh"]),
        (shared(NEWS, to=("group:mau",)), ["tinh", "vi-du"]),
        (shared(NEWS, to=("group:ven-bien",)), ["tinh", "vi-du"]),
        (shared(NEWS, to=("type:phuong",)), ["tinh", "gia-dinh"]),
        (shared(NEWS, to=("site:gia-dinh", "site:vi-du")), ["tinh", "vi-du", "gia-dinh"]),
        (shared(NEWS, to=("site:gia",)), ["tinh"]),
        (shared(NEWS, to=()), ["tinh"]),
        (shared(NEWS, except_=("site:vi-du",)), ["tinh", "gia-dinh"]),
        (shared(NEWS, to=("type:xa",), except_=("group:mau",)), ["tinh"]),
        (shared(NEWS, except_=("all",)), ["tinh"]),
    ],
)
def test_words_decide_who_shows_an_item(given: Document, expected: list[str]) -> None:
    """News goes to all, other kinds stay, `to` chooses, `except` beats it, the hub shows all."""
    assert shown(given, HUB, COMMUNE, WARD) == expected


@pytest.mark.parametrize(
    ("rejection", "rejected"),
    [
        (Rejection("tag", "Thể thao", "x"), True),
        (Rejection("tag", "THE THAO", "x"), True),
        (Rejection("tag", "thể", "x"), False),
        (Rejection("category", "kinh-te", "x"), True),
        (Rejection("category", "an-ninh", "x"), False),
        (Rejection("id", "tin-tuc/2026/a", "x"), True),
        (Rejection("id", "a", "x"), False),
    ],
)
def test_a_commune_may_reject(rejection: Rejection, rejected: bool) -> None:
    """An id, a category or a tag in any spelling; the site's neighbours still show the item."""
    given = document(NEWS, category="kinh-te", tags=tags("Thể thao", "Văn nghệ"))
    stubborn = settings("vi-du", rejections=(rejection,))
    assert shown(given, HUB, stubborn, WARD) == ["tinh", *(["vi-du"] * (not rejected)), "gia-dinh"]


@pytest.mark.parametrize(("priority", "kept"), [("normal", 0), ("priority", 0), ("emergency", 1)])
def test_an_emergency_cannot_be_rejected(priority: str, kept: int) -> None:
    """Storm warnings reach everybody that they are addressed to."""
    stubborn = settings("vi-du", rejections=(Rejection("id", "tin-tuc/2026/a", "x"),))
    assert len(shown(shared(NEWS, priority=priority), stubborn)) == kept
    assert shown(shared(NEWS, priority=priority, to=("type:phuong",)), stubborn) == []


@pytest.mark.parametrize(
    ("given", "slug", "url", "canonical"),
    [
        (document(NEWS), "vi-du", "/tin-tinh/2026/a.html", "tinh…/tin-tuc/2026/a.html"),
        (document(NEWS), "tinh", "/tin-tuc/2026/a.html", "tinh…/tin-tuc/2026/a.html"),
        (shared(PAGE), "vi-du", "/an-toan.html", "tinh…/an-toan.html"),
        (shared(PAGE, canonical="local"), "vi-du", "/an-toan.html", "vi-du…/an-toan.html"),
    ],
)
def test_an_item_has_one_original(given: Document, slug: str, url: str, canonical: str) -> None:
    """In a commune the hub's page is canonical, unless the office says otherwise."""
    (page,) = site(given=[given], of=settings(slug)).pages
    assert (page.url, page.canonical) == (
        url,
        f"https://{canonical.replace('…', '.thinghiem.example')}",
    )


def test_a_commune_s_own_page_takes_the_place_of_the_province_s() -> None:
    """The page is canonical in the commune, and the origin's is found in the hub alone."""
    found = site([document("content/vi-du/an-toan.md")], given=[shared(PAGE)])
    (page,) = found.pages
    assert (page.document.tree, page.canonical) == (
        "vi-du",
        "https://vi-du.thinghiem.example/an-toan.html",
    )
    assert [each.url for each in found.elsewhere] == ["https://tinh.thinghiem.example/an-toan.html"]
    assert found.problems == ()


def test_lists_of_the_commune_and_of_the_province_stay_apart() -> None:
    """`/tin-tuc/` holds own news only, categories and tags hold both."""
    own = document("content/vi-du/tin-tuc/2026/b.md", category="kinh-te", tags=tags("Mới"))
    found = site([own], given=[document(NEWS, category="kinh-te", tags=tags("Mới"))])
    listed = {each.url: [page.document.tree for page in each.pages] for each in found.sections}
    assert listed == {"/tin-tuc/": ["vi-du"], "/tin-tinh/": ["_tinh"]}
    assert {len(term.pages) for term in (*found.categories, *found.tags)} == {2}


def test_guides_are_what_offices_give_to_all() -> None:
    """Pages of an origin that it shares, also where the commune wrote its own."""
    own = document("content/vi-du/an-toan.md")
    found = site([own, document("content/vi-du/b.md")], given=[shared(PAGE), document(NEWS)])
    assert [page.document.path for page in found.guides] == ["content/vi-du/an-toan.md"]


def test_emergencies_stand_above_all_pages() -> None:
    """An office's emergency is an alert in every site that shows it; a commune has none."""
    alert = shared(NEWS, priority="emergency", pin_until=when("2026-06-15"))
    assert [page.url for page in site(given=[alert]).alerts] == ["/tin-tinh/2026/a.html"]
    assert site(given=[alert], clock=when("2026-06-16T00:00:00")).alerts == ()


def test_a_site_offers_what_it_shows() -> None:
    """Drafts and what is held back are no targets for the links of others."""
    own = tree(
        "vi-du",
        document("content/vi-du/gioi-thieu.md"),
        document("content/vi-du/b.md", draft=True),
        document("content/vi-du/tin-tuc/mai.md", date="2026-06-16"),
    )
    assert offers_of(own, CLOCK, drafts=False) == (
        Offer("content/vi-du/gioi-thieu.md", "/gioi-thieu.html"),
    )


def test_what_is_held_back_is_held_back_everywhere() -> None:
    """An item withdrawn in one place is gone from all sites, the hub's links included."""
    found = site(given=[document(NEWS, publish_until=when("2026-06-14"))])
    assert (found.pages, found.elsewhere) == ((), ())
    assert [each.why for each in found.held] == ["until"]
