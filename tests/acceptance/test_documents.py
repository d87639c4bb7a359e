"""Lists, facets and data of documents agree with each other and with an oracle."""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass

import pytest

from tests.acceptance.documents import TODAY, Filed, chance, facets, shown, state, write
from tests.workspace import Workspace

NOON = f"{TODAY}T12:00:00+07:00"
GROUPS = ("all", "group:mau", "type:phuong", "site:xa-1")


@dataclass(frozen=True)
class Registered:
    """A built network, what was written, and the words that mean each site."""

    project: Workspace
    filed: list[Filed]
    sites: dict[str, set[str]]

    def shown(self, slug: str) -> list[Filed]:
        """Return what a site must show."""
        return shown(self.filed, self.sites[slug], slug)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Registered:
    """A network of 6 communes (124 with `--long`), each with 200 documents, and the province's."""
    count = 124 if request.config.getoption("--long") else 6
    project = Workspace(tmp_path_factory.mktemp("documents"))
    sites = {
        "vi-du": {"all", "type:xa", "group:mau", "site:vi-du"},
        "gia-dinh": {"all", "type:phuong", "group:kieu", "site:gia-dinh"},
    }
    for number in range(1, count - 1):
        slug = f"xa-{number}"
        project.write(f"sites/{slug}.yml", f"name: Xã {number}\ntype: xa\ngroups: [kieu]\n")
        sites[slug] = {"all", "type:xa", "group:kieu", f"site:{slug}"}
    filed = chance("_tinh", 60, groups=GROUPS)
    for slug in sites:
        filed += chance(slug, 200)
    write(project, filed)
    told = set(project.build(clock=NOON).codes)
    assert told == {"chua-co-thong-tin", "hieu-luc-nguoc"}
    return Registered(project, filed, sites)


def items_of(project: Workspace, slug: str) -> list[dict[str, object]]:
    """Return the documents in a site's data."""
    found = json.loads(project.page(slug, "data/van-ban.json"))
    assert found["count"] == len(found["items"])
    items: list[dict[str, object]] = found["items"]
    return items


def listed(project: Workspace, slug: str) -> dict[str, list[str]]:
    """Return the addresses in each list of a site's documents, of all its pages together."""
    found: dict[str, list[str]] = defaultdict(list)
    for path, content in project.tree(slug).items():
        place = re.fullmatch(r"(van-ban/(?:.*/)?)(?:index|trang-\d+)\.html", path)
        if place:
            links = re.findall(r'class="item-title"><a href="([^"]*)"', content.decode())
            here = posixpath.dirname(path)
            found[place[1]] += [posixpath.normpath(posixpath.join(here, each)) for each in links]
    return found


SITES = ("vi-du", "gia-dinh", "xa-1", "xa-2", "xa-3", "xa-4")


@pytest.mark.parametrize("slug", SITES)
def test_r13_every_list_holds_what_the_oracle_says(built: Registered, slug: str) -> None:
    """The whole list, and that of each type, office, signer, field and year; each document once."""
    lists = listed(built.project, slug)
    expected = facets(built.shown(slug)) | {"van-ban/": {each.url for each in built.shown(slug)}}
    assert {url: sorted(found) for url, found in lists.items()} == {
        url: sorted(found) for url, found in expected.items()
    }


@pytest.mark.parametrize("slug", SITES)
def test_r13_the_counts_of_facets_are_those_of_their_lists(built: Registered, slug: str) -> None:
    """As the section's page tells them."""
    page = built.project.page(slug, "van-ban/index.html")
    counts = re.findall(r'<li><a href="\.\./([^"]*)">[^<]*</a> <span class="count">\((\d+)\)', page)
    expected = {url: len(found) for url, found in facets(built.shown(slug)).items()}
    assert {url: int(count) for url, count in counts} == expected


@pytest.mark.parametrize("slug", SITES)
def test_r30_states_in_the_data_are_those_of_the_oracle(built: Registered, slug: str) -> None:
    """And the data holds the documents of the list, no others."""
    found = {
        "van-ban/" + str(each["url"]).partition("/van-ban/")[2]: each["state"]
        for each in items_of(built.project, slug)
    }
    among = built.shown(slug)
    assert found == {each.url: state(each, among) for each in among}


@pytest.mark.parametrize("slug", SITES)
def test_r42_both_forms_of_the_data_and_the_index_agree(built: Registered, slug: str) -> None:
    """Row by row, and in number."""
    text = built.project.page(slug, "data/van-ban.csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    items = items_of(built.project, slug)
    assert [row["so_hieu"] for row in rows] == [each["so_hieu"] for each in items]
    index = json.loads(built.project.page(slug, "data/index.json"))
    assert [each["count"] for each in index["datasets"] if each["name"] == "van-ban"] == [len(rows)]


def test_an_edit_makes_what_shows_the_document_and_nothing_else(built: Registered) -> None:
    """One page of each list that holds it, what links to it, the data, the index of search."""
    project = built.project
    before = {slug: project.tree(slug) for slug in built.sites}
    edited = next(each for each in built.shown("vi-du") if each.tree == "vi-du")
    old = f"Việc {edited.name} của vi-du"
    path = f"content/vi-du/van-ban/{edited.issued[:4]}/{edited.name}.md"
    project.edit(path, old, f"{old}, sửa lại")
    report = project.build(clock=NOON)
    assert report.rendered("vi-du") == holding(before["vi-du"], old)
    assert [report.rendered(slug) for slug in built.sites if slug != "vi-du"] == [set()] * (
        len(built.sites) - 1
    )


def holding(tree: dict[str, bytes], words: str) -> set[str]:
    """Return the files of a tree that hold some words."""
    pattern = re.compile(re.escape(words).encode() + rb"(?![0-9])")
    return {path for path, content in tree.items() if pattern.search(content)}
