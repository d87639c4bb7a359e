"""The last lines of a run: what was built, what is held back, when to build again."""

from __future__ import annotations

from generator.build.reports import BuildReport, SiteReport
from generator.model.when import When
from generator.telling.problems_text import counts_text
from generator.vietnamese.writing import number, short_date

_MOST = 20
_WHY = {
    "vi": {
        "draft": "bản nháp",
        "approval": "chưa được duyệt",
        "date": "chưa tới ngày",
        "from": "chưa tới hạn đăng",
        "until": "đã hết hạn",
    },
    "en": {
        "draft": "draft",
        "approval": "not approved",
        "date": "dated later",
        "from": "not due yet",
        "until": "expired",
    },
}


def site_line(report: SiteReport) -> str:
    """Return a line about a site, and one for each output that was made, for -v."""
    state = "failed" if report.failed else "ok"
    made = "".join(f"\n  {each.path}: {each.why}" for each in report.rendered[:_MOST])
    more = f"\n  … {len(report.rendered) - _MOST}" if len(report.rendered) > _MOST else ""
    return (
        f"{report.slug}: {state} planned={report.planned} rendered={len(report.rendered)} "
        f"written={len(report.written)} deleted={len(report.deleted)}"
        f"{made}{more}"
    )


def build_text(report: BuildReport, seconds: float, lang: str) -> str:
    """Return the summary of a build."""
    sites = len(report.sites)
    planned = sum(site.planned for site in report.sites)
    written = sum(len(site.written) for site in report.sites)
    deleted = sum(len(site.deleted) for site in report.sites)
    lasted = number(round(seconds, 1))
    if lang == "en":
        lines = [
            f"{sites} sites, {planned} files: {written} written, {deleted} deleted, {seconds:.1f} s"
        ]
        lines += [f"deleted the tree of {slug}: its site file is gone" for slug in report.gone]
    else:
        lines = [
            f"Đã dựng {number(sites)} trang, {number(planned)} tệp: "
            f"ghi {number(written)}, xóa {number(deleted)}, hết {lasted} giây."
        ]
        lines += [
            f"Đã xóa cây trang {slug}: không còn tệp sites/{slug}.yml." for slug in report.gone
        ]
    return "\n".join(lines + common_lines(report, lang))


def check_text(report: BuildReport, lang: str) -> str:
    """Return the summary of a check."""
    sites = len(report.sites)
    head = f"{sites} sites checked." if lang == "en" else f"Đã kiểm tra {number(sites)} trang."
    return "\n".join([head, *common_lines(report, lang)])


def common_lines(report: BuildReport, lang: str) -> list[str]:
    """Return what is held back, the number of problems, and when the next build is due."""
    lines: list[str] = []
    held = sorted({each for site in report.sites for each in site.held}, key=lambda each: each.path)
    if held:
        head = "Held back" if lang == "en" else "Chưa hoặc không còn đăng"
        lines.append(f"{head}: {number(len(held))}")
        lines += [f"  {each.path} ({_reason(each.why, each.due, lang)})" for each in held[:20]]
        if len(held) > 20:
            lines.append("  …")
    failed = [site.slug for site in report.sites if site.failed]
    if failed:
        head = "Left as they were" if lang == "en" else "Giữ nguyên bản trước"
        lines.append(f"{head}: {', '.join(failed)}")
    if report.problems:
        lines.append(counts_text(report.problems, lang))
    if report.next_change:
        head = "Next change at" if lang == "en" else "Lần dựng tới:"
        lines.append(f"{head} {moment_text(report.next_change)}")
    return lines


def moment_text(when: When) -> str:
    """Return `05/11/2023 07:30`."""
    return f"{short_date(when.day)} {when.clock_time}".strip()


def _reason(why: str, due: When | None, lang: str) -> str:
    words = _WHY[lang][why]
    return f"{words}: {moment_text(due)}" if due else words
