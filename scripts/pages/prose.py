"""A vocabulary as wide as that of Vietnamese news, for texts whose search index has a real size.

The bench's texts have some hundred words, of which an index is a fifth of a real one's size.
These syllables are spelled as Vietnamese is, but say nothing. They come again as often as in the
texts of this repository, where 486 words, as many as an article has, are 177 to 217 different ones.
"""

from __future__ import annotations

import random
import re
import unicodedata
from itertools import accumulate

# `~` stands where the mark of the tone goes.
_ONSETS = " b ch d đ gi h k kh l m n ng nh ph r s t th tr v x".split(" ")
_RHYMES = (
    "a~ a~i a~o a~u a~y a~n a~ng a~nh a~m a~p a~t a~c a~ch ă~n ă~m ă~ng ă~t ă~p ă~c â~n â~m â~ng "
    "â~u â~y â~t â~p â~c e~ e~n e~m e~o e~t e~p ê~ ê~n ê~m ê~nh ê~t ê~p ê~ch ê~u i~ i~n i~m i~nh "
    "i~t i~p i~ch i~u iê~n iê~m iê~ng iê~t iê~p iê~c iê~u o~ o~n o~m o~ng o~i o~t o~p o~c oa~n "
    "oa~ng oa~t oa~ch ô~ ô~n ô~m ô~ng ô~i ô~t ô~p ô~c ơ~ ơ~n ơ~m ơ~i ơ~t ơ~p u~ u~n u~m u~ng u~i "
    "u~t u~p u~c uê~ uô~n uô~ng uô~i uô~t uô~c uyê~n uyê~t ư~ ư~ng ư~t ư~c ư~u ươ~n ươ~m ươ~ng "
    "ươ~i ươ~t ươ~p ươ~c"
).split()
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_STOPPED = re.compile(r"(?:p|t|c|ch)$")  # such a rhyme is only high or low: sắc, nặng
_SYLLABLES = 4_000
_LEXICON = 4_000
_WORD = re.compile(r"[^\W\d_]+")


class Prose:
    """A seeded stream of words: equal seeds give equal texts."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 a text, not a secret
        syllables = self._chance.sample(every_syllable(), _SYLLABLES)
        # Most words of Vietnamese have two syllables, and come again together.
        self._lexicon = [
            self._chance.sample(syllables, self._chance.choice((1, 2, 2))) for _ in range(_LEXICON)
        ]
        # Zipf's law; the exponent makes 205 different words an article, as real texts have.
        self._weights = list(accumulate(rank**-1.15 for rank in range(1, _LEXICON + 1)))
        self._next: list[str] = []

    def reworded(self, text: str) -> str:
        """Return a text with each word replaced; its marks, capitals and numbers stay."""
        return _WORD.sub(self._word, text)

    def _word(self, match: re.Match[str]) -> str:
        if not self._next:
            chosen = self._chance.choices(self._lexicon, cum_weights=self._weights)[0]
            self._next = list(chosen)
        word = self._next.pop(0)
        return word.capitalize() if match[0][0].isupper() else word


def every_syllable() -> list[str]:
    """Return all syllables that these beginnings, rhymes and tones make, in NFC."""
    return [
        unicodedata.normalize("NFC", _spelled(onset, rhyme.replace("~", tone)))
        for onset in _ONSETS
        for rhyme in _RHYMES
        for tone in (("\u0301", "\u0323") if _STOPPED.search(rhyme) else _TONES)
    ]


def _spelled(onset: str, rhyme: str) -> str:
    """Return a syllable: c and ng before a, o, u; k and ngh before e, ê, i; no i twice."""
    front = rhyme[0] in "eêi"
    if onset == "k" and not front:
        onset = "c"
    elif onset == "ng" and front:
        onset = "ngh"
    elif onset == "gi" and rhyme[0] == "i":
        onset = "g"
    return onset + rhyme
