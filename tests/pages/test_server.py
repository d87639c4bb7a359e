"""Built trees as production serves them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.servers.headers import CSP
from generator.servers.kinds import FOREVER
from scripts.pages.server import BRIEFLY, served
from tests.workspace import Workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Three sites without content, built."""
    workspace = Workspace(tmp_path_factory.mktemp("served"))
    workspace.build()
    return workspace


@pytest.fixture
def connection(workspace: Workspace) -> Iterator[HTTPConnection]:
    """A connection to their server."""
    with served(workspace.root) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        yield connection
        connection.close()


def asked(connection: HTTPConnection, path: str, accepted: str = "gzip") -> HTTPResponse:
    """Return the answer to a request."""
    connection.request("GET", path, headers={"Accept-Encoding": accepted})
    return connection.getresponse()


def test_text_is_compressed_for_those_who_can_read_it(
    connection: HTTPConnection, workspace: Workspace
) -> None:
    """Others get it as it is."""
    packed = asked(connection, "/vi-du/")
    page = gzip.decompress(packed.read())
    plain = asked(connection, "/vi-du/", "identity")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Content-Encoding"] is None
    assert plain.read() == page


def test_one_connection_serves_several_requests(connection: HTTPConnection) -> None:
    """HTTP 1.1, with the headers of `trangxa serve`, for a lost page too."""
    first = asked(connection, "/vi-du/")
    first.read()
    lost = asked(connection, "/vi-du/khong-co.html")
    assert [first.status, lost.status] == [200, 404]
    assert first.headers["Content-Security-Policy"] == CSP
    assert lost.headers["Content-Security-Policy"] == CSP


def test_links_stay_on_the_server_and_canonical_addresses_do_not(
    connection: HTTPConnection,
) -> None:
    """One can walk from site to site, and robots see the addresses of production."""
    page = asked(connection, "/vi-du/", "identity").read().decode()
    assert 'href="/tinh/"' in page
    assert '<link rel="canonical" href="https://vi-du.thinghiem.example/">' in page


def test_assets_are_kept_for_good_and_pages_briefly(
    connection: HTTPConnection, workspace: Workspace
) -> None:
    """The name of an asset holds a digest of it, so it never changes."""
    sheet = next(Path(workspace.root / "public/vi-du/assets").glob("*.css"))
    asset = asked(connection, f"/vi-du/assets/{sheet.name}")
    asset.read()
    page = asked(connection, "/vi-du/")
    assert asset.headers.get_all("Cache-Control") == [FOREVER]
    assert page.headers.get_all("Cache-Control") == [BRIEFLY]
