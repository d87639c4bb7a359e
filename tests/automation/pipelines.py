"""Our pipelines as data: jobs, steps, and their blocks of shell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.workspace import REPOSITORY

GITHUB = REPOSITORY / ".github/workflows/publish.yml"
GITLAB = REPOSITORY / ".gitlab-ci.yml"
JOBS = ("check", "publish")

Step = Mapping[str, str]


class _Words(yaml.SafeLoader):
    """Reads every scalar as text: in YAML 1.1 `on` would be true."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 PyYAML's own


def part_of(path: Path, *keys: str) -> object:
    """Return what stands below keys of a pipeline, None where nothing does."""
    value: object = yaml.load(path.read_text("utf-8"), _Words)  # noqa: S506 it is a safe loader
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def github_steps(job: str) -> list[Step]:
    """Return the steps of a job; what `with` holds is among the step's own keys."""
    steps = part_of(GITHUB, "jobs", job, "steps")
    assert isinstance(steps, list)
    return [{**step.pop("with", {}), **step} for step in steps]


def github_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the workflow's `env` with the repository's variables filled in."""
    env = part_of(GITHUB, "env")
    assert isinstance(env, dict)
    name_of = re.compile(r"\$\{\{ vars\.(\w+) \}\}")
    return {
        name: name_of.sub(lambda hit: variables.get(hit[1], ""), value)
        for name, value in env.items()
    }


def gitlab_commands(job: str, part: str = "script") -> str:
    """Return the commands of a job as the one script that GitLab makes of them."""
    script = part_of(GITLAB, job, part)
    assert isinstance(script, list)
    return "\n".join(script)


def blocks() -> dict[str, str]:
    """Return every block of shell of both pipelines by where it stands."""
    found = {
        f"github {job} {number}": step["run"]
        for job in JOBS
        for number, step in enumerate(github_steps(job))
        if "run" in step
    }
    found |= {f"gitlab {job}": gitlab_commands(job) for job in JOBS}
    return found | {"gitlab after publish": gitlab_commands("publish", "after_script")}


def holds(condition: str, values: Mapping[str, str]) -> bool:
    """Whether an `if` of GitHub holds: comparisons with words, always(), &&, || and brackets."""
    words = re.findall(r"'[^']*'|&&|\|\||[!=]=|always\(\)|[()]|[\w.]+", condition)
    assert "".join(words) == condition.replace(" ", ""), f"not understood: {condition}"
    spoken = {"&&": "and", "||": "or", "always()": "True"}
    plain = [
        spoken.get(word) or (repr(values.get(word, "")) if re.match(r"\w", word) else word)
        for word in words
    ]
    return bool(eval(" ".join(plain), {"__builtins__": {}}))  # noqa: S307 our own words, taken apart
