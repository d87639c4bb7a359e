"""The summary of a run that a pipeline shows."""

from __future__ import annotations

import pytest

from generator.build.reports import BuildReport, SiteReport
from generator.model.span import Span
from generator.problems import problem
from generator.telling.build_metrics import Ran
from generator.telling.job_summary import job_summary
from tests.making import when

FAULT = problem("lien-ket-hong", Span("content/vi-du/a.md", 3, 5), {"target": "</b>```|\n*x*"})
WARNING = problem("co-bom", Span("content/gia-dinh/a.md", 1, 1))
REPORT = BuildReport(
    sites=(
        SiteReport("gia-dinh", planned=20),
        SiteReport(
            "vi-du",
            planned=1214,
            written=("a.html", "b.html"),
            deleted=("c.html",),
            next_change=when("2026-06-16T00:00:00"),
            failed=True,
        ),
    ),
    problems=(WARNING, FAULT),
)
RAN = Ran(1, 12.345, 1781499600.25)


def test_the_summary_says_what_was_built_and_what_is_to_mend() -> None:
    """Figures, who has something to mend, the first problems as they are."""
    assert job_summary(REPORT, RAN, "vi") == (
        "## Đã dựng, có lỗi cần sửa\n\n"
        "| | |\n"
        "|---|---|\n"
        "| Trang | 2 |\n"
        "| Tệp | 1.234 |\n"
        "| Tệp đã ghi | 2 |\n"
        "| Tệp đã xóa | 1 |\n"
        "| Giây | 12,3 |\n"
        "| Giữ nguyên bản trước | vi-du |\n"
        "| Lần dựng tới | 16/06/2026 00:00 |\n\n"
        "### Cần sửa\n\n"
        "| Đơn vị | Lỗi | Sai sót | Lưu ý |\n"
        "|---|--:|--:|--:|\n"
        "| vi-du | 0 | 1 | 0 |\n"
        "| gia-dinh | 0 | 0 | 1 |\n\n"
        "````text\n"
        "content/vi-du/a.md:3: liên kết `</b>```| *x*` không dẫn tới đâu\n"
        "content/gia-dinh/a.md:1: tệp có dấu BOM ở đầu\n"
        "````\n"
    )


@pytest.mark.parametrize(
    ("report", "lang", "checked", "head"),
    [
        (BuildReport((), ()), "vi", False, "## Đã dựng xong"),
        (BuildReport((), (WARNING,)), "vi", False, "## Đã dựng xong"),
        (BuildReport((), (), fatal=True), "vi", False, "## Không dựng được"),
        (BuildReport((), (FAULT,)), "vi", True, "## Đã kiểm tra, có lỗi cần sửa"),
        (BuildReport((), (FAULT,)), "en", False, "## Built, with errors"),
        (BuildReport((), (), fatal=True), "en", True, "## Nothing was checked"),
    ],
)
def test_the_head_says_how_it_went(
    report: BuildReport, lang: str, checked: bool, head: str
) -> None:
    """Warnings are advice."""
    assert job_summary(report, RAN, lang, checked=checked).splitlines()[0] == head


def test_a_check_has_written_nothing() -> None:
    """Its summary has no figures of writing."""
    told = job_summary(REPORT, RAN, "vi", checked=True)
    assert "| Tệp | 1.234 |\n| Giữ nguyên" in told
    assert "ghi" not in told


def test_a_network_full_of_problems_fits_the_page() -> None:
    """The first fifty are shown, the rest counted; 124 communes with 100 each."""
    problems = tuple(
        problem("lien-ket-hong", Span(f"content/xa-{site}/{each}.md", 3, 5), {"target": "c.md"})
        for site in range(124)
        for each in range(100)
    )
    sites = tuple(SiteReport(f"xa-{site}") for site in range(124))
    told = job_summary(BuildReport(sites, problems), RAN, "vi")
    assert told.endswith("````\n\n… và 12.350 mục nữa\n")
    assert len(told.encode()) < 20_000
