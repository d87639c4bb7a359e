"""IIS's `web.config`: well-formed, complete, and with every name as text; no IIS has read it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.servers.headers import SECURITY, policy_of
from generator.servers.hosting import Served
from generator.servers.iis import iis
from generator.servers.kinds import HIDDEN_SUFFIXES, TYPES
from generator.servers.live import Live, Moved

LIVE = Live((Moved("/cu.html", "/moi.html"),), ("/go.html", "/go/"))
SITE = Served(
    "vi-du", "https://tinh.example/xa/vi-du/", ("cu.example", "xua.example"), "do.example", LIVE
)
ROOT = ET.fromstring(iis(SITE))  # noqa: S314 our own text


def values(path: str, name: str) -> list[str]:
    """Return an attribute of all elements at a path."""
    return [each.attrib.get(name, "") for each in ROOT.iterfind(path)]


def test_every_header_is_set_once() -> None:
    """The policy knows the host of the traffic label."""
    headers = ROOT.iterfind("system.webServer/httpProtocol/customHeaders/add")
    found = [(each.attrib["name"], each.attrib["value"]) for each in headers]
    assert found == [("Content-Security-Policy", policy_of("do.example")), *SECURITY]


def test_every_file_has_its_type() -> None:
    """IIS answers 404 for what it knows no type of."""
    maps = "system.webServer/staticContent/mimeMap"
    assert values(maps, "fileExtension") == [f".{suffix}" for suffix in TYPES]
    assert "text/html; charset=utf-8" in values(maps, "mimeType")


def test_old_addresses_and_withdrawn_ones_are_tables() -> None:
    """With the path of the site, as the host sees them."""
    tables = "system.webServer/rewrite/rewriteMaps/rewriteMap"
    assert values(tables, "name") == ["moved", "gone"]
    assert values(f"{tables}[@name='moved']/add", "key") == ["/xa/vi-du/cu.html"]
    assert values(f"{tables}[@name='moved']/add", "value") == ["/xa/vi-du/moi.html"]
    assert values(f"{tables}[@name='gone']/add", "key") == ["/xa/vi-du/go.html", "/xa/vi-du/go/"]


def test_rules_come_in_the_order_in_which_they_count() -> None:
    """What was withdrawn is gone before it has moved."""
    rules = "system.webServer/rewrite/rules/rule"
    names = ["old host cu.example", "old host xua.example", "hidden", "withdrawn", "moved", "page"]
    assert values(rules, "name") == names
    actions = [each.attrib for each in ROOT.iterfind(f"{rules}/action")]
    places = [each.get("url") or each["statusCode"] for each in actions]
    home = "https://tinh.example/xa/vi-du/{R:1}"
    assert places == [home, home, "404", "410", "{C:1}", "/xa/vi-du/{R:1}.html"]


def test_only_reading_is_allowed_and_sources_are_hidden() -> None:
    """By the filter of requests."""
    filtering = "system.webServer/security/requestFiltering"
    assert values(f"{filtering}/verbs/add", "verb") == ["GET", "HEAD"]
    assert values(f"{filtering}/fileExtensions/add", "fileExtension") == [
        f".{suffix}" for suffix in HIDDEN_SUFFIXES
    ]
    assert set(values(f"{filtering}/fileExtensions/add", "allowed")) == {"false"}


def test_the_file_says_how_it_was_made() -> None:
    """So nobody edits it by hand."""
    assert "Made by `trangxa server iis`" in iis(SITE)
    assert iis(SITE).startswith('<?xml version="1.0" encoding="utf-8"?>\n<configuration>')
