"""trangxa itself, as the repository has it."""

from __future__ import annotations

import sys
from pathlib import Path

from generator import __version__
from scripts.benchmark.measuring import Command
from scripts.benchmark.ours import REPOSITORY, write_workspace
from scripts.benchmark.workload import Workload


class Trangxa:
    """The whole network in one command with two workers."""

    name = "trangxa"
    note = (
        "one command, two workers; also what no peer builds: the hub, the search, metadata, buttons"
    )
    few = False

    def version(self) -> str:
        return __version__

    def write(self, root: Path, network: Workload) -> None:
        write_workspace(root, network)

    def commands(self, root: Path, slugs: tuple[str, ...]) -> list[Command]:
        del slugs  # it finds out by itself what there is to do
        program = (sys.executable, "-m", "generator", "build", "--jobs=2")
        # Python keeps compiled modules unless it is told not to, as some containers do.
        environment = {"PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": ""}
        return [Command(program, root, environment)]
