"""What a Vietnamese syllable can be: onset, nucleus and coda, and which marks it takes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from thidua.knowledge.folding import fold

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oeo|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_MARKS = _TONES + "\u0302\u0306\u031b"


def may_be_syllable(word: str) -> bool:
    """Whether *word*, marks aside, has onset, nucleus and coda of one Vietnamese syllable."""
    return _SYLLABLE.fullmatch(fold(word)) is not None


@lru_cache(maxsize=65536)
def is_marked_syllable(word: str) -> bool:
    """Whether *word* is a syllable with marks that Vietnamese has; a stop takes two tones only."""
    letters = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    tones = [c for c in letters if c in _TONES]
    plain = "".join(c for c in letters if c not in _MARKS).lower()
    if len(tones) > 1 or not plain.isascii() or not _SYLLABLE.fullmatch(plain):
        return False
    stopped = plain.endswith(("c", "ch", "p", "t")) and len(plain) > 2
    return not stopped or (bool(tones) and tones[0] in "\u0301\u0323")
