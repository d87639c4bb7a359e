"""Problems and reports for programs: JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator import __version__
from generator.build.reports import BuildReport, SiteReport
from generator.problems import Problem, Severity
from generator.problems.texts import fix_of, message_of, why_of
from generator.publishing.outcomes import Publication
from generator.site.windows import Held

_GITHUB = {Severity.ERROR: "error", Severity.FAULT: "error", Severity.WARNING: "warning"}
_SARIF = {Severity.ERROR: "error", Severity.FAULT: "error", Severity.WARNING: "warning"}


def report_json(report: BuildReport, lang: str) -> str:
    """Return the report as one JSON document (DESIGN §5)."""
    sites = report.sites
    document = {
        "version": 1,
        "ok": is_ok(report),
        "summary": {
            "sites": len(sites),
            "planned": sum(site.planned for site in sites),
            "rendered": sum(len(site.rendered) for site in sites),
            "written": sum(len(site.written) for site in sites),
            "deleted": sum(len(site.deleted) for site in sites),
            "errors": report.count(Severity.ERROR),
            "faults": report.count(Severity.FAULT),
            "warnings": report.count(Severity.WARNING),
            "next_change": report.next_change.instant if report.next_change else None,
        },
        "sites": [_site(site) for site in sites],
        "problems": [problem_fields(found, lang) for found in report.problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def publication_json(made: Publication) -> str:
    """Return what a publication did as one JSON document."""
    document = {
        "version": 1,
        "ok": not made.refused,
        "number": made.number,
        "switching_seconds": made.switching / 1e9,
        "gone": list(made.gone),
        "sites": [
            {
                "slug": each.slug,
                "before": each.before,
                "release": each.release,
                "new": list(each.difference.new),
                "changed": list(each.difference.changed),
                "gone": list(each.difference.gone),
                "other_files": each.difference.others,
                "refused": each.refusal.code if each.refusal else None,
            }
            for each in made.sites
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def is_ok(report: BuildReport) -> bool:
    """Whether there is neither error nor fault."""
    return not any(found.severity is not Severity.WARNING for found in report.problems)


def _site(site: SiteReport) -> dict[str, object]:
    return {
        "slug": site.slug,
        "ok": site.ok,
        "planned": site.planned,
        "rendered": [each.path for each in site.rendered],
        "reasons": [each.why for each in site.rendered],
        "written": list(site.written),
        "deleted": list(site.deleted),
        "held": [_held(each) for each in site.held],
        "next_change": site.next_change.instant if site.next_change else None,
    }


def _held(held: Held) -> dict[str, object]:
    due = held.due.instant if held.due else None
    return {"path": held.path, "why": held.why, "due": due}


def problem_fields(found: Problem, lang: str) -> dict[str, object]:
    """Return a problem as `--json` has it."""
    return {
        "code": found.code,
        "severity": found.severity.value,
        "path": found.path,
        "line": found.line,
        "column": found.column,
        "message": message_of(found, lang),
        "hint": fix_of(found, lang),
    }


def github_annotations(problems: Iterable[Problem], lang: str) -> str:
    """Return workflow commands that GitHub shows beside the lines."""
    return "\n".join(
        f"::{_GITHUB[found.severity]} file={_property(found.path)},line={max(found.line, 1)},"
        f"col={max(found.column, 1)},title={found.code}::{_data(_all_words(found, lang))}"
        for found in problems
    )


def sarif(problems: Iterable[Problem], lang: str) -> str:
    """Return a SARIF 2.1.0 log."""
    listed = list(problems)
    run = {
        "tool": {
            "driver": {
                "name": "trangxa",
                "version": __version__,
                "rules": [{"id": code} for code in sorted({found.code for found in listed})],
            }
        },
        "results": [
            {
                "ruleId": found.code,
                "level": _SARIF[found.severity],
                "message": {"text": _all_words(found, lang)},
                "locations": [{"physicalLocation": _location(found)}],
            }
            for found in listed
        ],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)


def _location(found: Problem) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": found.path}}
    if found.line:
        location["region"] = {"startLine": found.line, "startColumn": found.column}
    return location


def _all_words(found: Problem, lang: str) -> str:
    words = (message_of(found, lang), why_of(found, lang), fix_of(found, lang))
    return " — ".join(each for each in words if each)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
