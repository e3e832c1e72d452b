"""Section headings and the roles they stand for: ``section_roles.csv``, first match wins.

A row without a role holds headings that have that of the section around them ("Tồn tại, hạn chế").
Patterns are matched against the folded heading, so lost tone marks do not matter; where OCR has
changed letters, the nearest known heading decides (rapidfuzz).
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

_NEAR_ENOUGH = 86.0  # below this, different headings of the table resemble each other
_LONGEST_HEADING = 140


@of_tables
@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["role"]) for row in rows("section_roles"))


@of_tables
@cache
def _known() -> dict[str, str]:
    """Folded heading -> role; the first row wins."""
    known: dict[str, str] = {}
    for row in rows("section_roles"):
        for heading in row["heading"].split(";"):
            known.setdefault(fold(heading.strip()), row["role"])
    return known


@of_tables
@lru_cache(maxsize=4096)
def role_of_heading(heading: str) -> str | None:
    """The role that *heading* announces; None if it announces none."""
    folded = " ".join(fold(heading).replace("*", "").split())[:_LONGEST_HEADING]
    for pattern, role in _rules():
        if pattern.search(folded):
            return role or None
    if (one := _SEVERAL.sub("", folded)) != folded:  # "Các mục tiêu cụ thể"
        return role_of_heading(one)
    nearest = process.extractOne(
        folded, list(_known()), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
    )
    return (_known()[nearest[0]] or None) if nearest else None


@of_tables
@lru_cache(maxsize=4096)
def is_heading(line: str) -> bool:
    """Whether an unmarked line is a heading of the genre: nothing but its words and fillers."""
    folded = " ".join(fold(line).replace("*", "").split()).strip(" :.")
    folded = _SEVERAL.sub("", folded)  # "Các mục tiêu cụ thể"
    if folded in _known():
        return True
    rest = folded
    for pattern, _ in _rules():
        rest = pattern.sub(" ", rest)
    if rest == folded:
        return False
    return all(word in _fillers() or word.isdigit() for word in _WORD.findall(rest))


_WORD = re.compile(r"[a-z0-9]+")
_SEVERAL = re.compile(r"^(?:cac|nhung|mot so) ")


@cache
def _words(use: str) -> tuple[str, ...]:
    """The folded words or patterns of ``heading_words.csv`` for one *use*."""
    with files(__package__).joinpath("heading_words.csv").open(encoding="utf-8") as table:
        return tuple(row["pattern"] for row in csv.DictReader(table) if row["use"] == use)


@cache
def _fillers() -> frozenset[str]:
    """What else a heading of the genre says: "một số … chủ yếu … năm …"."""
    return frozenset(_words("filler"))


@cache
def compounds() -> tuple[tuple[str, str], ...]:
    """The folded halves of what a dash joins: "kinh tế - xã hội"."""
    halves = (words.split(" - ") for words in _words("compound"))
    return tuple((left, right) for left, right in halves)


@cache
def _unit() -> re.Pattern[str]:
    """Who acts: what the headings under "tổ chức thực hiện" begin with."""
    return re.compile(r"(?:\d+\.\s*)?(?:" + "|".join(_words("unit")) + ")")


@lru_cache(maxsize=4096)
def is_unit(heading: str) -> bool:
    """Whether *heading* names who acts: a unit, an office, a holder of an office."""
    return _unit().match(fold(heading)) is not None
