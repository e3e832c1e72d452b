"""How often OCR reads one syllable for another, letter by letter and mark by mark.

``knowledge/misread_letters.csv`` holds what was counted on drawn and aged pages
(``corpora/misreadings.py``): of a printed letter or mark the share that was read as another one,
lost (nothing read), or made up (nothing printed). A syllable read for another costs the cheapest
way from one to the other: the weighted edit distance of Wagner and Fischer (1974).
"""

from __future__ import annotations

import csv
import math
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_RARE = 0.0008  # the share of a misreading that was not counted


@cache
def _costs() -> dict[tuple[str, str], float]:
    """(printed, read) -> minus the logarithm of the share."""
    with files("thidua.knowledge").joinpath("misread_letters.csv").open(encoding="utf-8") as table:
        return {
            (_mark(row["printed"]), _mark(row["read"])): -math.log(float(row["share"]))
            for row in csv.DictReader(table)
        }


def _mark(cell: str) -> str:
    """A letter, or the mark that the cell shows over a circle."""
    return unicodedata.normalize("NFD", cell).removeprefix("◌")


@lru_cache(maxsize=65536)
def log_share(read: str, printed: str) -> float:
    """The logarithm of the share in which lower-case *printed* is read as lower-case *read*."""
    if read == printed:
        return 0.0
    costs, rare = _costs(), -math.log(_RARE)
    letters = unicodedata.normalize("NFD", read)
    above = [0.0]
    for letter in letters:
        above.append(above[-1] + costs.get(("", letter), rare))
    for mark in unicodedata.normalize("NFD", printed):
        lost = costs.get((mark, ""), rare)
        here = [above[0] + lost]
        for place, letter in enumerate(letters):
            changed = 0.0 if mark == letter else costs.get((mark, letter), rare)
            here.append(
                min(
                    above[place] + changed,
                    above[place + 1] + lost,
                    here[place] + costs.get(("", letter), rare),
                )
            )
        above = here
    return -above[-1]
