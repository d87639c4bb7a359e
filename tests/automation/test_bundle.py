"""scripts/bundle: trangxa for a place where there is no package index."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import __version__
from tests.automation.checkout import Checkout
from tests.workspace import CLOCK, REPOSITORY

NO_INDEX = {"PIP_NO_INDEX": "1", "PIP_INDEX_URL": "https://khong-co.example/", "PIP_RETRIES": "0"}


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program; pip knows the indexes of this machine unless it is told otherwise."""
    return subprocess.run(  # noqa: S603 our own words
        [str(each) for each in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
        timeout=600,
    )


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A clone that holds the generator too, and what tests leave in it."""
    made = Checkout(tmp_path_factory.mktemp("bundle") / "clone")
    shutil.copy(REPOSITORY / "scripts/bundle", made.root / "scripts/bundle")
    for name in ("README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, made.root / name)
    shutil.copytree(REPOSITORY / "generator", made.root / "generator")
    made.write("build/lib/generator/old.py", "x = 1\n")
    made.commit()
    return made


@pytest.fixture(scope="module")
def bundle(sources: Checkout) -> Path:
    """A bundle of them, in a folder that did not exist."""
    folder = sources.root.parent / "to carry" / "bundle"
    done = run(sources.root / "scripts/bundle", folder)
    assert (done.returncode, done.stdout) == (0, f"{folder}\n"), done.stderr
    return folder


@pytest.fixture(scope="module")
def command(bundle: Path) -> Path:
    """The command as it was installed from the bundle without an index."""
    place = bundle.parent.parent / "opt"
    done = run(bundle / "install", place, **NO_INDEX)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"trangxa, version {__version__}\n"
    return place / "bin/trangxa"


def plain(name: str) -> str:
    """Return the name of a library as indexes compare them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_folder_holds_what_is_locked_and_trangxa(bundle: Path) -> None:
    """A wheel for each line of the lock that this machine needs, and no other."""
    lock = (REPOSITORY / "scripts/requirements.txt").read_text("utf-8")
    wanted = re.findall(r"^([a-z0-9-]+)==(\S+)(?! ;) \\$", lock, re.M)
    wheels = [path.name.split("-")[:2] for path in (bundle / "wheels").iterdir()]
    found = {(plain(name), version) for name, version in wheels}
    assert found >= {*wanted, ("trangxa", __version__)}
    assert {name for name, _ in found} <= {*re.findall(r"^([a-z0-9-]+)==", lock, re.M), "trangxa"}
    assert sorted(path.name for path in bundle.iterdir()) == [
        "install",
        "requirements.txt",
        "wheels",
    ]


def test_it_builds_a_network_where_there_is_no_index(command: Path, tmp_path: Path) -> None:
    """In an environment of its own, with nothing of this repository but a workspace."""
    network = Checkout(tmp_path / "clone")
    network.article("vi-du", "2026/le-hoi")
    done = run(command, "--root", network.root, "build", "--clock", CLOCK, PYTHONPATH="")
    assert done.returncode == 0, done.stderr
    assert network.exists("vi-du", "tin-tuc/2026/le-hoi.html")
    where = "import generator; print(generator.__file__)"
    told = run(command.parent / "python", "-I", "-c", where).stdout
    assert told.startswith(f"{command.parent.parent}/lib/")


def test_the_same_commit_gives_the_same_bundle(
    bundle: Path, sources: Checkout, tmp_path: Path
) -> None:
    """Made anew of the first one's wheels: requirements name the hash of trangxa's own wheel."""
    for each in (sources.root / "generator").rglob("*.py"):
        os.utime(each, (0, 1_000_000_000))
    links = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": (bundle / "wheels").as_uri()}
    done = run(sources.root / "scripts/bundle", tmp_path / "again", **links)
    assert done.returncode == 0, done.stderr
    names = [
        [path.name for path in sorted(each.rglob("*"))] for each in (bundle, tmp_path / "again")
    ]
    assert names[0] == names[1]
    first, again = (each / "requirements.txt" for each in (bundle, tmp_path / "again"))
    assert first.read_bytes() == again.read_bytes()


def test_what_an_earlier_build_left_is_not_in_it(command: Path) -> None:
    """The wheel is made of a copy of the sources alone."""
    (home,) = (command.parent.parent / "lib").glob("python*/site-packages/generator")
    ours = {
        path.relative_to(REPOSITORY / "generator")
        for path in (REPOSITORY / "generator").rglob("*.py")
    }
    assert {path.relative_to(home) for path in home.rglob("*.py")} == ours


def test_an_altered_wheel_is_refused(bundle: Path, command: Path, tmp_path: Path) -> None:
    """What was installed before goes on working."""
    shutil.copytree(bundle, tmp_path / "bundle")
    (wheel,) = (tmp_path / "bundle/wheels").glob("trangxa-*.whl")
    wheel.write_bytes(wheel.read_bytes() + b"x")
    done = run(tmp_path / "bundle/install", command.parent.parent)
    assert done.returncode != 0
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr
    assert run(command, "--version").returncode == 0


def test_a_folder_that_is_there_is_left_alone(bundle: Path, sources: Checkout) -> None:
    """Nobody's files are mixed with ours."""
    done = run(sources.root / "scripts/bundle", bundle.parent)
    assert (done.returncode, done.stderr) == (
        2,
        f"{bundle.parent}: đã có rồi. / It is there already.\n",
    )
