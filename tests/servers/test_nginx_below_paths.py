"""Several sites on one host: one at its root, others below paths; and one below a path alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.servers.headers import CSP, policy_of
from tests.servers.networks import GONE, GONE_ALIAS, LABEL, MOVED, OLD, Published, published
from tests.servers.running import Nginx, running_nginx

HOST, ALONE = "tinh.thinghiem.example", "khac.example"
BELOW = f"{HOST}/xa/vi-du"


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The hub at the root of a host, one commune below it, one below a path of another host."""
    return published(
        tmp_path_factory.mktemp("below"),
        ("sites/vi-du.yml", "type: xa\n", f"type: xa\nbase_url: https://{BELOW}/\n"),
        ("sites/gia-dinh.yml", "type: phuong\n", f"type: phuong\nbase_url: https://{ALONE}/p/\n"),
    )


@pytest.fixture(scope="module")
def server(below: Published) -> Iterator[Nginx]:
    """A server that delivers it."""
    with running_nginx(below.top / "nginx", root=below.root, to=below.to) as made:
        yield made


@pytest.mark.parametrize(
    ("url", "status", "place"),
    [
        (f"{HOST}/", 200, ""),
        (f"{BELOW}/", 200, ""),
        (f"{ALONE}/p/", 200, ""),
        (f"{BELOW}/gioi-thieu.html", 200, ""),
        (f"{BELOW}/tin-tuc/", 200, ""),
        (f"{BELOW}/tin-tuc/feed.xml", 200, ""),
        (BELOW, 301, "/xa/vi-du/"),
        (f"{BELOW}?x=1", 301, "/xa/vi-du/?x=1"),
        (f"{ALONE}/p", 301, "/p/"),
        (f"{BELOW}/gioi-thieu", 301, "/xa/vi-du/gioi-thieu.html"),
        (f"{BELOW}/tin-tuc", 301, "/xa/vi-du/tin-tuc/"),
        (f"{BELOW}{MOVED}", 301, "/xa/vi-du/gioi-thieu.html"),
        (f"{BELOW}{GONE}", 410, ""),
        (f"{BELOW}{GONE_ALIAS}", 410, ""),
        (f"{BELOW}/khong-co.html", 404, ""),
        (f"{BELOW}/.env", 404, ""),
        (f"{BELOW}/ra-ngoai.txt", 404, ""),
        (f"{BELOW}/..%2f..%2fbi-mat.txt", 404, ""),
        (f"{BELOW}/%0d%0aX-Injected:1", 404, ""),
        (f"{HOST}/xa/", 404, ""),
        (f"{HOST}/xa/vi-dux/", 404, ""),
        (f"{HOST}/XA/VI-DU/", 404, ""),
        (f"{ALONE}/", 404, ""),
        (f"{ALONE}/khac/", 404, ""),
        (f"{OLD}/gioi-thieu.html", 301, f"https://{BELOW}/gioi-thieu.html"),
        (f"{OLD}/", 301, f"https://{BELOW}/"),
        (f"{OLD}//evil.example", 301, f"https://{BELOW}//evil.example"),
    ],
)
def test_each_address_is_answered_by_its_site(
    url: str, status: int, place: str, server: Nginx
) -> None:
    """With the path of the site before every place that an answer leads to."""
    answer = server.get(url)
    assert (answer.status, answer.headers.get("location", "")) == (status, place)
    assert "x-injected" not in answer.headers


@pytest.mark.parametrize(
    ("url", "slug", "file"),
    [
        (f"{HOST}/", "tinh", "index.html"),
        (f"{BELOW}/", "vi-du", "index.html"),
        (f"{ALONE}/p/", "gia-dinh", "index.html"),
        (f"{HOST}/khong-co", "tinh", "404.html"),
        (f"{BELOW}/khong-co", "vi-du", "404.html"),
        (f"{ALONE}/p/khong-co", "gia-dinh", "404.html"),
        (f"{BELOW}{GONE}", "vi-du", GONE[1:]),
    ],
)
def test_each_page_is_that_of_its_site(
    url: str, slug: str, file: str, below: Published, server: Nginx
) -> None:
    """Pages of errors too."""
    assert server.get(url).text == (below.current(slug) / file).read_text()


def test_each_answer_has_the_policy_of_its_site(server: Nginx) -> None:
    """Only the site with a traffic label lets the label's host in."""
    urls = [f"{BELOW}/", f"{BELOW}/khong-co", f"{HOST}/", f"{ALONE}/p/", f"{ALONE}/"]
    found = [server.get(url).headers["content-security-policy"] for url in urls]
    assert found == [policy_of(LABEL), policy_of(LABEL), CSP, CSP, CSP]


def test_a_path_is_compressed_and_kept_as_any_other(below: Published, server: Nginx) -> None:
    """Assets for good, in their form for brotli."""
    answer = server.get(f"{BELOW}/{below.asset()}", Accept_Encoding="br")
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    page = server.get(f"{BELOW}/", Accept_Encoding="gzip")
    assert page.headers["cache-control"] == "max-age=60, must-revalidate"
    again = server.get(f"{BELOW}/", Accept_Encoding="gzip", If_None_Match=page.headers["etag"])
    assert again.status == 304
