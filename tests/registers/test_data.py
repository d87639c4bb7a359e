"""Data for machines: rows R42 and R43: lists as JSON and CSV, their schemas, their index."""

from __future__ import annotations

import csv
import io
import json
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from tests.filing import PDF
from tests.registers.records import document, record
from tests.workspace import Workspace

FIRST = "van-ban/2026/qd-15.html"


@pytest.fixture
def built(project: Workspace) -> Workspace:
    """A built network with two documents, one of which has all that a cell can hold."""
    document(project, tep="[qd.pdf]", thay_the="[07/2024/QĐ-UBND, ../khac.md]", can_cu="[A, =B]")
    project.write("content/vi-du/van-ban/2026/qd.pdf", PDF)
    document(project, "qd-16", so_hieu="16/2026/QĐ-UBND", nguoi_ky='""', co_quan_ban_hanh='"=1+1"')
    project.article("vi-du", "2026/tin")
    project.article("_tinh", "2026/tin-tinh")
    record(project, "vi-du/gioi-thieu", title="Giới thiệu")
    project.build(jobs=1)
    return project


def data(project: Workspace, path: str, slug: str = "vi-du") -> dict[str, object]:
    """Return a file of data."""
    return cast(dict[str, object], json.loads(project.page(slug, f"data/{path}")))


def table(project: Workspace, name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file as a spreadsheet reads them."""
    text = project.page("vi-du", f"data/{name}.csv")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def items(project: Workspace, name: str) -> list[dict[str, object]]:
    """Return the items of a dataset."""
    return cast(list[dict[str, object]], data(project, f"{name}.json")["items"])


@pytest.mark.parametrize("name", ["van-ban", "tin-tuc", "tin-tinh", "trang"])
def test_r42_a_list_is_the_same_as_json_and_as_csv(name: str, built: Workspace) -> None:
    """As many items, with the same names and addresses in the same order."""
    rows = table(built, name)
    found = items(built, name)
    assert [row["url"] for row in rows] == [item["url"] for item in found]
    assert list(rows[0]) == list(found[0])
    assert data(built, f"{name}.json")["count"] == len(rows)


def test_r42_numbers_and_days_are_those_of_programs(built: Workspace) -> None:
    """ISO days, sizes in bytes; what is unknown is null; an absolute address for each file."""
    newest = {str(each["so_hieu"]): each for each in items(built, "van-ban")}
    first = newest["15/2026/QĐ-UBND"]
    assert first["ngay_ban_hanh"] == "2026-06-01"
    assert first["thay_the"] == ["07/2024/QĐ-UBND", "../khac.md"]
    assert first["can_cu"] == ["A", "=B"]
    (file,) = cast(list[dict[str, object]], first["tep"])
    assert file["url"] == "https://vi-du.thinghiem.example/tep/van-ban/2026/qd.pdf"
    assert file["bytes"] == len(PDF)
    assert newest["16/2026/QĐ-UBND"]["nguoi_ky"] is None


def test_a_spreadsheet_takes_no_cell_for_a_formula(built: Workspace) -> None:
    """JSON has the text as it is."""
    rows = {row["so_hieu"]: row for row in table(built, "van-ban")}
    assert rows["16/2026/QĐ-UBND"]["co_quan_ban_hanh"] == "'=1+1"
    assert "=1+1" in {each["co_quan_ban_hanh"] for each in items(built, "van-ban")}


@pytest.mark.parametrize("name", ["van-ban", "tin-tuc", "tin-tinh", "trang"])
def test_r43_data_obeys_its_schema_which_the_hub_has(name: str, built: Workspace) -> None:
    """At the address that the data names."""
    found = data(built, f"{name}.json")
    address = str(found["schema"]).removeprefix("https://tinh.thinghiem.example/")
    schema = json.loads(built.page("tinh", address))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)


def test_r43_the_index_counts_what_the_lists_hold(built: Workspace) -> None:
    """Each dataset once, and nothing that is not there."""
    index = cast(list[dict[str, object]], data(built, "index.json")["datasets"])
    counts = {str(each["name"]): each["count"] for each in index}
    assert counts == {"tin-tuc": 1, "tin-tinh": 1, "van-ban": 2, "trang": 1}
    files = {path for path in built.tree("vi-du") if path.startswith("data/")}
    assert files == {"data/index.json"} | {
        f"data/{name}.{form}" for name in counts for form in ("csv", "json")
    }


def test_r43_the_hub_leads_to_the_index_of_each_site(built: Workspace) -> None:
    """Whoever wants all of the province's data begins there."""
    sites = cast(list[dict[str, str]], data(built, "index.json", "tinh")["sites"])
    assert [each["slug"] for each in sites] == ["gia-dinh", "tinh", "vi-du"]
    assert sites[2]["index"] == "https://vi-du.thinghiem.example/data/index.json"


def test_r42_a_list_leads_to_its_data(built: Workspace) -> None:
    """Beside the list itself."""
    page = built.page("vi-du", "van-ban/index.html")
    assert 'href="../data/van-ban.csv"' in page
    assert 'href="../data/van-ban.json"' in page


def test_r16_a_record_has_an_identifier_that_no_change_of_host_changes(built: Workspace) -> None:
    """The data, the feed and the page name it alike."""
    name = "tag:thinghiem.example,2026:vi-du/van-ban/2026/qd-15"
    assert name in {each["id"] for each in items(built, "van-ban")}
    assert f"<id>{name}</id>" in built.page("vi-du", "van-ban/feed.xml")
    assert f'<meta name="DC.identifier" content="{name}">' in built.page("vi-du", FIRST)
    built.edit("sites/_province.yml", "{slug}.thinghiem.example/", "khac.example/{slug}/")
    built.build(jobs=1)
    assert f'<meta name="DC.identifier" content="{name}">' in built.page("vi-du", FIRST)


def test_what_is_withdrawn_is_in_no_data(built: Workspace) -> None:
    """Nor is what its window holds back."""
    built.edit(
        "content/vi-du/van-ban/2026/qd-15.md", "---\n\n", "publish_until: 2026-06-14\n---\n\n"
    )
    document(built, "qd-16", withdrawn="{date: 2026-06-01, why: Nhầm}")
    built.build(jobs=1)
    assert not built.exists("vi-du", "data/van-ban.json")
    assert not built.exists("vi-du", "data/van-ban.csv")
