"""Which marks of a syllable OCR takes for which others.

Counted on 50,000 drawn words: nearly every misread mark is one mark on one letter. A hook or a
tilde becomes an acute, a mark is lost, and an i gets a mark that is its dot. What is printed as
an acute or not at all is not read as a hook or a dot below, except over capitals.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from thidua.knowledge.folding import fold
from thidua.knowledge.lexicon import old_tone
from thidua.knowledge.syllables import is_marked_syllable

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_HOOK, _TILDE, _DOT = "\u0309\u0303\u0323"
_SURE = (_HOOK, _TILDE, _DOT)  # read where they are printed
_LIKE = frozenset(("ăã", "ẵã", "ĩỉ"))  # two marks, one shape


@dataclass(frozen=True)
class _Hooked:
    """A syllable with a hook, read with an acute unless one of few words stands beside it."""

    syllable: str
    before: frozenset[str]
    after: frozenset[str]


_HOOKED = {
    "đế": _Hooked("để", frozenset(("hoàng", "thượng")), frozenset(("quốc", "chế", "vương", "đô"))),
    "tống": _Hooked("tổng", frozenset(), frozenset(("tiền", "đạt", "giam", "khứ", "tiễn", "táng"))),
    "tố": _Hooked(
        "tổ",
        frozenset(("yếu", "nhân", "truy", "khởi", "độc", "sinh", "nguyên", "vi", "kích", "bị", "công")),
        frozenset(("giác", "cáo", "tụng", "chất", "khổ", "nữ", "hữu", "lốc", "tội")),
    ),
}  # fmt: skip


def hooked(syllable: str, before: str, after: str) -> str:
    """The lower-case *syllable* with its hook back, if so it must be between its neighbours."""
    found = _HOOKED.get(syllable)
    if found is None or before in found.before or after in found.after:
        return syllable
    return found.syllable


def may_mean(read: tuple[str, ...], meant: tuple[str, ...], *, capitals: bool) -> bool:
    """Whether OCR may have *read* for the lower-case syllables *meant*, in small letters or *capitals*.

    Letters that differ are not judged. Of syllables that have their marks only one may be wrong.
    """
    pairs = [(old_tone(one), other) for one, other in zip(read, meant, strict=True)]
    wrong = [(one, other) for one, other in pairs if one != other and fold(one) == fold(other)]
    marked = [pair for pair in wrong if not _has_lost_marks(pair[0])]
    if not marked:
        return True
    return len(wrong) == 1 and _one_mark_off(*marked[0], capitals=capitals)


def _has_lost_marks(read: str) -> bool:
    return fold(read) == read or not is_marked_syllable(read)


def _one_mark_off(read: str, meant: str, *, capitals: bool) -> bool:
    """Whether one mark on one letter makes *meant* of *read*, and OCR misreads it so."""
    differing = [pair for pair in zip(read, meant, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    (one, other) = differing[0]
    if capitals or one + other in _LIKE:
        return True  # the marks of capitals are low and touch the line above
    tones = _tone(one), _tone(other)
    if tones[0] == tones[1]:
        return True
    if _shape(one) != _shape(other):
        return False
    added = tones[0] in _SURE and tones[1] in ("", "\u0301")
    return fold(one) == "i" or not added


def _tone(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", letter) if c in _TONES)


def _shape(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", letter) if c not in _TONES)
