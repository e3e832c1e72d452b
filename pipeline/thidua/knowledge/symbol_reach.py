"""Which symbols name one body in the whole country, so that number and symbol name one work.

``09/CT-UBND`` is another document in every province; ``19/CT-TTg`` is one. The table is
``symbol_reach.csv``; letters that are not in it are taken as local.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold

_PART = re.compile(r"[^\W\d_]+")


@cache
def _national() -> frozenset[str]:
    with files(__package__).joinpath("symbol_reach.csv").open(encoding="utf-8") as table:
        return frozenset(fold(row["letters"]) for row in csv.DictReader(table))


def is_national(symbol: str) -> bool:
    """Whether the letters of *symbol* stand for a body of which there is only one."""
    parts = _PART.findall(fold(symbol).replace("&", ""))
    return any(part in _national() for part in parts)
