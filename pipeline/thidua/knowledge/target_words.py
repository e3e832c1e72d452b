"""Words by which a target is taken apart: ``target_words.csv``.

Kinds: ``verb`` (a predicate begins with it), ``name_part`` (what only looks like a verb),
``narrowing`` (a verb phrase that belongs to the subject if another verb follows), ``action`` (a
clause without a subject begins with it), ``deed`` (a count after it is a target in any list),
``event`` (what is held rather than reached), ``rate`` (what is measured), ``measure`` (units of
measure), ``not_counted`` (counted things that are no targets), ``many`` (things counted by thousands),
``goes_on``, ``opening`` and ``aside`` (where a clause goes on, begins or ends), ``absent`` (what
a bare "không" in a list says there shall be none of), ``nominal`` (after it a verb is a noun).
A word may hold a look-ahead, its blanks as white space.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

_LETTER = re.compile(r"\(\?[^()]*\)|\\.|\s+|.")  # a look-ahead counts as one letter
_BLANK = re.compile(r"\s+")
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
    """The words of *kind* as a pattern that takes the longest; white space is free.

    Words with the same beginning share it, so that a text is compared with each letter once.
    """
    root: _Tree = {}
    for word in _words()[kind]:
        branch = root
        for letter in _LETTER.findall(word):
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _pattern(root)


def _pattern(tree: _Tree) -> str:
    """The alternatives of *tree*, the end of a word last."""
    ways = []
    for letter, rest in tree.items():
        if letter:
            after = _pattern(rest)
            ways.append(_BLANK.sub(r"\\s+", letter) + (f"(?:{after})" if "|" in after else after))
    return "|".join([*ways, ""] if "" in tree and ways else ways)
