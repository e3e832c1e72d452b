"""Types of cited documents, and works that are cited by name: their ids."""

from __future__ import annotations

import re
from functools import cache

from thidua.knowledge.folding import fold
from thidua.knowledge.tables import of_tables, rows, shipped_rows

_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def citation_types() -> dict[str, str]:
    """Folded type word -> name of the type: ``thong bao ket luan`` -> ``Thông báo``."""
    types: dict[str, str] = {}
    for row in rows("citation_types"):
        for word in (row["name"], *filter(None, row["variants"].split("|"))):
            types[fold(word)] = row["name"]
    return types


@cache
def type_abbreviations() -> dict[str, str]:
    """Abbreviated type word as printed -> name of the type: ``QĐ`` -> ``Quyết định``."""
    return {
        word: row["name"]
        for row in rows("citation_types")
        for word in filter(None, row["short"].split("|"))
    }


def type_named(printed: str) -> str | None:
    """The name of the type that *printed* says, written out or abbreviated; None if unknown."""
    words = " ".join(printed.split())
    kind = type_abbreviations().get(words) or citation_types().get(fold(words))
    return kind or _glued_types().get(fold(words).replace(" ", ""))


@cache
def _glued_types() -> dict[str, str]:
    """Type words whose spaces a converter has lost: ``nghidinh`` -> ``Nghị định``."""
    return {word.replace(" ", ""): name for word, name in citation_types().items() if " " in word}


@cache
def symbol_letters() -> dict[str, frozenset[str]]:
    """Name of a type -> the letters its symbols begin with."""
    return {
        row["name"]: frozenset(filter(None, row["letters"].split("|")))
        for row in rows("citation_types")
    }


@cache
def types_by_letters() -> dict[str, str]:
    """The letters a symbol begins with -> the plainest type that they stand for: ``TT`` -> ``Thông tư``.

    Single letters are left out: they stand for too much else.
    """
    types: dict[str, str] = {}
    for name, letters in symbol_letters().items():
        for one in letters:
            if len(one) > 1 and len(name.split()) < len(types.get(one, "x x x x x").split()):
                types[one] = name
    return types


def type_in_symbol(symbol: str | None) -> str | None:
    """The name of the type that the first letters of a *symbol* stand for; None if for none."""
    first = _LETTERS.search(symbol or "")
    return types_by_letters().get(first[0]) if first else None


@cache
def authority_rank() -> dict[str, int]:
    """Name of a type -> its rank, the highest authority first.

    The order of Luật Ban hành văn bản quy phạm pháp luật Điều 4, Quy định 66-QĐ/TW Điều 4 and
    Nghị định 30/2020/NĐ-CP Điều 7, read as one list.
    """
    return {row["name"]: int(row["rank"]) for row in rows("citation_types")}


@of_tables
@cache
def _works() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["work_id"]) for row in rows("works"))


_MARKS = {"a": "[aáàảãạâấầẩẫậăắằẳẵặ]", "e": "[eéèẻẽẹêếềểễệ]", "i": "[iíìỉĩị]", "d": "[dđð]"}
_MARKS |= {"o": "[oóòỏõọôốồổỗộơớờởỡợ]", "u": "[uúùủũụưứừửữự]", "y": "[yýỳỷỹỵ]", " ": r"\s+"}


def spelled(folded: str) -> str:
    """A pattern for *folded* words: any tone marks, any white space; case is the caller's."""
    return "".join(_MARKS.get(letter, letter) for letter in folded)


@cache
def law_names() -> tuple[str, ...]:
    """Names of laws and ordinances of ``works.csv`` without their type word, longest first.

    Not a user's: patterns are made of them when modules are imported, before a folder is in use.
    """
    kinds = ("Luật ", "Pháp lệnh ")
    names = (row["name"].partition(" (")[0] for row in shipped_rows("works"))
    bare = {name.removeprefix(kind) for name in names for kind in kinds if name.startswith(kind)}
    return tuple(sorted(bare, key=lambda name: (-len(name), name)))


def work_named(name: str) -> str | None:
    """The authority id of a law cited by *name* (without the word "Luật"); None if unknown."""
    folded = " ".join(fold(name).split())
    return next((work for pattern, work in _works() if pattern.search(folded)), None)
