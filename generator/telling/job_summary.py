"""The summary of a run as Markdown, for the page that a pipeline shows to people."""

from __future__ import annotations

from collections import Counter

from generator.build.reports import BuildReport
from generator.problems import Severity
from generator.problems.texts import message_of, printable
from generator.telling.build_metrics import Ran
from generator.telling.commune_reports import report_owners, reported_in
from generator.telling.summary import moment_text
from generator.vietnamese.writing import number

_MOST = 50
_HEADS = {
    "vi": ("Không dựng được", "Đã dựng, có lỗi cần sửa", "Đã dựng xong"),
    "en": ("Nothing was built", "Built, with errors", "Built"),
}
_CHECKED = {
    "vi": ("Không kiểm tra được", "Đã kiểm tra, có lỗi cần sửa", "Đã kiểm tra xong"),
    "en": ("Nothing was checked", "Checked, with errors", "Checked"),
}
_ROWS = {
    "vi": ("Trang", "Tệp", "Tệp đã ghi", "Tệp đã xóa", "Giây"),
    "en": ("Sites", "Files", "Files written", "Files deleted", "Seconds"),
}
_NEXT = {"vi": "Lần dựng tới", "en": "Next change at"}
_FAILED = {"vi": "Giữ nguyên bản trước", "en": "Left as they were"}
_TABLE = {
    "vi": ("Cần sửa", "Đơn vị", "Lỗi", "Sai sót", "Lưu ý"),
    "en": ("To mend", "Site", "Errors", "Faults", "Warnings"),
}
_MORE = {"vi": "… và {rest} mục nữa", "en": "… and {rest} more"}


def job_summary(report: BuildReport, ran: Ran, lang: str, *, checked: bool = False) -> str:
    """Return the summary of a build or check: sites, files, problems by site, the next due moment.

    It stays far below the 1 MiB that GitHub takes.
    """
    heads = (_CHECKED if checked else _HEADS)[lang]
    grave = report.count(Severity.ERROR) + report.count(Severity.FAULT)
    head = heads[0] if report.fatal else heads[1] if grave else heads[2]
    parts = [f"## {head}"]
    if not report.fatal:
        parts.append(_figures(report, ran, lang, checked=checked))
    if report.problems:
        parts += [_by_site(report, lang), _list(report, lang)]
    return "\n\n".join([*parts, ""]).removesuffix("\n")


def _figures(report: BuildReport, ran: Ran, lang: str, *, checked: bool) -> str:
    sites = report.sites
    values: list[int | float] = [len(sites), sum(site.planned for site in sites)]
    values.append(sum(len(site.written) for site in sites))
    values.append(sum(len(site.deleted) for site in sites))
    values.append(round(ran.seconds, 1))
    rows = list(zip(_ROWS[lang], map(number, values), strict=True))
    if checked:
        rows = rows[:2]
    failed = [site.slug for site in sites if site.failed]
    if failed:
        rows.append((_FAILED[lang], ", ".join(failed)))
    if report.next_change:
        rows.append((_NEXT[lang], moment_text(report.next_change)))
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])


def _by_site(report: BuildReport, lang: str) -> str:
    """Return a table of those who have something to mend, the gravest first."""
    owners = report_owners(report)
    counts = Counter((reported_in(each, owners), each.severity) for each in report.problems)
    rows = [(tuple(counts[owner, each] for each in Severity), owner) for owner in owners]
    rows = sorted(
        (row for row in rows if any(row[0])), key=lambda row: (*(-n for n in row[0]), row[1])
    )
    title, *columns = _TABLE[lang]
    return "\n".join(
        [
            f"### {title}\n",
            f"| {' | '.join(columns)} |",
            "|---|--:|--:|--:|",
            *(f"| {owner} | {' | '.join(map(number, each))} |" for each, owner in rows),
        ]
    )


def _list(report: BuildReport, lang: str) -> str:
    """Return the first problems, as they are: what editors wrote is no Markdown in a block of code.

    Each line begins with a path, so that none can end the block.
    """
    order = list(Severity)
    shown = sorted(report.problems, key=lambda found: (order.index(found.severity), found))
    lines = [
        printable(f"{found.path}:{found.line}: {message_of(found, lang)}")
        for found in shown[:_MOST]
    ]
    rest = len(shown) - len(lines)
    more = ["", _MORE[lang].format(rest=number(rest))] if rest else []
    return "\n".join(["````text", *lines, "````", *more])
