r"""Words by which a target is found and taken apart: ``target_words.csv``.

A row holds words of one kind between bars; what a kind is for its first row says in ``source``.
Blanks stand for any white space. A word may hold what else a pattern can: a look-around
("lao động(?! viên)"), an anchor ("^giao$"), an escape ("kh\b") - but no group and no bar. Longer
words stand before a word with a look-ahead that begins as they do.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

from thidua.knowledge.patterns import folded

_LETTER = re.compile(r"\(\?[^()]*\)|\\.|\s+|.")  # a look-around counts as one letter
_BLANK = re.compile(r"\s+")
_BEHIND = "(?<"
# The tone mark on the first or on the second vowel: "cứng hóa", "cứng hoá"
_OLD_TONES = {
    new + last: old + marked
    for news, last, old, olds in (
        ("óòỏõọ", "a", "o", "áàảãạ"),
        ("óòỏõọ", "e", "o", "éèẻẽẹ"),
        ("úùủũụ", "y", "u", "ýỳỷỹỵ"),
    )
    for new, marked in zip(news, olds, strict=True)
}
_NEW_TONE = re.compile("|".join(_OLD_TONES))
_Tree = dict[str, "_Tree"]


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    with files(__package__).joinpath("target_words.csv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table):
            several = words.setdefault(row["kind"], [])
            several += row["words"].split("|")
            if _NEW_TONE.search(row["words"]):
                older = _NEW_TONE.sub(lambda vowels: _OLD_TONES[vowels[0]], row["words"])
                several += older.split("|")
    return words


@cache
def words_of(kind: str) -> str:
    """The words of *kind* as a pattern that takes the longest; white space is free."""
    return _any_of(_words()[kind])


@cache
def set_of(kind: str) -> frozenset[str]:
    """The words of *kind* as they are, with single spaces."""
    return frozenset(_words()[kind])


@cache
def folded_words_of(kind: str) -> str:
    """The same for folded text: without case and diacritics."""
    return _any_of([folded(word) for word in _words()[kind]])


def words_before(kind: str, following: str) -> str:
    """The words of *kind*, as a pattern, where one of the kind *following* stands behind them."""
    return rf"(?:{words_of(kind)})(?=\s+(?:{words_of(following)})\s)"


def urging_words() -> str:
    """What opens the clause of a target in the middle of a sentence: "phấn đấu", "đề nghị | mỗi …"."""
    return f"{words_of('urges')}|{words_before('asks', 'asked_of')}"


def name_parts() -> str:
    """Names and set phrases that hold what looks like a verb."""
    return f"{words_of('name_part')}|{words_before('petition', 'petition_kind')}"


def whole_word(kind: str) -> re.Pattern[str]:
    """One of the words of *kind*, in any case, that ends where a word ends."""
    return re.compile(rf"(?:{words_of(kind)})(?!\w)", re.I)


def _any_of(words: list[str]) -> str:
    """One pattern for *words*.

    Those with the same beginning share it, so that a text is compared with each letter once.
    """
    root: _Tree = {}
    for word in words:
        branch = root
        for letter in _LETTER.findall(word):
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return "|".join(_ways(root))


def _ways(tree: _Tree) -> list[str]:
    """The alternatives of *tree*, the end of a word last."""
    ways = []
    for letter, rest in tree.items():
        if letter:
            blank = r"\\s" if letter.startswith(_BEHIND) else r"\\s+"  # looks back a fixed way
            after = _ways(rest)
            together = "|".join(after)
            ways.append(_BLANK.sub(blank, letter) + (f"(?:{together})" if after[1:] else together))
    return [*ways, ""] if "" in tree and ways else ways
