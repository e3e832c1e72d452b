"""Legacy Vietnamese font encodings: TCVN3 (ABC) and VNI-Windows to Unicode.

TCVN3 gives each letter one byte, read as Latin-1 (``tcvn3.csv``); VNI writes a vowel and its mark
as two characters. Only whole texts or runs known to be in the encoding may be converted.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from importlib.resources import files

# VNI-Windows: the mark that follows a vowel; capitals of the marks belong to capital vowels.
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_SINGLE = {
    "ñ": "đ",
    "ö": "ư",
    "ô": "ơ",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_STRETCH = re.compile(r"[^\n\t ]+(?: {1,2}[^\n\t ]+)*")  # what one column of a line holds
_WORD = re.compile(r"[^\W\d_]+")
# two capitals or more, of letters without marks, and no small letter without marks
_CAPITALS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[^a-z]+")
_VNI_VOWELS = "aeiouyôö"


@cache
def _tcvn3() -> dict[int, str]:
    table: dict[int, str] = {}
    with files(__package__).joinpath("tcvn3.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            table.update(zip(map(ord, row["tcvn3"]), row["unicode"], strict=True))
    return table


def from_tcvn3(text: str) -> str:
    """TCVN3 text, read as Latin-1, as Unicode."""
    return _STRETCH.sub(lambda match: _with_capitals(match[0]), text.translate(_tcvn3()))


def _with_capitals(stretch: str) -> str:
    """Capitals back where a capital font was used (``CỘNG HòA`` for ``CỘNG HÒA``).

    TCVN3 has no capitals with tones: they are the small letters in a font that looks so.
    """
    words = _WORD.findall(stretch)
    mixed = [word for word in words if _CAPITALS.fullmatch(word) and not word.isupper()]
    if mixed and not re.search("[a-z]", stretch):
        return stretch.upper()
    return _WORD.sub(lambda m: m[0].upper() if m[0] in mixed else m[0], stretch)


@cache
def _vni() -> re.Pattern[str]:
    marks = "".join(_VNI_MARKS) + "".join(m.upper() for m in _VNI_MARKS)
    vowels = _VNI_VOWELS + _VNI_VOWELS.upper()
    singles = "".join(_VNI_SINGLE) + "".join(s.upper() for s in _VNI_SINGLE)
    return re.compile(rf"([{vowels}])([{marks}])|([{singles}])")


def from_vni(text: str) -> str:
    """VNI-Windows text as Unicode."""

    def convert(match: re.Match[str]) -> str:
        if match[3]:
            lower = match[3].lower()
            single = _VNI_SINGLE[lower]
            return single if match[3] == lower else single.upper()
        vowel = _VNI_SINGLE.get(match[1].lower(), match[1].lower())
        vowel = vowel if match[1].islower() else vowel.upper()
        return unicodedata.normalize("NFC", vowel + _VNI_MARKS[match[2].lower()])

    return _vni().sub(convert, text)
