"""A stand-in for systemctl: `systemctl.py FOLDER WORDS…` for a host whose root is that folder.

It starts what units say, loads and starts the folder's nginx, and knows units that are there.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

_PATIENCE = 120


def main(top: Path, words: list[str]) -> int:
    """Do what is asked; return the status."""
    names = [word for word in words[1:] if not word.startswith("-")]
    match words[0]:
        case "enable":
            units = top / "etc/systemd/system"
            return 0 if all((units / name).is_file() for name in names) else 1
        case "start":
            return _start(top, f"{names[0]}.service")
        case "reload" | "reload-or-restart":
            return _reload(top)
    return 0


def _start(top: Path, unit: str) -> int:
    """Run a service as systemd does; a program with a minus may fail."""
    folder = top / "etc/systemd/system"
    parts = [folder / unit, *sorted(folder.glob(f"{unit}.d/*.conf"))]
    text = "\n".join(part.read_text("utf-8") for part in parts)
    there = r"(?<![\w./:-])/(srv|opt|var|etc)/"
    settings = re.findall(r"^([A-Za-z]+)=(.*)$", re.sub(there, rf"{top}/\1/", text), re.M)

    def values(name: str) -> list[str]:
        return [value for each, value in settings if each == name]

    variables = dict(each.split("=", 1) for each in values("Environment"))
    place = (values("WorkingDirectory") or [str(top)])[0]
    well = {0, *(int(each) for each in values("SuccessExitStatus"))}
    for kind in ("ExecStartPre", "ExecStart", "ExecStartPost"):
        for command in values(kind):
            line = command.removeprefix("-")
            with (top / "var/log/journal").open("a") as journal:
                done = subprocess.run(  # noqa: S602 a line of our own units
                    line,
                    shell=True,
                    cwd=place,
                    env={**os.environ, **variables},
                    stdout=journal,
                    stderr=journal,
                    check=False,
                )
            if done.returncode not in well and command == line:
                return done.returncode
    return 0


def _reload(top: Path) -> int:
    """Start nginx, or let it load its configuration and wait until old workers are leaving."""
    note = top / "run/nginx.pid"
    if not (note.exists() and note.read_text()):  # `nginx -t` leaves an empty one
        with (top / "var/log/journal").open("a") as journal:  # a server keeps what it is given
            command = ["nginx"]
            return subprocess.run(command, stdout=journal, stderr=journal, check=False).returncode  # noqa: S603
    master = int(note.read_text())
    before = _workers(master)
    os.kill(master, signal.SIGHUP)
    end = time.monotonic() + _PATIENCE
    while _workers(master) & before or not _workers(master):
        if time.monotonic() > end:
            return 1
        time.sleep(0.02)
    return 0


def _workers(master: int) -> set[int]:
    """Return the workers that take requests."""
    found = set()
    for name in Path(f"/proc/{master}/task/{master}/children").read_text().split():
        try:
            line = Path(f"/proc/{name}/cmdline").read_text()
        except OSError:
            continue
        if "worker process" in line and "shutting down" not in line:
            found.add(int(name))
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
