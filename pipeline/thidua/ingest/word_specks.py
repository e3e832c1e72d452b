"""Specks that stand beside a word and were read as a sign of it: ``Cách: mạng``, ``.Sơ kết``.

No sign stands between two syllables of one word, no full stop before a small letter, none but a
quotation mark or a bracket before a word, and two dates in one bracket have a dash between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thidua.ingest.decoding import FUNCTION
from thidua.knowledge.lexicon import is_word
from thidua.knowledge.sequences import follows, unit

_AFTER = re.compile(r"(?P<word>[^\W\d_]+)(?P<sign>[.:;'’*-])")
_STOPPED = re.compile(r"(?P<word>[^\W\d_]{2,}|\d+[-/]\S*\w)\.")  # a label is no such word
_LABEL = re.compile(r"[\d.]+[.)]?")  # 5.2. is one rather than a date
_DATED = frozenset({"<date>", "<month>", "<year>", "<symbol>"})
_BEFORE = re.compile(r"(?P<sign>[.:;„‚]+|['’‘-])(?P<word>[^\W\d_].*)", re.S)
_CERTAIN = 0.96  # of the engine, which is never surer than 0.97
_DOUBTFUL = 0.8
_DATE = r"(?:\d{1,2}[/.-]){2}(?:1[89]|20)\d\d"
_FROM, _TO = re.compile(rf"\({_DATE}"), re.compile(rf"{_DATE}\)\W*")
# "02-NQ/TW. ngày", "01/10/2021. đến": no sentence ends there, however sure the engine is
_CITED = re.compile(r"(?P<word>\(?\d[\d/.-]*(?:[-/][A-ZĐ][\w&/-]*|[/.-](?:19|20)\d\d))\.")
_AFTER_CITED = frozenset(("ngày", "của", "đến"))
_MISREAD_DASH = frozenset("+*~=.:")
_COUNT = re.compile(r"(?P<number>\d{1,3})\.")


def without_specks(words: Sequence[str], confidences: Sequence[float]) -> Iterator[tuple[int, str]]:
    """The places of *words* that have a speck beside them, each with the word as printed.

    *confidences* are the engine's, 0..1, one a word.
    """
    for index, (word, sure) in enumerate(zip(words, confidences, strict=True)):
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        if word in _MISREAD_DASH and _FROM.fullmatch(before) and _TO.fullmatch(after):
            yield index, "-"
        elif _FROM.fullmatch(word) and _TO.fullmatch(after):
            yield index, word + " -"
        elif after in _AFTER_CITED and (cited := _CITED.fullmatch(word)):
            yield index, cited["word"]
        elif sure < _CERTAIN and (printed := _bare(word, before, after, sure)) != word:
            yield index, printed


def without_stop(last: str, below: str) -> str:
    """The number *last* of a line without the speck read as its stop: "trồng 4. | triệu cây".

    *below* is the first word of the next line; no sentence and no item begins with a small letter.
    """
    count = _COUNT.fullmatch(last)
    return count["number"] if count and below.isalpha() and below[1:] and below.islower() else last


def _bare(word: str, before: str, after: str, sure: float) -> str:
    """*word* without the sign before or after it that parts a word of two syllables."""
    last = _AFTER.fullmatch(word)
    doubtful = last and (last["sign"] not in ":;" or sure < _DOUBTFUL)  # Tinh thần: kinh tế
    if last and doubtful and after.islower() and _are_word(word, after):
        return last["word"]
    stopped = _STOPPED.fullmatch(word)
    if stopped and _goes_on(unit(stopped["word"]), after):
        return stopped["word"]
    first = _BEFORE.fullmatch(word)
    if first and before[-1:].isalpha():
        other = unit(first["word"])
        if _are_word(before, first["word"]) or (
            first["sign"] != "-" and follows(other, unit(before))
        ):
            return first["word"]
    return word


def _goes_on(one: str, after: str) -> bool:
    """Whether no sentence ends between the unit *one* and the word *after*."""
    other = unit(after)
    dated = other in _DATED and not _LABEL.fullmatch(after)
    return (after.islower() or dated) and follows(other, one)


def _are_word(one: str, other: str) -> bool:
    first, second = unit(one), unit(other)
    return is_word((first, second)) and first not in FUNCTION and second not in FUNCTION
