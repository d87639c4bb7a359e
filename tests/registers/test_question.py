"""Questions: how far the office is, until when it must answer, who must not be named."""

from __future__ import annotations

import json

import pytest

from generator.model.facts import Fact, Facts
from generator.model.registers.question import question_state
from tests.making import when
from tests.workspace import Built, Workspace

ASKED = """
=== content/vi-du/hoi-dap/2026/duong.md
---
title: Đường thôn Một bao giờ sửa?
nguoi_hoi: Công dân N.V.T., thôn Một
linh_vuc: Giao thông
kenh: trực tiếp
ngay_nhan: 2026-06-01
---

Đường hỏng từ mùa mưa.
"""
HOLIDAYS = """
=== sites/_holidays.yml
years:
  2026:
    basis: Thông báo thí dụ
    basis_checked: true
    days:
      - {day: 2026-06-05, name: Ngày nghỉ thí dụ}
"""
TEXT = "content/vi-du/hoi-dap/2026/duong.md"
PAGE = "hoi-dap/2026/duong.html"


@pytest.fixture
def asked(project: Workspace) -> Workspace:
    """A commune was asked something, in a year whose holidays are known."""
    project.files(ASKED + HOLIDAYS)
    return project


def build(project: Workspace, clock: str = "2026-06-15T12:00:00") -> Built:
    """Build the commune."""
    return project.build(jobs=1, sites=("vi-du",), clock=f"{clock}+07:00")


def state(project: Workspace, clock: str) -> str:
    """Return the state of the question in the data of a build at a moment."""
    build(project, clock)
    items = json.loads(project.page("vi-du", "data/hoi-dap.json"))["items"]
    return str(items[0]["state"])


WAY = {
    "ngay_nhan": "2026-06-01",
    "ngay_thu_ly": "2026-06-03",
    "ngay_chuyen": "2026-06-04",
    "han_tra_loi": "2026-06-22",
    "ngay_tra_loi": "2026-06-24",
}


@pytest.mark.parametrize(
    ("left_out", "clock", "expected"),
    [
        ("", "2026-06-02T23:59:59", "Mới nhận"),
        ("", "2026-06-03T00:00:00", "Đang xử lý"),
        ("", "2026-06-04T00:00:00", "Đã chuyển"),
        ("", "2026-06-23T23:59:59", "Đã chuyển"),
        ("", "2026-06-24T00:00:00", "Đã trả lời"),
        ("ngay_chuyen", "2026-06-22T23:59:59", "Đang xử lý"),
        ("ngay_chuyen", "2026-06-23T00:00:00", "Quá hạn trả lời"),
        ("ngay_chuyen", "2026-06-24T00:00:00", "Đã trả lời"),
    ],
)
def test_r38_a_question_is_as_far_as_its_days_say(left_out: str, clock: str, expected: str) -> None:
    """What was passed on is not overdue here; an answer ends it, late or not."""
    kept = (each for each in WAY.items() if each[0] != left_out)
    facts = Facts(tuple(Fact(name, when(day)) for name, day in kept))
    assert question_state(facts, when(clock)).label == expected


def test_r38_an_answer_is_due_15_working_days_after_receipt(asked: Workspace) -> None:
    """A holiday moves it by a day; the day after it the question is overdue by the clock alone."""
    built = build(asked)
    page = asked.page("vi-du", PAGE)
    assert built.codes == []
    assert '<dt>Hạn trả lời</dt><dd><time datetime="2026-06-23">' in page
    due = built.report.next_change
    assert due is not None
    assert due.iso == "2026-06-24T00:00:00+07:00"
    assert state(asked, "2026-06-23T23:59:59") == "moi-nhan"
    assert state(asked, "2026-06-24T00:00:00") == "qua-han"
    assert "Quá hạn trả lời</span>" in asked.page("vi-du", "hoi-dap/index.html")


def test_r38_a_year_whose_holidays_nobody_wrote_down_is_told(project: Workspace) -> None:
    """At the day of receipt; the term is then reckoned with weekends alone."""
    project.files(ASKED)
    built = build(project)
    assert built.places == [f"{TEXT}:6:12 thieu-lich-nghi"]
    assert '<time datetime="2026-06-22">' in project.page("vi-du", PAGE)


def test_r38_holidays_that_are_written_down_later_move_the_term(project: Workspace) -> None:
    """Though the question was not touched."""
    project.files(ASKED)
    build(project)
    project.files(HOLIDAYS)
    build(project)
    assert '<time datetime="2026-06-23">' in project.page("vi-du", PAGE)


def test_r38_an_asker_is_named_nowhere(asked: Workspace) -> None:
    """Whoever writes the name is warned; page, list, search and data have initials alone."""
    name = "Nguyễn Văn Thí Dụ"
    asked.edit(TEXT, "Công dân N.V.T., thôn Một", f"{name}, 0252 3000 000, thôn Một")
    built = build(asked)
    assert built.places == [f"{TEXT}:3:12 nguoi-hoi-lo-ten"]
    tree = asked.tree("vi-du")
    told = {path for path, content in tree.items() if name.encode() in content}
    assert told == set()
    assert "Công dân N.V.T.D., thôn Một" in asked.page("vi-du", PAGE)
    assert b"3000 000" not in b"".join(tree.values())


def test_r38_overdue_questions_have_a_list_of_their_own(asked: Workspace) -> None:
    """It comes and goes by the clock."""
    listed = "hoi-dap/tinh-trang/qua-han/index.html"
    build(asked, "2026-06-23T23:59:59")
    assert not asked.exists("vi-du", listed)
    build(asked, "2026-06-24T00:00:00")
    assert "Đường thôn Một bao giờ sửa?" in asked.page("vi-du", listed)
    assert not asked.exists("vi-du", "hoi-dap/tinh-trang/moi-nhan/index.html")
    assert 'href="../hoi-dap/tinh-trang/qua-han/">Quá hạn trả lời</a>' in asked.page(
        "vi-du", "hoi-dap/index.html"
    )


def test_r38_what_a_question_tells_of_a_person_is_told(asked: Workspace) -> None:
    """In title and text; the answer may name a telephone of the office."""
    asked.edit(TEXT, "mùa mưa.", "mùa mưa.\n\n## Trả lời\n\nXin gọi 0252 3000 000.")
    asked.edit(TEXT, "---\n\nĐường", "ngay_tra_loi: 2026-06-10\n---\n\nĐường")
    assert build(asked).codes == []
    asked.edit(TEXT, "mùa mưa.", "mùa mưa, CCCD của tôi là 060123456789.")
    asked.edit(TEXT, "bao giờ sửa?", "bao giờ sửa, gọi 0252 3000 000?")
    assert build(asked).places == [f"{TEXT}:2:8 cau-hoi-lo-thong-tin"] * 2


def test_r38_an_answer_and_its_day_belong_together(asked: Workspace) -> None:
    """One without the other is told."""
    asked.edit(TEXT, "mùa mưa.", "mùa mưa.\n\n## Trả lời\n\nSẽ sửa trong tháng 7.")
    assert build(asked).places == [f"{TEXT}:6:12 thieu-ngay-tra-loi"]
    asked.edit(TEXT, "---\n\nĐường", "ngay_tra_loi: 2026-06-10\n---\n\nĐường")
    assert build(asked).places == []
    assert "Đã trả lời</span>" in asked.page("vi-du", PAGE)


def test_r38_the_section_says_how_to_send_a_question(asked: Workspace) -> None:
    """Also while it is empty: by the facts of the office, without a form."""
    asked.write("content/vi-du/thong-tin.yml", "contact: {phone: 0252 3000 000}\n")
    build(asked)
    page = asked.page("vi-du", "hoi-dap/index.html")
    box = page.partition('<section class="ways"')[2].partition("</section>")[0]
    assert "Cách gửi câu hỏi, phản ánh, kiến nghị" in box
    assert 'href="tel:+842523000000"' in box
    assert "<form" not in box
    assert 'class="ways"' not in asked.page("vi-du", "hoi-dap/2026/index.html")
