"""Section headings and the roles they stand for: ``section_roles.csv``, first match wins.

Patterns are matched against the folded heading, so lost tone marks do not matter; where OCR has
changed letters, the nearest known heading decides (rapidfuzz).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

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
            return role
    nearest = process.extractOne(
        folded, list(_known()), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH
    )
    return _known()[nearest[0]] if nearest else None


@of_tables
@lru_cache(maxsize=4096)
def is_heading(line: str) -> bool:
    """Whether an unmarked line is, word for word, a heading of the genre."""
    folded = " ".join(fold(line).replace("*", "").split()).strip(" :.")
    return folded in _known() or any(
        (match := pattern.match(folded)) and match.end() >= len(folded) - 10
        for pattern, _ in _rules()
    )
