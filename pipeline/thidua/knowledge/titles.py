"""Emulation titles and forms of award: ``titles.csv``, patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows

# Between the words of a name: blanks, or the end of a line with the indent of the next.
_BLANK = r"(?:[ ]{1,16}|[ ]?\n[ ]{0,16})"

# Behind a letter or group that a text may lack.
_MAY_BE_ABSENT = ("?", "*", "{")


@dataclass(frozen=True, slots=True)
class Title:
    """One title or form of award; ``level`` is that of the name itself, if it tells one.

    ``spelt`` is a pattern for how its first word is written where the text has its diacritics:
    "cờ thi đua" is a flag, "có thi đua" is not. ``needs`` tells names that are awards only after
    the verb of giving (``giver``) or before a proper name (``name``).
    """

    title_id: str
    level: str | None
    name: str
    spelt: str = ""
    needs: str = ""

    def is_spelt(self, words: str) -> bool:
        """Whether *words*, as the text has them, can be this name and not a homograph."""
        first = words.split(maxsplit=1)[0].rstrip(",;-").casefold()
        return (
            not self.spelt
            or fold(words) == words.casefold()
            or bool(re.fullmatch(self.spelt, first))
        )


@of_tables
@cache
def _table() -> tuple[tuple[Title, str], ...]:
    return tuple((_title(row), row["pattern"]) for row in rows("titles"))


def _title(row: dict[str, str]) -> Title:
    names = row["title_id"], row["level"] or None, row["name"]
    return Title(*names, spelt=row["spelt"], needs=row["needs"])


@of_tables
@cache
def title_pattern(*, any_form: bool = False) -> re.Pattern[str]:
    """One pattern for all names, over folded text; earlier rows win.

    *any_form* adds the names that are awards in some surroundings only (``Title.needs``).
    """
    alternatives = (
        f"(?P<t{i}>{pattern.replace(' ', _BLANK)})"
        for i, (title, pattern) in enumerate(_table())
        if any_form or not title.needs
    )
    return re.compile(rf"(?<![\w])(?:{'|'.join(alternatives)})(?![\w])")


@of_tables
@cache
def title_heads() -> tuple[str, ...]:
    """Letters with which the names begin: where none of them stands, no name does."""
    return tuple(sorted({head for _, pattern in _table() for head in _heads(pattern)}))


def _heads(pattern: str) -> Iterator[str]:
    """The plain letters that begin each alternative of *pattern*, those of a first group too."""
    if re.search(r"\\[^\w\s]", pattern):
        yield ""  # a user's own pattern, whose brackets may be no groups
        return
    for branch in _branches(pattern):
        if branch.startswith("(?:"):
            group = _group(branch)
            absent = branch[len(group) : len(group) + 1] in _MAY_BE_ABSENT
            yield from ("",) if absent else _heads(group[3:-1])
            continue
        head = re.match(r"[a-z]*(?: [a-z]*)?", branch)
        end = head.end() if head else 0
        yield branch[: max(0, end - 1)] if branch[end : end + 1] in _MAY_BE_ABSENT else branch[:end]


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives of *pattern*, not those inside its groups."""
    depth, start = 0, 0
    for at, letter in enumerate(pattern):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def _group(branch: str) -> str:
    """The group that *branch* begins with, with its brackets."""
    depth = 0
    for at, letter in enumerate(branch):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return branch[: at + 1]
    return branch


def title_of(match: re.Match[str]) -> Title:
    """The title that a match of ``title_pattern`` names."""
    assert match.lastgroup is not None  # noqa: S101  every alternative is a named group
    return _table()[int(match.lastgroup[1:])][0]
