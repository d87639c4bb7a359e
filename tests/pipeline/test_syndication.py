"""Province items in each site that they are addressed to, and in no other."""

from __future__ import annotations

from tests.workspace import Workspace

ITEM = """---
title: Tin của tỉnh cho {to}
date: 2026-05-01
syndicate: {{to: [{to}]}}
---

Chữ.
"""


def test_an_item_goes_to_its_addressees_and_to_the_hub(project: Workspace) -> None:
    """`to` decides which communes show an item; the hub shows every item."""
    project.write("content/_tinh/tin-tuc/2026/mot.md", ITEM.format(to="group:mau"))
    project.write("content/_tinh/tin-tuc/2026/hai.md", ITEM.format(to="type:phuong"))
    project.write("content/_tinh/tin-tuc/2026/ba.md", ITEM.format(to="site:vi-du"))
    project.write("content/_tinh/tin-tuc/2026/bon.md", ITEM.format(to="all"))
    assert project.build(jobs=1).problems == ()
    shown = {
        slug: {path for path in project.tree(slug) if "/2026/" in path and "index" not in path}
        for slug in ("tinh", "vi-du", "gia-dinh")
    }
    assert shown == {
        "tinh": {f"tin-tuc/2026/{name}.html" for name in ("mot", "hai", "ba", "bon")},
        "vi-du": {f"tin-tinh/2026/{name}.html" for name in ("mot", "ba", "bon")},
        "gia-dinh": {f"tin-tinh/2026/{name}.html" for name in ("hai", "bon")},
    }
