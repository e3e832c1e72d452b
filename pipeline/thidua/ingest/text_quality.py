"""How far a text layer can be Vietnamese: the share of its words that are possible syllables.

A syllable is onset, nucleus and coda; a text layer left by poor OCR breaks that structure
(``thuemg``) or has lost its marks, where real text marks a quarter of its letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thidua.knowledge.folding import fold

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKED_SHARE = 0.13  # below this share of marked letters, marks have been lost
GOOD = 0.8


@lru_cache(maxsize=65536)
def _possible(word: str) -> bool:
    return (word.isupper() and len(word) <= 6) or _SYLLABLE.fullmatch(fold(word)) is not None


def is_syllable(text: str) -> bool:
    """Whether *text* holds a possible syllable of three letters or more."""
    return any(len(word) > 2 and _possible(word) for word in _WORD.findall(text))


def quality(text: str) -> float:
    """0 (no Vietnamese) to 1: possible syllables, less where marks are missing."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    possible = sum(map(_possible, words)) / len(words)
    letters = [c for c in text if c.isalpha()]
    marked = sum(ord(c) > 127 for c in letters) / max(1, len(letters))
    return possible * min(1.0, marked / _MARKED_SHARE)
