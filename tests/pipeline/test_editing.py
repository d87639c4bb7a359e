"""What readers are told of an item: who wrote it, from where it was taken, what was corrected."""

from __future__ import annotations

import re

from tests.workspace import Workspace

TEXT = "content/vi-du/tin-tuc/2026/tin.md"
PAGE = "tin-tuc/2026/tin.html"
QUOTED = "{name: Báo Ví Dụ, author: Lê Mẫu, date: 2026-05-30T07:30:00, url: https://bao.example/1}"
CORRECTED = "[{date: 2026-06-11, text: Sửa số hộ.}, {date: 2026-06-12, text: Sửa tên thôn.}]"
KINDS = f"""
=== content/vi-du/gioi-thieu.md
---
title: Giới thiệu
author: Trần Thí Dụ
source: {QUOTED}
updated: 2026-06-01
corrections: {CORRECTED}
---

Chữ.
=== content/vi-du/thong-bao/2026/hop.md
---
title: Họp thôn
niem_yet_tu: 2026-06-01
loai: Giấy mời
author: Trần Thí Dụ
source: {QUOTED}
corrections: {CORRECTED}
---

Chữ.
=== content/vi-du/en/about.md
---
title: About
updated: 2026-06-01
corrections: {CORRECTED}
---

Words.
"""


def words(page: str) -> str:
    """Return the words of a page, with a space between elements."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_r53_every_item_says_author_source_and_time(project: Workspace) -> None:
    """Articles, pages and records alike."""
    project.files(KINDS)
    project.article("vi-du", "2026/tin", author="Trần Thí Dụ", source=QUOTED)
    assert project.build(jobs=1, sites=("vi-du",)).codes == []
    pages = [PAGE, "gioi-thieu.html", "thong-bao/2026/hop.html"]
    texts = [words(project.page("vi-du", path)) for path in pages]
    assert ["Trần Thí Dụ Theo Báo Ví Dụ , Lê Mẫu, 30/05/2026, 07:30" in each for each in texts] == [
        True,
        True,
        True,
    ]
    times = [re.search(r'<time datetime="2026-06-(01|12)', project.page("vi-du", p)) for p in pages]
    assert None not in times


def test_r57_corrections_are_on_the_page_by_date(project: Workspace) -> None:
    """Whatever the order in the file; of every kind, also in English."""
    project.files(KINDS)
    swapped = "[{date: 2026-06-12, text: Sửa tên thôn.}, {date: 2026-06-11, text: Sửa số hộ.}]"
    project.article("vi-du", "2026/tin", corrections=swapped)
    assert project.build(jobs=1, sites=("vi-du",)).codes == ["dinh-chinh-lon-xon"]
    pages = [PAGE, "gioi-thieu.html", "thong-bao/2026/hop.html"]
    texts = [words(project.page("vi-du", path)) for path in pages]
    told = "Đính chính 11/06/2026 : Sửa số hộ. 12/06/2026 : Sửa tên thôn."
    assert [told in each for each in texts] == [True, True, True]
    english = words(project.page("vi-du", "en/about.html"))
    assert "Corrections 11 June 2026 : Sửa số hộ. 12 June 2026 : Sửa tên thôn." in english


def test_r57_the_newest_correction_is_the_last_change(project: Workspace) -> None:
    """In the feed and the sitemap; a later `updated` stays."""
    project.article("vi-du", "2026/tin", corrections=CORRECTED, updated="2026-06-05")
    project.article("vi-du", "2026/kia", corrections=CORRECTED, updated="2026-06-14")
    project.build(jobs=1, sites=("vi-du",))
    feed = project.page("vi-du", "feed.xml")
    updated = re.findall(r"<updated>2026-06-(\d\d)T00:00:00\+07:00</updated>", feed)
    assert sorted(updated) == ["12", "14", "14"]
    sitemap = project.page("vi-du", "sitemap.xml")
    assert re.search(r"tin\.html</loc>\s*<lastmod>2026-06-12<", sitemap)


def test_r63_a_quoted_text_names_its_source_in_full(project: Workspace) -> None:
    """All four, and the page says that it is quoted."""
    project.article("vi-du", "2026/tin", source=QUOTED, quoted="true")
    assert project.build(jobs=1, sites=("vi-du",)).codes == []
    page = project.page("vi-du", PAGE)
    assert "Trích từ Báo Ví Dụ , Lê Mẫu, 30/05/2026, 07:30" in words(page)
    assert 'href="https://bao.example/1"' in page


def test_r63_a_quoted_text_that_lacks_one_of_the_four_is_held_back(project: Workspace) -> None:
    """Whether there is no source, or half of one; what is not quoted may have less."""
    project.article("vi-du", "2026/tin", quoted="true")
    project.article("vi-du", "2026/kia", source="{name: Báo Ví Dụ}", quoted="true")
    project.article("vi-du", "2026/nua", source="{name: Báo Ví Dụ}")
    built = project.build(jobs=1, sites=("vi-du",))
    assert built.codes == ["trich-thieu-nguon", "trich-thieu-nguon"]
    told = built.text()
    assert "thiếu `source.name`, `source.author`, `source.date`, `source.url`" in told
    assert "thiếu `source.author`, `source.date`, `source.url`" in told
    assert not project.exists("vi-du", PAGE)
    assert project.exists("vi-du", "tin-tuc/2026/nua.html")
