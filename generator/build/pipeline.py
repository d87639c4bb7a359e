"""The pipeline's door: nothing to do is found out here, before anything heavy is imported."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.build.ledger import read_ledger, scan_of
from generator.build.lock import locked
from generator.build.project import Project
from generator.build.reports import BuildReport, SiteReport

if TYPE_CHECKING:
    from generator.build.surveying import Survey

Progress = Callable[[SiteReport, int], None]


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
    from generator.build.surveying import Survey

    with locked(project.cache, waiting):
        scan = scan_of(project.root, time.time_ns())
        yield Survey(project, read_ledger(project), scan, making=False)


def _run(
    project: Project, progress: Progress, waiting: Callable[[], None], *, making: bool
) -> BuildReport:
    with locked(project.cache, waiting):
        ledger = read_ledger(project)
        scan = scan_of(project.root, time.time_ns())
        if (
            making
            and project.selects_all
            and not project.verify
            and ledger.is_current(scan, project)
        ):
            return ledger.report({slug: facts.report for slug, facts in ledger.sites.items()})
        from generator.build.network_build import build_network  # heavy: only when there is work
        from generator.build.surveying import Survey

        return build_network(Survey(project, ledger, scan, making), progress)
