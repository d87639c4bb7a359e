"""Serving: requests of any form get a built file or a plain refusal, with the same headers."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.commands.serve import RequestHandler, TreeServer
from generator.servers.headers import CSP, SECURITY
from generator.settings.reading import read_settings
from tests.acceptance.network import PIXEL
from tests.servers.asking import Answer
from tests.workspace import Workspace

SECRET = "bí mật 4711"  # noqa: S105 words to look for
HEADERS = {
    "content-security-policy": CSP,
    **{name.lower(): value for name, value in SECURITY},
    "cache-control": "no-store",
}


class Served:
    """A server on a free port of this machine."""

    def __init__(self, port: int) -> None:
        self.port = port

    def send(self, request: bytes) -> Answer:
        """Send raw bytes and read the whole answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            parts: list[bytes] = []
            while part := connection.recv(65536):
                parts.append(part)
        return Answer(b"".join(parts))

    def get(self, target: str, *, method: str = "GET", host: str = "localhost") -> Answer:
        """Send a request for a target just as it is written."""
        request = f"{method} {target} HTTP/1.0\r\nHost: {host}\r\n\r\n"
        return self.send(request.encode("utf-8"))


class Quiet(ThreadingHTTPServer):
    """A server that remembers the requests whose handler failed."""

    failures: list[object]

    def handle_error(self, request: object, client_address: object) -> None:
        """Remember what would have been a traceback on the screen (the name is socketserver's)."""
        self.failures.append(client_address)


@contextmanager
def serving(project: Workspace) -> Iterator[tuple[Served, list[object]]]:
    """Serve a built network while the block runs; give the failures of handlers too."""
    network, _ = read_settings(project.root)
    assert network is not None
    site = TreeServer(project.root / "public", network)
    with Quiet(("127.0.0.1", 0), partial(RequestHandler, site)) as server:
        server.failures = []
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield Served(server.server_address[1]), server.failures
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, list[object]]]:
    """A built network that holds a secret beside the trees, and in hidden places of them."""
    project = Workspace(tmp_path_factory.mktemp("serving"))
    project.write("content/vi-du/tin-tuc/2026/bai/anh.png", PIXEL)
    project.article("vi-du", "2026/bai/index", "![Ảnh](anh.png)")
    project.build(jobs=1)
    project.write("public/bi-mat.txt", SECRET)
    project.write("bi-mat.txt", SECRET)
    project.write("public/vi-du/.git/config", SECRET)
    project.write("public/vi-du/.env", SECRET)
    project.write("public/la/index.html", SECRET)
    (project.root / "public/vi-du/ra-ngoai.txt").symlink_to(project.root / "bi-mat.txt")
    with serving(project) as served:
        yield served


TRAVERSALS = [
    *("/../bi-mat.txt", "/vi-du/../bi-mat.txt", "/vi-du/../../bi-mat.txt", "/vi-du/..", "/.."),
    *("/vi-du/%2e%2e/bi-mat.txt", "/vi-du/%2e%2e%2fbi-mat.txt", "/%2e%2e/bi-mat.txt"),
    *("/vi-du/..%2f..%2fbi-mat.txt", "/vi-du/%252e%252e/bi-mat.txt", "/vi-du/.%2e/bi-mat.txt"),
    *("/vi-du/..%5cbi-mat.txt", "/vi-du/..\\bi-mat.txt", "\\..\\bi-mat.txt", "/vi-du/....//x"),
    *("/vi-du//etc/passwd", "/vi-du/%2fetc%2fpasswd", "/etc/passwd", "//etc/passwd", "/%2f/x"),
    *("/vi-du/index.html%00.png", "/vi-du/%00", "/%00", "/vi-du%00/", "/vi-du/\x01"),
    *("/vi-du/.site/trangxa", "/vi-du/.site/redirects.json", "/vi-du/%2esite/trangxa", "/.site/x"),
    *("/vi-du/.git/config", "/vi-du/.env", "/vi-du/tin-tuc/../.env", "/vi-du/./.env"),
    *("/vi-du/ra-ngoai.txt", "/bi-mat.txt", "/la/", "/la/index.html", "/_province.yml"),
    *("/vi-du/index.html/", "/vi-du/index.html/x", "/vi-du/tin-tuc", "/VI-DU/", "/Vi-du/"),
    *("/vi-du/tin-tuc/2026/bai.html::$DATA", "/vi-du/index.html.", "/vi-du/index.html%20"),
    *("/vi-du/%c0%ae%c0%ae/bi-mat.txt", "/vi-du/%uff0e%uff0e/bi-mat.txt", "/vi-du/％2e％2e/x"),
    *("/vi-du/;/../../bi-mat.txt", "/vi-du/?/../../bi-mat.txt#/..", "/;/vi-du/../bi-mat.txt"),
    *("/vi-du/%", "/vi-du/%zz", "/%25", "/vi-du/%ff", "*", "vi-du/../bi-mat.txt", "?", "#"),
    *("http://localhost/../bi-mat.txt", "http://localhost/vi-du/%2e%2e/bi-mat.txt", "file:///x"),
    *("/vi-du/~root", "/~root/", "/vi-du/$HOME", "/vi-du/`id`", "/vi-du/<script>", '/vi-du/"x"'),
]


@pytest.mark.parametrize("target", TRAVERSALS, ids=ascii)
def test_no_target_leads_out_of_the_trees(
    target: str, network: tuple[Served, list[object]]
) -> None:
    """A redirect, a page of the tree, or a refusal; never a hidden or foreign file."""
    served, failures = network
    answer = served.get(target)
    assert answer.status in (200, 301, 302, 400, 404)
    assert SECRET.encode() not in answer.raw
    assert b"root:" not in answer.raw
    assert b"trangxa 1" not in answer.body
    assert b"Traceback" not in answer.raw
    assert failures == []


@pytest.mark.parametrize(
    "request_text",
    [
        "",
        "\r\n",
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET /vi-du/ HTTP/9.9\r\n\r\n",
        "GET /vi-du/ NONE/1.0\r\n\r\n",
        "GET /vi-du/ HTTP/1.0 x\r\n\r\n",
        "GET /" + "a" * 70_000 + " HTTP/1.0\r\n\r\n",
        "GET /vi-du/ HTTP/1.0\r\n" + "x: y\r\n" * 200 + "\r\n",
        "GET /vi-du/ HTTP/1.0\r\nx: " + "y" * 70_000 + "\r\n\r\n",
        "GET /vi-du/ HTTP/1.0\r\nContent-Length: -1\r\n\r\n",
        "GET /vi-du/ HTTP/1.0\r\nRange: bytes=0-99999999999\r\n\r\n",
        "GET /vi-du/\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "\x00" * 1_000,
    ],
    ids=range(15),
)
def test_what_is_no_request_makes_no_traceback(
    request_text: str, network: tuple[Served, list[object]]
) -> None:
    """Broken requests are refused in the words of HTTP, and the server goes on."""
    served, failures = network
    answer = served.send(request_text.encode("latin-1"))
    assert answer.status in (0, 200, 400, 414, 431, 505)
    assert b"Traceback" not in answer.raw
    assert failures == []
    assert served.get("/vi-du/").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X<b>"])
def test_only_reading_is_answered(method: str, network: tuple[Served, list[object]]) -> None:
    """Other methods are refused, and what they say is not sent back as HTML."""
    served, failures = network
    answer = served.get("/vi-du/", method=method)
    assert answer.status in (405, 501)
    assert b"<b>" not in answer.body
    assert failures == []


@pytest.mark.parametrize(
    ("target", "status", "kind"),
    [
        ("/vi-du/", 200, "text/html; charset=utf-8"),
        ("/vi-du/tin-tuc/2026/bai.html", 200, "text/html; charset=utf-8"),
        ("/vi-du/tin-tuc/2026/bai/anh-1.jpg", 200, "image/jpeg"),
        ("/vi-du/khong-co.html", 404, "text/html; charset=utf-8"),
        ("/khong-co/", 404, "text/plain; charset=utf-8"),
        ("/", 302, "text/html; charset=utf-8"),
        ("/vi-du", 301, "text/html; charset=utf-8"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_answer_has_the_headers_of_production(
    target: str, status: int, kind: str, method: str, network: tuple[Served, list[object]]
) -> None:
    """What the policy forbids shows in the preview, on pages, files, redirects and 404 alike."""
    served, _ = network
    answer = served.get(target, method=method)
    assert (answer.status, answer.headers["content-type"]) == (status, kind)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_a_head_has_no_body(network: tuple[Served, list[object]]) -> None:
    """HEAD says how long the body would be, and sends none."""
    served, _ = network
    whole, head = served.get("/vi-du/"), served.get("/vi-du/", method="HEAD")
    assert head.body == b""
    assert head.headers["content-length"] == str(len(whole.body)) == whole.headers["content-length"]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80@x", "", "[::1]", "a\tb", '"><script>x()</script>']
)
@pytest.mark.parametrize("target", ["/", "/vi-du", "/vi-du/", "/vi-du/khong-co.html", "/khong-co/"])
def test_a_foreign_host_changes_nothing(
    host: str, target: str, network: tuple[Served, list[object]]
) -> None:
    """No link and no redirect is made of what a request says of its host."""
    served, _ = network
    answer, plain = served.get(target, host=host), served.get(target)
    assert (answer.status, answer.body) == (plain.status, plain.body)
    assert answer.headers.get("location") == plain.headers.get("location")
    assert b"evil.example" not in answer.raw


@pytest.mark.parametrize(
    "target", ["//evil.example", "//evil.example/..", "/%2fevil.example", "///"]
)
def test_no_redirect_leaves_the_server(target: str, network: tuple[Served, list[object]]) -> None:
    """A location is the path of a tree."""
    served, _ = network
    answer = served.get(target)
    assert answer.headers.get("location", "/tinh/") == "/tinh/"
    assert b"evil.example" not in answer.raw


def test_serving_reads_nothing_but_the_trees(tmp_path: Path) -> None:
    """Without trees every site is a plain 404."""
    project = Workspace(tmp_path)
    with serving(project) as (served, failures):
        answer = served.get("/vi-du/")
    assert (answer.status, answer.body) == (404, b"404\n")
    assert failures == []
