"""What tells one target from another: ``target_senses.csv`` and ``target_units.csv``.

Patterns go over lower-case NFC text with its marks: without them "giới thiệu" would hold "giỏi".
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold, slug

_WORD = re.compile(r"[a-z][a-z0-9]*")


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


def without(kind: str, text: str) -> str:
    """Lower-case *text* without the words of *kind*."""
    for _, pattern in _patterns(kind):
        text = pattern.sub(" ", text)
    return text


def with_one_name(text: str) -> str:
    """Lower-case *text* in which things with several names have one."""
    for name, pattern in _patterns("same"):
        text = pattern.sub(name, text)
    return text


def weighed_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Folded words of lower-case *text*: those that carry the meaning, and those many targets have.

    Words that say nothing of what is to be reached ("đạt", "phấn đấu") are in neither.
    """
    weak = frozenset(slug(found) for found in _phrases("weak").findall(text))
    text = _phrases("weak").sub(" ", text)
    text = _phrases("function").sub(" ", text)
    return frozenset(_WORD.findall(fold(text))), weak


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    """The phrases of *kind*, the longest first."""
    phrases = [
        p for row_kind, _, pattern in _rows() if row_kind == kind for p in pattern.split("|")
    ]
    phrases.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


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
