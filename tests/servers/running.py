"""A real web server with a generated configuration, on free ports of this machine.

    with running_nginx(tmp_path, root=workspace, to=published) as server:
        server.get("vi-du.thinghiem.example/")

`folder` takes all that it writes: its configuration, logs, pid. Whoever changes the settings or
publishes anew calls `configure`, which loads the new configuration as an operator does. Readers are
not limited unless `rate` is given.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.cli import cli
from tests.servers.asking import Server

_PATIENCE = 60  # seconds until a server listens, or has stopped
_TRIES = 5  # a free port may be taken by somebody else before the server has it
_WORKERS = 2
_MAIN = """\
{user}
daemon off;
worker_processes {workers};
worker_rlimit_nofile 16384;
pid {folder}/nginx.pid;
error_log {folder}/error.log notice;
{modules}
events {{ worker_connections 8192; }}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    sendfile on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/trangxa.conf;
}}
"""


@dataclass(frozen=True)
class Nginx(Server):
    """A running nginx: where its files are, and the arguments of `trangxa` that it was made by."""

    folder: Path = Path()
    arguments: tuple[str, ...] = ()
    process: int = 0

    def configure(self) -> int:
        """Write the configuration anew and load it where it changed; return the exit status."""
        place = self.folder / "trangxa.conf"
        before = place.read_bytes()
        status = configured(self.arguments)
        if place.read_bytes() != before:
            self.reload()
        return status

    def reload(self) -> None:
        """Load the configuration; wait until the old workers have stopped to listen."""
        before = self._changes()
        os.kill(self.process, signal.SIGHUP)
        end = time.monotonic() + _PATIENCE
        while min(now - was for now, was in zip(self._changes(), before, strict=True)) < _WORKERS:
            assert time.monotonic() < end, self.log
            time.sleep(0.02)

    def _changes(self) -> tuple[int, int]:
        """Return how many workers have begun, and how many have stopped to listen."""
        log = self.log
        return log.count("start worker process "), log.count("gracefully shutting down")

    @property
    def log(self) -> str:
        """What nginx wrote to its log of errors."""
        return (self.folder / "error.log").read_text()


@contextmanager
def running_nginx(
    folder: Path, *, root: Path, to: Path, options: tuple[str, ...] = ("--rate", "0")
) -> Iterator[Nginx]:
    """Write the configuration of a workspace by the command and run nginx with it.

    `options` are those of `trangxa server`; with `--tls`, a port for TLS is chosen too.
    """
    program = found("nginx", "nginx libnginx-mod-http-brotli-static")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nginx.conf").write_text(_main(folder))
    for _ in range(_TRIES):
        port, tls = free_port(), free_port()
        words: tuple[str, ...] = (
            "--root",
            str(root),
            "server",
            "nginx",
            "--to",
            str(to),
            "--out",
            str(folder),
        )
        words += ("--listen", f"127.0.0.1:{port}", "--listen-tls", f"127.0.0.1:{tls}", *options)
        configured(words)
        command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf")]
        with (folder / "said.txt").open("w") as said:
            process = subprocess.Popen(command, stderr=said)  # noqa: S603 a program of the system
        try:
            if listens(port, process):
                with_tls = tls if "--tls" in options else 0
                yield Nginx(port, with_tls, folder, words, process.pid)
                return
        finally:
            stopped(process)
        said_now = (folder / "said.txt").read_text()
        assert "Address already in use" in said_now, said_now
    raise AssertionError("no free port")


def objections(folder: Path) -> str:
    """Return "" where `nginx -t` is content with `folder/trangxa.conf`, else what it says."""
    program = found("nginx", "nginx libnginx-mod-http-brotli-static")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nginx.conf").write_text(_main(folder))
    command = [program, "-t", "-q", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    done = subprocess.run(  # noqa: S603 as above
        command, capture_output=True, text=True, timeout=_PATIENCE, check=False
    )
    return done.stderr if done.returncode or "[warn]" in done.stderr else ""


def configured(words: tuple[str, ...]) -> int:
    """Run the command line in this process; return its exit status."""
    return int(cli.main(list(words), standalone_mode=False))


def found(program: str, packages: str) -> str:
    """Return the path of a program of the system, which is not on everybody's PATH."""
    place = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    assert place, f"{program} is missing: run scripts/test, or apt-get install {packages}"
    return place


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


def listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Wait until a server listens; return False where it ended instead."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        time.sleep(0.02)
    return False


def stopped(process: subprocess.Popen[bytes]) -> None:
    """End a server and wait for it."""
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _main(folder: Path) -> str:
    modules = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    assert modules.is_file(), "missing: apt-get install libnginx-mod-http-brotli-static"
    return _MAIN.format(
        user="user root;" if os.geteuid() == 0 else "",  # its folders are not for www-data
        folder=folder,
        workers=_WORKERS,
        modules=f"load_module {modules};",
    )
