"""`trangxa build`: builds the sites into static trees."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.build.pipeline import Progress, build
from generator.build.project import Project
from generator.build.refusals import NotOurs, UnknownSelection
from generator.commands.run import ERRORS, OK, USAGE, Run, wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build.reports import BuildReport, SiteReport


def run_build(
    run: Run,
    project: Project,
    *,
    as_json: bool,
    strict: bool = False,
    profile: bool = False,
    reports: Path | None = None,
) -> int:
    """Build and tell; return the exit status."""
    began = time.monotonic()
    try:
        with _progress(run, quiet=as_json) as progress:
            report = build(project, progress, waiting=lambda: wait_for(run))
    except UnknownSelection as error:
        run.complain(f"không có trang hay nhóm `{error.name}`", f"no site or group `{error.name}`")
        return USAGE
    except NotOurs as error:
        run.complain(
            f"thư mục {error.folder} không do trangxa lập ra nên không ghi vào; "
            "hãy chọn thư mục khác hoặc tự xóa nó",
            f"{error.folder} was not made by trangxa: choose another folder or delete it yourself",
        )
        if reports:
            _report(run, project, None, reports, (USAGE, began))
        return USAGE
    if as_json:
        from generator.telling.machine import report_json

        print(report_json(report, run.lang))
    _tell(run, report, project, time.monotonic() - began)
    if profile:
        from generator.telling.profile import profile_text

        run.say(profile_text(report, run.lang))
    tell_traces(run, report)
    status = status_of(report, strict=strict)
    if reports:
        _report(run, project, report, reports, (status, began))
    return status


def _report(
    run: Run, project: Project, report: BuildReport | None, folder: Path, ended: tuple[int, float]
) -> None:
    from generator.build.reports import BuildReport
    from generator.commands.reporting import Reports
    from generator.telling.build_metrics import Ran

    status, began = ended
    ran = Ran(status, time.monotonic() - began, time.time())
    Reports(run, folder).of_build(project, report or BuildReport((), (), fatal=True), ran)


def _tell(run: Run, report: BuildReport, project: Project, seconds: float) -> None:
    # Imported here, as a build scans its inputs while it imports only what it needs first.
    from generator.telling.problems_text import problems_text
    from generator.telling.summary import build_text

    run.say(problems_text(report.problems, project.root, run.lang))
    if not report.fatal:
        run.say(build_text(report, seconds, run.lang))


def status_of(report: BuildReport, *, strict: bool) -> int:
    """Return the exit status of a report."""
    from generator.problems import Severity

    if report.fatal:
        return USAGE
    grave = (Severity.ERROR, Severity.FAULT, *((Severity.WARNING,) if strict else ()))
    return ERRORS if any(report.count(each) for each in grave) else OK


def tell_traces(run: Run, report: BuildReport) -> None:
    """Show the tracebacks of our own defects to those who asked for more."""
    for found in report.problems:
        values = dict(found.values)
        if run.loudness > 0 and "trace" in values:
            run.say(values["trace"])


@contextmanager
def _progress(run: Run, *, quiet: bool) -> Iterator[Progress]:
    """Give a function that shows progress on a terminal and a line a site with -v."""
    if run.loudness > 0:
        from generator.telling.summary import site_line

        yield lambda report, _total: run.say(site_line(report))
    elif quiet or run.loudness < 0 or not sys.stderr.isatty():
        yield lambda _report, _total: None
    else:
        with _bar(run) as progress:
            yield progress


@contextmanager
def _bar(run: Run) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    words = ("sites", "files") if run.lang == "en" else ("trang", "tệp")
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(words[0]),
        TextColumn("{task.fields[files]} " + words[1] + ", {task.fields[rate]}/s"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    began = time.monotonic()
    with Bars(*columns, console=console, transient=True, auto_refresh=False) as bars:
        task = bars.add_task("", total=None, files=0, rate=0)
        files = 0

        def progress(report: SiteReport, total: int) -> None:
            nonlocal files
            files += report.planned
            rate = int(files / max(time.monotonic() - began, 0.001))
            bars.update(task, total=total, advance=1, files=files, rate=rate)
            bars.refresh()

        yield progress
