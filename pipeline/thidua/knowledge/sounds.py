"""Syllables compared by how they sound: tone marks last, spelling variants made one.

``hoà``/``hòa``, ``sĩ``/``sỹ`` and capitals are no difference; one letter or one mark is a small one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from thidua.knowledge.folding import fold
from thidua.knowledge.syllables import is_marked_syllable

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_Y = re.compile(r"^((?:[bcdđghklmnpqrstvx]|th|ch|ph|nh|kh|tr|qu)?)y$")
_LEAST_LETTERS = 3  # of a syllable with one letter off: shorter ones are too much like others


@lru_cache(maxsize=65536)
def sound_form(word: str) -> str:
    """*word* (one syllable, any case) in lower case, its tone mark last, ``y`` as ``i``.

    ``Hoà``, ``hòa`` -> ``hoa`` + grave; ``sỹ``, ``sĩ`` -> ``si`` + tilde.
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tone = "".join(_TONE.findall(letters))
    base = unicodedata.normalize("NFC", _TONE.sub("", letters))
    return _Y.sub(r"\1i", base) + tone


def bare(form: str) -> str:
    """A sound form without its tone."""
    return _TONE.sub("", form)


# Letters that are typed or heard for one another; any letter may be added or lost.
_CONFUSED = frozenset(map(frozenset, ("sx", "ln", "ct", "mn", "dr", "dv", "gn", "bv", "rg")))


@lru_cache(maxsize=65536)
def nearness(read: str, right: str) -> int:
    """How a syllable is like the *right* one (sound forms).

    3: no syllable that Vietnamese can have, and one letter or marks off; 2: one mark off; 1: one
    letter or several marks off, which needs more than one syllable beside it; 0: another syllable.
    """
    if read == right:
        return 0
    one, other = bare(read), bare(right)
    possible = is_marked_syllable(read)
    if fold(one) == fold(other):
        marks = sum(a != b for a, b in zip(one, other, strict=True))
        changes = marks + (read[len(one) :] != right[len(other) :])
        return 3 if not possible else 2 if changes == 1 else 1
    if min(len(one), len(other)) < _LEAST_LETTERS:
        return 0
    if Levenshtein.distance(fold(one), fold(other)) == 1 and not possible:
        return 3
    return int(Levenshtein.distance(read, right) == 1)


def confusable(read: str, right: str) -> bool:
    """Whether one letter was added, lost, or taken for one that is often confused with it."""
    one, other = bare(read), bare(right)
    if len(one) != len(other):
        return True
    differing = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and differing[0] in _CONFUSED
