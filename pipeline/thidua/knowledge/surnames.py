"""Surnames: what the first word of a person's name can be."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    """Letters without marks -> the surnames with these letters."""
    found: dict[str, tuple[str, ...]] = {}
    with files(__package__).joinpath("surnames.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            key = fold(row["surname"])
            found[key] = (*found.get(key, ()), row["surname"])
    return found


def surname_like(read: str) -> str | None:
    """The one surname that *read* is but for its marks; None if it is one, or several are like it."""
    like = _by_letters().get(fold(read), ())
    return like[0] if len(like) == 1 and like[0] != read else None


def is_surname(word: str) -> bool:
    """Whether *word* is a surname, letter for letter."""
    return word in _by_letters().get(fold(word), ())
