"""The index of the search page: read as the page reads it, and by brute force, to compare."""

from __future__ import annotations

import json
import re
import string
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from generator.vietnamese.folding import words_of

DIGITS = string.digits + string.ascii_lowercase + string.ascii_uppercase
Row = tuple[str, ...]  # title, address, date, summary, category


def rows(shard: str) -> list[Row]:
    """Return the documents of a shard."""
    return [tuple(each) for each in json.loads(shard)["d"]]


def postings(shard: str) -> dict[str, dict[int, int]]:
    """Return for each word of a shard the numbers of its documents, and how well each fits.

    That is 3 in the title, 1 in the summary, 0 in the text.
    """
    index = json.loads(shard)
    found: dict[str, dict[int, int]] = {}
    words, packed = index["w"].split(), index["p"].split(",")
    assert words == sorted(set(words))
    for word, digits in zip(words, packed if words else [], strict=True):
        number = -1
        for digit in digits:
            number += 62 if digit == "-" else 1 + DIGITS.index(digit)
            if digit != "-":
                found.setdefault(word, {})[number] = 0
    for number, row in enumerate(index["d"]):
        heads = dict.fromkeys(words_of(row[3]), 1) | dict.fromkeys(words_of(row[0]), 3)
        for word, fit in heads.items():
            found.setdefault(word, {})[number] = fit
    return found


def plain(text: str) -> list[str]:
    """Return the words of a text without marks, y as i everywhere: said apart from the product."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
    return re.findall("[a-z0-9]+", bare.lower().replace("đ", "d").replace("y", "i"))


def found_in_shard(shard: str, asked: str) -> set[str]:
    """Return the addresses of what the index finds: all words, the last perhaps a beginning."""
    *wanted, last = plain(asked)
    known = {(plain(word) or [word])[0]: numbers for word, numbers in postings(shard).items()}
    begun = {number for word, each in known.items() if word.startswith(last) for number in each}
    numbers = begun.intersection(*(known.get(word, {}).keys() for word in wanted))
    return {rows(shard)[number][1] for number in numbers}


def found_in_texts(texts: Mapping[str, str], asked: str) -> set[str]:
    """Return the addresses whose texts have all words of `asked`, read word by word."""
    *wanted, last = plain(asked)
    return {
        address
        for address, text in texts.items()
        if set(wanted) <= set(plain(text)) and any(w.startswith(last) for w in plain(text))
    }


def shards_of(tree: Path) -> dict[str, str]:
    """Return the shards of a built tree by path."""
    return {
        path.relative_to(tree).as_posix(): path.read_text("utf-8")
        for path in sorted((tree / "search").glob("*.json"))
    }


def found_in_tree(tree: Path, asked: str) -> set[str]:
    """Return the addresses of what the index of a built tree finds."""
    return {each for shard in shards_of(tree).values() for each in found_in_shard(shard, asked)}


def shards_named(tree: Path) -> list[str]:
    """Return the shards that the search page of a built tree reads, in its order."""
    match = re.search(r'data-shards="([^"]*)"', (tree / "tim-kiem.html").read_text("utf-8"))
    assert match, "the form names the shards"
    return match[1].split()
