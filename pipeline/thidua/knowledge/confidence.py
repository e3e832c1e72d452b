"""How sure a rule may be: the share of its records that gold found right.

The table ``confidence.csv`` is written by ``python corpora/calibrate.py`` from plans on which nobody
has tuned the rules. A rule gives each record a confidence of its own; here it is scaled so that the mean over
the rule's records is the share that was right. Rules that are not in the table keep their own.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

_SUREST = 0.999


@cache
def _table() -> dict[str, tuple[float, float]]:
    """Extractor -> the mean of its own confidences, and the share of its records that is right."""
    with files(__package__).joinpath("confidence.csv").open(encoding="utf-8") as table:
        return {
            row["extractor"]: (float(row["own"]), float(row["right"]))
            for row in csv.DictReader(table)
        }


def calibrated(extractor: str, own: float) -> float:
    """The confidence of a record for which its rule claims *own* (0..1)."""
    if extractor not in _table():
        return own
    mean, right = _table()[extractor]
    return round(min(_SUREST, own * right / mean), 4)
