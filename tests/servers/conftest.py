"""A published network of three sites, and real servers that deliver it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.network import PIXEL
from tests.servers.networks import Published, published
from tests.servers.running import Nginx, found, running_nginx


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A hub and two communes, each at a host of its own."""
    return published(tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="module")
def plain(network: Published) -> Iterator[Nginx]:
    """The network over http, as behind a proxy."""
    with running_nginx(network.top / "plain", root=network.root, to=network.to) as server:
        yield server


@pytest.fixture(scope="module")
def secure(network: Published) -> Iterator[Nginx]:
    """The network over https, with a certificate that nobody has signed."""
    folder = network.top / "secure"
    options = ("--rate", "0", "--tls", str(certificate(folder)), "--acme", str(folder / "acme"))
    answer = folder / "acme/.well-known/acme-challenge/x"
    answer.parent.mkdir(parents=True)
    answer.write_bytes(PIXEL)
    with running_nginx(folder, root=network.root, to=network.to, options=options) as server:
        yield server


def certificate(folder: Path) -> Path:
    """Make a key and a certificate; return the file that names them for nginx."""
    folder.mkdir(parents=True, exist_ok=True)
    key, signed, named = folder / "key.pem", folder / "cert.pem", folder / "tls.conf"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=x".split()
    command = [found("openssl", "openssl"), *words, "-keyout", str(key), "-out", str(signed)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 a program of the system
    named.write_text(f"ssl_certificate {signed};\nssl_certificate_key {key};\n")
    return named
