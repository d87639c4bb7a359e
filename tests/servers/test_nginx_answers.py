"""What a real nginx answers with the generated configuration, for each kind of answer."""

from __future__ import annotations

import re

import pytest

from generator.servers.headers import CSP, SECURITY, TRANSPORT, policy_of
from tests.servers.asking import Answer
from tests.servers.networks import (
    FIRST,
    GONE,
    GONE_ALIAS,
    HUB,
    LABEL,
    MOVED,
    OLD,
    SECOND,
    Published,
)
from tests.servers.running import Nginx, running_nginx

HOSTS = (HUB, FIRST, SECOND)
BRIEFLY = "max-age=60, must-revalidate"


def missing(answer: Answer, host: str = "", *, tls: bool = False) -> dict[str, str]:
    """Return what the headers lack, or have otherwise than they should."""
    wanted = {name.lower(): value for name, value in (*SECURITY, *([TRANSPORT] if tls else []))}
    wanted["content-security-policy"] = policy_of(LABEL) if host == FIRST else CSP
    wanted["server"] = "nginx"
    has = answer.headers
    assert "last-modified" not in has
    assert "cache-control" in has
    assert tls or "strict-transport-security" not in has
    return {name: value for name, value in wanted.items() if has.get(name) != value}


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("", "GET", 200),
        ("", "HEAD", 200),
        ("feed.xml", "GET", 200),
        ("tin-tuc", "GET", 301),
        ("so-do", "GET", 301),
        ("khong-co.html", "GET", 404),
        ("tin-tuc/khong-co/", "HEAD", 404),
        (".site/trangxa", "GET", 404),
        ("", "POST", 405),
        ("khong-co.html", "DELETE", 405),
    ],
)
def test_every_answer_of_every_host_has_all_headers(
    host: str, path: str, method: str, status: int, plain: Nginx, secure: Nginx
) -> None:
    """Over http and https, whatever the answer is."""
    answer = plain.get(f"{host}/{path}", method)
    assert (answer.status, missing(answer, host)) == (status, {})
    answer = secure.get(f"{host}/{path}", method, tls=True)
    assert (answer.status, missing(answer, host, tls=True)) == (status, {})


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["", "tin-tuc/", "feed.xml", "404.html"])
@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_a_reader_who_has_the_page_is_told_so_with_all_headers(
    host: str, path: str, coding: str, plain: Nginx
) -> None:
    """304 by the ETag of the form that the reader has."""
    first = plain.get(f"{host}/{path}", Accept_Encoding=coding)
    again = plain.get(f"{host}/{path}", Accept_Encoding=coding, If_None_Match=first.headers["etag"])
    assert (again.status, again.body, missing(again, host)) == (304, b"", {})
    assert again.headers["cache-control"] == first.headers["cache-control"]
    assert again.headers["vary"] == "Accept-Encoding"


def test_no_date_makes_a_page_seem_unchanged(plain: Nginx) -> None:
    """Times of files are made of their contents, so a date of the reader's says nothing."""
    fresh = plain.get(f"{FIRST}/", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT")
    other = plain.get(f"{FIRST}/", If_None_Match='"0-0"')
    assert (fresh.status, other.status) == (200, 200)
    assert fresh.body == other.body != b""


@pytest.mark.parametrize("path", [GONE, GONE_ALIAS])
def test_a_withdrawn_page_is_gone_with_all_headers(path: str, plain: Nginx, secure: Nginx) -> None:
    """410; the notice is shown where one stands, else a few words."""
    answer = plain.get(FIRST + path)
    assert (answer.status, missing(answer, FIRST)) == (410, {})
    assert "đã được gỡ" in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == BRIEFLY
    answer = secure.get(FIRST + path, "HEAD", tls=True, Accept_Encoding="gzip")
    assert (answer.status, missing(answer, FIRST, tls=True)) == (410, {})
    assert plain.get(SECOND + path).status == 404


def test_a_notice_is_compressed_too(plain: Nginx) -> None:
    """As any other page."""
    answer = plain.get(FIRST + GONE, Accept_Encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.text == plain.get(FIRST + GONE).text


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (MOVED, "/gioi-thieu.html"),
        ("/TIN-CU/1.html", "/gioi-thieu.html"),
        ("/tin-cu/", "/gioi-thieu.html"),
        ("/gioi-thieu", "/gioi-thieu.html"),
        ("/gioi-thieu?x=1", "/gioi-thieu.html?x=1"),
        ("/tin-tuc/2026/bai", "/tin-tuc/2026/bai.html"),
        ("/tin-tuc", "/tin-tuc/"),
        ("/tin-tuc/2026", "/tin-tuc/2026/"),
        ("//tin-tuc", "/tin-tuc/"),
    ],
)
def test_an_address_leads_to_the_one_that_counts(path: str, to: str, plain: Nginx) -> None:
    """Old addresses, and those that people type, by a path of the same host."""
    answer = plain.get(FIRST + path)
    assert (answer.status, answer.headers["location"], missing(answer, FIRST)) == (301, to, {})


@pytest.mark.parametrize("path", ["/", "/gioi-thieu.html?x=1", "/khong-co"])
def test_an_old_host_leads_to_the_new_one(path: str, plain: Nginx, secure: Nginx) -> None:
    """Every address to the same one, without a detour."""
    there = f"https://{FIRST}{path}"
    for_all = [plain.get(OLD + path), secure.get(OLD + path), secure.get(OLD + path, tls=True)]
    assert [(each.status, each.headers["location"]) for each in for_all] == [(301, there)] * 3
    assert [missing(each) for each in for_all] == [{}] * 3


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/gioi-thieu?x=1", "//evil.example/"])
def test_http_leads_to_https(host: str, path: str, secure: Nginx) -> None:
    """Of the same host, with the same path."""
    answer = secure.get(host + path)
    there = f"https://{host}:{secure.tls}{path}"
    assert (answer.status, answer.headers["location"]) == (301, there)
    assert missing(answer, host) == {}


def test_an_acme_client_is_asked_over_http(secure: Nginx) -> None:
    """Certificates can be renewed while http leads to https."""
    answer = secure.get(f"{FIRST}/.well-known/acme-challenge/x")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")


@pytest.mark.parametrize(
    ("path", "kind", "lifetime"),
    [
        ("", "text/html; charset=utf-8", BRIEFLY),
        ("tin-tuc/", "text/html; charset=utf-8", BRIEFLY),
        ("gioi-thieu.html", "text/html; charset=utf-8", BRIEFLY),
        ("feed.xml", "application/atom+xml; charset=utf-8", "max-age=300, must-revalidate"),
        ("tin-tuc/feed.xml", "application/atom+xml; charset=utf-8", "max-age=300, must-revalidate"),
        ("sitemap.xml", "application/xml; charset=utf-8", "max-age=300, must-revalidate"),
        ("search/2026.json", "application/json; charset=utf-8", "max-age=300, must-revalidate"),
        ("robots.txt", "text/plain; charset=utf-8", "max-age=300, must-revalidate"),
        ("tep/mau.txt", "text/plain; charset=utf-8", "max-age=3600"),
        ("tin-tuc/2026/bai/anh-1.jpg", "image/jpeg", "max-age=3600"),
    ],
)
def test_a_file_has_its_type_and_its_time(
    path: str, kind: str, lifetime: str, plain: Nginx
) -> None:
    """Text says that it is UTF-8; how long a copy is good is told by what it is."""
    answer = plain.get(f"{FIRST}/{path}")
    assert answer.status == 200
    assert (answer.headers["content-type"], answer.headers["cache-control"]) == (kind, lifetime)


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_an_asset_is_kept_for_good_in_every_form(
    coding: str, network: Published, plain: Nginx
) -> None:
    """Its name changes with its content."""
    answer = plain.get(f"{FIRST}/{network.asset()}", Accept_Encoding=coding)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert plain.get(f"{FIRST}/assets/khong-co.css").headers["cache-control"] == BRIEFLY


@pytest.mark.parametrize(
    ("accepted", "text", "asset"),
    [
        ("", "", ""),
        ("identity", "", ""),
        ("gzip", "gzip", "gzip"),
        ("br", "", "br"),
        ("gzip, deflate, br", "gzip", "br"),
        ("br;q=0, gzip", "gzip", "gzip"),
        ("gzip;q=0", "", ""),
        ("deflate, zstd", "", ""),
    ],
)
def test_a_reader_gets_the_form_that_he_takes(
    accepted: str, text: str, asset: str, network: Published, plain: Nginx
) -> None:
    """brotli before gzip; the same bytes once they are unpacked."""
    paths = {"gioi-thieu.html": text, network.asset(): asset}
    answers = {path: plain.get(f"{FIRST}/{path}", Accept_Encoding=accepted) for path in paths}
    codings = {path: each.headers.get("content-encoding", "") for path, each in answers.items()}
    assert codings == paths
    tree = network.current("vi-du")
    texts = {path: each.text for path, each in answers.items()}
    assert texts == {path: (tree / path).read_text() for path in paths}
    assert {each.headers["vary"] for each in answers.values()} == {"Accept-Encoding"}


def test_a_lost_reader_sees_the_page_of_the_site(network: Published, plain: Nginx) -> None:
    """Each host has its own 404 page."""
    pages = [plain.get(f"{host}/khong-co").text for host in HOSTS]
    assert pages == [
        (network.current(slug) / "404.html").read_text() for slug in ("tinh", "vi-du", "gia-dinh")
    ]


def test_who_asks_for_too_much_is_told_to_wait(network: Published) -> None:
    """429 with all headers, for one address; the first ones are answered."""
    options = ("--rate", "1")
    with running_nginx(
        network.top / "slow", root=network.root, to=network.to, options=options
    ) as server:
        one = f"GET / HTTP/1.1\r\nHost: {FIRST}\r\n"
        raw = server.send((f"{one}\r\n" * 40 + f"{one}Connection: close\r\n\r\n").encode()).raw
    answers = [Answer(b"HTTP/1.1 " + each) for each in re.split(rb"HTTP/1\.1 (?=\d{3} )", raw)[1:]]
    assert {each.status for each in answers} == {200, 429}
    assert [each.status for each in answers[:5]] == [200] * 5
    assert [missing(each, FIRST) for each in answers] == [{}] * len(answers)
    assert answers[-1].headers["cache-control"] == "no-store"
    assert "Quá nhiều yêu cầu" in answers[-1].text


def test_a_new_release_is_delivered_at_once(network: Published, plain: Nginx) -> None:
    """The link is followed anew for every request; nothing has to be loaded."""
    home = network.to / "sites/gia-dinh"
    (home / "releases/khac").mkdir()
    (home / "releases/khac/index.html").write_text("khác")
    before = (home / "current").readlink()
    assert plain.get(f"{SECOND}/").text != "khác"
    fresh = home / "moi"
    fresh.symlink_to("releases/khac")
    fresh.replace(home / "current")
    assert plain.get(f"{SECOND}/").text == "khác"
    fresh.symlink_to(before)
    fresh.replace(home / "current")
    assert plain.get(f"{SECOND}/").text != "khác"
