"""Words with which an actor begins and a task begins: ``actors.csv``.

The table's kinds are ``head`` (what an actor begins with), ``not_head`` (what only looks so),
``sure_head`` (an actor even so), ``verb`` (what a task begins with) and ``name_part`` (parts of
names that look like a verb).
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.folding import fold


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    with files(__package__).joinpath("actors.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            words.setdefault(row["kind"], []).extend(row["words"].split("|"))
    return words


def _alternation(kind: str, plain: bool) -> str:
    words = sorted(set(_words()[kind]), key=len, reverse=True)
    if plain:
        words = [fold(word) for word in words]
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


@cache
def actor_head(*, plain: bool = False) -> re.Pattern[str]:
    """What an actor begins with; to be matched at its first character.

    *plain* is for folded text, which has no diacritics.
    """
    not_head = rf"(?!(?:{_alternation('not_head', plain)})(?!\w))"
    sure, head = _alternation("sure_head", plain), _alternation("head", plain)
    return re.compile(rf"(?:(?:{sure})|{not_head}(?:{head}))(?!\w)", re.I)


@cache
def _task_verb(*, plain: bool) -> re.Pattern[str]:
    lead = r"(?:sẽ|cần|phải|đã|được\s+giao|được\s+phân\s+công)\s+"
    return re.compile(
        rf"(?<!\w)(?i:{_alternation('name_part', plain)})(?!\w)"
        rf"|(?<=\s)(?P<verb>(?:{lead})?(?:{_alternation('verb', plain)})(?!\w))"
    )


def task_start(
    text: str, actor: int, head_end: int, end: int, *, plain: bool = False
) -> int | None:
    """Where the task's verb begins in *text*, for an actor that begins at *actor*.

    The verb is looked for between *head_end*, where the actor's first words end, and *end*; verbs
    inside the names of units ("Ban chỉ đạo", "Phòng Đào tạo") are passed over. *plain* is for
    folded text.
    """
    for match in _task_verb(plain=plain).finditer(text, actor, end):
        if match["verb"] is not None and match.start() >= head_end:
            return match.start()
    return None
