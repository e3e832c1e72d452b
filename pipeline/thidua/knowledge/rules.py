"""What every extractor does, in words: ``rules.csv``.

A name is what the column ``extractor`` of a record holds. ``*`` at the end of a name of the table
stands for whatever follows: ``model:*`` is any trained model.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; ``module`` is where the code stands."""

    extractor: str
    vi: str
    en: str
    module: str
    source: str


@cache
def rules() -> dict[str, Rule]:
    """All rules, by the extractor's name."""
    with files(__package__).joinpath("rules.csv").open(encoding="utf-8") as table:
        return {row["extractor"]: Rule(**row) for row in csv.DictReader(table)}


def rules_named(extractor: str) -> tuple[Rule, ...]:
    """What *extractor* does; several rules where several had a part: ``rule:…syllable, date``.

    Empty for a name that the table does not know.
    """
    if known := rules().get(extractor):
        return (known,)
    family, dot, names = extractor.partition(".")
    parts = [rules().get(f"{family}{dot}{name}") for name in names.split(", ")]
    if dot and all(parts):
        return tuple(rule for rule in parts if rule)
    kind = rules().get(f"{extractor.partition(':')[0]}:*")
    return (kind,) if kind else ()
