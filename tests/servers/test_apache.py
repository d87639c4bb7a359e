"""What a real Apache answers with the generated `.htaccess`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.servers.headers import CSP, SECURITY, policy_of
from tests.servers.asking import Answer, Server
from tests.servers.networks import (
    FIRST,
    GONE,
    GONE_ALIAS,
    HUB,
    LABEL,
    MOVED,
    OLD,
    SECOND,
    SECRET,
    Published,
    published,
)
from tests.servers.running_apache import running_apache

BELOW = f"{HUB}/xa/vi-du"
BRIEFLY = "max-age=60, must-revalidate"


@pytest.fixture(scope="module")
def apache(network: Published) -> Iterator[Server]:
    """Each site at a host of its own."""
    hosts = {HUB: {"": "tinh"}, f"{FIRST} {OLD}": {"": "vi-du"}, SECOND: {"": "gia-dinh"}}
    with running_apache(network, hosts) as server:
        yield server


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A commune below a path of the hub's host."""
    made = published(
        tmp_path_factory.mktemp("below"),
        ("sites/vi-du.yml", "type: xa\n", f"type: xa\nbase_url: https://{BELOW}/\n"),
    )
    hosts = {HUB: {"": "tinh", "/xa/vi-du": "vi-du"}}
    with running_apache(made, hosts) as server:
        yield server


def missing(answer: Answer, policy: str = CSP) -> dict[str, str]:
    """Return what the headers lack, or have otherwise than they should."""
    wanted = {name.lower(): value for name, value in SECURITY}
    wanted["content-security-policy"] = policy
    assert "cache-control" in answer.headers
    assert "last-modified" not in answer.headers
    return {name: value for name, value in wanted.items() if answer.headers.get(name) != value}


@pytest.mark.parametrize(
    ("path", "method", "status", "lifetime"),
    [
        ("/", "GET", 200, BRIEFLY),
        ("/", "HEAD", 200, BRIEFLY),
        ("/gioi-thieu.html", "GET", 200, BRIEFLY),
        ("/feed.xml", "GET", 200, "max-age=300, must-revalidate"),
        ("/search/2026.json", "GET", 200, "max-age=300, must-revalidate"),
        ("/tin-tuc/2026/bai/anh-1.jpg", "GET", 200, "max-age=3600"),
        ("/tin-tuc", "GET", 301, BRIEFLY),
        ("/khong-co.html", "GET", 404, BRIEFLY),
        ("/.site/trangxa", "GET", 404, BRIEFLY),
        (GONE, "GET", 410, BRIEFLY),
        (GONE_ALIAS, "GET", 410, BRIEFLY),
        ("/", "POST", 405, "no-store"),
    ],
)
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_every_answer_has_all_headers(
    path: str, method: str, status: int, lifetime: str, coding: str, apache: Server
) -> None:
    """Whatever it is, compressed or not; and a time for which it may be kept."""
    answer = apache.get(FIRST + path, method, Accept_Encoding=coding)
    assert (answer.status, missing(answer, policy_of(LABEL))) == (status, {})
    assert answer.headers["cache-control"] == lifetime


@pytest.mark.parametrize("host", [HUB, SECOND])
def test_other_sites_let_no_label_in(host: str, apache: Server) -> None:
    """Each file is that of its site."""
    assert missing(apache.get(f"{host}/")) == {}


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (MOVED, f"https://{FIRST}/gioi-thieu.html"),
        ("/tin-cu/", f"https://{FIRST}/gioi-thieu.html"),
        ("/gioi-thieu", f"https://{FIRST}/gioi-thieu.html"),
        ("/gioi-thieu?x=1", f"https://{FIRST}/gioi-thieu.html?x=1"),
        ("/tin-tuc/2026/bai", f"https://{FIRST}/tin-tuc/2026/bai.html"),
        ("/tin-tuc", f"https://{FIRST}/tin-tuc/"),
    ],
)
def test_an_address_leads_to_the_one_that_counts(path: str, to: str, apache: Server) -> None:
    """Of the site's own host, whatever host was asked for."""
    answer = apache.get(FIRST + path)
    assert (answer.status, answer.headers["location"]) == (301, to)


def test_an_old_host_leads_to_the_new_one(apache: Server) -> None:
    """Every address to the same one."""
    answer = apache.get(f"{OLD}/gioi-thieu.html?x=1")
    assert answer.headers["location"] == f"https://{FIRST}/gioi-thieu.html?x=1"


@pytest.mark.parametrize(
    ("path", "file"),
    [("/khong-co", "404.html"), (GONE, GONE[1:]), (GONE_ALIAS, "404.html"), ("/.env", "404.html")],
)
def test_pages_of_errors_are_those_of_the_site(
    path: str, file: str, network: Published, apache: Server
) -> None:
    """The notice stands at the address of what was withdrawn."""
    answer = apache.get(FIRST + path)
    assert answer.text == (network.current("vi-du") / file).read_text()


@pytest.mark.parametrize(
    ("accepted", "text", "asset"),
    [
        ("identity", "", ""),
        ("gzip", "gzip", "gzip"),
        ("br", "", "br"),
        ("gzip, deflate, br", "gzip", "br"),
        ("br;q=0, gzip", "gzip", "gzip"),
        ("gzip;q=0", "", ""),
        ("brx, xgzip", "", ""),
    ],
)
def test_a_reader_gets_the_form_that_he_takes(
    accepted: str, text: str, asset: str, network: Published, apache: Server
) -> None:
    """Unpacked it is the file, once; its type is that of the file, not of the form."""
    paths = {"": text, "gioi-thieu.html": text, "tin-tuc/": text, network.asset(): asset}
    answers = {path: apache.get(f"{FIRST}/{path}", Accept_Encoding=accepted) for path in paths}
    tree = network.current("vi-du")
    files = {path: tree / (path + "index.html" * (path[-1:] in ("", "/"))) for path in paths}
    codings = {path: each.headers.get("content-encoding", "") for path, each in answers.items()}
    assert codings == paths
    texts = {path: each.text for path, each in answers.items()}
    assert texts == {path: file.read_text() for path, file in files.items()}
    assert {each.headers["content-type"] for each in answers.values()} == {
        "text/html; charset=utf-8",
        "text/css; charset=utf-8",
    }
    assert {each.headers["vary"] for each in answers.values()} == {"Accept-Encoding"}
    assert not any("content-language" in each.headers for each in answers.values())


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_feeds_and_assets_say_what_they_are(
    coding: str, network: Published, apache: Server
) -> None:
    """In every form."""
    feed = apache.get(f"{FIRST}/feed.xml", Accept_Encoding=coding)
    assert feed.headers["content-type"] == "application/atom+xml; charset=utf-8"
    asset = apache.get(f"{FIRST}/{network.asset()}", Accept_Encoding=coding)
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_reader_who_has_the_page_is_told_so(apache: Server) -> None:
    """By the ETag; a date says nothing."""
    first = apache.get(f"{FIRST}/", Accept_Encoding="gzip")
    again = apache.get(f"{FIRST}/", Accept_Encoding="gzip", If_None_Match=first.headers["etag"])
    dated = apache.get(f"{FIRST}/", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT")
    assert (again.status, again.body, dated.status) == (304, b"", 200)
    assert missing(again, policy_of(LABEL)) == {}


@pytest.mark.parametrize(
    "target",
    [
        *("/.env", "/.git/config", "/%2egit/config", "/.site/lifetimes.json", "/.htaccess"),
        *("/tin-tuc/.an/x.html", "/ghi-chu.md", "/ghi-chu.MD", "/cai-dat.yml", "/index.html.gz"),
        *("/../../bi-mat.txt", "/%2e%2e/%2e%2e/bi-mat.txt", "/..%2f..%2fbi-mat.txt", "/x%00"),
        *("/x%0d%0aX-Injected:1", "/%0d%0aX-Injected:1/../gioi-thieu", "//evil.example/"),
        *("//etc/passwd", "/\\evil.example/", "/ra-ngoai.txt", "/ra-ngoai"),
        *("/gioi-thieu.html/x", "/search/", "/assets/", "/index.html.gz/", "/ra-ngoai.html"),
    ],
)
def test_what_is_hidden_stays_so(target: str, apache: Server) -> None:
    """A refusal, or a place of the site itself; no folder is listed."""
    answer = apache.send(
        f"GET {target} HTTP/1.1\r\nHost: {FIRST}\r\nConnection: close\r\n\r\n".encode()
    )
    assert answer.status in (301, 400, 403, 404)
    assert answer.headers.get("location", f"https://{FIRST}/").startswith(f"https://{FIRST}/")
    assert SECRET.encode() not in answer.raw
    assert b"root:" not in answer.raw
    assert b"Index of" not in answer.raw
    assert "x-injected" not in answer.headers


@pytest.mark.parametrize(
    ("path", "status", "place"),
    [
        ("/", 200, ""),
        ("/gioi-thieu.html", 200, ""),
        ("/gioi-thieu", 301, f"https://{BELOW}/gioi-thieu.html"),
        ("/tin-tuc", 301, f"https://{BELOW}/tin-tuc/"),
        (MOVED, 301, f"https://{BELOW}/gioi-thieu.html"),
        (GONE, 410, ""),
        ("/khong-co.html", 404, ""),
        ("/.env", 404, ""),
    ],
)
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_site_below_a_path_answers_alike(
    path: str, status: int, place: str, coding: str, below: Server
) -> None:
    """With its path before every place, and the policy of its own."""
    answer = below.get(BELOW + path, Accept_Encoding=coding)
    assert (answer.status, answer.headers.get("location", "")) == (status, place)
    assert missing(answer, policy_of(LABEL)) == {}
