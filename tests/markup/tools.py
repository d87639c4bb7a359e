"""The tools that check pages, as programs; a missing one fails in words."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from tests.workspace import REPOSITORY

MODULES = REPOSITORY / "scripts/node/node_modules"
HERE = Path(__file__).parent


def html_validate(places: Iterable[Path]) -> list[str]:
    """Return what html-validate finds in the pages of folders: the page, the line, the rule."""
    program = module("html-validate/bin/html-validate.mjs")
    pages = sorted(str(page) for place in places for page in place.rglob("*.html"))
    assert pages, "there is something to check"
    options = ["--config", str(HERE / "htmlvalidate.mjs"), "--formatter", "json"]
    told = run([node(), program, *options, *pages])
    return [
        f"{file['filePath']}:{each['line']}: {each['ruleId']}: {each['message']}"
        for file in json.loads(told.stdout)
        for each in file["messages"]
    ]


def vnu(places: Iterable[Path]) -> list[str]:
    """Return the errors that the Nu HTML Checker finds in the pages of folders."""
    java = program_of("java", "default-jre-headless")
    jar = module("vnu-jar/build/dist/vnu.jar")
    options = ["--skip-non-html", "--errors-only", "--format", "json", "--stdout"]
    told = run([java, "-Xss8m", "-jar", jar, *options, *map(str, places)])
    return [
        f"{each['url']}:{each.get('lastLine', 0)}: {each['message']}"
        for each in json.loads(told.stdout)["messages"]
    ]


def stylelint(patterns: Iterable[str]) -> list[str]:
    """Return what stylelint finds in style sheets: the file, the line, the rule."""
    program = module("stylelint/bin/stylelint.mjs")
    config = ["--config", str(HERE / "stylelint.config.mjs"), "--config-basedir", str(MODULES)]
    told = run([node(), program, *config, "--formatter", "json", *patterns])
    return [
        f"{file['source']}:{each['line']}: {each['text']}"
        for file in json.loads(told.stderr or told.stdout)
        for each in file["warnings"]
    ]


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a checker, which ends with 0 or, when it finds something, 1 or 2."""
    # Node.js may end before it has emptied a pipe; a file it writes whole.
    with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
        ended = subprocess.run(command, stdout=out, stderr=err, check=False)  # noqa: S603
        out.seek(0)
        err.seek(0)
        told = subprocess.CompletedProcess(command, ended.returncode, out.read(), err.read())
    assert told.returncode in (0, 1, 2), told.stderr
    return told


def node() -> str:
    """Return the path of Node.js."""
    return program_of("node", "nodejs npm")


def module(path: str) -> str:
    """Return the path of an installed file of a Node module."""
    place = MODULES / path
    assert place.exists(), f"{path.partition('/')[0]} is missing: run scripts/node/install"
    return str(place)


def program_of(name: str, packages: str) -> str:
    """Return the path of a program."""
    place = shutil.which(name)
    assert place, f"{name} is missing: run scripts/test as root, or: apt-get install {packages}"
    return place
