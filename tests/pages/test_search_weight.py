"""What a first search costs, ours beside Pagefind's: the texts, the bars, and the whole once."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata

import pytest

from generator.vietnamese.folding import words_of
from scripts.pages.counting import Sent, Weight, weight_of
from scripts.pages.prose import Prose, every_syllable
from scripts.pages.search_weight import Asked, differences, faults, table
from scripts.pages.searched import PLACE, PROCEDURE, network_of_one, planted
from tests.workspace import REPOSITORY

SCRIPT = Weight(3_000, 2)
QUERY = "phuong duc tin"


def pair(size: int = 40_000, requests: int = 2, hits: int = 5) -> list[Asked]:
    """Return our figures beside Pagefind's 100,000 bytes."""
    first = Weight(size, requests)
    return [
        Asked("trangxa", QUERY, SCRIPT, first, Weight(50_000, 3), found=6, put=5, put_found=hits),
        Asked("Pagefind", QUERY, Weight(0, 0), Weight(100_000, 13), Weight(120_000, 28), 3, 5, 2),
    ]


def test_all_or_some_answers_are_weighed() -> None:
    """Each counts once, by the bytes of its body."""
    sent = [Sent("/a", 10), Sent("/b", 20)]
    assert weight_of(sent) == Weight(30, 2)
    assert weight_of(sent, {"/b"}) == Weight(20, 1)


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (pair(), []),
        (pair(size=47_000), []),
        (pair(size=47_900), ["51% of Pagefind's bytes, more than 50%"]),
        (
            pair(size=60_001),
            [
                "60,001 bytes to the first answer, more than 60,000",
                "63% of Pagefind's bytes, more than 50%",
            ],
        ),
        (pair(requests=3), ["3 requests to the first answer"]),
        (pair(hits=4), ["finds 4 of 5"]),
    ],
)
def test_ours_may_cost_so_much(figures: list[Asked], found: list[str]) -> None:
    """60 KB, two requests, half of Pagefind's with our script; and misses nothing put there."""
    assert faults(figures) == [f"{QUERY}: {each}" for each in found]


def test_two_spellings_find_the_same() -> None:
    """Another set for the words with marks is told."""
    same = {QUERY: frozenset("a"), "phường đức tín": frozenset("a")}
    assert differences(same) == []
    other = same | {"phường đức tín": frozenset("b")}
    assert differences(other) == [f"phường đức tín: finds other pages than {QUERY}"]


def test_the_table_has_a_row_a_search() -> None:
    """The script, which comes with our page, stands below."""
    lines = table(pair()).splitlines()
    assert lines[2] == f"| trangxa | {QUERY} | 40,000 | 2 | 50,000 | 3 | 6 | 5 of 5 |"
    assert lines[-1] == "Our page's script, before the first letter: 3,000 bytes."


def test_equal_seeds_give_equal_texts() -> None:
    """Marks, capitals and numbers of the text stay."""
    text = "Một hai. **Ba** 4"
    made = Prose(7).reworded(text)
    assert made == Prose(7).reworded(text) != Prose(8).reworded(text)
    assert "**" in made
    assert made.endswith(" 4")
    assert made[0].isupper()


@pytest.mark.parametrize("syllable", ["đức", "nghiệp", "gì", "kế", "cách", "tín", "phường"])
def test_syllables_are_spelled_as_vietnamese_is(syllable: str) -> None:
    """In NFC, the mark where it belongs."""
    assert unicodedata.normalize("NFC", syllable) in every_syllable()


def test_an_article_has_as_many_different_words_as_a_real_one() -> None:
    """About 200 of some 490, and a year's articles more than a thousand."""
    network = network_of_one(250)
    bodies = [set(words_of(item.body)) for item in network.shared]
    assert 185 < sum(map(len, bodies)) / len(bodies) < 220
    assert len(set().union(*bodies)) > 1_000
    assert {item.year for item in (*network.shared, *network.communes[0].articles)} == {"2023"}


def test_known_articles_hold_the_words() -> None:
    """The first of each half, where there are twenty."""
    network = network_of_one(20)
    first = {"tin-tuc/2023/bai-0000.html", "tin-tinh/2023/tin-0000.html"}
    assert planted(network, PLACE) == first
    assert planted(network, PROCEDURE) == first


def test_both_searches_are_measured_on_one_site() -> None:
    """With a few articles ours finds all that was put there, in two requests and then one.

    In a process of its own, as Playwright runs once in each.
    """
    program = [sys.executable, "-m", "scripts.pages.search_weight", "--json", "--articles", "20"]
    done = subprocess.run(  # noqa: S603 our own script
        program, cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    told = json.loads(done.stdout)
    assert (done.returncode, told["faults"]) == (0, []), done.stderr
    figures = told["figures"]
    requests = [(each["first"]["requests"], each["whole"]["requests"]) for each in figures[::2]]
    assert requests == [(2, 3)] * 3
    assert [each["put_found"] for each in figures[2:]] == [2, 2, 2, 2]
    assert all(each["first"]["size"] > 50_000 for each in figures[1::2])
