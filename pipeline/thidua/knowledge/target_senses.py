"""What tells one target from another: ``target_senses.csv`` and ``target_units.csv``.

Patterns go over lower-case NFC text with its marks: without them "giới thiệu" would hold "giỏi".
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: *factor* of it are one *base* ("tỷ đồng": 10^9 đồng)."""

    base: str
    factor: float


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    with files(__package__).joinpath("target_senses.csv").open(encoding="utf-8") as table:
        return tuple((row["kind"], row["value"], row["pattern"]) for row in csv.DictReader(table))


@cache
def _patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (value, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
        for row_kind, value, pattern in _rows()
        if row_kind == kind
    )


def senses(kind: str, text: str) -> frozenset[str]:
    """The values of *kind* (grade, level, direction, …) that lower-case *text* names.

    What an earlier row of the table took, a later one does not see.
    """
    found = []
    for value, pattern in _patterns(kind):
        text, count = pattern.subn(" ", text)
        if count:
            found.append(value)
    return frozenset(found)


def with_one_name(text: str) -> str:
    """Lower-case *text* in which things with several names have one."""
    for name, pattern in _patterns("same"):
        text = pattern.sub(name, text)
    return text


def without_function_words(text: str) -> str:
    """Lower-case *text* without words that say nothing of what is to be reached."""
    return _function_words().sub(" ", text)


@cache
def _function_words() -> re.Pattern[str]:
    words = [w for kind, _, pattern in _rows() if kind == "function" for w in pattern.split("|")]
    words.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


@cache
def weak_words() -> frozenset[str]:
    """Folded syllables that many targets have."""
    phrases = [p for kind, _, pattern in _rows() if kind == "weak" for p in pattern.split("|")]
    return frozenset(word for phrase in phrases for word in fold(phrase).split())


@cache
def titles_for_either() -> frozenset[str]:
    """Ids of the titles given to persons and to collectives alike."""
    return frozenset(value for kind, value, _ in _rows() if kind == "either")


@cache
def _units() -> dict[str, Unit]:
    with files(__package__).joinpath("target_units.csv").open(encoding="utf-8") as table:
        return {
            fold(row["unit"]): Unit(row["base"], float(row["factor"]))
            for row in csv.DictReader(table)
        }


def measure(unit: str) -> Unit | None:
    """The measure that *unit* is ("tỷ đồng", "triệu đồng/người/tháng"); None for counted things."""
    head, slash, rest = unit.partition("/")
    known = _units().get(" ".join(fold(head).split()))
    return Unit(f"{known.base}{slash}{rest}", known.factor) if known else None
