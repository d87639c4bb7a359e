"""Shards of the search index: what they hold, and the JSON that the search page reads.

A shard is `{"d": documents, "w": words, "p": postings}`. A document is `[title, address, date,
summary, category]`: the address from the site's root, or absolute; the date ISO, or "". `w` are the
folded words of all documents, sorted, with a space between; `p` has for each word, with a comma
between, its documents with a space between, each in base 36 as 4 × (its number less that of the
one before) + how well it fits: 3 in the title, 2 in tags, 1 in the summary, 0 in the text.
"""

from __future__ import annotations

import json
from functools import lru_cache

from generator.digests import Digested
from generator.model.body import Words
from generator.values import Struct
from generator.vietnamese.folding import words_of

SHARD_SIZE = 125  # and twice that in the newest: 60 KB compressed, with articles of 3 KB
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FIT = {"title": 3, "tags": 2, "summary": 1, "text": 0}


class Entry(Struct, frozen=True):
    """A page as the search page shows and finds it; `terms` are the words of its tags."""

    title: str
    url: str
    date: str
    summary: str
    category: str
    terms: str
    words: Words


class Shard(Digested, frozen=True, eq=False):
    """Some pages that are searched together; equal to itself only, so that it is a cheap key."""

    entries: tuple[Entry, ...]


@lru_cache(maxsize=32)  # what origins give is asked for by every site
def search_index(shard: Shard) -> str:
    """Return the JSON of a shard."""
    postings: dict[str, list[int]] = {}
    for number, entry in enumerate(shard.entries):
        for word, fit in _fits(entry).items():
            postings.setdefault(word, []).append(4 * number + fit)
    words = sorted(postings)
    index = {
        "d": [
            [entry.title, entry.url, entry.date, entry.summary, entry.category]
            for entry in shard.entries
        ],
        "w": " ".join(words),
        "p": ",".join(_packed(postings[word]) for word in words),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _fits(entry: Entry) -> dict[str, int]:
    """Return the words of a page and how well each fits."""
    fits = dict.fromkeys(entry.words.text.split(" "), _FIT["text"]) if entry.words.text else {}
    fits |= dict.fromkeys(words_of(entry.summary), _FIT["summary"])
    fits |= dict.fromkeys(words_of(entry.terms), _FIT["tags"])
    fits |= dict.fromkeys(words_of(entry.title), _FIT["title"])
    return fits


def _packed(postings: list[int]) -> str:
    before = 0
    found = []
    for posting in postings:
        found.append(_base36(posting - before))
        before = posting & ~3
    return " ".join(found)


@lru_cache(maxsize=4096)
def _base36(number: int) -> str:
    above, digit = divmod(number, 36)
    return (_base36(above) if above else "") + _DIGITS[digit]
