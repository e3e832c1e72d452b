"""How likely a syllable is after the two before it, in the plans of this genre.

A trigram model, interpolated as Witten and Bell (1991) do: what follows a pair of syllables counts
as much as the pair was seen, the rest goes to shorter contexts. ``sequences.csv`` holds the counts;
``corpora/sequences.py`` makes it of the plans that may be read. Numbers, dates and symbols are
classes, punctuation at the edges of a word does not count.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from thidua.knowledge.folding import fold
from thidua.knowledge.lexicon import old_tone
from thidua.knowledge.syllables import is_marked_syllable

ORDER = 3
START = "<s>"
_EDGES = re.compile(r"\W*")
_CLASSES = (
    (re.compile(r"\d[\d.,]*%"), "<%>"),
    (re.compile(r"(?:19|20)\d\d"), "<year>"),
    (re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d"), "<date>"),
    (re.compile(r"\d{1,2}[/.-](?:\d{1,2}|(?:19|20)\d\d)"), "<month>"),
    (re.compile(r"\d[\d.,]*"), "<number>"),
    (re.compile(r"(?:\d+[-/])+[^\W\d].*"), "<symbol>"),
)
_MIXED, _SIGN = "<mixed>", "<sign>"
_UNSEEN_SYLLABLE = 1 / 6000  # of what is unseen: Vietnamese has some six thousand syllables
_NO_SYLLABLE = 1e-6
_FREQUENT = 2  # times a syllable was seen that may be one letter off


def core(word: str) -> tuple[str, str, str]:
    """*word* as what stands before it, itself, what stands after: ``(“Bác”.)`` gives three parts."""
    start = _end_of_edge(word)
    if start == len(word):
        return word, "", ""
    end = len(word) - _end_of_edge(word[::-1])
    return word[:start], word[start:end], word[end:]


def _end_of_edge(word: str) -> int:
    match = _EDGES.match(word)
    return match.end() if match else 0


@lru_cache(maxsize=65536)
def unit(word: str) -> str:
    """What the model counts *word* as: its lower-case letters, or a class such as ``<date>``."""
    _, middle, after = core(word)
    if not middle:
        return _SIGN
    if not any(map(str.isdigit, middle)):
        return old_tone(middle.lower())
    printed = middle + after[:1] if after[:1] == "%" else middle
    return next((name for pattern, name in _CLASSES if pattern.fullmatch(printed)), _MIXED)


@dataclass
class _Counts:
    """Counts of the sequences of one length, and of what follows each context."""

    sequences: dict[tuple[str, ...], int] = field(default_factory=dict)
    contexts: dict[tuple[str, ...], int] = field(default_factory=dict)
    kinds: dict[tuple[str, ...], int] = field(default_factory=dict)


@cache
def _counts() -> tuple[_Counts, ...]:
    """The counts by length, from one unit to three."""
    found = tuple(_Counts() for _ in range(ORDER))
    with files(__package__).joinpath("sequences.csv").open(encoding="utf-8") as table:
        rows = csv.reader(table)
        next(rows)
        for printed, count in rows:  # sixty thousand: a dictionary a row takes twice the time
            units = tuple(printed.split(" "))
            counts, times, context = found[len(units) - 1], int(count), units[:-1]
            counts.sequences[units] = times
            counts.contexts[context] = counts.contexts.get(context, 0) + times
            counts.kinds[context] = counts.kinds.get(context, 0) + 1
    return found


@lru_cache(maxsize=262144)
def log_share(unit: str, before: tuple[str, str]) -> float:
    """The logarithm of the share of *unit* among what follows the two units *before*."""
    _, pairs, triples = _counts()
    share = _share(unit)
    for counts, context in ((pairs, before[1:]), (triples, before)):
        if seen := counts.contexts.get(context):
            kinds = counts.kinds[context]
            share = (counts.sequences.get((*context, unit), 0) + kinds * share) / (seen + kinds)
    return math.log(share)


@lru_cache(maxsize=65536)
def _share(unit: str) -> float:
    """The share of *unit* among all units, whatever stands before."""
    counts = _counts()[0]
    seen, kinds = counts.contexts[()], counts.kinds[()]
    unseen = _UNSEEN_SYLLABLE if unit.isalpha() and is_marked_syllable(unit) else _NO_SYLLABLE
    return (counts.sequences.get((unit,), 0) + kinds * unseen) / (seen + kinds)


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    """Letters without marks -> the syllables seen with these letters."""
    found: dict[str, list[str]] = {}
    for (seen,) in _counts()[0].sequences:
        if seen.isalpha():
            found.setdefault(fold(seen), []).append(seen)
    return {letters: tuple(syllables) for letters, syllables in found.items()}


def same_letters(syllable: str) -> tuple[str, ...]:
    """The syllables of plans that have the letters of *syllable*, marks aside."""
    return _by_letters().get(fold(syllable), ())


@lru_cache(maxsize=16384)
def alike(syllable: str) -> frozenset[str]:
    """The syllables of plans with the letters of *syllable*, and frequent ones one letter off."""
    letters = fold(syllable)
    found = set(same_letters(syllable))
    if len(letters) > 1:
        near = process.extract(
            letters, _letters(), scorer=Levenshtein.distance, score_cutoff=1, limit=None
        )
        times = _counts()[0].sequences
        for other, _, _ in near:
            found.update(s for s in _by_letters()[other] if times[(s,)] >= _FREQUENT)
    return frozenset(found)


@cache
def _letters() -> tuple[str, ...]:
    return tuple(_by_letters())


def times(one: str, other: str) -> int:
    """How often plans have the unit *other* right after the unit *one*."""
    return _counts()[1].sequences.get((one, other), 0)


def follows(unit: str, before: str) -> bool:
    """Whether plans have *unit* right after the unit *before*."""
    return times(before, unit) > 0


def dashed(one: str, other: str) -> bool:
    """Whether plans have the unit *other* after *one* with a sign between: ``kinh tế - xã hội``."""
    return _counts()[2].sequences.get((one, _SIGN, other), 0) > 0
