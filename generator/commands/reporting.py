"""Reports: what a run tells people and programs in files, beside what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from generator.build.project import Project
from generator.build.reports import BuildReport
from generator.commands.run import Run
from generator.publishing.outcomes import Publication
from generator.sources.whole import write_whole
from generator.telling.build_metrics import Ran, build_metrics
from generator.telling.commune_reports import (
    DEFAULTS,
    PROVINCE,
    THEMES,
    commune_reports,
    is_commune_report,
)
from generator.telling.job_summary import job_summary
from generator.telling.problems_text import SourceLines
from generator.telling.prometheus import exposition
from generator.telling.publish_metrics import publish_metrics, publish_summary

PROBLEMS, SUMMARY, FIGURES = "problems", "summary.md", "trangxa.prom"
PUBLISHED, PUBLISH_FIGURES = "publish.md", "publish.prom"


class Reports:
    """The folder of reports. What cannot be written there is told, and never stops a run."""

    def __init__(self, run: Run, folder: Path) -> None:
        self._run = run
        self._folder = folder

    def of_build(self, project: Project, report: BuildReport, ran: Ran) -> None:
        """Write problems, summary and, where everything was to be built, figures."""
        files = self._problems(project, report)
        files[SUMMARY] = job_summary(report, ran, self._run.lang)
        if project.selects_all:  # monitoring knows one network, not parts of it
            files[FIGURES] = exposition(build_metrics(report, ran))
        self.write(files)
        self._forget(project, report, files)

    def of_check(self, project: Project, report: BuildReport, ran: Ran) -> None:
        """Write problems and summary; a check built nothing, so it leaves the figures alone."""
        files = self._problems(project, report)
        files[SUMMARY] = job_summary(report, ran, self._run.lang, checked=True)
        self.write(files)
        self._forget(project, report, files)

    def of_publication(self, made: Publication, ran: Ran) -> None:
        """Write a summary and figures."""
        figures = exposition(publish_metrics(made, ran))
        self.write({PUBLISHED: publish_summary(made, self._run.lang), PUBLISH_FIGURES: figures})

    def write(self, files: Mapping[str, str]) -> None:
        """Write those files of the folder that hold something else, each whole."""
        try:
            for name, text in files.items():
                place = self._folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                content = text.encode("utf-8", "replace")
                if _content_of(place) != content:
                    write_whole(place, content)
        except OSError as error:
            self._run.complain(
                f"không ghi được báo cáo vào {self._folder}: {error.strerror}",
                f"cannot write reports into {self._folder}: {error.strerror}",
            )

    def _problems(self, project: Project, report: BuildReport) -> dict[str, str]:
        """Return the files of those of whom the run knows every problem."""
        made = commune_reports(report, self._run.lang, _own_lines(project.root))
        known = {site.slug for site in report.sites}
        if report.fatal:
            known = {DEFAULTS, PROVINCE, THEMES} if report.problems else set()
        elif project.selects_all:
            known = {_stem(name) for name in made}
        return {f"{PROBLEMS}/{name}": text for name, text in made.items() if _stem(name) in known}

    def _forget(self, project: Project, report: BuildReport, files: Mapping[str, str]) -> None:
        """Delete the files of sites that are gone, and nothing that was not made here."""
        if report.fatal or not project.selects_all:
            return
        with suppress(OSError):
            for place in sorted((self._folder / PROBLEMS).glob("*.json")):
                if f"{PROBLEMS}/{place.name}" not in files and _is_ours(place):
                    place.with_suffix(".txt").unlink(missing_ok=True)
                    place.unlink()


def _content_of(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except OSError:
        return None


def _is_ours(place: Path) -> bool:
    text = (_content_of(place) or b"").decode("utf-8", "replace")
    return not place.is_symlink() and is_commune_report(place.stem, text)


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _own_lines(root: Path) -> Callable[[str, int], str]:
    """Return what reads source lines, but none that a link borrows from another's folder."""
    lines = SourceLines(root)

    def line_of(path: str, line: int) -> str:
        own = root.joinpath(*Path(path).parts[:2]).resolve()
        return lines(path, line) if (root / path).resolve().is_relative_to(own) else ""

    return line_of
