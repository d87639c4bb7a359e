"""docs/operations.md: every command that it gives does what it says, from an empty server on."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator

import pytest
import yaml

from tests.operations.document import Block, fences
from tests.operations.sandbox import Host, Sandbox
from tests.publishing.sshd import Sshd
from tests.servers.running import found
from tests.workspace import REPOSITORY


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """Servers on which nothing was done yet; sections are followed in order."""
    sshd = Sshd(tmp_path_factory.mktemp("sshd"))
    made = Sandbox(tmp_path_factory.mktemp("operations"), sshd)
    yield made
    made.stop()
    sshd.stop()


def builder(sandbox: Sandbox) -> Host:
    """Return the first server."""
    return sandbox.hosts[""]


def packages(host: Host) -> set[str]:
    """Return what apt-get was asked to install on a host."""
    asked = [words for words in host.asked("apt-get") if words[0] == "install"]
    return {word for words in asked for word in words[1:] if not word.startswith("-")}


def test_an_empty_server_delivers_125_sites(sandbox: Sandbox) -> None:
    """Section 2; what is installed and switched on is what the page's own commands then need."""
    sandbox.follow_to(2)
    host = builder(sandbox)
    assert {"git", "python3-venv", "nginx", "libnginx-mod-http-brotli-static"} <= packages(host)
    units = ["trangxa-publish.timer", "trangxa-expire.timer"]
    assert ["enable", "--now", *units] in host.asked("systemctl")
    assert host.asked("certbot")[0][0] == "certonly"
    assert len(list(host.top.glob("srv/www/trangxa/sites/*/current"))) == 125


def test_texts_go_live_and_reports_tell(sandbox: Sandbox) -> None:
    """Section 3."""
    sandbox.follow_to(3)
    reports = builder(sandbox).top / "var/lib/trangxa/reports"
    assert len(list(reports.glob("problems/*.txt"))) > 125


def test_alarms_are_about_figures_that_there_are(sandbox: Sandbox) -> None:
    """Each rule names a metric of a report."""
    sandbox.follow_to(3)
    ((_, text),) = [each for each in fences(3) if each[0] == "yaml"]
    rules = yaml.safe_load(text)["groups"][0]["rules"]
    wanted = {name for rule in rules for name in re.findall(r"trangxa_\w+", rule["expr"])}
    reports = builder(sandbox).top / "var/lib/trangxa/reports"
    told = "".join(path.read_text("utf-8") for path in sorted(reports.glob("*.prom")))
    reference = (REPOSITORY / "docs/reference.md").read_text("utf-8")
    assert len(wanted) == len(rules)
    assert wanted - set(re.findall(r"^(\w+)", told, re.M)) <= {
        "trangxa_next_change_timestamp_seconds"  # nothing is due in this network
    }
    assert [name for name in sorted(wanted) if f"`{name}`" not in reference] == []


def test_going_back_is_a_moment_and_lasts(sandbox: Sandbox) -> None:
    """Section 4."""
    sandbox.follow_to(4)


def test_what_is_withdrawn_and_purged_is_nowhere(sandbox: Sandbox) -> None:
    """Section 5; the history of git is rewritten by who is told to."""
    sandbox.follow_to(5)
    assert builder(sandbox).asked("git-filter-repo")


def test_a_second_host_delivers_the_same(sandbox: Sandbox) -> None:
    """Section 6; it takes down by itself, and lists and files for other servers are there."""
    sandbox.follow_to(6)
    here, there = builder(sandbox), sandbox.hosts["web1"]
    links = "srv/www/trangxa/sites/*/current"
    assert {path.parent.name: path.readlink() for path in there.top.glob(links)} == {
        path.parent.name: path.readlink() for path in here.top.glob(links)
    }
    assert ["enable", "--now", "trangxa-expire.timer"] in there.asked("systemctl")
    assert len(list(here.top.glob("var/lib/trangxa/apache/*/.htaccess"))) == 125


def test_what_was_lost_comes_back(sandbox: Sandbox) -> None:
    """Section 7."""
    sandbox.follow_to(7)


def test_the_drill_goes_as_it_is_told(sandbox: Sandbox) -> None:
    """Section 8."""
    sandbox.follow_to(8)


def test_hosts_and_communes_come_and_go(sandbox: Sandbox) -> None:
    """Section 9."""
    sandbox.follow_to(9)
    assert not (builder(sandbox).top / "srv/www/trangxa/sites/binh-an").exists()


def test_debian_has_the_packages(sandbox: Sandbox) -> None:
    """Each name is one that apt knows."""
    sandbox.follow_to(9)
    wanted = sorted(packages(builder(sandbox)) | packages(sandbox.hosts["web1"]))
    command = [found("apt-cache", "apt"), "policy", *wanted]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert re.findall(r"^(\S+):$", told.stdout, re.M) == wanted, "run apt-get update"


@pytest.mark.parametrize(
    ("output", "said", "right"),
    [
        (None, "gì cũng được\n", True),
        ("a <id> (<n>)\n", "a 0123456789abcdef (1.234)\n", True),
        ("a <id>\n", "a b\n", False),
        ("…\nb\n", "a\nc\nb \n", True),
        ("…\nb\n", "a\nb\nc\n", False),
        ("b\n", "", False),
    ],
)
def test_output_is_compared(output: str | None, said: str, right: bool) -> None:
    """Placeholders stand for what nobody knows before; what is told is there."""
    assert Block("", "", output).prints(said) is right
