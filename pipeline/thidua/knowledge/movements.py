"""Known movements and campaigns: ``movements.csv``; local versions are known by their frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

_SAME = 84.0
_SAME_SHORT = 92.0  # of a short name each word tells it from another: "Vì người nghèo"
_SHORT = 34
_FRAMED = 23  # a name so long is known by its end: "Lai Châu chung sức xây dựng nông thôn mới"
_DIGITS = re.compile(r"\d+")
# The years that a movement runs make no other one of it.
_STAGE = re.compile(
    r" (?:giai doan|trong nam|nam|tu nam|den nam)(?: \d{4}){1,2}(?: den nam \d{4})?$"
)


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement: id, kind, and its names without punctuation (folded)."""

    movement_id: str
    kind: str
    names: tuple[str, ...]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))


def _unstaged(name: str) -> str:
    """A plain name without the years that it is for."""
    return _STAGE.sub("", _plain(name))


@of_tables
@cache
def movements() -> tuple[Movement, ...]:
    """All movements of the table."""
    return tuple(
        Movement(
            row["movement_id"],
            row["kind"],
            tuple(filter(None, map(_unstaged, (row["name"], *row["variants"].split(";"))))),
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
    plain = _unstaged(name)
    digits = _DIGITS.findall(plain)
    best, found = _SAME, None
    for movement in movements():
        for known in movement.names:
            score = fuzz.ratio(plain, known, score_cutoff=best)
            short = min(len(known), len(plain)) < _SHORT
            if (short and score < _SAME_SHORT) or digits != _DIGITS.findall(known):
                score = 0.0  # "5 tốt" is not "2 tốt"
            if score < best and len(known) > _FRAMED:
                # "Cả nước" gives way to the name of a place or a unit in local versions
                frame = known.removeprefix("ca nuoc ").replace(" viet nam ", " ")
                if plain.endswith(frame[-int(len(frame) * 0.8) :]):
                    score = _SAME + 1
            if score > best:
                best, found = score, movement
    return found
