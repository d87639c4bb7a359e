"""Built trees over HTTP as a web server in production gives them: compressed, cached, with the CSP.

`trangxa serve` compresses nothing and forbids caching, as its pages change all the time.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from generator.commands.serve import RequestHandler, TreeServer
from generator.model.settings import Network
from generator.servers.kinds import FOREVER
from generator.settings.reading import read_settings

# Names below assets/ hold a digest of what they name.
ASSETS = "/assets/"
BRIEFLY = "public, max-age=300"
_COMPRESSED = ("text/", "application/json", "application/xml", "application/atom+xml")
_CANONICAL = re.compile(rb'(<link rel="canonical" href=")/([^/"]+)/')
_ALSO = ("image/svg+xml", "application/javascript")


class Trees(TreeServer):
    """Answers as `trangxa serve` does, but canonical addresses stay absolute: robots read them."""

    def __init__(self, out: Path, network: Network) -> None:
        super().__init__(out, network)
        self.addresses = {site.slug.encode(): site.base_url.encode() for site in network.sites}

    def _rewritten(self, content: bytes, kind: str) -> bytes:
        content = super()._rewritten(content, kind)
        return _CANONICAL.sub(lambda match: match[1] + self.addresses[match[2]], content)


class ProductionHandler(RequestHandler):
    """One request, answered with gzip where the reader takes it, and with a time to keep it."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave in one piece

    def encoded(self, content: bytes, kind: str) -> tuple[bytes, dict[str, str]]:
        """Return a body with gzip where the reader takes it."""
        headers = {"Vary": "Accept-Encoding"}
        if not kind.startswith(_COMPRESSED + _ALSO) or "gzip" not in self._accepted():
            return content, headers
        return gzip.compress(content, 9, mtime=0), headers | {"Content-Encoding": "gzip"}

    def _accepted(self) -> str:
        return self.headers.get("Accept-Encoding", "")

    def send_header(self, keyword: str, value: str) -> None:
        """Send a header; the one that forbids caching is replaced."""
        if keyword == "Cache-Control":
            value = FOREVER if ASSETS in self.path else BRIEFLY
        super().send_header(keyword, value)


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve the built trees of a workspace on a free port; give the address."""
    with listening(Trees(root / "public", network_of(root))) as address:
        yield address


def network_of(root: Path) -> Network:
    """Return the network of a workspace that was built."""
    network, _ = read_settings(root)
    assert network is not None, "the workspace was built"
    return network


@contextmanager
def listening(site: Trees, handler: type[ProductionHandler] = ProductionHandler) -> Iterator[str]:
    """Answer from some trees on a free port; give the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
