"""Folding: words as people type them, with or without marks, so that both find the same.

The script of the search page folds alike (themes/base/static/folding.js); one file of test vectors
holds them together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARK = re.compile(r"[\u0300-\u036f]")
_WORD = re.compile(r"[a-z0-9\uaa00-\uaa5f]+")  # Latin letters, digits, the Chăm script
_D = re.compile(r"[đĐðÐ]")  # the last two are Icelandic, and often typed for ours
_FINAL_Y = re.compile(r"(?:[hklmst]|qu)y")  # quý and quí, kỹ and kĩ are one word


def folded(text: str) -> str:
    """Return a text without marks, in small letters, đ as d: `Đức Tín` → `duc tin`."""
    plain = _MARK.sub("", unicodedata.normalize("NFD", text))
    return _D.sub("d", plain).lower()


def words_of(text: str) -> list[str]:
    """Return the folded words of a text in order; a final y as i: `quý` → `qui`."""
    return [word for token in text.split() for word in _words_in(token)]


def word_set(text: str) -> set[str]:
    """Return the folded words of a text, each once: most of a text stands in it several times."""
    return set().union(*map(_words_in, set(text.split())))


@lru_cache(maxsize=50_000)  # Vietnamese has some 7,000 syllables
def _words_in(token: str) -> tuple[str, ...]:
    return tuple(with_i(word) for word in _WORD.findall(folded(token)))


def with_i(word: str) -> str:
    """Return a folded word with i for a y that is the whole rhyme of its syllable."""
    return word[:-1] + "i" if _FINAL_Y.fullmatch(word) else word


@lru_cache(maxsize=8192)  # titles of origins are asked for by every site
def letters_first(title: str) -> str:
    """Return a title without the quotes, brackets and dashes that it begins with."""
    return re.sub(r"^[\W_]+", "", title)


@lru_cache(maxsize=8192)
def initial(title: str) -> str:
    """Return the letter of the alphabet under which a title stands: `Ơn nghĩa` → `Ơ`, `1` → `#`."""
    first = unicodedata.normalize("NFD", letters_first(title)[:1].upper())
    letter = unicodedata.normalize("NFC", re.sub(r"[\u0300\u0301\u0303\u0309\u0323]", "", first))
    return letter if letter.isalpha() else "#"
