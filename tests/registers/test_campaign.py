"""Campaigns: a banner on every page of the sites that show them, as long as they run."""

from __future__ import annotations

import pytest

from tests.registers.built import files
from tests.workspace import Built, Workspace

CAMPAIGNS = """
=== content/vi-du/chien-dich/2026/giao-thong.md
---
title: An toàn giao thông
date: 2026-06-01
tu: 2026-06-10
den: 2026-06-20
duong_day_nong: 0252 3000 000
---

Chữ.
=== content/_tinh/chien-dich/2026/phong-chay.md
---
title: Phòng cháy mùa khô
date: 2026-06-01
tu: 2026-06-12
den: 2026-06-30
syndicate: {to: [type:xa]}
---

Chữ.
"""
CLOCKS = (
    "2026-06-09T23:59:59",
    "2026-06-10T00:00:00",
    "2026-06-12T00:00:00",
    "2026-06-20T23:59:59",
    "2026-06-21T00:00:00",
    "2026-07-01T00:00:00",
)


@pytest.fixture
def announced(project: Workspace) -> Workspace:
    """A commune and the province each announce a campaign."""
    project.files(CAMPAIGNS)
    project.article("vi-du", "2026/tin")
    return project


def build(project: Workspace, clock: str, **options: object) -> Built:
    """Build all sites at a moment."""
    return project.build(jobs=1, clock=f"{clock}+07:00", **options)


def banner(page: str) -> str:
    """Return the banner of a page, "" where it has none."""
    return page.partition('<section class="campaigns"')[2].partition("</section>")[0]


def shown(project: Workspace, clock: str) -> list[bool]:
    """Return which campaigns an article and a home page name at a moment: own, given; others'."""
    build(project, clock)
    article = banner(project.page("vi-du", "tin-tuc/2026/tin.html"))
    home = banner(project.page("vi-du", "index.html"))
    other = banner(project.page("gia-dinh", "index.html"))
    names = ("An toàn giao thông", "Phòng cháy mùa khô")
    return [*(name in each for name in names for each in (article, home)), bool(other)]


def test_r49_a_campaign_is_on_every_page_in_its_days_and_no_longer(announced: Workspace) -> None:
    """Its own in its site alone, the province's in those that it is given to."""
    assert [shown(announced, clock) for clock in CLOCKS] == [
        [False, False, False, False, False],
        [True, True, False, False, False],
        [True, True, True, True, False],
        [True, True, True, True, False],
        [False, False, True, True, False],
        [False, False, False, False, False],
    ]


def test_r49_a_banner_has_title_days_and_line_to_call(announced: Workspace) -> None:
    """And leads to the page of the campaign; nothing moves."""
    build(announced, "2026-06-15T00:00:00")
    text = banner(announced.page("vi-du", "tin-tuc/2026/tin.html"))
    assert '<a href="../../chien-dich/2026/giao-thong.html">An toàn giao thông</a>' in text
    assert "từ 10/06/2026 đến hết 20/06/2026." in text
    assert 'Đường dây nóng: <a class="phone" href="tel:+842523000000">0252 3000 000</a>' in text
    assert "marquee" not in text


def test_r49_builds_at_its_days_give_what_a_clean_one_gives(announced: Workspace) -> None:
    """Every page gets its new header around what it holds, at each moment that is due."""
    due = build(announced, "2026-06-09T12:00:00").report.next_change
    assert due is not None
    assert due.iso == "2026-06-10T00:00:00+07:00"
    begun = build(announced, "2026-06-10T00:00:00")
    assert "tin-tuc/2026/tin.html" in begun.written("vi-du")
    build(announced, "2026-06-21T00:00:00")
    out = announced.root / "clean"
    build(announced, "2026-06-21T00:00:00", out=out)
    assert files(announced.root / "public") == files(out)
