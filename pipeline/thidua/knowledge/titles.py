"""Emulation titles and forms of award: ``titles.csv``, patterns over folded text."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Title:
    """One title or form of award; ``level`` is that of the name itself, if it tells one."""

    title_id: str
    level: str | None
    name: str


@cache
def _table() -> tuple[tuple[Title, str], ...]:
    with files(__package__).joinpath("titles.csv").open(encoding="utf-8") as table:
        return tuple(
            (Title(row["title_id"], row["level"] or None, row["name"]), row["pattern"])
            for row in csv.DictReader(table)
        )


@cache
def title_pattern() -> re.Pattern[str]:
    """One pattern for all names, over folded text; earlier rows win."""
    alternatives = (f"(?P<t{i}>{p.replace(' ', r'[ ]{1,3}')})" for i, (_, p) in enumerate(_table()))
    return re.compile(rf"(?<![\w])(?:{'|'.join(alternatives)})(?![\w])")


def title_of(match: re.Match[str]) -> Title:
    """The title that a match of ``title_pattern`` names."""
    assert match.lastgroup is not None  # noqa: S101  every alternative is a named group
    return _table()[int(match.lastgroup[1:])][0]
