"""Vietnamese order: letters first (a ă â b c d đ …), then tones, then case.

Same order as ICU's `vi` on the names of Vietnamese units; source of the order of tones
(ngang, huyền, hỏi, ngã, sắc, nặng): TCVN 5712 and ICU's tailoring for `vi`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
_SHAPES = "\u0306\u0302\u031b"  # ă; â ê ô; ơ ư

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]


@lru_cache(maxsize=8192)  # titles are sorted for several lists, those of origins in every site
def sort_key(text: str) -> SortKey:
    """Return a key that sorts as Vietnamese people expect: hòa < hoà is a tie of letters."""
    letters: list[int] = []
    tones: list[int] = []
    base = ""
    for char in unicodedata.normalize("NFD", text.lower()):
        if char in _TONES and tones:
            tones[-1] = _TONES.index(char) + 1
        elif char in _SHAPES and letters:
            letter = unicodedata.normalize("NFC", base + char)
            letters[-1] = _RANK.get(letter, letters[-1])
        elif not unicodedata.combining(char):
            base = char
            letters.append(_RANK.get(char, 100 + ord(char) if char.isalpha() else ord(char) % 100))
            tones.append(0)
    return tuple(letters), tuple(tones), text
