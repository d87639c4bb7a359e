"""What the sites of a run have in common."""

from __future__ import annotations

import pytest

from generator.build import commons as module
from generator.build.commons import Commons
from generator.build.ledger import Ledger, TreeFacts
from generator.build.ordering import Order
from generator.model.exchange import Contribution, Edition, Offer
from generator.settings.reading import read_settings
from generator.site.windows import ALWAYS
from generator.values import replace
from tests.workspace import Workspace

SHOWN = "content/_tinh/tin-tuc/2026/chung.md"
ORDER = Order("vi-du", frozenset([SHOWN]), ("gia-dinh", "tinh"), "", "", "", ALWAYS)


@pytest.fixture
def common(project: Workspace) -> Commons:
    """A network in which the origin, the hub and gia-dinh have an item each."""
    for tree, name in (("_tinh", "chung"), ("tinh", "rieng"), ("gia-dinh", "xuan")):
        project.article(tree, f"2026/{name}")
    network, _ = read_settings(project.root)
    assert network is not None
    facts = {"gia-dinh": TreeFacts(offers="o"), "tinh": TreeFacts(offers="o")}
    return Commons(project.project(), network, Ledger(trees=facts))


def test_an_edition_holds_what_neighbours_offer(common: Commons) -> None:
    """The hub offers what the origins write, too."""
    own = Offer("content/gia-dinh/tin-tuc/2026/xuan.md", "/tin-tuc/2026/xuan.html")
    hub = Offer("content/tinh/tin-tuc/2026/rieng.md", "/tin-tuc/2026/rieng.html")
    shared = Offer(SHOWN, "/tin-tuc/2026/chung.html")
    assert common.edition(ORDER) == Edition(
        "vi-du",
        frozenset([SHOWN]),
        (
            Contribution("gia-dinh", "https://gia-dinh.thinghiem.example/", (own,)),
            Contribution("tinh", "https://tinh.thinghiem.example/", (hub, shared)),
        ),
    )


def test_a_tree_that_offers_nothing_is_not_read(
    common: Commons, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A neighbour that cannot be read takes nobody along."""
    nothing = Ledger(trees={"gia-dinh": TreeFacts(), "tinh": TreeFacts()})
    common = replace(common, ledger=nothing)
    assert common.origins[0].name == "_tinh"
    monkeypatch.setattr(module, "records_of", None)
    found = common.edition(ORDER)
    assert [len(each.offers) for each in found.neighbours] == [0, 1]


def test_a_hub_without_a_site_offers_nothing(common: Commons) -> None:
    """Its address is known all the same."""
    network = replace(common.network, sites=())
    found = replace(common, network=network).edition(replace(ORDER, neighbours=("tinh",)))
    assert found.neighbours == (Contribution("tinh", "https://tinh.thinghiem.example/"),)


def test_trees_are_read_once(common: Commons, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sites are built."""
    first = common.edition(ORDER), common.origins, common.texts
    assert common.texts.keys() == {SHOWN}
    monkeypatch.setattr(module, "records_of", None)
    assert (common.edition(ORDER), common.origins, common.texts) == first
