"""Known movements and campaigns: ``movements.csv``; local versions are known by their frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

_SAME = 84.0


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement: id, kind, and its names without punctuation (folded)."""

    movement_id: str
    kind: str
    names: tuple[str, ...]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


@of_tables
@cache
def movements() -> tuple[Movement, ...]:
    """All movements of the table."""
    return tuple(
        Movement(
            row["movement_id"],
            row["kind"],
            tuple(filter(None, map(_plain, (row["name"], *row["variants"].split(";"))))),
        )
        for row in rows("movements")
    )


@of_tables
@cache
def movement_pattern() -> re.Pattern[str]:
    """The names of all movements over folded text, whatever marks stand between their words."""
    names = sorted({name for m in movements() for name in m.names}, key=len, reverse=True)
    worded = (r"[^a-z0-9\n]{1,4}".join(name.split()) for name in names if " " in name)
    return re.compile(rf"(?:{'|'.join(worded)})(?!\w)")


@of_tables
@lru_cache(maxsize=2048)
def movement_named(name: str) -> Movement | None:
    """The movement that *name* is, or is a local version of; None if it is neither."""
    plain = _plain(name)
    best, found = _SAME, None
    for movement in movements():
        for known in movement.names:
            score = fuzz.ratio(plain, known, score_cutoff=best)
            if score < best and len(known) > 18:
                # "Cả nước" gives way to the name of a place or a unit in local versions
                frame = known.removeprefix("ca nuoc ").replace(" viet nam ", " ")
                if plain.endswith(frame[-int(len(frame) * 0.8) :]):
                    score = _SAME + 1
            if score > best:
                best, found = score, movement
    return found
