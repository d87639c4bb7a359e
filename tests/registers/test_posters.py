"""Sheets for notice boards: where they are, where they lead, and that they end with their page."""

from __future__ import annotations

import json
import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from generator.themes.codes import qr_code
from tests.registers.records import notice, procedure
from tests.workspace import Workspace

SHEET = "thu-tuc/thi-du/to-dan.html"
DOT = 8  # pixels


def drawn(svg: str) -> Image.Image:
    """Return a code as a picture: the path is of moves and lines, each a row of dots."""
    size = int(re.findall(r'viewBox="0 0 (\d+) ', svg)[0])
    image = Image.new("L", (size * DOT, size * DOT), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    path = re.findall(r'stroke="#000" d="([^"]+)"', svg)[0]
    for order, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?", path):
        if order == "h":
            pen.rectangle(
                (x * DOT, (y - 0.5) * DOT, (x + float(first)) * DOT - 1, (y + 0.5) * DOT - 1), 0
            )
            x += float(first)
        else:
            x = float(first) if order == "M" else x + float(first)
            y = float(second) if order == "M" else y + float(second)
    return image


def read(svg: str) -> str:
    """Return what a telephone reads of a code."""
    (found,) = zxingcpp.read_barcodes(drawn(svg))
    return str(found.text)


@pytest.mark.parametrize(
    "address",
    [
        "https://vi-du.thinghiem.example/",
        "https://vi-du.thinghiem.example/thu-tuc/" + "rat-dai-" * 10 + "ten.html",
        "https://thinghiem.example/xa/vi-du/thong-bao/2026/cat-dien.html?a=b&c=d#e",
    ],
)
def test_a_code_says_what_was_written_into_it(address: str) -> None:
    """Read by another program than the one that drew it."""
    assert read(qr_code(address)) == address


def test_the_code_of_a_sheet_leads_to_the_live_page(project: Workspace) -> None:
    """That of the commune whose board it hangs on, with its own counter."""
    procedure(project, tree="_tinh", syndicate="{to: [all]}")
    assert project.build(jobs=1).places == []
    sheet = project.page("vi-du", SHEET)
    address = "https://vi-du.thinghiem.example/thu-tuc/thi-du.html"
    assert read(sheet[sheet.index("<svg", sheet.index("poster-code")) :]) == address
    assert f'aria-label="Mã QR dẫn tới {address}"' in sheet
    assert "style=" not in sheet


def test_a_page_leads_to_its_sheet_and_back(project: Workspace) -> None:
    """The sheet is for printing: no search engine, sitemap or search has it."""
    procedure(project)
    assert project.build(jobs=1).places == []
    page = project.page("vi-du", "thu-tuc/thi-du.html")
    assert 'href="../thu-tuc/thi-du/to-dan.html">In tờ A4 để niêm yết</a>' in page
    sheet = project.page("vi-du", SHEET)
    assert 'href="../../thu-tuc/thi-du.html"' in sheet
    assert '<meta name="robots" content="noindex">' in sheet
    assert 'rel="canonical"' not in sheet
    assert "to-dan" not in project.page("vi-du", "sitemap.xml")
    assert "to-dan" not in project.page("vi-du", "search/trang.json")


def test_a_notice_says_on_its_sheet_from_when_to_when_it_hangs(project: Workspace) -> None:
    """And goes from the site with it, the day after."""
    notice(project)
    assert project.build(jobs=1).places == []
    sheet = project.page("vi-du", "thong-bao/2026/cat-dien/to-dan.html")
    assert "Niêm yết từ 10/06/2026 đến 20/06/2026" in sheet
    assert "Lịch cắt điện nước" in sheet
    gone = project.build(jobs=1, clock="2026-06-21T00:00:00+07:00").site("vi-du").deleted
    assert "thong-bao/2026/cat-dien/to-dan.html" in gone


def test_a_long_summary_leaves_room_for_the_rest(project: Workspace) -> None:
    """It is cut between words; the page has all of it."""
    summary = "Một câu dài nói về thủ tục này. " * 30
    procedure(project, summary=summary)
    project.build(jobs=1)
    text = re.findall(r'<div class="poster-text">\n<p>([^<]+)</p>', project.page("vi-du", SHEET))
    assert len(text[0]) <= 361
    assert text[0].endswith("…")


def test_a_sheet_ends_with_its_page(project: Workspace) -> None:
    """Whoever takes the page down takes the sheet too, and knows that both had their time."""
    procedure(project, publish_until="2026-06-30")
    project.build(jobs=1)
    (ends,) = json.loads(project.page("vi-du", ".site/lifetimes.json"))["ends"]
    assert f"/{SHEET}" in ends["files"]
    project.build(jobs=1, clock="2026-07-01T00:00:00+07:00")
    assert not project.exists("vi-du", SHEET)
    ended = json.loads(project.page("vi-du", ".site/lifetimes.json"))["ended"]
    assert ended == ["/thu-tuc/thi-du.html", f"/{SHEET}"]


def test_the_sheet_of_what_was_withdrawn_says_so(project: Workspace) -> None:
    """A notice stands there too, so that a code on an old sheet of it is no riddle."""
    procedure(project, withdrawn="{date: 2026-06-10, why: Thay đổi}")
    project.build(jobs=1)
    assert "Nội dung đã được gỡ" in project.page("vi-du", SHEET)
    withdrawn = json.loads(project.page("vi-du", ".site/lifetimes.json"))["withdrawn"]
    assert [each["path"] for each in withdrawn] == ["/thu-tuc/thi-du.html", f"/{SHEET}"]


def test_an_edit_of_a_text_leaves_the_sheet_alone(project: Workspace) -> None:
    """It shows no more than lists do."""
    procedure(project, summary="Tóm tắt.")
    project.build(jobs=1)
    project.edit("content/vi-du/thu-tuc/thi-du.md", "Chữ.", "Lời.")
    rendered = project.build(jobs=1).rendered("vi-du")
    assert rendered == {"thu-tuc/thi-du.html", "search/trang.json"}
