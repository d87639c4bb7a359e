"""Every sitemap is as sitemaps.org says, and lists each page that is canonical here."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.markup.tools import module

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
GOOD = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>'
    "<loc>https://vi-du.thinghiem.example/</loc><lastmod>2026-06-01</lastmod></url></urlset>"
)
MOST = 50_000
LARGEST = 50 * 1024 * 1024


def faults(text: bytes) -> list[str]:
    """Return what is wrong with a sitemap."""
    schema = etree.XMLSchema(etree.parse(module("sitemap/schema/sitemap.xsd")))
    tree = etree.fromstring(text)
    schema.validate(tree)
    found = [f"{each.line}: {each.message}" for each in schema.error_log]
    addresses = [node.text or "" for node in tree.iter(SITEMAP + "loc")]
    found += [f"{each} is no https address" for each in addresses if each[:8] != "https://"]
    if len(addresses) > MOST or len(text) > LARGEST:
        found.append("too long: split it")
    if len(set(addresses)) != len(addresses):
        found.append("an address stands twice")
    return found


def test_every_sitemap_is_valid(trees: list[Path]) -> None:
    """The schema of sitemaps.org, addresses once each, within its limits."""
    found = [f"{tree}:{each}" for tree in trees for each in faults(sitemap_of(tree))]
    assert found == [], "\n".join(found)


def test_a_sitemap_lists_every_page_that_is_canonical_here(trees: list[Path]) -> None:
    """No public page is missing, and none that robots should leave alone is in it."""
    for_readers = {f"{tree.name}: {url}" for tree in trees for url in canonical_pages(tree)}
    listed = {
        f"{tree.name}: {node.text}"
        for tree in trees
        for node in etree.fromstring(sitemap_of(tree)).iter(SITEMAP + "loc")
    }
    assert listed == for_readers


def sitemap_of(tree: Path) -> bytes:
    """Return the sitemap of a built tree."""
    return (tree / "sitemap.xml").read_bytes()


def canonical_pages(tree: Path) -> set[str]:
    """Return the address of each page that says it is canonical at its own place."""
    base = f"https://{tree.name}.thinghiem.example/"
    found = set()
    for page in sorted(tree.rglob("*.html")):
        text = page.read_text("utf-8")
        url = base + page.relative_to(tree).as_posix().removesuffix("index.html")
        if f'<link rel="canonical" href="{url}">' in text and 'content="noindex"' not in text:
            found.add(url)
    return found


def test_a_sitemap_without_fault_is_let_through() -> None:
    """The checker accepts a small sitemap."""
    assert faults(GOOD.encode()) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2026-06-01", "01/06/2026", "lastmod"),
        ("<loc>", "<location/><loc>", "location"),
        ("https://", "http://", "no https address"),
        ("</url>", "</url><url><loc>https://vi-du.thinghiem.example/</loc></url>", "stands twice"),
    ],
)
def test_a_planted_fault_is_told(old: str, new: str, told: str) -> None:
    """Dates of another form, unknown elements, open addresses, doubles."""
    assert told in "\n".join(faults(GOOD.replace(old, new).encode()))
