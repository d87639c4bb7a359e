"""Running commands in forks, and failing or killing them at any of their file-system calls."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.workspace import REPOSITORY

# Calls on files. What only looks at a descriptor (lseek, ioctl, fcntl) reaches no disk; access(2)
# is asked of the folders that the command line names, before a command begins.
CALLS = frozenset(
    "chmod close copy_file_range creat fchmod fchmodat fchmodat2 fdatasync flock fstat "
    "fsync ftruncate getdents64 link linkat lstat mkdir mkdirat newfstatat open openat pread64 "
    "pwrite64 read readlink readlinkat rename renameat renameat2 rmdir sendfile stat statx symlink "
    "symlinkat sync syncfs truncate unlink unlinkat utime utimensat write writev".split()
)
KILL, ERRORS = "KILL", ("ENOSPC", "EIO", "EACCES")
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)")
_SECONDS = 120  # longer is never


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit status, None where it was killed, and what it said."""

    status: int | None
    said: str


@dataclass(frozen=True, order=True)
class Call:
    """The n-th call of its kind that a process makes."""

    name: str
    number: int


class Forks:
    """A process that runs commands in forks of itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        self._early: dict[int, int] = {}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.publishing.forking"],
            cwd=REPOSITORY,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def begin(self, *argv: str, held: bool = False) -> Running:
        """Begin a command."""
        self._count += 1
        output = self._folder / f"said-{os.getpid()}-{id(self)}-{self._count % 8}"
        self._order({"argv": argv, "output": str(output), "held": held})
        answer = self._answer()
        while len(answer) == 2:  # another command ended meanwhile
            self._early[answer[0]] = answer[1]
            answer = self._answer()
        return Running(self, answer[0], output)

    def run(self, *argv: str) -> Ended:
        """Run a command to its end."""
        return self.begin(*argv).end()

    def let_go(self, pid: int) -> None:
        """Let a held command go on."""
        self._order({"go": pid})

    def wait(self, pid: int) -> int:
        """Wait for a command; return its status as of wait(2)."""
        while pid not in self._early:
            ended, status = self._answer()
            self._early[ended] = status
        return self._early.pop(pid)

    def close(self) -> None:
        """End the process."""
        assert self._program.stdin and self._program.stdout
        self._program.stdin.close()
        self._program.wait()
        self._program.stdout.close()

    def _order(self, order: dict[str, object]) -> None:
        assert self._program.stdin
        self._program.stdin.write(json.dumps(order).encode() + b"\n")
        self._program.stdin.flush()

    def _answer(self) -> list[int]:
        assert self._program.stdout
        line = self._program.stdout.readline()
        assert line, "the process that runs commands ended"
        return [int(word) for word in line.split()]


@dataclass(frozen=True)
class Running:
    """A command that has begun."""

    forks: Forks
    pid: int
    output: Path

    def end(self) -> Ended:
        """Wait for its end."""
        status = os.waitstatus_to_exitcode(self.forks.wait(self.pid))
        return Ended(None if status < 0 else status, self.output.read_text("utf-8", "replace"))

    def kill(self) -> None:
        """Kill it, as a power cut would."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


@contextmanager
def forks_in(folder: Path) -> Iterator[Forks]:
    """Give a process that runs commands, and end it."""
    forks = Forks(folder)
    try:
        yield forks
    finally:
        forks.close()


@contextmanager
def folder_in_memory(instead: Path) -> Iterator[Path]:
    """Give a folder that no disk makes slow, or another one where there is none."""
    memory = Path("/dev/shm")  # noqa: S108 a folder of its own is made there
    if not os.access(memory, os.W_OK):
        yield instead
        return
    with TemporaryDirectory(dir=memory, prefix="trangxa-") as folder:
        yield Path(folder)


def run_failing(forks: Forks, argv: tuple[str, ...], call: Call, how: str) -> Ended:
    """Run a command and kill it at a call, or let that call fail."""
    what = "signal=KILL" if how == KILL else f"error={how}"
    options = [f"--inject={call.name}:{what}:when={call.number}", "-o", "/dev/null"]
    if call.name != "syncfs":  # nobody cuts the power: a wait for the disk would only take time
        options += ["--inject=syncfs:retval=0"]
    return _traced(forks, argv, [f"--trace={call.name},syncfs", *options])


def calls_below(
    forks: Forks, argv: tuple[str, ...], log: Path, folders: tuple[Path, ...]
) -> list[Call]:
    """Run a command; return the calls of its first process on files below folders, in order."""
    ended = _traced(forks, argv, [f"--trace={','.join(sorted(_known()))}", "-y", "-o", str(log)])
    assert ended.status == 0, ended.said
    counts: Counter[str] = Counter()
    found: list[Call] = []
    first = ""
    for line in log.read_text("utf-8", "replace").splitlines():
        match = _LINE.match(line)
        first = first or (match[1] if match else "")
        if match and match[1] == first:
            counts[match[2]] += 1
            if any(str(folder) in match[3] for folder in folders):
                found.append(Call(match[2], counts[match[2]]))
    return found


def _known() -> frozenset[str]:
    """Return the calls that this machine's processor has."""
    shown = subprocess.run(  # noqa: S603 our own arguments
        [_strace(), "--trace=" + ",".join(f"?{name}" for name in sorted(CALLS)), "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 0, f"strace cannot trace here: {shown.stderr}"
    return frozenset(f"?{name}" for name in CALLS)


def _strace() -> str:
    found = shutil.which("strace")
    assert found, "strace is missing: apt-get install strace"
    return found


def _traced(forks: Forks, argv: tuple[str, ...], options: list[str]) -> Ended:
    running = forks.begin(*argv, held=True)
    tracer = subprocess.Popen(  # noqa: S603 our own arguments
        [_strace(), "-f", "-p", str(running.pid), *options], stderr=subprocess.PIPE, text=True
    )
    assert tracer.stderr
    told = tracer.stderr.readline()
    if "attached" not in told:
        running.kill()
        running.end()
        raise AssertionError(
            f"strace may not trace here: {told}: a container needs --cap-add=SYS_PTRACE"
        )
    forks.let_go(running.pid)
    ended = running.end()
    tracer.communicate(timeout=_SECONDS)
    return ended
