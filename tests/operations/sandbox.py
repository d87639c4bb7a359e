"""Two hosts as folders: what docs/operations.md says is done in them, as far as a test may.

Paths of the system are put below the folder; programs that change a whole system are stand-ins
that write down what they were asked. All else is real: git, trangxa, curl, rsync, Debian's sshd and
nginx with Debian's own nginx.conf, on free ports.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.operations.document import Block, blocks
from tests.publishing.sshd import Sshd
from tests.servers.running import found, free_port
from tests.workspace import REPOSITORY

_COPIED = ("content", "sites", "themes", "docs/systemd")
_FILES = ("publish", "due", "venv", "requirements.txt")
_RECORDED = "apt-get useradd chown certbot journalctl git-filter-repo systemctl".split()
_TOPS = "srv|etc|var|opt|root|usr/local/bin|usr/local/sbin"
_SYSTEM = re.compile(rf"(?<![\w./:}}-])/({_TOPS})/")
_PATIENCE = 600
# Libraries come from the test's own environment: no package index is asked.
_INSTALLED = """#!/bin/sh
[ ! -e .venv ] || exit 0
mkdir .venv
for each in {prefix}/*; do ln -s "$each" .venv/; done
rm -f .venv/*.done
cat scripts/requirements.txt pyproject.toml | cksum >.venv/requirements.txt.done
"""
_BUNDLE = """#!/bin/sh
mkdir -p "$1"
echo 'mkdir -p "$1/bin" && ln -s {prefix}/bin/trangxa "$1/bin/trangxa"' >"$1/install"
chmod +x "$1/install"
"""


class Host:
    """A server as a folder."""

    def __init__(self, top: Path, address: str) -> None:
        self.top, self.bin, self.address = top, top / "stand-ins", address
        self.records = top / "records.txt"
        for name in ("root", "run", "var/log/nginx", "var/lib", "etc/systemd/system", "stand-ins"):
            (top / name).mkdir(parents=True)
        for name in ("usr/local/bin", "usr/local/sbin", "etc/ssl/trangxa", "etc/default"):
            (top / name).mkdir(parents=True)
        self.records.touch()
        self._install_nginx()
        nginx = found("nginx", "nginx libnginx-mod-http-brotli-static")
        where = f"-p /usr/share/nginx -e {top}/var/log/nginx/error.log"
        self.program("nginx", f'exec {nginx} {where} -c {top}/etc/nginx/nginx.conf "$@"')
        self.program("runuser", '[ "$*" = "${*#-u trangxa -- }" ] && exit 1; shift 3; exec "$@"')
        for name in _RECORDED:
            self.program(name, f'echo "{name} $*" >>{self.records}')
        does = f'exec {sys.executable} {Path(__file__).with_name("systemctl.py")} {top} "$@"'
        self.program("systemctl", f'echo "systemctl $*" >>{self.records}\n{does}')

    def _install_nginx(self) -> None:
        """Lay Debian's files of nginx where apt-get would, with paths of this folder."""
        shutil.copytree("/etc/nginx", self.top / "etc/nginx", symlinks=True)
        place = self.top / "etc/nginx/nginx.conf"
        text = re.sub(r"/(etc|var|run)/", rf"{self.top}/\1/", place.read_text())
        user = "user root;" if os.geteuid() == 0 else ""  # test folders are closed to www-data
        kinds = "client_body", "proxy", "fastcgi", "uwsgi", "scgi"
        own = "".join(f"{kind}_temp_path {self.top}/var/lib/nginx-{kind};\n" for kind in kinds)
        text = re.sub(r"^user .*$", user, text, flags=re.M)
        place.write_text(text.replace("http {\n", f"http {{\n{own}", 1))

    def program(self, name: str, text: str) -> None:
        """Put a stand-in before the system's programs."""
        (self.bin / name).write_text(f"#!/bin/sh\n{text}\n")
        (self.bin / name).chmod(0o755)

    def asked(self, program: str) -> list[list[str]]:
        """Return what a stand-in was asked, word by word."""
        lines = map(shlex.split, self.records.read_text().splitlines())
        return [words[1:] for words in lines if words[0] == program]


class Sandbox:
    """The builder, which also delivers, a web host, a git server and names that lead to them."""

    def __init__(self, top: Path, sshd: Sshd) -> None:
        self.top, self.sshd = top, sshd
        for program in ("curl", "git", "rsync"):
            found(program, program)
        here, there = Host(top / "builder", "127.0.0.1"), Host(top / "web1", "127.0.0.2")
        self.hosts = {"": here, "web1": there}
        # One and the same configuration on both, as far as two folders can be two hosts.
        conf = there.top / "etc/nginx/conf.d/trangxa.conf"
        own = f"s#{here.top}#{there.top}#g; s/{here.address}:/{there.address}:/g"
        nginx = (there.bin / "nginx").read_text().removeprefix("#!/bin/sh\n")
        there.program("nginx", f"sed -i '{own}' {conf}\n{nginx}")
        self.ports = free_port(), free_port()
        self.done: list[int] = []
        self._certificate()
        self._git_server()
        self._names()

    def _certificate(self) -> None:
        folder = self.hosts[""].top / "etc/ssl/trangxa"
        words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=x"
        names = "subjectAltName=DNS:*.binhthuan.example"
        files = ["-keyout", f"{folder}/key.pem", "-out", f"{folder}/fullchain.pem"]
        command = [found("openssl", "openssl"), *words.split(), "-addext", names, *files]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)  # noqa: S603

    def _git_server(self) -> None:
        """Fill a repository with the network of this one; a clone of it finds all installed."""
        seed, hooks = self.top / "seed", self.top / "hooks"
        for name in _COPIED:
            shutil.copytree(REPOSITORY / name, seed / name)
        (seed / "scripts").mkdir()
        for name in _FILES:
            shutil.copy(REPOSITORY / "scripts" / name, seed / "scripts")
        for name in ("pyproject.toml", ".gitignore"):
            shutil.copy(REPOSITORY / name, seed)
        (seed / "scripts/bundle").write_text(_BUNDLE.format(prefix=sys.prefix))
        (seed / "scripts/bundle").chmod(0o755)
        hooks.mkdir()
        (hooks / "post-checkout").write_text(_INSTALLED.format(prefix=sys.prefix))
        (hooks / "post-checkout").chmod(0o755)
        (self.top / "gitconfig").write_text(
            f"[user]\nname = Quản Trị\nemail = quan-tri@binhthuan.example\n[safe]\ndirectory = *\n"
            f"[core]\nhooksPath = {hooks}\n[init]\ndefaultBranch = main\n"
            f'[url "{self.top}/trangxa.git"]\ninsteadOf = '
            "https://git.binhthuan.example/trangxa.git\n"
        )
        shell = (
            f"git init --quiet {seed} && cd {seed} && git add --all && "
            f"git commit --quiet --message Mạng && git clone --quiet --bare {seed} ../trangxa.git"
        )
        self._run(shell, self.hosts[""])

    def _names(self) -> None:
        """Lead curl and ssh to where servers listen."""
        http, https = self.ports
        for host in self.hosts.values():
            (host.top / ".curlrc").write_text(
                f'connect-to = ":80:{host.address}:{http}"\n'
                f'connect-to = ":443:{host.address}:{https}"\n'
                f'cacert = "{self.hosts[""].top}/etc/ssl/trangxa/fullchain.pem"\n'
            )
        user = self.sshd.host.partition("@")[0]
        (self.top / "ssh_config").write_text(
            f"Host web1.binhthuan.example\nHostName 127.0.0.1\nPort {self.sshd.port}\n"
            f"HostKeyAlias [127.0.0.1]:{self.sshd.port}\nIdentityFile {self.sshd.folder}/key\n"
            f"IdentitiesOnly yes\nUserKnownHostsFile {self.sshd.folder}/known\n"
            "StrictHostKeyChecking yes\nLogLevel ERROR\n"
        )
        ssh = found("ssh", "openssh-client")
        self.hosts[""].program("ssh", f'exec {ssh} -F {self.top}/ssh_config -l {user} "$@"')

    def _here(self, text: str, host: Host) -> str:
        """Return commands with paths of the host's folder, and with ports that are free."""
        http, https = self.ports
        ports = f"--listen 127.0.0.1:{http} --listen-tls 127.0.0.1:{https} "
        text = text.replace("server nginx ", f"server nginx {ports}")
        text = _SYSTEM.sub(rf"{host.top}/\1/", text)
        there = re.compile(r"\w+@(web1\.binhthuan\.example:)/")
        user = self.sshd.host.partition("@")[0]
        return there.sub(rf"{user}@\1{self.hosts['web1'].top}/", text)

    def _run(self, text: str, host: Host) -> subprocess.CompletedProcess[str]:
        path = [host.bin, host.top / "usr/local/sbin", host.top / "usr/local/bin"]
        done = subprocess.run(  # noqa: S603 our own page
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text],  # noqa: S607
            cwd=host.top / "root",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_PATIENCE,
            env={
                "PATH": ":".join([*map(str, path), os.environ["PATH"], "/usr/sbin"]),
                "HOME": f"{host.top}/root",
                "CURL_HOME": f"{host.top}",
                "GIT_CONFIG_GLOBAL": f"{self.top}/gitconfig",
                "GIT_CONFIG_NOSYSTEM": "1",
                "LANG": "C.UTF-8",
            },
            check=False,
        )
        journal = host.top / "var/log/journal"
        told = journal.read_text() if journal.exists() else ""
        assert done.returncode == 0, f"{text}\n{done.stdout}\n{told[-2000:]}"
        return done

    def follow(self, block: Block) -> None:
        """Do what a block says; it prints what the page says."""
        host = self.hosts[block.host]
        done = self._run(self._here(block.commands, host), host)
        said = done.stdout
        for each in self.hosts.values():
            said = said.replace(f"{each.top}/", "/")
        said = said.replace(f"{self.sshd.host.partition('@')[0]}@web1", "trangxa@web1")
        assert block.prints(said), f"{block.commands}\nprints\n{said}"

    def follow_to(self, last: int) -> None:
        """Do all sections up to one in order, each once."""
        for number in range(2, last + 1):
            if number not in self.done:
                self.done.append(number)
                for block in blocks(number):
                    self.follow(block)

    def stop(self) -> None:
        """End nginx."""
        for host in self.hosts.values():
            with suppress(OSError):
                os.kill(int((host.top / "run/nginx.pid").read_text()), signal.SIGQUIT)
