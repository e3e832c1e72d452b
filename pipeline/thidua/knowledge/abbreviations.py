"""Abbreviations of the genre written out: ``abbreviations.csv``."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import UPPER, fold

_CAPITALS = re.compile(rf"(?<!\w)[{UPPER}]{{2,9}}(?:[&,-][{UPPER}]{{1,3}})?(?!\w)")
_JOINTS = re.compile(r"[^a-z]")


@cache
def _table() -> dict[str, str]:
    """Folded letters of an abbreviation -> what it stands for; the first row wins."""
    names: dict[str, str] = {}
    with files(__package__).joinpath("abbreviations.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            names.setdefault(fold(row["abbreviation"]), row["expansion"])
    return names


def written_out(text: str) -> str:
    """*text* (NFC) with the known abbreviations in capitals written out; offsets change."""
    return _CAPITALS.sub(_expansion, text)


def _expansion(match: re.Match[str]) -> str:
    return _table().get(_JOINTS.sub("", fold(match[0])), match[0])
