"""A real Apache that delivers copies of published trees, each with its generated `.htaccess`."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.servers.asking import Server
from tests.servers.networks import Published
from tests.servers.running import configured, found, free_port, listens, stopped

_TRIES = 5
_MODULES = "/usr/lib/apache2/modules"
_WANTED = (
    "mpm_event authn_core authz_core authz_host alias autoindex brotli deflate dir env filter "
    "headers mime negotiation rewrite setenvif"
).split()
# As Debian has it: files are compressed on the fly, `.br` is Breton, folders are listed.
_MAIN = """\
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/error.log
{user}
{modules}
TypesConfig /dev/null
AddType application/x-gzip .gz .tgz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/css
<Directory />
    Options Indexes FollowSymLinks MultiViews
    AllowOverride All
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
{hosts}
"""
_HOST = """\
<VirtualHost *:{port}>
    ServerName {name}
    ServerAlias {aliases}
    DocumentRoot "{root}"
{more}
</VirtualHost>
"""


@contextmanager
def running_apache(network: Published, hosts: Mapping[str, Mapping[str, str]]) -> Iterator[Server]:
    """Upload trees and `.htaccess` files, and run Apache.

    `hosts` tells for each host, perhaps with others after it that are the same, which site's tree
    is at which path; "" is its root. Apache does not
    run as root, so it is given a folder that everybody may read, unlike those of pytest.
    """
    with tempfile.TemporaryDirectory(prefix="trangxa-apache-") as name:
        Path(name).chmod(0o755)
        with _running(Path(name), network, hosts) as server:
            yield server


@contextmanager
def _running(
    folder: Path, network: Published, hosts: Mapping[str, Mapping[str, str]]
) -> Iterator[Server]:
    program = found("apache2", "apache2-bin")
    words = ("--root", str(network.root), "server", "apache", "--to", str(network.to))
    configured((*words, "--out", str(folder / "out")))
    slugs = {slug for paths in hosts.values() for slug in paths.values()}
    for slug in slugs:
        shutil.copytree(network.current(slug), folder / "www" / slug, symlinks=True)
        shutil.copy(folder / "out" / slug / ".htaccess", folder / "www" / slug)
    for _ in range(_TRIES):
        port = free_port()
        (folder / "httpd.conf").write_text(_main(folder, port, hosts))
        with (folder / "said.txt").open("w") as said:
            process = subprocess.Popen(  # noqa: S603 a program of the system
                [program, "-f", str(folder / "httpd.conf"), "-DFOREGROUND"], stderr=said
            )
        try:
            if listens(port, process):
                yield Server(port)
                return
        finally:
            stopped(process)
        said_now = (folder / "said.txt").read_text()
        assert "Address already in use" in said_now, said_now
    raise AssertionError("no free port")


def _main(folder: Path, port: int, hosts: Mapping[str, Mapping[str, str]]) -> str:
    root = os.geteuid() == 0
    return _MAIN.format(
        folder=folder,
        port=port,
        user="User www-data\nGroup www-data" if root else "",
        modules="\n".join(f"LoadModule {each}_module {_MODULES}/mod_{each}.so" for each in _WANTED),
        hosts="\n".join(_host(folder, port, host, paths) for host, paths in hosts.items()),
    )


def _host(folder: Path, port: int, name: str, paths: Mapping[str, str]) -> str:
    name, _, others = name.partition(" ")
    www = folder / "www"
    more = [f'    Alias {path} "{www}/{slug}"' for path, slug in paths.items() if path]
    root = www / paths[""] if "" in paths else folder / "none"
    root.mkdir(exist_ok=True)
    return _HOST.format(
        port=port, name=name, aliases=others or name, root=root, more="\n".join(more)
    )
