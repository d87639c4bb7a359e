"""The pipelines for GitHub and GitLab: their form, their shell, and what they do run after run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.automation.checkout import Checkout
from tests.automation.github import GitHub, Run
from tests.automation.pipelines import (
    GITHUB,
    GITLAB,
    blocks,
    github_steps,
    gitlab_commands,
    holds,
    part_of,
)

CONTENTS = "Restore trees and cache"


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.github-workflows", GITHUB), ("vendor.gitlab-ci", GITLAB)]
)
def test_each_has_the_form_that_its_host_wants(schema: str, path: Path) -> None:
    """By the schemas that check-jsonschema brings along."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", blocks())
def test_every_block_of_shell_is_one(name: str) -> None:
    """No shell stumbles over its words, and none has words of a stranger put into it."""
    text = blocks()[name]
    assert "${{" not in text
    done = subprocess.run(
        ["bash", "-n"],  # noqa: S607 found on the PATH
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_others_wrote_is_named_by_its_content() -> None:
    """A tag can be moved by whoever owns it; a commit cannot."""
    uses = [
        step["uses"] for job in ("check", "publish") for step in github_steps(job) if "uses" in step
    ]
    assert len(uses) == 8
    assert [each for each in uses if not re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40}", each)] == []


def test_a_job_may_only_read_the_repository() -> None:
    """Nothing of ours writes to it."""
    assert part_of(GITHUB, "permissions") == {"contents": "read"}


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        ("a.b == 'x'", True),
        ("a.b != 'x' || c == ''", True),
        ("always() && a.b == 'y'", False),
        ("(a.b == 'y' || a.b == 'x') && c == 'z'", False),
    ],
)
def test_conditions_are_understood(condition: str, value: bool) -> None:
    """Else the tests below would mean nothing."""
    assert holds(condition, {"a.b": "x"}) is value


@pytest.fixture
def origin(tmp_path: Path) -> Checkout:
    """A repository with one article."""
    made = Checkout(tmp_path / "origin")
    made.article("vi-du", "2026/le-hoi", "Lễ hội.")
    made.commit()
    return made


@pytest.fixture
def github(origin: Checkout) -> GitHub:
    """That repository on GitHub, with both variables set."""
    web = str(origin.root.parent / "web")
    return GitHub(origin, TRANGXA_PUBLISH_TO=web, TRANGXA_RUNNER="web")


def home(origin: Checkout, slug: str = "vi-du") -> str:
    """Return the home page that readers get, "" where there is none."""
    page = origin.root.parent / "web/sites" / slug / "current/index.html"
    return page.read_text("utf-8") if page.exists() else ""


def restored(done: Run) -> bool:
    """Whether a run went beyond its first steps."""
    return CONTENTS in done.steps


@pytest.mark.parametrize(
    ("event", "variables", "jobs"),
    [
        ("pull_request", {}, ["check"]),
        ("push", {}, ["check"]),
        ("schedule", {}, []),
        ("workflow_dispatch", {}, []),
        ("push", {"TRANGXA_RUNNER": "web"}, ["check"]),
        ("schedule", {"TRANGXA_PUBLISH_TO": "/srv/web"}, []),
        ("pull_request", {"TRANGXA_PUBLISH_TO": "/srv/web", "TRANGXA_RUNNER": "web"}, ["check"]),
        ("push", {"TRANGXA_PUBLISH_TO": "/srv/web", "TRANGXA_RUNNER": "web"}, ["publish"]),
        ("schedule", {"TRANGXA_PUBLISH_TO": "/srv/web", "TRANGXA_RUNNER": "web"}, ["publish"]),
    ],
)
def test_a_fork_without_variables_only_checks(
    event: str, variables: dict[str, str], jobs: list[str], tmp_path: Path
) -> None:
    """And what is proposed is checked, never published."""
    fork = GitHub(Checkout(tmp_path / "origin"), **variables)
    assert [job for job in ("check", "publish") if fork.wants(job, event)] == jobs


def test_a_push_is_published_and_then_nothing_is_due(origin: Checkout, github: GitHub) -> None:
    """The next knock ends before anything is restored; the next push is published."""
    first = github.run("publish", "push")
    assert not first.failed, first.log
    assert "le-hoi" in home(origin)
    assert first.summary.startswith("## Đã dựng xong\n")
    assert not restored(github.run("publish", "schedule"))
    origin.article("gia-dinh", "2026/tin-moi")
    origin.commit()
    again = github.run("publish", "push")
    assert not again.failed, again.log
    assert "tin-moi" in home(origin, "gia-dinh")


def test_a_restored_cache_makes_the_next_run_small(origin: Checkout, github: GitHub) -> None:
    """Another clone, other times of files: nothing is written but what is new."""
    github.run("publish", "push")
    again = github.run("publish", "workflow_dispatch")
    assert restored(again)
    assert "| Tệp đã ghi | 0 |\n" in again.summary
    assert "Không có gì mới để công bố; 3 trang không đổi." in again.log


def test_one_commune_s_mistake_stops_nobody(origin: Checkout, github: GitHub) -> None:
    """The run is green, the line is marked, the summary names the commune; no knock repeats it."""
    origin.article("vi-du", "2026/sai", date="31/02/2025")
    origin.article("gia-dinh", "2026/tin-moi")
    origin.commit()
    done = github.run("publish", "push")
    assert not done.failed, done.log
    assert "tin-moi" in home(origin, "gia-dinh")
    assert "\n::error file=content/vi-du/tin-tuc/2026/sai.md,line=3," in f"\n{done.log}"
    assert "| vi-du | 1 | 0 | 0 |\n" in done.summary
    assert not restored(github.run("publish", "schedule"))


def test_settings_that_cannot_be_used_stop_the_run(origin: Checkout, github: GitHub) -> None:
    """Red, nothing published, the cache kept; the next knock tries again."""
    origin.write("sites/_defaults.yml", "nam: [")
    origin.commit()
    done = github.run("publish", "push")
    assert done.failed
    assert home(origin) == ""
    assert "Keep trees and cache" in done.steps
    assert "Keep what is due next" not in done.steps
    assert restored(github.run("publish", "schedule"))


def test_what_is_proposed_is_red_where_something_is_wrong(origin: Checkout) -> None:
    """The reviewer sees the line, and the summary all the same."""
    origin.article("vi-du", "2026/sai", date="31/02/2025")
    origin.commit()
    done = GitHub(origin).run("check", "pull_request")
    assert done.failed
    assert done.log.startswith("::error file=content/vi-du/tin-tuc/2026/sai.md,line=3,")
    assert done.summary.startswith("## Đã kiểm tra, có lỗi cần sửa\n")
    assert not (done.clone.root / "public").exists()


def gitlab(origin: Checkout, job: str, source: str) -> tuple[int, str]:
    """Run a job's script of GitLab; return its status and its log."""
    done = origin.shell(
        gitlab_commands(job),
        CI_PIPELINE_SOURCE=source,
        TRANGXA_PUBLISH_TO=str(origin.root.parent / "web"),
        TRANGXA_REPORTS="reports",
    )
    return done.returncode, done.stdout + done.stderr


def test_gitlab_publishes_and_then_nothing_is_due(origin: Checkout) -> None:
    """The job of a schedule ends with a word where nothing is; a push is published."""
    status, log = gitlab(origin, "publish", "push")
    assert status == 0, log
    assert "le-hoi" in home(origin)
    assert gitlab(origin, "publish", "schedule") == (
        0,
        "Không có gì tới hạn. / Nothing is due.\n",
    )
    origin.article("vi-du", "2026/sai", date="31/02/2025")
    origin.commit()
    assert gitlab(origin, "publish", "schedule")[0] == 1
    assert origin.shell(gitlab_commands("publish", "after_script")).stdout.startswith("## Đã dựng")


def test_gitlab_shows_in_orange_what_somebody_has_to_mend(origin: Checkout) -> None:
    """Status 1 of both jobs is allowed, every other one stops."""
    origin.article("vi-du", "2026/sai", date="31/02/2025")
    assert gitlab(origin, "check", "push")[0] == 1
    allowed = [part_of(GITLAB, job, "allow_failure", "exit_codes") for job in ("check", "publish")]
    assert allowed == [["1"], ["1"]]


def test_a_fork_on_gitlab_publishes_nothing() -> None:
    """The job exists only where the variable is set, on the branch that is published."""
    condition = "$TRANGXA_PUBLISH_TO && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"
    assert part_of(GITLAB, "publish", "rules") == [{"if": condition}]
