"""scripts/publish and scripts/due: what pipelines, timers and people run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.automation.checkout import Checkout
from tests.workspace import REPOSITORY

WEB = "../web"  # beside the clone


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A clone with one article, published into `web` beside it; who changes it takes a copy."""
    made = Checkout(tmp_path_factory.mktemp("published") / "clone")
    made.article("vi-du", "2026/le-hoi", "Lễ hội.")
    made.commit()
    assert publish(made) == 0
    return made


@pytest.fixture
def network(published: Checkout, tmp_path: Path) -> Checkout:
    """A copy of that clone and of what readers get."""
    shutil.copytree(published.root.parent, tmp_path / "copy", symlinks=True)
    return published.at(tmp_path / "copy/clone")


def publish(network: Checkout, words: str = "", **environment: str) -> int:
    """Publish into `web` beside the clone; return the exit status."""
    where = {"TRANGXA_PUBLISH_TO": WEB, **environment}
    return network.shell(f"scripts/publish {words}", **where).returncode


def due(network: Checkout, to: str = WEB) -> bool:
    """Whether scripts/due says that there is something to do."""
    told = network.shell("scripts/due", TRANGXA_PUBLISH_TO=to)
    assert told.returncode in (0, 1), told.stderr
    return told.returncode == 0


def shown(network: Checkout, slug: str = "vi-du", to: str = "web") -> str:
    """Return the home page that readers of a site get, "" where there is none."""
    page = network.root.parent / to / "sites" / slug / "current/index.html"
    return page.read_text("utf-8") if page.exists() else ""


def test_one_command_builds_publishes_and_reports(published: Checkout) -> None:
    """Readers get every site; people and programs get reports."""
    assert "le-hoi" in shown(published)
    assert shown(published, "tinh")
    assert shown(published, "gia-dinh")
    assert (published.root / ".cache/reports/summary.md").exists()


def test_place_options_and_reports_are_as_one_wants_them(network: Checkout) -> None:
    """A word beats the variable, options follow it, TRANGXA_REPORTS is a folder."""
    place = network.root.parent / "other place"
    assert publish(network, f"'{place}' --dry-run", TRANGXA_REPORTS="../told") == 0
    assert not shown(network, to="other place")
    assert (network.root.parent / "told/trangxa.prom").exists()
    assert publish(network, f"'{place}'") == 0
    assert "le-hoi" in shown(network, to="other place")


def test_one_commune_s_mistake_stops_nobody(network: Checkout) -> None:
    """All else is published; the status says that somebody has something to mend."""
    network.article("vi-du", "2026/sai", date="31/02/2025")
    network.article("gia-dinh", "2026/tin-moi")
    assert publish(network) == 1
    assert "tin-moi" in shown(network, "gia-dinh")
    assert "le-hoi" in shown(network)


def test_what_cannot_be_built_is_not_published(network: Checkout) -> None:
    """Status 2 ends it; readers keep what they have, and the next run tries again."""
    before = shown(network)
    network.write("sites/_defaults.yml", "nam: [")
    assert publish(network) == 2
    assert shown(network) == before
    assert due(network)


def test_what_cannot_be_published_is_tried_again(network: Checkout) -> None:
    """The status is that of publishing, whatever building said."""
    network.write("../file", "của người khác")
    network.article("vi-du", "2026/sai", date="31/02/2025")
    assert publish(network, "../file") == 2
    assert due(network)


def test_without_a_place_nothing_is_done(network: Checkout) -> None:
    """It is wrong usage, told in both languages."""
    done = network.shell("scripts/publish")
    assert (done.returncode, done.stderr) == (
        2,
        "Công bố vào đâu? / Publish where? scripts/publish DIR, TRANGXA_PUBLISH_TO=DIR\n",
    )


def test_after_publishing_nothing_is_due_until_somebody_commits(network: Checkout) -> None:
    """A commit is what a clone has that the last one had not."""
    assert not due(network)
    network.article("vi-du", "2026/them")
    network.commit()
    assert due(network)


def test_what_somebody_has_to_mend_is_no_reason_to_come_again(network: Checkout) -> None:
    """Status 1 is published."""
    network.article("vi-du", "2026/sai", date="31/02/2025")
    network.commit()
    publish(network)
    assert not due(network)


def test_another_place_is_due(published: Checkout) -> None:
    """What was published there is not known."""
    assert due(published, "../other")


def note(network: Checkout) -> list[str]:
    """Return what the last publishing left for scripts/due."""
    return (network.root / ".cache/published").read_text("utf-8").splitlines()


def test_the_note_names_the_moment_of_the_next_change(network: Checkout) -> None:
    """A text that was due an hour after the build's clock was due long ago."""
    network.article("vi-du", "2026/mai", date="2026-06-02T00:00:00")
    network.commit()
    assert publish(network, SOURCE_DATE_EPOCH="1780329600") == 0
    assert int(note(network)[2]) == 1780333200  # 2026-06-02T00:00:00+07:00
    assert due(network)


def test_the_note_holds_for_a_day_at_most(network: Checkout) -> None:
    """A text of another century is no reason to look never again."""
    network.article("vi-du", "2199/mai", date="2199-01-01T00:00:00")
    publish(network)
    info = (network.root / ".cache/published").stat()
    assert 86_400 - 300 < int(note(network)[2]) - info.st_mtime < 86_400 + 300


@pytest.mark.parametrize(
    "text", ["", "x\n", "{revision}\n{to}\n", "{revision}\n{to}\nx\n", "{revision}\n{to}\n1\n"]
)
def test_a_note_that_cannot_be_trusted_is_none(text: str, network: Checkout) -> None:
    """Half written, or of a moment that is over: better publish once too often."""
    revision = network.git("rev-parse", "HEAD").strip()
    network.write(".cache/published", text.format(revision=revision, to=WEB))
    assert due(network)


def test_where_nothing_was_published_everything_is_due(network: Checkout) -> None:
    """A pipeline's first run has no note."""
    (network.root / ".cache/published").unlink()
    assert due(network)


def test_a_workspace_without_git_is_always_due(network: Checkout) -> None:
    """Nobody knows what changed there; it is published all the same."""
    (network.root / ".git").rename(network.root.parent / "git")
    assert publish(network) == 0
    assert due(network)


@pytest.mark.parametrize("name", ["publish", "due", "bundle"])
def test_people_run_them_by_name(name: str) -> None:
    """They are executable."""
    assert os.access(REPOSITORY / "scripts" / name, os.X_OK)
