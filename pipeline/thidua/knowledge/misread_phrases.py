"""Phrases with one word that OCR misreads as another word: "chuyển đối", "thu, chỉ", "Bộ tế".

The table ``misread_phrases.csv`` holds what is read and what is printed; all but one word agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thidua.knowledge.tables import of_tables, rows

_END = re.compile(r"\W*$")


@dataclass(frozen=True, slots=True)
class MisreadPhrase:
    """Words as they are read, in small letters; the one at *place* is printed as *printed*."""

    read: tuple[str, ...]
    place: int
    printed: str


@of_tables
@cache
def _phrases() -> dict[str, list[MisreadPhrase]]:
    """The phrases by their misread words."""
    found: dict[str, list[MisreadPhrase]] = {}
    for row in rows("misread_phrases"):
        read, printed = row["read"].split(), row["printed"].split()
        place = next(at for at, word in enumerate(read) if printed[at] != word)
        right = " ".join(printed[place : len(printed) - (len(read) - place - 1)])
        found.setdefault(read[place], []).append(MisreadPhrase(tuple(read), place, right))
    return found


def misread_in_phrase(words: Sequence[str], index: int) -> str | None:
    """What is printed for the word at *index*, with the sign behind it; None if it may be right."""
    bare = _END.sub("", words[index])
    sign = words[index][len(bare) :]
    for phrase in _phrases().get(bare.lower(), ()):
        first = index - phrase.place
        around = " ".join(words[max(first, 0) : first + len(phrase.read)]).lower()
        if first >= 0 and _END.sub("", around) == " ".join(phrase.read):
            capitals = len(bare) > 1 and bare.isupper()
            return (phrase.printed.upper() if capitals else phrase.printed) + sign
    return None
