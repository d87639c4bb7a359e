"""Notices: posted from one day to another, and calls that close."""

from __future__ import annotations

import json
import re

import pytest

from tests.registers.built import files
from tests.workspace import Built, Workspace

POSTED = """
=== content/vi-du/thong-bao/2026/cat-dien.md
---
title: Cắt điện Hoa Gạo
niem_yet_tu: 2026-06-10
niem_yet_den: 2026-06-20
loai: lịch cắt điện nước
noi_niem_yet: Bảng tin thôn Một
tep: [lich-cat-dien.pdf]
---

Thôn Một mất điện từ 7 giờ.
=== content/vi-du/thong-bao/2026/chung.md
---
title: Thông báo chung
niem_yet_tu: 2026-06-01
loai: Thông báo
---

Chữ.
"""
TENDER = """
=== content/vi-du/thong-bao/2026/sua-duong.md
---
title: Mời thầu sửa đường
niem_yet_tu: 2026-06-01
loai: Mời thầu
han_nop: 2026-06-20T09:00:00
---

Chữ.
"""
WORD = "Hoa Gạo"


@pytest.fixture
def posted(project: Workspace) -> Workspace:
    """A commune has a notice with a window and one without an end."""
    project.files(POSTED)
    project.write("content/vi-du/thong-bao/2026/lich-cat-dien.pdf", b"%PDF-1.4\n%%EOF\n")
    return project


def build(project: Workspace, clock: str) -> Built:
    """Build one commune at a moment of its own time."""
    return project.build(jobs=1, sites=("vi-du",), clock=f"{clock}+07:00")


def places(project: Workspace, clock: str) -> set[str]:
    """Return the files that a build at a moment leaves with the notice, its words or its name."""
    build(project, clock)
    tree = project.tree("vi-du")
    return {
        path
        for path, content in tree.items()
        if "cat-dien" in path or WORD in content.decode("utf-8", "replace")
    }


def test_r55_a_notice_is_there_in_its_days_and_nowhere_else(posted: Workspace) -> None:
    """Before and after them no page, list, feed, search, data, sitemap or file has it."""
    there = {
        "thong-bao/2026/cat-dien.html",
        "thong-bao/2026/cat-dien/to-dan.html",
        "thong-bao/index.html",
        "thong-bao/2026/index.html",
        "thong-bao/loai/cat-dien-nuoc/index.html",
        "thong-bao/feed.xml",
        "data/thong-bao.json",
        "data/thong-bao.csv",
        "search/2026.json",
        "tim-kiem.html",
        "tep/thong-bao/2026/lich-cat-dien.pdf",
    }
    assert places(posted, "2026-06-09T23:59:59") == set()
    assert "cat-dien" not in posted.page("vi-du", "sitemap.xml")
    assert places(posted, "2026-06-10T00:00:00") == there
    assert "cat-dien" in posted.page("vi-du", "sitemap.xml")
    assert places(posted, "2026-06-20T23:59:59") == there
    assert places(posted, "2026-06-21T00:00:00") == set()
    assert "cat-dien" not in posted.page("vi-du", "sitemap.xml")


def test_r55_the_days_of_a_notice_are_changes_that_are_due(posted: Workspace) -> None:
    """A build at each of them gives what a clean one gives; the next is told."""
    before = build(posted, "2026-06-09T23:59:59").report.next_change
    within = build(posted, "2026-06-10T00:00:00").report.next_change
    build(posted, "2026-06-21T00:00:00")
    due = [each.iso if each else "" for each in (before, within)]
    assert due == ["2026-06-10T00:00:00+07:00", "2026-06-21T00:00:00+07:00"]
    out = posted.root / "clean"
    posted.build(out=out, jobs=1, sites=("vi-du",), clock="2026-06-21T00:00:00+07:00")
    assert files(posted.root / "public") == files(out)


def test_a_notice_says_until_when_and_where_it_is_posted(posted: Workspace) -> None:
    """With its kind and its file."""
    build(posted, "2026-06-15T12:00:00")
    page = re.sub(r"<[^>]+>|\s+", " ", posted.page("vi-du", "thong-bao/2026/cat-dien.html"))
    text = " ".join(page.split())
    assert "Niêm yết từ ngày 10/06/2026 Niêm yết đến hết ngày 20/06/2026" in text
    assert "Loại thông báo Lịch cắt điện nước" in text
    assert "Nơi niêm yết Bảng tin thôn Một" in text
    assert "lich-cat-dien.pdf (PDF, " in text


@pytest.mark.parametrize(
    ("clock", "state", "listed"),
    [
        ("2026-06-20T09:00:00", "dang-moi", True),
        ("2026-06-20T09:00:01", "da-dong", False),
    ],
)
def test_r36_a_tender_is_open_until_its_moment_and_then_in_the_archive(
    project: Workspace, clock: str, state: str, listed: bool
) -> None:
    """It leaves the list of the section for that of its year; data say what it is."""
    project.files(POSTED + TENDER)
    build(project, "2026-06-19T00:00:00")
    build(project, clock)
    items = json.loads(project.page("vi-du", "data/thong-bao.json"))["items"]
    states = {item["title"]: item["state"] for item in items}
    assert states["Mời thầu sửa đường"] == state
    assert ("sua-duong.html" in project.page("vi-du", "thong-bao/index.html")) == listed
    assert "sua-duong.html" in project.page("vi-du", "thong-bao/2026/index.html")
    words = {"dang-moi": "Đang mời", "da-dong": "Đã đóng"}[state]
    assert f">{words}</span>" in project.page("vi-du", "thong-bao/2026/sua-duong.html")


def test_a_notice_that_ends_before_it_begins_is_an_error(project: Workspace) -> None:
    """It is named at the end's line, and not shown."""
    project.files(POSTED)
    project.edit("content/vi-du/thong-bao/2026/cat-dien.md", "2026-06-20", "2026-06-09")
    built = build(project, "2026-06-15T12:00:00")
    assert "content/vi-du/thong-bao/2026/cat-dien.md:4:15 ngay-nguoc" in built.places
    assert not project.exists("vi-du", "thong-bao/2026/cat-dien.html")
