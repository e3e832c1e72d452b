"""How far a text layer can be Vietnamese: the share of its words that are possible syllables.

A syllable is onset, nucleus and coda; a text layer left by poor OCR breaks that structure
(``thuemg``) or has lost its marks, where real text marks a quarter of its letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.knowledge.syllables import is_marked_syllable, may_be_syllable

_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKED_SHARE = 0.13  # below this share of marked letters, marks have been lost
GOOD = 0.8


@lru_cache(maxsize=65536)
def _possible(word: str) -> bool:
    return (word.isupper() and len(word) <= 6) or may_be_syllable(word)


def is_syllable(text: str) -> bool:
    """Whether *text* holds a possible syllable of three letters or more."""
    return any(len(word) > 2 and _possible(word) for word in _WORD.findall(text))


_ABBREVIATION = re.compile(r"[B-DF-HJ-NP-TV-XZĐ]{2,9}")
_PIECE = re.compile(r"[^\x00-\x40\[-`{-\x7f\u00a0\u2010-\u2030]+")


def marked_syllables(text: str) -> tuple[int, int, int]:
    """How many words of *text* are syllables with marks, how many have marks, and how many there are.

    Abbreviations (``HĐND``) are no syllables and are not counted among those with marks.
    """
    pieces = [piece.strip("«»") for piece in _PIECE.findall(text)]
    marked = [p for p in pieces if not p.isascii() and not _ABBREVIATION.fullmatch(p)]
    return sum(map(is_marked_syllable, marked)), len(marked), len(pieces)


def quality(text: str) -> float:
    """0 (no Vietnamese) to 1: possible syllables, less where marks are missing."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    possible = sum(map(_possible, words)) / len(words)
    letters = [c for c in text if c.isalpha()]
    marked = sum(ord(c) > 127 for c in letters) / max(1, len(letters))
    return possible * min(1.0, marked / _MARKED_SHARE)
