"""Syllables that a page has dropped a letter of: ``phát trin`` for ``phát triển``.

A converter that does not know a letter with marks (``ể``, ``ố``) leaves it out. What is left is no
syllable; the letter put back makes a word of the genre with a neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from thidua.knowledge.lexicon import is_word, of_genre, old_tone, syllables
from thidua.knowledge.sequences import follows, times
from thidua.knowledge.slips import Slip
from thidua.knowledge.spelling import function_words

_FEWEST_LETTERS = 3  # fewer may be an abbreviation
_WORD, _OF_GENRE = 1, 2  # what a pair is worth
_CLEAR = 10  # times as often as another must a pair be seen
_FEWEST_SURE = 2  # so many in one text show that its page drops letters


def lost_letters(words: Sequence[str], lower: Sequence[str]) -> Iterator[Slip]:
    """Syllables without a letter that they had, each with the neighbour that tells the right one.

    *words* are syllables as printed, ``|`` for each mark between phrases; *lower* the same in
    lower case. Where a text has lost letters again and again, what is left may be an abbreviation
    or a syllable of its own: then too it is put right, if it makes no word as it stands.
    """
    broken = {word for word in set(lower) if _is_broken(word)}
    at = [place for place, word in enumerate(lower) if word in broken] if broken else []
    sure = [slip for place in at if (slip := _slip(words, lower, place)) is not None]
    yield from sure
    if len(sure) < _FEWEST_SURE:
        return
    taken = {slip.first + slip.at for slip in sure}
    for place, word in enumerate(lower):
        if place not in taken and _may_be_left(word) and not _makes_word(lower, place):
            slip = _slip(words, lower, place)
            if slip is not None:
                yield slip


@lru_cache(maxsize=65536)
def _is_broken(word: str) -> bool:
    """Whether *word* is no syllable, and one that is known with a letter more."""
    return len(word) >= _FEWEST_LETTERS and bool(_with_letter(word)) and not _is_known(word)


@lru_cache(maxsize=65536)
def _may_be_left(word: str) -> bool:
    return word not in function_words() and bool(_with_letter(word))


def _is_known(word: str) -> bool:
    return old_tone(word) in syllables()


def _makes_word(lower: Sequence[str], place: int) -> bool:
    """Whether the syllable at *place* is a word with a neighbour, or often stands beside it."""
    pairs = [lower[first : first + 2] for first in (place - 1, place) if first >= 0]
    return any(
        len(pair) == 2 and (is_word((pair[0], pair[1])) or follows(pair[1], pair[0]))
        for pair in pairs
    )


def _slip(words: Sequence[str], lower: Sequence[str], place: int) -> Slip | None:
    """The slip at *place*, if its neighbours leave no doubt what should stand there."""
    broken = _is_broken(lower[place])
    found: dict[str, tuple[int, int, int, int]] = {}
    for first, at in ((place, 0), (place - 1, 1)):
        if not 0 <= first < len(words) - 1 or _is_name(words[first : first + 2], at):
            continue
        beside = lower[first + 1 - at]
        for syllable in _with_letter(lower[place]):
            pair = (syllable, beside) if at == 0 else (beside, syllable)
            found[syllable] = max(
                found.get(syllable, (0, 0, 0, 0)), (_worth(pair), times(*pair), first, at)
            )
    right = max(found, key=lambda syllable: found[syllable], default=None)
    if right is None:
        return None
    worth, seen, first, at = found.pop(right)
    if worth < _OF_GENRE and not (broken and worth == _WORD and seen):
        return None
    doubt = any(
        other[1] * _CLEAR > seen if seen else other[1] or other[0] == worth
        for other in found.values()
    )
    return None if doubt else Slip(first, 2, at, right, dropped=False)


def _worth(pair: tuple[str, str]) -> int:
    return _OF_GENRE if of_genre(pair) else _WORD if is_word(pair) else 0


def _is_name(window: Sequence[str], at: int) -> bool:
    """Whether two words are a name, or the one in question is an abbreviation."""
    one, other = window[at], window[1 - at]
    return all(word.istitle() for word in window) or one.isupper() != other.isupper()


def _with_letter(word: str) -> tuple[str, ...]:
    return _by_rest().get(word, ())


@cache
def _by_rest() -> dict[str, tuple[str, ...]]:
    """What is left of each syllable without one letter with marks -> the syllables."""
    found: dict[str, set[str]] = {}
    for syllable in syllables() | function_words():
        for at, letter in enumerate(syllable):
            if not letter.isascii() and letter != "đ":
                found.setdefault(syllable[:at] + syllable[at + 1 :], set()).add(syllable)
    return {rest: tuple(sorted(of_them)) for rest, of_them in found.items() if rest}
