"""`trangxa check`: everything that a build would find, without making anything."""

from __future__ import annotations

import os
import time
from pathlib import Path

from generator.build.pipeline import check
from generator.build.project import Project
from generator.build.reports import BuildReport
from generator.commands.reporting import Reports
from generator.commands.run import ERRORS, OK, USAGE, Run, is_published_to
from generator.problems import Severity
from generator.publishing.losses import with_losses
from generator.publishing.places import Place
from generator.telling.build_metrics import Ran
from generator.telling.machine import github_annotations, report_json, sarif
from generator.telling.problems_text import problems_text
from generator.telling.summary import check_text
from generator.values import Struct, replace


class Asked(Struct, frozen=True):
    """How to check: the files and folders whose problems are told, none for all.

    `style` is text, json, github or sarif; `against` is a folder that was published to, of which is
    told what readers would lose; `reports` is a folder for reports.
    """

    paths: tuple[str, ...] = ()
    style: str = "text"
    strict: bool = False
    against: Path | None = None
    reports: Path | None = None


def run_check(run: Run, project: Project, asked: Asked) -> int:
    """Check and tell; return the exit status."""
    place = Place(asked.against.absolute()) if asked.against else None
    if place and not is_published_to(run, place):
        return USAGE
    began = time.monotonic()
    found = check(project)
    if place:
        found = with_losses(found, place, project.root)
    report = _only(found, project.root, asked.paths)
    if asked.style == "json":
        print(report_json(report, run.lang))
    elif asked.style == "github":
        print(github_annotations(report.problems, run.lang))
    elif asked.style == "sarif":
        print(sarif(report.problems, run.lang))
    else:
        run.say(problems_text(report.problems, project.root, run.lang))
        run.say(check_text(report, run.lang))
    status = _status_of(report, strict=asked.strict)
    if asked.reports:
        ran = Ran(status, time.monotonic() - began, time.time())
        Reports(run, asked.reports).of_check(project, found, ran)
    return status


def _status_of(report: BuildReport, *, strict: bool) -> int:
    if report.fatal:
        return USAGE
    grave = (Severity.ERROR, Severity.FAULT, *((Severity.WARNING,) if strict else ()))
    return ERRORS if any(report.count(each) for each in grave) else OK


def _only(report: BuildReport, root: Path, paths: tuple[str, ...]) -> BuildReport:
    """Return the report with the problems of some files and folders only."""
    if not paths or report.fatal:
        return report
    wanted = [os.path.relpath(Path(path).absolute(), root.absolute()) for path in paths]
    kept = tuple(
        found
        for found in report.problems
        if any(found.path == each or found.path.startswith(each + "/") for each in wanted)
    )
    return replace(report, problems=kept)
