"""What a first search costs a reader, ours beside Pagefind's, on one site; asking.py says how."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.pages.asking import Answer, ask_ours, ask_pagefind
from scripts.pages.chromium import CHROMIUM, FLAGS, INSTALL, missing
from scripts.pages.counting import Weight, counted
from scripts.pages.searched import (
    PAGEFIND,
    PLACE,
    PROCEDURE,
    build_site,
    network_of_one,
    planted,
)

# The words that are typed, and those that were put into some articles.
QUERIES = {"phuong duc tin": PLACE, "phường đức tín": PLACE, "thu tuc ho tich": PROCEDURE}
MOST_BYTES, MOST_REQUESTS, MOST_SHARE = 60_000, 2, 0.5
HEADS = (
    "search",
    "words",
    "first answer, bytes",
    "requests",
    "whole answer, bytes",
    "requests",
    "found",
    "of those put there",
)


@dataclass(frozen=True)
class Asked:
    """One search for some words: what it cost, and how much it found of what was put there."""

    search: str
    words: str
    script: Weight
    first: Weight
    whole: Weight
    found: int
    put: int
    put_found: int


def asked(search: str, words: str, answer: Answer, put: frozenset[str]) -> Asked:
    """Return an answer in figures."""
    hits = len(answer.found & put)
    return Asked(
        search=search,
        words=words,
        script=answer.script,
        first=answer.first,
        whole=answer.whole,
        found=len(answer.found),
        put=len(put),
        put_found=hits,
    )


def measure(articles: int) -> tuple[list[Asked], list[str]]:
    """Build the site, ask both; return the figures, and what is wrong with ours."""
    network = network_of_one(articles)
    figures: list[Asked] = []
    sets: dict[str, frozenset[str]] = {}
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        build_site(Path(temporary), network)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with counted(Path(temporary)) as (address, sent):
            for words, known in QUERIES.items():
                put = planted(network, known)
                ours = ask_ours(browser, address, sent, words)
                theirs = ask_pagefind(browser, address, sent, words)
                sets[words] = ours.found
                figures += [
                    asked("trangxa", words, ours, put),
                    asked("Pagefind", words, theirs, put),
                ]
        browser.close()
    return figures, [*faults(figures), *differences(sets)]


def faults(figures: Sequence[Asked]) -> list[str]:
    """Return where ours costs more than it may, or misses what is there."""
    found = []
    for ours, theirs in zip(figures[::2], figures[1::2], strict=True):
        size, requests = ours.first.size, ours.first.requests
        share = (ours.script.size + size) / theirs.first.size
        if size > MOST_BYTES:
            found.append(
                f"{ours.words}: {size:,} bytes to the first answer, more than {MOST_BYTES:,}"
            )
        if requests > MOST_REQUESTS:
            found.append(f"{ours.words}: {requests} requests to the first answer")
        if share > MOST_SHARE:
            found.append(
                f"{ours.words}: {share:.0%} of Pagefind's bytes, more than {MOST_SHARE:.0%}"
            )
        if ours.put_found < ours.put:
            found.append(f"{ours.words}: finds {ours.put_found} of {ours.put}")
    return found


def differences(sets: dict[str, frozenset[str]]) -> list[str]:
    """Return the words whose spellings find different pages."""
    places = [words for words, known in QUERIES.items() if known == PLACE]
    return [
        f"{words}: finds other pages than {places[0]}"
        for words in places
        if sets[words] != sets[places[0]]
    ]


def table(figures: Sequence[Asked]) -> str:
    """Return the figures as a table, and below it what our page's script weighs."""
    rows = [
        [
            each.search,
            each.words,
            f"{each.first.size:,}",
            str(each.first.requests),
            f"{each.whole.size:,}",
            str(each.whole.requests),
            str(each.found),
            f"{each.put_found} of {each.put}",
        ]
        for each in figures
    ]
    lines = [f"| {' | '.join(row)} |" for row in [HEADS, ["---"] * len(HEADS), *rows]]
    script = figures[0].script.size
    return "\n".join([*lines, "", f"Our page's script, before the first letter: {script:,} bytes."])


def main(arguments: list[str]) -> int:
    """Measure and tell; return 1 when ours costs too much."""
    parser = argparse.ArgumentParser(prog="scripts/search-weight", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON on stdout")
    parser.add_argument("--articles", type=int, default=250, help="articles of the site; 250")
    chosen = parser.parse_args(arguments)
    if lacking := missing((CHROMIUM, INSTALL), (PAGEFIND, "run scripts/node/install")):
        print("\n".join(lacking), file=sys.stderr)
        return 1
    figures, wrong = measure(chosen.articles)
    if chosen.json:
        document = {
            "articles": chosen.articles,
            "figures": list(map(asdict, figures)),
            "faults": wrong,
        }
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        print("\n".join([table(figures), *wrong]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
