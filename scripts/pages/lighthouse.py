"""Lighthouse's figures of four kinds of pages, as a phone sees them: medians of several runs."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from scripts.pages.chromium import CHROMIUM, FLAGS, INSTALL, missing
from scripts.pages.server import served
from tests.browser.network import KINDS, write_kinds
from tests.workspace import REPOSITORY

PROGRAM = REPOSITORY / "scripts/node/node_modules/lighthouse/cli/index.js"
PAGES = ("home", "article", "list", "search")
# The least that a page may have, of 100.
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
# The median, for people: first and largest paint, blocking, shift, weight.
FIGURES = {
    "first-contentful-paint": "ms",
    "largest-contentful-paint": "ms",
    "total-blocking-time": "ms",
    "cumulative-layout-shift": "",
    "total-byte-weight": "bytes",
}


@dataclass(frozen=True)
class Measured:
    """A page: medians of the categories and of a few figures, and what costs it points."""

    page: str
    scores: dict[str, int]
    figures: dict[str, float]
    losses: list[str]

    @property
    def is_good(self) -> bool:
        """Whether no category is below the least."""
        return all(self.scores[name] >= least for name, least in LEAST.items())


def measure(page: str, url: str, runs: int) -> Measured:
    """Run Lighthouse several times on one page; one that cannot be measured has no points."""
    try:
        reports = [_report(url) for _ in range(runs)]
    except RuntimeError as error:
        return Measured(page, dict.fromkeys(LEAST, 0), {}, [str(error)])
    scores = {
        name: round(100 * median(each["categories"][name]["score"] or 0 for each in reports))
        for name in LEAST
    }
    figures = {
        name: round(median(each["audits"][name].get("numericValue", 0) for each in reports), 3)
        for name in FIGURES
    }
    return Measured(page, scores, figures, losses(reports[-1]))


def losses(report: dict[str, Any]) -> list[str]:
    """Return the audits that count and are not passed, with their titles and first elements."""
    found = []
    for name in LEAST:
        for each in report["categories"][name]["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < 1:
                value = audit.get("displayValue", "")
                shown = f"{name}: {audit['id']} – {audit['title']} {value}".rstrip()
                found.append(f"{shown} {' '.join(_elements(audit))}".rstrip())
    return found


def _elements(audit: dict[str, Any]) -> list[str]:
    items = audit.get("details", {}).get("items", [])
    shown = [
        item.get("node", {}).get("snippet") or item.get("description") or "" for item in items[:3]
    ]
    return [text[:160] for text in shown if text]


def _report(url: str) -> dict[str, Any]:
    """Return the report of one run, on Lighthouse's own phone and slow network."""
    node = shutil.which("node")
    assert node is not None, "main() looked for it"
    flags = " ".join(("--headless=new", *FLAGS))
    options = ["--output=json", "--quiet", f"--chrome-flags={flags}"]
    options += [f"--only-categories={','.join(LEAST)}"]
    command = [node, str(PROGRAM), url, *options]
    told = subprocess.run(  # noqa: S603
        command,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"CHROME_PATH": str(CHROMIUM)},
    )
    if told.returncode:
        raise RuntimeError(f"not measured: {' '.join(told.stderr.split())[-400:]}")
    report: dict[str, Any] = json.loads(told.stdout)
    return report


def table(measured: Collection[Measured]) -> str:
    """Return the medians as a table, and below it what costs points."""
    units = (f"{name.replace('-', ' ')} {unit}".rstrip() for name, unit in FIGURES.items())
    heads = ["page", *LEAST, *units]
    rows = [
        [each.page, *map(str, each.scores.values()), *(_plain(each, name) for name in FIGURES)]
        for each in measured
    ]
    lines = [f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows]]
    lines += [f"{each.page}: {loss}" for each in measured for loss in each.losses]
    return "\n".join(lines)


def _plain(measured: Measured, name: str) -> str:
    figure = measured.figures.get(name)
    return "–" if figure is None else f"{figure:g}" if figure < 1 else f"{figure:.0f}"


def main(arguments: list[str]) -> int:
    """Build, serve and measure; return 1 when a page is below the least."""
    parser = argparse.ArgumentParser(prog="scripts/lighthouse", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the medians as JSON on stdout")
    parser.add_argument("--runs", type=int, default=3, help="runs a page; 3")
    chosen = parser.parse_args(arguments)
    if lacking := missing((CHROMIUM, INSTALL), (PROGRAM, "run scripts/node/install")):
        print("\n".join(lacking), file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        workspace = write_kinds(Path(temporary))
        workspace.build()
        with served(workspace.root) as address:
            measured = [measure(page, address + KINDS[page], chosen.runs) for page in PAGES]
    if chosen.json:
        print(json.dumps([asdict(each) for each in measured], ensure_ascii=False, indent=1))
    else:
        print(table(measured))
    return 0 if all(each.is_good for each in measured) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
