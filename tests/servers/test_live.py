"""Machine files of a tree: what holds is taken, anything else is refused as a whole."""

from __future__ import annotations

import json

import pytest

from generator.servers.live import Moved, moved_in, withdrawn_in


def redirects(*pairs: tuple[object, object], version: object = 1) -> bytes:
    """Return the text of `.site/redirects.json`."""
    moved = [{"from": old, "to": new, "status": 301} for old, new in pairs]
    return json.dumps({"version": version, "redirects": moved}).encode()


def test_old_addresses_are_read_once_each() -> None:
    """Servers ignore case, so the first of two that differ in it counts; none leads to itself."""
    text = redirects(("/cu.html", "/moi.html"), ("/CU.html", "/x.html"), ("/Moi.html", "/moi.html"))
    assert moved_in(text) == (Moved("/cu.html", "/moi.html"),)


def test_withdrawn_addresses_are_read() -> None:
    """With notices or without."""
    entries = [{"path": path, "date": "2026-06-01"} for path in ("/a.html", "/b/", "/A.html")]
    text = json.dumps({"version": 1, "withdrawn": entries, "ended": [], "ends": []}).encode()
    assert withdrawn_in(text) == ("/a.html", "/b/")


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "/a//b",
        "/../x",
        "/.env",
        "/a b",
        '/a"b',
        "/a;b",
        "/a{b",
        "/$uri",
        "/a\nb",
        "/a\\b",
        "/ấ",
        "/a%0d",
        "a.html",
        "",
        "/" + "a" * 500,
        7,
        None,
    ],
)
def test_an_address_that_is_none_spoils_the_file(address: object) -> None:
    """Whoever wrote it wrote other things too; nothing of it reaches a configuration."""
    with pytest.raises(ValueError, match="no address"):
        moved_in(redirects((address, "/moi.html")))
    with pytest.raises(ValueError, match="no address"):
        moved_in(redirects(("/cu.html", address)))
    with pytest.raises(ValueError, match="no address"):
        withdrawn_in(json.dumps({"version": 1, "withdrawn": [{"path": address}]}).encode())


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"version": 2, "redirects": []}',
        b'{"version": 1}',
        b'{"version": 1, "redirects": {}}',
        b'{"version": 1, "redirects": [7]}',
    ],
)
def test_a_broken_file_is_refused(text: bytes) -> None:
    """In one way, which the command tells."""
    with pytest.raises(ValueError, match=r"."):
        moved_in(text)
