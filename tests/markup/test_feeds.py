"""Every feed is Atom as RFC 4287 says: the grammar, and what it says in words."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from tests.markup.tools import HERE

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339 with an offset, as XML's dateTime lets it out.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
GOOD = """<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:thinghiem.example,2000:vi-du/</id><title>Xã Ví Dụ</title><author><name>Xã</name></author>
<updated>2026-06-01T00:00:00Z</updated>
<link rel="self" href="https://vi-du.thinghiem.example/feed.xml"/>
<entry><id>tag:thinghiem.example,2026:vi-du/a</id><title>Tin</title>
<updated>2026-06-01T00:00:00Z</updated>
<link href="https://vi-du.thinghiem.example/a.html"/></entry>
</feed>"""


def faults(text: bytes) -> list[str]:
    """Return what is wrong with a feed."""
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    feed = etree.fromstring(text)
    grammar.validate(feed)
    found = [f"{each.line}: {each.message}" for each in grammar.error_log]
    dates = [node for name in ("updated", "published") for node in feed.iter(ATOM + name)]
    found += [f"{each.sourceline}: {each.text}" for each in dates if not _is_moment(each.text)]
    ids = [node.text for node in feed.iter(ATOM + "id")]
    found += [f"{each} stands twice" for each in sorted({i for i in ids if ids.count(i) > 1})]
    links = [node.get("href", "") for node in feed.iter(ATOM + "link")]
    found += [f"{each} is relative" for each in links if not each.startswith("https://")]
    found += [_lack(node) for node in feed.iter(ATOM + "entry") if _lack(node)]
    if not feed.xpath("a:link[@rel='self']", namespaces={"a": ATOM[1:-1]}):
        found.append("no link to itself")
    return found


def _lack(entry: etree._Element) -> str:
    """Return what the words of RFC 4287, 4.1.2 miss in an entry."""
    if entry.find(ATOM + "author") is None and entry.getparent().find(ATOM + "author") is None:
        return "an entry has no author"
    rels = [link.get("rel", "alternate") for link in entry.findall(ATOM + "link")]
    return "" if "alternate" in rels or entry.find(ATOM + "content") is not None else "no content"


def _is_moment(text: str | None) -> bool:
    """Whether a text is a moment of RFC 3339 that exists."""
    if not text or not MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def test_every_feed_is_atom(trees: list[Path]) -> None:
    """Grammar, dates, ids, absolute addresses, in each feed of three sites."""
    feeds = [place for tree in trees for place in sorted(tree.rglob("feed.xml"))]
    assert len(feeds) >= 6
    found = [f"{place}:{each}" for place in feeds for each in faults(place.read_bytes())]
    assert found == [], "\n".join(found)


def test_a_feed_without_fault_is_let_through() -> None:
    """The checker accepts what RFC 4287 asks for at least."""
    assert faults(GOOD.encode()) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<title>Tin</title>", "", "Element entry failed"),
        ("<entry>", "<entry><ngay/>", "Element entry failed"),
        ("2026-06-01T00:00:00Z</updated>\n<link href", "2026-06-01</updated>\n<link href", "date"),
        ("2026-06-01T00:00:00Z", "2026-06-01T00:00:00", "2026-06-01T00:00:00"),
        ("2026-06-01T00:00:00Z", "2026-02-31T00:00:00Z", "2026-02-31"),
        ("2026:vi-du/a", "2000:vi-du/", "stands twice"),
        ("https://vi-du.thinghiem.example/a.html", "a.html", "is relative"),
        ("<author><name>Xã</name></author>", "", "no author"),
        ('rel="self"', 'rel="alternate"', "no link to itself"),
        ("<name>Xã</name>", "<email>xa</email>", "author"),
    ],
)
def test_a_planted_fault_is_told(old: str, new: str, told: str) -> None:
    """What the grammar forbids, and what RFC 4287 and 3339 say in words."""
    assert old in GOOD
    assert told in "\n".join(faults(GOOD.replace(old, new).encode()))
