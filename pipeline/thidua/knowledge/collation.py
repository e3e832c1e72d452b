"""Vietnamese alphabetical order: a key to sort words by.

The alphabet is a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y (f, j, w, z where English
has them). Words that differ only in tone stand in the order of the tones: ngang, huyền, hỏi, ngã,
sắc, nặng. Source: the Vietnamese tailoring of the Unicode collation (CLDR ``vi``, "standard").
"""

from __future__ import annotations

import re
import unicodedata

_ALPHABET = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECE = re.compile(r"\d+|[^\W\d_]+")
Key = tuple[tuple[tuple[int, int, tuple[int, ...]], ...], tuple[int, ...], str]


def vietnamese(text: str) -> Key:
    """The sort key of *text*: letters first, then tones, then the text itself. Numbers by value."""
    pieces: list[tuple[int, int, tuple[int, ...]]] = []
    tones: list[int] = []
    for piece in _PIECE.findall(unicodedata.normalize("NFC", text).lower()):
        if piece.isdigit():
            pieces.append((0, int(piece), ()))
            continue
        letters, tone = zip(*map(_letter, piece), strict=True)
        pieces.append((1, 0, letters))
        tones.append(max(tone))
    return tuple(pieces), tuple(tones), text


def _letter(char: str) -> tuple[int, int]:
    """The rank of a letter in the alphabet, and its tone."""
    parts = unicodedata.normalize("NFD", char)
    tone = max((_TONES.get(mark, 0) for mark in parts), default=0)
    plain = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
    return _ALPHABET.get(plain, len(_ALPHABET) + ord(plain[0])), tone
