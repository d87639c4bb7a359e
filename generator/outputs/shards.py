"""Shards of the search index: what they hold, and the JSON that the search page reads.

A shard is `{"d": documents, "w": words, "p": postings}`. A document is `[title, address, date,
summary, category]`: the address from the site's root, or absolute; the date ISO, or "". The page
finds the words of title and summary there. `w` are the folded words of the texts that stand in
neither, sorted, with a space between; `p` has for each, with a comma between, its documents: for
each one the distance from the one before, less one, as a digit of 62, after a `-` for each 62 more.
"""

from __future__ import annotations

from generator.model.body import Words
from generator.outputs.shared import Listed, once_where_given
from generator.values import Struct, json_of
from generator.vietnamese.folding import word_set

SHARD_SIZE = 125  # and at most twice that less one in the newest
SUMMARY_LENGTH = 140
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Entry(Struct, frozen=True):
    """A page as the search page shows and finds it; `terms` are the words of its tags."""

    title: str
    url: str
    date: str
    summary: str
    category: str
    terms: str
    words: Words


class Shard(Listed, frozen=True, eq=False):
    """Some pages that are searched together."""

    entries: tuple[Entry, ...]


@once_where_given
def search_index(shard: Shard) -> str:
    """Return the JSON of a shard."""
    documents = [
        [entry.title, entry.url, entry.date, shortened(entry.summary), entry.category]
        for entry in shard.entries
    ]
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(shard.entries):
        title, _, _, summary, _ = documents[number]
        words = {*entry.words.text.split(), *word_set(entry.terms), *word_set(entry.summary)}
        for word in words - word_set(f"{title} {summary}"):
            found.setdefault(word, []).append(number)
    listed = sorted(found)
    postings = ",".join(_packed(found[word]) for word in listed)
    index = {"d": documents, "w": " ".join(listed), "p": postings}
    return json_of(index) + "\n"


def shortened(summary: str) -> str:
    """Return a summary as long as results show it, cut between words."""
    if len(summary) <= SUMMARY_LENGTH:
        return summary
    return summary[:SUMMARY_LENGTH].rpartition(" ")[0].rstrip(" ,.;:–-") + "…"


def _packed(numbers: list[int]) -> str:
    before = -1
    found = ""
    for number in numbers:
        more, digit = divmod(number - before - 1, len(_DIGITS))
        found += "-" * more + _DIGITS[digit]
        before = number
    return found
