"""A program that runs commands of trangxa in forks of itself: a start of Python for thousands.

It reads lines of JSON: `{"argv": […], "output": PATH, "held": BOOL}` begins a command,
`{"go": PID}` lets a held one go on. It answers each beginning with the process's id, and each end
with `PID STATUS`, STATUS as of wait(2).
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import select
import sys
import traceback
from pathlib import Path

import brotli  # noqa: F401 what a command imports late would be read in each fork

from generator.build.code import code_digest
from generator.cli import main
from generator.publishing import disk

_PR_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1)


def serve() -> None:
    """Answer until the end of the input."""
    code_digest()
    gc.freeze()
    running: dict[int, int] = {}  # the pipes that hold commands, by process
    waiting = b""
    while True:
        ready, _, _ = select.select([0], [], [], 0.002 if running else None)
        if ready:
            got = os.read(0, 65536)
            if not got:
                return
            *lines, waiting = (waiting + got).split(b"\n")
            for line in lines:
                _obey(json.loads(line), running)
        while running:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                break
            os.close(running.pop(pid))
            _tell(f"{pid} {status}")


def _obey(order: dict[str, object], running: dict[int, int]) -> None:
    go = order.get("go")
    if isinstance(go, int):
        os.write(running[go], b".")
        return
    held, go = os.pipe()
    told, ready = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(go)
        os.close(told)
        _command(order, held, ready)
    os.close(held)
    os.close(ready)
    os.read(told, 1)  # all calls from now on are the command's
    os.close(told)
    running[pid] = go
    _tell(f"{pid}")


def _command(order: dict[str, object], held: int, ready: int) -> None:
    """Run a command and end; a held one waits without a call that is ever counted."""
    status = 70
    try:
        output = os.open(str(order["output"]), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.close(output)
        # Where only ancestors may trace, this names everybody else.
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
        argv = order["argv"]
        assert isinstance(argv, list)
        sys.argv = ["trangxa", *argv]
        poll = select.poll()
        poll.register(held, select.POLLIN | select.POLLHUP)
        os.write(ready, b".")
        if order["held"]:
            poll.poll()
        else:  # nobody cuts the power: a wait for the disk would only take time
            disk.wait_for_disk = _no_wait
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 70
    except BaseException:
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(status)


def _no_wait(folder: Path) -> None: ...


def _tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    serve()
