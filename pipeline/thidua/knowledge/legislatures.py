"""Legislatures of the National Assembly (khóa Quốc hội) and the years in which they sat."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[int, tuple[int, int]]:
    with files(__package__).joinpath("legislatures.csv").open(encoding="utf-8") as table:
        return {
            int(row["term"]): (int(row["first_year"]), int(row["last_year"]))
            for row in csv.DictReader(table)
        }


def legislature(term: int) -> tuple[int, int] | None:
    """First and last year of the legislature with the number *term*; None if it is not known."""
    return _table().get(term)
