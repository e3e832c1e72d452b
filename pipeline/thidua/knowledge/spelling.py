"""Tables of spelling: fixed terms of the genre, known misspellings, and what may stand twice.

``fixed_terms.csv`` (terms, and real phrases a slip may look like), ``misspellings.csv`` (patterns
for what terms cannot express) and ``reduplications.csv`` (words that may stand twice in a row, and
function words that never do). ``slips`` finds what became of a term by a slip.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from thidua.knowledge.sounds import sound_form
from thidua.knowledge.tables import of_tables, rows


@dataclass(frozen=True, slots=True)
class FixedTerm:
    """A term as sound forms of its syllables, as printed, and the phrases that are no slips of it."""

    forms: tuple[str, ...]
    printed: tuple[str, ...]
    but_not: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A pattern over lower-case text; its group ``wrong``, where it has one, is the wrong part.

    ``right`` is a template for ``re.Match.expand``; every match holds one of ``needles``
    (a phrase, and its words) or one of ``letters``: other text need not be searched.
    """

    pattern: re.Pattern[str]
    needles: tuple[tuple[str, frozenset[str]], ...]
    letters: tuple[str, ...]
    right: str
    example: str
    not_example: str

    def may_be_in(self, lower: str, words: Set[str]) -> bool:
        """Whether the pattern may match in *lower*, lower-case text made of *words*."""
        held = any(own <= words and phrase in lower for phrase, own in self.needles)
        return held or any(piece in lower for piece in self.letters)


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(map(sound_form, phrase.split()))


@of_tables
@cache
def fixed_terms() -> tuple[FixedTerm, ...]:
    """The table of fixed terms, in its order."""
    return tuple(
        FixedTerm(
            _forms(row["term"]),
            tuple(row["term"].split()),
            frozenset(_forms(phrase) for phrase in row["but_not"].split(";") if phrase),
        )
        for row in rows("fixed_terms")
    )


@cache
def misspellings() -> tuple[Misspelling, ...]:
    """The table of known misspellings, in its order."""
    return tuple(
        Misspelling(
            re.compile(row["wrong"]),
            tuple((n, frozenset(n.split())) for n in row["needle"].split("|") if n),
            tuple(piece for piece in row["letters"].split("|") if piece),
            row["right"],
            row["example"],
            row["not_example"],
        )
        for row in rows("misspellings")
    )


@cache
def _by_kind() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for row in rows("reduplications"):
        kinds.setdefault(row["kind"], set()).add(row["words"])
    return {kind: frozenset(words) for kind, words in kinds.items()}


@cache
def may_double() -> frozenset[str]:
    """What may stand twice in a row, lower case, one to three syllables: ``luôn``, ``tổ chức``."""
    kinds = _by_kind()
    return kinds["reduplication"] | kinds["phrase"] | kinds["noun and verb"]


@cache
def never_double() -> frozenset[str]:
    """Function words that never stand twice in a row, lower case: ``của``, ``và``."""
    return _by_kind()["never"]


@cache
def function_words() -> frozenset[str]:
    """Syllables so frequent on their own that they are no slip of another, lower case."""
    return _by_kind()["never"] | _by_kind()["function"]
