"""Orders: what each site is built from, told by digests, and how long it holds."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.build.ledger import Ledger, SiteFacts, TreeFacts
from generator.build.ordering import Order, Orders, is_done, is_made_of, origin_names, shared_window
from generator.build.project import Project
from generator.build.reports import SiteReport
from generator.digests import digest_of
from generator.model.document import Document, Syndicate
from generator.model.settings import Network
from generator.model.when import When
from generator.site.windows import ALWAYS, Window, held_back, is_emergency, pinned, window_of
from generator.sources.zones import when_of
from generator.themes.fingerprints import Fingerprint
from generator.values import replace
from tests.making import CLOCK, PROVINCE, document, settings, when
from tests.workspace import Workspace

SITES = (settings("gia-dinh", theme="phuong"), settings("tinh"), settings("vi-du"))
SHOWN = "content/_tinh/tin-tuc/2026/a.md"
NETWORK = Network(PROVINCE, SITES, tuple(site.slug for site in SITES))
Texts = dict[str, str]
TEXTS = {SHOWN: "t"}
EDITIONS = {"gia-dinh": frozenset[str](), "tinh": frozenset([SHOWN]), "vi-du": frozenset([SHOWN])}


def themes(base: str, phuong: str) -> dict[str, Fingerprint]:
    """Return the themes by name, with these digests of what pages depend on."""
    return {"base": Fingerprint("", base, "base"), "phuong": Fingerprint("", phuong, "phuong")}


def known(**fields: object) -> Ledger:
    """Return the ledger of three sites; gia-dinh links to vi-du, and does not show SHOWN."""
    made = Ledger(
        settings={site.slug: digest_of(site) for site in SITES},
        themes=themes("base", "phuong"),
        trees={
            "_tinh": TreeFacts(skeleton="s", offers="o"),
            "gia-dinh": TreeFacts(skeleton="s", named_sites=frozenset(["vi-du"])),
            "tinh": TreeFacts(skeleton="s"),
            "vi-du": TreeFacts(skeleton="s", texts="t"),
        },
    )
    return replace(made, **fields)


def trees(name: str, **fields: object) -> Ledger:
    """Return the ledger in which a tree holds something else."""
    ledger = known()
    changed = replace(ledger.trees[name], **fields)
    return replace(ledger, trees={**ledger.trees, name: changed})


def orders(ledger: Ledger, project: Project, texts: Texts = TEXTS) -> dict[str, Order]:
    """Return the orders of all sites."""
    made = Orders(project, ledger, NETWORK, texts)
    return {site.slug: made.order(site, EDITIONS[site.slug]) for site in SITES}


def others(ledger: Ledger, project: Project, texts: Texts) -> tuple[set[str], set[str]]:
    """Return the sites whose inputs are other ones, and those whose texts are."""
    before, now = orders(known(), project), orders(ledger, project, texts)
    inputs = {slug for slug, order in now.items() if order.inputs != before[slug].inputs}
    return inputs, {slug for slug, order in now.items() if order.texts != before[slug].texts}


ALL = {"gia-dinh", "tinh", "vi-du"}


@pytest.mark.parametrize(
    ("ledger", "shared", "inputs", "texts"),
    [
        (known(), TEXTS, set(), set()),
        (trees("vi-du", texts="u"), TEXTS, set(), {"vi-du"}),
        (known(), {SHOWN: "u"}, set(), {"tinh", "vi-du"}),
        (known(), {**TEXTS, "b.md": "t"}, set(), set()),
        (trees("vi-du", skeleton="u"), TEXTS, {"vi-du"}, set()),
        (trees("vi-du", offers="p"), TEXTS, {"gia-dinh"}, set()),
        (trees("gia-dinh", offers="p"), TEXTS, set(), set()),
        (trees("_tinh", offers="p"), TEXTS, ALL, set()),
        (trees("gia-dinh", named_sites=frozenset[str]()), TEXTS, {"gia-dinh"}, set()),
        (trees("gia-dinh", window=Window(when("2026-06-01"))), TEXTS, {"gia-dinh"}, set()),
        (known(themes=themes("base", "u")), TEXTS, {"gia-dinh"}, set()),
        (known(themes=themes("u", "phuong")), TEXTS, {"tinh", "vi-du"}, set()),
        (known(settings={**known().settings, "vi-du": "u"}), TEXTS, {"tinh", "vi-du"}, set()),
        (trees("_tinh", skeleton="u"), TEXTS, ALL, set()),
    ],
    ids=[
        *("nothing", "own text", "shared text", "text that is not shown", "own skeleton"),
        *("offers to a neighbour", "offers to nobody", "shared offers"),
        *("other neighbours", "window"),
        *("child theme", "base theme", "settings", "shared skeleton"),
    ],
)
def test_an_order_is_another_one_where_the_site_may_be(
    ledger: Ledger, shared: Texts, inputs: set[str], texts: set[str], project: Workspace
) -> None:
    """Texts concern who shows them, offers who names the site, settings the site and the hub."""
    assert others(ledger, project.project(), shared) == (inputs, texts)


def test_drafts_are_another_order(project: Workspace) -> None:
    """A preview is not the published tree."""
    plain, drafts = (
        orders(known(), project.project()),
        orders(known(), project.project(drafts=True)),
    )
    assert {slug for slug in ALL if plain[slug].inputs != drafts[slug].inputs} == ALL


def test_an_order_has_the_neighbours_that_texts_name(project: Workspace) -> None:
    """Everybody may link to the hub."""
    made = orders(known(), project.project())
    named = {slug: order.neighbours for slug, order in made.items()}
    assert named == {"gia-dinh": ("tinh", "vi-du"), "tinh": ("tinh",), "vi-du": ("tinh",)}
    assert made["vi-du"].paths == EDITIONS["vi-du"]


@pytest.mark.parametrize(
    ("ledger", "same"),
    [
        (trees("_tinh", texts="u"), True),
        (trees("vi-du", skeleton="u"), True),
        (trees("_tinh", skeleton="u"), False),
        (known(settings={**known().settings, "vi-du": "u"}), False),
    ],
    ids=["shared text", "own skeleton", "shared skeleton", "settings"],
)
def test_who_shows_what_is_found_out_again_where_it_may_be_new(
    ledger: Ledger, same: bool, project: Workspace
) -> None:
    """Only the origins' skeletons and the settings decide it."""
    digests = [
        Orders(project.project(), each, NETWORK, TEXTS).origins_digest()
        for each in (known(), ledger)
    ]
    assert (digests[0] == digests[1]) is same


def test_a_site_is_done_where_nothing_it_is_made_of_is_new(project: Workspace) -> None:
    """Its order is the one that it was built from, and nobody touched its tree since."""
    order = orders(known(), project.project())["vi-du"]
    facts = SiteFacts(order.inputs, order.texts, order.frame, order.window, (), SiteReport("vi-du"))
    ledger = replace(known(), sites={"vi-du": facts})
    assert is_done(replace(order, untouched=True), ledger)
    assert not is_done(replace(order, untouched=False), ledger)
    assert not is_done(replace(order, untouched=True), known())
    assert not is_made_of(replace(order, inputs="u"), facts)
    assert not is_made_of(replace(order, texts="u"), facts)
    assert not is_made_of(replace(order, frame="u"), facts)
    assert not is_made_of(order, None)


def test_origins_come_in_order() -> None:
    """Whatever the order of the settings is."""
    origins = tuple(replace(PROVINCE.origins[0], tree=name) for name in ("_c", "_a", "_b"))
    network = Network(replace(PROVINCE, origins=origins), (), ())
    assert origin_names(network) == ["_a", "_b", "_c"]


EARLY, LATE = Window(when("2026-06-01"), when("2026-06-20")), Window(when("2026-06-10"))


@pytest.mark.parametrize(
    ("windows", "expected"),
    [
        ([], ALWAYS),
        ([ALWAYS, ALWAYS], ALWAYS),
        ([EARLY], EARLY),
        ([ALWAYS, EARLY], EARLY),
        ([EARLY, LATE], Window(LATE.since, EARLY.until)),
        ([LATE, EARLY], Window(LATE.since, EARLY.until)),
    ],
)
def test_a_shared_window_is_where_all_are_open(windows: list[Window], expected: Window) -> None:
    """What is made of many trees holds while all of them do."""
    assert shared_window(windows) == expected


@pytest.mark.parametrize(
    ("window", "clock", "holds"),
    [
        (ALWAYS, "1999-01-01T00:00:00", True),
        (Window(since=when("2026-06-15")), "2026-06-14T23:59:59", False),
        (Window(since=when("2026-06-15")), "2026-06-15T00:00:00", True),
        (Window(since=when("2026-06-15")), "2099-01-01T00:00:00", True),
        (Window(until=when("2026-06-15")), "1999-01-01T00:00:00", True),
        (Window(until=when("2026-06-15")), "2026-06-14T23:59:59", True),
        (Window(until=when("2026-06-15")), "2026-06-15T00:00:00", False),
        (Window(until=when("2026-06-15T07:30:00")), "2026-06-15T07:29:59", True),
        (Window(until=when("2026-06-15T07:30:00")), "2026-06-15T07:30:00", False),
    ],
)
def test_a_window_holds_from_its_first_moment_to_before_its_end(
    window: Window, clock: str, holds: bool
) -> None:
    """A build in it makes what the last one made; a clock that is set back leaves it."""
    assert window.holds(when(clock)) is holds


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([], ALWAYS),
        ([("date", "2026-06-01")], Window(when("2026-06-01T00:00:00"))),
        ([("date", "2026-06-20")], Window(None, when("2026-06-20T00:00:00"))),
        ([("publish_until", "2026-06-14")], Window(when("2026-06-15T00:00:00"))),
        ([("publish_until", "2026-06-15")], Window(None, when("2026-06-16T00:00:00"))),
        (
            [("date", "2026-06-01"), ("date", "2026-06-14"), ("publish_from", "2026-06-16")],
            Window(when("2026-06-14T00:00:00"), when("2026-06-16T00:00:00")),
        ),
    ],
)
def test_the_window_of_documents_lies_between_two_changes(
    documents: list[tuple[str, str]], expected: Window
) -> None:
    """The last one before the clock, and the next one after it."""
    page = document("content/vi-du/a.md")
    given = [replace(page, **{key: when(text)}) for key, text in documents]
    assert window_of(given, CLOCK, drafts=False) == expected


def test_drafts_change_nothing_unless_they_are_shown() -> None:
    """A draft that comes to its date makes no build due."""
    draft = document("content/vi-du/tin-tuc/2026/a.md", date="2026-06-20", draft=True)
    assert window_of([draft], CLOCK, drafts=False) == ALWAYS
    assert window_of([draft], CLOCK, drafts=True).until == when("2026-06-20T00:00:00")


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 9)).map(  # noqa: DTZ001 local time
    lambda moment: when_of(moment, PROVINCE.zone)
)
DAYS = MOMENTS.map(lambda moment: When(moment.day, offset=moment.offset))
SHARES = st.builds(
    Syndicate,
    priority=st.sampled_from(["normal", "emergency"]),
    pin_until=st.none() | MOMENTS | DAYS,
)
DOCUMENTS = st.builds(
    replace,
    st.just(document("content/_tinh/tin-tuc/2026/a.md")),
    draft=st.booleans(),
    date=MOMENTS | DAYS,
    publish_from=st.none() | MOMENTS | DAYS,
    publish_until=st.none() | MOMENTS | DAYS,
    syndicate=st.none() | SHARES,
)


@given(
    st.lists(st.lists(DOCUMENTS, max_size=2), max_size=3),
    *(MOMENTS, MOMENTS),
    st.booleans(),
)
def test_what_is_shown_is_the_same_at_every_clock_that_the_window_holds(
    trees: list[list[Document]], built: When, clock: When, drafts: bool
) -> None:
    """Earlier or later than the build, of one tree or of many."""
    window = shared_window([window_of(tree, built, drafts=drafts) for tree in trees])
    assert window.holds(built)
    assume(window.holds(clock))
    assert shown_at(trees, clock, drafts=drafts) == shown_at(trees, built, drafts=drafts)


@given(st.lists(DOCUMENTS, min_size=1, max_size=3), MOMENTS)
def test_a_window_ends_where_one_of_the_moments_comes(
    documents: list[Document], built: When
) -> None:
    """Not for nothing: the next window begins there."""
    window = window_of(documents, built, drafts=True)
    assume(window.until is not None)
    assert window.until is not None
    assert not window.holds(window.until)
    assert window_of(documents, window.until, drafts=True).since == window.until


def shown_at(
    trees: list[list[Document]], clock: When, *, drafts: bool
) -> list[tuple[Document, bool, bool]]:
    """Return the documents that are shown at a moment, and whether they are pinned and urgent."""
    return [
        (each, pinned(each, clock), is_emergency(each, clock))
        for tree in trees
        for each in tree
        if held_back(each, clock, drafts=drafts) is None
    ]
