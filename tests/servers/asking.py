"""Raw requests to a server on this machine, and its answers as they came."""

from __future__ import annotations

import gzip
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass

import brotli

_PATIENCE = 60  # seconds; for a machine that is busy, not for a server that is right


@dataclass(frozen=True)
class Answer:
    """What a server sent back until it closed the connection."""

    raw: bytes

    @property
    def status(self) -> int:
        """The status, 0 where the connection was closed without an answer."""
        return int(self.raw.split(b" ", 2)[1]) if self.raw.startswith(b"HTTP/") else 0

    @property
    def headers(self) -> dict[str, str]:
        """The headers, names in lower case; of a name that comes twice, both with ` | `."""
        found: dict[str, str] = {}
        for line in self.raw.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]:
            name, _, value = line.partition(":")
            key = name.lower()
            found[key] = f"{found[key]} | {value.strip()}" if key in found else value.strip()
        return found

    @property
    def body(self) -> bytes:
        """What follows the headers, as it was sent."""
        return self.raw.partition(b"\r\n\r\n")[2]

    @property
    def text(self) -> str:
        """The body as people read it: gzip and brotli are taken off."""
        coding = self.headers.get("content-encoding", "")
        plain = {"gzip": gzip.decompress, "br": brotli.decompress}.get(coding, bytes)
        return bytes(plain(self.body)).decode()


@dataclass(frozen=True)
class Server:
    """A server on ports of this machine; `tls` is 0 where it has no TLS."""

    port: int
    tls: int = 0

    def send(self, request: bytes, *, name: str = "") -> Answer:
        """Send raw bytes and read all that comes; with a `name`, over TLS with it as SNI."""
        parts: list[bytes] = []
        # What is refused in the midst has come so far.
        with suppress(ConnectionError, ssl.SSLError), self._connection(name) as connection:
            connection.sendall(request)
            while part := connection.recv(65536):
                parts.append(part)
        return Answer(b"".join(parts))

    def _connection(self, name: str) -> socket.socket:
        port = self.tls if name else self.port
        plain = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        if not name:
            return plain
        with plain:  # wrapping takes it over, or leaves it open where the handshake is refused
            return _trusting().wrap_socket(plain, server_hostname=name)

    def get(self, url: str, method: str = "GET", *, tls: bool = False, **headers: str) -> Answer:
        """Ask for `host/path`; `_` in names of headers is a hyphen."""
        host, _, path = url.partition("/")
        lines = "".join(f"{key.replace('_', '-')}: {value}\r\n" for key, value in headers.items())
        request = f"{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n"
        return self.send(request.encode(), name=host if tls else "")


def _trusting() -> ssl.SSLContext:
    """Return a context for certificates that nobody has signed."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
