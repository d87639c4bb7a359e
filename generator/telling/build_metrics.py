"""What monitoring is told of a build."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from generator import __version__
from generator.build.reports import BuildReport
from generator.problems import Severity
from generator.telling.commune_reports import report_owners, reported_in
from generator.telling.prometheus import Metric, gauge
from generator.values import Struct


class Ran(Struct, frozen=True):
    """How a run went: its exit status, how many seconds it took, when it ended (Unix time)."""

    status: int
    seconds: float
    ended: float


def build_metrics(report: BuildReport, ran: Ran) -> tuple[Metric, ...]:
    """Return the figures of a build; of one that wrote nothing only what is known."""
    told = (*_of_the_run(ran), _problems(report))
    if report.fatal:
        return told
    return (*told, *_of_the_sites(report), *_of_the_phases(report), *_next_change(report))


def _of_the_run(ran: Ran) -> tuple[Metric, ...]:
    version = Metric(
        "trangxa_build_info",
        "The version of trangxa that built.",
        (((("version", __version__),), 1),),
    )
    return (
        version,
        gauge(
            "trangxa_build_exit_status",
            "Exit status of the last build: 0 and 1 built, 2 wrote nothing.",
            ran.status,
        ),
        gauge(
            "trangxa_build_end_timestamp_seconds",
            "When the last build ended, Unix time.",
            int(ran.ended),
        ),
        gauge("trangxa_build_duration_seconds", "How long the last build took.", ran.seconds),
    )


def _of_the_sites(report: BuildReport) -> tuple[Metric, ...]:
    sites = report.sites
    held = {each.path for site in sites for each in site.held}
    rows = (
        ("sites", "Sites that there are.", len(sites)),
        ("failed_sites", "Sites left as they were.", sum(site.failed for site in sites)),
        ("held_texts", "Texts not shown yet, or no more.", len(held)),
        ("planned_files", "Files that the sites must have.", sum(site.planned for site in sites)),
        ("rendered_files", "Files made by the last build.", sum(len(s.rendered) for s in sites)),
        ("written_files", "Files whose bytes were new.", sum(len(s.written) for s in sites)),
        ("deleted_files", "Files deleted by the last build.", sum(len(s.deleted) for s in sites)),
    )
    return tuple(gauge(f"trangxa_build_{name}", text, value) for name, text, value in rows)


def _of_the_phases(report: BuildReport) -> tuple[Metric, ...]:
    samples = (((("phase", name),), nanoseconds / 1e9) for name, nanoseconds, _ in report.spent)
    text = "How long a phase of the last build took; none where nothing was to do."
    return (Metric("trangxa_build_phase_duration_seconds", text, tuple(sorted(samples))),)


def _problems(report: BuildReport) -> Metric:
    """Return the number of problems of each site and severity, also where it is 0."""
    owners = report_owners(report)
    counts = Counter((reported_in(each, owners), each.severity) for each in report.problems)
    return Metric(
        "trangxa_problems",
        "Problems by site, or shared part, and severity.",
        tuple(
            ((("site", owner), ("severity", severity.value)), counts[owner, severity])
            for owner in sorted(owners)
            for severity in Severity
        ),
    )


def _next_change(report: BuildReport) -> tuple[Metric, ...]:
    """Return when the next build is due, nothing where none is until somebody edits."""
    if report.next_change is None:
        return ()
    moment = datetime.fromisoformat(report.next_change.instant).timestamp()
    text = "When the next build is due without any edit, Unix time; absent where none is."
    return (gauge("trangxa_next_change_timestamp_seconds", text, moment),)
