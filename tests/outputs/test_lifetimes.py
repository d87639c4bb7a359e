"""`.site/lifetimes.json`: what is withdrawn, what has ended and what ends when (R55)."""

from __future__ import annotations

import pytest

from generator.model.document import Alias, Document, Syndicate, Withdrawal
from generator.model.lifetimes import Ends, Lifetimes, Withdrawn
from generator.model.span import NOWHERE
from generator.outputs.desk import Desk
from generator.outputs.lifetimes import lifetimes
from generator.site.links import LinkIndex
from generator.values import replace
from tests.making import document, edition, settings, site, tree, when

OWN = "content/vi-du/tin-tuc/2026"
GIVEN = "content/_tinh/tin-tuc/2026"
GONE = Withdrawal(when("2026-06-02"), "Sai.")
OVER = when("2026-06-01")


def made(own: list[Document], given: list[Document], slug: str = "vi-du") -> Lifetimes:
    """Return the lifetimes of a site of some texts."""
    of = settings(slug)
    found = site(own, given=given, of=of)
    desk = Desk(found, LinkIndex(found, tree(slug, *own), edition(slug, ()), ()))
    (output,) = lifetimes(desk)
    assert isinstance(output.view, Lifetimes)
    return output.view


def aliases(*paths: str) -> tuple[Alias, ...]:
    """Return old addresses."""
    return tuple(Alias(path, NOWHERE) for path in paths)


def test_addresses_are_sorted_with_old_ones_among_them() -> None:
    """Each with the day of its text."""
    later = Withdrawal(when("2026-06-03T08:00:00"), "Sai.")
    own = [
        document(f"{OWN}/a.md", withdrawn=GONE, aliases=aliases("/z.html", "/cu/")),
        document("content/vi-du/en/about.md", withdrawn=later),
    ]
    assert made(own, []).withdrawn == (
        Withdrawn("/cu/", "2026-06-02"),
        Withdrawn("/en/about.html", "2026-06-03"),
        Withdrawn("/tin-tuc/2026/a.html", "2026-06-02"),
        Withdrawn("/z.html", "2026-06-02"),
    )


def test_what_an_origin_gave_has_the_addresses_of_the_site_that_shows_it() -> None:
    """The old addresses of its articles were the hub's."""
    given = [
        document(f"{GIVEN}/a.md", withdrawn=GONE, aliases=aliases("/cu.html")),
        document(f"{GIVEN}/b.md", publish_until=OVER, aliases=aliases("/het.html")),
    ]
    commune, hub = made([], given), made([], given, "tinh")
    assert [each.path for each in commune.withdrawn] == ["/tin-tinh/2026/a.html"]
    assert commune.ended == ("/tin-tinh/2026/b.html",)
    assert [each.path for each in hub.withdrawn] == ["/cu.html", "/tin-tuc/2026/a.html"]
    assert hub.ended == ("/het.html", "/tin-tuc/2026/b.html")


def test_what_is_for_others_is_not_told() -> None:
    """Only what the site would have shown."""
    elsewhere = Syndicate(to=("site:gia-dinh",))
    given = [
        document(f"{GIVEN}/a.md", withdrawn=GONE, syndicate=elsewhere),
        document(f"{GIVEN}/b.md", publish_until=OVER, syndicate=elsewhere),
    ]
    assert made([], given) == Lifetimes()


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True, "publish_until": OVER},
        {"publish_from": when("2026-07-01")},
        {"date": when("2026-07-01")},
    ],
    ids=["draft", "from", "date"],
)
def test_only_what_is_over_has_ended(fields: dict[str, object]) -> None:
    """What was never shown, or will be, has not."""
    assert made([replace(document(f"{OWN}/a.md"), **fields)], []).ended == ()


def test_an_address_that_something_else_has_now_has_not_ended() -> None:
    """A page, a redirect or a list may have taken the place of what is over."""
    own = [
        document("content/vi-du/a.md", publish_until=OVER, aliases=aliases("/b.html", "/c.html")),
        document("content/vi-du/tin/b.md", aliases=aliases("/c.html", "/a.html")),
        document("content/vi-du/b.md"),
        document("content/vi-du/d.md", publish_until=OVER, aliases=aliases("/tin/")),
    ]
    assert made(own, []).ended == ("/d.html",)


def test_a_day_lasts_to_its_end_in_the_province() -> None:
    """The instant is the first at which the page may not be shown."""
    own = [
        document(f"{OWN}/a.md", publish_until=when("2026-06-30")),
        document(f"{OWN}/b.md", publish_until=when("2026-06-30T12:00:00")),
    ]
    assert made(own, []).ends == (
        Ends("/tin-tuc/2026/a.html", (), "2026-06-30T17:00:00Z"),
        Ends("/tin-tuc/2026/b.html", (), "2026-06-30T05:00:01Z"),
    )
