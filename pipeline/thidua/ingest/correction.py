"""What OCR has certainly misread, put right; every change is kept with what was read.

Three rules, each sure in this genre and silent elsewhere: marks of a syllable told by its
neighbour (``KÉ HOẠCH``), symbols of documents (``19/CT-T1g``), digits inside dates (``tháng l1``).
A wrong correction is worse than none: a rule that has two answers gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.knowledge.lexicon import LONGEST, is_word, meant
from thidua.knowledge.symbols import symbol_like

_WORD = re.compile(r"(?P<before>\W*)(?P<word>[^\W\d_]+)(?P<after>\W*)")
_PAUSE = re.compile(r"[.,;:!?()“”\"/]")
_SYMBOL = re.compile(
    r"(?P<head>\W*(?:\d{1,5}[a-z]?[-/]){1,2})(?P<symbol>[A-ZĐÐ0-9l|/&-]\S{2,18}?)(?P<tail>[.,;:)]*)"
)
_DATE_CUE = {"ngày": 31, "tháng": 12}
_MISREAD_NUMBER = re.compile(r"(?P<number>[0-9lIOo]{1,2})(?P<tail>[.,;:)]*)")
_MISREAD_DATE = re.compile(
    r"(?P<head>\(?)(?P<date>[0-9lIOo]{1,2}[/.-][0-9lIOo]{1,2}[/.-][0-9lIOo]{4})(?P<tail>[.,;:)]*)"
)
_DIGITS = str.maketrans({"l": "1", "I": "1", "O": "0", "o": "0"})


@dataclass(frozen=True)
class Correction:
    """One word put right: its place in the sequence, what was read, why, and how sure (0..1)."""

    index: int
    read: str
    corrected: str
    reason: str
    confidence: float


def corrections(words: Sequence[str]) -> list[Correction]:
    """What is to be changed in *words*, printed words of one text in reading order."""
    found = [*_syllables(words), *_symbols(words), *_dates(words)]
    return sorted(found, key=lambda correction: correction.index)


def _syllables(words: Sequence[str]) -> list[Correction]:
    """Syllables whose neighbour tells their marks."""
    parts = [_WORD.fullmatch(word) for word in words]
    lower = [part["word"].lower() if part else "" for part in parts]
    apart = [
        part is None or bool(_PAUSE.search(part["after"])) for part in parts
    ]  # whether a pause follows
    taken = _in_words(lower, apart)
    found: list[Correction] = []
    for index in range(len(words) - 1):
        one, other = parts[index], parts[index + 1]
        if one is None or other is None or apart[index] or _PAUSE.search(other["before"]):
            continue
        if taken[index] or taken[index + 1] or _is_name(one["word"], other["word"]):
            continue
        pair = meant(lower[index], lower[index + 1])
        if pair is None:
            continue
        for place, part, syllable in ((index, one, pair[0]), (index + 1, other, pair[1])):
            if syllable != lower[place]:
                corrected = part["before"] + _like(part["word"], syllable) + part["after"]
                found.append(Correction(place, words[place], corrected, "syllable", 0.95))
        taken[index] = taken[index + 1] = True
    return found


def _in_words(lower: Sequence[str], apart: Sequence[bool]) -> list[bool]:
    """Which syllables belong to a known word, the longest word first."""
    taken = [False] * len(lower)
    index = 0
    while index < len(lower):
        for length in range(min(LONGEST, len(lower) - index), 1, -1):
            if any(apart[index : index + length - 1]):
                continue
            if is_word(tuple(lower[index : index + length])):
                taken[index : index + length] = [True] * length
                index += length
                break
        else:
            index += 1
    return taken


def _is_name(one: str, other: str) -> bool:
    """Whether two syllables look like a name, or an abbreviation stands among them."""
    if one.isupper() != other.isupper():
        return True
    return one.istitle() and other.istitle()


def _like(read: str, syllable: str) -> str:
    """*syllable* in the case of what was *read*."""
    if read.isupper():
        return syllable.upper()
    return syllable.capitalize() if read[:1].isupper() else syllable


def _symbols(words: Sequence[str]) -> list[Correction]:
    """Symbols that are one known symbol but for letters that look alike."""
    found = []
    for index, word in enumerate(words):
        match = _SYMBOL.fullmatch(word)
        symbol = symbol_like(match["symbol"]) if match else None
        if match and symbol and symbol != match["symbol"]:
            corrected = match["head"] + symbol + match["tail"]
            found.append(Correction(index, word, corrected, "symbol", 0.9))
    return found


def _dates(words: Sequence[str]) -> list[Correction]:
    """Letters read for digits in dates."""
    found = []
    for index, word in enumerate(words):
        corrected = word
        if (date := _MISREAD_DATE.fullmatch(word)) and sum(c.isdigit() for c in word) >= 4:
            corrected = date["head"] + date["date"].translate(_DIGITS) + date["tail"]
        elif index and (most := _DATE_CUE.get(words[index - 1].lower())):
            number = _MISREAD_NUMBER.fullmatch(word)
            if number and 1 <= int(number["number"].translate(_DIGITS)) <= most:
                corrected = number["number"].translate(_DIGITS) + number["tail"]
        if corrected != word:
            found.append(Correction(index, word, corrected, "date", 0.95))
    return found
