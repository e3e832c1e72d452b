"""Where the value of a column comes from that is not printed word for word: ``field_origins.csv``.

``pattern`` finds, in folded text, the words that stand for the value (``ít nhất`` for ``ge``). A
row without a value holds for all values of the column that have no row of their own.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Origin:
    """One row: the words that stand for a value, if there are such, and what they are."""

    pattern: re.Pattern[str] | None
    vi: str
    en: str


@cache
def _table() -> dict[tuple[str, str, str], Origin]:
    with files(__package__).joinpath("field_origins.csv").open(encoding="utf-8") as table:
        return {
            (row["table"], row["column"], row["value"]): Origin(
                re.compile(row["pattern"]) if row["pattern"] else None, row["vi"], row["en"]
            )
            for row in csv.DictReader(table)
        }


def origin_of(table: str, column: str, value: object) -> Origin | None:
    """Where *value* of a column comes from; None where the table says nothing of the column."""
    rows = _table()
    return rows.get((table, column, str(value))) or rows.get((table, column, ""))
