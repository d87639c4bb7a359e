"""`trangxa check`: everything that a build would find, without making anything."""

from __future__ import annotations

import os
from pathlib import Path

from generator.build.pipeline import check
from generator.build.project import Project
from generator.build.reports import BuildReport
from generator.commands.run import ERRORS, OK, USAGE, Run, is_published_to
from generator.problems import Severity
from generator.publishing.losses import with_losses
from generator.publishing.places import Place
from generator.telling.machine import github_annotations, report_json, sarif
from generator.telling.problems_text import problems_text
from generator.telling.summary import check_text
from generator.values import replace


def run_check(
    run: Run,
    project: Project,
    paths: tuple[str, ...],
    *,
    style: str,
    strict: bool,
    against: Path | None = None,
) -> int:
    """Check and tell; `style` is text, json, github or sarif; return the exit status.

    `against` is a folder that was published to: what its readers would lose is told too.
    """
    place = Place(against.absolute()) if against else None
    if place and not is_published_to(run, place):
        return USAGE
    report = check(project)
    if place:
        report = with_losses(report, place, project.root)
    report = _only(report, project.root, paths)
    if style == "json":
        print(report_json(report, run.lang))
    elif style == "github":
        print(github_annotations(report.problems, run.lang))
    elif style == "sarif":
        print(sarif(report.problems, run.lang))
    else:
        run.say(problems_text(report.problems, project.root, run.lang))
        run.say(check_text(report, run.lang))
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
