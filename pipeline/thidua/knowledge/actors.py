"""Words with which an actor begins and a task begins: ``actors.csv``."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    with files(__package__).joinpath("actors.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            words.setdefault(row["kind"], []).extend(row["words"].split("|"))
    return words


def _alternation(kind: str) -> str:
    words = sorted(set(_words()[kind]), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


@cache
def actor_head() -> re.Pattern[str]:
    """What an actor begins with; to be matched at its first character."""
    return re.compile(rf"(?:{_alternation('head')})(?!\w)", re.I)


@cache
def task_verb() -> re.Pattern[str]:
    """A verb that begins a task, after white space."""
    return re.compile(
        rf"(?<=\s)(?:(?:sẽ|cần|phải|đã|được\s+giao|được\s+phân\s+công)\s+)?(?:{_alternation('verb')})(?!\w)"
    )
