"""A network of 124 communes × 50 articles + 50 province items, on hosts and under sub-paths."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.acceptance.crawl import Crawl, crawl, traces
from tests.acceptance.network import communes, items, write_network
from tests.workspace import Built, Workspace

SITES, ARTICLES, SHARED = 124, 50, 50
BASES = {
    "host": "https://{slug}.thinghiem.example/",
    "sub-path": "https://thinghiem.example/trang/{slug}/",
}


@pytest.fixture(scope="module", params=list(BASES))
def network(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Workspace, Built, dict[str, str]]:
    """The network, built, and the base URL of each site."""
    base: str = BASES[request.param]
    workspace = write_network(
        tmp_path_factory.mktemp("network"),
        sites=SITES,
        articles=ARTICLES,
        shared=SHARED,
        base_url=base,
    )
    slugs = ["tinh", *(commune.slug for commune in communes(SITES))]
    bases = {slug: base.replace("{slug}", slug) for slug in slugs}
    return workspace, workspace.build(jobs=os.cpu_count()), bases


@pytest.fixture(scope="module")
def crawled(network: tuple[Workspace, Built, dict[str, str]]) -> Crawl:
    """A crawl of all trees."""
    workspace, _, bases = network
    return crawl(workspace.root / "public", bases)


def test_it_builds_without_a_problem(network: tuple[Workspace, Built, dict[str, str]]) -> None:
    """125 trees, nothing to complain of."""
    _, built, bases = network
    assert built.places == []
    assert {site.slug for site in built.report.sites} == set(bases)


def test_each_item_is_once_where_it_is_addressed_and_nowhere_else(
    network: tuple[Workspace, Built, dict[str, str]],
) -> None:
    """Syndication gives each site exactly its items, the hub all of them."""
    workspace, _, _ = network
    out = workspace.root / "public"
    expected = {
        commune.slug: {
            f"/tin-tinh/2026/{item.slug}.html" for item in items(SHARED) if item.is_for(commune)
        }
        for commune in communes(SITES)
    } | {"tinh": {f"/tin-tuc/2026/{item.slug}.html" for item in items(SHARED)}}
    recorded = {slug: set(traces(out, slug).values()) - {"/can-biet.html"} for slug in expected}
    on_disk = {
        slug: {
            f"/{path.relative_to(out / slug).as_posix()}"
            for path in (out / slug).glob("tin-t*/2026/tin-*.html")
        }
        for slug in expected
    }
    assert recorded == expected
    assert on_disk == expected


def test_each_item_is_canonical_to_the_hub(
    network: tuple[Workspace, Built, dict[str, str]], crawled: Crawl
) -> None:
    """All copies of an item name one original: the hub's."""
    bases = network[2]
    shared = {url: to for url, to in crawled.canonical.items() if "/2026/tin-" in url}
    expected = {url: f"{bases['tinh']}tin-tuc/2026/{Path(url).name}" for url in shared}
    copies = sum(item.is_for(commune) for item in items(SHARED) for commune in communes(SITES))
    assert len(shared) == copies + SHARED
    assert shared == expected


def test_every_internal_link_of_every_page_resolves(
    network: tuple[Workspace, Built, dict[str, str]], crawled: Crawl
) -> None:
    """No link of any page in any tree is broken, and no id stands twice in a page."""
    assert crawled.pages > SITES * (ARTICLES + 10)
    assert crawled.links > 15 * crawled.pages
    assert crawled.broken[:10] == []
    assert crawled.ids_twice[:10] == []


def test_the_crawl_finds_what_is_broken(tmp_path: Path) -> None:
    """A planted broken link, and an id that stands twice, do not go unseen."""
    page = '<a href="khong-co.html">x</a> <a href="./">y</a> <p id="a"></p><p id="a"></p>'
    (tmp_path / "vi-du").mkdir()
    (tmp_path / "vi-du" / "index.html").write_text(page)
    found = crawl(tmp_path, {"vi-du": "https://vi-du.example/"})
    at = "https://vi-du.example/index.html"
    assert found.broken == [f"{at} -> https://vi-du.example/khong-co.html"]
    assert found.ids_twice == [at]
