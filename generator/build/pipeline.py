"""The pipeline's door: nothing to do is found out here, before anything heavy is imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.build.lock import locked
from generator.build.project import Project
from generator.build.scanning import scanning

if TYPE_CHECKING:
    from generator.build.reports import BuildReport, SiteReport
    from generator.build.surveying import Survey

Progress = Callable[["SiteReport", int], None]


def _silent(_report: SiteReport, _total: int) -> None: ...


def build(
    project: Project, progress: Progress = _silent, waiting: Callable[[], None] = lambda: None
) -> BuildReport:
    """Build what is not as it should be; raises UnknownSelection, and NotOurs before any write.

    `waiting` is called where another build has to end first.
    """
    return _run(project, progress, waiting, making=True)


def check(
    project: Project, progress: Progress = _silent, waiting: Callable[[], None] = lambda: None
) -> BuildReport:
    """Read, assemble and plan the selected sites as a build would, and make nothing."""
    return _run(project, progress, waiting, making=False)


@contextmanager
def looking_into(project: Project, waiting: Callable[[], None] = lambda: None) -> Iterator[Survey]:
    """Give a survey to those who have questions; no other build runs meanwhile."""
    with locked(project.cache, waiting), scanning(project.root) as scanned:
        from generator.build.ledger import read_ledger
        from generator.build.surveying import Survey

        yield Survey(project, read_ledger(project), scanned(), making=False)


def _run(
    project: Project, progress: Progress, waiting: Callable[[], None], *, making: bool
) -> BuildReport:
    with locked(project.cache, waiting), scanning(project.root) as scanned:
        from generator.build.ledger import read_ledger  # meanwhile

        ledger = read_ledger(project)
        untouched = ledger.untouched(project)
        from generator.build.surveying import Survey, Unusable  # in time spent waiting

        scan = scanned()
        if (
            making
            and project.selects_all
            and not project.verify
            and ledger.is_current(scan, project, untouched)
        ):
            return ledger.report({slug: facts.report for slug, facts in ledger.sites.items()})
        survey = Survey(project, ledger, scan, making, untouched)
        try:
            commons, orders = survey.ordered()
        except Unusable as error:
            return error.report
        from generator.build.network_build import build_network

        return build_network(survey, commons, orders, progress)
