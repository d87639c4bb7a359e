"""Another host: where the copy of a published folder is, and how commands are run there.

Nothing of trangxa is needed there: a POSIX shell, Debian's coreutils and findutils, and rsync.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterable

from generator.values import Struct

_PLACE = re.compile(
    r"(?P<host>(?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?(?:[A-Za-z0-9][A-Za-z0-9_.-]*|\[[0-9A-Fa-f:.]+\]))"
    r":(?P<path>/.*)"
)
_PATTERN = frozenset("*?[]\\")  # rsync takes them for patterns, quoted or not
_LONGEST = 3600  # seconds: deleting may take long; rsync itself sees that a line is dead
_COPY = (
    "rsync --files-from=- --from0 --secluded-args --hard-links --perms --times --omit-dir-times "
    "--compress --stats --no-human-readable --timeout=600 --temp-dir=.mirror/incoming"
)
_GONE = (23, 24)  # statuses of rsync: some files could not be read
_BYTES = re.compile(r"^Total transferred file size: ([\d,.]+)", re.M)


class Unreadable(OSError):
    """Some files that were to be copied could not be: a publisher may have deleted them."""


class Remote(Struct, frozen=True):
    """A folder on another host; `host` is as rsync has it, `ssh` the words that call it."""

    host: str
    path: str
    ssh: tuple[str, ...] = ("ssh",)

    def __str__(self) -> str:
        return f"{self.host}:{self.path}"

    def run(self, script: str) -> tuple[str, ...]:
        """Return the lines that a script says there, without its last word, `end`.

        The shell reads the script as one compound command: cut short, nothing of it is done.
        Raises OSError where it did not come to its end.
        """
        host = re.sub(r"[\[\]]", "", self.host)
        text = f"{{\n{script}\necho end\n}}\n"
        done = _called([*self.ssh, host, "sh -s"], text.encode(), longest=_LONGEST)
        said = done.stdout.decode(errors="replace").splitlines()
        if done.returncode or said[-1:] != ["end"]:
            raise OSError(_reason(done))
        return tuple(said[:-1])

    def copy(self, root: str, paths: Iterable[str], *, doubting: bool = False) -> int:
        """Copy files from below `root` that differ there in size or time; return the bytes sent.

        `doubting` compares contents too. Hard links among the paths, also to what is there
        already, are kept. Raises Unreadable, or OSError.
        """
        words = [*_COPY.split(), *(["--checksum"] if doubting else [])]
        shell = " ".join(f"'{word}'" for word in self.ssh)
        names = b"".join(os.fsencode(path) + b"\0" for path in paths)
        done = _called([*words, "-e", shell, "--", f"{root}/", f"{self}/"], names)
        if done.returncode:
            raise (Unreadable if done.returncode in _GONE else OSError)(_reason(done))
        found = _BYTES.search(done.stdout.decode(errors="replace"))
        return int(re.sub(r"\D", "", found[1])) if found else 0


def remote_of(text: str, ssh: str = "ssh") -> Remote:
    """Return the remote folder that HOST:PATH names; raises ValueError where it names none.

    Neither may be taken for an option or a pattern by ssh, rsync or a shell.
    """
    words = tuple(shlex.split(ssh))
    if not words or words[0].startswith("-") or any(set(word) & set("'\"\0") for word in words):
        raise ValueError(ssh)
    found = _PLACE.fullmatch(text)
    if not found or not _is_path(found["path"]):
        raise ValueError(text)
    return Remote(found["host"], found["path"].rstrip("/"), words)


def _is_path(path: str) -> bool:
    """Whether a path is absolute, plain and not the root."""
    parts = path.rstrip("/").split("/")
    return (
        path.startswith("/")
        and len(parts) > 1
        and not {"", ".", ".."} & set(parts[1:])
        and path.isprintable()
        and not set(path) & _PATTERN
    )


def _called(
    command: list[str], given: bytes, *, longest: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Call a program that speaks English; raises OSError after `longest` seconds."""
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(  # noqa: S603 the words are the operator's, host and path are checked
            command, input=given, capture_output=True, env=environment, timeout=longest
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(f"{command[0]}: {longest} s") from error


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return what a program said last, or its status."""
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return "; ".join(said[-2:]) or f"{done.args[0]}: {done.returncode}"
