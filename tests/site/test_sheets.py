"""Sheets in a site: who sees what is addressed to a hamlet, and when a term is over."""

from __future__ import annotations

import pytest

from generator.model.document import Mention, Tree
from generator.model.hamlets import Hamlet, Hamlets
from generator.model.organisation import Organisation, Unit
from generator.model.people import Officer, Tenure
from generator.model.span import Span
from generator.site.assembled import Sheets
from generator.site.sheets import documents_of, tenure_moments, terms_over, with_addressed
from tests.making import document, page, when

END = Span("content/vi-du/to-chuc.yml", 7, 41)
NEWS = "content/vi-du/tin-tuc/2026"


def hamlets(*ids: str) -> Hamlets:
    """Return hamlets with these ids, nothing else of which is known."""
    items = (Hamlet(id, id, "thon", Officer("Trưởng thôn")) for id in ids)
    return Hamlets("content/vi-du/thon-khu-pho.yml", items=tuple(items))


def holding(**fields: object) -> Tree:
    """Return a tree whose one post is held for a term."""
    tenure = Tenure(until=when(str(fields.pop("until"))), where=END)
    officer = Officer("Chủ tịch", "Nguyễn Văn Ví Dụ", tenure=tenure, **fields)  # type: ignore[arg-type]
    unit = Unit("ubnd", "Ủy ban nhân dân xã", officers=(officer,))
    return Tree("vi-du", organisation=Organisation("content/vi-du/to-chuc.yml", units=(unit,)))


@pytest.mark.parametrize(
    ("clock", "over"),
    [
        ("2026-06-29T23:59:59", False),
        ("2026-06-30T23:59:59", False),
        ("2026-07-01T00:00:00", True),
        ("2026-07-02T00:00:00", True),
    ],
)
def test_r25_a_term_is_over_the_day_after_its_last(clock: str, over: bool) -> None:
    """It counts to the end of that day."""
    found = list(terms_over(holding(until="2026-06-30"), when(clock)))
    assert [(each.code, each.line) for each in found] == [("nhiem-ky-het", 7)] * over


def test_the_end_of_a_term_is_a_moment_at_which_the_site_changes() -> None:
    """A build is due then, as somebody has to be told."""
    assert list(tenure_moments(holding(until="2026-06-30"))) == [when("2026-07-01T00:00:00")]


def test_nobody_is_told_of_a_term_that_nobody_serves() -> None:
    """A post that is vacant waits for the next."""
    vacant = holding(until="2026-06-30", vacant=True)
    assert list(terms_over(vacant, when("2027-01-01"))) == []
    assert list(tenure_moments(vacant)) == []


def test_what_is_addressed_to_a_hamlet_is_listed_newest_first() -> None:
    """What has no date stands apart; who is not named sees nothing; a double counts once."""
    to_both = (Mention("mot", END), Mention("hai", END), Mention("mot", END))
    old = page(document(f"{NEWS}/cu.md", date="2026-01-01", hamlets=to_both))
    new = page(document(f"{NEWS}/moi.md", date="2026-02-01", hamlets=(Mention("mot", END),)))
    plain = page(document("content/vi-du/lich.md", hamlets=(Mention("mot", END),)))
    sheets = Sheets(hamlets=hamlets("mot", "hai", "ba"))
    found, problems = with_addressed(sheets, (old, new, plain))
    assert problems == []
    assert [(each.dated, each.undated) for each in found.neighbourhoods] == [
        ((new, old), (plain,)),
        ((old,), ()),
        ((), ()),
    ]


@pytest.mark.parametrize(
    ("known", "code", "hint"),
    [
        (hamlets("thon-mot", "thon-hai"), "thon-la", "thon-hai"),
        (hamlets("dong"), "thon-la", "dong"),
        (hamlets(), "thon-chua-khai", ""),
        (None, "thon-chua-khai", ""),
    ],
)
def test_a_hamlet_that_nobody_knows_is_told_with_the_next_best(
    known: Hamlets | None, code: str, hint: str
) -> None:
    """At the place of the id; the text itself is shown."""
    item = page(document(f"{NEWS}/tin.md", hamlets=(Mention("thon-hay", Span("a", 4, 8)),)))
    _, (problem,) = with_addressed(Sheets(hamlets=known), (item,))
    assert (problem.code, problem.line, problem.column, problem.width) == (code, 4, 8, 8)
    assert dict(problem.values)["hint"] == hint


def test_sheets_give_pages_that_the_search_finds() -> None:
    """By names, posts and duties, with or without marks."""
    organisation = holding(until="2026-06-30", duties=("Lãnh đạo chung",)).organisation
    found = list(documents_of("vi-du", Sheets(organisation, hamlets("mot"))))
    assert [(each.kind, each.id, each.title) for each in found] == [
        ("organisation", "to-chuc", "Tổ chức bộ máy"),
        ("hamlet", "thon-khu-pho/mot", "Thôn mot"),
    ]
    words = set(found[0].body.words.text.split())
    assert {"nguyen", "chu", "tich", "uy", "ban", "lanh", "dao"} <= words
