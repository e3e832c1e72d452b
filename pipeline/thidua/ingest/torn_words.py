"""Syllables that OCR has torn in two: ``kiế m``, ``T RONG``, ``C ụm:``.

Two pieces are one where no space stands between them, together they are a syllable, and one of
them is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from thidua.ingest.tokens import Token, glued
from thidua.knowledge.syllables import is_marked_syllable

_PIECE = re.compile(r"(?P<before>\W*)(?P<letters>[^\W\d_]{1,6})(?P<after>\W*)")
_TOUCHING = 0.18  # of the height of the first piece: the spaces of a tight line are wider
_LABELS = frozenset("IVXab")  # "kỳ I", "câu a"


def rejoined(words: Iterable[Token]) -> list[Token]:
    """*words* of one line, the pieces of one syllable put together."""
    line: list[Token] = []
    for word in words:
        if line and (syllable := _joined(line[-1], word)):
            line[-1] = glued(line[-1], word, syllable)
        else:
            line.append(word)
    return line


def _joined(one: Token, other: Token) -> str:
    """The word of which *one* and *other* are pieces; empty if they are none."""
    gap = other.x0 - one.x1
    if abs(gap) > _TOUCHING * (one.bottom - one.top) or other.text in _LABELS:
        return ""
    first, second = _PIECE.fullmatch(one.text), _PIECE.fullmatch(other.text)
    if not first or not second or first["after"] or second["before"]:
        return ""
    if first["letters"].islower() and not second["letters"].islower():
        return ""
    pieces = first["letters"], second["letters"]
    if all(map(is_marked_syllable, pieces)) or not is_marked_syllable("".join(pieces)):
        return ""
    return one.text + other.text
