"""The repository itself: the 124 communes of Bình Thuận at the end of 2023, from public facts."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import UTC, datetime

import pytest

from generator.build.pipeline import check
from generator.build.project import Project
from generator.build.reports import BuildReport
from generator.model.settings import (
    AccountableSetting,
    ContactSetting,
    Network,
    SiteSettings,
)
from generator.settings.reading import read_settings
from generator.sources.nodes import plain, read_mapping
from generator.vietnamese.collation import sort_key
from generator.vietnamese.slugs import is_slug, slug_of
from tests.workspace import REPOSITORY

CONTENT = REPOSITORY / "content"
CLOCK = datetime(2027, 1, 1, tzinfo=UTC)  # when all that the province wrote is shown
DISTRICTS = {
    "bac-binh": "huyện Bắc Bình",
    "duc-linh": "huyện Đức Linh",
    "ham-tan": "huyện Hàm Tân",
    "ham-thuan-bac": "huyện Hàm Thuận Bắc",
    "ham-thuan-nam": "huyện Hàm Thuận Nam",
    "la-gi": "thị xã La Gi",
    "phan-thiet": "thành phố Phan Thiết",
    "phu-qui": "huyện Phú Quí",
    "tanh-linh": "huyện Tánh Linh",
    "tuy-phong": "huyện Tuy Phong",
}


@pytest.fixture(scope="module")
def network() -> Network:
    """The province and its sites as the repository describes them."""
    found, problems = read_settings(REPOSITORY)
    assert problems == [] and found is not None
    return found


@pytest.fixture(scope="module")
def communes(network: Network) -> tuple[SiteSettings, ...]:
    """The sites of the communes, without the hub."""
    return tuple(site for site in network.sites if not site.is_hub)


@pytest.fixture(scope="module")
def report() -> BuildReport:
    """What a check of the whole repository finds."""
    return check(Project(REPOSITORY, REPOSITORY / "public", CLOCK, jobs=2))


@pytest.fixture(scope="module")
def facts() -> list[tuple[str, str, str, str]]:
    """Code, type, name and district of each unit in the public list."""
    with (REPOSITORY / "scripts/data/communes-2023.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return sorted(
        (row["code"], row["type"], row["name"], f"{row['district_kind']} {row['district']}")
        for row in rows
    )


def test_there_are_124_communes_and_a_hub(network: Network) -> None:
    """One file is one site; every file can be used."""
    assert len(network.site_files) == len(network.sites) == 125
    assert [site.slug for site in network.sites if site.is_hub] == ["tinh-binh-thuan"]


def test_so_many_of_each_type(communes: tuple[SiteSettings, ...]) -> None:
    """93 xã, 19 phường, 12 thị trấn, as the National Assembly's committee counted them."""
    assert Counter(site.type for site in communes) == {"xa": 93, "phuong": 19, "thi-tran": 12}


def test_every_commune_is_what_the_public_list_says(
    communes: tuple[SiteSettings, ...], facts: list[tuple[str, str, str, str]]
) -> None:
    """Codes, types, names and districts equal scripts/data/communes-2023.csv, no more, no fewer."""
    assert facts == sorted(
        (site.code, site.type, site.name, f"{site.district.kind} {site.district.name}")
        for site in communes
        if site.district
    )


def test_the_ten_districts_are_groups(network: Network, communes: tuple[SiteSettings, ...]) -> None:
    """Each commune belongs to one of the districts of that time, and none of them is empty."""
    groups = {group.id: f"{group.kind} {group.name}" for group in network.province.groups}
    assert groups == DISTRICTS
    assert {site.groups for site in communes} == {(id,) for id in DISTRICTS}


def test_slugs_are_names_in_ascii(communes: tuple[SiteSettings, ...]) -> None:
    """The name alone; where two communes share it, with the district behind it."""
    names = Counter(slug_of(site.name) for site in communes)
    shared = {site.slug for site in communes if names[slug_of(site.name)] > 1}
    assert shared == {"tan-ha-duc-linh", "tan-ha-ham-tan", "binh-tan-bac-binh", "binh-tan-la-gi"}
    slugs = {site.slug: slug_of(site.name) for site in communes}
    assert {slug for slug, name in slugs.items() if slug != name} == shared
    assert all(is_slug(slug) for slug in slugs)


@pytest.mark.parametrize("what", ["slug", "code", "base_url"])
def test_no_two_communes_share(what: str, communes: tuple[SiteSettings, ...]) -> None:
    """A slug, a code and an address belong to one commune."""
    assert len({getattr(site, what) for site in communes}) == 124


def test_communes_sort_in_vietnamese_order(communes: tuple[SiteSettings, ...]) -> None:
    """Readers of the directory find Đa Kai after Chợ Lầu, and Vũ Hòa before Xuân An."""
    names = sorted({site.name for site in communes}, key=sort_key)
    around = names.index("Đa Kai"), names.index("Xuân An")
    assert (names[around[0] - 1], names[around[0] + 1]) == ("Chợ Lầu", "Đa Mi")
    assert slug_of(names[around[1] - 1]) == "vu-hoa"


def test_nothing_is_invented_of_a_commune(communes: tuple[SiteSettings, ...]) -> None:
    """Addresses, numbers and names of persons are unknown until a commune writes them."""
    assert {(site.contact, site.accountable, site.rejections) for site in communes} == {
        (ContactSetting(), AccountableSetting(), ())
    }


def test_the_files_of_communes_hold_no_facts(communes: tuple[SiteSettings, ...]) -> None:
    """thong-tin.yml has only comments, without a digit, an @ or a value behind a key."""
    texts = [(CONTENT / site.slug / "thong-tin.yml").read_text("utf-8") for site in communes]
    nodes = [read_mapping(text, "thong-tin.yml")[0] for text in texts]
    assert [node and plain(node) for node in nodes] == [{}] * 124
    assert not [text for text in texts if re.search(r"\d|@|^# +\w+: *\S", text, re.M)]


def introductions() -> dict[str, str]:
    """Return the introduction of each site by the folder that it is in."""
    return {
        path.parent.name: path.read_text("utf-8")
        for path in sorted(CONTENT.glob("*/gioi-thieu.md"))
    }


def test_every_commune_introduces_itself(communes: tuple[SiteSettings, ...]) -> None:
    """Its name, its type, its district and its province, and no number that nobody gave."""
    texts = introductions()
    told = {
        site.slug: f"{site.full_name} thuộc {DISTRICTS[site.groups[0]]}, tỉnh Bình Thuận."
        for site in communes
    }
    assert [slug for slug, words in told.items() if words not in texts.get(slug, "")] == []
    assert [slug for slug in told if re.search(r"\d", texts[slug])] == []


def test_r47_every_site_says_how_to_report_a_crime(network: Network) -> None:
    """One page of the province, in the menu of all; it has no form, and each site's own numbers."""
    text = (CONTENT / "_province/to-giac-toi-pham.md").read_text("utf-8")
    assert "\nsyndicate: {to: [all]}\n" in text
    assert "\nhotlines: true\n" in text
    assert "<form" not in text
    missing = [
        site.slug
        for site in network.sites
        if all(entry.to != "/to-giac-toi-pham.html" for entry in site.menu)
    ]
    assert missing == []


def test_every_folder_of_content_belongs_to_a_site(network: Network) -> None:
    """Nobody's texts are left behind."""
    folders = {path.name for path in CONTENT.iterdir() if path.is_dir()}
    origins = {origin.tree for origin in network.province.origins}
    assert folders <= {*network.site_files, *origins}
    assert origins <= folders


def test_the_repository_has_no_problem(report: BuildReport) -> None:
    """All 125 sites can be built as they stand: no error, no fault, not even advice."""
    assert [f"{each.path}:{each.line} {each.code}" for each in report.problems] == []
    assert len(report.sites) == 125


def test_every_site_has_pages_of_its_own_and_of_the_province(report: BuildReport) -> None:
    """No commune is empty: what the province gives to all is in each of them."""
    fewest = min(site.planned for site in report.sites)
    assert fewest > 20
    assert {site.failed for site in report.sites} == {False}
