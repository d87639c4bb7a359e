"""Debian's sshd on loopback, as the user of the tests, with keys and settings of its own.

The home there is empty: what the user's shell does when it starts is no part of a test.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

from generator.publishing.remote import Remote, remote_of

_CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
SetEnv PATH={folder}/bin:/usr/bin:/bin HOME={folder}
"""
# Kills the shell that runs a script in place of the command whose turn it is.
_MORTAL = """#!/bin/sh
left=$(($(cat {folder}/left) - 1))
echo $left >{folder}/left
if [ $left -eq 0 ]; then kill -9 $PPID; exit 1; fi
[ {name} = sync ] || exec /bin/{name} "$@"
"""
# Of a file that is larger than four kilobytes nothing arrives, and nothing after it.
_SHORT_OF_BREATH = """#!/bin/sh
[ ! -e {folder}/choking ] || ulimit -f 8
exec /usr/bin/rsync "$@"
"""
_MORTALS = ("rm", "ln", "mv", "sync")
_PATIENCE = 60  # seconds


class Sshd:
    """A running server; `remote` is a folder on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for program in ("/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/bin/rsync"):
            assert Path(program).exists(), f"{program}: apt-get install openssh-server rsync"
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # what its service would make
        for name in ("host", "key"):
            _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{folder}/{name}")
        (folder / "bin").mkdir()
        for name in _MORTALS:
            self._program(name, _MORTAL.format(folder=folder, name=name))
        self._program("rsync", _SHORT_OF_BREATH.format(folder=folder))
        self.dies_at(0)
        self.port, self.process = self._started()
        host = (folder / "host.pub").read_text()
        (folder / "known").write_text(f"[127.0.0.1]:{self.port} {host}")

    def _program(self, name: str, text: str) -> None:
        place = self.folder / "bin" / name
        place.write_text(text)
        place.chmod(0o755)

    def _started(self) -> tuple[int, subprocess.Popen[bytes]]:
        """Start on a free port; somebody may take it first, then another is tried."""
        config, log = self.folder / "config", self.folder / "log"
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            with socket.create_server(("127.0.0.1", 0)) as free:
                port = int(free.getsockname()[1])
            config.write_text(_CONFIG.format(port=port, folder=self.folder))
            process = subprocess.Popen(  # noqa: S603 the system's own
                ["/usr/sbin/sshd", "-D", "-f", str(config), "-E", str(log)]
            )
            while process.poll() is None and time.monotonic() < until:
                with socket.socket() as asking:
                    if asking.connect_ex(("127.0.0.1", port)) == 0:
                        return port, process
                time.sleep(0.02)
            process.kill()
            process.wait()
        raise AssertionError(log.read_text())

    @property
    def ssh(self) -> str:
        """The command that reaches the server, as `--ssh` takes it."""
        return (
            f"ssh -F none -p {self.port} -i {self.folder}/key -o IdentitiesOnly=yes "
            f"-o UserKnownHostsFile={self.folder}/known -o StrictHostKeyChecking=yes "
            "-o BatchMode=yes -o LogLevel=ERROR"
        )

    @property
    def host(self) -> str:
        """The host with the user."""
        return f"{pwd.getpwuid(os.getuid()).pw_name}@127.0.0.1"

    def remote(self, path: Path) -> Remote:
        """Return a folder there, which is a folder here."""
        return remote_of(f"{self.host}:{path}", self.ssh)

    def dies_at(self, count: int) -> None:
        """Let the shell there die at the n-th rm, ln, mv or sync; 0 lets it live."""
        (self.folder / "left").write_text(f"{count}\n")

    def chokes(self, *, now: bool) -> None:
        """Let rsync there die at a file larger than four kilobytes."""
        (self.folder / "choking").unlink(missing_ok=True)
        if now:
            (self.folder / "choking").touch()

    def stop(self) -> None:
        """End the server."""
        self.process.terminate()
        self.process.wait(_PATIENCE)


def _run(*command: str) -> None:
    program = shutil.which(command[0])
    assert program
    subprocess.run([program, *command[1:]], check=True, timeout=_PATIENCE)  # noqa: S603
