"""What running commands costs: wall seconds, and CPU seconds of their whole process trees."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, the folder it runs in, and what it adds to the environment."""

    arguments: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock, and seconds of processors."""

    wall: float
    cpu: float


class CommandError(RuntimeError):
    """A measured command ended with an error; the text holds what it printed."""


def run(commands: Sequence[Command], at_once: int = 2) -> Cost:
    """Run the commands, so many at a time, and return what they cost together.

    A child's usage holds that of all its descendants that were waited for. Raises CommandError.
    """
    began = time.perf_counter()
    with ThreadPoolExecutor(at_once) as pool:
        spent = list(pool.map(_processor_seconds, commands))
    return Cost(time.perf_counter() - began, sum(spent))


def said(command: Command) -> str:
    """Return what a command prints, on both streams; raises CommandError."""
    return _run(command)[1]


def _processor_seconds(command: Command) -> float:
    return _run(command)[0]


def _run(command: Command) -> tuple[float, str]:
    process = subprocess.Popen(  # noqa: S603 the bench's own commands
        command.arguments,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    with process.stdout as stream:
        text = stream.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandError(f"{' '.join(command.arguments)}\n{text[-4000:]}")
    return usage.ru_utime + usage.ru_stime, text
