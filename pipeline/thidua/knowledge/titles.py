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
    the verb of giving (``giver``) or before a proper name (``name``), written with a capital
    (``capital``), or only where the text calls them a title (``own``: they name a movement too).
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
        if (any_form and title.needs != "own") or not title.needs
    )
    return re.compile(rf"(?<![\w])(?:{'|'.join(alternatives)})(?![\w])")


@of_tables
@cache
def title_heads() -> tuple[str, ...]:
    """Letters with which the names begin, as few as tell: where none stands, no name does."""
    patterns = (pattern for title, pattern in _table() if title.needs != "own")
    heads: list[str] = []
    for head in sorted({head for pattern in patterns for head in _heads(pattern)}):
        if not heads or not head.startswith(heads[-1]):  # sorted: what it begins with is the last
            heads.append(head)
    return tuple(heads)


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


@of_tables
@cache
def _own() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Patterns of the names that are titles only where the text says so, and their rows."""
    return tuple(
        (re.compile(pattern), row)
        for row, (title, pattern) in enumerate(_table())
        if title.needs == "own"
    )


def own_title_row(words: str) -> int | None:
    """The row of the table, from 0, for what the text itself calls a title; None if unknown."""
    plain = " ".join(re.findall(r"[a-z0-9]+", fold(words)))
    return next((row for pattern, row in _own() if pattern.fullmatch(plain)), None)


def own_title(words: str) -> str | None:
    """The id of what the text itself calls a title by the name *words*; None if it is unknown."""
    row = own_title_row(words)
    return None if row is None else _table()[row][0].title_id


def title_of(match: re.Match[str]) -> Title:
    """The title that a match of ``title_pattern`` names."""
    assert match.lastgroup is not None  # noqa: S101  every alternative is a named group
    return _table()[int(match.lastgroup[1:])][0]
