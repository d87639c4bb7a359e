"""What monitoring is told, as Prometheus' own reader understands it."""

from __future__ import annotations

import re

import pytest
from prometheus_client.parser import text_string_to_metric_families

from generator import __version__
from generator.build.reports import BuildReport, Remade, SiteReport
from generator.model.span import Span
from generator.problems import problem
from generator.site.windows import Held
from generator.telling.build_metrics import Ran, build_metrics
from generator.telling.prometheus import Metric, exposition, gauge
from tests.making import when

WARNING = problem("co-bom", Span("content/gia-dinh/a.md", 1, 1))
FAULT = problem("lien-ket-hong", Span("content/vi-du/a.md", 3, 5), {"target": "c.md"})
HELD = Held("content/_tinh/a.md", "draft")
REPORT = BuildReport(
    sites=(
        SiteReport("gia-dinh", planned=20, held=(HELD,)),
        SiteReport(
            "vi-du",
            planned=30,
            rendered=(Remade("a.html", "new"),),
            written=("a.html", "b.html"),
            deleted=("c.html",),
            held=(HELD,),
            next_change=when("2026-06-16T00:00:00"),
            failed=True,
        ),
    ),
    problems=(WARNING, FAULT),
    spent=(("build", 1_500_000_000, 1), ("close", 250_000, 1)),
    origins=("_tinh",),
)
RAN = Ran(1, 12.345, 1781499600.75)

Read = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def read(text: str) -> Read:
    """Return the values of a file by name and labels, read by Prometheus' own client."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def plain(report: BuildReport) -> dict[str, float]:
    """Return the values that have no labels."""
    found = read(exposition(build_metrics(report, RAN)))
    return {name: value for (name, labels), value in found.items() if not labels}


def test_the_figures_of_a_build() -> None:
    """Counts, how long, when it ended and how, when the next one is due."""
    assert plain(REPORT) == {
        "trangxa_build_exit_status": 1,
        "trangxa_build_end_timestamp_seconds": 1781499600,
        "trangxa_build_duration_seconds": 12.345,
        "trangxa_build_sites": 2,
        "trangxa_build_failed_sites": 1,
        "trangxa_build_held_texts": 1,
        "trangxa_build_planned_files": 50,
        "trangxa_build_rendered_files": 1,
        "trangxa_build_written_files": 2,
        "trangxa_build_deleted_files": 1,
        "trangxa_next_change_timestamp_seconds": 1781542800,  # 2026-06-16T00:00:00+07:00
    }


def test_problems_are_counted_for_all_who_can_have_them() -> None:
    """A site without problems has zeros, so that an alarm ends."""
    found = read(exposition(build_metrics(REPORT, RAN)))
    counts = {dict(of)["site"]: 0.0 for name, of in found if name == "trangxa_problems"}
    assert sorted(counts) == ["_defaults", "_province", "_themes", "_tinh", "gia-dinh", "vi-du"]
    wrong = {of for (name, of), value in found.items() if name == "trangxa_problems" and value}
    assert wrong == {
        (("severity", "warning"), ("site", "gia-dinh")),
        (("severity", "fault"), ("site", "vi-du")),
    }


def test_phases_and_version_are_labels() -> None:
    """Seconds, as Prometheus wants them."""
    found = read(exposition(build_metrics(REPORT, RAN)))
    assert found["trangxa_build_phase_duration_seconds", (("phase", "build"),)] == 1.5
    assert found["trangxa_build_phase_duration_seconds", (("phase", "close"),)] == 0.00025
    assert found["trangxa_build_info", (("version", __version__),)] == 1


def test_a_build_that_wrote_nothing_tells_no_counts() -> None:
    """Zeros would be wrong: the sites stand as they were."""
    told = plain(BuildReport((), (), fatal=True))
    assert set(told) == {
        "trangxa_build_exit_status",
        "trangxa_build_end_timestamp_seconds",
        "trangxa_build_duration_seconds",
    }


def test_a_network_that_nothing_awaits_has_no_next_change() -> None:
    """An absent metric is no moment, whatever it is compared with."""
    assert "trangxa_next_change_timestamp_seconds" not in plain(BuildReport((), ()))


@pytest.mark.parametrize("metric", build_metrics(REPORT, RAN), ids=lambda metric: metric.name)
def test_metrics_are_named_as_prometheus_names_them(metric: Metric) -> None:
    """A prefix, small letters, base units at the end, `_total` for counters alone, a sentence."""
    assert re.fullmatch(r"trangxa_[a-z]+(_[a-z]+)*", metric.name)
    assert re.search(r"_(ms|milliseconds|minutes|kb|count)$", metric.name) is None
    assert (metric.kind, metric.name.endswith("_total")) == ("gauge", False)
    assert metric.help.endswith(".")


def test_what_editors_write_cannot_end_a_label_or_a_line() -> None:
    """Backslash, quotation mark and line feed come back as they were."""
    odd = 'a"b\\c\nd'
    samples = (((("site", odd),), 2.5),)
    text = exposition([Metric("x_total", "Chữ \\ và\nhàng.", samples, "counter")])
    assert read(text) == {("x_total", (("site", odd),)): 2.5}
    assert len(text.splitlines()) == 3


def test_a_metric_without_values_is_left_out() -> None:
    """No help without a value, and no file that a reader refuses."""
    assert exposition([Metric("x", "X.", ())]) == ""
    assert exposition([gauge("y", "Y.", 3.0)]) == "# HELP y Y.\n# TYPE y gauge\ny 3\n"
