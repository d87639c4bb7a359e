"""Procedures: row R31: code, portal, last check; written by the province, completed by communes."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from generator.model.registers.procedure import procedure_code
from tests.registers.records import procedure
from tests.workspace import Workspace

PAGE = "thu-tuc/thi-du.html"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.004873", "1.004873"),
        (" 1.004873.000.00.00.h10 ", "1.004873.000.00.00.H10"),
        ("2. 000815", "2.000815"),
        ("1.0048", ""),
        ("1004873", ""),
        ("1.004873.000.00.00", ""),
        ("BTP-1", ""),
    ],
)
def test_r31_a_code_is_that_of_the_portal(written: str, code: str) -> None:
    """With or without the place of a province; spaces and small letters are mended."""
    assert procedure_code(written) == code


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("https://dichvucong.gov.vn/thi-du", []),
        ("https://thanhtoan.dichvucong.gov.vn/", []),
        ("https://dichvucong.thinghiem.example/a", []),
        ("https://dichvucong.gov.vn.example/", ["ngoai-cong"]),
        ("https://example.com/?u=dichvucong.gov.vn", ["ngoai-cong"]),
        ("https://kdichvucong.gov.vn/", ["ngoai-cong"]),
        ("javascript:alert(1)", ["url-sai"]),
        ('""', ["chua-co-thong-tin"]),
    ],
)
def test_r31_a_procedure_leads_to_a_portal_of_public_services(
    address: str, codes: list[str], project: Workspace
) -> None:
    """The national one, or one that the province names; nobody is sent to one that looks alike."""
    project.edit(
        "sites/_province.yml", "hub: tinh\n", "hub: tinh\nportals: [dichvucong.thinghiem.example]\n"
    )
    procedure(project, lien_ket=address)
    assert project.check(jobs=1).codes == codes


def test_r31_a_code_belongs_to_one_procedure_of_a_site(project: Workspace) -> None:
    """Of a commune's own and those of the province; another commune may have the same."""
    procedure(project, "mot")
    procedure(project, "hai")
    procedure(project, "ba", tree="_tinh", ma_thu_tuc="1.000002", syndicate="{}")
    procedure(project, "bon", tree="gia-dinh")
    assert project.check(jobs=1).places == ["content/vi-du/thu-tuc/mot.md:3:13 trung-gia-tri"]


@pytest.mark.parametrize(
    ("clock", "codes"),
    [
        ("2027-06-01T23:59:59+07:00", []),
        ("2027-06-02T00:00:00+07:00", ["thong-tin-cu"]),
    ],
)
def test_r31_a_check_is_good_for_a_year(clock: str, codes: list[str], project: Workspace) -> None:
    """To the end of the 365th day; then every build says so."""
    procedure(project)
    assert project.check(jobs=1, clock=clock).codes == codes


def test_r31_the_end_of_that_year_is_when_the_next_build_is_due(project: Workspace) -> None:
    """By the clock alone, in every site that shows it; no page changes."""
    procedure(project, tree="_tinh", syndicate="{to: [all]}")
    first = project.build(jobs=1)
    due = first.site("vi-du").next_change
    assert due is not None
    assert due.instant == "2027-06-02T00:00:00+07:00"
    after = project.build(jobs=1, clock=due.instant)
    assert after.codes == ["thong-tin-cu"]
    assert after.written("vi-du") == set()


def counter(project: Workspace, slug: str) -> str:
    """Return what a page says of the counter."""
    return (
        project.page(slug, PAGE).partition('<section class="counter"')[2].partition("</section>")[0]
    )


def test_the_province_writes_a_procedure_once_and_communes_complete_it(
    project: Workspace,
) -> None:
    """With their own counter; what it does not say is as in the contact, or being asked for."""
    procedure(project, tree="_tinh", syndicate="{to: [all]}")
    own = "contact: {phone: 0252 3000 000, address: Số 1}\n"
    own += "counter: {name: Bộ phận một cửa, phone: 0252 3000 009, hours: Sáng}\n"
    project.write("content/vi-du/thong-tin.yml", own)
    assert project.build(jobs=1).places == []
    here, there = counter(project, "vi-du"), counter(project, "gia-dinh")
    assert "Bộ phận một cửa" in here
    assert 'href="tel:+842523000009"' in here
    assert "<dd>Số 1</dd>" in here
    assert "<dd>Sáng</dd>" in here
    assert here.count("đang cập nhật") == 1
    assert there.count("đang cập nhật") == 4
    canonical = '<link rel="canonical" href="https://tinh.thinghiem.example/thu-tuc/thi-du.html">'
    assert canonical in project.page("vi-du", PAGE)


def test_a_commune_may_write_its_own(project: Workspace) -> None:
    """At the address of the province's, whose place it takes; nobody is told."""
    procedure(project, tree="_tinh", syndicate="{to: [all]}")
    procedure(project, title="Bản của xã")
    assert project.build(jobs=1).places == []
    assert "<h1>Bản của xã</h1>" in project.page("vi-du", PAGE)
    assert "<h1>Đăng ký thí dụ</h1>" in project.page("gia-dinh", PAGE)


def test_another_counter_changes_only_what_shows_it(project: Workspace) -> None:
    """The procedures of that commune, and their sheets."""
    procedure(project, tree="_tinh", syndicate="{to: [all]}")
    project.build(jobs=1)
    project.write("content/vi-du/thong-tin.yml", "counter: {name: Bộ phận một cửa}\n")
    again = project.build(jobs=1)
    assert again.rendered("vi-du") == {PAGE, "thu-tuc/thi-du/to-dan.html"}
    assert again.rendered("gia-dinh") == set()


def test_a_procedure_is_listed_by_field_and_level_and_given_to_programs(
    project: Workspace,
) -> None:
    """Lists without script; data that follow their schema, papers and all."""
    project.write("content/vi-du/thu-tuc/to-khai.pdf", b"%PDF-1.4 x")
    procedure(project, thanh_phan_ho_so="[{ten: Tờ khai, ban_chinh: 1, mau: [to-khai.pdf]}]")
    assert project.build(jobs=1).places == []
    assert project.exists("vi-du", "thu-tuc/linh-vuc/ho-tich/index.html")
    assert project.exists("vi-du", "thu-tuc/muc-do/toan-trinh/index.html")
    data = json.loads(project.page("vi-du", "data/thu-tuc.json"))
    schema = json.loads(project.page("tinh", "data/schema/procedure.json"))
    Draft202012Validator(schema).validate(data)
    paper = data["items"][0]["thanh_phan_ho_so"][0]
    assert (paper["ten"], paper["ban_chinh"], paper["mau"][0]["bytes"]) == ("Tờ khai", 1, 10)
    table = re.search(r"<table>.*?</table>", project.page("vi-du", PAGE), re.S)
    assert table is not None
    assert "Tờ khai" in table[0]
    assert "to-khai.pdf" in table[0]


def test_papers_that_nobody_knows_yet_are_left_empty(project: Workspace) -> None:
    """A table with nothing behind its key is unknown, like any other field."""
    procedure(project, thanh_phan_ho_so="")
    assert project.build(jobs=1).codes == ["chua-co-thong-tin"]
    assert project.exists("vi-du", PAGE)
