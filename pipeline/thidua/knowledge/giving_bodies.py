"""How the names of those who give awards begin: ``giving_bodies.csv``.

Bodies and their heads ("Bộ trưởng"), unlike the words of ``issuing_bodies.BODY_HEAD``, which begin
the names of bodies that issue a document; what goes on in words of its own names people or does
things: "Ban hành", "Đoàn viên".
"""

from __future__ import annotations

from functools import cache

from thidua.knowledge.tables import shipped_rows


@cache
def _words(use: str) -> str:
    """The alternatives of one *use*, in the order of the table; blanks may be line ends."""
    found = (row["words"] for row in shipped_rows("giving_bodies") if row["use"] == use)
    return "|".join(found).replace(" ", r"\s+")


def name_begins() -> str:
    """A pattern for how the name of a giver begins, in the text with its diacritics."""
    return rf"(?:{_words('name')})(?!\w|\s+(?:hành|viên|thể|chức))"


def kind_alone() -> str:
    """A pattern for a giver named by its kind alone, in small letters: "nhà trường"."""
    return rf"(?:{_words('kind')})(?!\w)"
