"""The likeliest syllables behind what OCR has read: a noisy channel (Kernighan et al. 1990).

Every word could be itself or a syllable of the genre that looks like it. The sequence is chosen
in which the words are likely after each other (``knowledge/sequences.py``) and likely to be read
so (``ingest/misreading.py``); the search keeps the best few ways at each word (a beam).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from thidua.ingest.misreading import log_share as read_share
from thidua.ingest.tokens import Reading
from thidua.knowledge.lexicon import is_word
from thidua.knowledge.sequences import START, alike, core, same_letters, unit
from thidua.knowledge.sequences import log_share as sequence_share
from thidua.knowledge.syllables import may_be_syllable

_CERTAIN = 0.96  # of the engine, which is never surer than 0.97
_READ, _SEQUENCE = 0.6, 0.8  # weights of the two shares, chosen on the plans of `train`
_TRUST = 0.5  # in an engine that has none in what it read
_WORD = 2.5  # gain of two syllables that make a word of the dictionary
_CHANGE = 2.0  # what any change costs beyond its share: a wrong one is worse than none
_FARTHEST, _FARTHEST_OF_CERTAIN = -20.0, -13.5  # shares below which a reading is not thought of
_MOST_WAYS = 12
_OTHER, _DOUBT = 0.5, 12.0  # what another reading costs, and by how much less sure it is

_TYPED = re.compile("[ứừửữự]ơ")  # tứơng: a slip of the typist, which no engine makes

FUNCTION = frozenset(
    [
        "và",
        "của",
        "là",
        "có",
        "được",
        "các",
        "những",
        "cho",
        "với",
        "để",
        "không",
        "này",
        "đó",
        "một",
        "trong",
        "khi",
        "thì",
        "mà",
        "ở",
        "về",
        "theo",
        "từ",
        "đến",
        "do",
        "bị",
        "cũng",
        "đã",
        "sẽ",
        "đang",
        "còn",
        "như",
        "tại",
        "vào",
        "ra",
    ]
)


@dataclass(frozen=True)
class _Way:
    """The units chosen so far, as a list from the last one back, and how likely they are."""

    score: float
    unit: str
    before: _Way | None


def decoded(
    words: Sequence[str],
    confidences: Sequence[float],
    others: Sequence[Sequence[Reading]] = (),
) -> list[str]:
    """*words* with the syllables that are likelier than those read; case and signs are kept.

    *confidences* are the engine's, 0..1, one a word; *others* are what other readings of the page
    have in the place of each word.
    """
    names = _names(words)
    ways = {(START, START): _Way(0.0, START, None)}
    units = list(map(unit, words))
    for place, (word, confidence) in enumerate(zip(words, confidences, strict=True)):
        _, middle, _ = core(word)
        sure = 1.0 if middle in names else confidence
        if (
            _TYPED.search(units[place])
            or not units[place].isalpha()
            or _is_abbreviation(middle)
            or (sure >= _CERTAIN and _makes_word(units, place))
        ):
            options = [(units[place], 0.0)]
        else:
            options = _options(units[place], sure, capitals=middle.isupper())
            if place < len(others):
                options = _with_others(options, others[place], sure)
        reached: dict[tuple[str, str], _Way] = {}
        for (first, second), way in ways.items():
            for option, cost in options:
                share = sequence_share(option, (first, second))
                score = way.score + cost + _SEQUENCE * share
                if _are_word(second, option):
                    score += _WORD
                key = (second, option)
                if key not in reached or reached[key].score < score:
                    reached[key] = _Way(score, option, way)
        best = sorted(reached.items(), key=lambda item: -item[1].score)
        ways = dict(best[:_MOST_WAYS])
    return _chosen(words, max(ways.values(), key=lambda way: way.score))


def _names(words: Sequence[str]) -> set[str]:
    """Capitalised words read twice alike, and abbreviations: their letters are right."""
    middles = Counter(core(word)[1] for word in words)
    return {
        middle
        for middle, times in middles.items()
        if (times > 1 and middle.istitle())
        or (middle.isupper() and len(middle) > 1 and not may_be_syllable(middle))
    }


def _is_abbreviation(word: str) -> bool:
    """Whether capitals stand among small letters: ``TTr``."""
    return not (word.islower() or word.istitle() or word.isupper())


def _makes_word(units: Sequence[str], place: int) -> bool:
    """Whether the syllable at *place* makes a word with the one before or after it."""
    pairs = (units[place - 1 : place + 1], units[place : place + 2])
    return any(len(pair) == 2 and _are_word(*pair) for pair in pairs)


@lru_cache(maxsize=65536)
def _are_word(one: str, other: str) -> bool:
    """Whether two syllables make a word; with a word of grammar it is chance."""
    return is_word((one, other)) and one not in FUNCTION and other not in FUNCTION


def _options(read: str, sure: float, *, capitals: bool) -> list[tuple[str, float]]:
    """What may be printed where *read* was read, with its weighted share.

    The marks of *capitals* are low and touch the line above: the engine is surer than right.
    """
    certain = sure >= _CERTAIN
    least = _FARTHEST_OF_CERTAIN if certain and not capitals else _FARTHEST
    found = [(read, 0.0)]
    for other in sorted(same_letters(read) if certain else alike(read)):
        share = (_TRUST + sure) * read_share(read, other)
        if other != read and share >= least:
            found.append((other, _READ * share - _CHANGE))
    return found


def _with_others(
    options: list[tuple[str, float]], others: Sequence[Reading], sure: float
) -> list[tuple[str, float]]:
    """*options* and what *others* read, the less likely the less sure they are than *sure*."""
    best = dict(options)
    for other in others:
        name = unit(other.text)
        if name.isalpha() and len(name) > 1:
            cost = -_OTHER - _DOUBT * max(0.0, sure - other.confidence)
            best[name] = max(best.get(name, cost), cost)
    return list(best.items())


def _chosen(words: Sequence[str], last: _Way) -> list[str]:
    found: list[str] = []
    way: _Way | None = last
    for word in reversed(words):
        assert way is not None  # noqa: S101  one step a word
        before, middle, after = core(word)
        same = way.unit == unit(word)
        found.append(word if same else before + _like(middle, way.unit) + after)
        way = way.before
    return found[::-1]


def _like(read: str, syllable: str) -> str:
    """*syllable* in the case of what was *read*."""
    if read.isupper() and len(read) > 1:
        return syllable.upper()
    return syllable.capitalize() if read[:1].isupper() else syllable
