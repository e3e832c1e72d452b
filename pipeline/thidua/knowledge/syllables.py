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

# The rimes as they are written, but for their tone: "uơng" and "oân" are none.
_RIME = (
    r"(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?"
    r"|i(?:a|ch|m|n|nh|p|t|u|ê(?:c|m|n|ng|p|t|u))?|o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|c|e(?:n|o|t)?|i|m|n|ng|oc|ong|p|t)?"
    r"|ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?|u(?:a|c|i|m|n|ng|p|t|â(?:n|ng|t|y)|ê(?:ch|nh)?|ô(?:c|i|m|n|ng|t)|ơ"
    r"|y(?:a|ch|n|nh|p|t|u|ê(?:n|t))?)?|ư(?:a|c|i|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?|y(?:ch|n|nh|p|t|ê(?:m|n|ng|t|u))?)"
)
_SPELT = re.compile(
    rf"(?:(?:ngh|gh|k)(?=[eêiy])|(?:ng|c|g)(?![eêiy])|g(?=i)|gi|qu|[bdđhlmnprstvx]|ch|kh|nh|ph|th|tr)?{_RIME}|gi"
)

# A tone on the wrong letter: "nứơc", "nghiã", "qũy". "hòan" and "hoà" are other ways to write.
_MISPLACED = re.compile(
    r"[ùúủũụừứửữự][ơôâê]|[ìíỉĩịỳýỷỹỵ]ê|[ùúủũụ]y(?=\w)|q[ùúủũụ]"
    r"|(?<!q)[uư][àáảãạ]$|(?<![gq])i[àáảãạ]$|g[ìíỉĩị](?=[aoơuư])"
)


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


@lru_cache(maxsize=65536)
def is_spelt_syllable(word: str) -> bool:
    """Whether *word* is written as a Vietnamese syllable can be: its rime with the right marks.

    Stricter than ``is_marked_syllable``: of ``nghành``, ``chuơng``, ``nứơc`` none is.
    """
    lower = word.lower()
    letters = unicodedata.normalize("NFD", lower)
    toneless = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    if _SPELT.fullmatch(toneless) is None or _MISPLACED.search(lower):
        return False
    return is_marked_syllable(lower)
