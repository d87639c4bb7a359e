"""What is told of Lighthouse's reports."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.pages.lighthouse import LEAST, Measured, losses, table

PERFECT = dict.fromkeys(LEAST, 100)


def report(**scores: float | None) -> dict[str, Any]:
    """Return a report of one audit in the category SEO; the others have none."""
    audits = {
        name: {
            "id": name,
            "title": "Tên",
            "score": score,
            "details": {"items": [{"node": {"snippet": "<a>"}}]},
        }
        for name, score in scores.items()
    }
    categories: dict[str, Any] = {name: {"auditRefs": []} for name in LEAST}
    categories["seo"]["auditRefs"] = [{"id": name, "weight": 1} for name in audits]
    return {"audits": audits, "categories": categories}


def test_losses_name_the_audit_and_the_element() -> None:
    """Only audits that count, apply and are not passed are told."""
    assert losses(report(canonical=0.0, crawlable=1.0, hreflang=None)) == [
        "seo: canonical – Tên <a>"
    ]


@pytest.mark.parametrize(
    ("scores", "good"),
    [
        ({}, True),
        ({"performance": 98}, True),
        ({"performance": 97}, False),
        ({"accessibility": 99}, False),
        ({"best-practices": 96}, False),
        ({"seo": 92}, False),
    ],
)
def test_a_page_is_good_or_not(scores: dict[str, int], good: bool) -> None:
    """Performance may lack two points, the others none."""
    assert Measured("home", PERFECT | scores, {}, []).is_good is good


def test_the_table_has_a_row_a_page_and_then_the_losses() -> None:
    """A page that could not be measured has no points and says why."""
    rows = table([Measured("home", PERFECT, {}, []), Measured("list", {}, {}, ["404"])])
    assert rows.splitlines()[2] == "| home | 100 | 100 | 100 | 100 | – | – | – | – | – |"
    assert rows.splitlines()[-1] == "list: 404"
