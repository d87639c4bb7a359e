"""GitHub in small: runs a job's own steps in a fresh clone, with caches that outlive runs."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from tests.automation.checkout import Checkout
from tests.automation.pipelines import (
    GITHUB,
    Step,
    github_environment,
    github_steps,
    holds,
    part_of,
)


class Clone(Checkout):
    """A fresh clone of a checkout, without its caches."""

    def __init__(self, origin: Checkout, root: Path) -> None:
        self.root = root
        subprocess.run(  # noqa: S603 our own words
            ["git", "clone", "--quiet", "--depth=1", origin.root.as_uri(), str(root)],  # noqa: S607
            check=True,
            env=origin.environment(),
        )
        self.pretend_to_be_installed()


@dataclass
class Run:
    """What a job did: the names of its steps, its log, its summary."""

    clone: Clone
    steps: list[str] = field(default_factory=list)
    failed: bool = False
    log: str = ""
    summary: str = ""


class GitHub:
    """A repository with variables; its runs are numbered, its caches found by prefix."""

    def __init__(self, origin: Checkout, **variables: str) -> None:
        self._origin = origin
        self._variables = variables
        self._caches: dict[str, Path] = {}
        self._runs = 0

    def wants(self, job: str, event: str) -> bool:
        """Whether a job runs after an event."""
        return holds(str(part_of(GITHUB, "jobs", job, "if")), self._values(event))

    def run(self, job: str, event: str) -> Run:
        """Run a job after an event."""
        self._runs += 1
        top = self._origin.root.parent
        done = Run(Clone(self._origin, top / f"run-{self._runs}"))
        values = self._values(event)
        out, summary = top / f"output-{self._runs}", top / f"summary-{self._runs}"
        environment = {
            **github_environment(self._variables),
            "GITHUB_EVENT_NAME": event,
            "GITHUB_OUTPUT": str(out),
            "GITHUB_STEP_SUMMARY": str(summary),
        }
        for step in github_steps(job):
            condition = step.get("if", "''==''")
            if not holds(condition, values) or (done.failed and "always()" not in condition):
                continue
            done.steps.append(step.get("name") or step["uses"].partition("@")[0])
            if "uses" in step:
                self._use(step, done.clone)
                continue
            told = done.clone.shell(step["run"], **environment)
            done.failed = done.failed or told.returncode != 0
            done.log += told.stdout + told.stderr
            values |= _outputs(step, out)
        done.summary = summary.read_text("utf-8") if summary.exists() else ""
        return done

    def _values(self, event: str) -> dict[str, str]:
        named = {f"vars.{name}": value for name, value in self._variables.items()}
        return {**named, "github.event_name": event}

    def _use(self, step: Step, clone: Clone) -> None:
        """Do what GitHub's own actions do with caches; the clone is there already."""
        action = step["uses"].partition("@")[0]
        paths = step.get("path", "").split()
        if action == "actions/cache/restore":
            found = [name for name in self._caches if name.startswith(step["restore-keys"])]
            for path in paths if found else ():
                _copy(self._caches[found[-1]] / path, clone.root / path)
        elif action == "actions/cache/save":
            key = re.sub(r"\$\{\{.*?\}\}", str(self._runs), step["key"])
            self._caches[key] = self._origin.root.parent / "caches" / key
            for path in paths:
                _copy(clone.root / path, self._caches[key] / path)


def _outputs(step: Step, out: Path) -> dict[str, str]:
    """Return what the steps so far handed on, under the name of this one."""
    lines = out.read_text("utf-8").splitlines() if out.exists() else []
    pairs = (line.partition("=") for line in lines)
    return {f"steps.{step.get('id', '')}.outputs.{name}": value for name, _, value in pairs}


def _copy(source: Path, target: Path) -> None:
    """Copy as a careless archive does: the times of files are those of unpacking."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, copy_function=shutil.copy)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
