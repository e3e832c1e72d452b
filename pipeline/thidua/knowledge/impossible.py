"""Syllables that Vietnamese has not, and what they are misspelt for: ``chuơng`` for ``chương``.

The right syllable has the same letters but for their marks (or the onset that the spelling of its
vowel asks for: ``nghành``, ``ngành``). It makes a word with a neighbour, or is the nearest of the
syllables that plans use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from thidua.knowledge.folding import fold
from thidua.knowledge.lexicon import genre_syllables, is_word, syllables
from thidua.knowledge.slips import Slip
from thidua.knowledge.sounds import bare, sound_form
from thidua.knowledge.spelling import function_words
from thidua.knowledge.syllables import is_spelt_syllable

_ONSET = re.compile(r"^(?:ngh|gh|k(?!h))")
_PLAIN_ONSETS = {"ngh": "ng", "gh": "g", "k": "c"}
_LETTERS = re.compile(
    r"[a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]{2,7}"
)
_LOST_U = re.compile(r"[ơờớởỡợ](?=(?:ng|c|u)$)")  # no syllable ends so but with "ươ"
_FARTHEST = 2  # marks


def impossible(words: Sequence[str], lower: Sequence[str]) -> Iterator[Slip]:
    """Syllables that cannot be, each with the neighbour that tells the right one.

    *words* are syllables as printed, ``|`` for each mark between phrases; *lower* the same in
    lower case. Names (capitalised with their neighbour) and foreign letters are left alone.
    """
    for word in sorted(filter(_cannot_be, set(lower))):
        near, place = _near(word), -1
        for _ in range(lower.count(word) if near else 0):
            place = lower.index(word, place + 1)
            if slip := _slip(words, lower, place, near):
                yield slip


@lru_cache(maxsize=65536)
def _cannot_be(word: str) -> bool:
    if word.isascii() or is_spelt_syllable(word):
        return False
    return _LETTERS.fullmatch(word) is not None


def _slip(
    words: Sequence[str], lower: Sequence[str], place: int, near: tuple[tuple[int, str], ...]
) -> Slip | None:
    printed = words[place]
    for first, at in ((place, 0), (place - 1, 1)):
        if not 0 <= first < len(words) - 1:
            continue
        window = words[first], words[first + 1]
        if all(word.istitle() for word in window) or printed.isupper() != window[1 - at].isupper():
            continue
        beside = lower[first + 1 - at]
        pairs = ((d, s, (s, beside) if at == 0 else (beside, s)) for d, s in near)
        if right := _nearest([(d, s) for d, s, pair in pairs if is_word(pair)]):
            return Slip(first, 2, at, right, dropped=False)
    right = _nearest([(d, s) for d, s in near if d == 0 or s in _frequent()])
    right = right or _nearest([(d, s) for d, s in near if d == 1])
    opens = printed.istitle() and words[place + 1 : place + 2] and words[place + 1].islower()
    named = opens and place > 0 and words[place - 1].istitle()
    plain = printed.islower() or (opens and not named)
    return Slip(place, 1, 0, right, dropped=False) if right and plain else None


@cache
def _frequent() -> frozenset[str]:
    """The syllables that may be meant where no neighbour tells."""
    return genre_syllables() | function_words()


def _nearest(found: Sequence[tuple[int, str]]) -> str | None:
    """The one of the syllables *found* that is nearest; None if there are several, or none."""
    least = min((distance for distance, _ in found), default=0)
    nearest = {syllable for distance, syllable in found if distance == least}
    return nearest.pop() if len(nearest) == 1 else None


@lru_cache(maxsize=4096)
def _near(word: str) -> tuple[tuple[int, str], ...]:
    """The syllables with the letters of *word*, and by how many marks each is off.

    The nearest is the one that a lost ``ư`` makes of it: ``đợc`` is ``được``.
    """
    form = sound_form(word)
    found = ((_marks_off(form, sound_form(s)), s) for s in _by_letters().get(_letters(word), ()))
    near = tuple((distance, s) for distance, s in found if distance <= _FARTHEST)
    whole = _LOST_U.sub(r"ư\g<0>", word)
    return ((0, whole), *near) if whole != word and whole in syllables() else near


def _marks_off(one: str, other: str) -> int:
    """How many marks (of letters, and the tone) two sound forms differ by; another mark is two."""
    letters = [unicodedata.normalize("NFD", bare(form)) for form in (one, other)]
    return Levenshtein.distance(*letters, weights=(1, 1, 2)) + (
        one[len(bare(one)) :] != other[len(bare(other)) :]
    )


def _letters(word: str) -> str:
    """The letters of *word* without marks, its onset as before a back vowel."""
    return _ONSET.sub(lambda onset: _PLAIN_ONSETS[onset[0]], fold(word))


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for syllable in sorted(syllables()):
        if is_spelt_syllable(syllable):
            found.setdefault(_letters(syllable), []).append(syllable)
    return {letters: tuple(of_them) for letters, of_them in found.items()}
