"""scripts/publish and scripts/due: what pipelines, timers and people run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.automation.checkout import Checkout
from tests.workspace import REPOSITORY


@pytest.fixture
def network(tmp_path: Path) -> Checkout:
    """A clone with one article."""
    made = Checkout(tmp_path / "clone")
    made.article("vi-du", "2026/le-hoi", "Lễ hội.")
    made.commit()
    return made


def publish(network: Checkout, words: str = "", **environment: str) -> int:
    """Publish into `web` beside the clone; return the exit status."""
    where = {"TRANGXA_PUBLISH_TO": str(network.root.parent / "web"), **environment}
    return network.shell(f"scripts/publish {words}", **where).returncode


def due(network: Checkout, to: str = "web") -> bool:
    """Whether scripts/due says that there is something to do."""
    told = network.shell("scripts/due", TRANGXA_PUBLISH_TO=str(network.root.parent / to))
    assert told.returncode in (0, 1), told.stderr
    return told.returncode == 0


def shown(network: Checkout, slug: str = "vi-du", to: str = "web") -> str:
    """Return the home page that readers of a site get, "" where there is none."""
    page = network.root.parent / to / "sites" / slug / "current/index.html"
    return page.read_text("utf-8") if page.exists() else ""


def test_one_command_builds_publishes_and_reports(network: Checkout) -> None:
    """Readers get every site; people and programs get reports."""
    assert publish(network) == 0
    assert "le-hoi" in shown(network)
    assert shown(network, "tinh")
    assert shown(network, "gia-dinh")
    assert (network.root / "reports/summary.md").exists()


def test_the_place_may_be_a_word_and_options_follow(network: Checkout) -> None:
    """A word beats the variable; the rest is for `trangxa publish`."""
    place = network.root.parent / "other place"
    assert publish(network, f"'{place}' --dry-run") == 0
    assert not shown(network, to="other place")
    assert publish(network, f"'{place}'") == 0
    assert (shown(network), bool(shown(network, to="other place"))) == ("", True)
    assert publish(network, "--dry-run") == 0
    assert not shown(network)


def test_reports_go_where_one_wants_them(network: Checkout) -> None:
    """TRANGXA_REPORTS is the folder."""
    assert publish(network, TRANGXA_REPORTS="../told") == 0
    assert (network.root.parent / "told/trangxa.prom").exists()
    assert not (network.root / "reports").exists()


def test_one_commune_s_mistake_stops_nobody(network: Checkout) -> None:
    """All else is published; the status says that somebody has something to mend."""
    network.article("vi-du", "2026/sai", date="31/02/2025")
    network.article("gia-dinh", "2026/tin-moi")
    assert publish(network) == 1
    assert "tin-moi" in shown(network, "gia-dinh")
    assert "le-hoi" in shown(network)


def test_what_cannot_be_built_is_not_published(network: Checkout) -> None:
    """Status 2 ends it; readers keep what they have, and the next run tries again."""
    publish(network)
    before = shown(network)
    network.write("sites/_defaults.yml", "nam: [")
    assert publish(network) == 2
    assert shown(network) == before
    assert due(network)


def test_what_cannot_be_published_is_tried_again(network: Checkout) -> None:
    """The status is that of publishing, whatever building said."""
    network.write("../web", "của người khác")
    network.article("vi-du", "2026/sai", date="31/02/2025")
    assert publish(network) == 2
    assert due(network)


def test_without_a_place_nothing_is_done(network: Checkout) -> None:
    """It is wrong usage, told in both languages."""
    done = network.shell("scripts/publish")
    assert (done.returncode, done.stderr) == (
        2,
        "Công bố vào đâu? / Publish where? scripts/publish DIR, TRANGXA_PUBLISH_TO=DIR\n",
    )
    assert not (network.root / "public").exists()


def test_after_publishing_nothing_is_due_until_somebody_commits(network: Checkout) -> None:
    """Nor in another clone that was only restored."""
    assert due(network)
    publish(network)
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


def test_another_place_is_due(network: Checkout) -> None:
    """What was published there is not known."""
    publish(network)
    assert due(network, "other")


def note(network: Checkout) -> list[str]:
    """Return what the last publishing left for scripts/due."""
    return (network.root / ".cache/published").read_text("utf-8").splitlines()


def test_the_note_names_the_moment_of_the_next_change(network: Checkout) -> None:
    """A text that is due in 2001 as seen from 2000 was due long ago."""
    network.article("vi-du", "2001/mai", date="2001-01-01T00:00:00")
    network.commit()
    publish(network, SOURCE_DATE_EPOCH="946684800")
    assert int(note(network)[2]) == 978282000  # 2001-01-01T00:00:00+07:00
    assert due(network)


def test_the_note_holds_for_a_day_at_most(network: Checkout) -> None:
    """A text of another century is no reason to look never again."""
    network.article("vi-du", "2199/mai", date="2199-01-01T00:00:00")
    network.commit()
    publish(network)
    info = (network.root / ".cache/published").stat()
    assert 86_400 - 300 < int(note(network)[2]) - info.st_mtime < 86_400 + 300


@pytest.mark.parametrize(
    "text", ["", "x\n", "{revision}\n{to}\n", "{revision}\n{to}\nx\n", "{revision}\n{to}\n1\n"]
)
def test_a_note_that_cannot_be_trusted_is_none(text: str, network: Checkout) -> None:
    """Half written, or of a moment that is over: better publish once too often."""
    revision, to = network.git("rev-parse", "HEAD").strip(), network.root.parent / "web"
    network.write(".cache/published", text.format(revision=revision, to=to))
    assert due(network)


def test_a_workspace_without_git_is_always_due(network: Checkout) -> None:
    """Nobody knows what changed there; it is published all the same."""
    (network.root / ".git").rename(network.root.parent / "git")
    assert publish(network) == 0
    assert due(network)


@pytest.mark.parametrize("name", ["publish", "due"])
def test_people_run_them_by_name(name: str) -> None:
    """They are executable."""
    assert os.access(REPOSITORY / "scripts" / name, os.X_OK)
