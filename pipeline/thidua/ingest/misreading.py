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
from itertools import accumulate

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
    made_up = [costs.get(("", letter), rare) for letter in letters]
    above = list(accumulate(made_up, initial=0.0))
    for mark in unicodedata.normalize("NFD", printed):
        lost = costs.get((mark, ""), rare)
        last = above[0] + lost
        here = [last]
        for letter, made, diagonal, upper in zip(letters, made_up, above, above[1:], strict=False):
            changed = 0.0 if mark == letter else costs.get((mark, letter), rare)
            last = min(diagonal + changed, upper + lost, last + made)
            here.append(last)
        above = here
    return -above[-1]
