"""Words by which a target is taken apart: ``target_words.csv``.

Kinds: ``verb`` (a predicate begins with it), ``name_part`` (what only looks like a verb),
``narrowing`` (a verb phrase that belongs to the subject if another verb follows), ``action`` (a
clause without a subject begins with it), ``deed`` (a count after it is a target in any list),
``event`` (what is held rather than reached), ``rate`` (what is measured), ``measure`` (units of
measure), ``not_counted`` (counted things that are no targets), ``many`` (things counted by thousands),
``goes_on``, ``opening`` and ``aside`` (where a clause goes on, begins or ends), ``absent`` (what
a bare "không" in a list says there shall be none of), ``nominal`` (after it a verb is a noun).
A word may hold a look-ahead, its blanks as white space.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    with files(__package__).joinpath("target_words.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            words.setdefault(row["kind"], []).extend(row["words"].split("|"))
    return words


@cache
def words_of(kind: str) -> str:
    """The words of *kind* as alternatives of a pattern, the longest first; white space is free."""
    longest_first = sorted(set(_words()[kind]), key=len, reverse=True)
    return "|".join(r"\s+".join(word.split()) for word in longest_first)
