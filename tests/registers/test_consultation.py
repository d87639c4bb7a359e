"""Consultations: open from one day to another, and how to say something about the draft."""

from __future__ import annotations

import json
import re

import pytest

from tests.workspace import Workspace

DRAFT = """
=== content/vi-du/lay-y-kien/2026/quy-uoc.md
---
title: Dự thảo quy ước thôn Một
date: 2026-05-20
tu: 2026-06-10
den: 2026-06-20
co_quan_soan_thao: Ủy ban nhân dân xã Ví Dụ
du_thao: [du-thao.pdf]
noi_nhan: Văn phòng Ủy ban nhân dân xã Ví Dụ
thu_dien_tu: gop-y@vi-du.example
dien_thoai: 0252 3000 000
linh_vuc: Văn hóa
---

Chữ.
"""
TEXT = "content/vi-du/lay-y-kien/2026/quy-uoc.md"
CLOCKS = (
    "2026-06-09T23:59:59",
    "2026-06-10T00:00:00",
    "2026-06-20T23:59:59",
    "2026-06-21T00:00:00",
)
PAGE = "lay-y-kien/2026/quy-uoc.html"


@pytest.fixture
def drafted(project: Workspace) -> Workspace:
    """A commune asks about a draft."""
    project.files(DRAFT)
    project.write("content/vi-du/lay-y-kien/2026/du-thao.pdf", b"%PDF-1.4\n%%EOF\n")
    return project


def states(project: Workspace, clock: str) -> tuple[str, list[str], list[bool]]:
    """Return the state at a moment in the data, page and list, and whether the box is there."""
    project.build(jobs=1, sites=("vi-du",), clock=f"{clock}+07:00")
    items = json.loads(project.page("vi-du", "data/lay-y-kien.json"))["items"]
    page, listed = project.page("vi-du", PAGE), project.page("vi-du", "lay-y-kien/index.html")
    found = [re.search(r'class="label state[^>]*>([^<]*)<', each) for each in (page, listed)]
    words = [each[1] for each in found if each]
    return items[0]["state"], words, ["Cách gửi ý kiến" in page]


def test_r39_a_consultation_opens_and_closes_by_the_clock_alone(drafted: Workspace) -> None:
    """Page, list and data agree before, on and after its days; nothing else was touched."""
    assert [states(drafted, clock) for clock in CLOCKS] == [
        ("sap-mo", ["Sắp mở", "Sắp mở"], [True]),
        ("dang-mo", ["Đang mở", "Đang mở"], [True]),
        ("dang-mo", ["Đang mở", "Đang mở"], [True]),
        ("da-dong", ["Đã đóng", "Đã đóng"], [False]),
    ]


def test_r39_its_days_are_the_changes_that_are_due(drafted: Workspace) -> None:
    """The first is the day on which it opens, the next the one after its last."""
    first = drafted.build(jobs=1, sites=("vi-du",), clock="2026-06-01T00:00:00+07:00")
    then = drafted.build(jobs=1, sites=("vi-du",), clock="2026-06-10T00:00:00+07:00")
    due = [built.site("vi-du").next_change for built in (first, then)]
    assert [each.iso if each else "" for each in due] == [
        "2026-06-10T00:00:00+07:00",
        "2026-06-21T00:00:00+07:00",
    ]


def test_r39_the_page_says_how_to_send_an_opinion(drafted: Workspace) -> None:
    """By letter, by e-mail, by telephone, until when; there is no form but the search."""
    drafted.build(jobs=1, sites=("vi-du",))
    page = drafted.page("vi-du", PAGE)
    box = page.partition('<section class="ways"')[2].partition("</section>")[0]
    assert "Văn phòng Ủy ban nhân dân xã Ví Dụ" in box
    assert 'href="mailto:gop-y@vi-du.example"' in box
    assert 'href="tel:+842523000000"' in box
    assert "20/06/2026" in box
    assert page.count("<form") == 1
    assert "du-thao.pdf" in page


def test_r39_what_came_of_it_is_a_page_or_a_file(drafted: Workspace) -> None:
    """The title of the page, the name of the file."""
    named = "tiep_thu: [../../tin-tuc/2026/tiep-thu.md, bao-cao.pdf]"
    drafted.edit(TEXT, "linh_vuc", f"{named}\nlinh_vuc")
    drafted.article("vi-du", "2026/tiep-thu", title="Đã tiếp thu ý kiến")
    drafted.write("content/vi-du/lay-y-kien/2026/bao-cao.pdf", b"%PDF-1.4\n%%EOF\n")
    assert drafted.build(jobs=1, sites=("vi-du",)).codes == []
    page = drafted.page("vi-du", PAGE)
    assert 'href="../../tin-tuc/2026/tiep-thu.html">Đã tiếp thu ý kiến</a>' in page
    assert 'href="../../tep/lay-y-kien/2026/bao-cao.pdf">bao-cao.pdf</a>' in page


def test_r39_a_consultation_cannot_end_before_it_begins(drafted: Workspace) -> None:
    """The error stands at the end's line, and nothing is shown."""
    drafted.edit(TEXT, "den: 2026-06-20", "den: 2026-06-09")
    built = drafted.build(jobs=1, sites=("vi-du",))
    assert built.places == [f"{TEXT}:5:6 ngay-nguoc"]
    assert not drafted.exists("vi-du", PAGE)
