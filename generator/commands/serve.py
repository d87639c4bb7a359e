"""`trangxa serve`: all trees on one port, so that one can walk from the hub to a commune.

The trees stand below `/<slug>/`. Absolute addresses of the network's hosts are rewritten in the
response only, never on disk.
"""

from __future__ import annotations

import re
import webbrowser
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.build.project import Project
from generator.build.writing import inside
from generator.commands.run import OK, USAGE, Run
from generator.model.settings import Network
from generator.servers.headers import CSP, POLICY, SECURITY, policy_of
from generator.settings.reading import read_settings

_WELL_KNOWN = ".well-known/"
_TEXT = (
    "text/html",
    "application/json",
    "application/xml",
    "text/xml",
    "application/atom+xml",
    "text/plain",
)


def run_serve(run: Run, project: Project, address: tuple[str, int], *, browser: bool) -> int:
    """Serve the trees of `project.out` until interrupted; return the exit status."""
    network, _ = read_settings(project.root)
    if network is None:
        return USAGE
    site = TreeServer(project.out, network)
    try:
        server = ThreadingHTTPServer(address, partial(RequestHandler, site))
    except OSError as error:
        reason = error.strerror or str(error)
        run.complain(f"không mở được cổng {address[1]}: {reason}", f"port {address[1]}: {reason}")
        return USAGE
    host, port = server.server_address[:2]
    shown = f"http://{host!s}:{port}/"
    english = f"Serving {shown} (Ctrl+C stops)"
    run.say(english if run.lang == "en" else f"Xem tại {shown} (Ctrl+C để dừng)")
    if browser:
        webbrowser.open(shown)
    with server:
        server.serve_forever()
    return OK


class TreeServer:
    """Answers requests from the built trees of a network."""

    def __init__(self, out: Path, network: Network) -> None:
        self.out = out
        self.hub = network.province.hub
        self.paths = {site.slug: urlsplit(site.base_url).path for site in network.sites}
        self._policies = {
            site.slug: policy_of(urlsplit(site.emc.script).netloc)
            for site in network.sites
            if site.emc
        }
        bases = {site.base_url: f"/{site.slug}/" for site in network.sites}
        longest = sorted(bases, key=len, reverse=True)
        self._bases = {base.encode(): place.encode() for base, place in bases.items()}
        self._any = re.compile(b"|".join(re.escape(base.encode()) for base in longest) or b"(?!)")

    def policy(self, target: str) -> str:
        """Return the CSP of a request's target: a site with a traffic label allows its host."""
        return self._policies.get(target.removeprefix("/").partition("/")[0], CSP)

    def answer(self, target: str) -> tuple[int, str, bytes, str]:
        """Return status, type, body and new location for a request's target."""
        try:
            path = unquote(urlsplit(target).path)
        except ValueError:
            return HTTPStatus.BAD_REQUEST, "text/plain", b"400\n", ""
        slug, _, rest = path.removeprefix("/").partition("/")
        if not slug:
            return HTTPStatus.FOUND, "text/html", b"", f"/{self.hub}/"
        if slug not in self.paths:
            return HTTPStatus.NOT_FOUND, "text/plain", b"404\n", ""
        if path == f"/{slug}":
            return HTTPStatus.MOVED_PERMANENTLY, "text/html", b"", f"/{slug}/"
        place = self._place(slug, rest)
        if place is None:
            return HTTPStatus.NOT_FOUND, "text/html", self._lost(slug), ""
        kind = guess_type(place.name)[0] or "application/octet-stream"
        content = place.read_bytes()
        return HTTPStatus.OK, kind, self._rewritten(content, kind), ""

    def _place(self, slug: str, rest: str) -> Path | None:
        """Return the file of a path inside a tree, or None.

        Dotfiles are nobody's business, but for the one folder that is meant for all (RFC 8615).
        """
        rest = rest + "index.html" if rest.endswith("/") or not rest else rest
        hidden = any(each.startswith(".") for each in rest.removeprefix(_WELL_KNOWN).split("/"))
        try:
            place = Path(inside(self.out / slug, rest))
        except ValueError:
            return None
        try:
            return place if not hidden and place.is_file() and not place.is_symlink() else None
        except OSError:  # a name that is too long for the file system
            return None

    def _lost(self, slug: str) -> bytes:
        """Return the 404 page; its links are from the site's base path, here `/<slug>/`."""
        place = self.out / slug / "404.html"
        content = place.read_bytes() if place.is_file() else b"404\n"
        base = re.escape(self.paths[slug].encode())
        here = f"/{slug}/".encode()
        content = re.sub(b'(href|src|action)="' + base, b'\\1="' + here, content)
        return self._rewritten(content, "text/html")

    def _rewritten(self, content: bytes, kind: str) -> bytes:
        if kind not in _TEXT:
            return content
        return self._any.sub(lambda match: self._bases[match[0]], content)


class RequestHandler(BaseHTTPRequestHandler):
    """One request: GET and HEAD, with the headers of production."""

    server_version = "trangxa"

    def __init__(self, site: TreeServer, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a body."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer without one."""
        self._answer(with_body=False)

    def encoded(self, content: bytes, kind: str) -> tuple[bytes, dict[str, str]]:
        """Return a body as it is sent, and the headers that say how: here as it is."""
        del kind
        return content, {}

    def _answer(self, *, with_body: bool) -> None:
        status, kind, content, location = self.site.answer(self.path)
        content, headers = self.encoded(content, kind)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if with_body:
            with suppress(ConnectionError):  # the reader has gone
                self.wfile.write(content)

    def end_headers(self) -> None:
        """Add what every answer has, refusals too (the name is http.server's)."""
        self.send_header(POLICY, self.site.policy(getattr(self, "path", "")))
        for name, value in SECURITY:
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Stay quiet: a line a request is noise."""
