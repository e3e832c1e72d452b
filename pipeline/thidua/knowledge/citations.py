"""Types of cited documents, and works that are cited by name: their ids."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


def _rows(name: str) -> list[dict[str, str]]:
    with files(__package__).joinpath(name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


@cache
def citation_types() -> dict[str, str]:
    """Folded type word -> name of the type: ``thong bao ket luan`` -> ``Thông báo``."""
    types: dict[str, str] = {}
    for row in _rows("citation_types.csv"):
        for word in (row["name"], *filter(None, row["variants"].split("|"))):
            types[fold(word)] = row["name"]
    return types


@cache
def symbol_letters() -> dict[str, frozenset[str]]:
    """Name of a type -> the letters its symbols begin with."""
    return {
        row["name"]: frozenset(filter(None, row["letters"].split("|")))
        for row in _rows("citation_types.csv")
    }


@cache
def authority_rank() -> dict[str, int]:
    """Name of a type -> its rank, the highest authority first.

    The order of Luật Ban hành văn bản quy phạm pháp luật Điều 4, Quy định 66-QĐ/TW Điều 4 and
    Nghị định 30/2020/NĐ-CP Điều 7, read as one list.
    """
    return {row["name"]: int(row["rank"]) for row in _rows("citation_types.csv")}


@cache
def _works() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["work_id"]) for row in _rows("works.csv"))


def work_named(name: str) -> str | None:
    """The authority id of a law cited by *name* (without the word "Luật"); None if unknown."""
    folded = " ".join(fold(name).split())
    return next((work for pattern, work in _works() if pattern.search(folded)), None)
