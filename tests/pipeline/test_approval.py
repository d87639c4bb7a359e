"""Approval (R54): where settings ask for it, only what somebody approved is shown."""

from __future__ import annotations

import json

import pytest

from generator.model.document import Withdrawal
from generator.site.windows import Held, coming, held_back
from generator.telling.machine import report_json
from generator.telling.summary import build_text
from tests.making import document, when
from tests.workspace import Built, Workspace

APPROVED = "{by: Trần Văn Thí, date: 2026-06-01}"
TEXT = "content/vi-du/tin-tuc/2026/moi.md"
PAGE = "tin-tuc/2026/moi.html"
GIVEN = "content/_tinh/tin-tuc/2026/tin.md"


@pytest.fixture
def network(project: Workspace) -> Workspace:
    """One commune asks for approval; it, another and the province have texts without it."""
    project.edit("sites/vi-du.yml", "groups:", "approval: required\ngroups:")
    project.article("vi-du", "2026/moi")
    project.article("vi-du", "2026/cu", approved=APPROVED)
    project.article("gia-dinh", "2026/moi")
    project.article("_tinh", "2026/tin")
    return project


def held(built: Built, slug: str) -> list[tuple[str, str]]:
    """Return what a site holds back, and why."""
    return [(each.path, each.why) for each in built.site(slug).held]


def test_r54_only_what_was_approved_is_shown_where_that_is_required(network: Workspace) -> None:
    """Elsewhere nothing changes; what is held back is told to people and to programs."""
    built = network.build(jobs=1)
    assert built.codes == []
    assert not network.exists("vi-du", PAGE)
    assert network.exists("vi-du", "tin-tuc/2026/cu.html")
    assert network.exists("gia-dinh", PAGE)
    assert network.exists("vi-du", "tin-tinh/2026/tin.html")
    assert held(built, "vi-du") == [(TEXT, "approval")]
    assert f"{TEXT} (chưa được duyệt)" in build_text(built.report, 1.0, "vi")
    sites = json.loads(report_json(built.report, "vi"))["sites"]
    told = {site["slug"]: site["held"] for site in sites}
    assert told["vi-du"] == [{"path": TEXT, "why": "approval", "due": None}]
    assert told["gia-dinh"] == []


def test_r54_approval_brings_a_text_and_its_loss_takes_it(network: Workspace) -> None:
    """So does the setting, though no text was touched."""
    network.build(jobs=1)
    network.edit(TEXT, "title:", f"approved: {APPROVED}\ntitle:")
    network.build(jobs=1)
    assert network.exists("vi-du", PAGE)
    network.edit(TEXT, f"approved: {APPROVED}\n", "")
    network.build(jobs=1)
    assert not network.exists("vi-du", PAGE)
    network.edit("sites/vi-du.yml", "approval: required", "approval: none")
    network.build(jobs=1)
    assert network.exists("vi-du", PAGE)


def test_r54_the_texts_of_origins_follow_the_settings_of_the_hub(network: Workspace) -> None:
    """They are then in no site."""
    network.edit("sites/tinh.yml", "type:", "approval: required\ntype:")
    built = network.build(jobs=1)
    assert held(built, "gia-dinh") == [(GIVEN, "approval")]
    assert held(built, "tinh") == [(GIVEN, "approval")]
    assert not network.exists("vi-du", "tin-tinh/2026/tin.html")


def test_r54_drafts_show_what_waits_for_approval(network: Workspace) -> None:
    """In the preview alone."""
    out = network.root / "preview"
    built = network.build(jobs=1, drafts=True, out=out)
    assert held(built, "vi-du") == []
    assert (out / "vi-du" / PAGE).is_file()


def test_r54_what_waits_for_approval_has_no_moments() -> None:
    """No build is due for it; a notice of withdrawal needs no approval."""
    made = document(TEXT, date="2026-06-20", unapproved=True)
    clock = when("2026-06-15T12:00:00")
    assert held_back(made, clock, drafts=False) == Held(TEXT, "approval")
    assert coming(made, clock, drafts=False) == []
    assert coming(made, clock, drafts=True) == [when("2026-06-20T00:00:00")]
    withdrawn = document(
        TEXT, unapproved=True, withdrawn=Withdrawal(when("2026-06-10"), "Có sai sót.")
    )
    assert held_back(withdrawn, clock, drafts=False) is None
