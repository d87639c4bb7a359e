"""Numbers of documents (số, ký hiệu): read in every spelling, shown and compared in one.

NĐ 30/2020/NĐ-CP, Phụ lục I: `15/QĐ-UBND`, numbers below 10 with a zero in front; legal documents
have the year between (`154/2026/NĐ-CP`); those of the Party join number and type (`05-NQ/ĐU`).
"""

from __future__ import annotations

import re

from generator.model.document_types import TYPE_BY_ABBREVIATION, by_abbreviation
from generator.values import Struct

# Icelandic Ð and ð are typed for our Đ, U+01A2 for our Ư; dashes for the hyphen.
_LETTERS = str.maketrans(
    "\u00d0\u00f0\u01a2\u01a3\u2010\u2011\u2012\u2013\u2014\u2212", "ĐđƯư------"
)
_PREFIX = re.compile(r"(?:số|so)\s*(?:(?:hiệu|hieu|,?\s*ký hiệu)\s*)?[:.]?\s*(?=\d)", re.I)
_NUMBER = re.compile(r"(?P<digits>\d{1,6})(?P<letter>[a-zđ]?)(?P<by>[/-])(?P<rest>.*)", re.I)
_NO_SLASH = re.compile(r"(\d{1,6})([^\W\d].*)")  # `15QĐ-UBND`
_YEAR = re.compile(r"((?:19|20|21)\d\d)/(.*)")
_LETTER = "A-Za-zĂăÂâĐđÊêÔôƠơƯư"  # abbreviations have no tones
_SIGN = re.compile(rf"[{_LETTER}][{_LETTER}0-9.&()]*(?:[-/][{_LETTER}][{_LETTER}0-9.&()]*)*")
_DATED = re.compile(r"\s*[(,;]?\s*\bngày\s*\d.*", re.I)
_IN_PROSE = re.compile(
    r"(?<![\w/.-])\d{1,6}[a-zđ]?(?:/(?:19|20|21)\d\d)?[/-]"
    rf"[A-ZĐƯ][{_LETTER}0-9]*(?:[-/][A-ZĐƯ][{_LETTER}0-9]*)*(?!\w)"
)
_BODIES = (
    "UBND HĐND TT.HĐND CP TTg CTN QH UBTVQH UBMTTQ MTTQ BCĐ BCH UBKT VP VPCP NHNN TTCP "
    "BCA BCT BDTTG BGDĐT BGTVT BKHCN BKHĐT BLĐTBXH BNG BNNMT BNNPTNT BNV BQP BTC BTNMT BTP "
    "BTTTT BVHTTDL BXD BYT"
).split()
_KNOWN = {each.lower(): each for each in (*_BODIES, "UBTƯMTTQVN", "CTUBND")}
_STATE = frozenset({"UBND", "HĐND", "CP", "TTg"})  # bodies whose numbers never begin `05-NQ`

_JOINT = frozenset({"NQLT", "TTLT"})  # `NQLT/CP-UBTƯMTTQVN` and `TTLT-BTP-BNV` are both usual


class DocumentNumber(Struct, frozen=True):
    """A number: `number` (`07`, `15a`), its year or 0, the abbreviation of the type or "".

    `body` is what follows (`UBND`, `QH13`, `CP-UBTƯMTTQVN`); `joint` stands before it, `lead`
    after number and year.
    """

    number: str
    year: int
    type: str
    body: str
    joint: str = "-"
    lead: str = "/"

    @property
    def text(self) -> str:
        """The normal form."""
        year = f"/{self.year}" if self.year else ""
        joint = self.joint if self.type and self.body else ""
        return f"{self.number}{year}{self.lead}{self.type}{joint}{self.body}"


def read_number(text: str) -> DocumentNumber | None:
    """Return the number that a text spells, or None where it is none."""
    text = _PREFIX.sub("", text.translate(_LETTERS).strip(), count=1)
    text = re.sub(r"\s*([/-])[\s/-]*", r"\1", _DATED.sub("", text)).strip(" .,;:")
    text = re.sub(r"(?<=\d) (?=[^\W\d])| (?=\()", "", text)
    text = re.sub(rf"(?<=[/-]|\d)([{_LETTER}]+) (?=[{_LETTER}])", _with_hyphen, text)
    match = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_NO_SLASH.sub(r"\1/\2", text))
    if match is None or not int(match["digits"]):
        return None
    number, rest, year = f"{int(match['digits']):02}{match['letter'].lower()}", match["rest"], 0
    if match["by"] == "/" and (dated := _YEAR.fullmatch(rest)):
        year, rest = int(dated[1]), dated[2]
    if not _SIGN.fullmatch(rest):
        return None
    type_, joint, body = _parted(rest)
    party = bool(match["by"] == "-" and type_ and joint == "/" and body not in _STATE)
    joint = joint if party or type_ in _JOINT else "-"
    return DocumentNumber(number, year, type_, body, joint, "-" if party else "/")


def normal_number(text: str) -> str:
    """Return the normal form of a number, "" where it is none."""
    number = read_number(text)
    return number.text if number else ""


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers that stand in a sentence in their normal forms, in order, each once."""
    found = (normal_number(match[0]) for match in _IN_PROSE.finditer(text.translate(_LETTERS)))
    return tuple(dict.fromkeys(number for number in found if number))


def _with_hyphen(found: re.Match[str]) -> str:
    """Return `QĐ-` for the `QĐ ` of `15/QĐ UBND`."""
    return f"{found[1]}-" if by_abbreviation(found[1]) else found[0]


def _parted(sign: str) -> tuple[str, str, str]:
    """Return type, joint and body of `QĐ-UBND`; the type is "" where there is none."""
    first = re.split("[/-]", sign, maxsplit=1)[0]
    joint, body = sign[len(first) :][:1], sign[len(first) + 1 :]
    if type_ := by_abbreviation(first):
        return type_.abbreviation, joint or "-", _spelled(body)
    for length in range(len(first) - 2, 0, -1):  # `QĐUBND`
        rest = _KNOWN.get(first[length:].lower())
        if rest and (type_ := by_abbreviation(first[:length])):
            return type_.abbreviation, "-", f"{rest}{joint}{_spelled(body)}"
    return "", "-", _spelled(sign)


def _spelled(body: str) -> str:
    """Return the parts of a body in capitals, but those that are known to have small letters."""
    return re.sub(r"[^\W_]+", lambda part: _capital(part[0]), body)


def _capital(part: str) -> str:
    if known := _KNOWN.get(part.lower()):
        return known
    if part in TYPE_BY_ABBREVIATION or sum(each.isupper() for each in part) > 1:
        return part  # `GDTrH`: people who write two capitals mean what they write
    return part.upper()
