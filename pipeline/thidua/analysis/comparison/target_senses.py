"""What a target asks for, apart from its wording and its value.

Two targets whose ``key`` differs are never the same: another title, per cent and a count,
another grade or level, what is done and what is not, a rise and a level, each and all together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from thidua.knowledge.abbreviations import written_out
from thidua.knowledge.folding import fold
from thidua.knowledge.target_senses import (
    measure,
    senses,
    titles_for_either,
    weighed_words,
    with_one_name,
    without,
)
from thidua.knowledge.titles import title_of, title_pattern

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT, _RATIO, _NONE = "count", "%", "0"
WEAK = 0.3  # what a word counts that many targets have


@dataclass(frozen=True)
class Sense:
    """One target: ``key`` must be equal; of ``numbers`` and ``who`` only what both name must be.

    Attributes:
        key: What forbids: title, dimension, grades, levels, direction, negation, each.
        title_id: The title in ``key``, if any.
        numbers: Numbers in the wording, years apart ("trẻ 5 tuổi"), and stages of school.
        who: Kinds of persons named as the subject.
        strong: Folded words of subject and predicate that carry the meaning.
        weak: Words that many targets have; each counts less.
        factor: What one of the unit is in the base unit.
    """

    key: tuple[object, ...]
    title_id: str | None
    numbers: frozenset[str]
    who: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    factor: float

    @property
    def weight(self) -> float:
        """The sum of the words' weights."""
        return len(self.strong) + WEAK * len(self.weak)


def sense_of(row: Mapping[str, Any]) -> Sense:
    """The sense of one row of ``targets``."""
    subject = " ".join((row["subject"] or "").split())
    predicate = " ".join((row["predicate"] or "").split())
    if not subject and not predicate:
        subject = " ".join((row["quote"] or "").split())
    zero = row["comparator"] == "none" or (row["value"] == 0 and row["value_max"] is None)
    ratio = bool(row["percentage"] or row["unit"] == "%")
    return _sense(subject, predicate, row["title_id"], zero, ratio, row["unit"] or "")


@lru_cache(maxsize=65536)
def _sense(
    subject: str, predicate: str, title_id: str | None, zero: bool, ratio: bool, unit: str
) -> Sense:
    who_text = written_out(subject).lower()
    text = f"{who_text} {written_out(predicate).lower()}".strip()
    plain, named = _without_titles(text)
    title = title_id or named
    known = measure(unit)
    dimension = _NONE if zero else _RATIO if ratio else known.base if known else _COUNT
    persons = senses("person", who_text + " " + unit) if title in titles_for_either() else None
    key = (
        title,
        dimension,
        zero or bool(senses("negation", plain)),
        frozenset() if title and title not in titles_for_either() else senses("grade", plain),
        frozenset() if title and title not in titles_for_either() else senses("level", plain),
        senses("direction", plain),
        bool(senses("each", who_text[:12])),
        persons,
    )
    # A grade is in the key; alone it must not make targets alike ("Tốt: 60%").
    strong, weak = weighed_words(with_one_name(without("grade", plain)))
    numbers = frozenset(n for n in _NUMBER.findall(plain) if not _YEAR.fullmatch(n))
    who = senses("who", who_text)
    factor = known.factor if known else 1.0
    return Sense(key, title, numbers | senses("stage", plain), who, strong, weak, factor)


def _without_titles(text: str) -> tuple[str, str | None]:
    """*text* without the titles it names, and the id of the first of them."""
    found: str | None = None
    kept, last = [], 0
    for match in title_pattern().finditer(fold(text)):
        found = found or title_of(match).title_id
        kept.append(text[last : match.start()])
        last = match.end()
    return " ".join([*kept, text[last:]]), found


def agree(one: Sense, other: Sense) -> bool:
    """Whether nothing forbids that two senses are the same target."""
    return one.key == other.key and compatible(
        (one.numbers, one.who), (other.numbers, other.who), one.title_id
    )


Soft = tuple[frozenset[str], frozenset[str]]


def compatible(one: Soft, other: Soft, title_id: str | None) -> bool:
    """Whether numbers and kinds of persons, where both name some, are the same.

    A title tells who it is for: who is named beside it does not matter.
    """
    if title_id is not None:
        return True
    numbers = not (one[0] and other[0]) or one[0] == other[0]
    return numbers and (not (one[1] and other[1]) or bool(one[1] & other[1]))


def likeness(one: Sense, other: Sense) -> float:
    """How alike two senses that agree are, 0 to 1.

    Words in common of all words (Dice), less the words that one has in place of the other's: one
    wording may say more, but "bảo hiểm y tế" and "bảo hiểm tai nạn" each say what the other does
    not. Of one title all targets are alike.
    """
    if one.title_id is not None:
        return 1.0
    common = len(one.strong & other.strong) + WEAK * len(one.weak & other.weak)
    if not common:
        return 0.0
    here, there = one.weight, other.weight
    fewer = min(here, there)
    return 2 * common / (here + there) - max(0.0, fewer - common) / fewer
