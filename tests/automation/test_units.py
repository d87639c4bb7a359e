"""The units for systemd: systemd reads them, they run what there is, and may do little else."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from tests.automation.checkout import Checkout
from tests.automation.github import Clone
from tests.automation.pipelines import blocks
from tests.commands.declared import COMMANDS
from tests.workspace import REPOSITORY

UNITS = REPOSITORY / "docs/systemd"
SERVICES = sorted(path.name for path in UNITS.glob("*.service"))
MOST_EXPOSED = 2.0  # of 10, as `systemd-analyze security` counts; below 2 is what it calls OK


def systemd_analyze(*words: str) -> subprocess.CompletedProcess[str]:
    """Run systemd-analyze, which needs no running systemd for what it is asked here."""
    program = shutil.which("systemd-analyze")
    packages = "scripts/test as root, or: apt-get install systemd"
    assert program, f"systemd-analyze is missing: run {packages}"
    return subprocess.run(  # noqa: S603 our own words
        [program, *words], capture_output=True, text=True, check=False
    )


def settings_of(unit: str) -> list[tuple[str, str]]:
    """Return the settings of a unit in order."""
    text = (UNITS / unit).read_text("utf-8")
    return re.findall(r"^([A-Za-z]+)=(.*)$", text, re.M)


def values_of(unit: str, name: str) -> list[str]:
    """Return the values of a setting."""
    return [value for each, value in settings_of(unit) if each == name]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units with their programs where this machine has them."""
    places = {"/srv/trangxa/scripts": REPOSITORY / "scripts", "/opt/trangxa/bin": tmp_path / "bin"}
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/trangxa").symlink_to("/bin/true")
    for unit in UNITS.iterdir():
        text = unit.read_text("utf-8")
        for there, here in places.items():
            text = text.replace(f"ExecStart={there}", f"ExecStart={here}")
        (tmp_path / unit.name).write_text(text)
    return tmp_path


def test_there_is_a_timer_for_each_service() -> None:
    """One builds and publishes, the other takes down what is over."""
    names = ["trangxa-expire", "trangxa-publish"]
    assert [f"{name}.service" for name in names] == SERVICES
    assert sorted(path.name for path in UNITS.glob("*.timer")) == [
        f"{each}.timer" for each in names
    ]


@pytest.mark.parametrize("unit", sorted(path.name for path in UNITS.iterdir()))
def test_systemd_understands_the_unit(unit: str, installed: Path) -> None:
    """No word that it does not know, no program that is not there."""
    done = systemd_analyze("verify", "--man=no", str(installed / unit))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("unit", SERVICES)
def test_a_service_may_do_little_but_its_work(unit: str) -> None:
    """As systemd itself counts it; and as a user of its own."""
    done = systemd_analyze("security", "--offline=yes", "--no-pager", str(UNITS / unit))
    found = re.search(r"Overall exposure level for .*: ([\d.]+)", done.stdout)
    assert found, done.stderr
    assert float(found[1]) < MOST_EXPOSED
    assert values_of(unit, "User") == ["trangxa"]


@pytest.mark.parametrize("unit", SERVICES)
def test_a_service_may_write_where_it_has_to(unit: str) -> None:
    """Each folder that it is told of is one that it may write."""
    told = " ".join([*values_of(unit, "Environment"), *values_of(unit, "ExecStart")])
    folders = set(re.findall(r"/(?:srv|var)/[\w/-]+", told))
    may = " ".join(values_of(unit, "ReadWritePaths")).split()
    may += [f"/var/lib/{name}" for name in values_of(unit, "StateDirectory")]
    assert folders
    assert [
        each for each in folders if not any(Path(each).is_relative_to(top) for top in may)
    ] == []


def test_taking_down_needs_no_network() -> None:
    """The web host does it alone."""
    unit = "trangxa-expire.service"
    assert (values_of(unit, "PrivateNetwork"), values_of(unit, "IPAddressDeny")) == (
        ["yes"],
        ["any"],
    )


TEXTS = {
    **{unit: " ".join(values_of(unit, "ExecStart")) for unit in SERVICES},
    **blocks(),
    "scripts/publish": (REPOSITORY / "scripts/publish").read_text("utf-8"),
}


def calls_of(text: str) -> list[tuple[str, list[str]]]:
    """Return the commands of trangxa in a text, each with its options."""
    return [
        (name, re.findall(r"--[a-z-]+", rest))
        for name, rest in re.findall(r"bin/trangxa ([a-z]+)([^\n|&;]*)", text)
    ]


CALLS = [(where, *call) for where, text in TEXTS.items() for call in calls_of(text)]


@pytest.mark.parametrize(("where", "name", "options"), CALLS)
def test_what_automation_calls_exists(where: str, name: str, options: list[str]) -> None:
    """Each command is one of ours, with options that it knows."""
    known = [
        word
        for parameter in COMMANDS[name].params
        if isinstance(parameter, click.Option)
        for word in parameter.opts
    ]
    assert [each for each in options if each not in known] == [], where


def test_everything_that_automation_calls_is_looked_at() -> None:
    """Building, publishing, checking and taking down are among it."""
    assert {name for _, name, _ in CALLS} == {"build", "publish", "check", "expire"}
    assert "/srv/trangxa/scripts/publish" in TEXTS["trangxa-publish.service"]


@pytest.mark.parametrize("unit", ["trangxa-publish.timer", "trangxa-expire.timer"])
def test_timers_come_every_five_minutes(unit: str) -> None:
    """As systemd reads the calendar: two moments, five minutes apart."""
    (calendar,) = values_of(unit, "OnCalendar")
    base = ["--base-time=2026-06-15 12:01:00 UTC", "--iterations=2"]
    told = systemd_analyze("calendar", *base, calendar).stdout
    minutes = re.findall(r"2026-06-15 12:(\d\d):\d\d UTC", told)
    assert ("05" in minutes, "10" in minutes) == (True, True)


def start(clone: Clone) -> int:
    """Do what systemd does for the service that publishes, in this clone; return the status.

    A program with a minus may fail.
    """
    unit = "trangxa-publish.service"
    before = "\n".join(
        f"{line.removeprefix('-')} || true" for line in values_of(unit, "ExecStartPre")
    )
    main = values_of(unit, "ExecStart")[0].replace("/srv/trangxa", str(clone.root))
    pairs = (each.partition("=") for each in values_of(unit, "Environment"))
    top = clone.root.parent
    environment = {name: f"{top}{value}" for name, _, value in pairs}
    return clone.shell(f"{before}\n{main}", **environment).returncode


def test_the_service_fetches_what_is_new_and_publishes_it(tmp_path: Path) -> None:
    """Somebody pushes, the timer strikes, readers see it; also while the git server is dead."""
    origin = Checkout(tmp_path / "origin")
    clone = Clone(origin, tmp_path / "clone")
    page = tmp_path / "srv/www/trangxa/sites/vi-du/current/tin-tuc/2026/le-hoi.html"
    origin.article("vi-du", "2026/le-hoi")
    origin.commit()
    assert start(clone) == 0
    assert page.exists()
    assert (tmp_path / "var/lib/trangxa/reports/trangxa.prom").exists()
    (tmp_path / "origin").rename(tmp_path / "dead")
    (clone.root / "content/vi-du/tin-tuc/2026/le-hoi.md").unlink()
    assert start(clone) == 0
    assert not page.exists()
