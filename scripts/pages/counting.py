"""A server as in production that counts what it sends, and lets Pagefind run.

The server counts, as a browser does not tell its pages what their workers ask for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.model.settings import Network
from scripts.pages.server import ProductionHandler, Trees, listening, network_of

COMPILING = "script-src 'self' 'wasm-unsafe-eval'"


@dataclass(frozen=True)
class Sent:
    """An answer: the path that was asked for, and the bytes of its body as they were sent."""

    path: str
    size: int


@dataclass(frozen=True)
class Weight:
    """What was sent: bytes of bodies, and requests."""

    size: int
    requests: int


def weight_of(sent: Iterable[Sent], only: Collection[str] | None = None) -> Weight:
    """Return the weight of all answers, or of those to the paths in `only`."""
    sizes = [each.size for each in sent if only is None or each.path in only]
    return Weight(sum(sizes), len(sizes))


class CountingTrees(Trees):
    """Remembers every answer; Pagefind is WebAssembly, which production's policy refuses."""

    def __init__(self, out: Path, network: Network) -> None:
        super().__init__(out, network)
        self.sent: list[Sent] = []

    def policy(self, target: str) -> str:
        """Return the CSP that also lets a page compile WebAssembly."""
        return super().policy(target).replace("script-src 'self'", COMPILING)


class CountingHandler(ProductionHandler):
    """Notes the length of each body before it leaves."""

    site: CountingTrees

    def send_header(self, keyword: str, value: str) -> None:
        """Send a header; a length is noted."""
        if keyword == "Content-Length":
            self.site.sent.append(Sent(self.path, int(value)))
        super().send_header(keyword, value)


@contextmanager
def counted(root: Path) -> Iterator[tuple[str, list[Sent]]]:
    """Serve the built trees of a workspace; give the address, and the list that grows."""
    site = CountingTrees(root / "public", network_of(root))
    with listening(site, CountingHandler) as address:
        yield address, site.sent
