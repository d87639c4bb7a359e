"""Requests that mean harm, byte by byte, to a real nginx: all are answered safely."""

from __future__ import annotations

import pytest

from tests.servers.networks import FIRST, HUB, OLD, SECRET
from tests.servers.running import Nginx

END = "\r\nConnection: close\r\n\r\n"
CLOSED = 0  # no answer at all


def get(target: str, host: str = FIRST, more: str = "") -> str:
    """Return a request for a target just as it is written."""
    return f"GET {target} HTTP/1.1\r\nHost: {host}{more}{END}"


def on(method: str, more: str = "") -> str:
    """Return a request of another method for the home page."""
    return f"{method} / HTTP/1.1\r\nHost: {FIRST}{more}{END}"


REFUSED = {400, 404}
HOSTILE: dict[str, tuple[str, set[int]]] = {
    "traversal": (get("/../../bi-mat.txt"), REFUSED),
    "traversal below a folder": (get("/tin-tuc/../../../bi-mat.txt"), REFUSED),
    "encoded dots": (get("/%2e%2e/%2e%2e/bi-mat.txt"), REFUSED),
    "encoded slashes": (get("/..%2f..%2fbi-mat.txt"), REFUSED),
    "encoded all": (get("/%2e%2e%2f%2e%2e%2fbi-mat.txt"), REFUSED),
    "encoded twice": (get("/%252e%252e%252f%252e%252e%252fbi-mat.txt"), {404}),
    "overlong UTF-8": (get("/%c0%ae%c0%ae/%c0%ae%c0%ae/bi-mat.txt"), {404}),
    "fullwidth dots": (get("/%ef%bc%8e%ef%bc%8e/bi-mat.txt"), {404}),
    "backslashes": (get("/..\\..\\bi-mat.txt"), {404}),
    "encoded backslashes": (get("/..%5c..%5cbi-mat.txt"), {404}),
    "semicolon": (get("/..;/..;/bi-mat.txt"), {404}),
    "absolute path": (get("//etc/passwd"), {404}),
    "NUL": (get("/index.html%00.txt"), REFUSED),
    "bare NUL": (get("/index.html\0"), {400}),
    "line break in the path": (get("/gioi-thieu%0d%0aX-Injected:%201"), {404}),
    "line break before html": (get("/%0d%0aX-Injected:1/../gioi-thieu"), {301}),
    "line break in the query": (get("/gioi-thieu?x=%0d%0aX-Injected:%201"), {301}),
    "bare line feed": (f"GET / HTTP/1.1\nHost: {FIRST}\nConnection: close\n\n", {200}),
    "two slashes and a host": (get("//evil.example/"), {404}),
    "two slashes and a page": (get("//gioi-thieu"), {301}),
    "slash, backslash and a host": (get("/\\evil.example/"), {404}),
    "a host in the path": (get("/https://evil.example/.."), {301, 404}),
    "another host on an old host": (get("//evil.example/", OLD), {301}),
    "no slash": (get("gioi-thieu.html"), {400}),
    "at sign": (get("@evil.example/", OLD), {400}),
    "whole address of another": (get("http://evil.example/"), {CLOSED}),
    "whole address, other Host": (get(f"http://{FIRST}/", "evil.example"), {200}),
    "foreign Host": (get("/", "evil.example"), {CLOSED}),
    "Host with a port": (get("/", f"{FIRST}:81"), {200}),
    "Host with a dot": (get("/", f"{FIRST}."), {200}),
    "Host in capitals": (get("/", FIRST.upper()), {200}),
    "Host with a slash": (get("/", f"{FIRST}/../evil"), {400}),
    "Host with markup": (get("/", '"><script>'), {400, CLOSED}),
    "Host of a folder": (get("/", ".."), {400, CLOSED}),
    "empty Host": (get("/", ""), {400, CLOSED}),
    "two Hosts": (get("/", FIRST, "\r\nHost: evil.example"), {400}),
    "no Host": ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", {400}),
    "no Host in 1.0": ("GET / HTTP/1.0\r\n\r\n", {CLOSED}),
    "address as Host": (get("/", "127.0.0.1"), {CLOSED}),
    "POST": (on("POST", "\r\nContent-Length: 3") + "a=1", {405}),
    "PUT": (on("PUT", "\r\nContent-Length: 3") + "a=1", {405}),
    "DELETE": (on("DELETE"), {405}),
    "OPTIONS": (on("OPTIONS"), {405}),
    "TRACE": (on("TRACE"), {405}),
    "CONNECT": (f"CONNECT evil.example:443 HTTP/1.1\r\nHost: {FIRST}{END}", {400, 405}),
    "PROPFIND": (on("PROPFIND"), {405}),
    "a method of markup": (on("<B>"), {400, 405}),
    "small letters": (on("get"), {400, 405}),
    "an environment": (get("/.env"), {404}),
    "a repository": (get("/.git/config"), {404}),
    "an encoded dot": (get("/%2egit/config"), {404}),
    "the machine's files": (get("/.site/trangxa"), {404}),
    "what is withdrawn": (get("/.site/lifetimes.json"), {404}),
    "a hidden folder": (get("/tin-tuc/.an/x.html"), {404}),
    "a way through well-known": (get("/.well-known/../.env"), {404}),
    "a source": (get("/ghi-chu.md"), {404}),
    "a source in capitals": (get("/ghi-chu.MD"), {404}),
    "settings": (get("/cai-dat.yml"), {404}),
    "a compressed file": (get("/index.html.gz"), {404}),
    "a compressed asset": (get("/feed.xml.br"), {404}),
    "a manifest": (get("/../releases.json"), REFUSED),
    "a link out": (get("/ra-ngoai.txt"), {404}),
    "a link to the system": (get("/ra-ngoai.html"), {404}),
    "a link by its short name": (get("/ra-ngoai"), {404}),
    "through a link": (get("/kho/bi-mat.txt"), {404}),
    "a folder behind a link": (get("/kho/"), {404}),
    "a long address": (get("/" + "a" * 60_000), {414, CLOSED}),
    "a long name": (get("/" + "a" * 5_000), {404}),
    "a long header": (get("/", FIRST, "\r\nX: " + "y" * 60_000), {400, CLOSED}),
    "many headers": (get("/", FIRST, "\r\nX: y" * 20_000), {400, CLOSED}),
    "a large body": (on("POST", "\r\nContent-Length: 99999999"), {405, 413}),
    "negative length": (on("POST", "\r\nContent-Length: -1"), {400}),
    "two lengths": (on("GET", "\r\nContent-Length: 0\r\nContent-Length: 5"), {400}),
    "length and chunks": (
        on("GET", "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked") + "0\r\n\r\n",
        {200, 400},
    ),
    "bad chunks": (on("GET", "\r\nTransfer-Encoding: chunked") + "zz\r\nx\r\n0\r\n\r\n", {400}),
    "huge chunk": (on("GET", "\r\nTransfer-Encoding: chunked") + "fffffffff\r\nx", {200, 400, 413}),
    "unknown encoding": (on("GET", "\r\nTransfer-Encoding: gzip"), {400, 501}),
    "many ranges": (get("/", FIRST, "\r\nRange: bytes=" + "0-,5-," * 500 + "0-"), {200, 416}),
    "range beyond": (get("/", FIRST, "\r\nRange: bytes=99999999-"), {416}),
    "another version": (f"GET / HTTP/9.9\r\nHost: {FIRST}{END}", {400, 505}),
    "HTTP/0.9": ("GET /\r\n", {CLOSED}),
    "TLS to the port of http": ("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", {400}),
    "smuggled request": (
        get("/", FIRST, "\r\nContent-Length : 30") + get("/.env"),
        {200, 400},
    ),
    "an underscore": (get("/", FIRST, "\r\nX_Original_URL: /.env"), {200}),
    "a rewriting header": (get("/", FIRST, "\r\nX-Original-URL: /.env"), {200}),
    "a false address": (get("/", FIRST, "\r\nX-Forwarded-Host: evil.example"), {200}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_means_harm_is_answered_safely(name: str, plain: Nginx) -> None:
    """The status is one that fits; nothing hidden is shown, no header and no place is made up."""
    request, statuses = HOSTILE[name]
    answer = plain.send(request.encode("latin-1"))
    assert answer.status in statuses
    assert SECRET.encode() not in answer.raw
    assert b"root:" not in answer.raw
    assert b"trangxa 1" not in answer.raw
    assert "x-injected" not in answer.headers
    assert b"<script>" not in answer.body
    place = answer.headers.get("location", "/")
    assert place.startswith((f"https://{FIRST}/", "/"))
    assert not place.startswith(("//", "/\\"))


def test_the_server_goes_on(plain: Nginx) -> None:
    """After all of them no worker has died."""
    assert plain.get(f"{HUB}/").status == 200
    assert "exited on signal" not in plain.log


@pytest.mark.parametrize(
    ("sni", "host", "statuses"),
    [
        (FIRST, FIRST, {200}),
        (HUB, FIRST, {200}),
        (FIRST, "evil.example", {CLOSED}),
        (FIRST, "127.0.0.1", {CLOSED}),
        (FIRST, "", {CLOSED, 400}),
        ("evil.example", FIRST, {CLOSED}),
        ("evil.example", "evil.example", {CLOSED}),
        (OLD, OLD, {301}),
        (OLD, "evil.example", {CLOSED}),
    ],
)
def test_a_name_that_is_not_ours_reaches_no_site(
    sni: str, host: str, statuses: set[int], secure: Nginx
) -> None:
    """Neither in the handshake nor in the request; two names of ours show what all may read."""
    request = f"GET / HTTP/1.1\r\nHost: {host}{END}".encode()
    answer = secure.send(request, name=sni)
    assert answer.status in statuses


@pytest.mark.parametrize(
    "path", ["/.env", "/ra-ngoai.txt", "/..%2f..%2fbi-mat.txt", "/x%0d%0aX-Injected:1"]
)
def test_tls_hides_no_harm(path: str, secure: Nginx) -> None:
    """The same rules hold there."""
    answer = secure.get(FIRST + path, tls=True)
    assert answer.status in REFUSED
    assert "x-injected" not in answer.headers


def test_no_secret_is_reached_by_the_redirect_to_https(secure: Nginx) -> None:
    """What http leads to is always the host that was asked for."""
    answer = secure.send(get("http://evil.example/", FIRST).encode())
    assert answer.status == CLOSED
    answer = secure.send(get(f"http://{FIRST}//evil.example", FIRST).encode())
    assert answer.headers["location"] == f"https://{FIRST}:{secure.tls}//evil.example"
